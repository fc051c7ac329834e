import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { endsOf } from '../finding/ends';
import { readTable } from '../view/table';
import { arrangeEnds, sparkline } from './series-table';

const names = (query: string, table: string) => {
	const ends = endsOf(frameOf('private-investment-by-region', query));
	const { table: arranged } = readTable(new URLSearchParams(table), 'en');
	return arrangeEnds(ends, arranged, 'en').map(({ series }) => series.name);
};

describe('the table of series', () => {
	test.each([
		['', ['World', 'United States', 'China', 'Europe']],
		['sort=name', ['China', 'Europe', 'United States', 'World']],
		['sort=-name', ['World', 'United States', 'Europe', 'China']],
		['sort=-end', ['World', 'United States', 'Europe', 'China']],
		['sort=end', ['China', 'Europe', 'United States', 'World']],
		['find=UNITED', ['United States']],
		['find=nowhere', []]
	])('arranged by ?%s', (table, expected) => {
		expect(names('', table)).toEqual(expected);
	});

	test('who has no figure stands last, whichever way it is sorted', () => {
		const query = 'region=ITA~USA~CHN&time=2024..2025';
		expect(names(query, 'sort=end').at(-1)).toBe('Italy');
		expect(names(query, 'sort=-end').at(-1)).toBe('Italy');
	});

	test('a course breaks where a year is missing', () => {
		const frame = frameOf('private-investment', 'edition=ai-index-2026');
		const [line] = endsOf(frame);
		if (!line) throw new Error('no line');
		expect(sparkline(line, frame)?.path.match(/M/g)).toHaveLength(1);
		const gap = { ...line, points: line.points.filter(({ year }) => year !== 2018) };
		expect(sparkline(gap, frame)?.path.match(/M/g)).toHaveLength(2);
		expect(sparkline({ ...line, points: line.points.slice(0, 1) }, frame)).toBeNull();
	});
});
