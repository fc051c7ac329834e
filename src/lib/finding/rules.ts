import type { Frame, FrameSeries, Revision, Row } from '../frame/frame';
import { revisionsBetween } from '../frame/revisions';
import { formatValue } from '../format/number';
import { changesOf } from './changes';
import type { Change, Finding } from './finding';
import { sentences, type ToldChange, type ToldRun } from './sentences';

/** Findings for more lines than a reader compares by eye would be noise. */
const MAX_SERIES = 8;

/**
 * What the rows of a frame say, strongest first. Rules that say "first" or "record" need the whole run
 * that the edition states and are silent otherwise.
 */
export function findings(frame: Frame): Finding[] {
	const shown = frame.series
		.map((series, position) => ({ series, position }))
		.filter(({ series }) => !series.ghost)
		.slice(0, MAX_SERIES);
	const found = shown.flatMap(({ series, position }) => [
		...changeFindings(frame, series, position),
		...runFindings(frame, series, position),
		...shareFindings(frame, series, position)
	]);
	return [...found, ...revisionFindings(frame)].sort((a, b) => b.significance - a.significance);
}

const rowAt = (frame: Frame, index: number) => frame.rows[index] as Row;

function text(frame: Frame, { value, precision, unit }: Row): string {
	return formatValue(value ?? 0, { language: frame.language, unit, precision });
}

/** "2023 edition": the edition as a chart of several editions labels it. */
function editionLabel(frame: Frame, series: FrameSeries): string | null {
	return frame.view.by === 'edition' ? series.name : null;
}

const editionTitle = (frame: Frame, slug: string) =>
	frame.editions.find((edition) => edition.slug === slug)?.title ?? slug;

/** "2023 edition", "2023년 판"; the slug of an edition whose title names no year. */
function shortEdition(frame: Frame, slug: string): string {
	const year = editionTitle(frame, slug).match(/\d{4}/)?.[0];
	if (!year) return slug;
	return frame.language === 'ko' ? `${year}년 판` : `${year} edition`;
}

function about(frame: Frame, series: FrameSeries) {
	const row = rowAt(frame, series.rows[0] ?? 0);
	return {
		region: series.region,
		regionName: row.region_name,
		noun: frame.measure.noun[frame.language]
	};
}

function toldChange(frame: Frame, series: FrameSeries, change: Change): ToldChange {
	const { percent, precision, year, from, to } = change;
	const level = frame.view.show === 'level';
	return {
		...about(frame, series),
		edition: editionLabel(frame, series),
		year,
		fell: percent < 0,
		size: formatValue(Math.abs(percent), { language: frame.language, unit: '%', precision }),
		signed: formatValue(percent, { language: frame.language, unit: '%', precision, signed: true }),
		before: level && from !== null ? text(frame, rowAt(frame, from)) : null,
		after: level ? text(frame, rowAt(frame, to)) : null,
		firstPrint: frame.firstPrints.includes(to)
	};
}

function changeFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const changes = changesOf(frame, series, position);
	if (changes.length === 0) return [];
	const say = sentences[frame.language];
	const newest = changes.at(-1) as Change;
	const byPercent = [...changes].sort((a, b) => a.percent - b.percent);
	const fall = byPercent.find(({ percent }) => percent < 0);
	const rise = byPercent.reverse().find(({ percent }) => percent > 0);

	const tell = (rule: Finding['rule'], change: Change): Finding => {
		const told = toldChange(frame, series, change);
		const from = change.from === null ? null : rowAt(frame, change.from).value;
		const single = changes.length === 1 || rule === 'latest-change';
		return {
			rule,
			text: single ? say.change(told) : say.largest(told),
			headline: say.changeHeadline(told),
			rows: change.from === null ? [change.to] : [change.from, change.to],
			values: {
				percent: change.percent,
				year: change.year,
				...(from === null ? {} : { from, to: rowAt(frame, change.to).value as number })
			},
			significance: weight(frame, series, change, newest),
			change
		};
	};
	return [
		...(fall ? [tell('largest-fall', fall)] : []),
		...(rise ? [tell('largest-rise', rise)] : []),
		...(newest !== fall && newest !== rise ? [tell('latest-change', newest)] : [])
	];
}

/** The newest change of the leading series is what a reader came for; else the larger ratio wins. */
function weight(frame: Frame, series: FrameSeries, change: Change, newest: Change): number {
	const ratio = Math.abs(Math.log(Math.max(1e-3, 1 + change.percent / 100)));
	const leads = series === frame.series[0] || frame.view.highlight.includes(series.region);
	return Math.min(ratio, 1.5) + (change === newest ? 0.6 : 0) + (leads ? 0.5 : 0);
}

/** The rows of a series from the start of the run that its edition states whole; null when cut or broken. */
function wholeRun(frame: Frame, series: FrameSeries, position: number): number[] | null {
	const run = frame.runs[position];
	if (!run || frame.view.show !== 'level') return null;
	const valued = series.rows.filter((index) => rowAt(frame, index).value !== null);
	const years = valued.map((index) => rowAt(frame, index).year);
	const unbroken = years.every((year, i) => year === run[0] + i);
	return years.length > 2 && unbroken ? valued : null;
}

function runFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const rows = wholeRun(frame, series, position);
	if (!rows) return [];
	const say = sentences[frame.language];
	const since = rowAt(frame, rows[0] as number).year;
	const told = (index: number): ToldRun => ({
		...about(frame, series),
		edition: editionTitle(frame, series.edition),
		year: rowAt(frame, index).year,
		since,
		value: text(frame, rowAt(frame, index)),
		firstPrint: frame.firstPrints.includes(index)
	});
	const finding = (
		rule: Finding['rule'],
		sentence: string,
		index: number,
		cited: number[],
		significance: number
	): Finding => ({
		rule,
		text: sentence,
		headline: sentence.replace(/\.$/, ''),
		rows: cited,
		values: {
			year: rowAt(frame, index).year,
			since,
			value: rowAt(frame, index).value as number
		},
		significance,
		change: null
	});

	const firstFall = changesOf(frame, series, position).find(({ percent }) => percent < 0);
	const highest = rows.reduce((a, b) =>
		(rowAt(frame, b).value as number) > (rowAt(frame, a).value as number) ? b : a
	);
	const isNewest = highest === rows.at(-1);
	const upTo = (index: number) => rows.slice(0, rows.indexOf(index) + 1);
	return [
		...(firstFall
			? [
					finding(
						'first-fall',
						say.firstFall(told(firstFall.to)),
						firstFall.to,
						upTo(firstFall.to),
						0.4
					)
				]
			: []),
		...(isNewest ? [finding('record', say.record(told(highest)), highest, rows, 0.3)] : [])
	];
}

/** The share of a series in the world: as shown, or from the levels of the part and the whole. */
function shareFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const shares =
		frame.view.show === 'share' ? shownShares(frame, series) : levelShares(frame, series);
	const newest = shares.at(-1);
	if (!newest) return [];
	const before = shares.find(({ year }) => year === newest.year - 1);
	const { language } = frame;
	const share = ({ value, precision }: Share) =>
		formatValue(value, { language, unit: '%', precision });
	const firstPrint = newest.rows.some((row) => frame.firstPrints.includes(row));
	const told = {
		...about(frame, series),
		year: newest.year,
		share: share(newest),
		before: before ? { year: before.year, share: share(before) } : null
	};
	const say = sentences[language];
	return [
		{
			rule: 'share',
			text: `${say.share({ ...told, firstPrint })}.`,
			headline: say.share({ ...told, firstPrint: false }),
			rows: [...(before?.rows ?? []), ...newest.rows],
			values: {
				share: newest.value,
				year: newest.year,
				...(before ? { before: before.value } : {})
			},
			// Beside the whole, how much one part takes is the story; the largest part tells it.
			significance:
				frame.view.show === 'share'
					? newest.value / 100 + (position === 0 ? 0.1 : 0)
					: newest.value > 50
						? 2.5
						: newest.value / 100,
			change: null
		}
	];
}

interface Share {
	year: number;
	value: number;
	precision: number | null;
	rows: number[];
}

function shownShares(frame: Frame, series: FrameSeries): Share[] {
	return series.rows.flatMap((index) => {
		const { value, year, precision } = rowAt(frame, index);
		return value === null ? [] : [{ year, value, precision, rows: [index] }];
	});
}

function levelShares(frame: Frame, series: FrameSeries): Share[] {
	const whole = frame.series.find(
		(other) => other.region === 'WLD' && other.edition === series.edition && !other.ghost
	);
	if (!whole || whole === series || frame.view.show !== 'level') return [];
	return series.rows.flatMap((index): Share[] => {
		const part = rowAt(frame, index);
		const at = whole.rows.find((other) => rowAt(frame, other).year === part.year);
		const all = at === undefined ? null : rowAt(frame, at);
		if (at === undefined || part.value === null || !all?.value) return [];
		const value = (part.value / all.value) * 100;
		const step = (row: Row) => (row.precision ?? 0) / Math.abs(row.value as number);
		return [
			{
				year: part.year,
				value,
				precision: value * (step(part) + step(all)) || null,
				rows: [index, at]
			}
		];
	});
}

/**
 * The largest restatement: against `compare`, or with `by=edition` from the first edition that states a
 * year to the newest that does.
 */
function revisionFindings(frame: Frame): Finding[] {
	const language = frame.language;
	const largest = restatements(frame).sort(
		(a, b) => Math.abs(b.difference) - Math.abs(a.difference)
	)[0];
	if (!largest) return [];
	const rowOf = (edition: string) =>
		frame.rows.findIndex(
			(row) =>
				row.edition === edition &&
				row.year === largest.year &&
				row.region_name === largest.region_name
		);
	const amount = (side: { value: number; precision: number | null }) =>
		formatValue(side.value, { language, unit: frame.unit, precision: side.precision });
	const sentence = sentences[language].revision({
		region: largest.region,
		regionName: largest.region_name,
		noun: frame.measure.noun[language],
		year: largest.year,
		from: amount(largest.from),
		fromEdition: shortEdition(frame, largest.from.edition),
		to: amount(largest.to),
		toEdition: shortEdition(frame, largest.to.edition),
		percent: formatValue(largest.percent, {
			language,
			unit: '%',
			precision: largest.precision,
			signed: true
		})
	});
	return [
		{
			rule: 'revision',
			text: `${sentence}.`,
			headline: sentence,
			rows: [rowOf(largest.from.edition), rowOf(largest.to.edition)],
			values: {
				year: largest.year,
				from: largest.from.value,
				to: largest.to.value,
				percent: largest.percent
			},
			significance: frame.view.by === 'edition' ? 3 : 0.2,
			change: null
		}
	];
}

function restatements(frame: Frame): Revision[] {
	if (frame.view.by !== 'edition' || frame.view.show !== 'level') return [...frame.revisions];
	return frame.years.flatMap((year) => {
		const stated = frame.rows.filter((row) => row.year === year && row.value !== null);
		return revisionsBetween(stated.slice(0, 1), stated.slice(-1));
	});
}
