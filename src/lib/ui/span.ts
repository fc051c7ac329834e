import { between, type Between } from '../finding/between';
import type { Computed } from '../finding/compound';
import { formatValue } from '../format/number';
import type { Frame, FrameSeries } from '../frame/frame';
import { readingWords } from './messages-reading';
import { rowIn, tellerOf } from './told';

/** One series between two years, in words; null where there is nothing to say. */
export interface ToldSpan {
	key: string;
	name: string;
	/** The values of both years, or what stands for them. */
	from: string;
	to: string;
	change: string | null;
	percent: string | null;
	/** Compound annual growth. */
	yearly: string | null;
	/** Why there is no change or no rate, and what a change leans on. */
	notes: string[];
}

/** All series between two shown years, the largest at the end first, as numbers of the page's language. */
export function tellSpan(frame: Frame, { from, to }: { from: number; to: number }): ToldSpan[] {
	const { language, unit } = frame;
	const say = readingWords[language];
	const tell = tellerOf(frame);
	const signed = (computed: Computed | null, unit: string) =>
		computed &&
		formatValue(computed.value, { language, unit, precision: computed.precision, signed: true });
	// A difference of two per cents is no per cent.
	const changeOf = (computed: Computed | null) =>
		signed(computed, unit)?.replace('%', `%${say.points}`) ?? null;
	const toldOf = (series: FrameSeries): ToldSpan => {
		const found = between(frame, series, from, to);
		const ends = [from, to].map((year) => tell(series, rowIn(frame, series, year)));
		const lacks = ends.flatMap(({ value, text }, i) =>
			value === null ? [say.inYear(text, i === 0 ? from : to)] : []
		);
		return {
			key: series.key,
			name: series.name,
			from: ends[0]?.text ?? '',
			to: ends[1]?.text ?? '',
			change: changeOf(found.change),
			percent: signed(found.percent, '%'),
			yearly: signed(found.yearly, '%'),
			notes: [...lacks, whyOf(found, say), found.aside.replace(/^ \(|\)$/g, '')].filter(Boolean)
		};
	};
	return frame.series
		.map((series) => ({ told: toldOf(series), at: rowIn(frame, series, to) }))
		.sort((a, b) => valueAt(frame, b.at) - valueAt(frame, a.at))
		.map(({ told }) => told);
}

const valueAt = ({ rows }: Frame, index: number | undefined) =>
	(index === undefined ? null : rows[index]?.value) ?? -Infinity;

const whyOf = ({ why }: Between, { noRate }: (typeof readingWords)['en']) =>
	why && why !== 'missing' ? noRate[why] : '';

/** A sentence is followed this far; the rest stands in the table. */
const SAID = 6;

/** What is read out of a comparison. */
export function spanText(
	{ from, to }: { from: number; to: number },
	told: ToldSpan[],
	language: Frame['language']
): string {
	const say = readingWords[language];
	const said = told.slice(0, SAID).map(({ name, yearly, notes, ...each }) => {
		const parts = [
			`${each.from} → ${each.to}`,
			each.change,
			each.percent,
			yearly && say.aYear(yearly),
			...notes
		];
		return `${name} ${parts.filter(Boolean).join(', ')}`;
	});
	const rest = told.length > SAID ? [say.others(told.length - SAID)] : [];
	return `${say.between(from, to)}: ${[...said, ...rest].join('; ')}`;
}
