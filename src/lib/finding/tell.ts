import type { PartDimension } from '../catalog/catalog';
import { partDimensions } from '../catalog/catalog';
import type { Frame, FrameSeries, Row } from '../frame/frame';
import { formatValue } from '../format/number';
import type { Language } from '../language';
import { formatYears } from '../format/years';

/** What a sentence on a series is about, before its words are chosen. */
export interface About {
	region: string;
	regionName: string;
	/** The measure as it stands inside a sentence: "private AI investment". */
	noun: string;
	/** The focus area, activity, size band or model, where it is not the total. */
	part: { dimension: PartDimension; id: string; name: string } | null;
	per: 'person' | 'million people' | 'gdp' | null;
	/** `things` are counted, `money` is taken in; of anything else there is simply so much. */
	kind: 'things' | 'money' | 'other';
}

/** A row that is known to be there. */
export const rowAt = (frame: Frame, index: number) => frame.rows[index] as Row;

/** The rows of a series that have a value, oldest first. */
export const valuedRows = (frame: Frame, series: FrameSeries) =>
	series.rows.filter((index) => rowAt(frame, index).value !== null);

/** What a count is read with in Korean. */
const counters: [RegExp, string][] = [
	[/건수$/, '건'],
	[/인구$/, '명'],
	[/수$/, '개']
];

/** A row's value as running text. */
export function text(
	frame: Frame,
	{ value, precision, unit }: Pick<Row, 'value' | 'precision' | 'unit'>
): string {
	const { language, measure } = frame;
	const said = formatValue(value ?? 0, { language, unit, precision });
	if (language !== 'ko' || unit !== 'count') return said;
	return said + (counters.find(([noun]) => noun.test(measure.noun.ko))?.[1] ?? '');
}

/** A percentage as running text. */
export const percentText = (
	{ language }: Frame,
	value: number,
	precision: number | null,
	signed = false
) => formatValue(value, { language, unit: '%', precision, signed });

/** "2023 edition": the edition as a chart of several editions labels it. */
export function editionLabel(frame: Frame, series: FrameSeries): string | null {
	return frame.view.by === 'edition' ? series.name : null;
}

/** The title of an edition in use, in quotation marks where it has commas; its slug where it is not. */
export function editionTitle(frame: Frame, slug: string): string {
	const title = frame.editions.find((edition) => edition.slug === slug)?.title ?? slug;
	return title.includes(',') ? `“${title}”` : title;
}

const columns = {
	focus: 'focus_area',
	activity: 'activity',
	size: 'size_band',
	model: 'model'
} as const satisfies Record<PartDimension, keyof Row>;

/** What a sentence on a series is about. */
export function about(frame: Frame, series: FrameSeries): About {
	const row = frame.rows[series.rows[0] ?? -1];
	const { measure, language, conversion, unit } = frame;
	const split = partDimensions.find(
		(dimension) => row && !['all', null].includes(row[columns[dimension]])
	);
	const id = split ? (row?.[columns[split]] as string) : '';
	const perPerson = frame.baseUnit.startsWith('count') ? 'million people' : 'person';
	const isCount = measure.unit === 'count' && !/^(number of|population)/.test(measure.noun.en);
	const isInvested = measure.kind !== 'level' && measure.noun.en.includes('investment');
	return {
		region: series.region,
		regionName: row?.region_name ?? series.name,
		noun: measure.noun[language],
		part: split ? { dimension: split, id, name: partName(frame, series, split) } : null,
		per: conversion.per === 'person' || unit.endsWith('people') ? perPerson : conversion.per,
		kind: isCount ? 'things' : isInvested && measure.unit !== 'count' ? 'money' : 'other'
	};
}

/** The name of a part: of the series where it makes it, else as the frame has it for all of them. */
const partName = (frame: Frame, series: FrameSeries, split: PartDimension): string =>
	frame.view.by === split
		? series.name
		: (frame.fixed.find(({ dimension }) => dimension === split)?.name ?? series.name);

const words = {
	en: {
		print: 'first print',
		printOf: (years: string) => `${years}: first print`,
		prints: 'first print against first print',
		first: 'each year as first published',
		exchange: "including the exchange rate's change",
		constant: (year: string) => `in constant ${year} dollars`
	},
	ko: {
		print: '첫 발표치',
		printOf: (years: string) => `${years}: 첫 발표치`,
		prints: '첫 발표치 간 비교',
		first: '해마다 처음 발표한 수치',
		exchange: '환율 변동 포함',
		constant: (year: string) => `${year}년 불변 달러`
	}
} satisfies Record<Language, unknown>;

/**
 * What a sentence leans on, in brackets after it: first prints, an exchange rate that moved, constant
 * prices. `of` says what the sentence compares: years, amounts of one year, or shares.
 */
export function aside(
	frame: Frame,
	rows: number[],
	year: number,
	of: 'years' | 'amounts' | 'shares'
): string {
	const say = words[frame.language];
	const { currency } = frame.conversion;
	const constant = /^constant (\d+)$/.exec(frame.prices)?.[1];
	const said = [
		printAside(frame, rows, year, of),
		of === 'years' && currency?.rate === 'average' && !constant ? say.exchange : '',
		of !== 'shares' && constant && (currency?.code ?? 'USD') === 'USD' ? say.constant(constant) : ''
	].filter(Boolean);
	return said.length > 0 ? ` (${said.join('; ')})` : '';
}

function printAside(frame: Frame, rows: number[], year: number, of: string): string {
	const say = words[frame.language];
	const prints = rows.filter((index) => frame.firstPrints.includes(index));
	if (frame.view.edition.includes('first') && of === 'years') {
		const isAll = rows.length > 1 && prints.length === rows.length;
		return isAll ? say.prints : say.first;
	}
	const years = [...new Set(prints.map((index) => rowAt(frame, index).year))];
	if (years.length === 0) return '';
	return years.every((each) => each === year)
		? say.print
		: say.printOf(formatYears(years, frame.language));
}
