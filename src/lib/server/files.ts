import { createHash } from 'node:crypto';
import { editionsHolding, findHolding } from '../catalog/catalog';
import { Unwritable } from '../csv/workbook/unwritable';
import { plainDialect, type Dialect } from '../csv/write';
import { answerToZip } from '../publish/bundle';
import { frameToCsv } from '../publish/csv';
import { dialectOptions, readDialect } from '../publish/dialect';
import { answerToJson, type Answered } from '../publish/json';
import { fileFormats, type FileFormat } from '../publish/formats';
import { asVersion, isPinned, mayBeReplaced } from '../publish/links';
import { answerToParquet } from '../publish/parquet';
import { answerToXlsx } from '../publish/xlsx';
import { describe } from '../view/codec';
import { cellDimensions } from '../view/view';
import type { Atlas } from './atlas';
import { gently } from './breathe';
import { answerWith, problemAnswer, type Conditions, type FileAnswer } from './file-answer';
import { drawPicture } from './picture';
import { absence, answer, ask, type Question } from './question';

/** Changes whenever the same rows could come out as other bytes. */
const RENDERER = '5';

const contentTypes: Record<FileFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	parquet: 'application/vnd.apache.parquet',
	zip: 'application/zip',
	svg: 'image/svg+xml; charset=utf-8'
};

const packed: readonly FileFormat[] = ['xlsx', 'parquet', 'zip'];

export interface FileRequest extends Conditions {
	slug: string;
	format: FileFormat;
	query: URLSearchParams;
}

/**
 * A figure's view as a file. The ETag is known before the database is asked for observations; equal
 * questions asked at once are answered by one. Problems with the query are answered with 400.
 */
export async function answerFile(atlas: Atlas, request: FileRequest): Promise<FileAnswer> {
	const { format } = request;
	const options = dialectOptions(format);
	const question = await ask(atlas, request.slug, request.query, { options });
	if (!question) {
		const { status, message } = await absence(atlas, request.slug);
		return problemAnswer(status, message, []);
	}
	const { resolved } = question;
	const { dialect, problems: unread } = options.length
		? readDialect(request.query, question.asked.lang)
		: { dialect: plainDialect, problems: [] };
	const problems = [...question.problems, ...unread];
	if (!resolved || problems.length > 0)
		return problemAnswer(400, 'The query can not be followed.', problems);

	const name = baseName(question);
	const file = {
		key: keyOf(question, [format, dialect], atlas.env.origin),
		contentType: contentTypes[format],
		cacheControl: cacheControl(question, format),
		fileName: `${name}.${format}`,
		isPacked: packed.includes(format)
	};
	try {
		return await answerWith(file, request, async () =>
			serialise(await answer(atlas, question, resolved), format, name, dialect)
		);
	} catch (error) {
		if (!(error instanceof Unwritable)) throw error;
		const others = fileFormats.filter((other) => other !== format);
		const problem = { parameter: 'format', value: format, allowed: others, message: error.message };
		return problemAnswer(400, 'The file can not hold this view.', [problem]);
	}
}

function serialise(answered: Answered, format: FileFormat, name: string, dialect: Dialect) {
	if (format === 'csv') return frameToCsv(answered.frame, dialect);
	if (format === 'xlsx') return gently(answerToXlsx(answered));
	if (format === 'parquet') return answerToParquet(answered);
	if (format === 'zip') return answerToZip(answered, name, dialect);
	if (format === 'svg') return drawPicture(answered);
	return JSON.stringify(answerToJson(answered), null, '\t') + '\n';
}

/** The hash of everything that an answer's bytes depend on: resolved view, editions, catalog, renderer. */
function keyOf(
	{ asked, resolved, catalog, figure }: Question,
	form: [FileFormat, Dialect],
	origin: string | null
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
		beside,
		form,
		origin,
		catalog.version,
		figure,
		describe(asked),
		resolved && describe(resolved.view),
		editions
	];
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

/** Data of a pinned view never change; pictures only with the renderer; what follows is asked anew. */
function cacheControl({ figure, asked, resolved }: Question, format: FileFormat): string {
	if (!resolved || !isPinned(asked, resolved) || mayBeReplaced(figure)) return 'public, no-cache';
	return format === 'svg' ? 'public, max-age=86400' : 'public, max-age=31536000, immutable';
}

/** Slug, editions and filters, in letters that every file system takes; without the ending. */
function baseName({ figure, resolved, asked }: Question): string {
	const filters = describe(asked);
	const own = describe(figure.view);
	const differing = [
		'measure',
		...cellDimensions,
		'time',
		'show',
		'currency',
		'prices',
		'per'
	].flatMap((name) => (filters[name] !== own[name] ? [filters[name] as string] : []));
	const parts = [asVersion(figure).slug, ...(resolved?.view.edition ?? []), ...differing];
	const name = parts
		.join('_')
		.replace(/\.\./g, '-')
		.replace(/[^A-Za-z0-9_-]+/g, '-');
	return name.slice(0, 120);
}
