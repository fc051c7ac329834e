import { log } from './log';
import { openAtlas, type Atlas } from './atlas';
import { authOf } from './accounts/auth';
import { makeFirstLink } from './accounts/links';
import { listenForControl } from './control';
import { readEnvironment } from './environment';
import { operate } from './operations';
import { openOnce } from './slot';

/** Opens the atlas for a server, with the socket on which the command line reaches it. */
export const startAtlas = (): Promise<Atlas> => openOnce(start);

async function start(): Promise<Atlas> {
	const env = readEnvironment(process.env);
	const atlas = await openAtlas(env, `the server at http://${env.host}:${env.port}`);
	for (const refusal of atlas.seeded.refused) log.error(refusal);
	authOf(atlas);
	await offerFirstLink(atlas);
	const control =
		atlas.kind === 'embedded'
			? await listenForControl(env.dataDir, (path, body) => operate(atlas, path, body))
			: null;
	process.on('sveltekit:shutdown' as NodeJS.Signals, async () => {
		control?.close();
		await atlas.close();
	});
	return atlas;
}

async function offerFirstLink(atlas: Atlas) {
	const link = await makeFirstLink(atlas);
	if (link)
		console.log(
			`Nobody can sign in yet. This link makes the first account; it works once, until ${link.expires}:\n${link.address}`
		);
}
