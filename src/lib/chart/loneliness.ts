interface Place {
	x: number;
	y: number;
}

/** Points in a cell, where they are spread evenly. */
const IN_CELL = 2;

/**
 * How alone each point stands: the pixels to its third nearest. Far for extremes, near in a crowd, infinite
 * where there are fewer. Points are looked for cell by cell, in squares around the asked one that grow until
 * nothing outside of them can be nearer.
 */
export function lonelinessOf(points: Place[]): number[] {
	const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
	const span = (values: number[]) => extreme(values, Math.max) - extreme(values, Math.min);
	const [width, height] = [span(xs), span(ys)];
	const cell = Math.max(1, Math.sqrt((width * height * IN_CELL) / points.length) || 0);
	const [left, top] = [extreme(xs, Math.min), extreme(ys, Math.min)];
	const columns = Math.floor(width / cell) + 1;
	const rows = Math.floor(height / cell) + 1;
	const cells: Place[][] = Array.from({ length: columns * rows }, () => []);
	const columnOf = ({ x }: Place) => Math.floor((x - left) / cell);
	const rowOf = ({ y }: Place) => Math.floor((y - top) / cell);
	for (const point of points) cells[rowOf(point) * columns + columnOf(point)]?.push(point);

	return points.map((point) => {
		const [column, row] = [columnOf(point), rowOf(point)];
		const nearest = [Infinity, Infinity, Infinity];
		const visit = (x: number, y: number) => {
			if (x < 0 || x >= columns) return;
			for (const other of cells[y * columns + x] ?? [])
				if (other !== point) insert(nearest, (other.x - point.x) ** 2 + (other.y - point.y) ** 2);
		};
		for (let ring = 0; ring <= Math.max(columns, rows); ring++) {
			for (let y = Math.max(0, row - ring); y <= Math.min(rows - 1, row + ring); y++) {
				const isEdge = y === row - ring || y === row + ring;
				for (let x = column - ring; x <= column + ring; x += isEdge || ring === 0 ? 1 : 2 * ring)
					visit(x, y);
			}
			if ((nearest[2] as number) <= (ring * cell) ** 2) break;
		}
		return Math.sqrt(nearest[2] as number);
	});
}

/** Without spreading: a call takes only so many arguments. */
const extreme = (values: number[], of: (a: number, b: number) => number) =>
	values.reduce((a, b) => of(a, b), values[0] ?? 0);

/** Into the three least, which stand in order. */
function insert(least: number[], distance: number) {
	const place = least.findIndex((each) => distance < each);
	if (place < 0) return;
	least.splice(place, 0, distance);
	least.pop();
}
