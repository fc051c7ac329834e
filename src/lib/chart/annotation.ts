import type { Change } from '../finding/finding';
import { formatValue } from '../format/number';
import { textWidth } from '../format/text';
import { inYear } from '../format/years';
import type { Frame, Row } from '../frame/frame';
import { crosses, grown, overlaps, strikes, type Box, type Place } from './labels';
import { round } from './round';
import type { PlotLine, PlotPoint } from './series-lines';
import { tickBoxes } from './tick-room';
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
	/** From the first level to the second; null where it would run through another line's point. */
	arrow: { level: string; shaft: string } | null;
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
	return inYear(size, change.year, frame.language);
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

/** Every change that the chart points at, the story first; what finds no free place is left out. */
export function annotateAll(
	changes: Change[],
	input: Omit<AnnotationInput, 'change' | 'taken' | 'brief'>
): Annotation[] {
	const brief = changes.length > 1 && input.right < BRIEF;
	return changes.reduce<Annotation[]>((placed, change) => {
		const taken = placed.flatMap(({ box, from, to }) => [box, dot(from), dot(to)]);
		const next = annotate({ ...input, change, taken, brief });
		return next ? [...placed, next] : placed;
	}, []);
}

/** Finds the free place for the annotation beside its step; null where it would cover a line or a tick's label. */
export function annotate(input: AnnotationInput): Annotation | null {
	const { frame, lines, change, ticks, right, top, bottom, taken = [], brief } = input;
	const points = change ? lines[change.series]?.points : undefined;
	const from = points?.find((point) => point.row === change?.from);
	const to = points?.find((point) => point.row === change?.to);
	if (!change || !from || !to) return null;

	const text = annotationText(change, frame);
	const detail = brief ? null : annotationDetail(change, frame);
	const isCrossed = lines.some((line) =>
		line.points.some((p) => p !== to && p.year === to.year && (p.y - from.y) * (p.y - to.y) < 0)
	);
	const arrow = isCrossed ? null : arrowOf(from, to);
	const corner = { x: to.x, y: from.y };
	const drawn = [...lines.map(({ points }) => points), ...(arrow ? [[from, corner, to]] : [])];
	const obstacles = [...taken, ...tickBoxes(ticks), ...[from, to].map(dot)];
	const room = { x: 0, y: top - 24, width: right, height: bottom - top + 24 };
	const isFree = (box: Box) =>
		isInside(box, room) &&
		!obstacles.some((other) => overlaps(box, other)) &&
		!drawn.some((points) => strikes(points, grown(box, 3)));
	// Behind another line the words would be read as that line's.
	const others = lines.filter(({ points }) => !points.includes(from));
	const isOwn = (box: Box) => {
		const [nearest] = [from, to].sort((a, b) => gapTo(box, a).length - gapTo(box, b).length);
		const { at } = gapTo(box, nearest as PlotPoint);
		return !others.some(({ points }) => crossed(points, [at, nearest as PlotPoint]));
	};
	// What has no free place beside the step is left to the title, which says it too.
	for (const said of detail ? [detail, null] : [null]) {
		const size = sizeOf(text, said);
		const box =
			beside(from, to, size, top).find(isFree) ??
			around(from, to, size).find((each) => isFree(each) && isOwn(each));
		if (!box) continue;
		const anchor = box.x + box.width <= to.x ? 'end' : 'start';
		const x = anchor === 'end' ? box.x + box.width : box.x;
		return { text, detail: said, x, y: box.y + 18, anchor, from, to, arrow, box };
	}
	return null;
}

interface Size {
	width: number;
	height: number;
}

const sizeOf = (text: string, detail: string | null): Size => ({
	width: Math.max(
		textWidth(text, sizes.annotation, 600),
		detail ? textWidth(detail, sizes.label) : 0
	),
	height: detail ? 44 : 24
});

/** The places that a reader expects, the best first: before a fall, over a rise. */
function beside(from: PlotPoint, to: PlotPoint, { width, height }: Size, top: number): Box[] {
	const fell = to.y > from.y;
	const high = Math.min(from.y, to.y);
	return [
		{ x: from.x - 12 - width, y: fell ? high - 46 : high - 4 },
		{ x: from.x - 12 - width, y: high - 62 },
		{ x: from.x - 12 - width, y: high + 10 },
		...(fell ? [{ x: from.x + 12, y: high - 52 }] : []),
		{ x: to.x - 14 - width, y: high - 4 },
		{ x: to.x + 14, y: (from.y + to.y) / 2 - height / 2 },
		{ x: to.x + 14, y: high - 40 },
		{ x: from.x - width / 2, y: high - 60 }
	].map(({ x, y }) => ({ x, y: Math.max(top - 24, y), width, height }));
}

const STEP = 16;
/** Words that stand farther from the step are not read with it. */
const FARTHEST = 70;

/** All places around the step, the nearest first. */
function around(from: PlotPoint, to: PlotPoint, { width, height }: Size): Box[] {
	const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	const reach = { x: width / 2 + FARTHEST, y: Math.abs(to.y - from.y) / 2 + FARTHEST };
	const boxes: (Box & { away: number })[] = [];
	for (let dx = -reach.x; dx <= reach.x; dx += STEP)
		for (let dy = -reach.y; dy <= reach.y; dy += STEP) {
			const box = { x: middle.x + dx - width / 2, y: middle.y + dy - height / 2, width, height };
			boxes.push({ ...box, away: Math.min(gapTo(box, from).length, gapTo(box, to).length) });
		}
	return boxes
		.filter(({ away }) => away <= FARTHEST)
		.sort((a, b) => a.away - b.away)
		.map(({ x, y }) => ({ x, y, width, height }));
}

/** How far a point stands from a box, and from where in it. */
function gapTo({ x, y, width, height }: Box, point: PlotPoint) {
	const at = {
		x: Math.min(x + width, Math.max(x, point.x)),
		y: Math.min(y + height, Math.max(y, point.y))
	};
	return { at, length: Math.hypot(at.x - point.x, at.y - point.y) };
}

const crossed = (points: Place[], line: [Place, Place]) =>
	points.slice(1).some((to, i) => crosses(line, [points[i] as Place, to]));

const dot = ({ x, y }: PlotPoint): Box => ({ x: x - 8, y: y - 8, width: 16, height: 16 });

const isInside = (box: Box, room: Box) =>
	box.x >= room.x &&
	box.y >= room.y &&
	box.x + box.width <= room.x + room.width &&
	box.y + box.height <= room.y + room.height;

/** The head of the arrow, in pixels, and the least of its shaft. */
const HEAD = { length: 7, half: 5 };
const SHAFT = 10;

/** The arrow ends before the dot, and before a steep line would run through its head. */
function arrowOf(from: PlotPoint, to: PlotPoint): Annotation['arrow'] {
	const [across, up] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
	const clear = Math.max(8, (HEAD.half + 2.5) * (up / Math.max(1, across)) - HEAD.length);
	if (up - clear < SHAFT) return null;
	const way = to.y > from.y ? 1 : -1;
	const tip = round(to.y - way * clear);
	const wing = round(tip - way * HEAD.length);
	const [x, y] = [round(to.x), round(from.y)];
	const head = `M${round(x - HEAD.half)},${wing}L${x},${tip}L${round(x + HEAD.half)},${wing}`;
	return { level: `M${round(from.x + 7)},${y}H${x}`, shaft: `M${x},${y}V${tip}${head}` };
}
