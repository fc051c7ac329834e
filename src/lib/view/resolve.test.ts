import { describe, expect, it } from 'vitest';
import { catalog, figureOf } from '../../../tests/support/fixture';
import { decode } from './codec';
import { resolve } from './resolve';

function ask(slug: string, query: string) {
	const { view } = decode(new URLSearchParams(query), figureOf(slug).view);
	return resolve(view, catalog);
}

describe('resolve', () => {
	it('replaces latest by the newest edition that holds the measure', () => {
		const { resolved, problems } = ask('private-investment', '');
		expect(problems).toEqual([]);
		expect(resolved?.view.edition).toEqual(['ai-index-2026']);
		expect(resolved?.series).toHaveLength(1);
		expect(resolved?.series[0]).toMatchObject({
			id: 'WLD',
			region: 'WLD',
			held: 'WLD',
			focus: 'all',
			edition: 'ai-index-2026',
			sources: ['ai-index-2026'],
			ghost: false
		});
	});

	it.each([
		['ai-index-2022', 'EUU'],
		['ai-index-2025', 'EUROPE_GEO'],
		['ai-index-2026', 'EUROPE_GEO'],
		['ai-index-2023', 'EUROPE']
	])('reads EUROPE as %s means it: %s', (edition, held) => {
		const { resolved } = ask('private-investment', `region=EUROPE&edition=${edition}`);
		expect(resolved?.series[0]).toMatchObject({ region: 'EUROPE', held });
	});

	it('splits by edition into one line for each edition that holds the measure', () => {
		const { resolved } = ask('revisions', '');
		expect(resolved?.series.map(({ edition }) => edition)).toEqual([
			'ai-index-2022',
			'ai-index-2023',
			'ai-index-2024',
			'ai-index-2025',
			'ai-index-2026'
		]);
	});

	it('adds the compared edition as ghosts', () => {
		const { resolved } = ask('private-investment-by-region', 'compare=ai-index-2022');
		expect(resolved?.series.filter(({ ghost }) => ghost).map(({ held }) => held)).toEqual([
			'WLD',
			'USA',
			'CHN',
			'EUU'
		]);
	});

	it('takes every member of a group, those without a figure too', () => {
		const { resolved } = ask('private-investment', 'region=@g7');
		expect(resolved?.view.region).toEqual(['CAN', 'DEU', 'FRA', 'GBR', 'ITA', 'JPN', 'USA']);
	});

	it('takes of all countries those that the edition lists', () => {
		const { resolved } = ask('countries', '');
		expect(resolved?.view.region).toHaveLength(15);
	});

	it('drops the world from the parts of a share', () => {
		const { resolved } = ask('private-investment-by-region', 'show=share');
		expect(resolved?.view.region).toEqual(['USA', 'CHN', 'EUROPE']);
	});

	it('takes two names of one region for one line', () => {
		const { resolved } = ask('private-investment', 'region=EUROPE~EUU&edition=ai-index-2022');
		expect(resolved?.series.map(({ held }) => held)).toEqual(['EUU']);
	});

	it('draws each panel of small multiples on a scale of its own', () => {
		const { resolved, problems } = ask('private-investment-by-region', 'chart=grid&scale=own');
		expect(problems).toEqual([]);
		expect(resolved?.view).toMatchObject({ chart: 'grid', scale: 'own' });
	});

	it.each(['slope', 'grid'])('draws a %s on a logarithmic scale too', (chart) => {
		const { resolved, problems } = ask('private-investment-by-region', `chart=${chart}&scale=log`);
		expect(problems).toEqual([]);
		expect(resolved?.view).toMatchObject({ chart, scale: 'log' });
	});

	it('draws a cumulative measure as bars, never over years', () => {
		const { resolved } = ask('private-investment', 'measure=private_investment_cumulative');
		expect(resolved?.view.chart).toBe('bar');
	});

	it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])(
		'knows no region %s',
		(name) => {
			expect(ask('private-investment', `region=${name}`).problems).toHaveLength(
				name === '__proto__' ? 0 : 1
			);
		}
	);

	it('draws editions of different price bases apart', () => {
		const other = {
			...catalog,
			editions: catalog.editions.map((edition) =>
				edition.slug === 'ai-index-2022'
					? {
							...edition,
							holdings: edition.holdings.map((h) => ({ ...h, prices: 'constant 2021' }))
						}
					: edition
			)
		};
		const view = { ...figureOf('revisions').view };
		const { resolved, problems } = resolve(view, other);
		expect(resolved?.view.edition).not.toContain('ai-index-2022');
		expect(problems[0]?.parameter).toBe('edition');
		const compared = { ...figureOf('private-investment').view, compare: 'ai-index-2022' };
		expect(resolve(compared, other).problems[0]?.parameter).toBe('compare');
	});

	it.each([
		['edition=nonsense', 'edition', 'nonsense', 'ai-index-2023'],
		['compare=nonsense', 'compare', 'nonsense', 'ai-index-2022'],
		['compare=ai-index-2026', 'compare', 'ai-index-2026', 'ai-index-2025'],
		['region=ATLANTIS', 'region', 'ATLANTIS', 'USA'],
		['measure=magic', 'measure', 'magic', 'private_investment'],
		['dataset=magic', 'dataset', 'magic', 'ai-index'],
		['by=focus', 'by', 'focus', 'region'],
		['by=edition&region=USA~CHN', 'region', 'USA~CHN', 'USA'],
		['edition=ai-index-2022~ai-index-2023', 'edition', 'ai-index-2022~ai-index-2023', 'latest'],
		['show=share', 'show', 'share', 'growth'],
		['show=growth&scale=log', 'scale', 'log', 'linear'],
		['chart=column&scale=log', 'scale', 'log', 'linear'],
		['show=index&base=1850', 'base', '1850', '2013'],
		['chart=slope&time=2022', 'chart', 'slope', 'bar'],
		['chart=slope&time=1990..2013', 'chart', 'slope', 'line'],
		['chart=slope&events=on', 'events', 'on', 'off'],
		['chart=grid', 'chart', 'grid', 'line'],
		['scale=own', 'scale', 'own', 'log'],
		['chart=column&scale=own', 'scale', 'own', 'linear'],
		['highlight=XYZ', 'highlight', 'XYZ', 'WLD'],
		['region=@us-states&edition=ai-index-2025', 'region', '@us-states', 'USA'],
		['measure=private_investment_cumulative&show=growth', 'show', 'growth', 'level']
	])('names the problem of %s', (query, parameter, value, allowed) => {
		const { problems } = ask('private-investment', query);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ parameter, value });
		expect(problems[0]?.allowed).toContain(allowed);
	});

	it('stacks no parts of others where a share becomes a level', () => {
		const query = 'region=EUROPE~DEU~USA~US-CA&show=share&of=corporate_investment&chart=column';
		const { resolved, problems } = ask('private-investment', query);
		expect(resolved?.view).toMatchObject({ show: 'level', of: null, chart: 'column' });
		const named = problems.map(({ parameter, value }) => `${parameter}=${value}`);
		expect(named).toContain('show=share');
		expect(named).toEqual(expect.arrayContaining(['region=DEU', 'region=US-CA']));
		expect(resolved?.stacked).toBe(true);
		expect(resolved?.view.region).toEqual(['EUROPE', 'USA']);
	});

	it('never shows a withdrawn edition', () => {
		const without = {
			...catalog,
			editions: catalog.editions.map((edition) =>
				edition.slug === 'ai-index-2026' ? { ...edition, withdrawn: true } : edition
			)
		};
		const { resolved } = resolve(figureOf('private-investment').view, without);
		expect(resolved?.view.edition).toEqual(['ai-index-2025']);
	});
});
