import { type PictureFormat } from '../publish/formats';
import { uncovered } from '../format/covered';
import type { Language } from '../language';
import { aboutPicture, pdfInfo, pngTexts, withMetadata } from '../publish/about-picture';
import type { Answered } from '../publish/json';
import { textsOf } from '../publish/picture';
import {
	cssWidth,
	defaultOptions,
	pixelsAcross,
	tooManyPixels,
	type PictureOptions
} from '../view/picture-options';
import type { Drawings } from './drawings';
import type { Written } from './file-answer';
import { drawPicture, sizeOf } from './picture';

/** The most pixels of a PNG, which are held four bytes each while it is drawn. */
const MOST_PIXELS = 40e6;

/**
 * A view as a picture in a format. Characters that the font lacks are named in a header and in the metadata.
 * Throws PictureTooLarge, and PictureUnavailable where it can not be drawn now.
 */
export async function drawFile(
	drawings: Drawings,
	answered: Answered,
	format: PictureFormat,
	options: PictureOptions
): Promise<Written> {
	const onScreen = { ...options, width: { value: cssWidth(options), unit: 'px' as const } };
	const plain = drawPicture(answered, format === 'svg' ? options : onScreen);
	const unknown = uncovered(textsOf(plain));
	const about = aboutPicture(answered, unknown);
	const headers = unknown ? { 'atlas-missing-characters': encodeURIComponent(unknown) } : undefined;

	if (format === 'svg') {
		const svg = withMetadata(plain, about);
		if (options.fonts === 'named') return svg;
		return { body: await drawings.draw({ format, svg, unknown }), headers };
	}
	const ratio = ratioOf(plain);
	if (format === 'png') {
		const width = pixelsAcross(options);
		if (width * width * ratio > MOST_PIXELS)
			throw new PictureTooLarge(options, Math.sqrt(MOST_PIXELS / ratio), answered.frame.language);
		const body = await drawings.draw({
			format,
			svg: plain,
			unknown,
			width,
			dpi: options.dpi,
			isOpaque: options.background !== 'transparent',
			texts: pngTexts(about)
		});
		return { body, headers };
	}
	const body = await drawings.draw({
		format,
		pages: [pageOf(plain, cssWidth(options), about.description)],
		unknown,
		language: about.language,
		date: about.date,
		info: pdfInfo(about)
	});
	return { body, headers };
}

/** Views as one PDF, each on a page of its own. */
export async function drawPages(
	drawings: Drawings,
	answers: Answered[],
	told: { title: string; language: Language }
): Promise<Written> {
	const pictures = answers.map((answered) => drawPicture(answered));
	const unknown = uncovered(pictures.map(textsOf).join(''));
	const abouts = answers.map((answered) => aboutPicture(answered, unknown));
	const distinct = (of: 'author' | 'licence') => [...new Set(abouts.map((about) => about[of]))];
	const body = await drawings.draw({
		format: 'pdf',
		pages: pictures.map((svg, i) =>
			pageOf(svg, cssWidth(defaultOptions), abouts[i]?.description ?? '')
		),
		unknown,
		language: told.language,
		date:
			abouts
				.map(({ date }) => date)
				.sort()
				.at(-1) ?? '1970-01-01',
		info: {
			Title: told.title,
			Author: distinct('author').join('; '),
			Licence: distinct('licence').join('; ')
		}
	});
	return { body };
}

/** A picture as a page; `width` in px, of which 96 are an inch. */
function pageOf(svg: string, width: number, alternative: string) {
	const points = (width / 96) * 72;
	return { svg, width: points, height: points * ratioOf(svg), alternative };
}

/** Height by width. */
export function ratioOf(svg: string): number {
	const { width, height } = sizeOf(svg);
	return height / width;
}

/** What is asked for has more pixels than are drawn, which shows only once it is laid out. */
export class PictureTooLarge extends Error {
	constructor(
		private readonly options: PictureOptions,
		private readonly mostAcross: number,
		private readonly language: Language
	) {
		super('The picture is too large.');
	}

	/** What is wrong with the query that asked for it. */
	problemOf(query: URLSearchParams) {
		return tooManyPixels(this.options, query, this.mostAcross, this.language);
	}
}
