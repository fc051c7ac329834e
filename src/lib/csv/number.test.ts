import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDecimal } from './decimal';
import { readNumber, signOf, type DecimalSign } from './number';

const value = (cell: string, sign: DecimalSign = '.') => {
	const read = readNumber(cell, sign);
	return read && fromDecimal(read.value);
};

describe('readNumber', () => {
	it.each<[cell: string, value: string]>([
		['91.86', '91.86'],
		['-0.5', '-0.5'],
		['−0.5', '-0.5'],
		['–12', '-12'],
		['+7', '7'],
		['.5', '0.5'],
		['5.', '5'],
		['007', '7'],
		['1,646.739', '1646.739'],
		['125,360,000,000', '125360000000'],
		['12,53,60,00,000', '12536000000'],
		['80,48,394', '8048394'],
		['1,80,000.5', '180000.5'],
		["1'234'567.5", '1234567.5'],
		['1’234', '1234'],
		['1 234 567', '1234567'],
		['1\u00a0234', '1234'],
		['1\u202f234.5', '1234.5'],
		['(1,234)', '-1234'],
		['1,234-', '-1234'],
		['$7.44B', '7440000000'],
		['US$ 7.44 bn', '7440000000'],
		['$-5', '-5'],
		['-$5M', '-5000000'],
		['($5M)', '-5000000'],
		['572M', '572000000'],
		['920K', '920000'],
		['920k', '920000'],
		['1.3 million', '1300000'],
		['2 trillion', '2000000000000'],
		['3 crore', '30000000'],
		['€1.5m', '1500000'],
		['1.5 EUR', '1.5'],
		['EUR 1.5', '1.5'],
		['USD1.5B', '1500000000'],
		['1.5B USD', '1500000000'],
		['164.85조', '164850000000000'],
		['1조 2,345억', '1234500000000'],
		['1조2345억원', '1234500000000'],
		['3억 5천만', '350000000'],
		['1,254억 달러', '125400000000'],
		['₩120.8조', '120800000000000'],
		['5만', '50000'],
		['12.5 M€', '12500000'],
		['7.5 Mds €', '7500000000'],
		['3 Milliarden', '3000000000'],
		['2 milhões', '2000000'],
		['100億円', '10000000000'],
		["5'000.-", '5000'],
		['CHF 250.–', '250'],
		['125.4¹', '125.4'],
		['1,234²', '1234'],
		['1.2a', '1.2'],
		['12 bp', '12'],
		['5 bn', '5000000000'],
		['5 cr', '50000000'],
		['1,234 1)', '1234'],
		['26.7%', '26.7'],
		['-26.7 %', '-26.7'],
		['１２３', '123'],
		['1.01225E+14', '101225000000000'],
		['9.186e10', '91860000000'],
		['1.5e-3', '0.0015'],
		['123*', '123'],
		['123 [2]', '123'],
		['123.4 (e)', '123.4'],
		['123 p', '123']
	])('reads %j as %s', (cell, expected) => expect(value(cell)).toBe(expected));

	it.each<[cell: string, value: string]>([
		['91,86', '91.86'],
		['1.234.567,89', '1234567.89'],
		['1.234', '1234'],
		['1 234,5', '1234.5'],
		["1'234,5", '1234.5'],
		['7,44 Mrd.', '7440000000'],
		['1,5E+3', '1500'],
		['12,5 %', '12.5']
	])('reads %j with a decimal comma as %s', (cell, expected) => {
		expect(value(cell, ',')).toBe(expected);
	});

	it.each([
		...[
			'',
			' ',
			'-',
			'..',
			'n/a',
			'AI',
			'1,23',
			'12,34',
			'1,2345',
			'1.2.3',
			'1-2',
			'5-10',
			'2013-2024'
		],
		...[
			'~5M',
			'>100',
			'<1',
			'5 apples',
			'1 23',
			'12 3456',
			'--1',
			'0x10',
			'NaN',
			'Infinity',
			'1e400'
		],
		...[
			'1억 2조',
			'5억억',
			'9'.repeat(401),
			'10.1.2023',
			'3 Apr 2023',
			'$',
			'%',
			'=1+1',
			'1,,000',
			'1,234,56,789'
		]
	])('takes %j for no number', (cell) => expect(value(cell)).toBeNull());

	it('tells currency, percent, suffix, rounding and mark apart', () => {
		const of = (cell: string) => readNumber(cell, '.');
		expect(of('$7.44B')).toMatchObject({ currency: 'USD', isScaled: true, isRounded: false });
		expect(of('1,254억 달러')).toMatchObject({ currency: 'USD', isScaled: true });
		expect(of('120.8조원')).toMatchObject({ currency: 'KRW', isScaled: true });
		expect(of('HK$5')).toMatchObject({ currency: 'HKD', isScaled: false });
		expect(of('26.7%')).toMatchObject({ currency: null, isPercent: true });
		expect(of('1.01225E+14')).toMatchObject({ isRounded: true });
		expect(of('2.57441E+13')).toMatchObject({ isRounded: true });
		expect(of('1.012250000001E+2')).toMatchObject({ isRounded: false });
		expect(of('1.5e-3')).toMatchObject({ isRounded: false });
		for (const cell of ['123*', '125.4¹', '1.2a', '12 bp', '12 1)'])
			expect(of(cell)).toMatchObject({ isMarked: true });
		expect(of('5 bn')).toMatchObject({ isMarked: false, isScaled: true });
	});

	it('reads what is grouped in any way, in both conventions', () => {
		const groups = fc.constantFrom(',', ' ', "'", '\u00a0', '');
		fc.assert(
			fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), groups, (number, group) => {
				const grouped = number.toString().replace(/\B(?=(\d{3})+$)/g, group);
				expect(value(grouped)).toBe(number.toString());
				if (group !== ',') expect(value(`${grouped},5`, ',')).toBe(value(`${number}.5`));
			})
		);
	});

	it('is quick on what looks like a number for long', () => {
		for (const piece of ['1', '1,', '1 ', '1억', '(1', '1.', '-'])
			expect(readNumber(`${piece.repeat(390).slice(0, 398)}x`, '.')).toBeNull();
		expect(signOf(`${'1'.repeat(1_000_000)}x.`)).toBeNull();
	});
});

describe('signOf', () => {
	it.each<[cell: string, sign: DecimalSign | null]>([
		['1234', null],
		['1,234', null],
		['1.234', null],
		['1,23', ','],
		['1.23', '.'],
		['0,123', ','],
		['0.123', '.'],
		['1234.567', '.'],
		['1,234.5', '.'],
		['1.234,5', ','],
		['1,234,567', '.'],
		['1.234.567', ','],
		['12,34,567', '.'],
		['$7.44B', '.'],
		['7,44 Mrd', ','],
		['AI', null]
	])('%j says %j', (cell, sign) => expect(signOf(cell)).toBe(sign));
});
