import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../language';
import {
	fixed,
	formatExact,
	formatTick,
	formatValue,
	isCurrency,
	unitWords,
	type NumberStyle
} from './number';

const billion = 1e9;
const trillion = 1e12;
/** Two decimals of a billion, as the AI Index prints amounts. */
const cents = 1e7;

describe('formatValue', () => {
	it.each<[value: number, unit: string, step: number | null, en: string, ko: string]>([
		// The founding figure, the newest year, and the won in which it was reported.
		[125.36 * billion, 'USD', cents, '$125.4B', '1,254억 달러'],
		[91.86 * billion, 'USD', cents, '$91.9B', '919억 달러'],
		[344_664_648_947, 'USD', 1, '$344.7B', '3,447억 달러'],
		[164.85 * trillion, 'KRW', 1e10, '₩164.9T', '164.9조 원'],
		[120.8 * trillion, 'KRW', 1e11, '₩120.8T', '120.8조 원'],
		[-33.5 * billion, 'USD', cents, '−$33.5B', '−335억 달러'],
		[1_780_000_000, 'USD', cents, '$1.78B', '17.8억 달러'],
		[969_500_000, 'USD', 1, '$970M', '9.70억 달러'],
		[33_200_000, 'USD', 1, '$33.2M', '3,320만 달러'],
		[2_736_516_936, 'USD', 1, '$2.74B', '27.4억 달러'],
		[2_236.3 * trillion, 'KRW', 1e11, '₩2,236T', '2,236조 원'],
		[0, 'USD', cents, '$0', '0 달러'],
		[1_234, 'USD', 1, '$1.23K', '1,234 달러'],
		[7.5 * billion, 'EUR', 1e8, '€7.5B', '75억 유로'],
		[7.5 * billion, 'CHF', 1e8, 'CHF 7.5B', '75억 스위스 프랑'],
		[2.5 * billion, 'SEK', 1e8, 'SEK 2.5B', '25억 SEK'],
		[214.85577844312508, 'USD per person', null, '$215', '215 달러'],
		[1.37, '% of GDP', 0.01, '1.37%', '1.37%'],
		[0.006623377831144479, '% of GDP', null, '0.0066%', '0.0066%'],
		[8_142_000_000, 'count', null, '8.14B', '81.4억'],
		[11.9, 'count per million people', null, '11.9', '11.9'],
		[1144.8911, 'LCU per USD', null, '1,145', '1,145'],
		[0.9242, 'LCU per USD', null, '0.9242', '0.9242'],
		[3.14e23, 'FLOP', null, '3.1×10²³', '3.1×10²³']
	])('writes %d %s, printed by %s, as %s and %s', (value, unit, step, en, ko) => {
		const style = { unit, precision: step };
		expect(formatValue(value, { ...style, language: 'en' })).toBe(en);
		expect(formatValue(value, { ...style, language: 'ko' })).toBe(ko);
	});

	it.each<[value: number, step: number, en: string, ko: string]>([
		[3.2 * billion, 1e8, '$3.2B', '32억 달러'],
		[3.2 * billion, 1e7, '$3.20B', '32.0억 달러'],
		[125 * billion, 1e9, '$125B', '1,250억 달러'],
		[125.36 * billion, 1e9, '$125B', '1,250억 달러'],
		[1.78 * billion, 5e7, '$1.8B', '18억 달러'],
		[500_000_000, 1e9, '$500M', '5억 달러'],
		[164.85 * trillion, 5e11, '$165T', '165조 달러']
	])('shows no digit of %d below the printed step %d: %s, %s', (value, step, en, ko) => {
		const style = { unit: 'USD', precision: step };
		expect(formatValue(value, { ...style, language: 'en' })).toBe(en);
		expect(formatValue(value, { ...style, language: 'ko' })).toBe(ko);
	});

	it.each<[value: number, unit: string, step: number, en: string, ko: string]>([
		[999_960_000, 'USD', 1, '$1.00B', '10.0억 달러'],
		[999.96 * billion, 'USD', cents, '$1.00T', '1.00조 달러'],
		[9_995_000_000, 'USD', 1, '$10.0B', '100억 달러'],
		[99_999_999, 'USD', 1, '$100M', '1.00억 달러'],
		[9.996, '%', 0.001, '10.0%', '10.0%'],
		[99.96, '%', 0.01, '100%', '100%'],
		[999.96, 'index 2013=100', 0.1, '1,000', '1,000']
	])('carries %d %s, known to %d, into the next power: %s, %s', (value, unit, step, en, ko) => {
		const style = { unit, precision: step };
		expect(formatValue(value, { ...style, language: 'en' })).toBe(en);
		expect(formatValue(value, { ...style, language: 'ko' })).toBe(ko);
	});

	// The step of a percentage is the one that its two operands leave it (design, rule 9).
	it.each<[value: number, step: number | null, text: string]>([
		[(91.86 / 125.36 - 1) * 100, 0.014, '−26.7%'],
		[(95.99 / 103.4 - 1) * 100, 0.019, '−7.2%'],
		[(113_011_634_584 / 145_398_697_453 - 1) * 100, 1.3e-9, '−22.3%'],
		[82.943, 4.3e-10, '82.9%'],
		[17.3, null, '17.3%'],
		[17.34, null, '17.3%'],
		[0.457, 0.0094, '0.46%'],
		[0.457, 0.019, '0.5%'],
		[-26.4, 1.4, '−26%'],
		[1_234.5, 0.01, '1,230%'],
		[-1.8, 0.02, '−1.8%'],
		[0, null, '0.0%'],
		[-0.04, null, '−0.040%'],
		[-0.04, 0.1, '0.0%'],
		[-0.2, 1.4, '0%']
	])('writes %d per cent, known to %s, as %s in both languages', (value, precision, text) => {
		for (const language of languages)
			expect(formatValue(value, { language, unit: '%', precision })).toBe(text);
	});

	it.each<[value: number, unit: string, precision: number, text: string]>([
		[127.53, '%', 1, '+128%'],
		[-26.72, '%', 0.014, '−26.7%'],
		[0.04, '%', 1, '0%'],
		[193.2 * billion, 'USD', cents, '+$193.2B'],
		[-33.5 * billion, 'USD', cents, '−$33.5B'],
		[0, 'USD', cents, '$0'],
		[12, 'count', 1, '+12']
	])('signs a change of %d %s, known to %d: %s', (value, unit, precision, text) => {
		expect(formatValue(value, { language: 'en', unit, precision, signed: true })).toBe(text);
	});

	it.each<[value: number, unit: string, precision: number | null, text: string]>([
		[3499, 'count', null, '3,499'],
		[0, 'count', 1, '0'],
		[215.34, 'index 2013=100', 0.02, '215.3'],
		[73.28, 'index 2021=100', 1.4, '73'],
		[73.28, 'index 2021=100', null, '73.3'],
		[6668.4, 'index 2013=100', null, '6,668'],
		[100, 'index 2013=100', null, '100.0']
	])('writes %d of %s, known to %s, as %s', (value, unit, precision, text) => {
		for (const language of languages)
			expect(formatValue(value, { language, unit, precision })).toBe(text);
	});

	it('uses the true minus sign, never a hyphen', () => {
		expect(formatValue(-26.72, { language: 'en', unit: '%' }).codePointAt(0)).toBe(0x2212);
		expect(fixed(-1234.5, 1).codePointAt(0)).toBe(0x2212);
		expect(fixed(-0.04, 1)).toBe('0.0');
	});
});

describe('formatTick', () => {
	it.each<[value: number, unit: string, en: string, ko: string, bare: string]>([
		[160 * billion, 'USD', '$160B', '1,600억 달러', '1,600억'],
		[120 * billion, 'USD', '$120B', '1,200억 달러', '1,200억'],
		[2.5 * billion, 'USD', '$2.5B', '25억 달러', '25억'],
		[150 * trillion, 'KRW', '₩150T', '150조 원', '150조'],
		[-50 * billion, 'USD', '−$50B', '−500억 달러', '−500억'],
		// A zero needs no unit: it stands at the foot of the axis, under the others.
		[0, 'USD', '0', '0', '0'],
		[40, '%', '40%', '40%', '40%'],
		[0, '%', '0%', '0%', '0%'],
		[2000, 'count', '2,000', '2,000', '2,000'],
		[0.1 + 0.2, 'index 2013=100', '0.3', '0.3', '0.3']
	])(
		'labels %d %s; in Korean the unit stands where it is asked for',
		(value, unit, en, ko, bare) => {
			// A zero needs no unit: it stands at the foot of the axis, under the others.
			expect(formatTick(value, { language: 'en', unit }, false)).toBe(value === 0 ? bare : en);
			expect(formatTick(value, { language: 'ko', unit })).toBe(ko);
			expect(formatTick(value, { language: 'ko', unit }, false)).toBe(bare);
		}
	);

	it.each([
		[40, '+40%'],
		[-40, '−40%'],
		[0, '0%']
	])('signs %d on an axis of changes', (value, text) => {
		expect(formatTick(value, { language: 'en', unit: '%', signed: true })).toBe(text);
	});
});

describe('formatExact', () => {
	it.each<[value: number, unit: string, precision: number | null, text: string]>([
		[344_664_648_947, 'USD', 1, '344,664,648,947'],
		[125_360_000_000, 'USD', cents, '125,360,000,000'],
		[-33_500_000_000, 'USD', cents, '−33,500,000,000'],
		[1315.25, 'KRW', 0.01, '1,315.25'],
		[0.125, 'USD', 0.005, '0.125'],
		[0.001, 'USD', 0.001, '0.001'],
		[3499, 'count', null, '3,499'],
		[-26.7233, '%', 0.014, '−26.7%'],
		[-26.7233, '%', null, '−26.7%'],
		[215.34, 'index 2013=100', null, '215.3'],
		[73.28, 'index 2021=100', 1.4, '73'],
		[0, 'USD', cents, '0']
	])('writes %d %s, known to %s, as %s', (value, unit, precision, text) => {
		for (const language of languages)
			expect(formatExact(value, { language, unit, precision })).toBe(text);
	});
});

describe('unitWords', () => {
	it.each([
		['USD', 'US dollars', '미국 달러'],
		['KRW', 'South Korean won', '원'],
		['CHF', 'Swiss francs', '스위스 프랑'],
		['SEK', 'SEK', 'SEK'],
		['KRW per person', 'South Korean won per person', '1인당 원'],
		['% of GDP', 'per cent of GDP', 'GDP 대비 퍼센트'],
		['index 1982-84=100', 'index (1982-84 = 100)', '지수 (1982-84년=100)'],
		['%', 'per cent', '퍼센트'],
		['count', 'count', '개수'],
		['index 2015=100', 'index (2015 = 100)', '지수 (2015년=100)']
	])('names %s', (unit, en, ko) => {
		expect(unitWords(unit, 'en')).toBe(en);
		expect(unitWords(unit, 'ko')).toBe(ko);
	});
});

const powers: Record<string, number> = {
	T: trillion,
	B: billion,
	M: 1e6,
	K: 1e3,
	조: trillion,
	억: 1e8,
	만: 1e4
};

/** A text's number, and the size of its last printed digit. */
function readBack(text: string): { value: number; digit: number; significant: number } {
	const [, sign, whole = '', fraction = '', power = ''] =
		/^([−+]?)[^\d]*([\d,]+)(?:\.(\d+))?([TBMK조억만]?)/.exec(text) ?? [];
	const factor = powers[power] ?? 1;
	const digits = whole.replaceAll(',', '') + fraction;
	return {
		value: Number(`${whole.replaceAll(',', '')}.${fraction}`) * factor * (sign === '−' ? -1 : 1),
		digit: factor / 10 ** fraction.length,
		significant: digits.replace(/^0+/, '').length
	};
}

const unit = fc.constantFrom('USD', 'KRW', 'CHF', '%', 'count', 'index 2015=100');
const anyStyle: fc.Arbitrary<NumberStyle> = fc.record({
	language: fc.constantFrom(...languages),
	unit,
	precision: fc.option(fc.double({ min: 1e-9, max: 1e12, noNaN: true })),
	signed: fc.boolean()
});
/** Every magnitude is as likely as another. */
const amount = fc
	.tuple(fc.double({ min: 1, max: 9.999999, noNaN: true }), fc.integer({ min: -2, max: 14 }))
	.map(([lead, power]) => lead * 10 ** power)
	.chain((size) => fc.constantFrom(size, -size));
const step = fc.integer({ min: -3, max: 10 }).map((power) => 10 ** power);

describe('every formatted number', () => {
	it('is a number, whatever the value', () => {
		const value = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
		fc.assert(
			fc.property(value, anyStyle, (value, style) => {
				for (const text of [
					formatValue(value, style),
					formatTick(value, style),
					formatTick(value, style, false),
					formatExact(value, style)
				]) {
					expect(text).toMatch(/\d/);
					expect(text).not.toMatch(/NaN|undefined|null|Infinity|∞|-|e[+\d]/);
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('reads back to within half of its last digit', () => {
		fc.assert(
			fc.property(amount, step, anyStyle, (value, precision, style) => {
				const text = formatValue(value, { ...style, precision });
				const back = readBack(text);
				const size = Math.abs(value);
				// Digits that the source did not print, and a fourth of a percentage, are zeros.
				const zeroed =
					style.unit === '%'
						? 10 ** (Math.floor(Math.log10(size)) - 2)
						: isCurrency(style.unit) || style.unit === 'count'
							? Math.min(precision, 10 ** Math.floor(Math.log10(size)))
							: 0;
				const half = Math.max(back.digit, zeroed) / 2;
				expect(Math.abs(back.value - value)).toBeLessThanOrEqual(half * (1 + 1e-9));
			}),
			{ numRuns: 2000 }
		);
	});

	it('shows no digit below the printed step, and of a percentage at most three', () => {
		fc.assert(
			fc.property(amount, step, fc.constantFrom(...languages), (value, precision, language) => {
				const ratio = readBack(formatValue(value, { language, unit: '%', precision }));
				expect(ratio.digit).toBeGreaterThanOrEqual(Math.min(1, precision) * (1 - 1e-9));
				expect(ratio.significant <= 3 || ratio.value % 10 === 0).toBe(true);

				fc.pre(Math.abs(value) >= 10 * precision);
				const money = readBack(formatValue(value, { language, unit: 'USD', precision }));
				const steps = money.value / precision;
				expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6 * Math.abs(steps));
			}),
			{ numRuns: 1000 }
		);
	});
});
