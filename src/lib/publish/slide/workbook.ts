import { finish } from '../../csv/steps';
import { writeWorkbook, type WrittenSheet } from '../../csv/workbook/write';
import type { Answered } from '../json';
import { answerToXlsx, answerSheets } from '../xlsx';
import type { SlideChart } from './chart';
import { slideWords } from './words';

/**
 * The workbook behind a slide: first the sheet that the chart is drawn from, in the chart's scale, then the sheets of
 * the XLSX file with every row as it is stored and with what it comes from. Without a chart, the XLSX file itself.
 */
export function slideWorkbook(answered: Answered, chart: SlideChart | null): Uint8Array {
	if (!chart) return finish(answerToXlsx(answered));
	const { sheets, about } = answerSheets(answered);
	return writeWorkbook([chartSheet(chart, answered), ...sheets], about);
}

/** The header names the series, the first column the categories: charts of Office refer to them by their places. */
function chartSheet({ categories, series, scale }: SlideChart, answered: Answered): WrittenSheet {
	const say = slideWords[answered.frame.language];
	return {
		name: say.sheet,
		header: [say.unit(scale.unit), ...series.map(({ name }) => name)],
		rows: categories.map((category, i) => [
			category,
			...series.map(({ values }) => values[i] ?? null)
		]),
		widths: [28, ...series.map(() => 16)],
		plain: [0]
	};
}
