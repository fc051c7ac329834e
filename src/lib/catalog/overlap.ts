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
	if (dimension === 'size') return overlapsOfSizes(ids);
	if (dimension !== 'region') return [];
	const countries = new Map(
		ids.map((id) => [id, countriesOf(catalog, heldCode(catalog, id, edition))])
	);
	const size = (id: string) => countries.get(id)?.length ?? Infinity;
	const largestFirst = [...countries.keys()].sort((a, b) => size(b) - size(a));
	/** Of each country the largest region that has it; a region of unknown countries may have any. */
	const holders = new Map<string, string>();
	const within = new Map<string, string>();
	for (const part of largestFirst) {
		const own = countries.get(part) ?? null;
		const largest = largestFirst[0] as string;
		const isAny = own === null || countries.get(largest) === null;
		const found = isAny
			? [largest]
			: own.flatMap((code) => holders.get(code) ?? []).sort(byPlace(largestFirst));
		if (part !== largest && found[0] !== undefined) within.set(part, found[0]);
		for (const code of own ?? []) if (!holders.has(code)) holders.set(code, part);
	}
	return ids.flatMap((part) => {
		const holder = within.get(part);
		return holder === undefined ? [] : [{ part, within: holder }];
	});
}

const byPlace = (order: string[]) => (a: string, b: string) => order.indexOf(a) - order.indexOf(b);

/** All disclosed deals hold those of every size that was disclosed. */
const overlapsOfSizes = (ids: string[]): Overlap[] =>
	ids.includes('disclosed')
		? ids
				.filter((id) => id !== 'disclosed' && id !== 'undisclosed')
				.map((part) => ({ part, within: 'disclosed' }))
		: [];
