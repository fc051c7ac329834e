import { createRequire } from 'node:module';
import { geoPath } from 'd3';
import { innermost, seaMask } from './places.mjs';

const { feature, mesh } = createRequire(import.meta.url)('topojson-client');

/** @typedef {[x: number, y: number][]} Ring */

/**
 * Draws every region of a topology: its outline by code, the land that belongs to no code, the borders
 * between regions as one line, and the place, size and sea that a layout needs to know.
 */
export function drawAll({ topology, simple, name, projection, codeOf, width, cell }) {
	const all = feature(topology, topology.objects[name]);
	projection.fitWidth(width, all);
	const path = geoPath(projection);
	const [[, top], [, bottom]] = path.bounds(all);
	const [x, y] = projection.translate();
	projection.translate([x, y - top + 1]);
	const height = Math.ceil(bottom - top + 2);

	const regions = feature(simple, simple.objects[name]).features;
	const paths = {};
	let land = '';
	for (const region of regions) {
		const drawn = pathOf(ringsOf(region, projection), true);
		const code = codeOf(region);
		if (code) paths[code] = (paths[code] ?? '') + drawn;
		else land += drawn;
	}
	const between = mesh(simple, simple.objects[name], (a, b) => a !== b);
	const places = {};
	for (const region of all.features) {
		const code = codeOf(region);
		const rings = ringsOf(region, projection);
		if (!code || rings.length === 0) continue;
		const largest = rings.reduce((a, b) => (areaOf(b) > areaOf(a) ? b : a));
		const [px, py] = innermost(largest);
		// Some territories of a country are regions of their own in the data: the largest names the place.
		const area = path.area(region);
		if ((places[code]?.[2] ?? -1) >= area) continue;
		places[code] = [tenth(px), tenth(py), tenth(area)];
	}
	const sorted = (object) => Object.fromEntries(Object.entries(object).sort());
	const drawn = regions.flatMap((region) => ringsOf(region, projection));
	return {
		drawing: {
			width,
			height,
			land,
			borders: pathOf(ringsOf(between, projection), false),
			paths: sorted(Object.fromEntries(Object.entries(paths).filter(([, d]) => d !== '')))
		},
		places: {
			width,
			height,
			cell,
			land: seaMask(drawn, width, height, cell),
			places: sorted(places)
		}
	};
}

const tenth = (value) => Math.round(value * 10) / 10;

/** The projected rings or lines of a feature. */
function ringsOf(object, projection) {
	/** @type {Ring[]} */
	const rings = [];
	const context = {
		moveTo: (x, y) => rings.push([[x, y]]),
		lineTo: (x, y) => rings.at(-1).push([x, y]),
		closePath: () => {},
		beginPath: () => {}
	};
	geoPath(projection, context)(object);
	return rings;
}

/** In tenths of a unit, each point relative to the last: `M12.3,4.5l.7-1.2…z`. */
function pathOf(rings, closed) {
	return rings
		.map((ring) => {
			const points = ring
				.map(([x, y]) => [Math.round(x * 10), Math.round(y * 10)])
				.filter(([x, y], i, all) => i === 0 || x !== all[i - 1][0] || y !== all[i - 1][1]);
			if (points.length < (closed ? 3 : 2)) return '';
			const [first] = points;
			let [x, y] = first;
			let d = `M${number(x)}${joined(y)}`;
			points.slice(1).forEach(([px, py], i) => {
				d += i === 0 ? `l${number(px - x)}` : joined(px - x);
				d += joined(py - y);
				[x, y] = [px, py];
			});
			return closed ? `${d}z` : d;
		})
		.join('');
}

const number = (tenths) => String(tenths / 10).replace(/^(-?)0\./, '$1.');
const joined = (tenths) => (tenths < 0 ? number(tenths) : `,${number(tenths)}`);

const areaOf = (ring) =>
	Math.abs(
		ring.reduce((sum, [x, y], i) => {
			const [nx, ny] = ring[(i + 1) % ring.length];
			return sum + x * ny - nx * y;
		}, 0)
	) / 2;
