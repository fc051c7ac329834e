import { describe, expect, test } from 'vitest';
import { commonUnit, isMixed, reportNotes, reportSource, withoutUnit } from './report';

const svg = (...texts: string[]) =>
	texts.map((text) => `<text x="0" fill="#12181f">${text}</text>`).join('');

describe('the unit that stands above the picture', () => {
	test.each([
		[['1,000억', '4,000억 달러', '2013', '51.7억 달러', '0'], '억 달러'],
		[['165조 원', '−12조 원', '100조'], '조 원'],
		// With several scales each amount names its own.
		[['5,000억', '1조 달러'], null],
		[['1억 달러', '1억 원'], null],
		// What is no amount has no part in it.
		[['128%', '2025년 +128%', '4.5개'], null],
		[['1,000억'], null]
	])('%s', (texts, unit) => {
		expect(commonUnit(svg(...texts))).toBe(unit);
	});

	test.each([
		[['322 달러', '1,018 달러', '300'], false],
		[['743억 유로', '9,899만 유로'], true],
		[['−1.2조 원', '120억 원', '2013'], true],
		[['322 달러', '+128%', '3,000억', '1,515억 달러 → 3,447억 달러'], false]
	])('%s: of several units %s', (texts, isSeveral) => {
		expect(isMixed(svg(...texts))).toBe(isSeveral);
	});

	test('is taken from the amounts, and left in sentences', () => {
		const before = svg('4,000억 달러', '3,000억', '1,515억 달러 → 3,447억 달러', '2013');
		const after = svg('4,000', '3,000', '1,515억 달러 → 3,447억 달러', '2013');
		expect(withoutUnit(before, '억 달러')).toBe(after);
	});
});

test('notes stand under one word, numbered where there are several', () => {
	expect(reportNotes(['', '2025년: 첫 발표치'])).toEqual(['주: 2025년: 첫 발표치']);
	expect(reportNotes(['첫째', '둘째'])).toEqual(['주: 1) 첫째', '2) 둘째']);
	expect(reportNotes([''])).toEqual([]);
	expect(reportSource('출처: Stanford HAI')).toBe('자료: Stanford HAI');
});
