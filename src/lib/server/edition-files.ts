import { createHash } from 'node:crypto';
import { findEdition, type Catalog, type Edition } from '../catalog/catalog';
import type { Language } from '../language';
import { absent } from '../publish/words';
import { describePackage, type EditionFile } from '../publish/datapackage';
import { editionToCsv } from '../publish/edition-csv';
import { problem } from '../view/problems';
import type { ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import {
	answerWith,
	bytesOf,
	problemAnswer,
	type Conditions,
	type FileAnswer
} from './file-answer';
import { listEdition, listSources } from './observations';

/** Changes whenever the same rows could come out as other bytes. */
const RENDERER = '1';

/** An edition never changes, and neither does the file made of it. */
const FOREVER = 'public, max-age=31536000, immutable';

const hash = (parts: unknown) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);

/** Only the language can be asked for; anything else is a problem. */
function readQuery(query: URLSearchParams): { language: Language; problems: ViewProblem[] } {
	const lang = query.get('lang') || 'en';
	const language: Language = lang === 'ko' ? 'ko' : 'en';
	const others = [...new Set(query.keys())].filter((name) => name !== 'lang' && query.get(name));
	const problems = others.map((name) =>
		problem('parameter', language, name, query.get(name) ?? '', ['lang'])
	);
	if (lang !== language) problems.push(problem('value', 'en', 'lang', lang, ['en', 'ko']));
	return { language, problems };
}

/** The edition of a dataset, or the answer to give where it can not be had. */
function find(catalog: Catalog, dataset: string, slug: string): Edition | FileAnswer {
	const edition = findEdition(catalog, slug);
	if (!edition || edition.dataset !== dataset)
		return problemAnswer(404, absent.en.editionOf(slug, dataset), []);
	if (edition.withdrawn) return problemAnswer(410, absent.en.withdrawnEdition(slug), []);
	return edition;
}

const isAnswer = (found: Edition | FileAnswer): found is FileAnswer => 'status' in found;

const csvKey = (edition: Edition, catalog: Catalog, language: Language) =>
	hash([RENDERER, 'edition', edition.slug, edition.sha256, catalog.version, language]);

const writeEdition =
	(atlas: Atlas, edition: Edition, catalog: Catalog, language: Language) => async () =>
		editionToCsv(edition, await listEdition(atlas.db, edition.slug), catalog, language);

const refusal = 'The query can not be followed.';

/** Everything that an edition states, as CSV. */
export async function answerEdition(
	atlas: Atlas,
	dataset: string,
	slug: string,
	query: URLSearchParams,
	conditions: Conditions
): Promise<FileAnswer> {
	const catalog = await atlas.catalog();
	const { language, problems } = readQuery(query);
	const edition = find(catalog, dataset, slug);
	if (isAnswer(edition)) return edition;
	if (problems.length > 0) return problemAnswer(400, refusal, problems);
	const file = {
		key: csvKey(edition, catalog, language),
		contentType: 'text/csv; charset=utf-8',
		cacheControl: FOREVER,
		fileName: `${slug}.csv`
	};
	return answerWith(file, conditions, writeEdition(atlas, edition, catalog, language));
}

/** The Data Package of a dataset, or of one edition of it. */
export async function answerPackage(
	atlas: Atlas,
	id: string,
	slug: string | null,
	query: URLSearchParams,
	conditions: Conditions
): Promise<FileAnswer> {
	const catalog = await atlas.catalog();
	const dataset = catalog.datasets.find((each) => each.id === id);
	if (!dataset) return problemAnswer(404, absent.en.dataset(id), []);
	const found = slug === null ? null : find(catalog, id, slug);
	if (found && isAnswer(found)) return found;
	const { language, problems } = readQuery(query);
	if (problems.length > 0) return problemAnswer(400, refusal, problems);
	const editions = found
		? [found]
		: catalog.editions.filter((edition) => edition.dataset === id && !edition.withdrawn);
	const name = slug ?? id;
	const file = {
		key: hash([
			RENDERER,
			'package',
			name,
			dataset,
			editions.map((edition) => [csvKey(edition, catalog, language), edition.coverage])
		]),
		contentType: 'application/json; charset=utf-8',
		cacheControl: found ? FOREVER : 'public, no-cache',
		fileName: 'datapackage.json'
	};
	return answerWith(file, conditions, async () => {
		const files: EditionFile[] = [];
		for (const edition of editions) files.push(await describe(atlas, edition, catalog, language));
		return (
			JSON.stringify(describePackage(name, dataset, files, catalog, language), null, '\t') + '\n'
		);
	});
}

/** The bytes of an edition's CSV, counted and hashed as they are sent. */
async function describe(
	atlas: Atlas,
	edition: Edition,
	catalog: Catalog,
	language: Language
): Promise<EditionFile> {
	const write = writeEdition(atlas, edition, catalog, language);
	const bytes = await bytesOf(csvKey(edition, catalog, language), write);
	return {
		edition,
		bytes: bytes.byteLength,
		sha256: createHash('sha256').update(bytes).digest('hex'),
		sources: await listSources(atlas.db, edition.slug)
	};
}
