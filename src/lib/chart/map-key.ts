import { formatTick } from '../format/number';
import { textWidth } from '../format/text';
import type { Frame } from '../frame/frame';
import type { Language } from '../language';
import { endValue } from './end-labels';
import type { Bins } from './map-bins';
import { round } from './round';
import { type as sizes, type Palette } from './tokens';

/** Why a region of a map has no colour; `outside` are those that the view does not ask for. */
export type Absence = 'missing' | 'below' | 'untracked' | 'outside';

/** A colour of one of the two ramps. */
export interface Shade {
	ramp: 'ramp' | 'rampFall';
	step: number;
}

export interface MapKey {
	/** The bins in their order. */
	boxes: { x: number; width: number; shade: Shade; count: number }[];
	countY: number;
	boxY: number;
	edgeY: number;
	edges: { x: number; text: string }[];
	/** "countries", after the counts. */
	noun: { x: number; text: string };
	absences: { absence: Absence; x: number; y: number; text: string }[];
	bottom: number;
}

export const BOX = { height: 14, absent: 26 };
const ROW = 24;
/** The widest and the narrowest box of a bin. */
const WIDEST = 76;

const words: Record<Absence, Record<Language, string>> = {
	missing: { en: 'no figure', ko: '수치 없음' },
	below: { en: 'below the last listed', ko: '목록의 마지막 순위 아래' },
	untracked: { en: 'not tracked yet', ko: '아직 집계 안 함' },
	outside: { en: 'not among the regions shown', ko: '표시한 지역이 아님' }
};

export const shadeColour = (palette: Palette, { ramp, step }: Shade): string =>
	palette[ramp][step] as string;

/** The colours of bins: the ramp from end to end, or both ramps outward from zero. */
export function shadesOf({ edges, below }: Bins): Shade[] {
	const count = edges.length + 1;
	if (below === null)
		return Array.from({ length: count }, (_, i) => ({
			ramp: 'ramp',
			step: count === 1 ? 4 : Math.round((i * 6) / (count - 1))
		}));
	const most = Math.max(below, count - below);
	const outward = (i: number) => Math.round(((i + 0.5) * 7) / most - 0.5);
	return Array.from({ length: count }, (_, i) =>
		i < below
			? { ramp: 'rampFall', step: outward(below - 1 - i) }
			: { ramp: 'ramp', step: outward(i - below) }
	);
}

interface KeyOptions {
	frame: Frame;
	bins: Bins;
	/** How many regions lie in each bin, and the row of one where there is one value only. */
	counts: number[];
	only: number | null;
	absences: Map<Absence, number>;
	/** The last listed value, where all that are below it are below the same. */
	last: string | null;
	noun: string;
	signed: boolean;
	width: number;
	top: number;
}

/** The key under a map: boxes with labelled edges and counts, then the hatches in words. */
export function layoutKey(options: KeyOptions): MapKey {
	const { frame, bins, counts, width, top } = options;
	const { language, unit } = frame;
	const labels = bins.edges.map((edge, i) =>
		formatTick(edge, { unit, language, signed: options.signed }, i === bins.edges.length - 1)
	);
	const widths = labels.map((text) => textWidth(text, sizes.small));
	const room = Math.floor((width - textWidth(options.noun, sizes.small) - 8) / counts.length);
	const each = Math.max(
		24,
		Math.min(WIDEST, room, Math.max(48, ...widths.map((own) => Math.ceil(own) + 10)))
	);
	const shades = shadesOf(bins);
	const boxes = counts.map((count, i) => ({
		x: i * each,
		width: each,
		shade: shades[i] as Shade,
		count
	}));
	const [countY, boxY] = [top + 12, top + 18];
	const edgeY = boxY + BOX.height + 15;
	const all = labels.map((text, i) => ({ x: (i + 1) * each, text }));
	const edges =
		options.only === null
			? thinned(all, bins.below === null ? null : bins.below - 1)
			: [{ x: round(each / 2), text: endValue(frame, options.only) }];
	const noun = { x: counts.length * each + 8, text: options.noun };

	const right = noun.x + textWidth(noun.text, sizes.small) + 28;
	const texts = [...options.absences].map(([absence, count]) => {
		const below = language === 'ko' ? `${options.last} 미만` : `below ${options.last}`;
		const text = absence === 'below' && options.last ? below : words[absence][language];
		return { absence, text: `${text} (${count})` };
	});
	const needed = ({ text }: { text: string }) => BOX.absent + 8 + textWidth(text, sizes.small) + 20;
	const total = texts.reduce((sum, text) => sum + needed(text), 0);
	// Beside the bins where they fit, else in rows of their own.
	const isBeside = right + total - 20 <= width;
	let [x, y] = isBeside ? [right, boxY] : [0, edgeY + 16];
	const absences = texts.map((entry) => {
		if (x > 0 && x + needed(entry) - 20 > width) [x, y] = [0, y + ROW];
		const placed = { ...entry, x: round(x), y };
		x += needed(entry);
		return placed;
	});
	const bottom = Math.max(edgeY, (absences.at(-1)?.y ?? 0) + BOX.height) + 8;
	return { boxes, countY, boxY, edgeY, edges, noun, absences, bottom };
}

/** Every second or third edge where all would touch; zero, or the last one, always stays. */
function thinned(edges: MapKey['edges'], zero: number | null): MapKey['edges'] {
	const kept = zero ?? edges.length - 1;
	for (let step = 1; step < edges.length; step++) {
		const some = edges.filter((_, i) => (i - kept) % step === 0);
		const isFree = some.slice(1).every((edge, i) => {
			const before = some[i] as MapKey['edges'][number];
			const needed =
				(textWidth(edge.text, sizes.small) + textWidth(before.text, sizes.small)) / 2 + 6;
			return edge.x - before.x >= needed;
		});
		if (isFree) return some;
	}
	return edges.slice(kept, kept + 1);
}
