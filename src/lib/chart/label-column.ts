import { ellipsize, textWidth } from '../format/text';
import type { Role } from './colour';
import { placeLabels } from './labels';
import { round } from './round';
import { type as sizes } from './tokens';

/** The farthest that a label may stand from what it names. */
const REACH = 36;

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
	/** The part of the width that it may take. */
	share = 0.36
): Column {
	if (endings.length === 0) return { width: 8, stacked: false, gap: 20, name: 0 };
	const name = Math.max(...endings.map((label) => textWidth(label.name, sizes.label, 600)));
	const value = Math.max(...endings.map((label) => textWidth(label.value, sizes.label, 600)));
	const room = Math.min(name, width * share - 40 - value);
	if (room >= Math.min(name, 150))
		return { width: 40 + room + value, stacked: false, gap: 20, name: room + 0.01 };
	const below = Math.min(18 + Math.max(name, value), width * 0.44);
	return { width: below, stacked: true, gap: 36, name: below - 18 + 0.01 };
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
	const room = { top: top - 8, bottom: bottom - 4, gap: column.gap, reach: REACH };
	const placed = placeLabels(endings, room);
	return endings.map((ending, i) => {
		const y = placed[i];
		if (y === null || y === undefined) return null;
		const x = right + (column.stacked ? 12 : 22);
		const from = ending.x + 5;
		const middle = (from + x - 5) / 2;
		return {
			name: ellipsize(ending.name, column.name, sizes.label, 600),
			value: ending.value,
			role: ending.role,
			strong: ending.strong,
			x,
			valueX: width,
			y,
			stacked: column.stacked,
			connector:
				Math.abs(y - ending.y) > 1.5
					? `M${round(from)},${round(ending.y)}C${round(middle)},${round(ending.y)} ${round(middle)},${round(y)} ${round(x - 5)},${round(y)}`
					: null
		};
	});
}
