import type { Language } from '../language';
import type { Transform } from '../view/view';
import { derivationNotes } from './notes';
import type { Observation, Status } from './observation';

/** A value after a transform, with the step below which its digits say nothing. */
export interface Point {
	value: number;
	precision: number | null;
	status: Status;
	note: string;
	/** The observation of the same year, whose place of reading the point inherits. */
	from: Observation;
}

/** Why a year has no value. */
export type MissingCode =
	| 'not-stated'
	| 'below-last-listed'
	| 'no-year-before'
	| 'no-base'
	| 'no-whole'
	| 'not-positive'
	| 'gap-before';

export type Outcome = Point | { missing: MissingCode };

/** A series by year. */
export type Series = Map<number, Observation>;

export interface TransformContext {
	/** The whole of the same edition, for shares. */
	whole: Series;
	/** The year that is 100, for indices. */
	base: number | null;
	/** Where a running total starts. */
	from: number;
	/** Of the notes that say what a value was computed from. */
	language: Language;
}

/** The relative error of a printed figure: half its step. Unknown steps count as exact. */
const relative = ({ value, precision }: Observation) =>
	value === 0 ? 0 : (precision ?? 0) / 2 / Math.abs(value);

/** Rounded up to two significant digits: a bound, not a figure. */
function bound(step: number): number | null {
	if (step <= 0) return null;
	const unit = 10 ** (Math.floor(Math.log10(step)) - 1);
	return Number((Math.ceil(step / unit - 1e-9) * unit).toPrecision(2));
}

/**
 * The step of a ratio scaled to `factor`, from the steps of its two operands: what half a printed step
 * on either side can move it by. A percentage shows no digit below it (design, rule 9).
 */
function ratioStep(part: Observation, whole: Observation, factor: number): number | null {
	const ratio = Math.abs((part.value / whole.value) * factor);
	return bound(2 * ratio * (relative(part) + relative(whole)));
}

const derived = (
	from: Observation,
	value: number,
	precision: number | null,
	note: string
): Point => ({
	value,
	precision,
	status: 'derived',
	note: note + (from.note ? ` ${from.note}` : ''),
	from
});

const stated = (from: Observation): Point => ({
	value: from.value,
	precision: from.precision,
	status: from.status,
	note: from.note,
	from
});

type Rule = (series: Series, year: number, own: Observation, context: TransformContext) => Outcome;

const rules: Record<Transform, Rule> = {
	level: (_series, _year, own) => stated(own),

	change(series, year, own, { language }) {
		const before = series.get(year - 1);
		if (!before) return { missing: 'no-year-before' };
		const step = (own.precision ?? 0) + (before.precision ?? 0);
		const note = derivationNotes[language].change(year, before.value, own.value);
		return derived(own, own.value - before.value, bound(step), note);
	},

	growth(series, year, own, { language }) {
		const before = series.get(year - 1);
		if (!before) return { missing: 'no-year-before' };
		if (before.value <= 0) return { missing: 'not-positive' };
		const value = (own.value / before.value - 1) * 100;
		const note = derivationNotes[language].growth(year, before.value, own.value);
		return derived(own, value, ratioStep(own, before, 100), note);
	},

	index(series, _year, own, { base, language }) {
		const hundred = base === null ? undefined : series.get(base);
		if (base === null || !hundred) return { missing: 'no-base' };
		if (hundred.value <= 0) return { missing: 'not-positive' };
		const note = derivationNotes[language].index(base, hundred.value, own.value);
		return derived(own, (own.value / hundred.value) * 100, ratioStep(own, hundred, 100), note);
	},

	share(_series, year, own, { whole, language }) {
		const all = whole.get(year);
		if (!all || all.period !== own.period) return { missing: 'no-whole' };
		if (all.value <= 0) return { missing: 'not-positive' };
		const note = derivationNotes[language].share(own.value, all.value);
		return derived(own, (own.value / all.value) * 100, ratioStep(own, all, 100), note);
	},

	cumulative(series, year, own, { from, language }) {
		let sum = 0;
		let step = 0;
		for (let y = from; y <= year; y++) {
			const part = series.get(y);
			if (!part) return { missing: 'gap-before' };
			sum += part.value;
			step += part.precision ?? 0;
		}
		const note = derivationNotes[language].cumulative(from, year);
		return derived(own, sum, bound(step), note);
	}
};

/** The value of a series in a year after a transform, or why there is none. Never zero for missing. */
export function transform(
	kind: Transform,
	series: Series,
	year: number,
	context: TransformContext
): Outcome {
	const own = series.get(year);
	return own ? rules[kind](series, year, own, context) : { missing: 'not-stated' };
}

/** The unit after a transform: growth and share are per cent, an index names its base year. */
export function transformedUnit(kind: Transform, unit: string, base: number | null): string {
	if (kind === 'growth' || kind === 'share') return '%';
	if (kind === 'index') return `index ${base}=100`;
	return unit;
}
