import { meaningOf, type Catalog } from '../catalog/catalog';
import { layoutPage, type PageWidth } from '../chart/page';
import { layoutThumbnail, type Thumbnail } from '../chart/thumbnail';
import { changesOf } from '../finding/changes';
import { annotated, type Change, type Finding } from '../finding/finding';
import type { KeyNumber } from '../finding/key-numbers';
import { leadFinding } from '../finding/lead';
import { names } from '../finding/names';
import { setAgainst } from '../frame/against';
import type { Frame } from '../frame/frame';
import type { Language } from '../language';
import type { Answered } from '../publish/json';
import { filePath } from '../publish/links';
import type { FigurePage } from './present';

/** A figure of the front page. */
export interface Card {
	page: Pick<FigurePage, 'name' | 'asked' | 'caption' | 'frame' | 'plots'>;
	/** What else its rows say. */
	found: string[];
	href: string;
	/** Whether the newest edition does not state it, so that an older one is shown. */
	isOlder: boolean;
}

/** A key number with the figure that proves it. */
export interface NumberCard extends Omit<KeyNumber, 'rows'> {
	id: string;
	label: string;
	/** The region that the edition means by the name: "Geographic Europe". */
	note: string | null;
	href: string;
	/** Where the detail is proved, if elsewhere. */
	detailHref: string | null;
	sparkline: Thumbnail | null;
}

/** An answered figure on its way to the front page. */
export interface Shown {
	answered: Answered;
	href: string;
	isNewest: boolean;
}

interface CardOptions {
	widths: PageWidth[];
	title?: string | undefined;
	change?: Change | null;
	asides?: Change[];
}

const MOST_FOUND = 2;

/** What neither title nor arrows tell already. */
const isMore = ({ rule, change }: Finding) =>
	change === null && rule !== 'only-falls' && rule !== 'first-fall';

/** A figure as a card: its own title and arrow, unless others are given. */
export function cardOf(
	{ answered, href, isNewest }: Shown,
	{ widths, title, change = annotated(answered.found), asides = [] }: CardOptions
): Card {
	const { frame, caption, figure, asked } = answered;
	const said = title ?? caption.title;
	return {
		page: {
			name: figure.name[asked.lang],
			asked,
			caption: { ...caption, title: said },
			frame,
			plots: layoutPage(frame, change, { widths, asides })
		},
		found: answered.found
			.filter(isMore)
			.slice(0, MOST_FOUND)
			.map(({ text }) => text),
		href,
		isOlder: !isNewest
	};
}

/** At most as many falls as a chart can point at. */
const MOST_FALLS = 3;

/** The falls of a single line, the largest first, and the sentence that tells of all of them. */
export function fallsOf({
	frame,
	found
}: Answered): Pick<CardOptions, 'title' | 'change' | 'asides'> {
	const [series] = frame.series;
	const falls = series
		? changesOf(frame, series, 0)
				.filter(({ percent }) => percent < 0)
				.sort((a, b) => a.percent - b.percent)
				.slice(0, MOST_FALLS)
		: [];
	const [largest, ...asides] = falls;
	const told = found.find(({ rule }) => rule === 'only-falls');
	return largest ? { title: told?.headline, change: largest, asides } : {};
}

/** A part against the rest of its whole: the stack of both under the title of the share. */
export function againstCard(
	part: Shown,
	whole: Shown | null,
	share: Shown | null,
	widths: PageWidth[]
): Card | null {
	const { frame } = part.answered;
	const { language } = frame;
	const pair = [names.generative[language], names.rest[language]] as const;
	const both = whole && setAgainst(frame, whole.answered.frame, pair);
	if (!both || !share) return share && cardOf(share, { widths });
	const answered = { ...part.answered, frame: both, caption: part.answered.caption };
	const title = share.answered.caption.title;
	return { ...cardOf({ ...part, answered }, { widths, title, change: null }), href: share.href };
}

/** The headline of the page: what the last year brought, and that year where it is a first print. */
export function headlineOf(shown: Shown | null) {
	const told = shown?.isNewest ? leadFinding(shown.answered.frame) : null;
	if (!shown || !told) return null;
	const { firstPrints } = shown.answered.frame;
	const isPrint = told.rows.some((index) => firstPrints.includes(index));
	return {
		text: `${told.headline}.`,
		href: shown.href,
		picture: {
			path: filePath(shown.answered.figure, shown.answered.asked, 'png'),
			alt: shown.answered.caption.description
		},
		print: isPrint ? (told.values.year as number) : null
	};
}

/** Which region an edition means by a name: in a word where it has one, else as the catalog explains it. */
function meantBy(catalog: Catalog, region: string, edition: string, language: Language) {
	const meaning = meaningOf(catalog, region, edition);
	if (meaning?.standsFor === 'EUROPE_GEO') return names.geographicEurope[language];
	return meaning?.text[language] || null;
}

/** A key number as a card; null where the newest edition does not state it. */
export function numberCard(
	id: string,
	shown: Shown | null,
	read: (frame: Frame, found: Finding[]) => (KeyNumber & { label?: string }) | null,
	{
		region,
		catalog,
		detailHref
	}: { region?: string; catalog: Catalog; detailHref?: string | undefined }
): NumberCard | null {
	if (!shown?.isNewest) return null;
	const { frame, found } = shown.answered;
	const number = read(frame, found);
	if (!number) return null;
	const { rows, label, ...rest } = number;
	const row = frame.rows[rows.find((index) => frame.rows[index]?.year === number.year) ?? -1];
	const isMeant = region !== undefined && row !== undefined && row.region !== region;
	return {
		...rest,
		id,
		label: label ?? (region && row ? row.region_name : frame.measure.name[frame.language]),
		note: isMeant ? meantBy(catalog, region, row.edition, frame.language) : null,
		href: shown.href,
		detailHref: detailHref && number.detail ? detailHref : null,
		sparkline: number.rank ? null : layoutThumbnail(frame, 'sparkline')
	};
}
