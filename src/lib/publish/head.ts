import type { Language } from '../language';
import { withQuery } from './links';
import type { Shared } from './share';

/** What a page says of a figure to those who show a link to it: Open Graph, Twitter cards, oEmbed. */
export interface SocialHead {
	properties: Property[];
	/** The address of the oEmbed answer; null where the public address is not known, without which there is none. */
	oembed: string | null;
}

/** A `property` of a page's head with its `content`. */
export type Property = [name: string, content: string];

/** What a page is shown as where somebody links to it. */
export interface CardWords {
	kind: 'article' | 'website';
	title: string;
	description: string;
	language: Language;
	/** Absolute where the public address is known, as is that of the picture. */
	page: string;
	/** A figure of this page; null where it has none, since a picture of something else would promise what is not there. */
	picture: { address: string; alt: string } | null;
}

const locales = { en: 'en_US', ko: 'ko_KR' };

/** A page's card. Addresses must be absolute in it, so without the public one there are none. */
export function cardOf(
	{ kind, title, description, language, page, picture }: CardWords,
	origin: string | null
): Property[] {
	const shown = origin ? picture : null;
	const pictured: Property[] = shown
		? [
				['og:image', shown.address],
				['og:image:alt', shown.alt]
			]
		: [];
	return [
		['og:type', kind],
		['og:site_name', 'AI Investment Atlas'],
		['og:title', title],
		['og:description', description],
		['og:locale', locales[language]],
		['og:locale:alternate', locales[language === 'ko' ? 'en' : 'ko']],
		...(origin ? [['og:url', page] satisfies Property] : []),
		...pictured,
		['twitter:card', shown ? 'summary_large_image' : 'summary']
	];
}

type Told = 'title' | 'alt' | 'language' | 'page' | 'picture';

/** What a figure's page says; its picture is the view's own, and empty where nothing could be drawn. */
export function socialHead(
	{ title, alt, language, page, picture }: Pick<Shared, Told>,
	origin: string | null
): SocialHead {
	const card: CardWords = {
		kind: 'article',
		title,
		description: alt,
		language,
		page,
		picture: picture ? { address: picture, alt } : null
	};
	return {
		properties: cardOf(card, origin),
		oembed: origin && withQuery(`${origin}/oembed`, `url=${encodeURIComponent(page)}`)
	};
}
