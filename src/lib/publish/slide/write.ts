import PptxGenJS from 'pptxgenjs';
import type { Palette } from '../../chart/tokens';
import type { Language } from '../../language';
import type { AboutPicture } from '../about-picture';
import type { SlideChart } from './chart';
import { clean } from './clean';
import { USUAL, layoutSlide, sizes, type Box, type SlideLayout } from './layout';
import { settlePackage } from './settle';
import type { SlideText } from './text';
import { slideWords } from './words';

/** A chart that Office has none of, as a picture; `ratio` is its height by its width. */
export interface SlidePicture {
	svg: string;
	png: Uint8Array;
	ratio: number;
	/** What stands for the workbook, with its size in points. */
	icon: { png: Uint8Array; width: number; height: number };
}

export interface Slide {
	text: SlideText;
	about: AboutPicture;
	/** With neither, `nothing` is said where a chart would be. */
	chart: SlideChart | null;
	picture: SlidePicture | null;
	nothing: string;
	workbook: Uint8Array;
	palette: Palette;
	language: Language;
}

/** What is there on the machines of most readers. */
const fonts: Record<Language, string> = { en: 'Arial', ko: 'Malgun Gothic' };
const locales: Record<Language, string> = { en: 'en-US', ko: 'ko-KR' };

const MASTER = 'FIGURE';

/** A presentation of one slide as PPTX (Office Open XML). The same slide gives the same bytes. */
export async function writeSlide(slide: Slide): Promise<Uint8Array<ArrayBuffer>> {
	const { text, about, chart, picture, workbook, language } = slide;
	const say = slideWords[language];
	const layout = layoutSlide({
		title: clean(text.title),
		subtitle: clean(text.subtitle),
		unit: chart ? say.unit(chart.scale.unit) : picture ? say.workbook : '',
		beneath: text.beneath.map((each) => ({ ...each, text: clean(each.text) })),
		usual: picture ? USUAL.picture : USUAL.chart,
		more: say.more
	});
	const pptx = new PptxGenJS();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.title = clean(about.title);
	pptx.company = 'AI Investment Atlas';
	pptx.theme = { headFontFace: fonts[language], bodyFontFace: fonts[language] };
	pptx.defineSlideMaster(masterOf(layout, slide));
	const page = pptx.addSlide({ masterName: MASTER });
	addTexts(page, layout, slide);
	page.addNotes(clean(text.notes));
	if (chart)
		page.addChart(
			{ line: 'line', area: 'area', column: 'bar', bar: 'bar' }[chart.kind] as PptxGenJS.CHART_NAME,
			chart.series.map(({ name, values }) => ({
				name: clean(name),
				labels: chart.categories.map((category) => clean(String(category))),
				// A gap is taken for nothing; its point is taken out once it is written.
				values: values as number[]
			})),
			{
				...chartLook(chart, slide, layout.chart.h),
				...inches(layout.chart),
				altText: clean(text.description)
			}
		);
	else if (picture)
		page.addImage({
			data: `image/svg+xml;base64,${base64(new TextEncoder().encode(picture.svg))}`,
			altText: clean(text.description),
			...inches(within(layout.chart, picture.ratio))
		});
	const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
	return settlePackage(bytes, {
		about,
		locale: locales[language],
		chart,
		behind: chart && { bytes: workbook, sheet: say.sheet },
		png: picture && picture.png,
		beside: picture && {
			bytes: workbook,
			name: say.workbook,
			icon: picture.icon.png,
			place: atTheEnd(layout.unit ?? layout.chart, picture.icon)
		}
	});
}

/** A place at the right end of a box, in its middle from top to bottom. */
const atTheEnd = (box: Box, { width, height }: { width: number; height: number }): Box => ({
	x: box.x + box.w - width,
	y: box.y + (box.h - height) / 2,
	w: width,
	h: height
});

const hex = (colour: string) => colour.slice(1).toUpperCase();

const inches = ({ x, y, w, h }: Box) => ({ x: x / 72, y: y / 72, w: w / 72, h: h / 72 });

function base64(bytes: Uint8Array): string {
	let binary = '';
	for (const byte of bytes) binary += String.fromCharCode(byte);
	return btoa(binary);
}

/** The largest place of a picture's shape within a box, in its middle. */
function within({ x, y, w, h }: Box, ratio: number): Box {
	const width = Math.min(w, h / ratio);
	return { x: x + (w - width) / 2, y, w: width, h: width * ratio };
}

function masterOf(layout: SlideLayout, { palette, language }: Slide): PptxGenJS.SlideMasterProps {
	const placeholder = {
		name: 'title',
		type: 'title' as const,
		...inches(layout.title),
		margin: 0,
		align: 'left' as const,
		valign: 'top' as const,
		bold: true,
		fontSize: sizes.title,
		fontFace: fonts[language],
		color: hex(palette.ink)
	};
	return {
		title: MASTER,
		background: { color: hex(palette.background) },
		objects: [{ placeholder: { options: placeholder, text: '' } }]
	};
}

function addTexts(page: PptxGenJS.Slide, layout: SlideLayout, slide: Slide) {
	const { text, palette, language, chart, picture, nothing, about } = slide;
	const look = {
		margin: 0,
		fontFace: fonts[language],
		lang: locales[language],
		fit: 'none' as const
	};
	page.addText(clean(text.title), { placeholder: 'title', lang: locales[language] });
	const add = (words: string, box: Box, size: number, colour: string, more = {}) =>
		page.addText(words, {
			...look,
			...inches(box),
			valign: 'top',
			fontSize: size,
			color: hex(colour),
			...more
		});
	add(clean(text.subtitle), layout.subtitle, sizes.subtitle, palette.muted);
	if (layout.unit && chart) {
		const unit = slideWords[language].unit(chart.scale.unit);
		add(unit, layout.unit, sizes.unit, palette.ink, { align: 'right' });
	}
	if (!chart && !picture) add(nothing, layout.chart, sizes.subtitle, palette.muted);
	const link = /^https?:/.test(about.url) ? { url: about.url } : undefined;
	page.addText(
		layout.beneath.map(({ text: words, isStatus }, i) => ({
			text: words,
			options: {
				breakLine: i < layout.beneath.length - 1,
				color: hex(isStatus ? palette.warning : palette.muted),
				...(link && words.includes(about.url) ? { hyperlink: link } : {})
			}
		})),
		{ ...look, ...inches(layout.foot), valign: 'top', fontSize: sizes.beneath }
	);
}

/** As near to the picture as Office comes; `height` in points. */
function chartLook(
	chart: SlideChart,
	{ palette, language }: Slide,
	height: number
): PptxGenJS.IChartOpts {
	const { kind, series, scale, marks, categories } = chart;
	const isBar = kind === 'bar';
	const isDirected = (series[0]?.colours.length ?? 0) > 1;
	// As high as the row of a bar allows.
	const small = isBar
		? Math.max(6, Math.min(12, Math.floor((0.7 * height) / categories.length)))
		: 11;
	const face = fonts[language];
	const ink = hex(palette.ink);
	return {
		lang: locales[language],
		barDir: isBar ? 'bar' : 'col',
		barGrouping: chart.stacked ? 'stacked' : 'clustered',
		barGapWidthPct: isBar ? 35 : 40,
		displayBlanksAs: 'gap',
		chartColors: isDirected
			? (series[0]?.colours ?? [])
			: series.map(({ colours }) => colours[0] as string),
		chartArea: { roundedCorners: false },
		lineDataSymbolSize: series.length > 8 ? 3 : 5,
		catAxisLabelFontFace: face,
		catAxisLabelFontSize: small,
		catAxisLabelColor: hex(isBar ? palette.ink : palette.muted),
		catAxisLineColor: hex(palette.axis),
		catAxisMajorTickMark: 'none',
		valAxisHidden: isBar,
		valAxisLabelFontFace: face,
		valAxisLabelFontSize: 11,
		valAxisLabelColor: hex(palette.muted),
		valAxisLineShow: false,
		valAxisMajorTickMark: 'none',
		valGridLine: isBar ? { style: 'none' } : { color: hex(palette.grid), size: 0.75 },
		...(marks
			? {
					valAxisMinVal: marks[0] as number,
					valAxisMaxVal: marks.at(-1) as number,
					valAxisMajorUnit: Number(((marks[1] as number) - (marks[0] as number)).toPrecision(12)),
					valAxisLabelFormatCode: scale.axis((marks[1] as number) - (marks[0] as number))
				}
			: { valAxisLogScaleBase: 10, valAxisLabelFormatCode: 'General' }),
		showValue: chart.labelled,
		dataLabelFormatCode: scale.label,
		dataLabelFontFace: face,
		dataLabelFontSize: isBar ? small : 10,
		dataLabelColor: ink,
		// Of bars and columns Office knows best: the end of a stacked one, for example, is no place.
		...(kind === 'line' ? { dataLabelPosition: 't' as const } : {}),
		showLegend: series.length > 1,
		legendPos: 'r',
		legendFontFace: face,
		legendFontSize: series.length > 16 ? 8 : 11,
		legendColor: ink
	};
}
