import { isPicture, type FileFormat } from '../publish/formats';
import type { Language } from '../language';
import { problem } from './problems';
import type { ViewProblem } from './view';

/** How wide a picture stands on paper or screen; a CSS pixel is 1/96 inch. */
export interface Width {
	value: number;
	unit: 'px' | 'cm';
}

/** How a view is drawn as a file, beside the view itself. */
export interface PictureOptions {
	width: Width;
	/** Dots per inch of a PNG. */
	dpi: number;
	background: 'theme' | 'transparent';
	title: 'on' | 'off';
	preset: 'none' | 'ko-report';
	/** Whether an SVG names its font or has it within. */
	fonts: 'named' | 'embed';
}

export const defaultOptions: PictureOptions = {
	width: { value: 960, unit: 'px' },
	dpi: 96,
	background: 'theme',
	title: 'on',
	preset: 'none',
	fonts: 'named'
};

/** Without a density, a picture measured in centimetres is meant for print. */
const PRINT_DPI = 300;

/** The bounds of what is drawn; the last one, in pixels, of a PNG. */
export const NARROWEST = { px: 320, cm: 8 };
const WIDEST = { px: 2400, cm: 60 };
export const MOST_PIXELS_ACROSS = 10_000;

interface Option {
	name: string;
	/** As the answer to a value that is not understood lists them. */
	allowed: string[];
	read(text: string): Partial<PictureOptions> | null;
}

const choice = <K extends keyof PictureOptions>(
	name: K,
	values: readonly (PictureOptions[K] & string)[]
): Option => ({
	name,
	allowed: [...values],
	read: (text) => ((values as readonly string[]).includes(text) ? { [name]: text } : null)
});

function between(text: string, low: number, high: number): number | null {
	const number = /^\d{1,4}(\.\d{1,2})?$/.test(text) ? Number(text) : 0;
	return number >= low && number <= high ? number : null;
}

function readWidth(text: string): Partial<PictureOptions> | null {
	const unit = text.endsWith('cm') ? 'cm' : 'px';
	const value = between(text.replace(/(cm|px)$/, ''), NARROWEST[unit], WIDEST[unit]);
	if (value === null || (unit === 'px' && !Number.isInteger(value))) return null;
	return { width: { value, unit } };
}

function readDpi(text: string, low: number, high: number, unit: number) {
	const value = between(text, low, high);
	return value === null ? null : { dpi: value * unit };
}

const table: Option[] = [
	{
		name: 'width',
		allowed: ['320..2400', '8cm..60cm', '16cm'],
		read: readWidth
	},
	{
		name: 'density',
		allowed: ['1..4', '2'],
		read: (text) => readDpi(text, 1, 4, 96)
	},
	{
		name: 'dpi',
		allowed: ['72..600', '300'],
		read: (text) => readDpi(text, 72, 600, 1)
	},
	choice('background', ['theme', 'transparent']),
	choice('title', ['on', 'off']),
	choice('preset', ['none', 'ko-report']),
	choice('fonts', ['named', 'embed'])
];

/** The options in the order in which they are written. */
export const pictureOptionNames: readonly string[] = table.map(({ name }) => name);

/**
 * The options that a format takes. All pictures take the same, so that one query asks for each of them: a drawing of
 * lines has every density, and a PDF its fonts.
 */
export const optionNames = (format: FileFormat): readonly string[] =>
	isPicture(format) ? pictureOptionNames : [];

/**
 * Reads the options of a picture from a query; empty ones are absent, and of repeated ones the last counts. What can not be
 * followed keeps its default and is named in `problems`, in `language`.
 */
export function readPictureOptions(
	query: URLSearchParams,
	format: FileFormat,
	language: Language
): { options: PictureOptions; problems: ViewProblem[] } {
	const options = { ...defaultOptions };
	const problems: ViewProblem[] = [];
	const given = new Map<string, string>();
	if (!isPicture(format)) return { options, problems };
	for (const { name, allowed, read } of table) {
		const text = query.getAll(name).filter(Boolean).at(-1);
		if (!text) continue;
		given.set(name, text);
		const value = read(text);
		if (value) Object.assign(options, value);
		else problems.push(problem('value', language, name, text, allowed));
	}
	const refuse = (name: string, kind: 'densities' | 'preset', allowed: string[]) =>
		problems.push(problem(kind, language, name, given.get(name) ?? '', allowed));
	const dense = given.has('dpi') ? 'dpi' : 'density';
	if (given.has('dpi') && given.has('density')) refuse('dpi', 'densities', ['dpi', 'density']);
	if (options.width.unit === 'cm' && !given.has(dense)) options.dpi = PRINT_DPI;
	if (format === 'png' && pixelsAcross(options) > MOST_PIXELS_ACROSS)
		problems.push(tooManyPixels(options, query, MOST_PIXELS_ACROSS, language));
	if (options.preset === 'ko-report' && query.get('lang') === 'en')
		refuse('preset', 'preset', ['lang=ko']);
	return { options, problems };
}

/**
 * What is wrong with a picture of more pixels than `mostAcross` from left to right: how dense it may be, in the words
 * in which that was asked for.
 */
export function tooManyPixels(
	options: PictureOptions,
	query: URLSearchParams,
	mostAcross: number,
	language: Language
): ViewProblem {
	const name = query.get('density') && !query.get('dpi') ? 'density' : 'dpi';
	const unit = name === 'density' ? 96 : 1;
	const [low, step] = name === 'density' ? [1, 10] : [72, 1];
	const dpi = (mostAcross / cssWidth(options)) * 96;
	const most = Math.floor((dpi / unit) * step) / step;
	const value = query.get(name) || String(options.dpi / unit);
	return problem('pixels', language, name, value, most >= low ? [`${low}..${most}`] : []);
}

/** In CSS pixels, not rounded. */
export const cssWidth = ({ width: { value, unit } }: PictureOptions): number =>
	unit === 'cm' ? (value / 2.54) * 96 : value;

/** The pixels of a PNG from left to right. */
export const pixelsAcross = (options: PictureOptions): number =>
	Math.round((cssWidth(options) / 96) * options.dpi);
