import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import readExcelFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guarded } from '../../src/lib/csv/guard';
import type { Frame, Row } from '../../src/lib/frame/frame';
import { columns } from '../../src/lib/publish/columns';
import type { FileFormat } from '../../src/lib/publish/formats';
import { answerFile } from '../../src/lib/server/files';
import { presentFigure } from '../../src/lib/server/present';
import { databases, type TestAtlas } from '../support/atlas';
import { figures } from '../support/fixture';
import { openDuckDb } from '../support/duckdb';
import { convert, hasOffice } from '../support/office';
import { havePrograms, runProgram } from '../support/programs';
import { openScratch } from '../support/scratch';

const scratch = openScratch('files');
const duckDb = await openDuckDb();
const officeIsHere = await hasOffice();
const hasUnzip = await havePrograms(['unzip']);
const hasFile = await havePrograms(['file']);
let entry: TestAtlas;
beforeAll(async () => {
	entry = await (databases[0] as (typeof databases)[number]).open();
});
afterAll(async () => {
	await entry.remove();
	await scratch.remove();
});

const ask = (slug: string, format: FileFormat, query = '') =>
	answerFile(entry.atlas, { slug, format, query: new URLSearchParams(query) });

/** A file of a view, where another program finds it. */
async function save(slug: string, format: FileFormat, query: string): Promise<string> {
	const { status, body } = await ask(slug, format, query);
	expect(status).toBe(200);
	const path = join(scratch.folder, `${slug}-${query.replace(/\W/g, '-')}.${format}`);
	writeFileSync(path, body as Uint8Array);
	return path;
}

async function frameOf(slug: string, query: string): Promise<Frame> {
	const page = await presentFigure(entry.atlas, slug, new URLSearchParams(query));
	if (!page?.frame) throw new Error(`${slug} has no frame`);
	return page.frame;
}

const records = (frame: Frame, write: (value: Row[keyof Row]) => unknown) =>
	frame.rows.map((row) =>
		Object.fromEntries(columns.map((column) => [column, write(row[column])]))
	);

const views = figures.flatMap(({ slug }) =>
	['lang=en', 'lang=ko'].map((query) => ({ slug, query }))
);
// Falls are negative numbers; a map has gaps; a comparison and a scatter plot have rows of two kinds.
const more = [
	{ slug: 'private-investment', query: 'show=growth&currency=KRW' },
	{ slug: 'countries', query: 'region=@all&show=change&time=2013..latest' },
	{ slug: 'private-investment-by-region', query: 'compare=ai-index-2022&lang=ko' },
	{ slug: 'countries', query: 'chart=scatter&x=gdp&edition=ai-index-2025&time=2024' }
];
const kinds: [FileFormat, RegExp][] = [
	['csv', /text/],
	['xlsx', /Microsoft Excel 2007\+|OOXML|Zip archive/],
	['parquet', /Apache Parquet|data/],
	['zip', /Zip archive/]
];

describe('every figure, in both languages, opened by programs that are not ours', () => {
	test('what can not be tried here is said', () => {
		const absent = [
			!duckDb && 'DuckDB (hyparquet reads instead)',
			!hasUnzip && 'unzip',
			!hasFile && 'file'
		].filter(Boolean);
		if (absent.length > 0)
			console.log(
				`Not on this machine, ${views.length + more.length} files each not tried: ${absent.join(', ')}`
			);
	});

	test.each([...views, ...more])('$slug?$query', async ({ slug, query }) => {
		const frame = await frameOf(slug, query);
		const cells = records(frame, (value) => (typeof value === 'string' ? guarded(value) : value));

		const xlsx = await save(slug, 'xlsx', query);
		const [data, about] = await readExcelFile(xlsx);
		expect(data?.data).toEqual([[...columns], ...cells.map((record) => Object.values(record))]);
		expect(about?.data.map(([, , text]) => text).join('\n')).toContain(frame.editions[0]?.sha256);

		const parquet = await save(slug, 'parquet', query);
		const csv = await save(slug, 'csv', query);
		if (duckDb) {
			expect(await duckDb(`select * from '${parquet}'`)).toEqual(records(frame, (value) => value));
			const read = `read_csv('${csv}', header = true, all_varchar = true, delim = ',', quote = '"', escape = '"', new_line = '\\r\\n', strict_mode = false)`;
			expect(await duckDb(`select * from ${read}`)).toEqual(
				records(frame, (value) =>
					value === null ? null : typeof value === 'string' ? guarded(value) : String(value)
				)
			);
		} else {
			const { body } = await ask(slug, 'parquet', query);
			const file = (body as Uint8Array<ArrayBuffer>).buffer;
			expect(await parquetReadObjects({ file })).toEqual(records(frame, (value) => value));
		}

		const zip = await save(slug, 'zip', query);
		if (hasUnzip) {
			for (const archive of [zip, xlsx])
				expect(await runProgram('unzip', ['-t', archive])).toContain('No errors detected');
			const names = (await runProgram('unzip', ['-Z1', zip])).trim().split('\n');
			expect(names.slice(1)).toEqual(['datapackage.json', 'README.md']);
			expect(await runProgram('unzip', ['-p', zip, names[0] as string])).toBe(
				readFileSync(csv, 'utf8')
			);
			const sheets = await runProgram('unzip', ['-p', xlsx, 'xl/worksheets/*.xml']);
			expect(sheets).toContain('t="inlineStr"');
			expect(sheets).not.toMatch(/<f[ >]/);
		}
		if (hasFile)
			for (const [format, kind] of kinds)
				expect(await runProgram('file', ['-b', await save(slug, format, query)])).toMatch(kind);
	});
});

describe('LibreOffice', () => {
	const isHere = officeIsHere;
	if (!isHere)
		console.log(
			`Not on this machine (ATLAS_OFFICE=1 fetches it), ${2 * views.length} files not tried: LibreOffice`
		);

	test.runIf(isHere)(
		'finds the figures of every view in its workbook and in its CSV',
		async () => {
			const files = await Promise.all(
				views.map(async ({ slug, query }) => ({
					frame: await frameOf(slug, query),
					xlsx: await save(slug, 'xlsx', query),
					csv: await save(slug, 'csv', query)
				}))
			);
			const fromXlsx = await convert(
				files.map(({ xlsx }) => xlsx),
				'csv',
				scratch.folder
			);
			const fromCsv = await convert(
				files.map(({ csv }) => csv),
				'xlsx',
				scratch.folder
			);
			for (const { frame, xlsx, csv } of files) {
				const expected = frame.rows.map(({ year, value, region_name }) => [
					year,
					value,
					guarded(region_name)
				]);
				const text = fromXlsx.get(xlsx)?.toString('utf8') ?? '';
				const read = Papa.parse<Record<string, string>>(text.trim(), { header: true }).data;
				// Long whole numbers come as they are shown: in groups of three.
				const number = (cell = '') => (cell === '' ? null : Number(cell.replaceAll(',', '')));
				expect(
					read.map(({ year, value, region_name }) => [number(year), number(value), region_name])
				).toEqual(expected.map(nearly));

				const [sheet] = await readExcelFile(fromCsv.get(csv) as Buffer);
				const [header = [], ...rows] = sheet?.data ?? [];
				const places = ['year', 'value', 'region_name'].map((name) => header.indexOf(name));
				expect(rows.map((row) => places.map((place) => row[place]))).toEqual(expected.map(nearly));
			}
		},
		300_000
	);

	/** It writes fewer digits of a fraction than are stored. */
	const nearly = (row: (string | number | null)[]) =>
		row.map((cell) =>
			typeof cell === 'number' && !Number.isInteger(cell) ? expect.closeTo(cell, 6) : cell
		);
});

describe('options', () => {
	const text = async (query: string) => {
		const { body } = await ask('the-2022-drop', 'csv', query);
		return Buffer.from(body as Uint8Array).toString('utf8');
	};

	test('bom=1 and sep=; are for the Excel of other countries', async () => {
		expect(await text('bom=1&sep=;')).toMatch(/^\ufeffedition;measure;region;.*\r\n/);
		expect(await text('sep=tab')).toMatch(/^edition\tmeasure\t/);
	});

	test.each<[FileFormat, string, string, string[]]>([
		['csv', 'bom=2', 'bom', ['0', '1']],
		['csv', 'sep=:', 'sep', [',', ';', 'tab']],
		['zip', 'sep=:', 'sep', [',', ';', 'tab']]
	])('.%s?%s is refused with what is allowed', async (format, query, parameter, allowed) => {
		const { status, body, headers } = await ask('the-2022-drop', format, query);
		expect([status, headers['content-type']]).toEqual([
			400,
			'application/problem+json; charset=utf-8'
		]);
		const { problems } = JSON.parse(new TextDecoder().decode(body ?? undefined));
		expect(problems).toMatchObject([{ parameter, allowed }]);
	});

	test.each<FileFormat>(['json', 'xlsx', 'parquet', 'svg'])('.%s takes none', async (format) => {
		expect((await ask('the-2022-drop', format, 'bom=1')).status).toBe(400);
	});

	test('another dialect is another file, by its ETag', async () => {
		const tags = await Promise.all(
			['', 'bom=1', 'sep=;'].map(
				async (query) => (await ask('the-2022-drop', 'csv', query)).headers.etag
			)
		);
		expect(new Set(tags).size).toBe(3);
	});
});

describe('headers', () => {
	test('views with other figures have other names', async () => {
		const queries = [
			...['', 'time=2021', 'prices=2021', 'currency=KRW', 'currency=KRW&rate=1315'],
			...['compare=ai-index-2025', 'compare=ai-index-2022', 'show=index', 'show=index&base=2015'],
			...['by=edition', 'per=gdp', 'per=person', 'region=@g7', 'region=@eu', 'edition=first']
		];
		const named = await Promise.all(
			queries.map(async (query) => {
				const request = { slug: 'private-investment', format: 'csv' as const };
				const { status, headers } = await answerFile(entry.atlas, {
					...request,
					query: new URLSearchParams(query)
				});
				expect([query, status]).toEqual([query, 200]);
				return /filename="([^"]+)"/.exec(headers['content-disposition'] ?? '')?.[1];
			})
		);
		expect(new Set(named).size).toBe(queries.length);
		for (const name of named) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,119}\.csv$/);
	});

	test.each<[FileFormat, string, string]>([
		['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment'],
		['parquet', 'application/vnd.apache.parquet', 'attachment'],
		['zip', 'application/zip', 'attachment'],
		['csv', 'text/csv; charset=utf-8', 'inline']
	])('.%s', async (format, type, kind) => {
		const request = { slug: 'private-investment', format, acceptEncoding: 'gzip, br' };
		const query = new URLSearchParams('edition=ai-index-2023&region=USA');
		const { headers } = await answerFile(entry.atlas, { ...request, query });
		expect(headers['content-type']).toBe(type);
		expect(headers['content-disposition']).toBe(
			`${kind}; filename="private-investment_ai-index-2023_USA.${format}"`
		);
		expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
		// What is packed already is not packed again.
		expect(headers['content-encoding']).toBe(kind === 'attachment' ? undefined : 'br');
	});

	test.each<FileFormat>(['xlsx', 'parquet', 'zip'])(
		'.%s that follows the newest edition is asked anew',
		async (format) => {
			const { headers } = await ask('private-investment', format);
			expect(headers['cache-control']).toBe('public, no-cache');
		}
	);
});
