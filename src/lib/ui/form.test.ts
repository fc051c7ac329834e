import { describe, expect, test } from 'vitest';
import { catalog, figureOf } from '../../../tests/support/fixture';
import { findChoices } from '../publish/choices';
import { choosingBeside } from '../publish/choices-asides';
import { decode, describe as describeView, encode } from '../view/codec';
import { resolve } from '../view/resolve';
import type { View } from '../view/view';
import { asideIn, changeSince, readForm, settle, wantedBy, type Pairs } from './form';

function choicesFor(slug: string, query = '') {
	const figure = figureOf(slug);
	const { view } = decode(new URLSearchParams(query), figure.view);
	const { resolved } = resolve(view, catalog);
	if (!resolved) throw new Error(`${slug}?${query} is not resolved`);
	return { figure, view, choices: findChoices(figure, view, resolved, [2022, 2023], catalog) };
}

/** The query that a form of a view gives with these fields changed. */
function submitted(slug: string, query: string, pairs: [string, string][]): string {
	const { figure, view, choices } = choicesFor(slug, query);
	const own = Object.fromEntries(new URLSearchParams(encode(view, figure.view)));
	const names = new Set(pairs.map(([name]) => name));
	const kept = Object.entries(own).filter(([name]) => !names.has(name));
	const read = readForm([...kept, ...pairs], figure.view, view, choices.parts, asideIn(choices));
	expect(read.problems).toEqual([]);
	expect(resolve(read.view, catalog).problems).toEqual([]);
	return encode(read.view, figure.view);
}

describe('what a form offers', () => {
	test('no whole of which a share is not known', () => {
		// The world is no part of its own measure: only another measure is the whole here.
		const { choices } = choicesFor('generative-ai-share');
		expect(choices.of.map(({ value }) => value)).not.toContain('none');
	});

	test('and what a menu of one choice would say is kept', () => {
		const query = 'chart=table&show=change';
		const { choices } = choicesFor('model-training-cost', query);
		expect(choices.charts).toEqual(['table']);
		expect(choices.kept).toMatchObject({ chart: 'table' });
		const edition: [string, string] = ['edition', 'epoch-models-2026-01'];
		expect(
			submitted('model-training-cost', query, [...Object.entries(choices.kept), edition])
		).toMatch(/edition=epoch-models-2026-01.*show=change&chart=table/);
	});

	test('nothing that the view could not follow', () => {
		const { choices } = choicesFor('private-investment');
		expect(choices.shows).not.toContain('share');
		expect(choices.currencies.map(({ value }) => value)).toContain('KRW');
		expect(choices.prices).not.toContain('nominal');
		expect(choices.charts).not.toContain('scatter');
		expect(choices.splits.map(({ id }) => id)).toEqual(['region', 'edition']);
	});

	test('constant figures can be shown in nominal dollars', () => {
		const { choices } = choicesFor('constant-dollars');
		expect(choices.storedPrices).toBe('constant 2021');
		expect(choices.prices).toEqual(expect.arrayContaining(['stored', 'nominal', '2023']));
	});

	test('counts have no currency', () => {
		const { choices } = choicesFor('newly-funded-companies');
		expect(choices.currencies.map(({ value }) => value)).toEqual(['USD']);
		expect(choices.prices).toEqual(['stored']);
		expect(choices.per).toEqual(['none', 'person']);
	});

	test('a scatter plot of models offers measures to set against', () => {
		const { choices } = choicesFor('model-training-cost');
		expect(choices.charts).toEqual(['scatter', 'table']);
		expect(choices.x.map(({ value }) => value)).toEqual(
			expect.arrayContaining(['parameters', 'training_compute', 'training_time'])
		);
	});

	test('every other measure leads to a view without a problem', () => {
		const { figure, choices } = choicesFor('corporate-investment');
		expect(choices.measures.length).toBeGreaterThan(10);
		for (const { href } of choices.measures) {
			const { view, problems } = decode(new URL(href, 'http://a').searchParams, figure.view);
			expect([href, ...problems, ...resolve(view, catalog).problems]).toEqual([href]);
		}
	});
});

describe('what a form says', () => {
	test.each<[string, string, [string, string][], string]>([
		['private-investment-by-region', 'scale=log', [['chart', 'column']], 'chart=column'],
		['private-investment', 'per=gdp', [['currency', 'KRW']], 'currency=KRW'],
		['private-investment', 'currency=KRW&rate=1315', [['currency', 'USD']], ''],
		['generative-ai-share', '', [['show', 'level']], 'show=level&of=none'],
		['generative-ai-share', 'show=level&of=none', [['show', 'share']], ''],
		['private-investment-by-region', 'show=share&chart=area', [['show', 'growth']], 'show=growth'],
		[
			'us-states',
			'',
			[
				['region', '@us-states'],
				['region', 'US-CA']
			],
			'region=US-CA'
		],
		[
			'private-investment-by-region',
			'',
			['FRA', 'WLD', 'USA', 'CHN', 'EUROPE'].map((code) => ['region', code]),
			'region=WLD~USA~CHN~EUROPE~FRA'
		],
		[
			'private-investment-by-region',
			'',
			['CHN', 'EUROPE', 'USA', 'WLD'].map((c) => ['region', c]),
			''
		],
		// Of two years in the wrong order the one that was chosen takes the other along.
		['the-2022-drop', '', ['2023', '2022'].map((year) => ['time', year]), 'time=2023'],
		['the-2022-drop', '', ['2021', '2019'].map((year) => ['time', year]), 'time=2019'],
		['us-states', '', ['latest', '2017'].map((year) => ['time', year]), 'time=2017'],
		['the-2022-drop', '', ['latest', '2022'].map((year) => ['time', year]), 'time=latest']
	])('%s?%s with %j is ?%s', (slug, query, pairs, expected) => {
		expect(submitted(slug, query, pairs)).toBe(expected);
	});
});

test('one year is no slope, however it is chosen', () => {
	const { view, choices } = choicesFor('private-investment-by-region', 'chart=slope');
	const chart = (time: View['time']) => settle({ ...view, time }, choices.years).chart;
	expect(chart({ from: 2023, to: 2023 })).toBe('line');
	expect(chart({ from: 2025, to: 'latest' })).toBe('line');
	expect(chart({ from: 2024, to: 'latest' })).toBe('slope');
	expect(settle({ ...view, chart: 'bar', time: { from: 2023, to: 2023 } }, []).chart).toBe('bar');
});

test('a choice made while another is on its way leaves that as it is', () => {
	const { view } = choicesFor('private-investment-by-region');
	const onItsWay = { ...view, time: { from: 2013, to: 2021 } as const };
	const picked = { ...view, region: ['USA', 'CHN'] };
	expect(changeSince(view, picked, onItsWay)).toEqual({ ...onItsWay, region: ['USA', 'CHN'] });
});

test('what a form takes back is taken back although another page came under it meanwhile', () => {
	const { figure, choices, view } = choicesFor('private-investment-by-region', 'chart=slope');
	const page = { figureView: figure.view, asked: view, choices };
	const onItsWay = { ...view, edition: ['ai-index-2024'], highlight: ['USA'] };
	const form = (edition: string): Pairs => [
		['edition', edition],
		['chart', 'slope']
	];
	const wanted = wantedBy(onItsWay, page, form('ai-index-2024'), form('latest'));
	expect(wanted).toEqual({ ...onItsWay, edition: view.edition });
});

test('beside a view that is on its way a choice sets aside what the page does not know of yet', () => {
	const { figure, choices, view } = choicesFor('private-investment-by-region');
	const page = { figureView: figure.view, asked: view, choices };
	const onItsWay: View = { ...view, scale: 'log' };
	const form = (chart: string): Pairs => [
		['chart', chart],
		['scale', 'log']
	];
	const { asideOf } = choosingBeside(figure, describeView(onItsWay), catalog);
	const wanted = wantedBy(onItsWay, page, form('line'), form('column'), asideOf);
	expect(wanted).toEqual({ ...view, chart: 'column' });
	// Nor is it in the way of what is chosen now.
	const money = (currency: string): Pairs => [
		['per', 'gdp'],
		['currency', currency]
	];
	const won: View = { ...view, currency: 'KRW' };
	const besideWon = choosingBeside(figure, describeView(won), catalog);
	expect(wantedBy(won, page, money('KRW'), money('EUR'), besideWon.asideOf)).toEqual({
		...won,
		currency: 'EUR'
	});
	// What has been set aside once and still stands in the form is not chosen again.
	const third = (show: string): Pairs => [...form('column'), ['show', show]];
	const columns: View = { ...view, chart: 'column' };
	const beside = choosingBeside(figure, describeView(columns), catalog);
	expect(wantedBy(columns, page, third('level'), third('growth'), beside.asideOf)).toEqual({
		...columns,
		show: 'growth'
	});
});

describe('what is refused', () => {
	const refused = (slug: string, query = '') =>
		Object.fromEntries(
			choicesFor(slug, query).choices.refused.map(({ parameter, value, message }) => [
				`${parameter}=${value}`,
				message
			])
		);

	test.each<[string, string, string, string]>([
		['newly-funded-companies', '', 'currency=KRW', 'for amounts in US dollars'],
		['newly-funded-companies', '', 'per=gdp', 'for amounts in US dollars'],
		['private-investment-by-region', 'chart=column', 'scale=log', 'begin at zero'],
		['private-investment-by-region', 'show=growth', 'scale=log', 'can be negative'],
		['private-investment', '', 'show=share', 'the whole here'],
		['average-event', '', 'show=cumulative', 'over years'],
		['private-investment', 'chart=bar', 'events=on', 'over time'],
		['constant-dollars', '', 'per=gdp', 'nominal'],
		['private-investment', 'by=edition', 'compare=ai-index-2026', 'one edition beside one other']
	])('%s?%s has no %s, and says why', (slug, query, choice, why) => {
		expect(refused(slug, query)[choice]).toContain(why);
	});

	test('what is offered is not refused', () => {
		const { choices } = choicesFor('private-investment-by-region');
		expect(choices.scales).toContain('log');
		expect(refused('private-investment-by-region')).not.toHaveProperty('scale=log');
	});

	test('in Korean it is told in Korean', () => {
		expect(refused('newly-funded-companies', 'lang=ko')['currency=KRW']).toContain('달러');
	});
});
