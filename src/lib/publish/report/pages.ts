import type { Language } from '../../language';
import { fileWords } from '../words';
import { decodeEntities, toBlocks, type Block } from './blocks';
import { nameOf, sourcesOf, type DrawnFigure } from './drawn';
import { isFigure, type Outline } from './outline';

/** A report as it is laid out on pages. */
export interface ReportPages {
	title: string;
	blocks: Block[];
	/** The day on which the last of its figures was pinned, ISO 8601. */
	date: string;
	/** The holders of rights in the editions. */
	author: string;
	licence: string;
}

/** A report as blocks: the same text, numbers, captions and sources as `composeReport` writes as HTML. */
export function paginate(
	outline: Outline,
	figures: readonly DrawnFigure[],
	language: Language
): ReportPages {
	const say = fileWords[language];
	let number = 0;
	const blocks = outline.blocks.flatMap((block): Block[] => {
		if (!isFigure(block)) return toBlocks([block]);
		const figure = figures[number++] as DrawnFigure;
		const words = block.caption || figure.title;
		const caption = [{ text: `${say.figure} ${number}.`, bold: true }, { text: ` ${words}` }];
		const { svg, alternative } = readPicture(figure.svg);
		return [{ kind: 'figure', svg, alternative: alternative || words, caption }];
	});
	const editions = figures.flatMap((figure) => figure.editions);
	const distinct = (texts: string[]) => [...new Set(texts.filter(Boolean))].join('; ');
	return {
		title: nameOf(outline, figures),
		blocks: figures.length > 0 ? [...blocks, ...sourceBlocks(figures, language)] : blocks,
		date:
			figures
				.map(({ pinned }) => pinned)
				.sort()
				.at(-1) ?? '1970-01-01',
		author: distinct(editions.map(({ attribution, title }) => attribution || title)),
		licence: distinct(editions.map(({ licence }) => licence))
	};
}

/** A served SVG without what it says of itself, and what it says to who does not see it. */
function readPicture(file: string): { svg: string; alternative: string } {
	const description = /<desc[^>]*>([^<]*)</.exec(file)?.[1] ?? '';
	return {
		svg: file.replace(/<metadata>[\s\S]*?<\/metadata>/, ''),
		alternative: decodeEntities(description)
	};
}

function sourceBlocks(figures: readonly DrawnFigure[], language: Language): Block[] {
	const { citations, editions } = sourcesOf(figures, language);
	const item = (marker: string, text: string) => ({
		marker,
		blocks: [{ kind: 'paragraph' as const, runs: [{ text }], isSmall: true }]
	});
	return [
		{ kind: 'heading', level: 2, runs: [{ text: fileWords[language].sources }] },
		{ kind: 'list', items: citations.map(({ figure, text }) => item('•', `${figure}: ${text}`)) },
		{ kind: 'list', items: editions.map(({ text, hash }) => item('•', `${text} ${hash}`)) }
	];
}
