import { redirect } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** The path says the language of a page; `lang=` is for files and embeds and leads to the right path. */
export const load: LayoutServerLoad = ({ locals, url, route }) => {
	const asked = url.searchParams.get('lang');
	if ((asked === 'ko' || asked === 'en') && route.id) {
		const plain = url.pathname.replace(/^\/ko(?=\/|$)/, '');
		const query = new URLSearchParams(url.searchParams);
		query.delete('lang');
		const path = (asked === 'ko' ? `/ko${plain === '/' ? '' : plain}` : plain) || '/';
		redirect(307, query.size > 0 ? `${path}?${query}` : path);
	}
	return { language: locals.language, origin: locals.atlas.env.origin };
};
