import { choiceOf, datasetOf, sourceChoices, type Choices } from '../importing/choices';
import type { Refusal } from '../importing/refusal';
import { byKind, inForce } from '../importing/sheet';
import { sayChoices } from '../importing/wish';
import type { Editor } from './accounts';
import type { Atlas } from './atlas';
import { hashOf } from './editions';
import { OperatorError } from './environment';
import { findStored } from './import-journal';
import { importOptions, type ImportOptions } from './import-options';
import { importFile, progressOf, type ImportProgress } from './imports';
import { knownOf } from './known';
import { log } from './log';
import { openSourceFile } from './source-file';
import { dropUpload, type Upload } from './uploads';

export type Outcome = { edition: string; already: boolean } | Refusal;

const refusal = (message: string, about: Partial<Refusal> = {}): Refusal => ({
	...{ message, wrong: [], problems: [] },
	...about
});

/** Kept files on their way to become editions, by their token, in this process. */
interface Publication {
	owner: string;
	edition: string;
	outcome: Outcome | null;
	ended: Promise<Outcome>;
	at: number;
}
const publications = new WeakMap<Atlas, Map<string, Publication>>();
const HOUR_MS = 3_600_000;

/** Stores a kept file as an edition, or says why not. Who asks again while it is being done waits for the same. */
export function publishUpload(
	atlas: Atlas,
	upload: Upload,
	choices: Choices,
	editor: Editor
): Promise<Outcome> {
	const all = publications.get(atlas) ?? new Map<string, Publication>();
	publications.set(atlas, all);
	for (const [token, { at, outcome }] of all)
		if (outcome && Date.now() - at > HOUR_MS) all.delete(token);
	const before = all.get(upload.token);
	if (before && !before.outcome) return before.ended;
	const publication: Publication = {
		owner: editor.id,
		edition: choiceOf(choices, 'edition') ?? '',
		outcome: null,
		ended: publish(atlas, upload, choices, editor, (edition) => (publication.edition = edition))
			.catch((error: unknown) => {
				if (error instanceof OperatorError) return refusal(error.message);
				log.error({ event: 'publishing failed', error: String(error) });
				return refusal('');
			})
			.then((outcome) => (publication.outcome = outcome)),
		at: Date.now()
	};
	all.set(upload.token, publication);
	return publication.ended;
}

/** What became of a kept file, or how far it is; null where it was not to be published. */
export function publicationOf(
	atlas: Atlas,
	token: string,
	editor: Editor
): { outcome: Outcome | null; progress: ImportProgress | null } | null {
	const publication = publications.get(atlas)?.get(token);
	if (!publication || publication.owner !== editor.id) return null;
	const { edition, outcome } = publication;
	return { outcome, progress: progressOf(atlas, edition) };
}

async function publish(
	atlas: Atlas,
	upload: Upload,
	choices: Choices,
	editor: Editor,
	onEdition: (edition: string) => void
): Promise<Outcome> {
	const options = await toOptions(atlas, upload, choices);
	if ('message' in options) return options;
	onEdition(options.edition);
	const brought = { path: upload.path };
	const context = { who: editor.email, file: upload.name };
	const { exitCode, report, message } = await importFile(atlas, brought, options, context);
	if (exitCode !== 0) {
		const problems = byKind(report.problems, report.counts);
		return refusal(message, { problems, ...(await whoTook(atlas, options.edition)) });
	}
	await dropUpload(atlas.env.dataDir, upload.token);
	return { edition: report.edition, already: report.already };
}

async function whoTook({ db }: Atlas, edition: string): Promise<Partial<Refusal>> {
	if ((await hashOf(db, edition)) === null) return {};
	const stored = await findStored(db, edition);
	const at = stored && new Date(stored.at).toISOString().slice(0, 10);
	return { wrong: ['edition'], taken: { edition, who: stored?.who ?? null, at } };
}

/** What the importer is told of a kept file: its title page, and how it is read. */
export async function toOptions(
	atlas: Atlas,
	upload: Pick<Upload, 'name' | 'path'>,
	given: Choices
): Promise<ImportOptions | Refusal> {
	const known = await knownOf(atlas);
	const reading = sourceChoices(given);
	const file = await openSourceFile(upload, { ...reading, regions: known.regions });
	if ('refused' in file) return refusal(file.refused.message);
	const choices = inForce(given, upload.name, file.source);
	const title = ['edition', 'title', 'published', 'source', 'licence'];
	const options = importOptions.safeParse({
		...Object.fromEntries(title.map((name) => [name, choiceOf(choices, name)])),
		...sayChoices(file.source, choices, known).wish,
		...reading,
		dataset: datasetOf(choices),
		skipInvalid: choiceOf(choices, 'invalid') === 'skip'
	});
	if (options.success) return options.data;
	const { issues } = options.error;
	const wrong = [...new Set(issues.map(({ path }) => String(path[0])))];
	return refusal(issues.map(({ message }) => message).join('; '), { wrong });
}
