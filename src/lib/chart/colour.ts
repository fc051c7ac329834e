import type { Frame, FrameSeries } from '../frame/frame';
import type { Palette } from './tokens';

/** How a series looks: an index into the palette's hues, the ink of a total, or the grey of context. */
export type Role = number | 'total' | 'context';

// A hue belongs to the region, not to its position, so that charts can be read side by side.
const hues: Record<string, number> = {
	USA: 0,
	CHN: 1,
	EUU: 2,
	EUROPE: 2,
	EUROPE_GEO: 2,
	GBR: 3,
	KOR: 4,
	ISR: 5
};

/** The role of every series of a frame: no hue is given twice, and what has none is grey. */
export function rolesOf(frame: Frame): Role[] {
	const { series, view } = frame;
	if (view.by === 'edition') return series.map((_, i) => editionRole(i, series.length));
	if (view.by !== 'region') return partRoles(frame);
	const wanted = series.map(({ id, region, ghost, rest }): Role => {
		if (ghost || rest) return 'context';
		if (region === 'WLD') return 'total';
		return hues[id] ?? 'context';
	});
	const used = new Set(wanted);
	const free = [0, 1, 2, 3, 4, 5].filter((hue) => !used.has(hue));
	return wanted.map((role, i) => {
		const line = series[i];
		if (role !== 'context' || !line || line.ghost || line.rest) return role;
		const mayHaveHue = view.highlight.includes(line.id) || series.length <= 6;
		return mayHaveHue ? (free.shift() ?? 'context') : 'context';
	});
}

/** The world among regions, the stated total among parts. */
export const isTotal = ({ view }: Frame, { id, region }: FrameSeries) =>
	view.by === 'region' ? region === 'WLD' : id === 'all';

/** The last figure that a series has; nothing is less than none. */
export function lastValue({ rows }: Frame, series: FrameSeries): number {
	const values = series.rows.map((row) => rows[row]?.value ?? null);
	return values.filter((value) => value !== null).at(-1) ?? -Infinity;
}

/** Parts: the hues in order of the last value, those asked for first; the rest and all others in grey. */
function partRoles(frame: Frame): Role[] {
	const { series, view } = frame;
	const isPart = ({ ghost, rest, id }: FrameSeries) => !ghost && !rest && id !== 'all';
	const asked = ({ id }: FrameSeries) => Number(view.highlight.includes(id));
	const order = series
		.filter(isPart)
		.sort((a, b) => asked(b) - asked(a) || lastValue(frame, b) - lastValue(frame, a))
		.slice(0, 6);
	return series.map((line) => {
		if (line.id === 'all' && !line.ghost && !line.rest) return 'total';
		const hue = order.indexOf(line);
		return hue < 0 ? 'context' : hue;
	});
}

/** Editions: the newest as the total is drawn, the earlier ones in hues from the newest back. */
const editionRole = (index: number, count: number): Role =>
	index === count - 1 ? 'total' : count - 2 - index < 6 ? count - 2 - index : 'context';

/** The colour of a role's marks. */
export function markColour(palette: Palette, role: Role | 'rise' | 'fall'): string {
	if (role === 'rise' || role === 'fall') return palette[role];
	if (role === 'total') return palette.ink;
	return role === 'context' ? palette.context : (palette.series[role] ?? palette.context);
}

/** The ink in which a role is named: as the marks, but dark enough to read. */
export function textColour(palette: Palette, role: Role | 'rise' | 'fall'): string {
	if (role === 'fall') return palette.fallText;
	if (role === 'rise' || role === 'total') return palette.ink;
	return role === 'context'
		? palette.contextText
		: (palette.seriesText[role] ?? palette.contextText);
}
