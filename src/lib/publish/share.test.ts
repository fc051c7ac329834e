import { describe, expect, test } from 'vitest';
import { servedFormat, snippetKinds, snippetsOf, type Shared } from './share';

const shared: Shared = {
	slug: 'the-2022-drop',
	language: 'en',
	title: 'World private AI investment fell 26.7% in 2022',
	alt: 'Line chart, 2021–2022. World: lowest $91.9B in 2022.',
	source: 'Source: Stanford HAI',
	ratio: [660, 700],
	page: 'https://atlas.example.org/figures/the-2022-drop?region=USA~CHN&time=2022',
	embed: 'https://atlas.example.org/embed/the-2022-drop?region=USA~CHN&time=2022',
	picture: 'https://atlas.example.org/figures/the-2022-drop.png?region=USA~CHN&time=2022',
	print: 'https://atlas.example.org/figures/the-2022-drop.pdf?region=USA~CHN&time=2022',
	script: 'https://atlas.example.org/embed.js'
};

describe('snippets', () => {
	test('an iframe keeps its shape without a script', () => {
		expect(snippetsOf(shared).iframe).toBe(
			'<iframe src="https://atlas.example.org/embed/the-2022-drop?region=USA~CHN&amp;time=2022" title="World private AI investment fell 26.7% in 2022" loading="lazy" style="width:100%;aspect-ratio:660/700;min-height:480px;border:0"></iframe>'
		);
	});

	test('the web component holds a link for where there is no script', () => {
		const { element } = snippetsOf(shared);
		expect(element).toContain('<atlas-figure src="https://atlas.example.org/embed/');
		expect(element).toContain('time=2022">World private AI investment fell');
		expect(element).toContain('<script async src="https://atlas.example.org/embed.js"></script>');
	});

	test('LaTeX: percent and dollar signs of the caption, the address as it is', () => {
		const { latex } = snippetsOf({ ...shared, title: 'Fell −26.7% to $91.9B_{x}^2' });
		expect(latex).toContain('\\caption{Fell $-$26.7\\% to \\$91.9B\\_\\{x\\}\\textasciicircum{}2.');
		expect(latex).toContain(
			'\\url{https://atlas.example.org/figures/the-2022-drop?region=USA~CHN&time=2022}'
		);
		expect(latex).toContain('\\includegraphics[width=\\linewidth]{the-2022-drop.pdf}');
		const { latex: other } = snippetsOf({ ...shared, print: '/figures/x.svg?time=2022' });
		expect(other).toContain('\\includesvg[width=\\linewidth]{the-2022-drop.svg}');
	});

	test.each([
		`"><script>alert(1)</script>`,
		`' onload='alert(1)`,
		`](javascript:alert(1)) [x`,
		'a\nb <!-- & -->'
	])('words that would be markup stay words: %s', (title) => {
		const texts = snippetsOf({ ...shared, title, alt: title });
		for (const kind of ['iframe', 'script', 'element', 'image'] as const) {
			const own = texts[kind].replaceAll(/<\/?(?:iframe|script|atlas-figure|a|img)\b[^<>]*>/g, '');
			expect([kind, /[<>]/.test(own)]).toEqual([kind, false]);
			expect(texts[kind].match(/<script/g)?.length ?? 0).toBe(/script|element/.test(kind) ? 1 : 0);
			expect(texts[kind]).not.toMatch(/' onload='/);
		}
		expect(texts.markdown).not.toMatch(/[^\\]\]\(javascript/);
		expect(texts.markdown).not.toContain('\n');
	});

	test('every kind says something, in Korean too', () => {
		const texts = snippetsOf({ ...shared, language: 'ko', title: '세계 AI 민간투자' });
		for (const kind of snippetKinds) expect(texts[kind].length).toBeGreaterThan(20);
		expect(texts.iframe).toContain('lang="ko"');
		expect(texts.latex).toContain('kotex');
	});
});

test('a format that is not served gives way to one that is', () => {
	expect(servedFormat('nothing', 'svg')).toBe('svg');
	expect(servedFormat('csv')).toBe('csv');
	expect(servedFormat('nothing')).toBe('svg');
});
