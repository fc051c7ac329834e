import type { Frame, FrameSeries } from '../frame/frame';
import type { Language } from '../language';
import { absenceWords } from './absent';
import { endValue } from './end-labels';
import type { MapName } from './geo/geography';
import { placesOf } from './geo/places';
import { binOf, chooseBins } from './map-bins';
import { layoutKey, shadesOf, type Absence, type MapKey, type Shade } from './map-key';
import { labelMap, type MapArea, type MapLabel } from './map-labels';
import { round } from './round';

/** A region on a map: coloured where it has a figure, hatched where it has none. */
export interface MapRegion {
	code: string;
	/** Of its series, by which it is highlighted. */
	id: string;
	row: number;
	name: string;
	x: number;
	y: number;
	/** Too small to be seen: drawn as a dot. */
	isDot: boolean;
	shade: Shade | null;
	absence: Absence | null;
	value: number | null;
	/** "France: $7.96B", "France: below $970M". */
	title: string;
	/** Highlighted. */
	strong: boolean;
}

export interface MapPlot {
	kind: 'map';
	map: MapName;
	width: number;
	height: number;
	area: MapArea;
	/** The radius of a dot. */
	dot: number;
	/** The largest value first, those without one last. */
	regions: MapRegion[];
	/** Land that the view does not ask for: hatched where a ranked list that is shown whole ends above it. */
	outside: { codes: string[]; absence: Absence };
	labels: MapLabel[];
	/** What is to be named, labelled or not: "United States $28.8T". */
	largest: { name: string; value: string }[];
	key: MapKey;
	/** Names of what has figures and no place on the map: aggregates, and regions of another map. */
	off: string[];
}

/** A map is no taller: the United States would be. */
const TALLEST = 540;
/** The part of a dot's own area under which a region is drawn as a dot. */
const SMALL = 0.15;

/** Which map a frame is drawn on: that of the world where it has a country. */
export function mapOf({ series }: Frame): MapName {
	const isOn = (name: MapName) =>
		series.some(({ held }) => Object.hasOwn(placesOf[name].places, held));
	return !isOn('world') && isOn('us-states') ? 'us-states' : 'world';
}

/** Lays out the values of one year on a map, without its outlines: those are the browser's to load. */
export function layoutMap(frame: Frame, { width }: { width: number }): MapPlot {
	const map = mapOf(frame);
	const places = placesOf[map];
	const scale = Math.min(width / places.width, TALLEST / places.height);
	const area: MapArea = {
		x: 0,
		y: 0,
		width: round(places.width * scale),
		height: round(places.height * scale),
		scale
	};
	const dot = width < 480 ? 2 : 3.5;
	const hasPlace = ({ ghost, held }: FrameSeries) => !ghost && Object.hasOwn(places.places, held);
	const drawn = frame.series.filter(hasPlace);
	const values = drawn.flatMap((series) => valueOf(frame, series) ?? []);
	const { show } = frame.view;
	const signed = show === 'growth' || show === 'change';
	const bins = chooseBins(values, { scale: frame.view.scale, signed });
	const shades = shadesOf(bins);
	const counts = shades.map(
		(_, bin) => values.filter((value) => binOf(bins, value) === bin).length
	);
	const regions = drawn
		.map((series): MapRegion => {
			const [x = 0, y = 0, size = 0] = places.places[series.held] ?? [];
			const value = valueOf(frame, series);
			return {
				...wordsOf(frame, series),
				x: round(x * scale),
				y: round(y * scale),
				isDot: size * scale ** 2 < SMALL * Math.PI * dot ** 2,
				shade: value === null ? null : (shades[binOf(bins, value)] as Shade),
				value
			};
		})
		.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
	const asked = new Set(regions.map(({ code }) => code));
	const outside = {
		codes: Object.keys(places.places).filter((code) => !asked.has(code)),
		absence: frame.listEnd === null ? ('outside' as const) : ('below' as const)
	};
	const key = layoutKey({
		frame,
		bins,
		counts,
		only: bins.edges.length === 0 ? (regions[0]?.row ?? null) : null,
		absences: countAbsences([
			...regions.map(({ absence }) => absence),
			...outside.codes.map(() => outside.absence)
		]),
		last: lastListed(frame),
		noun: countWords[map][frame.language],
		signed,
		width,
		top: area.height + 8
	});
	const largest = largestOf(frame, regions, area.width);
	return {
		kind: 'map',
		map,
		width,
		height: key.bottom,
		area,
		dot,
		regions,
		outside,
		labels: labelMap(largest, dotsOf(regions, dot), area, places),
		largest: largest.map(({ name, value }) => ({ name, value })),
		key,
		off: frame.series.filter((series) => !series.ghost && !hasPlace(series)).map(({ name }) => name)
	};
}

/** What a region says, wherever it lies. */
function wordsOf(frame: Frame, series: FrameSeries) {
	const row = series.rows.at(-1) ?? -1;
	const isMissing = valueOf(frame, series) === null;
	const text = isMissing ? absenceWords(frame, series.key, row) : endValue(frame, row);
	return {
		code: series.held,
		id: series.id,
		row,
		name: series.name,
		absence: isMissing ? absenceOf(frame, series, row) : null,
		title: `${series.name}: ${text}`,
		strong: frame.view.highlight.includes(series.id)
	};
}

function valueOf({ rows }: Frame, series: FrameSeries): number | null {
	return rows[series.rows.at(-1) ?? -1]?.value ?? null;
}

function absenceOf({ missing, rows }: Frame, { key }: FrameSeries, row: number): Absence {
	const lack = missing.find((entry) => entry.key === key && entry.year === rows[row]?.year);
	if (lack?.code === 'not-tracked') return 'untracked';
	return lack?.code === 'below-last-listed' ? 'below' : 'missing';
}

/** The last listed value, where it is the same for all that are below it. */
function lastListed({ missing, listEnd }: Frame): string | null {
	const known = new Set([
		...missing.flatMap(({ code, below }) => (code === 'below-last-listed' ? [below] : [])),
		...(listEnd === null ? [] : [listEnd])
	]);
	return known.size === 1 ? ([...known][0] ?? null) : null;
}

/** How often each stands on the map, in the order of the key. */
function countAbsences(all: (Absence | null)[]): Map<Absence, number> {
	const kinds = ['below', 'untracked', 'missing', 'outside'] as const;
	const counts = kinds.map((kind) => [kind, all.filter((each) => each === kind).length] as const);
	return new Map(counts.filter(([, count]) => count > 0));
}

const countWords: Record<MapName, Record<Language, string>> = {
	world: { en: 'countries', ko: '국가 수' },
	'us-states': { en: 'states', ko: '주 수' }
};

/** The highlighted regions, then the largest values, on whichever side of zero. */
function largestOf(frame: Frame, regions: MapRegion[], width: number) {
	const most = width < 480 ? 3 : width < 800 ? 5 : 7;
	const size = ({ value }: MapRegion) => Math.abs(value ?? 0);
	return regions
		.filter(({ value }) => value !== null)
		.sort((a, b) => Number(b.strong) - Number(a.strong) || size(b) - size(a))
		.slice(0, most)
		.map((region) => ({ ...region, value: endValue(frame, region.row) }));
}

const dotsOf = (regions: MapRegion[], dot: number) =>
	regions
		.filter(({ isDot }) => isDot)
		.map(({ x, y }) => ({ x: x - dot, y: y - dot, width: 2 * dot, height: 2 * dot }));
