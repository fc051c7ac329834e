import type { Catalog } from '../catalog/catalog';
import type { Known } from './plan';
import { indexRegions, readAliases } from './regions';

/** Of what `Known` is made, as a browser fetches it to read a file by itself. */
export interface KnownData {
	catalog: Catalog;
	/** data/region-aliases.csv */
	aliases: string;
}

const split = ['focus', 'activity'];

/** What a file is read with: measures, regions by code and name, and the names of parts. */
export function toKnown({ catalog, aliases }: KnownData): Known {
	const { measures, regions, taxonomies, terms } = catalog;
	const codes = new Map(regions.map((region) => [region.code, region]));
	const named = readAliases(aliases);
	// Two regions are called Europe here; which of them is meant is for the aliases to say.
	const called = indexRegions(
		regions.flatMap(({ code, kind, name }) =>
			[name.en, name.ko].map((alias) => ({ alias, code, kind }))
		)
	);
	const labels = [
		...taxonomies.filter(({ dimension }) => split.includes(dimension)),
		...terms
			.filter(({ dimension }) => split.includes(dimension))
			.flatMap(({ id, name }) => [
				{ id, label: name.en },
				{ id, label: name.ko }
			])
	];
	return {
		measures,
		regions: {
			find(name) {
				const region = codes.get(name.trim());
				if (region) return { code: region.code, kind: region.kind };
				return named.find(name) ?? called.find(name);
			}
		},
		codes: new Set(codes.keys()),
		parts: Object.fromEntries(labels.map(({ id, label }) => [label, id]))
	};
}
