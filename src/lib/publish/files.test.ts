import { escapeMarkup } from '../format/markup';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { finish } from '../csv/steps';
import { readWorkbook } from '../csv/workbook/workbook';
import { plainDialect } from '../csv/write';
import { answeredOf } from '../../../tests/support/answers';
import { figures } from '../../../tests/support/fixture';
import { answerToZip } from './bundle';
import { frameToCsv } from './csv';
import { readDialect } from './dialect';
import { contentDisposition } from './disposition';
import { answerToParquet } from './parquet';
import { answerToXlsx } from './xlsx';

const drop = answeredOf('the-2022-drop');
const unzip = (bytes: Uint8Array) =>
	Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)])
	);

describe('readDialect', () => {
	const read = (query: string) => readDialect(new URLSearchParams(query), 'en');

	test.each([
		['', ',', false],
		['bom=&sep=', ',', false],
		['bom=1&sep=;', ';', true],
		['bom=0&sep=tab', '\t', false],
		['sep=%2C', ',', false]
	])('reads %j', (query, separator, hasMark) => {
		expect(read(query)).toEqual({ dialect: { separator, hasMark }, problems: [] });
	});

	test.each([
		['bom=yes', 'bom', 'yes', ['0', '1']],
		['sep=|', 'sep', '|', [',', ';', 'tab']],
		['sep=;&sep=;', 'sep', ';;', [',', ';', 'tab']],
		['sep=toString', 'sep', 'toString', [',', ';', 'tab']]
	])('names what %j can be', (query, parameter, value, allowed) => {
		expect(read(query).problems).toMatchObject([{ parameter, value, allowed }]);
	});
});

describe('contentDisposition', () => {
	test.each([
		['drop.csv', 'inline; filename="drop.csv"'],
		[
			'a"; filename=evil.exe',
			`inline; filename="a_ filename_evil.exe"; filename*=UTF-8''a%22%3B%20filename%3Devil.exe`
		],
		[
			'a\r\nX-Evil: 1.csv',
			`inline; filename="aX-Evil_ 1.csv"; filename*=UTF-8''aX-Evil%3A%201.csv`
		],
		['한글.csv', `inline; filename="_.csv"; filename*=UTF-8''%ED%95%9C%EA%B8%80.csv`],
		["it's (1)*.csv", `inline; filename="it_s _1_.csv"; filename*=UTF-8''it%27s%20%281%29%2A.csv`]
	])('names %j in one header', (name, header) => {
		expect(contentDisposition(name, 'inline')).toBe(header);
		expect(() => new Headers({ 'content-disposition': header })).not.toThrow();
	});
});

describe('answerToParquet', () => {
	test('types the columns, keeps missing cells null, says where it is from', async () => {
		const { buffer } = answerToParquet(drop);
		expect(await parquetReadObjects({ file: buffer })).toMatchObject([
			{ year: 2021, value: 125_360_000_000, focus_area: null, edition: 'ai-index-2023' },
			{ year: 2022, value: 91_860_000_000, unit: 'USD', region_name: 'World' }
		]);
		const { schema, key_value_metadata: pairs = [] } = parquetMetadata(buffer);
		const types = new Map(schema.map(({ name, type }) => [name, type]));
		expect(['year', 'value', 'precision', 'note'].map((name) => types.get(name))).toEqual([
			'INT32',
			'DOUBLE',
			'DOUBLE',
			'BYTE_ARRAY'
		]);
		const about = new Map(pairs.map(({ key, value }) => [key, value]));
		expect(about.get('figure')).toBe('the-2022-drop');
		expect(JSON.parse(about.get('editions') ?? '')).toMatchObject([{ slug: 'ai-index-2023' }]);
		expect(about.get('citation')).toContain('Stanford HAI. (2023). Private AI investment (World)');
	});

	test('a view without a figure is a file without rows', async () => {
		const empty = answeredOf('private-investment', 'edition=ai-index-2023&time=2013');
		const { buffer } = answerToParquet(empty);
		expect(await parquetReadObjects({ file: buffer })).toEqual([]);
		expect(parquetMetadata(buffer).schema).toHaveLength(19);
	});
});

describe('answerToXlsx', () => {
	test('has the rows on one sheet, and on the other what they are', () => {
		const parts = unzip(finish(answerToXlsx(answeredOf('the-2022-drop', 'lang=ko'))));
		expect(parts['xl/workbook.xml']).toContain('name="데이터"');
		expect(parts['xl/workbook.xml']).toContain('name="자료 설명"');
		const [data, about] = [1, 2].map((i) => parts[`xl/worksheets/sheet${i}.xml`] as string);
		expect(data).toContain('<c r="I2"><v>2021</v></c>');
		expect(data).toContain('<c r="K2" s="2"><v>125360000000</v></c>');
		for (const { sha256, licence } of drop.frame.editions) {
			expect(about).toContain(sha256);
			expect(about).toContain(escapeMarkup(licence.slice(0, 40)));
		}
		expect(about).toContain('>time</t>');
		expect(about).toContain('@misc{the-2022-drop-ai-index-2023,');
	});
});

describe('an importer', () => {
	const views = figures.map(({ slug }): [string, string] => [slug, '']);
	test.each([
		...views,
		['the-2022-drop', 'time=2022&lang=ko'],
		['countries', 'region=KOR&lang=ko']
	])('takes the first sheet of %s?%s for the table', (slug, query) => {
		const answered = answeredOf(slug, query);
		const workbook = readWorkbook(finish(answerToXlsx(answered)));
		if ('refused' in workbook) throw new Error(workbook.refused.message);
		const { language, rows } = answered.frame;
		expect(workbook.sheet).toBe(language === 'ko' ? '데이터' : 'Data');
		expect(workbook.records.records).toHaveLength(rows.length + 1);
	});
});

describe('answerToZip', () => {
	test.each(['en', 'ko'])('holds CSV, description and README in %s', async (lang) => {
		const answered = answeredOf('the-2022-drop', `lang=${lang}`, 'https://atlas.example');
		const parts = unzip(await answerToZip(answered, 'drop', plainDialect));
		expect(Object.keys(parts)).toEqual(['drop.csv', 'datapackage.json', 'README.md']);
		expect(parts['drop.csv']).toBe(frameToCsv(answered.frame));
		const [resource] = JSON.parse(parts['datapackage.json'] as string).resources;
		expect(resource).toMatchObject({
			path: 'drop.csv',
			bytes: strToU8(parts['drop.csv'] ?? '').length
		});
		await expect(parts['README.md']).toMatchFileSnapshot(
			`../../../tests/files/the-2022-drop.${lang}.md`
		);
	});

	// What the profile of datapackage.org, version 2.0, asks of a package, a resource and a schema.
	test.each(figures.map(({ slug }) => slug))(
		'%s is described as the profile asks',
		async (slug) => {
			const answered = answeredOf(slug, 'lang=ko', 'https://atlas.example');
			const parts = unzip(await answerToZip(answered, slug, plainDialect));
			const described = JSON.parse(parts['datapackage.json'] as string);
			const [resource] = described.resources;
			for (const { name } of [described, resource]) expect(name).toMatch(/^[-a-z0-9._/]+$/);
			expect(described.$schema).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
			expect(Object.keys(parts)).toContain(resource.path);
			expect(resource.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
			for (const { name, path, title } of described.licenses)
				expect([path ?? name, title]).toEqual([expect.any(String), expect.any(String)]);
			for (const { title } of described.sources) expect(title).not.toBe('');
			for (const { roles } of described.contributors) expect(roles).toBeInstanceOf(Array);
			const header = (parts[resource.path] as string).split('\r\n')[0]?.split(',');
			expect(resource.schema.fields.map(({ name }: { name: string }) => name)).toEqual(header);
			const types = ['string', 'number', 'integer', 'year'];
			for (const { type, name, constraints } of resource.schema.fields) {
				expect(types).toContain(type);
				const cells = answered.frame.rows.map((row) => row[name as keyof typeof row]);
				if (constraints?.required) expect(cells).not.toContain(null);
			}
		}
	);

	test('the CSV is in the dialect asked for, which the description names', async () => {
		const zip = await answerToZip(drop, 'drop', { separator: ';', hasMark: true });
		const parts = unzip(zip);
		expect([...(unzipSync(zip)['drop.csv'] ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(parts['drop.csv']).toMatch(/^edition;measure;/);
		const [resource] = JSON.parse(parts['datapackage.json'] as string).resources;
		expect(resource.dialect.delimiter).toBe(';');
	});
});

describe.each(figures.map(({ slug }) => slug))('%s', (slug) => {
	test('is the same bytes at another time', async () => {
		const make = async () => {
			const answered = answeredOf(slug);
			const zip = await answerToZip(answered, slug, plainDialect);
			return [finish(answerToXlsx(answered)), answerToParquet(answered), zip];
		};
		expect(await make()).toEqual(await make());
	});
});
