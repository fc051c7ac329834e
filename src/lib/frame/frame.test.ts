import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import type { Frame } from './frame';

const at = (frame: Frame, region: string, year: number) =>
	frame.rows.find((row) => row.region === region && row.year === year);
const world = (query: string, year: number) =>
	at(frameOf('private-investment', query), 'WLD', year)?.value;

describe('level', () => {
	// The table "World private investment by edition" of the reference, in billions as printed there.
	it.each([
		['ai-index-2022', 2013, 2.74],
		['ai-index-2022', 2021, 93.54],
		['ai-index-2023', 2021, 125.36],
		['ai-index-2023', 2022, 91.86],
		['ai-index-2024', 2022, 103.4],
		['ai-index-2024', 2023, 95.99],
		['ai-index-2025', 2021, 145.4],
		['ai-index-2025', 2024, 150.79],
		['ai-index-2026', 2022, 113.01],
		['ai-index-2026', 2024, 151.48],
		['ai-index-2026', 2025, 344.66]
	])('%s states the world of %i as %f billion', (edition, year, billions) => {
		expect((world(`edition=${edition}`, year) as number) / 1e9).toBeCloseTo(billions, 2);
	});

	it('gives the quoted figures of the 2023 edition exactly', () => {
		const frame = frameOf('the-2022-drop');
		expect(frame.rows.map(({ value, status }) => [value, status])).toEqual([
			[125_360_000_000, 'quoted'],
			[91_860_000_000, 'quoted']
		]);
		expect(frame).toMatchObject({ unit: 'USD', prices: 'nominal', missing: [] });
	});

	it('shows reading 0 and names the other reading in the note', () => {
		const usa = at(frameOf('private-investment', 'region=USA&edition=ai-index-2022'), 'USA', 2021);
		expect(usa?.value).toBe(52_878_619_257);
		expect(usa?.note).toContain('52872119257');
	});
});

describe('transforms', () => {
	it.each([
		['edition=ai-index-2023&show=growth', 2022, (91.86 / 125.36 - 1) * 100],
		['edition=ai-index-2024&show=growth', 2023, (95.99 / 103.4 - 1) * 100],
		['edition=ai-index-2026&show=growth&time=2022', 2022, (113011634584 / 145398697453 - 1) * 100],
		['edition=ai-index-2023&show=change', 2022, -33_500_000_000],
		['edition=ai-index-2023&show=index', 2022, (91.86 / 125.36) * 100],
		['edition=ai-index-2023&show=index&base=2022', 2021, (125.36 / 91.86) * 100],
		['edition=ai-index-2023&show=cumulative', 2022, 217_220_000_000],
		['edition=ai-index-2026&show=cumulative&time=2024..latest', 2025, 151479715737 + 344664648947]
	])('%s in %i is %d', (query, year, expected) => {
		expect(world(query, year)).toBeCloseTo(expected, 9);
	});

	it('sees the year before the shown span', () => {
		const frame = frameOf('private-investment', 'show=growth&time=2022');
		expect(frame.rows).toHaveLength(1);
		expect(frame.rows[0]).toMatchObject({ year: 2022, status: 'derived', unit: '%' });
	});

	it('gives the share of the whole that the same edition states', () => {
		const frame = frameOf('private-investment-by-region', 'show=share');
		expect(at(frame, 'USA', 2025)?.value).toBeCloseTo(82.943, 2);
		expect(at(frame, 'USA', 2024)?.value).toBeCloseTo(72.3, 1);
		const sum = ['USA', 'CHN', 'EUROPE_GEO'].reduce(
			(total, region) => total + (at(frame, region, 2025)?.value as number),
			0
		);
		expect(sum).toBeCloseTo(92.6, 1);
	});

	it('names the base year in the unit of an index', () => {
		expect(frameOf('private-investment', 'show=index').unit).toBe('index 2013=100');
		expect(frameOf('private-investment', 'show=index&time=2015..2020').unit).toBe('index 2015=100');
	});

	it('carries the printed precision into a percentage', () => {
		const [row] = frameOf('private-investment', 'edition=ai-index-2024&show=growth').rows;
		// Half a step of 0.01 billion on both sides of 95.99 / 103.40: nearly 0.02 percentage points.
		expect(row?.precision).toBeCloseTo(0.019, 3);
	});
});

describe('missing', () => {
	it('says that an edition has no figure, never zero', () => {
		const frame = frameOf('private-investment', 'edition=ai-index-2023&time=2013');
		expect(frame.rows).toEqual([]);
		expect(frame.missing).toHaveLength(1);
		expect(frame.missing[0]).toMatchObject({
			edition: 'ai-index-2023',
			region: 'WLD',
			year: 2013,
			code: 'not-stated'
		});
		expect(frame.missing[0]?.reason).toContain('2013');
	});

	it('holds a null row where another series has a value', () => {
		const frame = frameOf('private-investment', 'region=WLD~KOR&edition=ai-index-2026');
		expect(at(frame, 'KOR', 2024)).toMatchObject({ value: null, status: null });
		expect(at(frame, 'KOR', 2025)?.value).toBeGreaterThan(1.7e9);
	});

	it('tells "below the last listed" from "not stated"', () => {
		const frame = frameOf('private-investment', 'region=USA~ITA&edition=ai-index-2026');
		const italy = (year: number) =>
			frame.missing.find((entry) => entry.region === 'ITA' && entry.year === year);
		expect(italy(2025)?.code).toBe('below-last-listed');
		expect(italy(2024)?.code).toBe('not-stated');
	});

	it('does not start a running total in a gap', () => {
		const frame = frameOf(
			'private-investment',
			'edition=ai-index-2023&show=cumulative&time=2013..2022'
		);
		expect(frame.rows).toEqual([]);
		expect(frame.missing.find(({ year }) => year === 2022)?.code).toBe('gap-before');
	});

	it('gives no growth to the first year', () => {
		const frame = frameOf('private-investment', 'show=growth');
		expect(frame.years[0]).toBe(2014);
		expect(frame.missing).toHaveLength(1);
		expect(frame.missing[0]).toMatchObject({ year: 2013, code: 'no-year-before' });
	});
});

describe('editions', () => {
	it('states 2021 once per edition that states it', () => {
		const rows = frameOf('revisions').rows.filter((row) => row.year === 2021 && row.value !== null);
		expect(
			rows.map(({ edition, value }) => [edition, Math.round((value as number) / 1e7) / 100])
		).toEqual([
			['ai-index-2022', 93.54],
			['ai-index-2023', 125.36],
			['ai-index-2025', 145.4],
			['ai-index-2026', 145.4]
		]);
	});

	it('lists revisions and leaves out what is below half a printed step', () => {
		const revised = frameOf('revisions').revisions.filter(
			({ to }) => to.edition === 'ai-index-2026'
		);
		expect(revised.map(({ year }) => year)).toEqual([2024]);
		expect(revised[0]?.percent).toBeCloseTo(0.4574, 3);
	});

	it('compares with another edition region by region, but not one Europe with another', () => {
		const frame = frameOf('private-investment-by-region', 'compare=ai-index-2022&time=2021');
		expect(frame.revisions.map(({ region_name }) => region_name)).toEqual([
			'World',
			'United States',
			'China'
		]);
	});

	it('says what an aggregate means in the edition at hand', () => {
		const notes = (query: string) =>
			frameOf('private-investment-by-region', query).notes.join('\n');
		expect(notes('edition=ai-index-2022')).toContain('without the United Kingdom');
		expect(notes('edition=ai-index-2026')).toContain('without Turkey');
	});

	it('cuts ranked bars to one year after the transform, not before', () => {
		const frame = frameOf('private-investment', 'chart=bar&show=index&base=2013');
		expect(frame.years).toEqual([2025]);
		expect(frame.rows[0]?.value).toBeCloseTo(6668.5, 0);
		const total = frameOf('private-investment', 'chart=bar&show=cumulative&time=2024..2025');
		expect(total.rows[0]?.value).toBe(151479715737 + 344664648947);
	});

	it('does not answer an absurd span year by year', () => {
		const frame = frameOf('private-investment', 'region=USA~KOR&time=1800..2199');
		expect(frame.missing.length).toBeLessThan(30);
		expect(frameOf('private-investment', 'time=1990').missing).toHaveLength(1);
	});

	it('calls a first print only what no earlier edition states', () => {
		expect(frameOf('private-investment', 'edition=ai-index-2026').firstPrints).toEqual([12]);
		expect(
			frameOf('private-investment', 'edition=ai-index-2026&time=2013..2024').firstPrints
		).toEqual([]);
	});

	it('never mixes a cumulative figure into a series of years', () => {
		const frame = frameOf(
			'private-investment',
			'measure=private_investment_cumulative&region=USA~CHN&chart=bar'
		);
		expect(frame.rows.map(({ period }) => period)).toEqual(['2013-2025', '2013-2025']);
	});
});
