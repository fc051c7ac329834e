import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessDelimiter } from './delimiter';
import { isNumber, parseTable } from './parse';
import { writeCsv } from './write';

const cellsOf = (text: string) => parseTable(text).records.map(({ cells }) => cells);
const rowsOf = (text: string) => parseTable(text).records.map(({ row }) => row);
const named = (text: string) => parseTable(text).problems.map(({ code, row }) => [code, row]);

describe('parseTable', () => {
	it('reads header and records with their numbers in the file', () => {
		expect(parseTable('region,year,value\nWLD,2021,125.36\nWLD,2022,91.86\n')).toEqual({
			delimiter: ',',
			header: ['region', 'year', 'value'],
			headerRow: 1,
			records: [
				{ row: 2, cells: ['WLD', '2021', '125.36'] },
				{ row: 3, cells: ['WLD', '2022', '91.86'] }
			],
			dropped: [],
			problems: []
		});
	});

	// RFC 4180, and what is found in the wild beside it.
	it.each<[name: string, text: string, cells: string[][]]>([
		['no line end at the end', 'a,b\n1,2', [['1', '2']]],
		['CRLF', 'a,b\r\n1,2\r\n', [['1', '2']]],
		['CR alone', 'a,b\r1,2\r', [['1', '2']]],
		['quoted fields', 'a,b\n"1","2"\n', [['1', '2']]],
		['a delimiter in quotes', 'a,b\n"New York, NY",2\n', [['New York, NY', '2']]],
		['doubled quotes', 'a,b\n"an ""AI"" company",2\n', [['an "AI" company', '2']]],
		['nothing but doubled quotes', 'a,b\n"""",2\n', [['"', '2']]],
		['empty quotes', 'a,b\n"",2\n', [['', '2']]],
		[
			'a line end in quotes',
			'a,b\n"one\ntwo",2\n3,4\n',
			[
				['one\ntwo', '2'],
				['3', '4']
			]
		],
		[
			'LF in quotes, CRLF between',
			'a,b\r\n"one\ntwo",2\r\n3,4\r\n',
			[
				['one\ntwo', '2'],
				['3', '4']
			]
		],
		['CRLF in quotes', 'a,b\r\n"one\r\ntwo",2\r\n', [['one\r\ntwo', '2']]],
		[
			'CRLF after the header only',
			'a,b\r\n1,2\n3,4\n',
			[
				['1', '2'],
				['3', '4']
			]
		],
		[
			'CRLF at the end only',
			'a,b\n1,2\r\n3,4\r\n',
			[
				['1', '2'],
				['3', '4']
			]
		],
		['a quote within a field', 'a,b\n5" disk,2\n', [['5" disk', '2']]],
		['spaces kept', 'a,b\n 1 ,2\n', [[' 1 ', '2']]],
		['empty fields', 'a,b\n,2\n', [['', '2']]],
		['Korean', 'a,b\n세계,"1,254억 달러"\n', [['세계', '1,254억 달러']]]
	])('reads %s', (_name, text, cells) => {
		expect(cellsOf(text)).toEqual(cells);
		expect(parseTable(text).problems).toEqual([]);
	});

	it('leaves a byte-order mark out of the first name', () => {
		expect(parseTable('\ufeffregion,value\nWLD,1\n').header).toEqual(['region', 'value']);
	});

	it.each<[delimiter: string, name: string]>([
		[',', 'comma'],
		[';', 'semicolon'],
		['\t', 'tab'],
		['|', 'bar']
	])('finds the delimiter %j (%s)', (delimiter) => {
		const text = [
			['region', 'value'],
			['WLD', '91.86']
		]
			.map((r) => r.join(delimiter))
			.join('\n');
		expect(guessDelimiter(text)).toBe(delimiter);
		expect(cellsOf(text)).toEqual([['WLD', '91.86']]);
	});

	it.each<[text: string, delimiter: string]>([
		['"a,b,c";d\n', ';'],
		['a;b,c;d\n', ';'],
		['\n\r\nregion;value\nWLD;1\n', ';'],
		['value\n1\n', ','],
		['', ',']
	])('guesses the delimiter of %j as %j', (text, delimiter) => {
		expect(guessDelimiter(text)).toBe(delimiter);
	});

	it('takes the delimiter that it is told', () => {
		expect(parseTable('a;b,c\n1;2,3\n', ',').header).toEqual(['a;b', 'c']);
	});
});

describe('record numbers', () => {
	it('count records, not lines', () => {
		expect(rowsOf('"region\n(code)",value\n"W\nL\nD",1\nUSA,2\n')).toEqual([2, 3]);
		expect(named('a,b\n"one\ntwo",2\n3\n')).toEqual([['ragged', 3]]);
	});

	it.each<[text: string, header: number, records: number[], blank: number[]]>([
		['a,b\n\n1,2\n , \n3,4\n', 1, [3, 5], [2, 4]],
		['\n\na,b\n1,2\n', 3, [4], [1, 2]],
		['a,b\n1,2\n\n', 1, [2], [3]],
		['a,b\n1,2\n,', 1, [2], [3]],
		['a,b\n1,2\n,\n', 1, [2], [3]],
		['a,b\n1,2\n""\n', 1, [2], [3]],
		['a,b\n', 1, [], []]
	])('count the blank records of %j too', (text, headerRow, records, blank) => {
		const table = parseTable(text);
		expect(table.headerRow).toBe(headerRow);
		expect(table.records.map(({ row }) => row)).toEqual(records);
		expect(table.dropped).toEqual(blank.map((row) => ({ row, reason: 'blank' })));
		expect(table.problems).toEqual([]);
	});
});

describe('problems', () => {
	it.each<[name: string, text: string, problems: [code: string, row: number | null][]]>([
		['a field too many', 'a,b\n1,2\n1,2,3\n', [['ragged', 3]]],
		['a field too few', 'a,b\n1\n1,2\n', [['ragged', 2]]],
		['a name twice', 'a,b,a\n1,2,3\n', [['duplicate', 1]]],
		[
			'a name three times',
			'a,a,a\n1,2,3\n',
			[
				['duplicate', 1],
				['duplicate', 1]
			]
		],
		['a name that differs by spaces', 'a, a\n1,2\n', [['duplicate', 1]]],
		['an empty name', 'a,,b\n1,2,3\n', [['unnamed', 1]]],
		['a header further down', '\na,,b\n1,2,3\n', [['unnamed', 2]]],
		['text after a closing quote', 'a,b\n1,"x"y"\n3,4\n', [['quotes', 2]]],
		['an open quote', 'a,b\n1,"x\n3,4\n5,6\n', [['unterminated', 2]]],
		['an open quote that another closes', 'a,b\n1,"x\n3,"y"\n5,6\n', [['unterminated', 2]]],
		['an open quote in the last record', 'a,b\n1,2\n3,"4', [['unterminated', 3]]],
		['an empty file', '', [['empty', null]]],
		['blank lines only', '\n\n', [['empty', null]]]
	])('names %s with its record', (_name, text, problems) => {
		expect(named(text)).toEqual(problems);
	});

	it('says what is wrong, and in which column', () => {
		expect(parseTable('value,value\n1,2\n').problems).toEqual([
			{
				code: 'duplicate',
				row: 1,
				column: 'value',
				value: null,
				message: 'The column "value" occurs twice.'
			}
		]);
		expect(parseTable('a,b\n1,2,3\n').problems[0]?.message).toBe(
			'3 fields where the header has 2.'
		);
	});

	it('names an oversized record, and goes on behind it', () => {
		const huge = 'x'.repeat(1_000_001);
		const table = parseTable(`a,b\n1,${huge}\n3,4\n`);
		expect(table.problems).toMatchObject([{ code: 'oversized', row: 2 }]);
		expect(table.records).toEqual([{ row: 3, cells: ['3', '4'] }]);
		expect(named(`a,${huge}\n1,2\n`)).toEqual([['oversized', 1]]);
		expect(named(`a,b\n1,${huge.slice(3)}\n`)).toEqual([]);
	});

	it('stops where a quote stays open for longer than a record', () => {
		const table = parseTable(`a,b\n1,2\n1,"${'x,\n'.repeat(400_000)}`);
		expect(table.problems).toMatchObject([{ code: 'unterminated', row: 3 }]);
		expect(table.records).toHaveLength(1);
	});

	it('refuses more columns than it reads', () => {
		const wide = (columns: number) => Array.from({ length: columns }, (_, i) => `c${i}`).join(',');
		expect(named(wide(1000))).toEqual([]);
		const table = parseTable(`${wide(20_000)}\n1,2\n`);
		expect(table.problems.map(({ code }) => code)).toEqual(['columns']);
		expect(table.records).toEqual([]);
	});

	it('stops after a thousand problems, and says so', () => {
		const { problems, records } = parseTable(`a,b\n${'1\n'.repeat(5000)}`);
		expect(problems).toHaveLength(1002);
		expect(problems.at(-1)).toMatchObject({ code: 'too-many', row: 1002 });
		expect(records.at(-1)?.row).toBe(1002);
	});

	it('tells a record with ten thousand wrong quotes once', () => {
		expect(named(`a,b\n1,"${'x"y'.repeat(10_000)}"\n`)).toEqual([['quotes', 2]]);
	});
});

describe('names that objects have', () => {
	const names = [
		'__proto__',
		'constructor',
		'prototype',
		'toString',
		'hasOwnProperty',
		'__parsed_extra'
	];

	it('are columns like any other', () => {
		const table = parseTable(`${names.join(',')}\n${names.join(',')}\n`);
		expect(table.header).toEqual(names);
		expect(table.records).toEqual([{ row: 2, cells: names }]);
		expect(table.problems).toEqual([]);
		expect(Object.keys(Object.prototype)).toEqual([]);
		expect(({} as Record<string, unknown>).__parsed_extra).toBeUndefined();
	});

	it.each(names)('%s twice is a duplicate', (name) => {
		expect(parseTable(`${name},${name}\n1,2\n`).problems).toMatchObject([
			{ code: 'duplicate', column: name }
		]);
	});
});

describe('isNumber', () => {
	it.each(['0', '-0.5', '91860000000', '91.86', '1e9', '9.186E+10', '-2.5e-3', '1e308'])(
		'takes %s',
		(text) => expect(isNumber(text)).toBe(true)
	);
	it.each([
		...['', ' ', '+1', '.5', '5.', '1,234', '1 234', '$91.86', '26.7%', '−1', '0x10', '1_000'],
		...['NaN', 'Infinity', '1e400', '1e9999', '１２', '1e', '--1', '1-2', '9'.repeat(401)]
	])('refuses %j', (text) => expect(isNumber(text)).toBe(false));
});

describe('what writeCsv wrote', () => {
	// Without the letters that a formula begins with, and without blank records.
	const cell = fc.string({ unit: 'binary' }).map((text) => `x${text}`);

	it('is read back cell for cell, whatever stands in the cells', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(cell, cell, fc.double({ noNaN: true, noDefaultInfinity: true }))),
				(rows) => {
					const table = parseTable(writeCsv(['name', 'note', 'value'], rows));
					expect(table.problems).toEqual([]);
					expect(table.records.map(({ cells }) => [cells[0], cells[1], Number(cells[2])])).toEqual(
						rows.map(([name, note, value]) => [name, note, value === 0 ? 0 : value])
					);
				}
			),
			{ numRuns: 300 }
		);
	});
});
