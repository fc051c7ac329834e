import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog, figures, observations } from '../../../tests/support/fixture';
import { layoutPlot, plotHeight } from '../chart/plot';
import { remarksOn } from '../chart/remarks';
import { caption } from '../finding/caption';
import { annotated } from '../finding/finding';
import { findings } from '../finding/rules';
import { frameToCsv } from '../publish/csv';
import { decode } from '../view/codec';
import { plainView } from '../view/figure';
import { resolve } from '../view/resolve';
import {
	chartKinds,
	denominators,
	dimensions,
	scaleKinds,
	transforms,
	type View
} from '../view/view';
import { build } from './build';
import type { Frame } from './frame';

/** Whatever is asked of the shipped data is answered, and the answer holds together. */

const measures = catalog.measures.map(({ id }) => id);
/** What a dataset holds. */
const held = catalog.editions.flatMap(({ dataset, holdings }) =>
	holdings.map(({ measure }) => ({ dataset, measure }))
);
const editions = catalog.editions.map(({ slug }) => slug);
const partsOf = (dimension: string) =>
	catalog.terms.filter((term) => term.dimension === dimension).map(({ id }) => id);
const regions = ['WLD', 'USA', 'CHN', 'EUROPE', 'KOR', 'FRA', 'TWN', 'FIN', 'US-CA', '@countries'];

const some = (values: string[], max = 4) =>
	fc.oneof(
		{ weight: 1, arbitrary: fc.constant('') },
		{
			weight: 2,
			arbitrary: fc
				.uniqueArray(fc.constantFrom(...values), { maxLength: max, minLength: 1 })
				.map((ids) => ids.join('~'))
		},
		{ weight: 1, arbitrary: fc.constant('@all') }
	);
const often = <T extends string>(usual: T, ...others: T[]) =>
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant(usual) },
		{ weight: 2, arbitrary: fc.constantFrom(...others) }
	);

const query = fc.record({
	about: fc.constantFrom({}, ...held),
	by: often('', ...dimensions),
	region: some(regions),
	focus: some(partsOf('focus')),
	activity: some(partsOf('activity')),
	size: some(partsOf('size')),
	time: fc.constantFrom(
		'',
		'2022',
		'2013..2022',
		'latest',
		'earliest..2021',
		'2024..2025',
		'1990..1995'
	),
	edition: often('', 'first', 'latest', ...editions),
	compare: often('', ...editions),
	show: fc.constantFrom('', ...transforms),
	of: often('', ...measures),
	per: often('', ...denominators),
	currency: often('', 'KRW', 'EUR', 'JPY'),
	rate: often('', '1315'),
	prices: often('', 'nominal', '2015', '2021'),
	chart: fc.constantFrom('', ...chartKinds),
	x: often('', 'gdp', 'population', 'parameters', 'newly_funded_companies'),
	scale: often('', ...scaleKinds),
	events: often('', 'on'),
	lang: fc.constantFrom('en', 'ko')
});

const askable = [...figures.map(({ view }) => view), plainView];

type Asked = { about: object } & Record<string, string | object>;

function answer(figure: View, { about, ...asked }: Asked) {
	const pairs = Object.entries({ ...about, ...asked } as Record<string, string>).filter(
		([, value]) => value !== ''
	);
	const { view } = decode(new URLSearchParams(pairs), figure);
	const { resolved } = resolve(view, catalog);
	return resolved && { resolved, frame: build(resolved, observations, catalog) };
}

/** What could never be true of an answer. */
function check(frame: Frame) {
	for (const { value, precision, unit, year, edition } of frame.rows) {
		if (value !== null) expect(Number.isFinite(value)).toBe(true);
		if (precision !== null) expect(precision).toBeGreaterThan(0);
		expect([unit, edition]).not.toContain('');
		expect(frame.years).toContain(year);
	}
	expect(new Set(frame.series.map(({ key }) => key)).size).toBe(frame.series.length);
	for (const series of frame.series) {
		if (frame.x) continue;
		expect(series.rows.map((row) => frame.rows[row]?.year)).toEqual(frame.years);
		// A year without a value is missing with a reason, and only such a year is.
		const empty = series.rows.filter((row) => frame.rows[row]?.value === null);
		const years = new Set(frame.missing.filter(({ key }) => key === series.key).map((m) => m.year));
		for (const row of empty) expect(years).toContain(frame.rows[row]?.year);
		for (const row of series.rows)
			if (frame.rows[row]?.value !== null) expect(years).not.toContain(frame.rows[row]?.year);
	}
	for (const { reason } of frame.missing) expect(reason).not.toMatch(/undefined|\bnull\b|\bNaN\b/);
	const found = findings(frame);
	for (const { rows, text, headline, values } of found) {
		for (const row of rows) expect(frame.rows[row]).toBeDefined();
		expect(rows.length).toBeGreaterThan(0);
		expect(`${text} ${headline}`).not.toMatch(/undefined|\bnull\b|\bNaN\b/);
		for (const value of Object.values(values)) expect(Number.isFinite(value)).toBe(true);
	}
	const words = caption(frame, found);
	for (const text of Object.values(words)) expect(text).not.toMatch(/undefined|\bnull\b|\bNaN\b/);
	expect(words.title).not.toBe('');
	for (const width of [356, 940]) {
		const options = { width, height: plotHeight(frame, width), change: annotated(found) };
		const plot = layoutPlot(frame, options);
		JSON.stringify(plot, (_, value: unknown) => {
			if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
			if (typeof value === 'string') expect(value).not.toMatch(/\bNaN\b|undefined/);
			return value;
		});
		expect(remarksOn(plot, frame).join(' ')).not.toMatch(/undefined|NaN/);
	}
	expect(frameToCsv(frame).split('\r\n').length).toBeGreaterThan(frame.rows.length);
}

/** Parts that are drawn on top of each other, with their rest, are the whole. */
function checkStack(frame: Frame) {
	const rest = frame.series.find((series) => series.rest);
	if (!frame.stacked || !rest || frame.view.show !== 'share') return;
	for (const year of frame.years) {
		const values = frame.rows.filter((row) => row.year === year).map(({ value }) => value);
		if (rest.rows.some((row) => frame.rows[row]?.year === year && frame.rows[row]?.value === null))
			continue;
		const sum = values.reduce<number>((total, value) => total + (value ?? 0), 0);
		expect(sum).toBeCloseTo(100, 6);
	}
}

describe('any view', () => {
	it('is answered, and the answer holds together', () => {
		let answered = 0;
		fc.assert(
			fc.property(fc.constantFrom(...askable), query, (figure, asked) => {
				const result = answer(figure, asked);
				if (!result) return;
				answered++;
				check(result.frame);
				checkStack(result.frame);
			}),
			{ numRuns: 500 }
		);
		expect(answered).toBe(500);
	}, 120_000);

	it('has no problem once its problems are mended', () => {
		fc.assert(
			fc.property(fc.constantFrom(...askable), query, (figure, asked) => {
				const first = answer(figure, asked);
				if (!first) return;
				const { problems } = resolve(first.resolved.view, catalog);
				expect(problems).toEqual([]);
			}),
			{ numRuns: 500 }
		);
	}, 120_000);
});
