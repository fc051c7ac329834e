import { escapeMarkup } from '../../format/markup';
import { Marked, type Token, type Tokens } from 'marked';
import type { Language } from '../../language';
import { fileWords } from '../words';
import { nameOf, sourcesOf, type DrawnFigure } from './drawn';
import { isFigure, type Outline } from './outline';

/** Addresses that open a page, or lead somewhere within the document. */
const isSafe = (href: string) => /^(https?:|mailto:|#|\/(?!\/))/i.test(href);

const renderer = {
	// Markdown lets HTML through; here it is text.
	html: ({ text }: Tokens.HTML | Tokens.Tag) => escapeMarkup(text),
	link(this: { parser: { parseInline(tokens: Token[]): string } }, { href, tokens }: Tokens.Link) {
		const text = this.parser.parseInline(tokens);
		return isSafe(href) ? `<a href="${escapeMarkup(href)}">${text}</a>` : text;
	}
};

/**
 * A report as one document that needs nothing else: the Markdown as HTML, each figure as the SVG that is served,
 * numbered and captioned, and at the end the list of sources. `figures` in the order of the outline's; `fonts` is
 * CSS. The same input gives the same bytes.
 */
export function composeReport(
	outline: Outline,
	figures: readonly DrawnFigure[],
	language: Language,
	fonts: string
): string {
	const say = fileWords[language];
	const marked = new Marked({ gfm: true, renderer });
	let number = 0;
	const body = outline.blocks.map((block) => {
		if (!isFigure(block)) return marked.parser([block]);
		const figure = figures[number++] as DrawnFigure;
		const words = block.caption || figure.title;
		return `<figure id="figure-${number}">\n${inline(figure.svg, `f${number}-`)}\n<figcaption><b>${say.figure} ${number}.</b> ${escapeMarkup(words)}</figcaption>\n</figure>\n`;
	});
	const name = nameOf(outline, figures);
	return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(name)}</title>
<style>
${fonts}${style}</style>
</head>
<body>
<main>
${body.join('')}${figures.length > 0 ? sources(figures, language) : ''}</main>
</body>
</html>
`;
}

function sources(figures: readonly DrawnFigure[], language: Language): string {
	const say = fileWords[language];
	const { citations, editions } = sourcesOf(figures, language);
	const cited = citations.map(
		({ figure, number, text }) =>
			`<li><a href="#figure-${number}">${figure}</a>: ${escapeMarkup(text)}</li>`
	);
	const listed = editions.map(
		({ text, hash }) => `<li>${escapeMarkup(text)} <small>${hash}</small></li>`
	);
	return `<section class="sources">\n<h2>${say.sources}</h2>\n<ul>\n${cited.join('\n')}\n</ul>\n<ul>\n${listed.join('\n')}\n</ul>\n</section>\n`;
}

/** An SVG within a page: without its prologue, its ids apart from those of other figures. */
export function inline(svg: string, prefix: string): string {
	const tag = /<[a-zA-Z](?:[^>"']|"[^"]*"|'[^']*')*>/g;
	return svg
		.replace(/^<\?xml[^>]*\?>\s*/, '')
		.trim()
		.replace(tag, (whole) =>
			whole
				.replace(/ id="([^"]*)"/g, ` id="${prefix}$1"`)
				.replace(/url\(#([^)]*)\)/g, `url(#${prefix}$1)`)
				.replace(/ ((?:xlink:)?href)="#([^"]*)"/g, ` $1="#${prefix}$2"`)
				.replace(/ (aria-(?:labelledby|describedby))="([^"]*)"/g, (_, name, ids: string) => {
					const apart = ids.split(/\s+/).map((id) => prefix + id);
					return ` ${name}="${apart.join(' ')}"`;
				})
		);
}

const style = `body { margin: 0; color: #12181f; background: #fff; font: 1rem/1.6 'Atlas Sans', Pretendard, system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; overflow-wrap: anywhere; }
main > p, main > ul, main > ol, main > blockquote, h1, h2, h3 { max-width: 44rem; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; }
a { color: #3346c1; }
figure { margin: 2rem 0; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption { margin-top: 0.5rem; font-size: 0.875rem; }
b, strong { font-weight: 600; }
pre { overflow-x: auto; white-space: pre-wrap; }
table { display: block; overflow-x: auto; border-collapse: collapse; overflow-wrap: normal; }
th, td { padding: 0.25rem 0.75rem; border-bottom: 1px solid #d5dae0; }
th:not([align]) { text-align: left; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid #d5dae0; }
.sources { margin-top: 3rem; font-size: 0.875rem; }
small { color: #55606c; }
`;
