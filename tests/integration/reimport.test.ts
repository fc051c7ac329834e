import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/lib/csv/write';
import type { FileFormat } from '../../src/lib/publish/formats';
import { answerFile } from '../../src/lib/server/files';
import { importOptions } from '../../src/lib/server/import-options';
import { importFile } from '../../src/lib/server/operations';
import { listEdition } from '../../src/lib/server/observations';
import { databases, type TestAtlas } from '../support/atlas';

// Inputs of the OWASP page on CSV injection and of lists of payloads, and texts that only look alike.
const texts = [
	'=1+1',
	'+1',
	'-1',
	'@SUM(1+1)*cmd',
	"=cmd|' /C calc'!A0",
	'=1+2";=1+2',
	'＝1+1',
	'|calc',
	"'quoted'",
	"'=1",
	'=HYPERLINK("https://example.org","91.86")',
	'_x0041_',
	'세계; "전체"',
	'<b>&amp;</b>',
	'001'
];
const rows = texts.map((text, index) => ({
	measure: 'private_investment',
	region: index % 2 ? 'KOR' : 'USA',
	year: 2000 + index,
	value: index % 3 ? 1.1 * index : -33_500_000_000,
	unit: 'USD',
	precision: 0.1,
	note: text,
	source: text,
	source_table: text
}));

let held: TestAtlas;
beforeAll(async () => {
	held = await (databases[0] as (typeof databases)[number]).open();
	const header = Object.keys(rows[0] ?? {});
	const csv = writeCsv(header, rows.map(Object.values));
	await bring(new TextEncoder().encode(csv), 'mine-first', 'mine.csv');
});
afterAll(() => held.remove());

async function bring(bytes: Uint8Array, edition: string, file: string) {
	// The file names the edition that it was exported from: `--map edition=` takes that column away.
	const roles = edition === 'mine-first' ? {} : { edition: '' };
	const options = importOptions.parse({ dataset: 'mine', edition, roles });
	const { exitCode, report } = await importFile(held.atlas, bytes, options, { file });
	expect([exitCode, report.problems]).toEqual([0, []]);
	return report;
}

const told = async (edition: string) =>
	(await listEdition(held.atlas.db, edition)).map((o) => ({ ...o, edition: '' }));

describe('what is exported is imported again: the same texts and numbers', () => {
	test.each<[FileFormat, string]>([
		['csv', ''],
		['csv', '&bom=1&sep=;'],
		['csv', '&sep=tab'],
		['xlsx', ''],
		['xlsx', '&lang=ko']
	])('.%s%s', async (format, options) => {
		const asked = `dataset=mine&edition=mine-first&region=USA~KOR${options}`;
		const query = new URLSearchParams(asked);
		const { status, body } = await answerFile(held.atlas, {
			slug: 'private-investment',
			format,
			query
		});
		expect(status).toBe(200);
		const edition = `mine-${format}${options.replace(/\W+/g, '-')}`;
		const report = await bring(body as Uint8Array, edition, `out.${format}`);
		expect(report.imported).toBe(texts.length);
		const again = await told(edition);
		expect(again).toEqual(await told('mine-first'));
		expect(again.map(({ note }) => note).sort()).toEqual([...texts].sort());
	});
});
