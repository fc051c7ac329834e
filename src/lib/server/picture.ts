import { render } from 'svelte/server';
import Picture from '../chart/Picture.svelte';
import { annotationRemark, noteOf, withAuthor } from '../finding/author';
import { caption } from '../finding/caption';
import type { Frame } from '../frame/frame';
import { unitWords } from '../format/number';
import { cite } from '../publish/citation';
import { commonUnit, withoutUnit } from '../chart/report';
import { licenceLine } from '../publish/licence';
import { pointedAt } from '../finding/author';
import type { Answered } from '../publish/json';
import { cssWidth, defaultOptions, type PictureOptions } from '../view/picture-options';
import { linksOf } from '../publish/links';

/** A view as a standalone SVG: title, subtitle, chart, source, status, citation; presentation attributes only. */
export function drawPicture(answered: Answered, options: PictureOptions = defaultOptions): string {
	const { figure, asked, resolved, found, author, origin } = answered;
	// A picture of a table would be no picture: it shows the lines instead, and says so.
	const { view } = answered.frame;
	const isTable = view.chart === 'table';
	const frame: Frame = isTable
		? { ...answered.frame, view: { ...view, chart: 'line' } }
		: answered.frame;
	const words = isTable
		? withAuthor(caption(frame, found), author, frame.language)
		: answered.caption;
	const pinned = linksOf(figure, asked, resolved, origin).pinned as string;
	const citation = cite(frame.editions, pinned, frame.language);
	const draw = (unit: string) => {
		const { body } = render(Picture, {
			props: {
				frame,
				caption: words,
				citation,
				licence: licenceLine(frame.editions, frame.language),
				change: pointedAt(answered),
				note: noteOf(author),
				noteBeneath: author?.annotation ? annotationRemark(author.annotation, frame) : '',
				theme: asked.theme === 'dark' ? 'dark' : 'light',
				width: Math.round(cssWidth(options)),
				cm: options.width.unit === 'cm' ? options.width.value : null,
				isTransparent: options.background === 'transparent',
				isUntitled: options.title === 'off',
				preset: options.preset,
				unit
			}
		});
		// Svelte marks its blocks with comments, which mean nothing in a file.
		return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replace(/<!--[\s\S]*?-->/g, '').trim()}\n`;
	};
	const svg = draw(unitWords(frame.unit, frame.language));
	const common = options.preset === 'ko-report' ? commonUnit(svg) : null;
	return common ? withoutUnit(draw(common), common) : svg;
}
