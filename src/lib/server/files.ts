import { createHash } from 'node:crypto';
import { editionsHolding, findHolding } from '../catalog/catalog';
import { Unwritable } from '../csv/workbook/unwritable';
import { plainDialect, type Dialect } from '../csv/write';
import { absent } from '../publish/words';
import { answerToZip } from '../publish/bundle';
import { frameToCsv } from '../publish/csv';
import { dialectOptions, readDialect } from '../publish/dialect';
import { answerToJson, type Answered } from '../publish/json';
import {
	fileFormats,
	type FileFormat,
	isDrawn,
	isPicture,
	type PictureFormat
} from '../publish/formats';
import { asVersion, isPinned, mayBeReplaced } from '../publish/links';
import { answerToParquet } from '../publish/parquet';
import { answerToXlsx } from '../publish/xlsx';
import { describe } from '../view/codec';
import {
	defaultOptions,
	optionNames,
	readPictureOptions,
	type PictureOptions
} from '../view/picture-options';
import { cellDimensions } from '../view/view';
import type { Atlas } from './atlas';
import { gently } from './breathe';
import { PictureUnavailable } from './drawing-pool';
import {
	answerWith,
	problemAnswer,
	type Conditions,
	type FileAnswer,
	type Written
} from './file-answer';
import { goneAnswer } from './gone';
import { drawFile, PictureTooLarge } from './picture-file';
import { absence, answer, ask, withdrawnEdition, type Question } from './question';
import { drawSlide } from './slide-file';

/** Changes whenever the same rows could come out as other bytes. */
const RENDERER = '10';

const contentTypes: Record<FileFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	parquet: 'application/vnd.apache.parquet',
	zip: 'application/zip',
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	pdf: 'application/pdf',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
};

/** What no reader shows by itself. */
const kept: readonly FileFormat[] = ['xlsx', 'parquet', 'zip', 'pptx'];
const packed: readonly FileFormat[] = [...kept, 'png', 'pdf'];

/** How a view is written, beside the view itself. */
interface Form {
	format: FileFormat;
	options: PictureOptions;
	dialect: Dialect;
}

/** A format with nothing asked for beside the view. */
export const formOf = (format: FileFormat): Form => ({
	format,
	options: defaultOptions,
	dialect: plainDialect
});

export interface FileRequest extends Conditions {
	slug: string;
	format: FileFormat;
	query: URLSearchParams;
}

/**
 * A figure's view as a file. The ETag is known before the database is asked for observations; equal
 * questions asked at once are answered by one. Problems with the query are answered with 400, a picture that
 * can not be drawn now with 503.
 */
export async function answerFile(atlas: Atlas, request: FileRequest): Promise<FileAnswer> {
	const { format, query } = request;
	const isReport = isPicture(format) && query.get('preset') === 'ko-report';
	const lang = isReport || query.get('lang') === 'ko' ? 'ko' : 'en';
	const question = await ask(atlas, request.slug, query, {
		options: [...optionNames(format), ...dialectOptions(format)],
		lang: isReport ? 'ko' : undefined
	});
	if (!question) {
		const { status, message } = await absence(atlas, request.slug, lang);
		return status === 410
			? goneAnswer(atlas.drawings, request, message)
			: problemAnswer(status, message, []);
	}
	const edition = withdrawnEdition(question);
	if (edition) return goneAnswer(atlas.drawings, request, absent[lang].withdrawnEdition(edition));
	const { resolved, asked } = question;
	const { options, problems: refused } = readPictureOptions(query, format, asked.lang);
	const { dialect, problems: unread } = dialectOptions(format).length
		? readDialect(query, asked.lang)
		: { dialect: plainDialect, problems: [] };
	const problems = [...question.problems, ...refused, ...unread];
	if (!resolved || problems.length > 0)
		return problemAnswer(400, 'The query can not be followed.', problems);

	const name = baseName(question);
	const file = {
		key: keyOf(question, { format, options, dialect }, atlas),
		contentType: contentTypes[format],
		cacheControl: cacheControl(question, format),
		fileName: `${name}.${format}`,
		isPacked: packed.includes(format),
		isKept: kept.includes(format)
	};
	try {
		return await answerWith(file, request, async () => {
			const answered = await answer(atlas, question, resolved);
			if (isPicture(format)) return drawFile(atlas.drawings, answered, format, options);
			if (format === 'pptx') return drawSlide(atlas.drawings, answered);
			return serialise(answered, format, name, dialect);
		});
	} catch (error) {
		return refuse(error, request);
	}
}

/** What can not be written in a format, or not now. Any other fault goes on. */
export function refuse(
	error: unknown,
	{ format, query }: Pick<FileRequest, 'format' | 'query'>
): FileAnswer {
	if (error instanceof PictureTooLarge)
		return problemAnswer(400, 'The query can not be followed.', [error.problemOf(query)]);
	if (error instanceof Unwritable) {
		const others = fileFormats.filter((other) => other !== format);
		const problem = { parameter: 'format', value: format, allowed: others, message: error.message };
		return problemAnswer(400, 'The file can not hold this view.', [problem]);
	}
	if (!(error instanceof PictureUnavailable)) throw error;
	const busy = problemAnswer(503, error.message, []);
	busy.headers['retry-after'] = String(error.retryAfter);
	return busy;
}

function serialise(
	answered: Answered,
	format: Exclude<FileFormat, PictureFormat | 'pptx'>,
	name: string,
	dialect: Dialect
): Written | Promise<Written> {
	if (format === 'csv') return frameToCsv(answered.frame, dialect);
	if (format === 'xlsx') return gently(answerToXlsx(answered));
	if (format === 'parquet') return answerToParquet(answered);
	if (format === 'zip') return answerToZip(answered, name, dialect);
	return JSON.stringify(answerToJson(answered), null, '\t') + '\n';
}

/** The hash of everything that an answer's bytes depend on: resolved view, editions, catalog, options, renderer. */
export function keyOf(
	{ asked, resolved, catalog, figure }: Question,
	{ format, options, dialect }: Form,
	{ env, drawings }: Atlas
) {
	// What is said of an edition counts as much as its figures; when it was loaded here does not.
	const used = resolved
		? [...resolved.editions, ...Object.values(resolved.context), resolved.x?.edition ?? null]
		: [];
	const editions = used.map((edition) => edition && { ...edition, imported: '', sequence: 0 });
	// What is a first print, and how far open years reach, depends on all editions of the measure.
	const beside = resolved
		? editionsHolding(catalog, resolved.view.dataset, resolved.view.measure).map((edition) => {
				const held = findHolding(edition, resolved.view.measure);
				return [edition.slug, held?.firstYear, held?.lastYear];
			})
		: [];
	const parts = [
		RENDERER,
		isDrawn(format) ? [options, drawings.renderer] : null,
		beside,
		[format, dialect],
		env.origin,
		catalog.version,
		figure,
		describe(asked),
		resolved && describe(resolved.view),
		editions
	];
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

/**
 * Data of a pinned view never change; pictures only with the renderer; what follows is asked anew. So is what comes
 * from a dataset's only edition, rows alone excepted: with a second one its newest year is known to be a first print,
 * and is called so.
 */
function cacheControl(question: Question, format: FileFormat): string {
	const { figure, asked, resolved, catalog } = question;
	if (!resolved || !isPinned(asked, resolved) || mayBeReplaced(figure)) return 'public, no-cache';
	const { dataset, measure } = resolved.view;
	const isOnly = editionsHolding(catalog, dataset, measure).length < 2;
	if (isOnly && format !== 'csv') return 'public, no-cache';
	return isDrawn(format) ? 'public, max-age=86400' : 'public, max-age=31536000, immutable';
}

/** What is said of a parameter in a file's name, where its value alone would not say which it is. */
const inNames: Record<string, (value: string) => string> = {
	by: (value) => `by-${value}`,
	of: (value) => `of-${value}`,
	x: (value) => `x-${value}`,
	base: (value) => `base-${value}`,
	rate: (value) => `at-${value}`,
	prices: (value) => (/^\d/.test(value) ? `constant-${value}` : value),
	per: (value) => `per-${value}`,
	compare: (value) => `beside-${value}`
};

/** Long enough for most views; of longer ones the end of the name is a hash. */
const LONGEST_NAME = 120;

/**
 * Slug, editions and filters, in letters that every file system takes; without the ending. Views with other figures
 * have other names.
 */
function baseName({ figure, resolved, asked }: Question): string {
	const filters = describe(asked);
	const own = describe(figure.view);
	const differing = [
		...['measure', 'by', 'x', ...cellDimensions, 'time', 'show', 'of', 'base'],
		...['currency', 'rate', 'prices', 'per', 'compare', 'context', 'chart']
	].flatMap((name) => {
		const value = filters[name];
		if (value === undefined || value === own[name]) return [];
		return [inNames[name]?.(value) ?? value];
	});
	const parts = [asVersion(figure).slug, ...(resolved?.view.edition ?? []), ...differing];
	const whole = parts.join('_').replaceAll('@', '');
	const name = whole.replace(/\.\./g, '-').replace(/[^A-Za-z0-9_-]+/g, '-');
	if (name.length <= LONGEST_NAME) return name;
	const hash = createHash('sha256').update(whole).digest('hex').slice(0, 8);
	return `${name.slice(0, LONGEST_NAME - 9)}-${hash}`;
}
