import type { Frame, FrameSeries } from '../frame/frame';
import { isAbove, type Printed } from './certain';
import { changesOf } from './changes';
import type { Finding } from './finding';
import { sentencesOf } from './rules/make';
import type { ToldLead } from './sentences';
import { sharesOf } from './shares';
import { isTotal, rivalsIn, subjectsOf, type Subject } from './subjects';
import { about, aside, percentText, rowAt, text } from './tell';

/**
 * What the newest year of a frame with the world and some regions brought, in two sentences: how much the
 * whole changed, and what the largest region took of it. Null where the frame has no whole of that year.
 */
export function leadFinding(frame: Frame): Finding | null {
	const year = frame.years.at(-1);
	const total = subjectsOf(frame).find(({ series }) => isTotal(frame, series));
	if (year === undefined || !total || frame.view.show !== 'level') return null;
	const now = total.series.rows.find((index) => rowAt(frame, index).year === year);
	if (now === undefined || rowAt(frame, now).value === null) return null;
	const change = changesOf(frame, total.series, total.position).find(({ to }) => to === now);
	const from = change?.from ?? null;
	const largest = largestShare(frame, total, year);
	const rows = [...(from === null ? [] : [from]), now, ...(largest?.rows ?? [])];
	const [before, after] = [from === null ? null : rowAt(frame, from), rowAt(frame, now)];
	const told: Omit<ToldLead, 'aside'> = {
		about: about(frame, total.series),
		year,
		after: text(frame, after),
		change: change
			? {
					fell: change.percent < 0,
					size: percentText(frame, Math.abs(change.percent), change.precision),
					signed: percentText(frame, change.percent, change.precision, true),
					step: before ? stepOf(before, after) : null
				}
			: null,
		share: largest?.told ?? null
	};
	const words = aside(frame, rows, year, 'years');
	const say = sentencesOf(frame).lead;
	return {
		rule: 'lead',
		text: `${say({ ...told, aside: words })}.`,
		headline: say({ ...told, aside: '' }),
		rows: [...new Set(rows)],
		values: {
			year,
			to: after.value as number,
			...(before ? { from: before.value as number, percent: change?.percent as number } : {}),
			...largest?.values
		},
		significance: Math.abs(change?.percent ?? 0) / 100,
		change: change ?? null
	};
}

/** The multiples that have a word of their own, the largest first. */
const multiples = [
	[4, 'quadrupled'],
	[3, 'tripled'],
	[2, 'doubled']
] as const;

/** "doubled" where it is more than twice as much whatever the last printed digits hide; "halved" alike. */
function stepOf(before: Printed, after: Printed): NonNullable<ToldLead['change']>['step'] {
	const times = ({ value, precision }: Printed, factor: number): Printed => ({
		value: (value as number) * factor,
		precision: precision === null ? null : precision * factor
	});
	if (isAbove(before, times(after, 2))) return 'halved';
	return multiples.find(([factor]) => isAbove(after, times(before, factor)))?.[1] ?? null;
}

/** Who took most of the whole in a year, with the share of the year before. */
function largestShare(frame: Frame, total: Subject, year: number) {
	const [first, second] = rivalsIn(frame, year);
	if (!first || (second && !isAbove(first.row, second.row))) return null;
	const { shares } = sharesOf(frame, first.series);
	const now = shares.find((share) => share.year === year);
	const before = shares.find((share) => share.year === year - 1);
	if (!now || first.series === total.series) return null;
	const say = (share: typeof now) => percentText(frame, share.value, share.precision);
	const printed = (share: typeof now) => ({ value: share.value, precision: share.precision });
	const direction = !before
		? 0
		: isAbove(printed(now), printed(before))
			? 1
			: isAbove(printed(before), printed(now))
				? -1
				: 0;
	return {
		told: {
			about: about(frame, first.series as FrameSeries),
			share: say(now),
			before: before ? { year: before.year, share: say(before) } : null,
			direction
		},
		rows: [...(before?.rows ?? []), ...now.rows],
		values: { share: now.value, ...(before ? { before: before.value } : {}) }
	};
}
