import { withQuery } from './links';
import type { Shared } from './share';

/** What a page says of a figure to those who show a link to it: Open Graph, Twitter cards, oEmbed. */
export interface SocialHead {
	/** `property` and `content`. */
	properties: [name: string, content: string][];
	/** The address of the oEmbed answer; null where the public address is not known, without which there is none. */
	oembed: string | null;
}

type Told = 'title' | 'alt' | 'language' | 'page' | 'picture';

const locales = { en: 'en_US', ko: 'ko_KR' };

/** The picture is the view's own. Addresses must be absolute here, so without the public one there are none. */
export function socialHead(
	{ title, alt, language, page, picture }: Pick<Shared, Told>,
	origin: string | null
): SocialHead {
	const other = language === 'ko' ? 'en' : 'ko';
	const addresses: SocialHead['properties'] = origin
		? [
				['og:url', page],
				['og:image', picture],
				['og:image:alt', alt]
			]
		: [];
	return {
		properties: [
			['og:type', 'article'],
			['og:site_name', 'AI Investment Atlas'],
			['og:title', title],
			['og:description', alt],
			['og:locale', locales[language]],
			['og:locale:alternate', locales[other]],
			...addresses,
			['twitter:card', 'summary_large_image']
		],
		oembed: origin && withQuery(`${origin}/oembed`, `url=${encodeURIComponent(page)}`)
	};
}
