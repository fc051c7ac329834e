import type { Frame, FrameSeries } from '../../frame/frame';
import { formatFactor, isAbove, isTold, quotientStep } from '../certain';
import { compoundRate } from '../compound';
import type { Finding, Rule } from '../finding';
import type { ToldGrowth } from '../sentences';
import { about, aside, percentText, rowAt, text, valuedRows } from '../tell';
import { makeFinding, sentencesOf } from './make';

/** The first and the last shown year with a value, of one edition. */
function endsOf(frame: Frame, series: FrameSeries): { from: number; to: number } | null {
	const { view, measure } = frame;
	if (view.show !== 'level' || view.by === 'edition' || measure.kind === 'cumulative') return null;
	const rows = valuedRows(frame, series);
	const [from, to] = [rows[0], rows.at(-1)];
	if (from === undefined || to === undefined || from === to) return null;
	const [first, last] = [rowAt(frame, from), rowAt(frame, to)];
	if (first.edition !== last.edition) return null;
	return (first.value as number) > 0 && (last.value as number) > 0 ? { from, to } : null;
}

const CAGR_YEARS = 3;

/** How many times its first shown year the last one is, and the growth a year between them. */
export function growthFindings(frame: Frame, series: FrameSeries): Finding[] {
	const ends = endsOf(frame, series);
	if (!ends) return [];
	const { from, to } = ends;
	const [first, last] = [rowAt(frame, from), rowAt(frame, to)];
	const ratio = (last.value as number) / (first.value as number);
	const years = last.year - first.year;
	const say = sentencesOf(frame);
	const span = () => ({
		about: about(frame, series),
		since: first.year,
		year: last.year,
		before: text(frame, first),
		after: text(frame, last),
		aside: aside(frame, [from, to], last.year, 'years')
	});
	const bare = { before: '', after: '', aside: '' };
	const values = { from: first.value as number, to: last.value as number, years };
	const finding = (rule: Rule, tell: (span: ToldGrowth) => string, more: object): Finding =>
		makeFinding(
			() => {
				const told = span();
				return { text: `${tell(told)}.`, headline: tell({ ...told, ...bare }) };
			},
			{
				rule,
				rows: [from, to],
				values: { ...values, since: first.year, year: last.year, ...more },
				significance: 0.25
			}
		);

	const factor = formatFactor(ratio, quotientStep(last, first), frame.language);
	// What only rounds to twice is not twice.
	const isMultiple = ratio >= 2 && factor !== '';
	const { value: percent, precision: step } = compoundRate(first, last);
	const isRate = (isAbove(first, last) || isAbove(last, first)) && isTold(percent, step);
	const rate = () => ({ fell: percent < 0, percent: percentText(frame, Math.abs(percent), step) });
	return [
		...(isMultiple
			? [finding('n-fold', (told) => say.nFold({ ...told, ratio: factor }), { ratio })]
			: []),
		...(years >= CAGR_YEARS && isRate
			? [finding('cagr', (told) => say.cagr({ ...told, ...rate() }), { percent })]
			: [])
	];
}
