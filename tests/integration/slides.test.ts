import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { guarded } from '../../src/lib/csv/guard';
import { columns } from '../../src/lib/publish/columns';
import { answerFile } from '../../src/lib/server/files';
import { presentFigure } from '../../src/lib/server/present';
import { databases, type TestAtlas } from '../support/atlas';
import { figures } from '../support/fixture';
import { hasImpress, slidesToPdf } from '../support/office';
import { readPptx } from '../support/pptx';
import { havePrograms, runProgram } from '../support/programs';
import { openScratch } from '../support/scratch';

const scratch = openScratch('slides');
const impressIsHere = await hasImpress();
const hasUnzip = await havePrograms(['unzip']);
const hasPoppler = await havePrograms(['pdftotext']);
let site: TestAtlas;
beforeAll(async () => {
	site = await (databases[0] as (typeof databases)[number]).open();
});
afterAll(async () => {
	await site.remove();
	await scratch.remove();
});

const ask = (slug: string, query: string) =>
	answerFile(site.atlas, { slug, format: 'pptx', query: new URLSearchParams(query) });

async function save(slug: string, query: string) {
	const { status, body, headers } = await ask(slug, query);
	expect([status, headers['content-type']]).toEqual([
		200,
		'application/vnd.openxmlformats-officedocument.presentationml.presentation'
	]);
	const path = join(scratch.folder, `${slug}-${query.replace(/\W/g, '-')}.pptx`);
	writeFileSync(path, body as Uint8Array);
	return { path, bytes: body as Uint8Array };
}

async function pageOf(slug: string, query: string) {
	const page = await presentFigure(site.atlas, slug, new URLSearchParams(query));
	const { frame, caption } = page ?? {};
	if (!frame || !caption) throw new Error(`${slug} has no frame`);
	return { frame, caption };
}

const views = figures.flatMap(({ slug }) =>
	['lang=en', 'lang=ko'].map((query) => ({ slug, query, kind: 'chart' }))
);
const more = [
	['private-investment', 'show=growth&currency=KRW&chart=column', 'chart'],
	['private-investment-by-region', 'compare=ai-index-2022&lang=ko&theme=dark', 'chart'],
	['private-investment', 'scale=log&patterns=on', 'chart'],
	['countries', 'chart=slope&time=2013..2025', 'chart'],
	['focus-areas', 'chart=area&time=2018..2025&focus=fintech~energy-management', 'chart'],
	['corporate-investment', 'chart=area', 'chart'],
	['private-investment', 'chart=table', 'chart'],
	['countries', 'chart=map&region=@countries&lang=ko', 'picture'],
	['countries', 'chart=grid&time=2013..2025&theme=dark', 'picture'],
	['countries', 'chart=scatter&x=gdp&edition=ai-index-2025&time=2024', 'picture'],
	['countries', 'region=ISL', 'nothing']
].map(([slug = '', query = '', kind = '']) => ({ slug, query, kind }));
/** Curated figures that Office has no chart for. */
const drawn = ['model-training-cost'];

describe('every figure as a slide, in both languages, opened by programs that are not ours', () => {
	test('what can not be tried here is said', () => {
		const absent = [
			!impressIsHere && 'LibreOffice Impress (ATLAS_OFFICE=1 fetches it)',
			!hasUnzip && 'unzip',
			!hasPoppler && 'pdftotext'
		].filter(Boolean);
		if (absent.length > 0)
			console.log(
				`Not on this machine, ${views.length + more.length} slides not tried: ${absent.join(', ')}`
			);
	});

	test.each([...views, ...more])('$slug?$query', async ({ slug, query, kind }) => {
		const { frame, caption } = await pageOf(slug, query);
		const { path, bytes } = await save(slug, query);
		if (hasUnzip) expect(await runProgram('unzip', ['-t', path])).toContain('No errors detected');
		const read = readPptx(bytes);

		expect(read.slide).toContain(caption.title);
		expect(read.slide).toContain(caption.subtitle);
		expect(read.slide).toContain(caption.source);
		expect(read.slide).toContain(caption.status);
		expect(read.slide).toContain(`sha256 ${frame.editions[0]?.sha256.slice(0, 12)}`);
		// A table is drawn as lines.
		expect(read.notes).toContain(caption.description.replace(/^Table/, 'Line chart'));
		for (const note of frame.notes) expect(read.notes).toContain(note);
		for (const { reason } of frame.missing) expect(read.notes).toContain(reason);
		expect([read.property('dc:title'), read.property('dc:language')]).toEqual([
			caption.title,
			frame.language
		]);
		expect(read.property('cp:keywords')).toContain(frame.editions[0]?.sha256);

		if (kind === 'nothing') {
			expect(read.chart).toBeNull();
			return;
		}
		const sheets = await read.sheets();
		const data = sheets.at(-2);
		expect(data?.data).toEqual([
			[...columns],
			...frame.rows.map((row) =>
				columns.map((column) => {
					const value = row[column];
					return typeof value === 'string' ? guarded(value) : value;
				})
			)
		]);
		const written = Object.entries(read.workbook ?? {}).filter(([name]) => name.endsWith('.xml'));
		for (const [, part] of written) expect(Buffer.from(part).toString()).not.toMatch(/<f[ >]/);

		if (kind === 'picture' || drawn.includes(slug)) {
			expect(read.chart).toBeNull();
			expect(sheets).toHaveLength(2);
			expect([...read.parts.keys()].filter((name) => /\.(svg|png)$/.test(name))).toHaveLength(3);
			return;
		}
		const [sheet] = sheets;
		const [header = [], ...cells] = sheet?.data ?? [];
		expect(read.series.map(({ name }) => guarded(name))).toEqual(header.slice(1).map(String));
		read.series.forEach(({ points }, i) => {
			const column = cells.map((row) => row[i + 1] ?? null);
			expect(column.map((_, at) => points.get(at) ?? null)).toEqual(column);
		});
		// Every figure of the page once, divided by one power of ten.
		const shown = read.series.flatMap(({ points }) => [...points.values()]);
		const stated = frame.rows.flatMap(({ value }) => (value === null ? [] : [value]));
		expect(shown).toHaveLength(stated.length);
		const greatest = (values: number[]) => Math.max(...values.map(Math.abs));
		const factor = 10 ** Math.round(Math.log10(greatest(stated) / greatest(shown)));
		expect(sorted(shown)).toEqual(sorted(stated.map((value) => value / factor)));
		expect(read.chart?.getElementsByTagName('c:dispBlanksAs')[0]?.getAttribute('val')).toBe('gap');
	});

	test.runIf(impressIsHere && hasPoppler)(
		'LibreOffice shows every one of them',
		async () => {
			const all = [...views, ...more];
			const files = await Promise.all(all.map(({ slug, query }) => save(slug, query)));
			const pdfs = await slidesToPdf(
				files.map(({ path }) => path),
				scratch.folder
			);
			for (const [i, { slug, query }] of all.entries()) {
				const { caption } = await pageOf(slug, query);
				const text = await runProgram('pdftotext', ['-layout', pdfs[i] as string, '-']);
				const bare = (words: string) => words.replace(/\s+/g, '');
				expect(bare(text)).toContain(bare(caption.title));
				expect(bare(text)).toContain(bare(caption.source));
			}
		},
		300_000
	);
});

const sorted = (values: number[]) => [...values].sort((a, b) => a - b);

test('options of pictures are refused with what is allowed', async () => {
	const { status, body } = await ask('the-2022-drop', 'density=2');
	expect(status).toBe(400);
	expect(new TextDecoder().decode(body as Uint8Array)).toContain('"density"');
});

test('is offered to be kept, under a name that says what it is', async () => {
	const { headers } = await ask('private-investment', 'edition=ai-index-2023&region=USA');
	expect(headers['content-disposition']).toBe(
		'attachment; filename="private-investment_ai-index-2023_USA.pptx"'
	);
});
