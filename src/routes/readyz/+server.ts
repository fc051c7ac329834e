import { ping } from '../../lib/server/database';
import type { RequestHandler } from './$types';

/** Ready: the database answers and holds editions. */
export const GET: RequestHandler = async ({ locals: { atlas } }) => {
	const headers = { 'cache-control': 'no-store' };
	try {
		await ping(atlas.db);
		const { editions } = await atlas.catalog();
		return editions.length > 0
			? new Response('ready\n', { headers })
			: new Response('no editions\n', { status: 503, headers });
	} catch {
		return new Response('the database does not answer\n', { status: 503, headers });
	}
};
