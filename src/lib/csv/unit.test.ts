import { describe, expect, it } from 'vitest';
import { isMissing, isMissingText } from './missing';
import { readUnit, statedPrices, unitName } from './unit';

describe('readUnit', () => {
	it.each<[text: string, unit: string | null]>([
		['Funding ($B)', 'billion USD'],
		['Funding ($bn)', 'billion USD'],
		['US$ million', 'million USD'],
		['USD m', 'million USD'],
		['Amount (in millions of dollars)', 'million USD'],
		['GDP (current US$)', 'USD'],
		['U.S. dollars', 'USD'],
		['Wagniskapital (Mio. €)', 'million EUR'],
		['Montant (milliards €)', 'billion EUR'],
		['투자금액(억원)', '100 million KRW'],
		['금액 (백만 달러)', 'million USD'],
		['매출 (조원)', 'trillion KRW'],
		['금액(원)', 'KRW'],
		["Population ('000s)", 'thousand'],
		['Population (thousands)', 'thousand'],
		['GDP growth (annual %)', '%'],
		['Montant levé (M€)', 'million EUR'],
		['Levées (Mds €)', 'billion EUR'],
		['Montant (en milliers d’euros)', 'thousand EUR'],
		['Investimento (R$ milhões)', 'million BRL'],
		['Inversión (millones de euros)', 'million EUR'],
		['Umsatz in Milliarden Euro', 'billion EUR'],
		['投資額（億円）', '100 million JPY'],
		['融资金额（亿元）', '100 million CNY'],
		['融资额(亿美元)', '100 million USD'],
		['投資額(百万ドル)', 'million USD'],
		['Share (percent)', '%'],
		['investment_usd', 'USD'],
		['Country', null],
		['value', null],
		['Number of companies', null],
		['Millionaires', null],
		['원산지', null],
		['model B', null]
	])('reads %j as %s', (text, unit) => {
		const read = readUnit(text);
		expect(read && unitName(read)).toBe(unit);
	});
});

describe('statedPrices', () => {
	it.each([
		['GDP (constant 2015 US$)', 'constant 2015'],
		['Investment - Type: Merger (constant 2021 US$)', 'constant 2021'],
		['GDP (current US$)', ''],
		['Investment 2021', '']
	])('of %j is %j', (text, prices) => expect(statedPrices(text)).toBe(prices));
});

describe('isMissing', () => {
	it.each([
		'',
		' ',
		'-',
		'–',
		'..',
		'…',
		'n/a',
		'N.A.',
		'NaN',
		'None',
		'null',
		'#N/A',
		'undisclosed',
		'비공개',
		':c',
		': z',
		'(D)',
		'Undisclosed amount'
	])('%j is missing', (cell) => expect(isMissing(cell)).toBe(true));
	it.each(['0', '0.0', '-1', 'zero', 'Namibia', '없는 회사'])('%j is not', (cell) => {
		expect(isMissing(cell)).toBe(false);
	});
	it('leaves words among words', () => {
		expect(['NA', 'Unknown', 'n/a', '..'].map(isMissingText)).toEqual([false, false, true, true]);
	});
});
