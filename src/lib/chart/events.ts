import type { NewsEvent } from '../catalog/catalog';
import { formatDate } from '../format/years';
import { wrapText } from '../format/text';
import type { Frame } from '../frame/frame';
import type { Language } from '../language';
import { BESIDE, placeTitles, type TitleWish } from './event-titles';
import { round } from './round';
import { type as sizes } from './tokens';
import type { YearAxis } from './years';

/** An event at its date: a dot for a day, a span of a month's width for a month. */
export interface EventMark {
	id: string;
	/** The middle. */
	x: number;
	y: number;
	/** Zero for a day. */
	width: number;
	/** "30 November 2022: ChatGPT launched (OpenAI)". */
	label: string;
	titled: boolean;
}

export interface EventTitle {
	x: number;
	anchor: 'start' | 'end';
	/** Baselines of the lines. */
	ys: number[];
	lines: string[];
	/** From the mark to the words. */
	leader: string;
}

/** What stands beneath the axis of years where a view asks for events. */
export interface EventLane {
	marks: EventMark[];
	titles: EventTitle[];
	/** From the marks with a title up through the plot. */
	guides: string;
	total: number;
	/** Where the lane ends, and the plot with it. */
	bottom: number;
}

interface LaneRoom {
	width: number;
	/** Of the plot: its upper edge and the axis of years. */
	top: number;
	bottom: number;
}

const PITCH = 7;
const RADIUS = 3;
/** From the axis to the first row of marks: the years' labels stand between. */
const BELOW_YEARS = 32;
const LINE = 15;

export const eventTitle = ({ title, verification }: NewsEvent, language: Language) =>
	title[language] + (verification === 'page-partial' ? '\u202f†' : '');

/** Where an event stands on the axis: its day, or the whole of its month. */
export function eventSpan({ date }: NewsEvent, { left, first, band }: YearAxis): [number, number] {
	const [year = 0, month = 1, day] = date.split('-').map(Number);
	const at = (months: number, days: number) =>
		left + (year - first + (months - 1) / 12 + days / 372) * band;
	return day === undefined ? [at(month, 0), at(month + 1, 0)] : [at(month, day), at(month, day)];
}

/** Lays out the events of a frame under the axis of years; null where there are none. */
export function layoutEvents(
	{ events, language }: Frame,
	years: YearAxis,
	{ width, top, bottom }: LaneRoom
): EventLane | null {
	if (events.length === 0) return null;
	const spans = events.map((event) => eventSpan(event, years));
	const middles = spans.map(([from, to]) => (from + to) / 2);
	const wishes = events.map((event, i): TitleWish => {
		const isMonth = event.date.length < 10;
		return {
			x: middles[i] as number,
			lines: twoLines(eventTitle(event, language), width < 480 ? 150 : 190),
			// A day that a source confirms whole is the better landmark.
			weight: (isMonth ? 0.5 : 1) * (event.verification === 'page-partial' ? 0.8 : 1)
		};
	});
	const placed = placeTitles(wishes, { width, rows: 6, apart: 2 * RADIUS + 3 });

	const order = [...events.keys()].sort(
		(a, b) => Number(placed[b] !== null) - Number(placed[a] !== null) || a - b
	);
	const lanes: [number, number][][] = [];
	const laneOf = new Map<number, number>();
	for (const i of order) {
		const [from, to] = spans[i] as [number, number];
		const half = Math.max(RADIUS, (to - from) / 2) + 0.5;
		const own: [number, number] = [(middles[i] as number) - half, (middles[i] as number) + half];
		let lane = lanes.findIndex((taken) => taken.every(([a, b]) => own[1] <= a || b <= own[0]));
		if (lane < 0) lane = lanes.push([]) - 1;
		(lanes[lane] as [number, number][]).push(own);
		laneOf.set(i, lane);
	}
	// The marks with a title stand lowest, so that their leaders cross no other.
	const base = bottom + BELOW_YEARS + (lanes.length - 1) * PITCH;
	const marks = events.map((event, i): EventMark => {
		const [from, to] = spans[i] as [number, number];
		return {
			id: event.id,
			x: round(middles[i] as number),
			y: round(base - (laneOf.get(i) ?? 0) * PITCH),
			width: from === to ? 0 : round(Math.max(4, to - from)),
			label: `${formatDate(event.date, language)}: ${eventTitle(event, language)} (${event.publisher})`,
			titled: placed[i] !== null
		};
	});

	const rows = Math.max(-1, ...placed.flatMap((place) => (place ? [place.row] : []))) + 1;
	const heights = Array.from({ length: rows }, (_, row) =>
		Math.max(
			0,
			...placed.map((p, i) => (p?.row === row ? (wishes[i]?.lines?.length ?? 0) * LINE + 7 : 0))
		)
	);
	const tops = heights.map((_, row) =>
		heights.slice(0, row).reduce((sum, height) => sum + height, base + 14)
	);
	const titles = placed.flatMap((place, i): EventTitle[] => {
		if (!place) return [];
		const y = tops[place.row] as number;
		const { lines } = wishes[i] as { lines: string[] };
		const at = middles[i] as number;
		return [
			{
				x: round(place.isLeft ? at - BESIDE : at + BESIDE),
				anchor: place.isLeft ? 'end' : 'start',
				ys: lines.map((_, line) => round(y + 11 + line * LINE)),
				lines,
				leader: `M${round(at)},${round(base + RADIUS + 1.5)}V${round(y + 11)}`
			}
		];
	});
	return {
		marks,
		titles,
		guides: placed
			.map((place, i) =>
				place ? `M${round(middles[i] as number)},${round(top)}V${round(bottom)}` : ''
			)
			.join(''),
		total: events.length,
		bottom: round(heights.reduce((sum, height) => sum + height, base + (rows > 0 ? 14 : 10)))
	};
}

/** The narrowest block of at most two lines; null where a title would be cut. */
function twoLines(title: string, most: number): string[] | null {
	for (let width = 90; width <= most; width += 10) {
		const lines = wrapText(title, width, sizes.small);
		if (lines.length <= 2) return lines;
	}
	return null;
}
