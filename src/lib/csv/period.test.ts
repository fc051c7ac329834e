import { describe, expect, it } from 'vitest';
import { isOtherPeriod } from './period';

describe('isOtherPeriod', () => {
	it.each([
		...['Q1 2022', '2022 Q1', '2022-Q3', '2022Q4', '1Q22', 'H1 2022', '2022 H2', 'Q1-22'],
		...['2022.1/4', '2022년 1분기', '2022 2분기', 'Jan-23', 'January 2023', 'sep/2023', 'Feb 23'],
		...['2023-01', '2023.12', '2023/01', '2023M01', '2023년 1월', '2023-W01', '2023 W52'],
		...['2021/22', '2021-22', '2021/2022', '2013-2024', 'FY2021/22', '1999/00']
	])('%j is no calendar year', (text) => expect(isOtherPeriod(text)).toBe(true));

	it.each([
		...['', '2022', 'FY2022', '2022e', '2022年', 'Deals 2022', '2022 Deals', 'Q1', 'Jan'],
		...['2022-2021', '2023-04-03', 'ISO 3166', '1.25', '2022/7000', 'Series A 2022', '100/2022']
	])('%j is not such a period', (text) => expect(isOtherPeriod(text)).toBe(false));
});
