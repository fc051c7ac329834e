import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTable } from './parse';
import { guarded, unguarded } from './guard';
import { writeCsv } from './write';

// What spreadsheets take for a formula (trust.md S1; OWASP, CSV Injection).
const formulas = [
	'=1+1',
	'+1',
	'-1',
	'-5.2',
	'@SUM(A1)',
	'\t=1',
	'\r=1',
	'\n=1',
	'＝1',
	'＋1',
	'－1',
	'＠1',
	'\0=1',
	' =1',
	'\u200b=1',
	'\ufeff=1',
	'|1',
	"=cmd|' /C calc'!A0",
	'=1+2";=1+2',
	'=HYPERLINK("https://example.org","91.86")',
	'-'
];
const harmless = [
	'',
	'World',
	'세계',
	'91.86',
	'a=1',
	'2013-2024',
	"Côte d'Ivoire",
	"'quoted'",
	' x'
];

describe('writeCsv', () => {
	it('writes RFC 4180: CRLF, quotes where they are needed, null as an empty cell', () => {
		const text = writeCsv(
			['region_name', 'value', 'note'],
			[
				['World', 91860000000, null],
				['Korea, Republic of', null, 'a "first print"'],
				['세계', -26.7, 'two\nlines']
			]
		);
		expect(text).toBe(
			'region_name,value,note\r\n' +
				'World,91860000000,\r\n' +
				'"Korea, Republic of",,"a ""first print"""\r\n' +
				'세계,-26.7,"two\nlines"\r\n'
		);
	});

	it('writes a header alone as one record', () => {
		expect(writeCsv(['edition', 'value'], [])).toBe('edition,value\r\n');
	});

	it.each<[value: number, text: string]>([
		[-5.2, '-5.2'],
		[-33_500_000_000, '-33500000000'],
		[0, '0'],
		[125360000000, '125360000000'],
		[344_664_648_947, '344664648947'],
		[-26.723037651563498, '-26.723037651563498'],
		[1e21, '1e+21']
	])('leaves the number %d a number', (value, text) => {
		expect(writeCsv(['year', 'value'], [[2022, value]])).toBe(`year,value\r\n2022,${text}\r\n`);
	});

	it.each(formulas)('guards the text %j and quotes it', (text) => {
		const quoted = `"'${text.replaceAll('"', '""')}"`;
		expect(writeCsv(['name', 'note'], [['World', text]])).toBe(`name,note\r\nWorld,${quoted}\r\n`);
		expect(writeCsv(['name', text], [])).toBe(`name,${quoted}\r\n`);
	});

	it.each(harmless)('leaves the text %j as it is', (text) => {
		const [record] = parseTable(writeCsv(['name', 'note'], [['World', text]])).records;
		expect(record?.cells).toEqual(['World', text]);
	});

	it('separates by semicolons or tabs, and marks the file as UTF-8, where it is asked to', () => {
		const rows = [['세계; 전체', -26.7, 'a,b']];
		expect(writeCsv(['name', 'value', 'note'], rows, { separator: ';', hasMark: true })).toBe(
			'\ufeffname;value;note\r\n"세계; 전체";-26.7;"a,b"\r\n'
		);
		expect(writeCsv(['name', 'value'], rows, { separator: '\t', hasMark: false })).toBe(
			'name\tvalue\r\n"세계; 전체"\t-26.7\t"a,b"\r\n'
		);
	});

	it('hides a formula from spreadsheets that split at another delimiter', () => {
		expect(writeCsv(['a', 'b'], [['x;=1+1', 'x\t=1+1']])).toContain('"x;=1+1","x\t=1+1"');
	});
});

describe('unguarded', () => {
	it.each([...formulas, ...harmless, "'=1+1", "''=1", "'", "'x"])('gives %j back', (text) => {
		expect(unguarded(guarded(text))).toBe(text);
	});

	it.each(["'World'", "'tis", "'", "''"])('leaves the apostrophe of %j', (text) => {
		expect(unguarded(text)).toBe(text);
	});

	it('gives every text back, and what is guarded never begins a formula', () => {
		const start = fc.constantFrom(...formulas, ...harmless, "'", "''", ' \t');
		fc.assert(
			fc.property(start, fc.string({ unit: 'binary' }), (prefix, rest) => {
				const text = prefix + rest;
				expect(unguarded(guarded(text))).toBe(text);
				expect(guarded(text)).not.toMatch(/^[\s\0]*[=+\-@＝＋－＠]/);
			}),
			{ numRuns: 500 }
		);
	});
});
