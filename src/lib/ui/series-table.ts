import type { Ends } from '../finding/ends';
import type { Frame } from '../frame/frame';
import type { Language } from '../language';
import type { TableView } from '../view/table';

/** The rows of a table, sorted and filtered; who has no value in the column stands last, either way. */
export function arrangeEnds(
	ends: Ends[],
	{ sort, descending, find }: TableView,
	language: Language
) {
	const words = find.trim().toLocaleLowerCase(language);
	const found = ends.filter(({ series }) =>
		series.name.toLocaleLowerCase(language).includes(words)
	);
	if (sort === null) return found;
	const sign = descending ? -1 : 1;
	if (sort === 'name')
		return found.sort(
			(a, b) => sign * a.series.name.localeCompare(b.series.name, language, { numeric: true })
		);
	const value = (row: Ends) => row[sort]?.value ?? null;
	return found.sort((a, b) => {
		const [x, y] = [value(a), value(b)];
		if (x === null || y === null) return Number(x === null) - Number(y === null);
		return sign * (x - y);
	});
}

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 3;

/** The course of a series as a path as small as a word, broken where a year is missing; null of fewer than two points. */
export function sparkline({ points }: Ends, { years }: Pick<Frame, 'years'>) {
	const end = points.at(-1);
	if (points.length < 2 || !end) return null;
	const values = points.map(({ value }) => value as number);
	const [low, high] = [Math.min(...values), Math.max(...values)];
	const [first, last] = [years[0] as number, years.at(-1) as number];
	const x = (year: number) =>
		Math.round((EDGE + ((year - first) / (last - first || 1)) * (WIDTH - 2 * EDGE)) * 10) / 10;
	const y = (value: number) =>
		Math.round((HEIGHT - EDGE - ((value - low) / (high - low || 1)) * (HEIGHT - 2 * EDGE)) * 10) /
		10;
	const path = points
		.map(({ year, value }, i) => {
			const isNext = points[i - 1]?.year === year - 1;
			return `${isNext ? 'L' : 'M'}${x(year)},${y(value as number)}`;
		})
		.join('');
	return { width: WIDTH, height: HEIGHT, path, end: { x: x(end.year), y: y(end.value as number) } };
}
