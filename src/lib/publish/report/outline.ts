import { Marked, type Token, type Tokens } from 'marked';
import { pictureOptionNames } from '../../view/picture-options';
import { plainText } from './blocks';

/** A figure of a report: where it stands in the Markdown, and which view it is of. */
export interface ReportFigure {
	/** The address as it is written, by which the lock knows it. */
	address: string;
	slug: string;
	query: URLSearchParams;
	/** How it is drawn, beside its view: the options of pictures. */
	looks: URLSearchParams;
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

const FIGURE =
	/^(?<ko>\/ko)?\/figures\/(?<slug>[a-z0-9-]+)(?:\.(?:svg|png))?\/?(?:\?(?<query>[^#]*))?(?:#.*)?$/;
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
			outline.title = plainText((token as Tokens.Heading).tokens);
		line += token.raw.split('\n').length - 1;
	}
	return outline;
}

const lineWithin = (raw: string, text: string) =>
	raw.slice(0, raw.indexOf(text)).split('\n').length - 1;

function figureOf({ tokens, text }: Tokens.Paragraph, origins: readonly string[]) {
	const [only] = tokens;
	const isAlone = tokens.length === 1 && only !== undefined;
	const image = isAlone ? imageOf(only) : null;
	const address = (image?.href ?? bareIn(text)).trim().replaceAll('&amp;', '&');
	if (!image && /\s/.test(address)) return null;
	const origin = origins.find((each) => address.startsWith(`${each}/`)) ?? '';
	const found = FIGURE.exec(address.slice(origin.length))?.groups;
	if (!found) return null;
	const query = new URLSearchParams(found.query ?? '');
	if (found.ko) query.set('lang', 'ko');
	for (const name of pageOnly) query.delete(name);
	const looks = new URLSearchParams([...query].filter(([name]) => isLook(name)));
	for (const name of pictureOptionNames) query.delete(name);
	// A report by that name is in Korean: so are its title and its citation.
	if (looks.get('preset') === 'ko-report') query.set('lang', 'ko');
	return {
		address,
		slug: found.slug as string,
		query,
		looks,
		caption: image ? plainText(image.tokens) : ''
	};
}

const isLook = (name: string) => pictureOptionNames.includes(name);

/** A picture, also one that leads to its page, as the atlas offers it for a document. */
function imageOf(token: Token): Tokens.Image | null {
	const [only, more] = token.type === 'link' ? (token as Tokens.Link).tokens : [token];
	return only?.type === 'image' && !more ? (only as Tokens.Image) : null;
}

/** An address alone, or between `<` and `>`. */
const bareIn = (text: string) => /^<([^<>\s]+)>$/.exec(text.trim())?.[1] ?? text;

/** The pictures anywhere in a block. */
function imagesIn(token: Token): Tokens.Image[] {
	const images: Tokens.Image[] = [];
	new Marked().walkTokens([token], (each) => {
		if (each.type === 'image') images.push(each as Tokens.Image);
	});
	return images;
}
