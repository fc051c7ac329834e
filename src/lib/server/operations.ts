import { fileFormats, type FileFormat } from '../publish/formats';
import { operateUsers } from './accounts/operate';
import type { Atlas } from './atlas';
import { MISSING, type ControlAnswer } from './control';
import { answerFile } from './files';
import { setWithdrawn } from './import-journal';
import { importOptions } from './import-options';
import { importFile, progressOf } from './imports';

export { importOptions, type ImportOptions } from './import-options';
export { importFile, type ImportReport, type ImportResult } from './imports';

/** An edition as `atlas editions --json` lists it. */
export async function listEditions(atlas: Atlas) {
	const { editions } = await atlas.catalog();
	return editions.map(
		({ slug, dataset, published, imported, observations, sha256, withdrawn }) => ({
			slug,
			dataset,
			published,
			imported,
			observations,
			deals: 0,
			sha256,
			withdrawn
		})
	);
}

const json = (status: number, value: unknown): ControlAnswer => ({
	status,
	body: new TextEncoder().encode(JSON.stringify(value))
});

/**
 * What the command line may ask: `/editions`, `/import?options=<JSON>&path=&who=`, `/progress?edition=`,
 * `/withdraw?edition=`, `/restore?edition=`, `/user/<action>`, `/figures/<slug>.<format>?<view>`. A file to import is named by its path:
 * whoever reaches the socket may read what this process may.
 */
export async function operate(
	atlas: Atlas,
	path: string,
	body: Uint8Array
): Promise<ControlAnswer> {
	const url = new URL(path, 'http://atlas');
	if (url.pathname === '/editions') return json(200, await listEditions(atlas));
	if (url.pathname === '/import') {
		const options = importOptions.parse(JSON.parse(url.searchParams.get('options') ?? '{}'));
		const path = url.searchParams.get('path');
		const context = { who: url.searchParams.get('who') ?? undefined, file: path ?? undefined };
		return json(200, await importFile(atlas, path === null ? body : { path }, options, context));
	}
	const edition = url.searchParams.get('edition') ?? '';
	if (url.pathname === '/progress') return json(200, progressOf(atlas, edition));
	if (url.pathname === '/withdraw' || url.pathname === '/restore') {
		const who = url.searchParams.get('who') ?? undefined;
		return json(200, await setWithdrawn(atlas, edition, url.pathname === '/withdraw', who));
	}
	const user = /^\/user\/([a-z]+)$/.exec(url.pathname)?.[1];
	if (user) return json(200, await operateUsers(atlas, user, url.searchParams));
	const figure = /^\/figures\/([a-z0-9-]+)\.([a-z]+)$/.exec(url.pathname);
	const format = figure?.[2] as FileFormat;
	if (figure && fileFormats.includes(format)) {
		const answer = await answerFile(atlas, {
			slug: figure[1] as string,
			format,
			query: url.searchParams
		});
		const missing = decodeURIComponent(answer.headers[MISSING] ?? '');
		return { status: answer.status, body: answer.body ?? new Uint8Array(), missing };
	}
	return json(404, { message: `Nothing answers to ${url.pathname}.` });
}
