import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FIXED_TIME } from '../../csv/workbook/write';
import { escapeMarkup } from '../../format/markup';
import type { AboutPicture } from '../about-picture';
import type { SlideChart } from './chart';
import { clean } from './clean';
import { embedWorkbook, type EmbeddedWorkbook } from './embed-workbook';
import { EMU } from './layout';

/** What is known of a presentation beside what its writer was told. */
export interface Settling {
	about: AboutPicture;
	/** `ko-KR` */
	locale: string;
	chart: SlideChart | null;
	/** The workbook behind the chart, and its sheet that the chart refers to. */
	behind: { bytes: Uint8Array; sheet: string } | null;
	/** What programs show that draw no SVG. */
	png: Uint8Array | null;
	beside: EmbeddedWorkbook | null;
}

const CHART = 'ppt/charts/chart1.xml';
const WORKBOOK = 'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx';

/**
 * A presentation as its writer leaves it, made the same bytes whenever it is made, with our workbook in the place of
 * its own, and with what the writer can not be told: gaps, broken lines, paragraphs of notes, what the file says of
 * itself.
 */
export function settlePackage(bytes: Uint8Array, settling: Settling): Uint8Array<ArrayBuffer> {
	const { about, chart, behind, beside, png, locale } = settling;
	const parts = renamed(unzipSync(bytes));
	const edit = (name: string, change: (xml: string) => string) => {
		const part = parts.get(name);
		if (part) parts.set(name, strToU8(change(strFromU8(part))));
	};
	parts.set('docProps/core.xml', strToU8(coreProperties(about)));
	edit('ppt/notesSlides/notesSlide1.xml', (xml) =>
		paragraphs(xml).replaceAll('lang="en-US"', `lang="${locale}"`)
	);
	if (chart && behind) {
		parts.set(WORKBOOK, behind.bytes);
		const named = (xml: string) => xml.replaceAll('<c:f>Sheet1!', `<c:f>'${behind.sheet}'!`);
		edit(CHART, (xml) => named(settleChart(xml, chart)));
	}
	if (png)
		for (const name of parts.keys()) if (/^ppt\/media\/.*\.png$/.test(name)) parts.set(name, png);
	if (beside) embedWorkbook(parts, WORKBOOK, beside);
	return new Uint8Array(zipSync(Object.fromEntries(parts), { level: 6, mtime: FIXED_TIME }));
}

/** The writer counts its charts as long as the process lives: a file names the first of them. */
function renamed(files: Record<string, Uint8Array>): Map<string, Uint8Array> {
	const first = (name: string) =>
		name.replace(/(chart|Microsoft_Excel_Worksheet)\d+(?=\.(?:xml|xlsx))/g, '$11');
	return new Map(
		Object.entries(files)
			.filter(([name]) => !name.endsWith('/'))
			.map(([name, part]) => [
				first(name),
				/\.rels$|Content_Types/.test(name) ? strToU8(first(strFromU8(part))) : part
			])
	);
}

/** Gaps have no point, and lines are broken and as wide as in the picture. */
function settleChart(xml: string, { kind, series }: SlideChart): string {
	const [head = '', ...blocks] = xml.split('<c:ser>');
	const settled = blocks.map((block, i) => {
		const { dash, width } = series[i] ?? { dash: 'solid', width: 2 };
		const points = block.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/g, '');
		if (kind !== 'line') return points;
		// The first line is that of the series; a second one goes round its dots.
		return points
			.replace(/<a:ln w="\d+"/, `<a:ln w="${Math.round(width * EMU)}"`)
			.replace(/<a:prstDash val="solid"\/>/, `<a:prstDash val="${dash}"/>`);
	});
	const whole = [head, ...settled].join('<c:ser>');
	if (kind !== 'bar') return whole;
	// Ranked from the top, as they are read, and every one named.
	return whole
		.replace('val="minMax"', 'val="maxMin"')
		.replace('<c:noMultiLvlLbl', '<c:tickLblSkip val="1"/><c:noMultiLvlLbl');
}

/** A line of the notes is a paragraph. */
const paragraphs = (xml: string) =>
	xml.replace(
		/<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*)(<\/a:t><\/a:r>)/,
		(_whole, before: string, text: string, behind: string) =>
			text
				.split(/\r?\n/)
				.map((line) => `<a:p>${before}${line}${behind}`)
				.join('</a:p>')
	);

function coreProperties(about: AboutPicture): string {
	const element = (name: string, text: string) =>
		text ? `<${name}>${escapeMarkup(clean(text))}</${name}>` : '';
	const date = (name: string) =>
		`<dcterms:${name} xsi:type="dcterms:W3CDTF">${about.date}T00:00:00Z</dcterms:${name}>`;
	const keywords = [about.edition, about.licence, about.status, about.url].filter(Boolean);
	return (
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
		element('dc:title', about.title) +
		element('dc:subject', about.subtitle) +
		element('dc:creator', about.author) +
		element('cp:keywords', keywords.join('; ')) +
		element('dc:description', about.description) +
		element('cp:lastModifiedBy', 'AI Investment Atlas') +
		date('created') +
		date('modified') +
		element('dc:language', about.language) +
		element('dc:identifier', about.url) +
		'</cp:coreProperties>'
	);
}
