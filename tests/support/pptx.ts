import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';

/** A series of a chart as the slide keeps it: points that are not there are gaps. */
export interface ReadSeries {
	name: string;
	/** By the place of the category. */
	points: Map<number, number>;
	/** "'Chart'!$B$2:$B$14" */
	formula: string;
}

/** A presentation of one slide, opened without a line of ours. */
export function readPptx(bytes: Uint8Array) {
	const parts = new Map(Object.entries(unzipSync(bytes)));
	const parse = (name: string): Document => {
		const part = parts.get(name);
		if (!part) throw new Error(`${name} is not in the presentation`);
		const onError = (level: string, message: string) => {
			if (level !== 'warning') throw new Error(`${name}: ${message}`);
		};
		return new DOMParser({ onError }).parseFromString(strFromU8(part), 'text/xml');
	};
	// Throws at whatever is not well-formed.
	for (const name of parts.keys()) if (/\.(?:xml|rels|svg)$/.test(name)) parse(name);
	const text = (name: string, tag: string) =>
		[...parse(name).getElementsByTagName(tag)].map((each) => each.textContent ?? '');
	const core = parse('docProps/core.xml');
	const workbook = parts.get('ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx');
	const hasChart = parts.has('ppt/charts/chart1.xml');
	return {
		parts,
		slide: text('ppt/slides/slide1.xml', 'a:t').join('\n'),
		notes: text('ppt/notesSlides/notesSlide1.xml', 'a:t').join('\n'),
		/** Where the texts of the slide lead. */
		links: [
			...parse('ppt/slides/_rels/slide1.xml.rels').getElementsByTagName('Relationship')
		].flatMap((each) =>
			each.getAttribute('TargetMode') === 'External' ? [each.getAttribute('Target') ?? ''] : []
		),
		property: (tag: string) => core.getElementsByTagName(tag)[0]?.textContent ?? '',
		chart: hasChart ? parse('ppt/charts/chart1.xml') : null,
		series: hasChart ? seriesOf(parse('ppt/charts/chart1.xml')) : [],
		/** The sheets of the workbook within. */
		sheets: () => readExcelFile(Buffer.from(workbook as Uint8Array)),
		workbook: workbook && unzipSync(workbook)
	};
}

const within = (element: Element | undefined, tag: string) => [
	...(element?.getElementsByTagName(tag) ?? [])
];

const seriesOf = (chart: Document): ReadSeries[] =>
	[...chart.getElementsByTagName('c:ser')].map((series) => {
		const [values] = within(series, 'c:val');
		return {
			name: within(within(series, 'c:tx')[0], 'c:v')[0]?.textContent ?? '',
			formula: within(values, 'c:f')[0]?.textContent ?? '',
			points: new Map(
				within(values, 'c:pt').map((point) => [
					Number(point.getAttribute('idx')),
					Number(point.textContent?.trim() || NaN)
				])
			)
		};
	});
