import { corners, type Place } from './hatch';
import { round } from './round';
import type { YearAxis } from './years';

/** One part in one year: pixels of its lower and its upper edge. */
export interface Band {
	row: number;
	year: number;
	x: number;
	low: number;
	high: number;
}

interface Drawn {
	shapes: { path: string; polygons: Place[][] }[];
	edges: string;
	/** Half the width of a column. */
	half: number;
}

/** A band must be this thick, in pixels, to bear a line along its edge. */
const BEARS_EDGE = 3;

const closed = (polygon: Place[]) =>
	`M${polygon.map(({ x, y }) => `${round(x)},${round(y)}`).join('L')}Z`;

const thickness = ({ low, high }: Band) => low - high;

/** Years in a row that have a value; a year without one ends the run. */
function runsOf(bands: Band[]): Band[][] {
	const runs: Band[][] = [];
	for (const band of bands) {
		const run = runs.at(-1);
		if (run?.at(-1)?.year === band.year - 1) run.push(band);
		else runs.push([band]);
	}
	return runs;
}

/** Areas; a year between two without a value is a narrow column, since an area needs two. */
export function drawArea(parts: Band[][], years: YearAxis): Drawn {
	const half = Math.max(2, Math.min(8, years.band * 0.15));
	const polygonOf = (run: Band[]): Place[] => {
		const [only, second] = run;
		if (only && !second) {
			// At an end of the axis, on the inner side only.
			const from = only.x - (only.year === years.first ? 0 : half);
			const to = only.x + (only.year === years.last ? 0 : half);
			return corners(from, only.high, to - from, only.low - only.high);
		}
		return [
			...run.map(({ x, high }) => ({ x, y: high })),
			...[...run].reverse().map(({ x, low }) => ({ x, y: low }))
		];
	};
	const shapes = parts.map((bands) => {
		const polygons = runsOf(bands).map(polygonOf);
		return { path: polygons.map(closed).join(''), polygons };
	});
	let edges = '';
	parts.slice(1).forEach((bands, i) => {
		const below = new Map((parts[i] as Band[]).map((band) => [band.year, band]));
		for (const run of runsOf(bands))
			run.slice(1).forEach((to, j) => {
				const from = run[j] as Band;
				const under = [below.get(from.year), below.get(to.year)].flatMap((band) =>
					band ? [thickness(band)] : []
				);
				const own = Math.max(thickness(from), thickness(to));
				if (own < BEARS_EDGE || Math.max(0, ...under) < BEARS_EDGE) return;
				edges += `M${round(from.x)},${round(from.low)}L${round(to.x)},${round(to.low)}`;
			});
	});
	return { shapes, edges, half };
}

export function drawColumns(parts: Band[][], years: YearAxis): Drawn {
	const half = years.band * 0.37;
	const shapes = parts.map((bands) => {
		const polygons = bands
			.filter((band) => thickness(band) > 0)
			.map(({ x, low, high }) => corners(x - half, high, 2 * half, low - high));
		return { path: polygons.map(closed).join(''), polygons };
	});
	let edges = '';
	parts.slice(1).forEach((bands, i) => {
		for (const band of bands) {
			const under = (parts[i] as Band[]).find(({ year }) => year === band.year);
			if (thickness(band) < BEARS_EDGE || (under && thickness(under) < BEARS_EDGE)) continue;
			const [left, right] = [round(band.x - half), round(band.x + half)];
			edges += `M${left},${round(band.low)}H${right}`;
		}
	});
	return { shapes, edges, half };
}
