import { bisectRight, quantileSorted } from 'd3';
import type { ScaleKind } from '../view/view';

/** The steps of a stepped scale. */
export interface Bins {
	/** Between the bins, ascending: a value on an edge belongs to the bin above it. */
	edges: number[];
	/** How many bins lie below zero; null where the scale does not diverge. */
	below: number | null;
}

interface BinOptions {
	scale: ScaleKind;
	/** Changes, which may fall: zero is an edge. */
	signed: boolean;
}

/** How many bins are wanted; fewer where there are fewer values than bins. */
const mostOf = (values: number[]) => Math.min(7, Math.max(2, values.length));
const fewestOf = (values: number[]) => Math.min(5, Math.max(2, Math.ceil(values.length / 2)));
/** The most bins on one side of zero where values lie on both. */
const MOST_ASIDE = 3;
/** How much of the information of logarithmic steps equal ones must give to be preferred. */
const ENOUGH = 0.8;

export const binOf = ({ edges }: Bins, value: number) => bisectRight(edges, value);

/**
 * Five to seven bins with round edges, where there are values enough: equal steps, or those of 1-2-5 where
 * the values spread so far that equal ones would put nearly all into one bin. Both ends are open.
 */
export function chooseBins(values: number[], { scale, signed }: BinOptions): Bins {
	const sorted = [...values].sort((a, b) => a - b);
	const isSigned = signed || (sorted[0] ?? 0) < 0;
	const choices = isSigned
		? { equal: signedEqual(sorted), powers: signedPowers(sorted) }
		: { equal: equalSteps(sorted), powers: powerSteps(sorted) };
	const powers = best(choices.powers, sorted);
	const equal = best(choices.equal, sorted);
	const isEven = information(equal, sorted) >= ENOUGH * information(powers, sorted);
	const mayBeLog = powers.length > 0;
	const edges = mayBeLog && ((scale === 'log' && !isSigned) || !isEven) ? powers : equal;
	return { edges, below: isSigned ? bisectRight(edges, 0) : null };
}

/** The entropy of the counts in bits: most where the bins are evenly filled. */
function information(edges: number[], sorted: number[]): number {
	const counts = new Map<number, number>();
	for (const value of sorted) {
		const bin = bisectRight(edges, value);
		counts.set(bin, (counts.get(bin) ?? 0) + 1);
	}
	return [...counts.values()].reduce((sum, n) => {
		const part = n / sorted.length;
		return sum - part * Math.log2(part);
	}, 0);
}

const best = (choices: number[][], sorted: number[]): number[] =>
	choices.reduce(
		(a, b) => (information(b, sorted) > information(a, sorted) + 1e-9 ? b : a),
		choices[0] ?? []
	);

const exact = (value: number) => Number(value.toPrecision(12));

/** The numbers 1, 2 and 5 times a power of ten, counted. */
const oneTwoFive = (k: number) =>
	Number(`${[1, 2, 5][((k % 3) + 3) % 3] as number}e${Math.floor(k / 3)}`);
const countOf = (value: number) => Math.floor(3 * Math.log10(value)) - 3;

/** Round steps of which a length has 1 to 50 or so, the widest first. */
function roundSteps(length: number): number[] {
	const power = 10 ** Math.floor(Math.log10(length) - 1.7);
	return [100, 50, 25, 20, 10, 5, 2.5, 2, 1].map((lead) => exact(lead * power));
}

/** Multiples of a step strictly inside the values; the few largest lie in an open bin. */
function equalSteps(sorted: number[]): number[][] {
	const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
	if (low === high) return [];
	const usual = sorted.length > 20 ? (quantileSorted(sorted, 0.98) ?? high) : high;
	const top = usual > low ? usual : high;
	const choices = roundSteps(top - low).map((step) => {
		const from = Math.floor(low / step) + 1;
		const count = Math.ceil(top / step - 1e-9) - from;
		const edges = Array.from({ length: Math.max(0, Math.min(count, 100)) }, (_, i) =>
			exact((from + i) * step)
		);
		// Values that differ in their last digits alone have no round number between them.
		return [...new Set(edges)].filter((edge) => low < edge && edge <= high);
	});
	return fitting(choices, sorted);
}

/**
 * Of the ratios 10, about 4 and 2 the widest that makes enough bins; where all make too many, the
 * widest without its outermost edges.
 */
function powerSteps(sorted: number[]): number[][] {
	const positive = sorted.filter((value) => value > 0);
	const [low, high] = [positive[0], positive.at(-1)];
	if (low === undefined || high === undefined) return [];
	const between = (stride: number, offset: number) => {
		const edges: number[] = [];
		for (let k = countOf(low); oneTwoFive(k) <= high; k++)
			if ((((k - offset) % stride) + stride) % stride === 0 && oneTwoFive(k) > low)
				edges.push(oneTwoFive(k));
		return edges;
	};
	const strides: [number, number][][] = [
		[[6, 0]],
		[[3, 0]],
		[
			[2, 0],
			[2, 1]
		],
		[[1, 0]]
	];
	const choices = strides.map((some) => some.map(([stride, offset]) => between(stride, offset)));
	const enough = choices.find((some) => some.some(({ length }) => length + 1 >= fewestOf(sorted)));
	return (enough ?? choices.at(-1) ?? []).map((edges) => trimmed(edges, sorted));
}

/** Without the outermost edges, the emptier end first, until there are few enough. */
function trimmed(edges: number[], sorted: number[]): number[] {
	let kept = edges;
	while (kept.length + 1 > mostOf(sorted)) {
		const first = bisectRight(sorted, kept[1] as number);
		const last = sorted.length - bisectRight(sorted, kept.at(-2) as number);
		kept = first <= last ? kept.slice(1) : kept.slice(0, -1);
	}
	return kept;
}

/** Those of five to seven bins; where none is, those nearest to it from below. */
function fitting(choices: number[][], sorted: number[]): number[][] {
	const few = choices.filter(({ length }) => length + 1 <= mostOf(sorted));
	const good = few.filter(({ length }) => length + 1 >= fewestOf(sorted));
	if (good.length > 0) return good;
	const most = Math.max(0, ...few.map(({ length }) => length));
	return few.filter(({ length }) => length === most);
}

/** Zero, and up to so many edges on each side of it as there are values for. */
function around(marks: number[], sorted: number[]): number[] {
	const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
	const up = marks.filter((mark) => mark < high);
	const down = marks.filter((mark) => -mark > low).map((mark) => -mark);
	return [...down.reverse(), 0, ...up];
}

function signedEqual(sorted: number[]): number[][] {
	const most = Math.max(...sorted.map(Math.abs));
	if (!(most > 0)) return [[0]];
	const isBoth = (sorted[0] ?? 0) < 0 && (sorted.at(-1) ?? 0) > 0;
	const aside = isBoth ? MOST_ASIDE : fewestOf(sorted);
	return roundSteps(most).map((step) =>
		around(
			Array.from({ length: aside - 1 }, (_, i) => exact((i + 1) * step)),
			sorted
		)
	);
}

function signedPowers(sorted: number[]): number[][] {
	const sizes = sorted.map(Math.abs).filter((size) => size > 0);
	if (sizes.length === 0) return [];
	const [first, last] = [countOf(Math.min(...sizes)), countOf(Math.max(...sizes))];
	return Array.from({ length: Math.max(1, last - first + 4) }, (_, i) =>
		around([oneTwoFive(first + i), oneTwoFive(first + i + 3)], sorted)
	);
}
