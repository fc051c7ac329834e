import type { Language } from '../language';
import type { Transform } from '../view/view';
import { derivationNotes } from './notes';
import { bound, derived, isPoint, ratioStep, type Outcome, type Point, type Series } from './point';

export interface TransformContext {
	/** The whole of the same edition, for shares. */
	whole: Series;
	/** Its name, for the note. */
	wholeName: string;
	/** The year that is 100, for indices. */
	base: number | null;
	/** Where a running total starts. */
	from: number;
	/** Of the notes that say what a value was computed from. */
	language: Language;
}

type Rule = (series: Series, year: number, own: Point, context: TransformContext) => Outcome;

const rules: Record<Transform, Rule> = {
	level: (_series, _year, own) => own,

	change(series, year, own, { language }) {
		const before = series.get(year - 1);
		if (!isPoint(before)) return { missing: 'no-year-before' };
		const step = (own.precision ?? 0) + (before.precision ?? 0);
		const note = derivationNotes[language].change(year, before.value, own.value);
		return derived(own, own.value - before.value, bound(step), note);
	},

	growth(series, year, own, { language }) {
		const before = series.get(year - 1);
		if (!isPoint(before)) return { missing: 'no-year-before' };
		if (before.value <= 0) return { missing: 'not-positive' };
		const value = (own.value / before.value - 1) * 100;
		const note = derivationNotes[language].growth(year, before.value, own.value);
		return derived(own, value, ratioStep(own, before, 100), note);
	},

	index(series, _year, own, { base, language }) {
		const hundred = base === null ? undefined : series.get(base);
		if (base === null || !isPoint(hundred)) return { missing: 'no-base' };
		if (hundred.value <= 0) return { missing: 'not-positive' };
		const note = derivationNotes[language].index(base, hundred.value, own.value);
		return derived(own, (own.value / hundred.value) * 100, ratioStep(own, hundred, 100), note);
	},

	share(_series, year, own, { whole, wholeName, language }) {
		const all = whole.get(year);
		if (!isPoint(all) || all.from.period !== own.from.period) return { missing: 'no-whole' };
		if (all.value <= 0) return { missing: 'not-positive' };
		const note = derivationNotes[language].share(own.value, all.value, wholeName);
		return derived(own, (own.value / all.value) * 100, ratioStep(own, all, 100), note);
	},

	cumulative(series, year, own, { from, language }) {
		let sum = 0;
		let step = 0;
		for (let y = from; y <= year; y++) {
			const part = series.get(y);
			if (!isPoint(part)) return { missing: 'gap-before' };
			sum += part.value;
			step += part.precision ?? 0;
		}
		const note = derivationNotes[language].cumulative(from, year);
		// What was said of the last year is not true of the sum; its years were converted one by one.
		return derived({ ...own, note: '' }, sum, bound(step), note);
	}
};

/** The value of a series in a year after a transform, or why there is none. Never zero for missing. */
export function transform(
	kind: Transform,
	series: Series,
	year: number,
	context: TransformContext
): Outcome {
	const own = series.get(year) ?? { missing: 'not-stated' };
	return isPoint(own) ? rules[kind](series, year, own, context) : own;
}

/** The unit after a transform: growth and share are per cent, an index names its base year. */
export function transformedUnit(kind: Transform, unit: string, base: number | null): string {
	if (kind === 'growth' || kind === 'share') return '%';
	if (kind === 'index') return base === null ? 'index' : `index ${base}=100`;
	return unit;
}
