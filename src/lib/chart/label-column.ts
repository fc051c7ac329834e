import { ellipsize, textWidth } from '../format/text';
import type { Role } from './colour';
import { placeLabels } from './labels';
import { round } from './round';
import { type as sizes } from './tokens';

/** The farthest that a label may stand from what it names. */
const REACH = 36;
/** From one label to the next, and what a name and its value need beside their letters. */
const ROW = 18;
const BESIDE = 46;
/** A label that moved by less still stands beside what it names. */
const MOVED = 4;

/** The column at the right in which what reaches the last year is named. */
export interface Column {
	width: number;
	stacked: boolean;
	gap: number;
	/** The room for a name; a longer one is cut. */
	name: number;
}

export interface EndLabel {
	name: string;
	value: string;
	role: Role;
	strong: boolean;
	x: number;
	/** Right edge of the value; the value stands under the name where they do not fit beside each other. */
	valueX: number;
	y: number;
	stacked: boolean;
	/** From the point to the label, where the label had to move. */
	connector: string | null;
}

/** What is to be named in the column, and where it ends. */
export interface Ending {
	name: string;
	value: string;
	role: Role;
	strong: boolean;
	/** Where a connector starts. */
	x: number;
	y: number;
	importance: number;
}

/** How wide the column must be; name and value stand under each other where they do not fit beside. */
export function labelColumn(
	endings: { name: string; value: string }[],
	width: number,
	/** The part of the width that it may take, and that of a column of names over values. */
	share = 0.36,
	below = 0.44
): Column {
	if (endings.length === 0) return { width: 8, stacked: false, gap: ROW, name: 0 };
	const name = Math.max(...endings.map((label) => textWidth(label.name, sizes.label, 600)));
	const value = Math.max(...endings.map((label) => textWidth(label.value, sizes.label, 600)));
	const room = Math.min(name, width * share - BESIDE - value);
	if (room >= Math.min(name, 150))
		return { width: BESIDE + room + value, stacked: false, gap: ROW, name: room + 0.01 };
	// A name may be cut, a value never.
	const needed = 18 + Math.max(value, Math.min(name, width * below - 18));
	return { width: needed, stacked: true, gap: 36, name: needed - 18 + 0.01 };
}

interface ColumnRoom {
	top: number;
	bottom: number;
	/** Where the column begins, and the right edge of its values. */
	right: number;
	width: number;
}

/** Labels in the order of their ends, none farther than `REACH`; null where there was no room. */
export function columnLabels(
	endings: Ending[],
	column: Column,
	{ top, bottom, right, width }: ColumnRoom
): (EndLabel | null)[] {
	const room = {
		top: top - 8,
		// Nothing but the years' labels, which end before the column, stands below the plot.
		bottom: bottom + (column.stacked ? -8 : 10),
		gap: column.gap,
		reach: REACH
	};
	const placed = placeLabels(endings, room);
	return endings.map((ending, i) => {
		const y = placed[i];
		if (y === null || y === undefined) return null;
		const x = right + (column.stacked ? 12 : 22);
		return {
			name: ellipsize(ending.name, column.name, sizes.label, 600),
			value: ending.value,
			role: ending.role,
			strong: ending.strong,
			x,
			valueX: width,
			y,
			stacked: column.stacked,
			connector: connect(ending.x + 5, ending.y, x - 5, y)
		};
	});
}

/** From a point to a label that had to move; null for one that did not. */
export function connect(x: number, from: number, end: number, to: number): string | null {
	if (Math.abs(to - from) <= MOVED) return null;
	const middle = round((x + end) / 2);
	return `M${round(x)},${round(from)}C${middle},${round(from)} ${middle},${round(to)} ${round(end)},${round(to)}`;
}
