import { editionsHolding, type Catalog, type Edition } from '../catalog/catalog';
import { levelOf, rankOf, ratioOf, revisionOf, shareOf } from '../finding/key-numbers';
import { layoutPage } from '../chart/page';
import { annotated } from '../finding/finding';
import { arrangeVintages, type Lifetime } from '../frame/vintages';
import type { Language } from '../language';
import { pagePath } from '../publish/links';
import type { Atlas } from './atlas';
import { keepFor } from './kept';
import {
	againstCard,
	cardOf,
	fallsOf,
	headlineOf,
	numberCard,
	type Card,
	type NumberCard,
	type Shown
} from './overview-cards';
import { presentFigure, type Beside, type FigurePage } from './present';
import { answer, ask } from './question';

/** Everything that the front page shows; what the editions at hand do not state is null or absent. */
export interface Overview {
	/** The newest edition of the measure that leads; null where no edition holds it. */
	edition: Pick<Edition, 'slug' | 'title' | 'published' | 'publisher' | 'dataset'> | null;
	/** `picture` is of the figure that it tells of; `print` its year, where that is a first print. */
	headline: {
		text: string;
		href: string;
		picture: { path: string; alt: string };
		print: number | null;
	} | null;
	numbers: NumberCard[];
	world: Card | null;
	drop: (Card & { beside: Beside[]; claims: FigurePage['claims'] }) | null;
	regions: Card | null;
	countries: Card | null;
	generative: Card | null;
	corporate: Card | null;
	revisions: (Card & { dataset: string; lifetimes: Lifetime[] }) | null;
	events: Catalog['events'];
	/** How many figures the gallery has. */
	figures: number;
}

const LEAD = 'private-investment';
const EVENTS = 6;
const kept = keepFor<Overview>();

/** The front page in a language, computed once for each state of catalog and figures. */
export const presentOverview = (atlas: Atlas, language: Language): Promise<Overview> =>
	kept(atlas, language, () => compute(atlas, language));

async function compute(atlas: Atlas, lang: Language): Promise<Overview> {
	const [catalog, figures] = await Promise.all([atlas.catalog(), atlas.figures()]);
	const lead = figures.find(({ slug }) => slug === LEAD)?.view;
	const edition = (lead && editionsHolding(catalog, lead.dataset, lead.measure).at(-1)) ?? null;
	const show = shower(atlas, catalog, edition, lang);
	const half = { widths: ['half' as const, 'narrow' as const] };

	const [world, byRegion, rivals, europe, parts] = await Promise.all([
		show(LEAD),
		show('private-investment-by-region', '', 'nearest'),
		show('private-investment-by-region', 'region=USA~CHN', 'nearest'),
		show('private-investment-by-region', 'region=EUROPE'),
		show('private-investment-by-region', 'region=USA~CHN~EUROPE&chart=area')
	]);
	const [countries, korea, generative, share, companies, corporate, vintages] = await Promise.all([
		show('countries'),
		show('countries', 'highlight=KOR'),
		show('generative-ai', 'region=WLD'),
		show('generative-ai-share'),
		show('newly-funded-companies', 'region=WLD'),
		show('corporate-investment'),
		show('revisions')
	]);
	const numbers = [
		numberCard(
			'us',
			rivals,
			(frame, found) => withDetail(levelOf(frame, 'USA'), () => ratioOf(frame, found, 'USA')),
			{ catalog, region: 'USA' }
		),
		numberCard('europe', europe, (frame) => levelOf(frame, 'EUROPE'), {
			catalog,
			region: 'EUROPE'
		}),
		numberCard(
			'generative',
			generative,
			(frame) =>
				withDetail(levelOf(frame, 'WLD'), (year) => share && shareOf(share.answered.frame, year)),
			{ catalog, detailHref: share?.href }
		),
		numberCard('companies', companies, (frame) => levelOf(frame, 'WLD'), { catalog }),
		numberCard('korea', korea, (frame, found) => rankOf(frame, found, 'KOR'), {
			catalog,
			region: 'KOR'
		}),
		numberCard('revision', vintages, revisionOf, { catalog })
	];
	return {
		edition,
		headline: headlineOf(byRegion) ?? headlineOf(world),
		numbers: numbers.filter((each) => each !== null),
		world: world && cardOf(world, { widths: ['medium', 'narrow'], ...fallsOf(world.answered) }),
		drop: edition && (await dropOf(atlas, lang)),
		regions: parts && cardOf(parts, half),
		countries: countries && cardOf(countries, half),
		generative: generative && againstCard(generative, world, share, half.widths),
		corporate: corporate && cardOf(corporate, half),
		revisions:
			edition && vintages
				? {
						...cardOf(vintages, half),
						dataset: edition.dataset,
						lifetimes: arrangeVintages(vintages.answered.frame).lifetimes.filter(isRestated)
					}
				: null,
		events: edition ? catalog.events.slice(-EVENTS).reverse() : [],
		figures: figures.length
	};
}

/** Asks for a figure under a query; null where the editions at hand do not state what it asks for. */
function shower(atlas: Atlas, catalog: Catalog, newest: Edition | null, lang: Language) {
	const order = (slug: string) => catalog.editions.findIndex((each) => each.slug === slug);
	return async (slug: string, query = '', match = 'exact'): Promise<Shown | null> => {
		if (!newest) return null;
		const question = await ask(atlas, slug, new URLSearchParams(query), { lang });
		if (!question?.resolved || (match === 'exact' && question.problems.length > 0)) return null;
		const answered = await answer(atlas, question, question.resolved);
		const { years, editions } = answered.frame;
		const isNewest = editions.some(
			({ slug: of, role }) => role === 'shown' && order(of) >= order(newest.slug)
		);
		const href = pagePath(question.figure, question.asked);
		return years.length > 0 ? { answered, href, isNewest } : null;
	};
}

const withDetail = (number: ReturnType<typeof levelOf>, tell: (year: number) => string | null) =>
	number && { ...number, detail: tell(number.year) };

/** Years that a later edition states anew after their first print. */
const isRestated = ({ first, latest, isFirstPrint }: Lifetime) =>
	isFirstPrint && first.edition !== latest.edition;

const DROP = 'the-2022-drop';

/** The founding figure, what the other editions say of the same years, and what its source claims. */
async function dropOf(atlas: Atlas, lang: Language): Promise<Overview['drop']> {
	const page = await presentFigure(atlas, DROP, new URLSearchParams(), lang);
	if (!page?.frame || page.problems.length > 0 || page.frame.years.length === 0) return null;
	const plots = layoutPage(page.frame, annotated(page.found), {
		widths: ['half', 'narrow'],
		remarks: () => []
	});
	const { beside, claims } = page;
	return {
		page: { ...page, plots },
		found: [],
		href: page.links.figure as string,
		isOlder: false,
		beside,
		claims
	};
}
