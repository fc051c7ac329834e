import { escapeMarkup } from '../format/markup';
import type { Language } from '../language';
import { fileFormats, type FileFormat } from './formats';

/** What a figure is taken elsewhere with. */
export interface Shared {
	slug: string;
	language: Language;
	title: string;
	/** The generated description, for readers who can not see the picture. */
	alt: string;
	source: string;
	/** Width to height of the embed at the width of a text column. */
	ratio: [number, number];
	/** Absolute where the public address is known. */
	page: string;
	embed: string;
	picture: string;
	/** A picture that LaTeX can set. */
	print: string;
	/** `static/embed.js`. */
	script: string;
}

/** The ways to show a figure elsewhere, each one a text to paste. */
export const snippetKinds = [
	'link',
	'iframe',
	'script',
	'element',
	'markdown',
	'image',
	'latex'
] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** What a format is asked for where another is not served. */
export const servedFormat = (...wanted: string[]): FileFormat =>
	wanted.find((each): each is FileFormat => (fileFormats as readonly string[]).includes(each)) ??
	'svg';

/** The text of each way. All words are escaped for where they come to stand; addresses are the atlas's own. */
export function snippetsOf(shared: Shared): Record<SnippetKind, string> {
	const { page, embed, picture, title, alt, language, ratio } = shared;
	const lang = language === 'en' ? '' : ` lang="${language}"`;
	const src = escapeMarkup(embed);
	const frame = (style: string) =>
		`<iframe src="${src}" title="${escapeMarkup(title)}"${lang} loading="lazy" style="width:100%;${style}border:0"></iframe>`;
	const shape = `aspect-ratio:${ratio.join('/')};min-height:480px;`;
	const script = `<script async src="${escapeMarkup(shared.script)}"></script>`;
	const image = `<img src="${escapeMarkup(picture)}" alt="${escapeMarkup(alt)}"${lang} style="max-width:100%;height:auto">`;
	return {
		link: page,
		iframe: frame(shape),
		script: `${frame('height:600px;')}\n${script}`,
		element: `<atlas-figure src="${src}" title="${escapeMarkup(title)}"${lang}>\n\t<a href="${escapeMarkup(page)}">${escapeMarkup(title)}</a>\n</atlas-figure>\n${script}`,
		markdown: `[![${markdown(alt)}](${address(picture)})](${address(page)})`,
		image: `<a href="${escapeMarkup(page)}">${image}</a>`,
		latex: latexFigure(shared)
	};
}

const markdown = (text: string) => text.replace(/[\\`*_[\]<>!#|~]/g, '\\$&').replace(/\s+/g, ' ');

/** A bracket would end a link of Markdown. */
const address = (url: string) =>
	url.replace(/[()\s]/g, (letter) => (letter === '(' ? '%28' : letter === ')' ? '%29' : '%20'));

const commands: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}',
	'−': '$-$'
};

const latex = (text: string) =>
	text.replace(/[\\~^−#$%&_{}]/g, (letter) => commands[letter] ?? `\\${letter}`);

/** `\url` takes all but these as they are. */
const latexUrl = (url: string) => url.replace(/[%#{}\\]/g, '\\$&');

function latexFigure({ slug, title, source, page, print, language }: Shared): string {
	const isSvg = /\.svg(\?|$)/.test(print);
	const file = `${slug}.${isSvg ? 'svg' : 'pdf'}`;
	return [
		`% ${print}`,
		`% -> ${file}`,
		`% \\usepackage{${isSvg ? 'svg' : 'graphicx'}${language === 'ko' ? ',kotex' : ''},hyperref}`,
		'\\begin{figure}[htbp]',
		'\t\\centering',
		isSvg
			? `\t\\includesvg[width=\\linewidth]{${file}}`
			: `\t\\includegraphics[width=\\linewidth]{${file}}`,
		`\t\\caption{${latex(title)}. ${latex(source)}. \\url{${latexUrl(page)}}}`,
		`\t\\label{fig:${slug}}`,
		'\\end{figure}'
	].join('\n');
}
