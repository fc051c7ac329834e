import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../../scripts/draw/draw.mjs';
import type { Block } from '../publish/report/blocks';
import { readPng } from '../../../tests/support/png';
import { openScratch, type Scratch } from '../../../tests/support/scratch';

let scratch: Scratch;
beforeAll(() => {
	scratch = openScratch('draw');
});
afterAll(() => scratch.remove());

const picture = readFileSync('tests/pictures/the-2022-drop.ko.light.svg', 'utf8');
const square = (inner: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50" font-family="'Atlas Sans'"><desc>d</desc>${inner}</svg>`;

describe('png', () => {
	const png = async (svg: string, { width = 100, isOpaque = true, unknown = '' } = {}) =>
		readPng(
			await draw(
				{
					format: 'png',
					svg,
					unknown,
					width,
					dpi: 300,
					isOpaque,
					texts: [
						['Title', '세계 AI 민간투자'],
						['Author', 'Stanford HAI']
					]
				},
				scratch.folder
			)
		);

	test('has the width asked for, its size on paper, and says what it is', async () => {
		const { width, height, physical, texts, channels } = await png(picture, { width: 1890 });
		const [, across, down] = /viewBox="0 0 (\d+) (\d+)"/.exec(picture) as unknown as number[];
		expect([width, Math.abs(height - (1890 * Number(down)) / Number(across)) <= 1]).toEqual([
			1890,
			true
		]);
		// 300 dpi; 1890 dots are 16.002 cm then.
		expect(physical).toEqual([11811, 11811]);
		expect(texts.get('Title')).toBe('세계 AI 민간투자');
		expect(texts.get('Author')).toBe('Stanford HAI');
		expect(channels).toBe(3);
	});

	test('has the colours of the drawing', async () => {
		const { at } = await png(square('<rect width="100" height="50" fill="#3346c1"/>'));
		expect(at(50, 25)).toEqual([0x33, 0x46, 0xc1]);
	});

	test('is clear where nothing is drawn, with half-clear colours unspoilt', async () => {
		const svg = square('<rect width="50" height="50" fill="#e2761a" fill-opacity="0.5"/>');
		const { at, channels } = await png(svg, { isOpaque: false });
		expect(channels).toBe(4);
		expect(at(75, 25)).toEqual([0, 0, 0, 0]);
		const [red, green, blue, alpha] = at(25, 25) as [number, number, number, number];
		expect(Math.abs(alpha - 128)).toBeLessThanOrEqual(1);
		for (const [found, meant] of [
			[red, 0xe2],
			[green, 0x76],
			[blue, 0x1a]
		] as const)
			expect(Math.abs(found - meant)).toBeLessThanOrEqual(1);
	});

	test('semi-bold is bolder', async () => {
		const ink = async (weight: number) => {
			const { at } = await png(
				square(`<text y="40" font-size="30" font-weight="${weight}">투자 AI</text>`),
				{ isOpaque: false }
			);
			return Array.from(
				{ length: 5000 },
				(_, i) => at(i % 100, Math.floor(i / 100))[3] ?? 0
			).reduce((sum, alpha) => sum + alpha, 0);
		};
		expect((await ink(600)) / (await ink(400))).toBeGreaterThan(1.2);
	});

	test.each([
		['a Hangul syllable outside KS X 1001', '뷁', ''],
		['a box for what the font lacks', '漢', '漢']
	])('text leaves a mark: %s', async (_, text, unknown) => {
		const svg = square(`<text x="20" y="40" font-size="40">${text}</text>`);
		const { at } = await png(svg, { isOpaque: false, unknown });
		const inked = Array.from({ length: 5000 }, (_, i) => at(i % 100, Math.floor(i / 100))[3] ?? 0);
		expect(inked.filter((alpha) => alpha > 128).length).toBeGreaterThan(60);
	});
});

const pdf = (svg: string, info: Record<string, string> = {}, pages = 1) =>
	draw(
		{
			format: 'pdf',
			pages: Array.from({ length: pages }, () => ({
				svg,
				width: 720,
				height: 400,
				alternative: 'what is seen'
			})),
			unknown: '',
			language: 'ko',
			date: '2023-04-03',
			info
		},
		scratch.folder
	);

test('a pdf is the same bytes each time, and dated by its edition', async () => {
	const [once, again] = [await pdf(picture), await pdf(picture)];
	expect(Buffer.compare(once, again)).toBe(0);
	expect(once.toString('latin1')).toContain('(D:20230403000000Z)');
	expect(once.toString('latin1')).toContain('/Lang (ko)');
	expect(await pdf(picture, { Title: 'other' })).not.toEqual(once);
	const pages = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type \/Page\n/g)?.length;
	expect([pages(once), pages(await pdf(picture, {}, 3))]).toEqual([1, 3]);
});

describe('a report', () => {
	const block = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
	const heading = { kind: 'heading' as const, level: 2, runs: [{ text: '지역' }] };
	const figure = {
		...{ kind: 'figure' as const, svg: picture, alternative: 'what is seen' },
		caption: [{ text: '그림 1.', bold: true }, { text: ' 2022년 감소' }]
	};
	const report = (blocks: Block[], unknown = '') =>
		draw(
			{
				...{ format: 'report', blocks, unknown, language: 'ko', date: '2026-11-27' },
				info: { Title: '점검' }
			},
			scratch.folder
		);
	const pages = (bytes: Buffer) => bytes.toString('latin1').match(/\/Type \/Page\n/g)?.length;

	test('is the same bytes each time, and is read in its language', async () => {
		const blocks: Block[] = [
			heading,
			{ kind: 'list', items: [{ marker: '1.', blocks: [block('하나')] }] },
			{
				kind: 'table',
				header: ['지역', '2025'],
				rows: [['미국', '2,859억 달러']],
				align: [null, 'right']
			},
			{ kind: 'quote', blocks: [block('인용')] },
			{ kind: 'code', text: 'a' },
			{ kind: 'rule' },
			figure
		];
		const [once, again] = [await report(blocks), await report(blocks)];
		expect(Buffer.compare(once, again)).toBe(0);
		const text = once.toString('latin1');
		for (const tag of [
			'/Lang (ko)',
			'/S /H2',
			'/S /Caption',
			'/S /Figure',
			'/S /Table',
			'/Outlines'
		])
			expect(text).toContain(tag);
	});

	test('a heading goes to the next page with its figure', async () => {
		const lines = Array.from({ length: 26 }, () => block('문장'));
		const [alone, together] = [
			await report([...lines, heading]),
			await report([...lines, heading, figure])
		];
		expect([pages(alone), pages(together)]).toEqual([1, 2]);
		// Were the heading on the first page, the second one would begin with the figure.
		expect(pages(await report([...lines, heading, figure, ...lines.slice(0, 10)]))).toBe(2);
	});

	test('a text of many pages is whole, and an unknown character is a box', async () => {
		const long = await report([block('긴 문장 '.repeat(3000)), block('漢')], '漢');
		expect(pages(long)).toBeGreaterThan(4);
		// A table can not divide the row of a page and more.
		const cell = '긴 문장 '.repeat(3000);
		const align = [null, null];
		const table = await report([
			{ kind: 'table', header: ['가', '나'], rows: [['하나', cell]], align }
		]);
		expect(pages(table)).toBeGreaterThan(3);
	});

	test.each([
		['has smaller type where its numbers would not fit', 14, true],
		['is told cell by cell where they would not fit at all', 60, false]
	])('a table %s', async (_, count, isTable) => {
		const header = Array.from({ length: count }, (_, i) => `${1960 + i}`);
		const rows = [header.map((_, i) => `${344_700 + i}`)];
		const made = await report([
			{ kind: 'table', header, rows, align: header.map(() => 'right' as const) }
		]);
		expect(made.toString('latin1').includes('/S /Table')).toBe(isTable);
	});
});

test('an svg has the letters it uses within, in both weights', async () => {
	const text = square('<text y="20">가나다</text>');
	const [small, large] = [text, picture].map((svg) =>
		draw({ format: 'svg', svg, unknown: '' }, scratch.folder)
	);
	const embedded = String(await large);
	expect(embedded.match(/font-weight:(400|600);src:url\(data:font\/woff2;base64,/g)).toHaveLength(
		2
	);
	const sizes = [(await small)?.length ?? 0, embedded.length];
	expect(sizes[0]).toBeLessThan(10_000);
	expect((sizes[1] ?? 0) - picture.length).toBeLessThan(50_000);
	expect(embedded.replace(/<style>[^<]*<\/style>/, '')).toBe(picture.normalize('NFC'));
});
