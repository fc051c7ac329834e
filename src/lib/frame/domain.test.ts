import { describe, expect, it } from 'vitest';
import { catalog, figureOf, frameOf, observations } from '../../../tests/support/fixture';
import { caption } from '../finding/caption';
import { findings } from '../finding/rules';
import { formatValue } from '../format/number';
import { frameToCsv } from '../publish/csv';
import { decode } from '../view/codec';
import { resolve } from '../view/resolve';
import type { Frame } from './frame';

/** The rules of the domain, one by one, in the order of the design. */

function problemsOf(slug: string, query: string) {
	const { view, problems } = decode(new URLSearchParams(query), figureOf(slug).view);
	return [...problems, ...resolve(view, catalog).problems];
}

const valueOf = (frame: Frame, region: string, year: number) =>
	frame.rows.find((row) => row.region === region && row.year === year)?.value ?? null;

const subtitleOf = (frame: Frame) => caption(frame, findings(frame)).subtitle;

describe('1. editions are never joined unless the chart says so', () => {
	it.each([
		['', 1],
		['edition=ai-index-2023', 1],
		['compare=ai-index-2023', 2],
		['by=edition', 5],
		['edition=first', 5]
	])('private-investment?%s draws on %i editions', (query, count) => {
		const frame = frameOf('private-investment', query);
		const shown = frame.editions.filter(({ role }) => role !== 'context');
		expect(shown).toHaveLength(count);
		if (query !== 'edition=first')
			for (const { rows, edition } of frame.series)
				expect(new Set(rows.map((row) => frame.rows[row]?.edition))).toEqual(new Set([edition]));
	});

	it('as first published, every row names the edition that it is of, and the chart says so', () => {
		const frame = frameOf('private-investment', 'edition=first');
		expect(
			frame.rows.filter(({ year }) => year >= 2020).map((row) => [row.year, row.edition])
		).toEqual([
			[2020, 'ai-index-2022'],
			[2021, 'ai-index-2022'],
			[2022, 'ai-index-2023'],
			[2023, 'ai-index-2024'],
			[2024, 'ai-index-2025'],
			[2025, 'ai-index-2026']
		]);
		expect(subtitleOf(frame)).toContain('as first published');
	});

	it('figures of another vintage in a republished file are not shown as the edition’s own', () => {
		const query = 'region=USA&edition=ai-index-2025';
		const { rows } = frameOf('newly-funded-companies', query);
		expect(rows.map(({ year, value }) => [year, value])).toEqual([[2024, 1073]]);
	});

	it('a stack of the one activity that was found leaves the rest of the stated total', () => {
		const frame = frameOf('corporate-investment', 'edition=ai-index-2025&time=2024');
		expect(frame.series.map(({ id }) => id)).toEqual(['private-investment', 'rest']);
		expect((frame.rows[1]?.value ?? 0) / 1e9).toBeCloseTo(101.5, 1);
	});

	it('as first published, editions that mean another Europe are left out', () => {
		const frame = frameOf('private-investment', 'edition=first&region=EUROPE');
		expect(new Set(frame.rows.map(({ edition }) => edition))).toEqual(
			new Set(['ai-index-2025', 'ai-index-2026'])
		);
	});
});

describe('2. the price basis is always told', () => {
	it.each([
		['private-investment', '', 'nominal', 'nominal US dollars'],
		['constant-dollars', '', 'constant 2021', 'constant 2021 US dollars'],
		['private-investment', 'prices=2015', 'constant 2015', 'constant 2015 US dollars'],
		[
			'private-investment',
			'prices=2015&currency=KRW',
			'constant 2015',
			'constant 2015 South Korean won'
		],
		['constant-dollars', 'prices=nominal', 'nominal', 'nominal US dollars'],
		['newly-funded-companies', '', 'n/a', 'count']
	])('%s?%s is in %s', (slug, query, prices, words) => {
		const frame = frameOf(slug, query);
		expect(new Set(frame.rows.map((row) => row.prices))).toEqual(new Set([prices]));
		expect(subtitleOf(frame)).toContain(words);
		expect(frameToCsv(frame)).toContain(`,${prices},`);
	});
});

describe('3. a share is of the stated whole, and parts that overlap are refused', () => {
	it('the United States took 82.9% of the world in 2025', () => {
		const frame = frameOf('private-investment-by-region', 'show=share&time=2025');
		expect(valueOf(frame, 'USA', 2025)).toBeCloseTo(82.943, 3);
	});

	it('stacked with China and Europe it leaves a rest of 7.4%', () => {
		const query = 'show=share&chart=column&region=USA~CHN~EUROPE&time=2025';
		const frame = frameOf('private-investment-by-region', query);
		expect(frame.series.map(({ id, rest }) => [id, rest])).toEqual([
			['USA', false],
			['CHN', false],
			['EUROPE', false],
			['rest', true]
		]);
		expect(valueOf(frame, 'REST', 2025)).toBeCloseTo(7.386, 3);
		const sum = frame.rows.reduce((total, { value }) => total + (value ?? 0), 0);
		expect(sum).toBeCloseTo(100, 9);
	});

	it.each([
		['private-investment-by-region', 'region=FRA~EUROPE&show=share', 'FRA', 'EUROPE'],
		['private-investment-by-region', 'region=FRA~EUROPE&chart=area', 'FRA', 'EUROPE'],
		[
			'private-investment-by-region',
			'region=DEU~EUROPE&chart=column&edition=ai-index-2022',
			'DEU',
			'EUROPE'
		],
		['private-investment', 'region=US-CA~USA&show=share', 'US-CA', 'USA'],
		[
			'funding-events',
			'size=disclosed~under-50-million&show=share',
			'under-50-million',
			'disclosed'
		]
	])('%s?%s names %s within %s', (slug, query, part, within) => {
		const problem = problemsOf(slug, query).find(({ value }) => value === part);
		expect(problem?.message).toContain(`${part} lies within ${within}`);
	});

	it('Europe without the United Kingdom (2022 edition) and the United Kingdom do not overlap', () => {
		const query = 'region=GBR~EUROPE&show=share&time=2021';
		expect(problemsOf('private-investment', `${query}&edition=ai-index-2022`)).toEqual([]);
		expect(problemsOf('private-investment', `${query}&edition=ai-index-2025`)).not.toEqual([]);
	});

	it.each(['ai-index-2022', 'ai-index-2026'])(
		'the activities of %s stack to their total',
		(edition) => {
			const frame = frameOf('corporate-investment', `edition=${edition}`);
			const total = frameOf('corporate-investment', `edition=${edition}&by=region&activity=all`);
			expect(frame.stacked).toBe(true);
			expect(frame.series.some(({ rest }) => rest)).toBe(false);
			for (const year of frame.years) {
				const parts = frame.rows.filter((row) => row.year === year).map(({ value }) => value ?? 0);
				const sum = parts.reduce((a, b) => a + b, 0);
				expect(sum).toBeCloseTo(valueOf(total, 'WLD', year) ?? 0, 0);
			}
		}
	);

	it.each([
		['ai-index-2022', 2021, 0],
		['ai-index-2022', 2017, 0.18],
		['ai-index-2026', 2018, 34.8],
		['ai-index-2026', 2025, 35.7]
	])('the focus areas of %s leave a rest of the world in %i: %f billion', (edition, year, rest) => {
		const query = `edition=${edition}&chart=column&time=${year - 1}..${year}`;
		const frame = frameOf('focus-areas', query);
		const row = frame.rows.find((each) => each.focus_area === 'rest' && each.year === year);
		expect((row?.value ?? 0) / 1e9).toBeCloseTo(rest, 1);
	});

	it('generative AI is 49.6% of private investment in 2025', () => {
		const frame = frameOf('generative-ai-share', 'time=2025');
		expect(frame.rows[0]?.value).toBeCloseTo(49.5755, 4);
		expect(subtitleOf(frame)).toContain('share of world private AI investment');
	});

	it.each([
		['average-event', 'region=USA&show=share'],
		['private-investment', 'of=corporate_investment'],
		['generative-ai-share', 'of=newly_funded_companies'],
		['private-investment', 'show=share&of=generative_ai_private_investment'],
		['private-investment', 'show=cumulative&per=person'],
		['private-investment', 'region=USA&show=share&edition=ai-index-2023&time=2022&of=gdp']
	])('%s?%s is refused', (slug, query) => {
		expect(problemsOf(slug, query)).not.toEqual([]);
	});
});

describe('4. Europe is what the edition means by it', () => {
	it.each([
		['ai-index-2022', 'EUU', 'without the United Kingdom'],
		['ai-index-2025', 'EUROPE_GEO', 'without Turkey'],
		['ai-index-2026', 'EUROPE_GEO', 'without Turkey']
	])('in %s it is %s, and the notes say so', (edition, held, words) => {
		const frame = frameOf('private-investment', `region=EUROPE&edition=${edition}`);
		expect(frame.rows[0]?.region).toBe(held);
		expect(frame.notes.join(' ')).toContain(words);
	});

	it.each(['ai-index-2023', 'ai-index-2024'])('in %s no figure was found', (edition) => {
		const frame = frameOf('private-investment', `region=EUROPE&edition=${edition}`);
		expect(frame.rows.every(({ value }) => value === null)).toBe(true);
	});
});

describe('5. missing, zero, below the last listed and not tracked are different things', () => {
	it('not tracked yet: four focus areas in 2024', () => {
		const areas = 'accounting-finance~biotech~cloud-computing~pharmaceutical';
		const frame = frameOf('focus-areas', `focus=${areas}~fintech&chart=line&time=2024..2025`);
		const rows = frame.rows.filter((row) => row.year === 2024 && row.focus_area !== 'fintech');
		expect(rows.map(({ value, status }) => [value, status])).toEqual(
			Array(4).fill([null, 'not tracked'])
		);
		expect(frame.missing.map(({ code }) => code)).toEqual(Array(4).fill('not-tracked'));
		expect(frameToCsv(frame)).toMatch(
			/,2024,2024,,USD,nominal,not tracked,,"?ai-index-2026 did not yet track/
		);
	});

	it('the published zeros are kept as further readings', () => {
		const zeros = observations.filter(
			(o) => o.edition === 'ai-index-2026' && o.value === 0 && o.year === 2024
		);
		expect(zeros.map(({ reading }) => reading)).toEqual([1, 1, 1, 1]);
	});

	it('a country absent from the first fifteen is below the fifteenth', () => {
		const { missing } = frameOf('private-investment', 'region=FIN&time=2025');
		expect(missing[0]?.code).toBe('below-last-listed');
		const last = observations
			.filter((o) => o.sourceTable === 'Fig 4.2.8' && o.edition === 'ai-index-2026')
			.map(({ value }) => value)
			.sort((a, b) => a - b)[0] as number;
		const amount = formatValue(last, { language: 'en', unit: 'USD' });
		expect(missing[0]?.reason).toContain(`below ${amount}`);
	});

	it('a member of a group that is not listed is named, not dropped', () => {
		const { missing } = frameOf('countries', 'region=@g7');
		expect(missing).toMatchObject([{ region: 'ITA', code: 'below-last-listed', below: '$970M' }]);
	});

	it('of a model that nothing is known of, the edition that names it says so', () => {
		const { missing } = frameOf('model-training-cost', '');
		expect(missing.find(({ name }) => name === 'ELMAR')).toMatchObject({
			edition: 'stated-models-2023',
			year: 2023
		});
	});

	it('a year that the edition does not have is no figure', () => {
		const { rows, missing } = frameOf(
			'private-investment',
			'edition=ai-index-2023&time=2020..2021'
		);
		expect(rows.map(({ year }) => year)).toEqual([2021]);
		expect(missing[0]).toMatchObject({ year: 2020, code: 'not-stated' });
	});
});

describe('6. a cumulative figure never enters a time series', () => {
	it.each([
		'chart=line',
		'show=growth',
		'show=index',
		'by=edition',
		'currency=KRW',
		'prices=2015',
		'per=person'
	])('%s', (query) => {
		const { view } = decode(
			new URLSearchParams(`measure=private_investment_cumulative&region=USA~CHN&${query}`),
			figureOf('private-investment').view
		);
		const { resolved, problems } = resolve(view, catalog);
		expect(resolved?.view.chart).toBe('bar');
		if (query !== 'chart=line') expect(problems).not.toEqual([]);
	});

	it('of two spans the longer is shown, with its period', () => {
		const { rows } = frameOf('countries', 'measure=private_investment_cumulative&region=USA');
		expect(rows).toMatchObject([{ period: '2013-2025', year: 2025 }]);
	});
});

describe('7. money', () => {
	const won = (query: string, time = '2021..2022') =>
		frameOf('private-investment', `edition=ai-index-2023&time=${time}&currency=KRW&${query}`);

	it('the founding article: one rate for both years', () => {
		const { rows, unit } = won('rate=1315');
		expect(unit).toBe('KRW');
		expect(rows.map(({ value }) => (value as number) / 1e12)).toEqual([
			expect.closeTo(164.85, 2),
			expect.closeTo(120.8, 2)
		]);
		expect(won('rate=1315&show=growth', '2022').rows[0]?.value).toBeCloseTo(-26.723, 3);
	});

	it('at the average of each year the change includes the exchange rate, and says so', () => {
		const levels = won('');
		expect(levels.rows.map(({ value }) => (value as number) / 1e12)).toEqual([
			expect.closeTo(143.52, 2),
			expect.closeTo(118.66, 2)
		]);
		expect(subtitleOf(levels)).toMatch(/2021 1,144\.89, 2022 1,291\.78 South Korean won/);
		expect(levels.rows[0]?.note).toContain('average of 2021');
		expect(levels.notes.join(' ')).toContain('exchange rate');
		expect(won('show=growth', '2022').rows[0]?.value).toBeCloseTo(-17.32, 2);
	});

	it('constant prices deflate in dollars and convert at the rate of the base year', () => {
		const { rows, conversion } = won('prices=2015');
		const dollars = frameOf(
			'private-investment',
			'edition=ai-index-2023&time=2021..2022&prices=2015'
		);
		expect(conversion.currency?.rates).toMatchObject([{ year: 2015, value: 1130.9603 }]);
		rows.forEach(({ value }, i) =>
			expect((value as number) / (dollars.rows[i]?.value as number)).toBeCloseTo(1130.9603, 4)
		);
	});

	it.each([
		['per=person', 2025, 'no-population'],
		['per=gdp', 2025, 'no-gdp'],
		['per=person&region=TWN&edition=ai-index-2025', 2024, 'no-population'],
		['per=person&region=EUROPE', 2024, 'no-population']
	])('%s has no figure for %i: %s', (query, year, code) => {
		const { missing } = frameOf('private-investment', `time=${year}&${query}`);
		expect(missing).toMatchObject([{ year, code }]);
	});

	it('per head and per GDP', () => {
		const frame = (query: string) => frameOf('private-investment', `region=USA&time=2024&${query}`);
		// 109.55 billion over 340.1 million people and over 28.75 trillion dollars.
		expect(frame('per=person').rows[0]).toMatchObject({ unit: 'USD per person' });
		expect(frame('per=person').rows[0]?.value).toBeCloseTo(322.09, 1);
		expect(frame('per=gdp').rows[0]?.value).toBeCloseTo(0.38, 2);
		expect(frame('per=gdp').rows[0]).toMatchObject({ unit: '% of GDP', status: 'derived' });
	});

	it.each([
		['newly-funded-companies', 'currency=KRW', 'currency'],
		['newly-funded-companies', 'prices=2015', 'prices'],
		['private-investment', 'currency=ZZZ', 'currency'],
		['private-investment', 'rate=1315', 'rate'],
		['private-investment', 'prices=1950', 'prices'],
		['private-investment', 'per=gdp&currency=KRW', 'currency'],
		['private-investment', 'per=gdp&prices=2015', 'prices'],
		['private-investment', 'region=USA&show=share&per=person', 'per'],
		['average-event', 'per=person', 'per'],
		['private-investment', 'context=world-bank-2026', 'context']
	])('%s?%s is refused by name', (slug, query, parameter) => {
		expect(problemsOf(slug, query).map((problem) => problem.parameter)).toEqual([parameter]);
	});
});

describe('8. never interpolated, never rounded in storage', () => {
	it('a year without a figure has none after any transform', () => {
		for (const show of ['level', 'growth', 'index', 'cumulative']) {
			const { rows } = frameOf(
				'private-investment',
				`edition=ai-index-2024&time=2021..2023&show=${show}`
			);
			expect(rows.find(({ year }) => year === 2021)?.value ?? null).toBeNull();
		}
	});

	it('values are those of the data files', () => {
		for (const row of frameOf('private-investment', '').rows)
			expect(observations).toContainEqual(
				expect.objectContaining({
					edition: row.edition,
					region: 'WLD',
					year: row.year,
					value: row.value
				})
			);
	});
});

describe('9. no percentage shows more than its operands carry', () => {
	it('-7.2%, not -7.17% (two figures printed to ten million)', () => {
		const frame = frameOf('private-investment', 'edition=ai-index-2024&show=growth');
		const row = frame.rows.find(({ year }) => year === 2023);
		expect(row?.value).toBeCloseTo(-7.166, 3);
		const { value, precision } = row as { value: number; precision: number };
		expect(formatValue(value, { language: 'en', unit: '%', precision })).toBe('−7.2%');
	});

	it('a difference below half a printed step is no revision', () => {
		const { revisions } = frameOf('revisions', '');
		const newest = revisions.filter(({ to }) => to.edition === 'ai-index-2026');
		expect(newest.map(({ year }) => year)).toEqual([2024]);
		expect(newest[0]?.percent).toBeCloseTo(0.457, 2);
	});

	it.each(['USA', 'CHN', 'EUROPE_GEO'])(
		'%s: what was reckoned back and cut to a step is no revision within that step',
		(region) => {
			const { revisions } = frameOf('revisions', `region=${region}`);
			const newest = revisions.filter(({ to }) => to.edition === 'ai-index-2026');
			expect(newest.map(({ year }) => year)).toEqual([2024]);
		}
	);

	it('generative AI of 2024 was restated by 49.3%', () => {
		const { revisions } = frameOf('revisions', 'measure=generative_ai_private_investment');
		const of2024 = revisions.find(({ year }) => year === 2024);
		expect(of2024?.percent).toBeCloseTo(49.34, 2);
	});
});

describe('10. one publisher per series', () => {
	it('the edition of another dataset is neither shown nor compared with', () => {
		expect(problemsOf('private-investment', 'edition=owid-ai-index-2025')).not.toEqual([]);
		expect(problemsOf('private-investment', 'compare=owid-ai-index-2025')).not.toEqual([]);
	});
});

describe('11. a first print is said to be one', () => {
	it('of the newest year', () => {
		const frame = frameOf('private-investment', '');
		expect(frame.firstPrints.map((row) => frame.rows[row]?.year)).toEqual([2025]);
		expect(findings(frame)[0]?.text).toContain('first print');
	});

	it('first print against first print is a series of its own: −1.8% in 2022', () => {
		const { rows } = frameOf('private-investment', 'edition=first&show=growth&time=2022');
		expect(rows[0]?.value).toBeCloseTo(-1.7916, 4);
	});
});

describe('Our World in Data in constant dollars', () => {
	/** Within half a per cent, or within what rounding to a dollar can do to small figures. */
	const expectEqual = (own: number, theirs: number) =>
		expect(Math.abs(own / theirs - 1)).toBeLessThan(0.005);

	it.each([
		['owid-ai-index-2022', 'ai-index-2022', 2021, ['WLD', 'USA', 'CHN', 'EUU']],
		['owid-ai-index-2025', 'ai-index-2026', 2023, ['WLD', 'USA', 'CHN', 'EUROPE_GEO']]
	])('%s is our %s in prices of 2021, to %i', (theirs, ours, last, regions) => {
		const query = `region=${regions.join('~')}&time=2013..${last}`;
		const published = frameOf('constant-dollars', `${query}&edition=${theirs}`);
		const own = frameOf('private-investment', `${query}&edition=${ours}&prices=2021`);
		expect(own.rows).toHaveLength(regions.length * (last - 2012));
		for (const row of own.rows)
			expectEqual(row.value as number, valueOf(published, row.region, row.year) as number);
	});
});

describe('models', () => {
	const frame = frameOf('model-training-cost', '');
	const pointsOf = (id: string) =>
		frame.series
			.filter((series) => series.id === id)
			.map(({ rows, x }) => ({
				...frame.rows[rows[0] as number],
				parameters: frame.rows[x[0] as number]?.value
			}));

	it.each([
		['gpt-3-175b', 'stated-models-2023', 10_000_000, 175e9, 'nominal'],
		['gpt-3-175b', 'epoch-models-2026-01', 2_116_866, 175e9, 'constant 2023'],
		['alpaca-7b', 'stated-models-2023', 600, 7e9, 'nominal'],
		['dolly-6b', 'stated-models-2023', 100, 6e9, 'nominal']
	])('%s costs in %s %d dollars', (id, edition, cost, parameters, prices) => {
		const point = pointsOf(id).find((each) => each.edition === edition);
		expect(Math.round(point?.value ?? 0)).toBe(cost);
		expect(point).toMatchObject({ parameters: expect.closeTo(parameters, -9) as number, prices });
	});

	it('models without a cost are listed with their parameters; ELMAR without anything', () => {
		const cerebras = frame.missing.filter(({ name }) => name.startsWith('Cerebras-GPT'));
		expect(cerebras).toHaveLength(7);
		expect(cerebras.map(({ reason }) => reason).join()).toContain('13B');
		expect(frame.missing.filter(({ name }) => name === 'ELMAR')).toMatchObject([
			{ code: 'nothing-known' }
		]);
	});

	it('has a point for each model with both figures, and no other rows', () => {
		for (const { rows, x } of frame.series) {
			expect([rows.length, x.length]).toEqual([1, 1]);
			expect(frame.rows[rows[0] as number]?.value).toBeGreaterThan(0);
			expect(frame.rows[x[0] as number]).toMatchObject({ measure: 'parameters' });
		}
		expect(frame.rows).toHaveLength(frame.series.length * 2);
	});
});

describe('walking back', () => {
	it('every observation of every edition has a publisher, and a table or a place of reading', () => {
		expect(observations.length).toBeGreaterThan(9_000);
		for (const o of observations) {
			expect(o.source).not.toBe('');
			expect(o.foundIn + o.sourceTable).not.toBe('');
			expect(o.foundIn).not.toBe('');
		}
	});

	it.each([
		'private-investment',
		'corporate-investment',
		'model-training-cost',
		'generative-ai-share'
	])('%s: every row with a value is cited by a source with its place of reading', (slug) => {
		const frame = frameOf(slug, '');
		frame.rows.forEach((row, index) => {
			if (row.value === null) return;
			const cited = frame.sources.filter(({ rows }) => rows.includes(index));
			expect(cited.length).toBeGreaterThan(0);
			for (const source of cited) expect(source.found_in).not.toBe('');
		});
	});

	it('the rates and indices of a conversion are among the sources', () => {
		const frame = frameOf('private-investment', 'currency=KRW&prices=2015&time=2021');
		expect(frame.sources.map(({ edition }) => edition)).toEqual(
			expect.arrayContaining(['exchange-rates-2026', 'us-cpi-2026'])
		);
	});
});

describe('events', () => {
	const ask = (query: string) => frameOf('private-investment', query).events;
	it('are shown when asked for, in the years shown', () => {
		expect(ask('')).toEqual([]);
		const shown = ask('events=on&time=2022..2023');
		expect(shown.map(({ id }) => id)).toContain('garante-chatgpt');
		expect(shown.map(({ id }) => id)).toContain('seed-ai-index-2023');
		for (const { date } of shown) expect(['2022', '2023']).toContain(date.slice(0, 4));
	});
});
