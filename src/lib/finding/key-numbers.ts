import { editionName } from '../frame/edition-name';
import type { Frame } from '../frame/frame';
import { formatFactor, quotientStep } from './certain';
import { changesOf } from './changes';
import type { Finding } from './finding';
import { keyWords } from './key-words';
import { rivalsIn, subjectsOf } from './subjects';
import { about, percentText, rowAt, text } from './tell';

/** One number of a front page, read off a frame: everything that is said of it follows from the rows. */
export interface KeyNumber {
	/** "$285.9B". */
	value: string;
	year: number;
	/** From the year before: "+161%"; null where that is not known. */
	change: { text: string; fell: boolean } | null;
	/** "23.0× China". */
	detail: string | null;
	/** Among those listed, where the number stands in a ranking. */
	rank: { rank: number; of: number } | null;
	isFirstPrint: boolean;
	/** Indices into the frame's rows. */
	rows: number[];
}

/** The newest figure of a series, and its change; null where the newest shown year has none. */
export function levelOf(frame: Frame, id: string): KeyNumber | null {
	const subject = subjectsOf(frame).find(({ series }) => series.id === id);
	const index = subject?.series.rows.at(-1);
	const row = index === undefined ? null : rowAt(frame, index);
	if (!subject || index === undefined || row === null || row.value === null) return null;
	const change = changesOf(frame, subject.series, subject.position).find(({ to }) => to === index);
	return {
		value: text(frame, row),
		year: row.year,
		change: change
			? {
					text: percentText(frame, change.percent, change.precision, true),
					fell: change.percent < 0
				}
			: null,
		detail: null,
		rank: null,
		isFirstPrint: frame.firstPrints.includes(index),
		rows: change?.from == null ? [index] : [change.from, index]
	};
}

/** How many times another series it is; silent where it is not clearly more. */
export function ratioOf(frame: Frame, found: Finding[], id: string): string | null {
	const ratio = found.find(({ rule }) => rule === 'ratio');
	const [first, second] = ratio?.rows ?? [];
	const seriesOf = (index: number | undefined) =>
		frame.series.find(({ rows }) => index !== undefined && rows.includes(index));
	const other = seriesOf(second);
	if (first === undefined || second === undefined || !other || seriesOf(first)?.id !== id)
		return null;
	const [a, b] = [rowAt(frame, first), rowAt(frame, second)];
	const step = quotientStep(a, b);
	const said = formatFactor((a.value as number) / (b.value as number), step, frame.language);
	return said === '' ? null : keyWords[frame.language].times(said, about(frame, other));
}

/** The newest share of its whole in a frame with `show=share`. */
export function shareOf(frame: Frame, year: number): string | null {
	const index = frame.series[0]?.rows.find((each) => rowAt(frame, each).year === year);
	const row = index === undefined ? null : rowAt(frame, index);
	if (frame.view.show !== 'share' || !frame.whole || row?.value == null) return null;
	const share = percentText(frame, row.value, row.precision);
	return keyWords[frame.language].share(share, frame.whole.name);
}

/** A region's figure with its place among those listed; the place only where the printed digits tell it. */
export function rankOf(frame: Frame, found: Finding[], id: string): KeyNumber | null {
	const level = levelOf(frame, id);
	const own = level?.rows.at(-1);
	const told = found.find(({ rule, rows }) => rule === 'rank' && rows[0] === own);
	if (!level || !told) return level;
	const [rank, of] = [told.values.rank as number, told.values.of as number];
	const position = frame.series.findIndex((series) => series.id === id);
	const isListed = frame.listed[position] === 'first';
	const among = rivalsIn(frame, level.year).map(({ index }) => index);
	return {
		...level,
		detail: keyWords[frame.language].rank(rank, of, isListed),
		rank: { rank, of },
		rows: [...level.rows, ...among.filter((index) => index !== own)]
	};
}

/** The largest restatement of a frame with `by=edition`, with the words of its label. */
export function revisionOf(frame: Frame, found: Finding[]): (KeyNumber & { label: string }) | null {
	const told = found.find(({ rule }) => rule === 'revision');
	const [first, last] = told?.rows.map((index) => rowAt(frame, index)) ?? [];
	const revised = told && frame.revisions.length > 0 ? told.values.percent : undefined;
	if (!told || !first || !last || revised === undefined) return null;
	const { language, editions } = frame;
	const name = (slug: string) => editionName(editions, slug, language);
	const words = keyWords[language];
	const error = ((first.precision ?? 0) + (last.precision ?? 0)) / Math.abs(first.value as number);
	return {
		label: words.revision(last.year),
		value: percentText(frame, revised, error > 0 ? error * 100 : null, true),
		year: last.year,
		change: null,
		detail: words.restated(
			text(frame, first),
			name(first.edition),
			text(frame, last),
			name(last.edition)
		),
		rank: null,
		isFirstPrint: false,
		rows: told.rows
	};
}
