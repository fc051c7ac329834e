import { describe, expect, it } from 'vitest';
import { formatDate, formatSpan, formatYears, joined } from './years';

describe('formatSpan', () => {
	it.each<[from: number, to: number, en: string, ko: string]>([
		[2013, 2025, '2013–2025', '2013–2025년'],
		[2021, 2022, '2021–2022', '2021–2022년'],
		[2022, 2022, '2022', '2022년']
	])('writes %d to %d as %s and %s', (from, to, en, ko) => {
		expect(formatSpan(from, to, 'en')).toBe(en);
		expect(formatSpan(from, to, 'ko')).toBe(ko);
	});
});

describe('formatYears', () => {
	it.each<[years: number[], en: string, ko: string]>([
		[[2022], '2022', '2022년'],
		[[2021, 2022], '2021 and 2022', '2021, 2022년'],
		[[2021, 2022, 2024], '2021, 2022 and 2024', '2021, 2022, 2024년'],
		[[2013, 2014, 2015], '2013–2015', '2013–2015년'],
		[
			[2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2023],
			'2013–2020 and 2023',
			'2013–2020, 2023년'
		],
		[[2013, 2015, 2017, 2018, 2019], '2013, 2015 and 2017–2019', '2013, 2015, 2017–2019년'],
		[[2024, 2021, 2022], '2021, 2022 and 2024', '2021, 2022, 2024년'],
		[[2022, 2021, 2022], '2021 and 2022', '2021, 2022년'],
		[[], '', '']
	])('writes %j as "%s" and "%s"', (years, en, ko) => {
		expect(formatYears(years, 'en')).toBe(en);
		expect(formatYears(years, 'ko')).toBe(ko);
	});

	it('leaves the list of its caller as it was', () => {
		const years = [2024, 2021];
		formatYears(years, 'en');
		expect(years).toEqual([2024, 2021]);
	});
});

describe('joined', () => {
	it.each<[parts: string[], en: string, ko: string]>([
		[[], '', ''],
		[['2022'], '2022', '2022'],
		[['2022', '2023'], '2022 and 2023', '2022, 2023'],
		[['China', 'Israel', 'Sweden'], 'China, Israel and Sweden', 'China, Israel, Sweden']
	])('joins %j', (parts, en, ko) => {
		expect(joined(parts, 'en')).toBe(en);
		expect(joined(parts, 'ko')).toBe(ko);
	});
});

describe('formatDate', () => {
	it.each<[date: string, en: string, ko: string]>([
		['2023-04', 'April 2023', '2023년 4월'],
		['2023-04-03', '3 April 2023', '2023년 4월 3일'],
		['2026-12-31', '31 December 2026', '2026년 12월 31일'],
		['2022-01', 'January 2022', '2022년 1월'],
		['2022', '2022', '2022년'],
		['', '', ''],
		['2023-13', '2023-13', '2023-13'],
		['2023-00-01', '2023-00-01', '2023-00-01']
	])('writes %j as "%s" and "%s"', (date, en, ko) => {
		expect(formatDate(date, 'en')).toBe(en);
		expect(formatDate(date, 'ko')).toBe(ko);
	});
});
