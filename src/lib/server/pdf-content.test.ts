import { describe, expect, test } from 'vitest';
import { writeBriefly } from '../../../scripts/draw/pdf-content.mjs';

/** What a document comes to hold of what is written; its font has glyphs 1 and 2, half and a whole em wide. */
function written(...lines: string[]): string[] {
	const held: string[] = [];
	const document = {
		_fontFamilies: { a: { id: 'F1', widths: [0, 500, 1000] } },
		addContent(line: string) {
			held.push(...line.split('\n'));
			return document;
		}
	};
	const endPage = writeBriefly(document as unknown as PDFKit.PDFDocument);
	for (const line of lines) document.addContent(line);
	endPage();
	return held;
}

const at = (x: number, y: number, glyph: string, turn = '1 0 0 -1') => [
	`${turn} ${x} ${y} Tm`,
	`<${glyph}> Tj`
];
const text = (...glyphs: string[][]) => ['BT', '/F1 10 Tf', '0 Tr', ...glyphs.flat(), 'ET'];
const shown = (...glyphs: string[][]) => written(...text(...glyphs)).slice(3, -1);

describe('glyphs', () => {
	test.each([
		[
			'each where the one before ends',
			[at(30, 5, '0001'), at(35, 5, '0002'), at(45, 5, '0001')],
			['1 0 0 -1 30 5 Tm', '[<000100020001>] TJ']
		],
		[
			'closer by a tenth of an em, then further',
			[at(30, 5, '0001'), at(34, 5, '0002'), at(46.5, 5, '0001')],
			['1 0 0 -1 30 5 Tm', '[<0001>100<0002>-250<0001>] TJ']
		],
		[
			'on another line',
			[at(30, 5, '0001'), at(30, 17.25, '0001')],
			['1 0 0 -1 30 5 Tm', '[<0001>] TJ', '1 0 0 -1 30 17.25 Tm', '[<0001>] TJ']
		],
		[
			'turned, which have no line of their own',
			[at(30, 5, '0001', '0 1 1 0'), at(30, 10, '0001', '0 1 1 0')],
			['0 1 1 0 30 5 Tm', '[<0001>] TJ', '0 1 1 0 30 10 Tm', '[<0001>] TJ']
		]
	])('%s', (_, glyphs, lines) => {
		expect(shown(...glyphs)).toEqual(lines);
	});

	test('do not drift: what is rounded is made good with the next', () => {
		const [, run = ''] = shown(
			...Array.from({ length: 41 }, (_, i) => at(30 + i * 5.0004, 5, '0001'))
		);
		const moves = [...run.matchAll(/>(-?\d+)</g)].map(([, move]) => Number(move));
		// 40 times 0.0004 of 10 are 1.6 thousandths of the size.
		expect(moves.reduce((sum, move) => sum + move, 0)).toBe(-2);
	});

	test('end before anything else is drawn, and are not carried into the next text', () => {
		const lines = written(...text(at(30, 5, '0001')), ...text(at(35, 5, '0001')));
		expect(lines.filter((line) => line.endsWith('Tm'))).toHaveLength(2);
		expect(lines.indexOf('ET')).toBe(5);
	});
});

test.each([
	[['/DeviceRGB cs', '0.07058823529411765 0 1 scn'], ['0.071 0 1 rg']],
	[['/DeviceRGB CS', '1 0.5 0 SCN'], ['1 0.5 0 RG']],
	[
		['/Pattern cs', '/P1 scn'],
		['/Pattern cs', '/P1 scn']
	],
	[['1 0 0 1 32 98.123456789 cm'], ['1 0 0 1 32 98.123457 cm']],
	[
		['10.5 -3.14159 l', '1.996 2 3.5 4.0049 5 6 c', '0.5625 w'],
		['10.5 -3.14 l', '2 2 3.5 4 5 6 c', '0.563 w']
	],
	[['[4.5 2] 0 d'], ['[4.5 2] 0 d']],
	// As a page begins with it.
	[['0 J', '[] 0 d', '1 w', '10 M', '0 j', 'S'], ['S']],
	[
		['q', '2 w', '2 w', '1 j', '1 w', 'Q', '2 w', '0 j', 'q', '2 w', 'Q'],
		['q', '2 w', '1 j', '1 w', 'Q', '2 w', 'q', 'Q']
	]
])('%j is %j', (lines, brief) => {
	expect(written(...lines)).toEqual(brief);
});
