import { heldCode, type Catalog, type Cell } from './catalog';
import { members } from './groups';

/** A part that lies within another one, or shares something with it. */
export interface Overlap {
	part: string;
	within: string;
}

/** The countries of a region; null where they are not known, and then it may overlap with any other. */
function countriesOf(catalog: Catalog, code: string): string[] | null {
	if (code.startsWith('US-')) return [code];
	const kind = catalog.regions.find((region) => region.code === code)?.kind;
	if (kind === 'country') return code === 'USA' ? ['USA', ...statesOf(catalog)] : [code];
	const known = members(code);
	return known?.includes('USA') ? [...known, ...statesOf(catalog)] : (known ?? null);
}

const statesOf = (catalog: Catalog) =>
	catalog.regions.filter(({ kind }) => kind === 'state').map(({ code }) => code);

function overlap(catalog: Catalog, dimension: keyof Cell, a: string, b: string): boolean {
	if (dimension === 'size') return [a, b].includes('disclosed') && ![a, b].includes('undisclosed');
	if (dimension !== 'region') return false;
	const [left, right] = [countriesOf(catalog, a), countriesOf(catalog, b)];
	if (left === null || right === null) return true;
	return left.some((code) => right.includes(code));
}

/**
 * Which of the given parts overlap, each named once with the part it lies within: parts that overlap are
 * never added up. What an aggregate means depends on the edition, so regions are compared as it keeps them.
 */
export function overlapsAmong(
	catalog: Catalog,
	dimension: keyof Cell,
	ids: string[],
	edition: string
): Overlap[] {
	const held = (id: string) => (dimension === 'region' ? heldCode(catalog, id, edition) : id);
	const size = (id: string) =>
		dimension === 'region'
			? (countriesOf(catalog, held(id))?.length ?? Infinity)
			: Number(id === 'disclosed');
	const largestFirst = [...ids].sort((a, b) => size(b) - size(a));
	return ids.flatMap((part) => {
		const within = largestFirst.find(
			(other) =>
				other !== part &&
				largestFirst.indexOf(other) < largestFirst.indexOf(part) &&
				overlap(catalog, dimension, held(part), held(other))
		);
		return within === undefined ? [] : [{ part, within }];
	});
}
