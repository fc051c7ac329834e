import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { endsOf } from './ends';

const told = (slug: string, query = '') =>
	endsOf(frameOf(slug, query)).map(({ series, start, end, change, percent }) => [
		series.name,
		start?.year,
		end?.year,
		change && Math.round(change.value / 1e6),
		percent && Math.round(percent.value * 10) / 10
	]);

describe('start, end and change of a series', () => {
	test('the founding fall', () => {
		expect(told('the-2022-drop')).toEqual([['World', 2021, 2022, -33_500, -26.7]]);
	});

	test('of the regions since 2013', () => {
		const all = told('private-investment-by-region', 'region=USA~CHN&time=2013..2021');
		expect(all.map(([name, from, to]) => [name, from, to])).toEqual([
			['United States', 2013, 2021],
			['China', 2013, 2021]
		]);
	});

	test('one year has an end and no change', () => {
		expect(told('countries', 'region=USA')).toEqual([
			['United States', undefined, 2025, null, null]
		]);
	});

	test('a series without a value has neither', () => {
		expect(told('countries', 'region=ITA~USA')[0]).toEqual([
			'Italy',
			undefined,
			undefined,
			null,
			null
		]);
	});

	test.each(['show=share&region=USA', 'show=growth&region=USA', 'show=change&region=USA'])(
		'the change of what is a change or a ratio has no per cent: %s',
		(query) => {
			expect(told('private-investment-by-region', query)[0]?.[4]).toBeNull();
		}
	);

	test('no digits beyond those printed: a percentage has the step of its operands', () => {
		const [line] = endsOf(frameOf('the-2022-drop'));
		expect(line?.percent?.precision).toBeGreaterThan(0.001);
	});

	test('figures of different editions are not set against each other', () => {
		const ends = endsOf(frameOf('private-investment', 'edition=first'));
		const [line] = ends;
		expect(line?.start?.edition).not.toBe(line?.end?.edition);
		const isBoth = [line?.start, line?.end].every((row) => row !== null);
		expect([isBoth, line?.percent ?? null]).toEqual([true, null]);
	});
});
