import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { families, weights } from '../../../scripts/draw/fonts.mjs';
import { openFonts } from '../../../scripts/draw/pdf-font.mjs';
import { drawPicture } from '../../../scripts/draw/pdf-picture.mjs';

const fonts = openFonts() as [Font, Font];

/** What a page of 200 points comes to hold of marks, line by line, without what every picture begins and ends with. */
function drawn(marks: string): string[] {
	const document = new PDFDocument({ size: [200, 200], margin: 0, font: '', compress: false });
	document.registerFont(families.false, fonts[0] as never);
	document.registerFont(families.true, fonts[1] as never);
	const lines: string[] = [];
	document.addContent = (data: unknown) => {
		lines.push(...String(data).split('\n'));
		return document;
	};
	drawPicture(document, `<svg viewBox="0 0 200 200">${marks}</svg>`);
	expect([lines.slice(0, 2), lines.at(-1)]).toEqual([['q', '4 M'], 'Q']);
	return lines.slice(2, -1);
}

const blue = '#0000ff';
const pen = ['0 0 1 RG', '1 w', '0 j', '0 J', '[] 0 d'];

describe('marks', () => {
	test.each([
		[
			'a rectangle',
			'<rect x="1" y="2.5" width="30" height="4"/>',
			['0 0 0 rg', '1 2.5 30 4 re', 'f']
		],
		[
			'a path of lines',
			`<path d="M1,2.5L3,4H5V6" fill="none" stroke="${blue}"/>`,
			[...pen, '1 2.5 m', '3 4 l', '5 4 l', '5 6 l', 'S']
		],
		[
			'an outline of a map: relative, closed, numbers without signs between them',
			`<path d="M10,20l.3,6.9-2.5-.4,0,.7zl1,1M5,5h" fill="${blue}"/>`.replace('h"', '"'),
			[
				'0 0 1 rg',
				'10 20 m',
				'10.3 26.9 l',
				'7.8 26.5 l',
				'7.8 27.2 l',
				'h',
				'11 21 l',
				'5 5 m',
				'f'
			]
		],
		[
			'a curve and a closed line',
			`<path d="M0,0C1,2,3,4,5.125,6Z" fill="${blue}" stroke="${blue}"/>`,
			['0 0 1 rg', ...pen, '0 0 m', '1 2 3 4 5.13 6 c', 'h', 'B']
		],
		[
			'a circle where it stands',
			'<circle cx="50" cy="60.5" r="10"/>',
			[
				...['0 0 0 rg', 'q', '1 0 0 1 50 60.5 cm', '-10 0 m', '-10 -5.52 -5.52 -10 0 -10 c'],
				...['5.52 -10 10 -5.52 10 0 c', '10 5.52 5.52 10 0 10 c', '-5.52 10 -10 5.52 -10 0 c'],
				...['h', 'f', 'Q']
			]
		],
		[
			'dots and boxes of a crowd',
			`<path d="M10,20h.1M5,6h3v4h-3Z" fill="${blue}"/>`,
			[...['0 0 1 rg', '10 20 m', '10.1 20 l'], ...['5 6 m', '8 6 l', '8 10 l', '5 10 l', 'h', 'f']]
		],
		[
			'what is relative all along',
			`<path d="m10,20 5,5c1,0,2,0,3,1l-1-1z" fill="${blue}"/>`,
			['0 0 1 rg', '10 20 m', '15 25 l', '16 25 17 25 18 26 c', '17 25 l', 'h', 'f']
		],
		['an empty path', '<path d="" fill="#0000ff"/>', []],
		['what is neither filled nor stroked', '<path d="M0,0H5" fill="none"/>', []],
		[
			'dashes, ends and corners',
			`<path d="M0,0H5" fill="none" stroke="${blue}" stroke-width="1.75" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="2,3"/>`,
			['0 0 1 RG', '1.75 w', '1 j', '1 J', '[2 3] 0 d', '0 0 m', '5 0 l', 'S']
		]
	])('%s', (_, marks, lines) => {
		expect(drawn(marks)).toEqual(lines);
	});

	test('what is set already is not set again, until a group ends', () => {
		const line = (attributes = '') => `<path d="M0,0H5" ${attributes}/>`;
		const group = `<g transform="translate(32,98)" fill="none" stroke="${blue}">${line()}${line('stroke-width="2"')}</g>`;
		const [shape, painted] = [
			['0 0 m', '5 0 l'],
			['0 0 m', '5 0 l', 'S']
		];
		expect(drawn(`${group}${line('stroke-width="1"')}${group}`)).toEqual([
			...['q', '1 0 0 1 32 98 cm', ...pen, ...painted, '2 w', ...painted, 'Q'],
			...['0 0 0 rg', ...shape, 'f'],
			...['q', '1 0 0 1 32 98 cm', ...pen, ...painted, '2 w', ...painted, 'Q']
		]);
	});

	test('are half-clear, and then not', () => {
		const half = '<rect x="0" y="0" width="1" height="1" fill-opacity="0.5"/>';
		const lines = drawn(`${half}${half}${half.replace('0.5', '1')}`);
		const square = ['0 0 1 1 re', 'f'];
		expect(lines).toEqual(['0 0 0 rg', '/Gs1 gs', ...square, ...square, '/Gs2 gs', ...square]);
	});

	test('an outline is used again, with the pen of each use', () => {
		const lines = drawn(
			`<defs><path id="a" d="M0,0H5"/></defs><g fill="none"><use xlink:href="#a" stroke="${blue}"/><use xlink:href="#a" stroke="#ff0000"/></g>`
		);
		expect(lines.filter((line) => /RG|^[\d ]+ [ml]$|S/.test(line))).toEqual([
			...['0 0 1 RG', '0 0 m', '5 0 l', 'S'],
			...['1 0 0 RG', '0 0 m', '5 0 l', 'S']
		]);
	});

	test('a group is moved, then scaled', () => {
		expect(drawn('<g transform="translate(10,20) scale(0.896)"/>')).toEqual([
			...['q', '1 0 0 1 10 20 cm', '0.896 0 0 0.896 0 0 cm', 'Q']
		]);
	});

	test.each([
		['<ellipse cx="1"/>', 'A PDF can not hold <ellipse> here.'],
		['<rect clip-path="url(#a)"/>', 'A PDF can not hold clip-path="url(#a)".'],
		['<rect fill="url(#hatch)"/>', 'A PDF can not hold the colour url(#hatch).'],
		['<path d="M0,0A1,1,0,0,0,2,2"/>', 'A PDF can not hold the path M0,0A1,1,0,0,0,2,2.'],
		['<path d="M0,0Z5,5"/>', 'A PDF can not hold the path M0,0Z5,5.'],
		['<g transform="rotate(90)"/>', 'A PDF can not hold rotate(90).'],
		['<g transform="translate(1,2) rotate(9 1 2)"/>', 'A PDF can not hold translate(1,2) rotate(9'],
		['<path transform="scale(2)"/>', 'A PDF can not hold <path transform="scale(2)">.'],
		[
			'<path d="M0,0H1" stroke="#000000" stroke-linejoin="arcs"/>',
			'A PDF can not hold the line "arcs".'
		],
		['<use xlink:href="#a"/>', 'A picture has no outline #a.'],
		['<defs><path id="a" d="M0,0H1"/></defs><use xlink:href="#a" x="5"/>', '<use> with a place'],
		['<svg x="1" viewBox="0 0 9 9"/>', 'A PDF can not hold <svg> here.'],
		['<path d="M5"/>', 'A PDF can not hold the path M5.'],
		['<text x=5>a</text>', 'A picture is not well-formed: <text x=5>a'],
		['<text font-size="12">&nbsp;</text>', 'A picture is not well-formed: &nbsp;']
	])('%s is refused', (marks, message) => {
		expect(() => drawn(marks)).toThrow(message);
	});

	const pictures = readdirSync('tests/pictures', { recursive: true })
		.map(String)
		.filter((file) => file.endsWith('.svg'));
	test(`each of ${pictures.length} pictures is drawn whole`, () => {
		for (const file of pictures) {
			const svg = readFileSync(join('tests/pictures', file), 'utf8');
			const shown = svg.replace(/<defs>[^]*?<\/defs>/g, '');
			const count = (shape: RegExp) => shown.match(shape)?.length ?? 0;
			const marks = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
			const lines = drawn(marks);
			const texts = lines.filter((line) => line === 'BT').length;
			const painted = lines.filter((line) => /^[fSB]$/.test(line)).length;
			expect(texts, file).toBe(count(/<text /g));
			expect(painted, file).toBe(count(/<(rect |circle |use |path d="[^"])/g));
		}
	});
});

describe('texts', () => {
	const text = (attributes: string, words: string) =>
		drawn(`<text x="100" y="50" font-size="20" ${attributes}>${words}</text>`);
	const place = (lines: string[]) =>
		Number(lines.find((line) => line.endsWith('Tm'))?.split(' ')[4]);
	const glyphs = (lines: string[]) =>
		[...(lines.find((line) => line.endsWith('TJ')) ?? '').matchAll(/<([\da-f]+)>/g)]
			.map(([, hex]) => hex)
			.join('');

	test('stand on their line, at their place', () => {
		const lines = text('fill="#0000ff"', '가나');
		expect(lines).toEqual([
			...['0 0 1 rg', 'q', '1 0 0 -1 0 200 cm', 'BT', '1 0 0 1 100 150 Tm', '/F1 20 Tf'],
			...['[<00010002> 0] TJ', 'ET', 'Q']
		]);
	});

	test('end at their place, or have their middle there', () => {
		// Both syllables are as wide as the font has them, in parts of its em.
		const [width = 0] = [(2 * 20 * fonts[0].layout('가').advanceWidth) / fonts[0].unitsPerEm];
		expect(place(text('text-anchor="end"', '가나'))).toBeCloseTo(100 - width, 2);
		expect(place(text('text-anchor="middle"', '가나'))).toBeCloseTo(100 - width / 2, 2);
	});

	test('are semi-bold, and stroked for a halo', () => {
		const lines = text('font-weight="600" stroke="#ffffff" stroke-width="4"', '가');
		expect(lines).toContain('/F1 20 Tf');
		expect(lines).toContain('2 Tr');
		const both = drawn(
			'<text font-size="9">가</text><text font-size="9" font-weight="600">가</text>'
		);
		expect(both.filter((line) => line.endsWith('Tf'))).toEqual(['/F1 9 Tf', '/F2 9 Tf']);
	});

	test('that are hidden from who reads are seen and not copied', () => {
		const all = drawn(
			'<text font-size="9" aria-hidden="true">가</text><text font-size="9">가</text>'
		);
		const kept = all.filter((line) => /BDC|EMC|TJ/.test(line));
		expect(kept.map((line) => line.split(' ').at(-1))).toEqual(['BDC', 'TJ', 'EMC', 'TJ']);
		expect(kept[0]).toBe('/Span <</ActualText ()>> BDC');
	});

	test('are of one line, with one space between words', () => {
		expect(glyphs(text('', '\n\t가  나\n다 '))).toBe(glyphs(text('', '가 나 다')));
		expect(glyphs(text('', '가\u00a0\u00a0나'))).toHaveLength(16);
	});

	test('say signs that XML can not hold', () => {
		expect(glyphs(text('', 'R&amp;D &lt;5&#37; &#x41;'))).toBe(
			glyphs(text('', 'RXD Y5Z A'.replace('X', '&amp;').replace('Y', '&lt;').replace('Z', '%')))
		);
		expect(glyphs(text('', 'R&amp;D'))).toHaveLength(12);
	});
});

describe('the font', () => {
	const sample = readdirSync('tests/pictures')
		.filter((file) => file.endsWith('.svg'))
		.flatMap((file) => [
			...readFileSync(join('tests/pictures', file), 'utf8').matchAll(/<text [^>]*>([^<&]+)</g)
		])
		.flatMap(([, text = '']) => text.normalize('NFC').split(' '));
	const words = [...new Set(sample)];

	test.each(weights.map((weight, i) => [weight, fonts[i] as Font] as const))(
		`%d sets ${words.length} words as fontkit does`,
		(weight, font) => {
			const whole = create(readFileSync(`fonts/atlas-sans-${weight}.ttf`)) as Font;
			for (const word of ['AVATAR', 'To', 'LT', ...words]) {
				const [ours, theirs] = [font.layout(word), whole.layout(word)];
				expect(ours.glyphs.map(({ id }) => id)).toEqual(theirs.glyphs.map(({ id }) => id));
				const advances = (run: typeof ours) => run.positions.map(({ xAdvance }) => xAdvance);
				expect(advances(ours), word).toEqual(advances(theirs));
				expect(ours.advanceWidth).toBe(theirs.advanceWidth);
			}
			// The words would pass a font that kerns nothing, if they held no such pair.
			expect(whole.layout('To').advanceWidth).toBeLessThan(
				whole.layout('T').advanceWidth + whole.layout('o').advanceWidth
			);
		}
	);

	test('what is not seen takes no room, and leaves no box', () => {
		const ids = (text: string) => fonts[0].layout(text).glyphs.map(({ id }) => id);
		for (const unseen of ['\ufe0f', '\u2066', '\u202a', '\u200b', '\u00ad'])
			expect(ids(`☀${unseen}A`), JSON.stringify(unseen)).toEqual(ids('☀A'));
		expect(ids('☀A')).not.toContain(0);
	});

	test('two characters with one glyph are told apart', () => {
		const codes = (text: string) => fonts[0].layout(text).glyphs.map((glyph) => glyph.codePoints);
		expect(codes('\u00a0 ')).toEqual([[0xa0], [0x20]]);
		expect(codes(' \u00a0')).toEqual([[0x20], [0xa0]]);
	});
});
