import { describe, expect, test } from 'vitest';
import { composeReport, inline } from './compose';
import type { DrawnFigure } from './drawn';
import { readLock, writeLock } from './lock';
import { textsIn } from './blocks';
import { isFigure, readReport } from './outline';
import { paginate } from './pages';

const origins = ['https://atlas.example', 'http://127.0.0.1:3000'];
const figuresIn = (markdown: string) =>
	readReport(markdown, origins)
		.blocks.filter(isFigure)
		.map(({ slug, query, caption, line }) => [slug, query.toString(), caption, line]);
const edition = {
	...{ slug: 'ai-index-2023', title: 'AI Index Report 2023', sha256: 'ab' },
	...{ attribution: 'Stanford HAI', licence: 'CC <BY>' }
};
const drawn: DrawnFigure = {
	title: 'World fell 26.7%',
	svg: '<?xml version="1.0"?>\n<svg aria-labelledby="s1-title s1-d"><title id="s1-title">A > "b"</title><rect fill="url(#s1-hatch)"/></svg>\n',
	citation: 'Stanford HAI. (2023). & more',
	pinned: '2026-11-27',
	editions: [edition]
};

describe('readReport', () => {
	test.each([
		['/figures/the-2022-drop', ['the-2022-drop', '', '', 1]],
		['![The fall](/figures/the-2022-drop?lang=ko)', ['the-2022-drop', 'lang=ko', 'The fall', 1]],
		[
			'# A\n\ntext\n\n/ko/figures/countries?region=@g7',
			['countries', 'region=%40g7&lang=ko', '', 5]
		],
		[
			'a\nb\n\n\nhttps://atlas.example/figures/x.svg?time=2022&sort=name',
			['x', 'time=2022', '', 5]
		],
		[
			'http://127.0.0.1:3000/figures/x?currency=KRW&rate=1315',
			['x', 'currency=KRW&rate=1315', '', 1]
		],
		['<https://atlas.example/figures/x>', ['x', '', '', 1]],
		['/figures/x/#table', ['x', '', '', 1]],
		[
			'[![A &amp; B](https://atlas.example/figures/x.png?time=2022)](https://atlas.example/figures/x)',
			['x', 'time=2022', 'A & B', 1]
		],
		['/figures/x?time=2022&preset=ko-report&title=off', ['x', 'time=2022&lang=ko', '', 1]]
	])('finds the figure of %j', (markdown, figure) => {
		expect(figuresIn(markdown)).toEqual([figure]);
	});

	test.each([
		'See /figures/the-2022-drop.',
		'[a link](/figures/the-2022-drop)',
		'https://elsewhere.example/figures/the-2022-drop',
		'`/figures/the-2022-drop`',
		'    /figures/the-2022-drop'
	])('takes %j for text', (markdown) => {
		expect(figuresIn(markdown)).toEqual([]);
	});

	test('how a figure is drawn is apart from what it shows', () => {
		const { blocks } = readReport('/figures/x?time=2022&preset=ko-report&width=16cm', origins);
		const [figure] = blocks.filter(isFigure);
		expect(figure?.looks.toString()).toBe('preset=ko-report&width=16cm');
	});

	test('the title is what is read of the first heading', () => {
		expect(readReport('# AI &amp; **what** `it` [shows](x)\n', origins).title).toBe(
			'AI & what it shows'
		);
	});

	test('a picture that is no figure would be missing: it is named with its line', () => {
		const { problems } = readReport(
			'# A\n\nsome\nmore ![x](https://evil.example/a.png)\n',
			origins
		);
		expect(problems).toMatchObject([{ line: 4 }]);
		expect(problems[0]?.message).toContain('"https://evil.example/a.png" is no figure');
	});
});

describe('composeReport', () => {
	const compose = (markdown: string, language: 'en' | 'ko' = 'en') =>
		composeReport(readReport(markdown, origins), [drawn, drawn], language, '');

	test('numbers and captions the figures, and lists the sources once', () => {
		const html = compose('# Report\n\n/figures/a\n\n![A & B](/figures/b)\n');
		expect(html).toContain('<title>Report</title>');
		expect(html).toContain('<b>Figure 1.</b> World fell 26.7%');
		expect(html).toContain('<b>Figure 2.</b> A &amp; B');
		expect(html).toContain('Stanford HAI. (2023). &amp; more (pinned on 27 November 2026)');
		expect(html.match(/CC &lt;BY&gt;/g)).toHaveLength(1);
	});

	test('in Korean', () => {
		const html = compose('/figures/a', 'ko');
		expect(html).toContain('<html lang="ko">');
		expect(html).toContain('<b>그림 1.</b>');
		expect(html).toContain('(2026년 11월 27일에 고정)');
	});

	test.each([
		['<script>alert(1)</script>', '&lt;script&gt;'],
		['a <img src=x onerror=alert(1)> b', '&lt;img src=x onerror=alert(1)&gt;'],
		['<b onclick="x()">text</b>', '&lt;b onclick=&quot;x()&quot;&gt;'],
		['[x](javascript:alert(1))', '<p>x</p>'],
		['[x](//evil.example)', '<p>x</p>'],
		['[x](data:text/html,1)', '<p>x</p>'],
		['[x](https://a.example/?b=1&c="d")', 'href="https://a.example/?b=1&amp;c=&quot;d&quot;"']
	])('takes %j as text', (markdown, expected) => {
		const html = compose(markdown);
		expect(html).toContain(expected);
		expect(html).not.toMatch(/<script|<img|<b on|javascript:|data:text/);
	});

	test('two figures share no id', () => {
		expect(inline(drawn.svg, 'f2-')).toBe(
			'<svg aria-labelledby="f2-s1-title f2-s1-d"><title id="f2-s1-title">A > "b"</title><rect fill="url(#f2-s1-hatch)"/></svg>'
		);
	});
});

describe('paginate', () => {
	const told = readReport('# Report\n\ntext\n\n/figures/a\n\n![A & B](/figures/b)\n', origins);
	const { title, blocks, date, licence } = paginate(told, [drawn, drawn], 'en');

	test('has the numbers, captions and sources of the HTML', () => {
		expect([title, date, licence]).toEqual(['Report', '2026-11-27', 'CC <BY>']);
		const captions = blocks.flatMap((block) =>
			block.kind === 'figure' ? [block.caption.map(({ text }) => text).join('')] : []
		);
		expect(captions).toEqual(['Figure 1. World fell 26.7%', 'Figure 2. A & B']);
		const html = composeReport(told, [drawn, drawn], 'en', '');
		const sources = textsIn(blocks.slice(-2));
		expect(sources).toContain(
			'Figure 2: Stanford HAI. (2023). & more (pinned on 27 November 2026)'
		);
		expect(sources.match(/CC <BY> ai-index-2023, sha256 ab/g)).toHaveLength(1);
		expect(html).toContain('CC &lt;BY&gt; <small>ai-index-2023, sha256 ab</small>');
	});

	test('takes the description of a picture for who does not see it, and leaves out its metadata', () => {
		const svg =
			'<svg viewBox="0 0 1 1"><desc id="d">A &amp; &quot;B&quot;</desc><metadata><x/></metadata><g/></svg>';
		const [figure] = paginate(readReport('/figures/a', origins), [{ ...drawn, svg }], 'ko').blocks;
		expect(figure).toMatchObject({
			alternative: 'A & "B"',
			svg: '<svg viewBox="0 0 1 1"><desc id="d">A &amp; &quot;B&quot;</desc><g/></svg>',
			caption: [{ text: '그림 1.', bold: true }, { text: ' World fell 26.7%' }]
		});
	});
});

describe('the lock', () => {
	const lock = {
		'/figures/a': {
			...{ slug: 'a', query: 'edition=ai-index-2023', pinned: '2026-11-27' },
			editions: [{ slug: 'ai-index-2023', sha256: 'ab' }]
		}
	};

	test('is read as it was written', () => {
		expect(readLock(writeLock(lock))).toEqual(lock);
	});

	test.each([
		'',
		'[]',
		'{}',
		'{"version":2,"figures":{}}',
		'{"version":1,"figures":{"a":{}}}',
		'null'
	])('%j is none', (text) => {
		expect(readLock(text)).toBeNull();
	});
});
