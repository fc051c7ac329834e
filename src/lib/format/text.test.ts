import { describe, expect, it } from 'vitest';
import { ellipsize, textWidth, wrapText, type Weight } from './text';

// Pixels at a font size, summed from the advances in the font files by
// `scripts/fonts.py --measure`, and the same shaped by HarfBuzz with kerning.
const measured: [text: string, size: number, weight: Weight, plain: number, kerned: number][] = [
	['AI Investment Atlas', 16, 400, 138.05, 137.07],
	['AI Investment Atlas', 16, 600, 144.34, 143.39],
	['Total private investment, 2013–2024 (US$ bn)', 12, 400, 251.99, 250.31],
	['Total private investment, 2013–2024 (US$ bn)', 12, 600, 261.41, 259.52],
	['−12.3% ± 0.4', 20, 400, 123.95, 123.95],
	['−12.3% ± 0.4', 20, 600, 128.89, 128.89],
	['Île-de-France, São Paulo', 14, 400, 154.71, 154.6],
	['Łódź → Zürich ≈ €3.5 m', 14, 600, 154.9, 154.9],
	['0123456789', 16, 400, 98.28, 98.28],
	['0123456789', 16, 600, 102.66, 102.66],
	['인공지능 투자 지도', 18, 400, 133.49, 133.49],
	['인공지능 투자 지도', 18, 600, 133, 133],
	['민간 투자 2,523억 달러', 18, 400, 171.32, 171.32],
	['「생성형 AI」、2024년 ▲ 18.7%', 16, 600, 215.91, 215.91]
];

describe('textWidth', () => {
	it.each(measured)('%s at %d px, weight %d: %d px', (text, size, weight, plain, kerned) => {
		const width = textWidth(text, size, weight);
		expect(Math.abs(width - plain)).toBeLessThan(0.5);
		expect(Math.abs(width / kerned - 1)).toBeLessThan(0.02);
	});

	it.each([400, 600] as const)('gives all digits one width at weight %d', (weight) => {
		const widths = [...'0123456789'].map((digit) => textWidth(digit, 100, weight));
		expect(new Set(widths).size).toBe(1);
		expect(textWidth('\u2007', 100, weight)).toBe(widths[0]);
	});

	it.each([
		['', 0],
		['가', 86.4],
		['똠', 86.4],
		['힣', 86.4],
		['ㄱ', 86.4],
		['가'.normalize('NFD'), 86.4],
		['각'.normalize('NFD'), 86.4],
		['。', 93.8],
		['中', 100],
		['😀', 100],
		['Ж', 60],
		['\u0301', 0],
		['\u00ad', 0],
		['\u200b', 0]
	])('counts %j as %d px at 100 px', (text, width) => {
		expect(textWidth(text, 100)).toBeCloseTo(width, 6);
	});

	it.each([
		['e\u0301', 'é'],
		['a\tb\nc', 'a b c'],
		['a\u00a0b', 'a b']
	])('counts %j like %j', (text, other) => {
		expect(textWidth(text, 16)).toBe(textWidth(other, 16));
	});

	it('is regular by default and proportional to the size', () => {
		expect(textWidth('Atlas', 16)).toBe(textWidth('Atlas', 16, 400));
		expect(textWidth('Atlas', 32)).toBeCloseTo(2 * textWidth('Atlas', 16), 9);
		expect(textWidth('Atlas', 16, 600)).toBeGreaterThan(textWidth('Atlas', 16, 400));
	});
});

describe('wrapText', () => {
	const size = 10;
	const wide = (text: string) => textWidth(text, size);

	it.each<[name: string, text: string, maxWidth: number, lines: string[]]>([
		['empty text', '', 100, []],
		['only white space', ' \n ', 100, []],
		['what fits', 'private investment', 500, ['private investment']],
		['an exact fit', 'private investment', wide('private investment'), ['private investment']],
		[
			'a hair less',
			'private investment',
			wide('private investment') - 0.001,
			['private', 'investment']
		],
		['as few lines as need be', 'aa bb cc dd', wide('aa bb cc'), ['aa bb cc', 'dd']],
		['runs of white space', '  aa \n bb  ', 500, ['aa bb']],
		['a long word alone', 'mmmmm', wide('mm'), ['mm', 'mm', 'm']],
		['a long word among others', 'a mmmmm b', wide('m b'), ['a', 'mm', 'mm', 'm b']],
		['no room at all', 'ab c', 0, ['a', 'b', 'c']],
		['Korean at its spaces', '민간 투자 규모', wide('민간 투자'), ['민간 투자', '규모']],
		['a long Korean word', '인공지능투자 지도', wide('인공 지능'), ['인공지능', '투자 지도']],
		['no-break spaces', 'US$ 5\u00a0bn', wide('US$ 5'), ['US$', '5\u00a0bn']],
		['combining marks', 'e\u0301e\u0301', wide('e'), ['e\u0301', 'e\u0301']],
		['characters beyond the basic plane', '😀😀', 10, ['😀', '😀']]
	])('%s', (_, text, maxWidth, lines) => {
		expect(wrapText(text, maxWidth, size)).toEqual(lines);
	});

	it('loses nothing but white space and keeps every line within the width', () => {
		const text =
			'Private investment in generative AI reached US$33.9 bn in 2024, 18.7% more than in 2023; ' +
			'생성형 인공지능에 대한 민간 투자는 2024년에 339억 달러였다. Donaudampfschifffahrtsgesellschaft';
		for (const weight of [400, 600] as const) {
			for (let maxWidth = 12; maxWidth < 900; maxWidth += 7) {
				const lines = wrapText(text, maxWidth, size, weight);
				expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
				for (const line of lines) {
					expect(textWidth(line, size, weight)).toBeLessThanOrEqual(maxWidth);
					expect(line).toBe(line.trim());
				}
			}
		}
	});

	it('measures at the weight asked for', () => {
		const text = 'Investment by sector';
		expect(wrapText(text, textWidth(text, size, 400), size, 400)).toHaveLength(1);
		expect(wrapText(text, textWidth(text, size, 400), size, 600)).toHaveLength(2);
	});
});

describe('ellipsize', () => {
	const size = 10;
	const wide = (text: string) => textWidth(text, size);

	it.each<[name: string, text: string, maxWidth: number, result: string]>([
		['empty text', '', 0, ''],
		['what fits', 'United States', 500, 'United States'],
		['an exact fit', 'United States', wide('United States'), 'United States'],
		['a hair less', 'United States', wide('United States') - 0.001, 'United Stat…'],
		['no space before the ellipsis', 'United States', wide('United …'), 'United…'],
		['one long word', 'mmmmmmmm', wide('mmm…'), 'mmm…'],
		['room for the ellipsis only', 'mmmm', wide('…'), '…'],
		['no room at all', 'mmmm', 1, ''],
		['Korean', '인공지능 투자', wide('인공지…'), '인공지…'],
		['combining marks', 'me\u0301mm', wide('me…'), 'me\u0301…'],
		['characters beyond the basic plane', '😀😀😀', wide('😀…') + 1, '😀…']
	])('%s', (_, text, maxWidth, result) => {
		expect(ellipsize(text, maxWidth, size)).toBe(result);
	});

	it('never exceeds the width', () => {
		const text = 'Republic of Korea (대한민국)';
		for (let maxWidth = 0; maxWidth < 200; maxWidth += 1) {
			for (const weight of [400, 600] as const) {
				const result = ellipsize(text, maxWidth, size, weight);
				expect(textWidth(result, size, weight)).toBeLessThanOrEqual(maxWidth);
			}
		}
	});
});
