import type { Token, Tokens } from 'marked';
import { textsOf } from '../picture';

/** A stretch of text that is set in one way. */
export interface Run {
	text: string;
	bold?: boolean;
	italic?: boolean;
	struck?: boolean;
	/** An address that opens a page. */
	link?: string;
}

/** Where the text of a column stands; null where nothing is said. */
export type Align = 'left' | 'center' | 'right' | null;

/** A block of a document that is laid out on pages. */
export type Block =
	| { kind: 'heading'; level: number; runs: Run[] }
	| { kind: 'paragraph'; runs: Run[]; isSmall?: boolean }
	| { kind: 'list'; items: { marker: string; blocks: Block[] }[] }
	| { kind: 'quote'; blocks: Block[] }
	| { kind: 'code'; text: string }
	| { kind: 'rule' }
	| { kind: 'table'; header: string[]; rows: string[][]; align: Align[] }
	| { kind: 'figure'; svg: string; alternative: string; caption: Run[] };

type Style = Omit<Run, 'text'>;

/** Only whole addresses mean something in a file that stands alone. */
const opens = (href: string) => /^(https?:|mailto:)/i.test(href);

/** Markdown as blocks; HTML in it is text, and a link that is not safe is its text alone. */
export function toBlocks(tokens: readonly Token[]): Block[] {
	return tokens.flatMap((token): Block[] => {
		switch (token.type) {
			case 'heading': {
				const { depth, tokens: inner } = token as Tokens.Heading;
				return [{ kind: 'heading', level: depth, runs: toRuns(inner) }];
			}
			case 'list':
				return [listOf(token as Tokens.List)];
			case 'blockquote':
				return [{ kind: 'quote', blocks: toBlocks((token as Tokens.Blockquote).tokens) }];
			case 'code':
				return [{ kind: 'code', text: (token as Tokens.Code).text }];
			case 'hr':
				return [{ kind: 'rule' }];
			case 'table': {
				const { header, rows, align } = token as Tokens.Table;
				const texts = (cells: Tokens.TableCell[]) => cells.map(({ tokens }) => plainText(tokens));
				return [{ kind: 'table', header: texts(header), rows: rows.map(texts), align }];
			}
			case 'space':
			case 'def':
				return [];
			default: {
				const runs = 'tokens' in token ? toRuns(token.tokens ?? []) : toRuns([token]);
				return runs.length > 0 ? [{ kind: 'paragraph', runs }] : [];
			}
		}
	});
}

function listOf({ ordered, start, items }: Tokens.List): Block {
	const first = typeof start === 'number' ? start : 1;
	return {
		kind: 'list',
		items: items.map(({ task, checked, tokens }, i) => {
			const marker = task ? (checked ? '[x]' : '[ ]') : ordered ? `${first + i}.` : '•';
			const inner = tokens.filter(({ type }) => (type as string) !== 'checkbox');
			return { marker, blocks: toBlocks(inner) };
		})
	};
}

/** What is read of it. */
export const plainText = (tokens: Token[]) => textOf(toRuns(tokens));

/** Text within a block. */
export function toRuns(tokens: readonly Token[], style: Style = {}): Run[] {
	return tokens.flatMap((token): Run[] => {
		const within = (more: Style) =>
			toRuns((token as { tokens?: Token[] }).tokens ?? [], { ...style, ...more });
		switch (token.type) {
			case 'strong':
				return within({ bold: true });
			case 'em':
				return within({ italic: true });
			case 'del':
				return within({ struck: true });
			case 'link': {
				const { href } = token as Tokens.Link;
				return within(opens(href) ? { link: href } : {});
			}
			case 'br':
				return [{ text: '\n', ...style }];
			case 'codespan':
			case 'html':
				return [{ text: token.raw.replace(/^`+ ?| ?`+$/g, ''), ...style }];
			default: {
				const { tokens: inner, text } = token as Tokens.Text;
				return inner ? within({}) : [{ text: decodeEntities(flowing(text)), ...style }];
			}
		}
	});
}

/** A line of Markdown is no line of the document. */
const flowing = (text: string) => text.replace(/\s*\n\s*/g, ' ');

const named: Record<string, string> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' },
	...{ ndash: '–', mdash: '—', hellip: '…', middot: '·', minus: '−', times: '×', deg: '°' },
	...{ copy: '©', reg: '®', trade: '™', euro: '€', pound: '£', yen: '¥', rarr: '→', larr: '←' }
};

/** The references to characters that a writer of markup may use; others stay as they are written. */
export const decodeEntities = (text: string) =>
	text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, digits, name) => {
		if (name) return named[name as string] ?? whole;
		const code = hex ? parseInt(hex as string, 16) : Number(digits);
		const isCharacter = code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
		return isCharacter ? String.fromCodePoint(code) : '\ufffd';
	});

/** All that a reader sees of blocks, pictures included. */
export function textsIn(blocks: readonly Block[]): string {
	const texts = blocks.map((block): string => {
		switch (block.kind) {
			case 'heading':
			case 'paragraph':
				return textOf(block.runs);
			case 'list':
				return block.items.map((item) => item.marker + textsIn(item.blocks)).join('');
			case 'quote':
				return textsIn(block.blocks);
			case 'code':
				return block.text;
			case 'table':
				return [block.header, ...block.rows].flat().join('');
			case 'figure':
				return textOf(block.caption) + textsOf(block.svg);
			default:
				return '';
		}
	});
	return texts.join('');
}

const textOf = (runs: Run[]) => runs.map(({ text }) => text).join('');
