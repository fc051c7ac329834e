import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalog, frameOf } from '../../../tests/support/fixture';
import { textWidth } from '../format/text';
import type { Frame } from '../frame/frame';
import { geographyOf, type Geography, type MapName } from './geo/geography';
import { placesOf } from './geo/places';
import { layoutMap, mapOf, type MapPlot } from './map';
import { ringsOf } from './map-hatch';
import { overlaps, type Box } from './labels';
import { layoutPlot, plottedRows } from './plot';
import { remarksOn } from './remarks';

const gdp = 'dataset=world-bank&measure=gdp&region=@countries&time=2024&chart=map';
const draw = (query: string, width = 896, slug = 'private-investment') => {
	const frame = frameOf(slug, query);
	return { frame, plot: layoutMap(frame, { width }) };
};
const regionOf = (plot: MapPlot, code: string) =>
	plot.regions.find((region) => region.code === code);

describe('the maps that ship', () => {
	const maps: MapName[] = ['world', 'us-states'];

	it.each(maps)('%s is small enough to be sent', (name) => {
		const bytes = gzipSync(readFileSync(`src/lib/chart/geo/${name}.json`)).length;
		expect(bytes).toBeLessThan(60_000);
	});

	it.each(maps)('%s has a point inside of every outline', (name) => {
		const { paths } = geographyOf(name) as Geography;
		const { places } = placesOf[name];
		for (const [code, d] of Object.entries(paths)) {
			const [x = 0, y = 0] = places[code] ?? [];
			const inside = ringsOf(d, 1).reduce((count, ring) => {
				const crossings = ring.filter((from, i) => {
					const to = ring[(i + 1) % ring.length] as typeof from;
					if (from.y > y === to.y > y) return false;
					return x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x;
				});
				return count + crossings.length;
			}, 0);
			// Coarser outlines may leave a speck of an island behind: those are dots.
			if ((places[code]?.[2] ?? 0) > 3) expect([code, inside % 2]).toEqual([code, 1]);
		}
	});

	it('know every country of the catalog but territories without an outline, and every state', () => {
		const without = (kind: string, name: MapName) =>
			catalog.regions
				.filter((region) => region.kind === kind && !(region.code in placesOf[name].places))
				.map(({ code }) => code);
		expect(without('country', 'world')).toEqual(
			'ATA BES BVT CCK CXR GIB GLP GUF MTQ MYT REU SJM TKL TUV UMI'.split(' ')
		);
		expect(without('state', 'us-states')).toEqual([]);
		for (const code of ['TWN', 'XKX', 'HKG', 'MAC', 'PSE', 'ESH', 'SGP'])
			expect(placesOf.world.places[code]).toBeDefined();
	});
});

describe('a map of GDP', () => {
	const { frame, plot } = draw(gdp);

	it('draws every row that the table has a value for, once', () => {
		expect(
			plottedRows(layoutPlot(frame, { width: 896, height: 0, change: null }) as MapPlot)
		).toEqual(
			frame.rows.flatMap(({ value, region }, i) => (value === null || region === 'TUV' ? [] : [i]))
		);
		expect(plot.off).toEqual(['Tuvalu']);
		expect(remarksOn(plot, frame)).toContain('In the table, not on the map: Tuvalu');
	});

	it('is in the order of the values, and says each in words', () => {
		const values = plot.regions.flatMap(({ value }) => value ?? []);
		expect([...values].sort((a, b) => b - a)).toEqual(values);
		expect(plot.regions[0]).toMatchObject({ code: 'USA', title: 'United States: $28.8T' });
		expect(regionOf(plot, 'YEM')).toMatchObject({
			value: null,
			absence: 'missing',
			shade: null,
			title: 'Yemen: no figure'
		});
	});

	it('counts in its key what it draws', () => {
		const counts = plot.key.boxes.map(({ count }) => count);
		expect(counts).toEqual([6, 36, 79, 52, 17, 2]);
		for (const { shade, count } of plot.key.boxes)
			expect(plot.regions.filter((r) => r.shade?.step === shade.step)).toHaveLength(count);
		expect(plot.key.edges.map(({ text }) => text)).toEqual(['$1B', '$10B', '$100B', '$1T', '$10T']);
		expect(plot.key.absences.map(({ text }) => text)).toEqual([
			'no figure (20)',
			'not among the regions shown (23)'
		]);
		expect(plot.regions.length + plot.outside.codes.length).toBe(235);
	});

	it('shows what is too small to be seen as a dot', () => {
		for (const code of ['SGP', 'BHR', 'MLT', 'HKG', 'MAC'])
			expect([code, regionOf(plot, code)?.isDot]).toEqual([code, true]);
		for (const code of ['USA', 'KOR', 'ISR', 'LBN'])
			expect([code, regionOf(plot, code)?.isDot]).toEqual([code, false]);
		expect(regionOf(draw(gdp, 324).plot, 'LBN')?.isDot).toBe(true);
	});
});

describe('what has no figure', () => {
	const kinds = (plot: MapPlot) => plot.key.absences.map(({ absence, text }) => [absence, text]);

	it('is below the end of a ranked list that is shown whole', () => {
		const { frame, plot } = draw('edition=ai-index-2026&chart=map');
		expect(frame.listEnd).toBe('$970M');
		expect(plot.outside.absence).toBe('below');
		expect(kinds(plot)).toEqual([['below', 'below $970M (220)']]);
	});

	it('is only not shown where the list is not shown whole, or ranks something else', () => {
		const some = draw('edition=ai-index-2026&chart=map&region=USA~CHN~KOR~EUROPE&time=2025');
		expect(some.frame.listEnd).toBeNull();
		expect(kinds(some.plot)).toEqual([['outside', 'not among the regions shown (232)']]);
		expect(some.plot.off).toEqual(['Europe']);
		expect(draw('edition=ai-index-2022&chart=map&per=person').frame.listEnd).toBeNull();
	});

	it('is told apart: below the last listed, not tracked, no figure', () => {
		const base = frameOf('private-investment', 'edition=ai-index-2026&chart=map');
		const codes = ['below-last-listed', 'not-tracked', 'not-stated'] as const;
		const altered: Frame = {
			...base,
			listEnd: null,
			rows: base.rows.map((row, i) => (i < 3 ? { ...row, value: null, status: null } : row)),
			missing: codes.map((code, i) => {
				const { key, name } = base.series[i] as Frame['series'][number];
				const { edition, region, region_name, year } = base.rows[i] as Frame['rows'][number];
				return { edition, region, region_name, key, name, year, code, reason: '', below: null };
			})
		};
		const plot = layoutMap(altered, { width: 896 });
		expect(kinds(plot)).toEqual([
			['below', 'below the last listed (1)'],
			['untracked', 'not tracked yet (1)'],
			['missing', 'no figure (1)'],
			['outside', 'not among the regions shown (220)']
		]);
	});
});

describe('labels', () => {
	const queries = [
		gdp,
		`${gdp}&show=growth`,
		`${gdp}&per=person`,
		`${gdp}&highlight=KOR~SGP~MLT`
	].flatMap((query) =>
		['en', 'ko'].flatMap((lang) => [356, 660, 940].map((width) => [query, lang, width] as const))
	);

	it.each(queries)(
		'of %s in %s at %i px stand on the map, on no land and on no other',
		(query, lang, width) => {
			const { plot } = draw(`${query}&lang=${lang}`, width);
			const { area, labels } = plot;
			const { land, cell } = placesOf.world;
			const boxes = labels.map(({ x, y, valueX, valueY, size, name, value }): Box => {
				const right = Math.max(x + textWidth(name, size, 600), valueX + textWidth(value, size));
				const left = Math.min(x, valueX);
				return { x: left, y: y - size + 2, width: right - left, height: valueY - y + size - 2 };
			});
			boxes.forEach((box, i) => {
				expect(box.x >= 0 && box.y >= 0 && box.y + box.height <= area.height).toBe(true);
				for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
				for (let x = box.x; x < box.x + box.width; x += 2)
					for (let y = box.y; y < box.y + box.height; y += 2)
						expect(
							land[Math.floor(y / area.scale / cell)]?.[Math.floor(x / area.scale / cell)]
						).toBe('0');
			});
		}
	);

	it('are of the highlighted and the largest, and what has no room is named beneath', () => {
		const { frame, plot } = draw(`${gdp}&highlight=KOR`);
		const named = plot.labels.map(({ name }) => name);
		expect(named).toContain('South Korea');
		expect(named).toContain('United States');
		const bare = plot.largest.map(({ name }) => name).filter((name) => !named.includes(name));
		const text = remarksOn(plot, frame).join(' ');
		for (const name of bare) expect(text).toContain(name);
	});
});

describe('the United States', () => {
	it('are mapped where the regions are states', () => {
		const { plot } = draw('chart=map', 896, 'us-states');
		expect(plot.map).toBe('us-states');
		expect(plot.regions[0]).toMatchObject({ code: 'US-CA', title: 'California: $218.5B' });
		expect(plot.outside.codes.sort()).toEqual(['US-AR', 'US-OK', 'US-SD', 'US-WV']);
	});

	it('are one country beside others, and their states are said to be off the map', () => {
		const frame = frameOf('private-investment', 'region=USA~CHN~US-CA&chart=map&time=2025');
		expect(mapOf(frame)).toBe('world');
		expect(layoutMap(frame, { width: 896 }).off).toEqual(['California']);
	});
});
