import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import { textsIn, toBlocks, type Block, type Run } from './blocks';

const read = (markdown: string) => toBlocks(new Marked({ gfm: true }).lexer(markdown));
const runs = (markdown: string): Run[] => {
	const [block] = read(markdown);
	return block?.kind === 'paragraph' ? block.runs : [];
};

describe('toBlocks', () => {
	test.each<[string, Block[]]>([
		['## 흐름', [{ kind: 'heading', level: 2, runs: [{ text: '흐름' }] }]],
		['---', [{ kind: 'rule' }]],
		['```\na  <b>\n```', [{ kind: 'code', text: 'a  <b>' }]],
		[
			'> "10년 만의 첫 감소"',
			[
				{
					kind: 'quote',
					blocks: [{ kind: 'paragraph', runs: [{ text: '"10년 만의 첫 감소"' }] }]
				}
			]
		],
		[
			'| a | **b** |\n| - | -: |\n| 1 | 2 |\n',
			[{ kind: 'table', header: ['a', 'b'], rows: [['1', '2']], align: [null, 'right'] }]
		],
		['[x]: https://a.example', []]
	])('reads %j', (markdown, blocks) => {
		expect(read(markdown)).toEqual(blocks);
	});

	test('lists count from where they say, and lists within them are theirs', () => {
		const [list] = read('3. a\n4. b\n   - c\n');
		expect(list).toMatchObject({
			kind: 'list',
			items: [
				{ marker: '3.', blocks: [{ kind: 'paragraph', runs: [{ text: 'a' }] }] },
				{
					marker: '4.',
					blocks: [
						{ kind: 'paragraph', runs: [{ text: 'b' }] },
						{ kind: 'list', items: [{ marker: '•' }] }
					]
				}
			]
		});
		expect(read('- [x] done\n- [ ] open\n')).toMatchObject([
			{ items: [{ marker: '[x]' }, { marker: '[ ]' }] }
		]);
	});

	test.each<[string, Run[]]>([
		['a\nb', [{ text: 'a b' }]],
		['a  \nb', [{ text: 'a' }, { text: '\n' }, { text: 'b' }]],
		[
			'**a *b*** ~~c~~',
			[
				{ text: 'a ', bold: true },
				{ text: 'b', bold: true, italic: true },
				{ text: ' ' },
				{ text: 'c', struck: true }
			]
		],
		['`x = <b>`', [{ text: 'x = <b>' }]],
		['<b>x</b>', [{ text: '<b>' }, { text: 'x' }, { text: '</b>' }]],
		['\\*a\\*', [{ text: '*' }, { text: 'a' }, { text: '*' }]],
		['5 &mdash; 6 &lt; 7 &#44032; &#0; &unknown;', [{ text: '5 — 6 < 7 가 \ufffd &unknown;' }]],
		[
			'[x](https://a.example/?b=1&c=2) [y](javascript:alert(1)) [z](/figures/a)',
			[
				{ text: 'x', link: 'https://a.example/?b=1&c=2' },
				{ text: ' ' },
				{ text: 'y' },
				{ text: ' ' },
				{ text: 'z' }
			]
		]
	])('sets %j', (markdown, expected) => {
		expect(runs(markdown)).toEqual(expected);
	});

	test('loses no word', () => {
		const markdown =
			'# A\n\nb **c**\n\n- d\n  > e\n\n`f`\n\n| g |\n| - |\n| h |\n\n    i\n\n<p>j</p>\n';
		expect(textsIn(read(markdown)).replace(/[\s•]/g, '')).toBe('Abcdefghi<p>j</p>');
	});
});
