import { describe, expect, it } from 'vitest';
import { catalog, figureOf } from '../../../tests/support/fixture';
import { decode } from './codec';
import { resolve } from './resolve';

const ask = (query: string, slug = 'private-investment') => {
	const { view, problems } = decode(new URLSearchParams(query), figureOf(slug).view);
	const resolution = resolve(view, catalog);
	return {
		view: resolution.resolved?.view,
		problems: [...problems, ...resolution.problems].map(({ parameter, allowed }) => ({
			parameter,
			allowed
		}))
	};
};

describe('a map', () => {
	it('of the world is of the countries that the edition holds', () => {
		const { view, problems } = ask('edition=ai-index-2026&chart=map');
		expect(problems).toEqual([]);
		expect(view?.region).toHaveLength(15);
		expect(view?.region).not.toContain('WLD');
	});

	it('of everything too, aggregates left out', () => {
		const { view, problems } = ask('dataset=world-bank&measure=gdp&region=@all&chart=map');
		expect(problems).toEqual([]);
		expect(view?.region).toHaveLength(213);
		expect(view?.region).not.toContain('EUU');
	});

	it('keeps the other regions of a figure, which are then said not to be on the map', () => {
		const { view, problems } = ask(
			'edition=ai-index-2026&chart=map',
			'private-investment-by-region'
		);
		expect(problems).toEqual([]);
		expect(view?.region.slice(-1)).toEqual(['EUROPE']);
		expect(view?.region).toHaveLength(16);
	});

	it('of aggregates alone is refused, and shows the countries', () => {
		const { view, problems } = ask('edition=ai-index-2026&region=EUROPE&chart=map');
		expect(problems).toEqual([
			{ parameter: 'region', allowed: ['@countries', '@us-states', '@eu', '@g7', '@asia'] }
		]);
		expect(view?.chart).toBe('map');
		expect(view?.region).toHaveLength(15);
	});

	it('of parts or of editions is refused with what is drawn of them', () => {
		for (const query of [
			'measure=corporate_investment&by=activity&chart=map',
			'by=edition&chart=map'
		]) {
			const { view, problems } = ask(query);
			expect(problems[0]?.parameter).toBe('chart');
			expect(problems[0]?.allowed).toContain('bar');
			expect(problems[0]?.allowed).not.toContain('map');
			expect(view?.chart).toBe('bar');
		}
	});

	it('shows no events and no other edition, and says so', () => {
		expect(ask('chart=map&events=on').problems).toEqual([
			{ parameter: 'events', allowed: ['off'] }
		]);
		expect(ask('chart=map&compare=ai-index-2024').problems).toEqual([
			{ parameter: 'compare', allowed: ['none'] }
		]);
	});

	it('of shares keeps the countries and not the aggregate in which they lie', () => {
		const { view, problems } = ask('show=share&region=EUROPE~FRA~GBR&chart=map');
		expect(problems.map(({ parameter }) => parameter)).toEqual(['region', 'region']);
		expect(view?.region).toEqual(['FRA', 'GBR']);
	});

	it('shows sums over a span of years', () => {
		const { view, problems } = ask('measure=private_investment_cumulative&chart=map');
		expect(problems).toEqual([]);
		expect(view?.chart).toBe('map');
	});
});
