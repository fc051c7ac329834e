import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { figures } from '../support/fixture';
import { readPng } from '../support/png';
import { havePrograms, runProgram } from '../support/programs';
import { openScratch, type Scratch } from '../support/scratch';

const site = inject('site');
let scratch: Scratch;
beforeAll(() => {
	scratch = openScratch('picture-files');
});
afterAll(() => scratch.remove());

const asked = figures.flatMap(({ slug }) =>
	(['en', 'ko'] as const).map((lang) => [slug, lang] as const)
);
const [readsPng, readsPdf] = [
	await havePrograms(['file', 'pngcheck']),
	await havePrograms(['pdffonts', 'pdfinfo', 'pdftotext'])
];
for (const [name, there] of Object.entries({ PNG: readsPng, PDF: readsPdf }))
	if (!there)
		console.log(`SKIPPED: ${asked.length} pictures as ${name}, no program to open them here.`);

async function take(path: string): Promise<{ file: string; bytes: Buffer; headers: Headers }> {
	const response = await fetch(site + path);
	const bytes = Buffer.from(await response.arrayBuffer());
	expect([path, response.status, bytes.length > 1000]).toEqual([path, 200, true]);
	const file = join(scratch.folder, path.replace(/[^a-z0-9.]/g, '_'));
	writeFileSync(file, bytes);
	return { file, bytes, headers: response.headers };
}

const title = async (slug: string, lang: string): Promise<string> => {
	const answer = await fetch(`${site}/figures/${slug}.json?lang=${lang}`);
	return ((await answer.json()) as { title: string }).title;
};

/** As one line without spaces: a program breaks lines where the picture does. */
const joined = (text: string) => text.replace(/\s+/g, '');

test('the figures that ship are all asked for', () => {
	expect(figures.length).toBeGreaterThan(12);
});

describe.skipIf(!readsPng)('a PNG is opened by programs that are not ours', () => {
	test.each(asked)('%s in %s', async (slug, lang) => {
		const { file, bytes, headers } = await take(
			`/figures/${slug}.png?density=2&lang=${lang}&theme=${lang === 'ko' ? 'dark' : 'light'}`
		);
		expect(headers.get('content-type')).toBe('image/png');
		const { width, height, physical, texts, colours } = readPng(bytes);
		expect(width).toBe(1920);
		// Indexed where it has few colours.
		expect(await runProgram('file', [file])).toContain(
			`PNG image data, 1920 x ${height}, 8-bit${colours === null ? '/color RGB' : ' colormap'}`
		);
		expect(await runProgram('pngcheck', [file])).toContain('OK: ');
		// 192 dots an inch.
		expect(physical).toEqual([7559, 7559]);
		expect(texts.get('Title')).toBe(await title(slug, lang));
		expect(texts.get('Edition')).toMatch(/^[a-z0-9-]+ \(sha256 [0-9a-f]{64}\)/);
		expect(texts.get('URL')).toContain(`/figures/${slug}?`);
		expect(texts.get('Copyright')).not.toBe('');
		expect(texts.has('Missing characters')).toBe(false);
	});
});

describe.skipIf(!readsPdf)('a PDF is opened by programs that are not ours', () => {
	test.each(asked)('%s in %s', async (slug, lang) => {
		const { file, headers } = await take(`/figures/${slug}.pdf?lang=${lang}`);
		expect(headers.get('content-type')).toBe('application/pdf');
		const words = await title(slug, lang);
		const text = await runProgram('pdftotext', ['-enc', 'UTF-8', file, '-']);
		expect(joined(text)).toContain(joined(words));
		expect(joined(text)).toContain('AIInvestmentAtlas');

		// name, type (two words), encoding, embedded, subset, Unicode.
		const fonts = (await runProgram('pdffonts', [file])).trim().split('\n').slice(2);
		expect(fonts.length).toBeGreaterThan(0);
		for (const font of fonts)
			expect(font).toMatch(
				/^[A-Z]{6}\+AtlasSans-(Regular|SemiBold) +CID TrueType +Identity-H +yes yes yes/
			);

		const info = await runProgram('pdfinfo', [file]);
		expect(info).toContain(words);
		expect(info).toMatch(/Author: +\S/);
		expect(info).toMatch(/Tagged: +yes/);
		expect(info).toMatch(/Pages: +1\n/);
		expect(info).toContain('sha256 ');
		// 960 px are 10 inches.
		expect(info).toMatch(/Page size: +720 x \d/);
	});

	test('what has a halo is copied once', async () => {
		const { file } = await take('/figures/the-2022-drop.pdf?lang=ko');
		const copied = await runProgram('pdftotext', ['-raw', file, '-']);
		expect(copied.match(/−27%/g)).toEqual(['−27%']);
	});
});

describe('sizes', () => {
	test.each([
		['', 960, 3780],
		['width=640&density=3', 1920, 11339],
		['width=16cm', 1890, 11811],
		['width=16cm&dpi=300', 1890, 11811],
		['width=12cm&dpi=150', 709, 5906]
	])('png?%s is %d pixels wide', async (query, width, perMetre) => {
		const { bytes } = await take(`/figures/private-investment.png?${query}`);
		const png = readPng(bytes);
		expect([png.width, png.physical]).toEqual([width, [perMetre, perMetre]]);
	});

	test('16 cm at 300 dpi are 16 cm on paper, as SVG and PDF too', async () => {
		const { bytes } = await take('/figures/countries.png?width=16cm&dpi=300&lang=ko');
		const { width, physical } = readPng(bytes);
		expect((width / physical[0]) * 100).toBeCloseTo(16, 1);
		const svg = (await take('/figures/countries.svg?width=16cm&lang=ko')).bytes.toString();
		expect(svg).toMatch(/viewBox="0 0 605 \d+" width="16cm" height="[\d.]+cm"/);
		const { bytes: pdf } = await take('/figures/countries.pdf?width=16cm&lang=ko');
		// 16 cm are 453.54 points.
		expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 453\.5\d* /);
	});

	test('a picture with too many pixels is refused, whether across or in all', async () => {
		const tall = 'dataset=world-bank&measure=gdp&region=@countries&time=2024&chart=bar';
		for (const query of ['width=60cm&dpi=600', `${tall}&width=1600&dpi=300`]) {
			const response = await fetch(`${site}/figures/private-investment.png?${query}`);
			expect([query, response.status]).toEqual([query, 400]);
			expect((await response.json()).problems).toMatchObject([{ parameter: 'dpi' }]);
		}
	});
});

test('a transparent picture has nothing behind its marks', async () => {
	const { bytes } = await take('/figures/private-investment.png?background=transparent');
	const { at, channels } = readPng(bytes);
	expect([channels, at(2, 2)]).toEqual([4, [0, 0, 0, 0]]);
	const { bytes: plain } = await take('/figures/private-investment.png?theme=dark');
	expect(readPng(plain).at(2, 2)).toEqual([0x11, 0x16, 0x1c]);
});

describe('for a document', () => {
	const svg = async (query: string) =>
		(await take(`/figures/private-investment.svg?${query}`)).bytes.toString();
	const said = (text: string) =>
		[...text.matchAll(/<text[^>]*>([^<]*)</g)].map(([, inner]) => inner ?? '');

	test('preset=ko-report is what Korean reports ask for', async () => {
		const texts = said(await svg('preset=ko-report'));
		expect(texts[0]).toMatch(/^〈그림〉 2025년 세계 AI 민간투자는/);
		expect(texts).toContain('(단위: 억 달러)');
		expect(texts).toContain('4,000');
		expect(texts.filter((text) => /^(주|자료): /.test(text))).toEqual([
			'주: 2025년: 첫 발표치',
			expect.stringMatching(/^자료: Stanford HAI/)
		]);
		// In won the amounts have several units, and name them.
		const mixed = said(await svg('preset=ko-report&currency=KRW'));
		expect(mixed.some((text) => /^\(단위: .*원\)$/.test(text))).toBe(true);
	});

	test('title=off leaves the caption to the document, and unit and prices in the picture', async () => {
		const [titled, bare] = [said(await svg('')), said(await svg('title=off'))];
		expect(titled).toEqual([titled[0], ...bare]);
		expect(bare[0]).toContain('nominal US dollars');
	});

	test('an SVG says what it is to drawing programs, and holds its font when asked', async () => {
		const plain = await svg('lang=ko');
		expect(plain).toMatch(/<dc:title>2025년 .*<dc:rights>CC BY-ND 4\.0/);
		expect(plain).not.toContain('@font-face');
		expect((await svg('lang=ko&fonts=embed')).match(/@font-face/g)).toHaveLength(2);
	});
});

test('one query asks for each picture; what is no option is refused with those there are', async () => {
	for (const format of ['svg', 'png', 'pdf'])
		await take(`/figures/the-2022-drop.${format}?width=16cm&dpi=300&fonts=embed&title=off`);
	for (const [path, allowed] of [
		['png?wide=2', 'density'],
		['pdf?density=9', '1..4'],
		['csv?width=900', 'measure'],
		['svg?background=red', 'transparent']
	] as const) {
		const response = await fetch(`${site}/figures/private-investment.${path}`);
		const { problems } = await response.json();
		expect([path, response.status, problems.length]).toEqual([path, 400, 1]);
		expect(problems[0].allowed).toContain(allowed);
	}
});

test('what the options say is part of the ETag; equal options are equal', async () => {
	const tag = async (query: string) => {
		const { headers } = await fetch(`${site}/figures/the-2022-drop.png?${query}`);
		return headers.get('etag');
	};
	const tags = await Promise.all(
		['', 'density=2', 'width=900', 'background=transparent', 'title=off'].map(tag)
	);
	expect(new Set(tags).size).toBe(5);
	expect(await tag('density=1&width=960px')).toBe(tags[0]);
	const again = await fetch(`${site}/figures/the-2022-drop.png`, {
		headers: { 'if-none-match': tags[0] as string, 'accept-encoding': 'br' }
	});
	expect([again.status, again.headers.get('content-encoding')]).toEqual([304, null]);
});

describe('the gallery as one document', () => {
	test.skipIf(!readsPdf)('has a page for each figure, in its order, in Korean', async () => {
		const { file, headers } = await take('/figures.pdf?lang=ko');
		expect(headers.get('content-disposition')).toContain('figures.pdf');
		expect(await runProgram('pdfinfo', [file])).toMatch(new RegExp(`Pages: +${figures.length}\\b`));
		const pages = (await runProgram('pdftotext', [file, '-'])).split('\f').slice(0, -1);
		const titles = await Promise.all(figures.map(({ slug }) => title(slug, 'ko')));
		for (const page of pages)
			expect(titles.filter((each) => joined(page).includes(joined(each)))).not.toEqual([]);
		for (const each of titles)
			expect(pages.filter((page) => joined(page).includes(joined(each)))).not.toEqual([]);
	});

	test('follows a search, has a tag, and refuses what it does not know', async () => {
		const ask = (path: string, headers = {}) => fetch(site + path, { headers });
		const found = await ask('/figures.pdf?q=generative');
		expect([found.status, found.headers.get('content-type')]).toEqual([200, 'application/pdf']);
		const known = await ask('/figures.pdf?q=generative', {
			'if-none-match': found.headers.get('etag') ?? ''
		});
		expect(known.status).toBe(304);
		expect((await ask('/figures.pdf?q=nothingofthekind')).status).toBe(404);
		const refused = await ask('/figures.pdf?theme=blue&x=1');
		expect(refused.status).toBe(400);
		const { problems } = (await refused.json()) as { problems: { parameter: string }[] };
		expect(problems.map(({ parameter }) => parameter)).toEqual(['theme', 'x']);
	});
});
