import { escapeMarkup } from '../format/markup';
import { defaultOptions, NARROWEST } from '../view/picture-options';

/** What oEmbed 1.0 lets a consumer ask. */
export interface OembedRequest {
	/** The path and query of a figure's page or embed of this site. */
	slug: string;
	query: URLSearchParams;
	maxwidth: number | null;
	maxheight: number | null;
}

/** A refusal, with the status that the specification gives it. */
export interface OembedRefusal {
	status: 400 | 404 | 501;
	title: string;
	parameter: string;
	value: string;
	allowed: string[];
}

const PATH = /^\/(?:(ko)\/)?(figures|embed)\/([a-z0-9-]+)\/?$/;

/**
 * Reads a request of a consumer. An address is of this site only where its origin is the same to the letter: nothing
 * with a user's name, another port or a host that looks alike.
 */
export function readOembed(asked: URLSearchParams, origin: string): OembedRequest | OembedRefusal {
	const value = (name: string) => asked.getAll(name).at(-1) ?? '';
	const refuse = (
		status: 400 | 404 | 501,
		parameter: string,
		title: string,
		allowed: string[]
	) => ({
		status,
		title,
		parameter,
		value: value(parameter).slice(0, 200),
		allowed
	});
	if (!['', 'json'].includes(value('format')))
		return refuse(501, 'format', 'Only JSON is provided.', ['json']);
	const sizes = { maxwidth: readSize(value('maxwidth')), maxheight: readSize(value('maxheight')) };
	for (const name of ['maxwidth', 'maxheight'] as const)
		if (sizes[name] === undefined)
			return refuse(400, name, 'A size is a number of pixels from 1 to 99999.', ['660']);
	const forms = [`${origin}/figures/…`, `${origin}/ko/figures/…`, `${origin}/embed/…`];
	if (!value('url')) return refuse(400, 'url', 'The address of a figure is missing.', forms);
	const address = readAddress(value('url'), origin);
	if (!address) return refuse(404, 'url', 'This is no address of a figure of this site.', forms);
	return { ...address, maxwidth: sizes.maxwidth ?? null, maxheight: sizes.maxheight ?? null };
}

/** Null where nothing is asked, undefined where it is no size. */
function readSize(text: string): number | null | undefined {
	if (text === '') return null;
	return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
}

function readAddress(
	text: string,
	origin: string
): { slug: string; query: URLSearchParams } | null {
	// A parser forgives blanks and backslashes, and would take them for what they are not.
	if (!text.startsWith(`${origin}/`) || /[\s\\\p{Cc}]/u.test(text) || !URL.canParse(text))
		return null;
	const url = new URL(text);
	if (url.origin !== new URL(origin).origin || url.username || url.password) return null;
	const [, korean, , slug] = PATH.exec(url.pathname) ?? [];
	if (!slug) return null;
	const query = new URLSearchParams(url.search);
	if (korean) query.set('lang', 'ko');
	return { slug, query };
}

/** What a figure is answered with. Sizes in pixels. */
export interface Oembed {
	type: 'rich';
	version: '1.0';
	title: string;
	provider_name: string;
	provider_url: string;
	cache_age: number;
	width: number;
	height: number;
	html: string;
	/** The figure as a picture; all three or, where none is drawn, none. */
	thumbnail_url?: string;
	thumbnail_width?: number;
	thumbnail_height?: number;
}

/** The picture of a view, in pixels. */
export interface Thumbnail {
	picture: string;
	width: number;
	height: number;
}

/** For how long a consumer may keep an answer, in seconds: a newer edition may change it. */
export const CACHE_AGE = 3600;
const WIDTH = 660;

/**
 * The picture of a view as a thumbnail, which must be no larger than asked either; null where none is so small.
 * `heightAt` says how high the picture is at a width, in pixels.
 */
export function thumbnailOf(
	picture: string,
	{ maxwidth, maxheight }: Pick<OembedRequest, 'maxwidth' | 'maxheight'>,
	heightAt: (width: number) => number
): Thumbnail | null {
	const own = defaultOptions.width.value;
	const width = Math.min(own, maxwidth ?? own);
	if (width < NARROWEST.px) return null;
	const height = heightAt(width);
	if (maxheight !== null && height > maxheight) return null;
	if (width === own) return { picture, width, height };
	return { picture: `${picture}${picture.includes('?') ? '&' : '?'}width=${width}`, width, height };
}

/** The answer for a figure, no larger than asked; `heightAt` says how high its embed is at a width. */
export function oembedOf(
	{
		title,
		embed,
		language,
		origin,
		thumbnail
	}: {
		title: string;
		embed: string;
		language: string;
		origin: string;
		thumbnail: Thumbnail | null;
	},
	{ maxwidth, maxheight }: Pick<OembedRequest, 'maxwidth' | 'maxheight'>,
	heightAt: (width: number) => number
): Oembed {
	const width = Math.min(WIDTH, maxwidth ?? WIDTH);
	const height = Math.min(heightAt(width), maxheight ?? Infinity);
	const lang = language === 'en' ? '' : ` lang="${language}"`;
	return {
		type: 'rich',
		version: '1.0',
		title,
		provider_name: 'AI Investment Atlas',
		provider_url: origin,
		cache_age: CACHE_AGE,
		width,
		height,
		...(thumbnail
			? {
					thumbnail_url: thumbnail.picture,
					thumbnail_width: thumbnail.width,
					thumbnail_height: thumbnail.height
				}
			: {}),
		html: `<iframe src="${escapeMarkup(embed)}" title="${escapeMarkup(title)}"${lang} width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`
	};
}
