import { wrapText } from '../../format/text';

/** A wide slide in points, as programs for slides have had it since 2013. */
const SLIDE = { width: 960, height: 540 };
export const MARGIN = 40;
/** English Metric Units of a point. */
export const EMU = 12_700;
const INNER = SLIDE.width - 2 * MARGIN;

/** Sizes of type, in points. */
export const sizes = { title: 26, subtitle: 14, unit: 12, beneath: 10 };
const LEADING = 1.25;

/** Texts that are not needed on the slide leave a chart this height, and a picture, whose type is small, more. */
export const USUAL = { chart: 280, picture: 345 };
/** Nothing is drawn lower. */
const LOWEST_CHART = 140;

/** A place on the slide, in points. */
export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
}

/** A text beneath the chart. */
export interface Beneath {
	text: string;
	isStatus?: boolean;
	/** It stands there, however low the chart becomes. */
	isNeeded?: boolean;
}

interface Wish {
	title: string;
	subtitle: string;
	unit: string;
	/** The most important first, and before them those that are needed. */
	beneath: Beneath[];
	/** The height that the chart has at least, beside what is needed. */
	usual: number;
	/** What stands beneath where not all have room. */
	more: string;
}

export interface SlideLayout {
	title: Box;
	subtitle: Box;
	unit: Box | null;
	chart: Box;
	foot: Box;
	beneath: Beneath[];
}

/** Fonts on the reader's machine may be wider than ours. */
const SAFETY = 0.88;

const linesOf = (text: string, size: number, weight: 400 | 600 = 400) =>
	wrapText(text, INNER * SAFETY, size, weight).length;

const heightOf = (lines: number, size: number) => lines * size * LEADING;

/**
 * Where everything stands on a slide: title and subtitle above, the chart as high as what is left, and beneath it as
 * much of what is said as leaves the chart its height.
 */
export function layoutSlide({ title, subtitle, unit, beneath, usual, more }: Wish): SlideLayout {
	const titleHeight = heightOf(linesOf(title, sizes.title, 600), sizes.title);
	const subtitleHeight = heightOf(linesOf(subtitle, sizes.subtitle), sizes.subtitle);
	const subtitleTop = 28 + titleHeight + 4;
	const unitTop = subtitleTop + subtitleHeight + 6;
	const chartTop = unitTop + (unit ? heightOf(1, sizes.unit) + 2 : 0);
	const room = SLIDE.height - 20 - 8 - chartTop - usual;
	const shown = fitting(beneath, room, more);
	const footHeight = beneathHeight(shown);
	const footTop = SLIDE.height - 20 - footHeight;
	const box = (y: number, h: number): Box => ({ x: MARGIN, y, w: INNER, h });
	return {
		title: box(28, titleHeight),
		subtitle: box(subtitleTop, subtitleHeight),
		unit: unit ? box(unitTop, heightOf(1, sizes.unit)) : null,
		chart: box(chartTop, Math.max(LOWEST_CHART, footTop - 8 - chartTop)),
		foot: box(footTop, footHeight),
		beneath: shown
	};
}

const beneathHeight = (texts: Beneath[]) =>
	texts.reduce((sum, { text }) => sum + heightOf(linesOf(text, sizes.beneath), sizes.beneath), 0);

/** All texts, or those that are needed and as many more as have room with the sentence that says where the rest is. */
function fitting(texts: Beneath[], room: number, more: string): Beneath[] {
	if (beneathHeight(texts) <= room) return texts;
	const rest = { text: more };
	const some = [...texts];
	while (!some.at(-1)?.isNeeded && beneathHeight([...some, rest]) > room) some.pop();
	return some.length < texts.length ? [...some, rest] : texts;
}
