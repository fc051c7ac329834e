import { createHash } from 'node:crypto';
import { editionsHolding, findHolding } from '../catalog/catalog';
import { frameToCsv } from '../publish/csv';
import { answerToJson, type Answered } from '../publish/json';
import type { FileFormat } from '../publish/formats';
import { asVersion, isPinned, mayBeReplaced } from '../publish/links';
import { describe } from '../view/codec';
import { cellDimensions } from '../view/view';
import type { Atlas } from './atlas';
import { answerWith, problemAnswer, type Conditions, type FileAnswer } from './file-answer';
import { drawPicture } from './picture';
import { gonePicture } from './gone';
import { absence, answer, ask, withdrawnEdition, type Question } from './question';

/** Changes whenever the same rows could come out as other bytes. */
const RENDERER = '4';

const contentTypes: Record<FileFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8'
};

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
	const question = await ask(atlas, request.slug, request.query);
	if (!question) {
		const { status, message } = await absence(atlas, request.slug);
		return status === 410 ? gone(request, message) : problemAnswer(status, message, []);
	}
	const edition = withdrawnEdition(question);
	if (edition) return gone(request, `The edition "${edition}" was withdrawn.`);
	const { resolved, problems } = question;
	if (!resolved || problems.length > 0)
		return problemAnswer(400, 'The query can not be followed.', problems);

	const { format } = request;
	const file = {
		key: keyOf(question, format, atlas.env.origin),
		contentType: contentTypes[format],
		cacheControl: cacheControl(question, format),
		fileName: fileName(question, format)
	};
	return answerWith(file, request, async () =>
		serialise(await answer(atlas, question, resolved), format)
	);
}

/** In the form in which whoever asked can show it. */
const gone = ({ format, query }: FileRequest, message: string) =>
	format === 'svg' ? gonePicture(message, query) : problemAnswer(410, message, []);

function serialise(answered: Answered, format: FileFormat): string {
	if (format === 'csv') return frameToCsv(answered.frame);
	if (format === 'svg') return drawPicture(answered);
	return JSON.stringify(answerToJson(answered), null, '\t') + '\n';
}

/** The hash of everything that an answer's bytes depend on: resolved view, editions, catalog, renderer. */
function keyOf(
	{ asked, resolved, catalog, figure }: Question,
	format: FileFormat,
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
		format,
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

/** Slug, editions and filters, in letters that every file system takes. */
function fileName({ figure, resolved, asked }: Question, format: FileFormat): string {
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
	return `${name.slice(0, 120)}.${format}`;
}
