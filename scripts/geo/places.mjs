/** @typedef {[x: number, y: number][]} Ring */

/** The point of a ring that lies farthest from its edge, on a grid over its box. */
export function innermost(ring) {
	const xs = ring.map(([x]) => x);
	const ys = ring.map(([, y]) => y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const STEPS = 40;
	let best = { at: [(left + right) / 2, (top + bottom) / 2], distance: -1 };
	for (let i = 1; i < STEPS; i++)
		for (let j = 1; j < STEPS; j++) {
			const at = [left + ((right - left) * i) / STEPS, top + ((bottom - top) * j) / STEPS];
			if (!isInside([ring], at)) continue;
			const distance = distanceTo(ring, at);
			if (distance > best.distance) best = { at, distance };
		}
	return best.at;
}

/** Even-odd. */
export function isInside(rings, [x, y]) {
	let inside = false;
	for (const ring of rings)
		ring.forEach(([ax, ay], i) => {
			const [bx, by] = ring[(i + 1) % ring.length];
			if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
		});
	return inside;
}

const distanceTo = (ring, [x, y]) =>
	Math.min(
		...ring.map(([ax, ay], i) => {
			const [bx, by] = ring[(i + 1) % ring.length];
			const length = (bx - ax) ** 2 + (by - ay) ** 2;
			const part = length === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
			const t = Math.max(0, Math.min(1, part));
			return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
		})
	);

/** Which cells of a grid have land in them: one string of 0 and 1 for each row, from the top. */
export function seaMask(rings, width, height, cell) {
	const [columns, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)];
	const grid = Array.from({ length: rows }, () => new Uint8Array(columns));
	const mark = (x, y) => {
		const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
		if (grid[row] && column >= 0 && column < columns) grid[row][column] = 1;
	};
	for (const ring of rings)
		ring.forEach(([ax, ay], i) => {
			const [bx, by] = ring[(i + 1) % ring.length];
			const steps = Math.ceil((2 * Math.hypot(bx - ax, by - ay)) / cell) + 1;
			for (let s = 0; s <= steps; s++)
				mark(ax + ((bx - ax) * s) / steps, ay + ((by - ay) * s) / steps);
		});
	for (let row = 0; row < rows; row++) {
		const y = (row + 0.5) * cell;
		const crossings = rings
			.flatMap((ring) =>
				ring.flatMap(([ax, ay], i) => {
					const [bx, by] = ring[(i + 1) % ring.length];
					return ay > y !== by > y ? [((bx - ax) * (y - ay)) / (by - ay) + ax] : [];
				})
			)
			.sort((a, b) => a - b);
		for (let i = 0; i + 1 < crossings.length; i += 2)
			for (let x = crossings[i]; x < crossings[i + 1]; x += cell / 2) mark(x, y);
	}
	return grid.map((row) => [...row].join(''));
}
