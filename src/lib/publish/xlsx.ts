import type { Steps } from '../csv/steps';
import {
	writeWorkbookSteps,
	type WrittenProperties,
	type WrittenSheet
} from '../csv/workbook/write';
import { aboutAnswer, type AboutAnswer } from './about-answer';
import { columns } from './columns';
import type { Answered } from './json';
import { fileWords } from './words';

const widths: Partial<Record<(typeof columns)[number], number>> = {
	edition: 18,
	measure: 26,
	region_name: 24,
	focus_area: 20,
	activity: 20,
	model: 28,
	value: 20,
	unit: 16,
	prices: 16,
	note: 40,
	source: 40,
	source_table: 18
};

/** An answer as a workbook: its rows under the columns of the CSV, and beside them where they come from. */
export function answerToXlsx(answered: Answered): Steps<Uint8Array> {
	const { sheets, about } = answerSheets(answered);
	return writeWorkbookSteps(sheets, about);
}

/** The sheets of an answer, and what their workbook says of itself. */
export function answerSheets(answered: Answered): {
	sheets: WrittenSheet[];
	about: WrittenProperties;
} {
	const { frame, asked } = answered;
	const about = aboutAnswer(answered);
	const say = fileWords[frame.language];
	const data: WrittenSheet = {
		name: say.data,
		header: columns,
		rows: frame.rows.map((row) => columns.map((column) => row[column])),
		widths: columns.map((column) => widths[column] ?? 12),
		plain: [columns.indexOf('year')],
		isFiltered: true
	};
	return {
		sheets: [data, aboutSheet(about, asked.lang)],
		about: {
			title: about.title,
			subject: about.subtitle,
			description: about.citations.apa,
			language: frame.language
		}
	};
}

function aboutSheet(about: AboutAnswer, language: Answered['asked']['lang']): WrittenSheet {
	const say = fileWords[language];
	const rows: [string, string, string][] = [
		[say.figure, say.title, about.title],
		[say.figure, say.subtitle, about.subtitle],
		[say.figure, say.address, about.pinned],
		...about.filters.map(([name, value]): [string, string, string] => [say.view, name, value]),
		...about.editions.flatMap(
			({ slug, text, attribution, licence, sha256 }): [string, string, string][] => [
				[say.editions, slug, text],
				[say.attribution, slug, attribution],
				[say.licence, slug, licence],
				['sha256', slug, sha256]
			]
		),
		...about.sources.map(({ name, foundIn }): [string, string, string] => [
			say.sources,
			name,
			foundIn
		]),
		...about.notes.map((note): [string, string, string] => [say.notes, '', note]),
		...about.missing.map((reason): [string, string, string] => [say.missing, '', reason]),
		[say.citation, 'APA', about.citations.apa],
		[say.citation, 'BibTeX', about.citations.bibtex],
		[say.citation, 'CSL-JSON', about.citations.csl]
	];
	return {
		name: say.aboutSheet,
		header: [say.part, say.name, say.text],
		rows: rows.filter(([, , text]) => text !== ''),
		widths: [18, 44, 100]
	};
}
