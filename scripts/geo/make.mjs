/**
 * Makes the maps that ship, `src/lib/chart/geo/*.json`, from the npm packages world-atlas (Natural Earth)
 * and us-atlas (US Census Bureau): `node scripts/geo/make.mjs`. Run by hand; the output is committed.
 *
 * Of each map two files: the drawing (path strings, needed only where a map is drawn) and the places
 * (where to put a dot or a label, and what is sea: needed by the layout).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoEqualEarth, geoIdentity } from 'd3';
import { drawAll } from './draw.mjs';

const require = createRequire(import.meta.url);
const simplification = require('topojson-simplify');

/** The side of a cell of the mask that says what is sea. */
const CELL = 5;
/** Square kilometres in a steradian, so that both thresholds are areas on the ground. */
const STERADIAN = 6371 ** 2;

const regions = readFileSync('data/regions.csv', 'utf8')
	.split('\n')
	.slice(1)
	.map((line) => line.split(','))
	.map(([code = '', kind = '', numeric = '', name = '']) => ({ code, kind, numeric, name }));

/** @param {{ id?: string, properties: { name: string } }} country */
function countryCode({ id, properties }) {
	// Kosovo has no number of ISO 3166; the other territories without one belong to none here.
	if (properties.name === 'Kosovo') return 'XKX';
	const numeric = id?.padStart(3, '0');
	return regions.find((r) => r.kind === 'country' && numeric && r.numeric === numeric)?.code;
}

/** @param {{ properties: { name: string } }} state */
const stateCode = ({ properties }) =>
	regions.find((r) => r.kind === 'state' && r.name.replace(' (US)', '') === properties.name)?.code;

function world() {
	const topology = require('world-atlas/countries-50m.json');
	const { countries } = topology.objects;
	countries.geometries = countries.geometries.filter(
		(/** @type {{ id?: string }} */ { id }) => id !== '010'
	);
	const [detail, smallest] = [450 / STERADIAN, 1500 / STERADIAN];
	const { presimplify, simplify, filter, filterWeight } = simplification;
	const { sphericalTriangleArea, sphericalRingArea } = simplification;
	const simple = filter(
		simplify(presimplify(structuredClone(topology), sphericalTriangleArea), detail),
		filterWeight(topology, smallest, sphericalRingArea)
	);
	// The cut lies in the Bering Strait, so that Chukotka stays with Russia.
	const projection = geoEqualEarth().rotate([-11, 0]).precision(0);
	return { topology, simple, name: 'countries', projection, codeOf: countryCode, width: 1000 };
}

function states() {
	const topology = require('us-atlas/states-albers-10m.json');
	const { presimplify, simplify, filter, filterWeight } = simplification;
	const simple = filter(
		simplify(presimplify(structuredClone(topology)), 1.2),
		filterWeight(topology, 3)
	);
	return {
		topology,
		simple,
		name: 'states',
		projection: geoIdentity(),
		codeOf: stateCode,
		width: 975
	};
}

for (const [name, map] of /** @type {const} */ ([
	['world', world()],
	['us-states', states()]
])) {
	const { drawing, places } = drawAll({ ...map, cell: CELL });
	const write = (/** @type {string} */ file, /** @type {object} */ value) =>
		writeFileSync(`src/lib/chart/geo/${file}.json`, `${JSON.stringify(value, null, '\t')}\n`);
	write(name, drawing);
	write(`${name}-places`, places);
	console.log(
		name,
		Object.keys(places.places).length,
		'places,',
		drawing.width,
		'×',
		drawing.height
	);
}
