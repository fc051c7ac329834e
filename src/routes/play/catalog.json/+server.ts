import { json } from '@sveltejs/kit';
import { listKnown } from '../../../lib/server/known';
import type { RequestHandler } from './$types';

/** What a browser must know to read a file by itself. */
export const GET: RequestHandler = async ({ locals: { atlas } }) =>
	json(await listKnown(atlas), { headers: { 'cache-control': 'public, no-cache' } });
