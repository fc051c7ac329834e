import type { Change } from '../finding/finding';
import { formatValue } from '../format/number';
import { textWidth } from '../format/text';
import type { Frame, Row } from '../frame/frame';
import { placeBox, type Box } from './labels';
import type { PlotLine, PlotPoint } from './series-lines';
import { type as sizes } from './tokens';
import type { Tick } from './years';

/** The one change that carries the story: "−27% in 2022" over "$125.4B → $91.9B", with an arrow. */
export interface Annotation {
	text: string;
	detail: string | null;
	x: number;
	y: number;
	anchor: 'start' | 'end';
	from: PlotPoint;
	to: PlotPoint;
	/** False where the arrow would run through another line's point. */
	arrow: boolean;
	box: Box;
}

/** "−27%": whole per cents from ten on, since the exact figure stands in the title and the table. */
export function percentText({ percent, precision }: Change, frame: Frame): string {
	const coarse = Math.abs(percent) >= 10 ? 1 : 0.1;
	return formatValue(percent, {
		language: frame.language,
		unit: '%',
		precision: Math.max(coarse, precision ?? 0),
		signed: true
	});
}

/** "−27% in 2022". */
export function annotationText(change: Change, frame: Frame): string {
	const size = percentText(change, frame);
	return frame.language === 'ko' ? `${change.year}년 ${size}` : `${size} in ${change.year}`;
}

/** "$125.4B → $91.9B", where the rows are levels. */
export function annotationDetail(change: Change, frame: Frame): string | null {
	if (change.from === null || frame.view.show !== 'level') return null;
	const text = (index: number) => {
		const { value, unit, precision } = frame.rows[index] as Row;
		return formatValue(value ?? 0, { language: frame.language, unit, precision });
	};
	return `${text(change.from)} → ${text(change.to)}`;
}

interface AnnotationInput {
	frame: Frame;
	lines: PlotLine[];
	change: Change | null;
	/** Their labels stand at the left edge and are kept free. */
	ticks: Tick[];
	right: number;
	top: number;
	bottom: number;
	/** Where other annotations stand already. */
	taken?: Box[];
	/** Without the amounts, where several must share little room. */
	brief?: boolean;
}

/** Plots narrower than this have no room for several annotations with their amounts. */
const BRIEF = 320;

const dotBox = ({ x, y }: PlotPoint): Box => ({ x: x - 7, y: y - 7, width: 14, height: 14 });

/** Every change that the chart points at, the story first; what finds no free place is left out. */
export function annotateAll(
	changes: Change[],
	input: Omit<AnnotationInput, 'change' | 'taken' | 'brief'>
): Annotation[] {
	const brief = changes.length > 1 && input.right < BRIEF;
	return changes.reduce<Annotation[]>((placed, change) => {
		const taken = placed.flatMap(({ box, from, to }) => [box, dotBox(from), dotBox(to)]);
		const next = annotate({ ...input, change, taken, brief });
		return next ? [...placed, next] : placed;
	}, []);
}

/** Finds the free place for the annotation beside its step; null where it would cover another line's name. */
export function annotate(input: AnnotationInput): Annotation | null {
	const { frame, lines, change, ticks, right, top, bottom, taken = [], brief } = input;
	const points = change ? lines[change.series]?.points : undefined;
	const from = points?.find((point) => point.row === change?.from);
	const to = points?.find((point) => point.row === change?.to);
	if (!change || !from || !to) return null;

	const text = annotationText(change, frame);
	const detail = brief ? null : annotationDetail(change, frame);
	const width = Math.max(
		textWidth(text, sizes.annotation, 600),
		detail ? textWidth(detail, sizes.label) : 0
	);
	const height = detail ? 44 : 24;
	const fell = to.y > from.y;
	const high = Math.min(from.y, to.y);
	const candidates = [
		{ x: from.x - 12 - width, y: fell ? high - 46 : high - 4 },
		{ x: from.x - 12 - width, y: high - 62 },
		{ x: from.x - 12 - width, y: high + 10 },
		...(fell ? [{ x: from.x + 12, y: high - 52 }] : []),
		{ x: to.x - 14 - width, y: high - 4 },
		{ x: to.x + 14, y: (from.y + to.y) / 2 - height / 2 },
		{ x: to.x + 14, y: high - 40 },
		{ x: from.x - width / 2, y: high - 60 },
		...(taken.length > 0 ? [Math.max(from.y, to.y) + 14, bottom - height - 2] : []).map((y) => ({
			x: Math.min(to.x - width / 2, right - width),
			y
		}))
	].map(({ x, y }) => ({ x, y: Math.max(top - 24, y), width, height }));
	const frameBox = { x: 0, y: top - 24, width: right, height: bottom - top + 24 };
	const box = placeBox(
		candidates,
		frameBox,
		[
			...taken,
			...ticks.map(({ at, label }) => ({
				x: 0,
				y: at - 22,
				width: textWidth(label, sizes.tick) + 6,
				height: 20
			}))
		],
		lines.map((line) => line.points)
	);
	if (!box) return null;
	const isCrossed = lines.some((line) =>
		line.points.some((p) => p !== to && p.year === to.year && (p.y - from.y) * (p.y - to.y) < 0)
	);
	const anchor = box.x + width <= to.x ? 'end' : 'start';
	return {
		text,
		detail,
		x: anchor === 'end' ? box.x + width : box.x,
		y: box.y + 18,
		anchor,
		from,
		to,
		arrow: !isCrossed && Math.abs(to.y - from.y) > 18,
		box
	};
}
