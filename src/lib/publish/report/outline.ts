import { Marked, type Token, type Tokens } from 'marked';

/** A figure of a report: where it stands in the Markdown, and which view it is of. */
export interface ReportFigure {
	/** The address as it is written, by which the lock knows it. */
	address: string;
	slug: string;
	query: URLSearchParams;
	/** What is written beneath the figure; empty: its own title. */
	caption: string;
	/** Of the Markdown, from 1. */
	line: number;
}

export interface ReportProblem {
	line: number;
	message: string;
}

/** A report as it was read: blocks of Markdown, some of which are figures. */
export interface Outline {
	title: string;
	blocks: (Token | ReportFigure)[];
	problems: ReportProblem[];
}

export const isFigure = (block: Token | ReportFigure): block is ReportFigure => 'slug' in block;

const FIGURE = /^(?<ko>\/ko)?\/figures\/(?<slug>[a-z0-9-]+)(?:\.svg)?(?:\?(?<query>[^#]*))?$/;
/** What arranges a page's table is no part of a view. */
const pageOnly = ['sort', 'find'];

/**
 * Reads a report. A paragraph that is nothing but the address of a figure, bare or as a picture
 * (`![caption](/figures/the-2022-drop?lang=ko)`), is a figure; addresses may begin with one of `origins`. Any other
 * picture is a problem, since the document would not be whole without it.
 */
export function readReport(markdown: string, origins: readonly string[]): Outline {
	const outline: Outline = { title: '', blocks: [], problems: [] };
	let line = 1;
	for (const token of new Marked({ gfm: true }).lexer(markdown)) {
		const figure = token.type === 'paragraph' ? figureOf(token as Tokens.Paragraph, origins) : null;
		if (figure) outline.blocks.push({ ...figure, line });
		else {
			outline.blocks.push(token);
			for (const { href } of imagesIn(token))
				outline.problems.push({
					line: line + lineWithin(token.raw, href),
					message: `"${href}" is no figure of this atlas; a picture is a paragraph of its own such as ![caption](/figures/the-2022-drop).`
				});
		}
		if (!outline.title && token.type === 'heading' && (token as Tokens.Heading).depth === 1)
			outline.title = (token as Tokens.Heading).text;
		line += token.raw.split('\n').length - 1;
	}
	return outline;
}

const lineWithin = (raw: string, text: string) =>
	raw.slice(0, raw.indexOf(text)).split('\n').length - 1;

function figureOf({ tokens, text }: Tokens.Paragraph, origins: readonly string[]) {
	const [only] = tokens;
	const isAlone = tokens.length === 1 && only !== undefined;
	const image = isAlone && only.type === 'image' ? (only as Tokens.Image) : null;
	const address = (image?.href ?? text).trim().replaceAll('&amp;', '&');
	if (!image && /\s/.test(address)) return null;
	const origin = origins.find((each) => address.startsWith(`${each}/`)) ?? '';
	const found = FIGURE.exec(address.slice(origin.length))?.groups;
	if (!found) return null;
	const query = new URLSearchParams(found.query ?? '');
	if (found.ko) query.set('lang', 'ko');
	for (const name of pageOnly) query.delete(name);
	return { address, slug: found.slug as string, query, caption: image?.text ?? '' };
}

/** The pictures anywhere in a block. */
function imagesIn(token: Token): Tokens.Image[] {
	const images: Tokens.Image[] = [];
	new Marked().walkTokens([token], (each) => {
		if (each.type === 'image') images.push(each as Tokens.Image);
	});
	return images;
}
