import type { Case } from './cases';

/** How many lines, countries or points of a case an SVG shows, whoever drew it. */
export function countMarks(svg: string, { kind, years }: Case): number {
	if (kind === 'line') {
		// A line has a vertex for each year; no axis, grid or sign has as many. A path may hold a crowd of lines.
		const paths = [...svg.matchAll(/<path[^>]*? d="([^"]*)"/g)].map(([, d]) => d as string);
		const lines = paths.flatMap((d) => d.split(/(?=M)/));
		return lines.filter((d) => (d.match(/[ML]/g) ?? []).length === years.length).length;
	}
	if (kind === 'map') {
		const titles = [...svg.matchAll(/<title>([^<]*): \$[^<]*<\/title>/g)];
		return new Set(titles.map(([, name]) => name)).size;
	}
	// A crowd of dots is one path of strokes next to no length.
	return (svg.match(/<circle |h\.1(?=[M"])/g) ?? []).length;
}

/** Fails where a side did not draw what it was given: it could be neither faster nor slower than others. */
export function checkDrawn(side: string, svg: string, chart: Case): void {
	const marks = countMarks(svg, chart);
	const wanted = chart.series.length;
	if (marks !== wanted)
		throw new Error(`${side} drew ${marks} of ${wanted} marks of the case "${chart.name}".`);
}
