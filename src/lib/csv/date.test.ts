import { describe, expect, it } from 'vitest';
import { readDate, type DayOrder } from './date';

describe('readDate', () => {
	it.each<[cell: string, date: string]>([
		['2023-04-03', '2023-04-03'],
		['2023-4-3', '2023-04-03'],
		['2023-04', '2023-04'],
		['2023/04/03', '2023-04-03'],
		['2023.04.03', '2023-04-03'],
		['20230403', '2023-04-03'],
		['2023-04-03T10:20:30Z', '2023-04-03'],
		['2023-04-03 10:20:30.123', '2023-04-03'],
		['2023년 4월 3일', '2023-04-03'],
		['2023년 4월', '2023-04'],
		['2023年4月3日', '2023-04-03'],
		['3 Apr 2023', '2023-04-03'],
		['3-Apr-23', '2023-04-03'],
		['3rd April 2023', '2023-04-03'],
		['Apr 3, 2023', '2023-04-03'],
		['April 3 2023', '2023-04-03'],
		['Apr 2023', '2023-04'],
		['September 2023', '2023-09'],
		['Sept. 5, 2023', '2023-09-05'],
		['29/02/2024', '2024-02-29'],
		['3. März 2023', '2023-03-03'],
		['04/2023', '2023-04'],
		['Jan-23', '2023-01'],
		['sep/2023', '2023-09'],
		['3 enero 2023', '2023-01-03']
	])('reads %j', (cell, date) => expect(readDate(cell, 'day-first') ?? '').toBe(date));

	it.each<[cell: string, order: DayOrder, date: string]>([
		['03/04/2023', 'day-first', '2023-04-03'],
		['03/04/2023', 'month-first', '2023-03-04'],
		['3.4.23', 'day-first', '2023-04-03'],
		['3-4-1999', 'month-first', '1999-03-04']
	])('reads %j %s', (cell, order, date) => expect(readDate(cell, order)).toBe(date));

	it.each(['2023-02-29', '2023-13-01', '31/02/2023', '2023-00-10', '31 Jun 2023', '00/01/2023'])(
		'%j is not in the calendar',
		(cell) => expect(readDate(cell, 'day-first')).toBe('impossible')
	);
	it.each([
		'',
		'2023',
		'2013-2024',
		'1.5',
		'Marching 3, 2023',
		'AI 2023',
		'3 apples 2023',
		'1/2',
		'x'
	])('%j is no date', (cell) => expect(readDate(cell, 'day-first')).toBeNull());
});
