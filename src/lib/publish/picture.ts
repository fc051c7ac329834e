import { annotationRemark, noteOf, pointedAt, withAuthor } from '../finding/author';
import { caption } from '../finding/caption';
import type { Frame } from '../frame/frame';
import { cssWidth, defaultOptions, type PictureOptions } from '../view/picture-options';
import { licenceLine } from './licence';
import type { PageAnswer } from './page-answer';

/** What a picture of an answer is drawn from, wherever it is drawn. */
export function pictureOf(
	answered: Pick<PageAnswer, 'asked' | 'frame' | 'found' | 'author' | 'caption'>,
	citation: string,
	options: PictureOptions = defaultOptions
) {
	const { asked, author, found } = answered;
	// A picture of a table would be no picture: it shows the lines instead, and says so.
	const { view } = answered.frame;
	const isTable = view.chart === 'table';
	const frame: Frame = isTable
		? { ...answered.frame, view: { ...view, chart: 'line' } }
		: answered.frame;
	const { title, status } = answered.caption;
	return {
		frame,
		caption: isTable
			? { ...withAuthor(caption(frame, found), author, frame.language), title, status }
			: answered.caption,
		citation,
		licence: licenceLine(frame.editions, frame.language),
		change: pointedAt(answered),
		note: noteOf(author),
		noteBeneath: author?.annotation ? annotationRemark(author.annotation, frame) : '',
		theme: asked.theme === 'dark' ? ('dark' as const) : ('light' as const),
		width: Math.round(cssWidth(options)),
		cm: options.width.unit === 'cm' ? options.width.value : null,
		isTransparent: options.background === 'transparent',
		isUntitled: options.title === 'off',
		preset: options.preset
	};
}

/**
 * A drawn picture as a file: whoever renders it marks its blocks with comments, which mean nothing there. What is drawn
 * again is referred to as in SVG 1.1: Inkscape 1.2 leaves it out otherwise, and so do other programs of its age.
 */
export function pictureFile(drawn: string): string {
	const plain = drawn.replace(/<!--[\s\S]*?-->/g, '').trim();
	const svg = plain.includes('<use href=')
		? plain
				.replaceAll('<use href=', '<use xlink:href=')
				.replace(' xmlns="http://www.w3.org/2000/svg"', `$& xmlns:xlink="${XLINK}"`)
		: plain;
	return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

const XLINK = 'http://www.w3.org/1999/xlink';

/** All that is written in a drawn picture, as markup. */
export const textsOf = (svg: string) =>
	[...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text).join('');
