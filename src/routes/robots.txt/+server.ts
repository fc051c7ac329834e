import { text } from '@sveltejs/kit';
import { writeRobots } from '../../lib/publish/sitemap';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals: { atlas } }) =>
	text(writeRobots(atlas.env.origin), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'public, max-age=3600'
		}
	});
