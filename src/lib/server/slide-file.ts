import { nothingDrawn } from '../chart/absent';
import { dark, light } from '../chart/palettes';
import { uncovered } from '../format/covered';
import { aboutPicture } from '../publish/about-picture';
import type { Answered } from '../publish/json';
import { pictureOf, textsOf } from '../publish/picture';
import { slideChart } from '../publish/slide/chart';
import { workbookIcon } from '../publish/slide/icon';
import { slideText } from '../publish/slide/text';
import { slideWorkbook } from '../publish/slide/workbook';
import { slideWords } from '../publish/slide/words';
import { writeSlide, type SlidePicture } from '../publish/slide/write';
import type { Drawings } from './drawings';
import type { Written } from './file-answer';
import { ratioOf } from './picture-file';
import { drawBarePicture } from './picture';

/** Of the pictures that stand for an SVG. */
const DENSITY = 2;

/**
 * A view as a presentation of one slide: with a chart that PowerPoint draws from its figures where it has one of the
 * kind, else with the picture and the workbook beside it. Throws PictureUnavailable where that can not be drawn now.
 */
export async function drawSlide(drawings: Drawings, answered: Answered): Promise<Written> {
	// What a table would be on a slide is what it is as a picture.
	const { frame, caption } = pictureOf(answered, '');
	const shown: Answered = { ...answered, frame, caption };
	const { language } = frame;
	const palette = answered.asked.theme === 'dark' ? dark : light;
	const chart = slideChart(frame, palette);
	const drawn = !chart && frame.years.length > 0 ? drawBarePicture(shown) : null;
	const unknown = drawn ? uncovered(textsOf(drawn)) : '';
	const picture = drawn ? await bothWays(drawn) : null;
	const body = await writeSlide({
		text: slideText(shown, chart?.remarks ?? []),
		about: aboutPicture(shown, unknown),
		chart,
		picture,
		nothing: nothingDrawn[language],
		workbook: slideWorkbook(answered, chart),
		palette,
		language
	});
	return {
		body,
		headers: unknown ? { 'atlas-missing-characters': encodeURIComponent(unknown) } : undefined
	};

	async function bothWays(svg: string): Promise<SlidePicture> {
		const icon = workbookIcon(slideWords[language].workbook, palette);
		const [png, small] = await Promise.all([draw(svg, 1200), draw(icon.svg, icon.width)]);
		const { width, height } = icon;
		return { svg, png, ratio: ratioOf(svg), icon: { png: small, width, height } };
	}

	function draw(svg: string, width: number) {
		const wish = { width: width * DENSITY, dpi: 96 * DENSITY, isOpaque: true, texts: [] };
		return drawings.draw({ format: 'png', svg, unknown, ...wish });
	}
}
