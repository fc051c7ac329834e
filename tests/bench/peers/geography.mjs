import { readFileSync } from 'node:fs';
import { geoArea } from 'd3';
import { feature } from 'topojson-client';
import {
	filter,
	filterWeight,
	presimplify,
	simplify,
	sphericalRingArea,
	sphericalTriangleArea
} from 'topojson-simplify';

/** Square kilometres in a steradian. */
const STERADIAN = 6371 ** 2;
/** Smaller countries are drawn as dots: about as many as in our map of this size. */
const DOT = 3000 / STERADIAN;

/**
 * The countries as GeoJSON, from the same source and as far simplified as those of `scripts/geo/make.mjs`,
 * so that no side draws more coastline; `sphere` is what the projection is fitted to.
 *
 * @param {Map<string, string>} codes of the countries by their ISO 3166 number
 */
export function geographyOf(codes) {
	const topology = JSON.parse(readFileSync('node_modules/world-atlas/countries-50m.json', 'utf8'));
	const { countries } = topology.objects;
	countries.geometries = countries.geometries.filter(({ id }) => id !== '010');
	const simple = filter(
		simplify(presimplify(structuredClone(topology), sphericalTriangleArea), 260 / STERADIAN),
		filterWeight(topology, 1500 / STERADIAN, sphericalRingArea)
	);
	// What is filtered away is gone with its name: it has its whole outline, and a dot.
	const kept = new Map(
		feature(simple, simple.objects.countries).features.map((each) => [each.properties.name, each])
	);
	const features = feature(topology, countries).features.map((whole) => {
		const code = codes.get(whole.id) ?? (whole.properties.name === 'Kosovo' ? 'XKX' : null);
		const isDot = geoArea(whole) < DOT;
		const { geometry } = kept.get(whole.properties.name) ?? whole;
		return { type: 'Feature', geometry, properties: { code, isDot } };
	});
	return { features, sphere: { type: 'FeatureCollection', features } };
}
