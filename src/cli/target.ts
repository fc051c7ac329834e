import { UsageError } from './usage';

/** A slug, or the address of a figure's page or of one of its files. */
const TARGET =
	/^(?:(?:(?:https?:\/\/[^/]+)?\/(?<ko>ko\/)?)?figures\/)?(?<slug>[a-z0-9-]+)(?:\.[a-z]+)?\/?(?:\?(?<query>[^#]*))?(?:#.*)?$/;

/**
 * `private-investment?region=USA`, the address of its page, or a bare query on the first figure:
 * `region=USA&show=growth`.
 */
export function readTarget(what: string): { slug: string; query: string } {
	const bare = /^\??(?<query>[a-z]+=[^#]*)(?:#.*)?$/.exec(what)?.groups?.query;
	if (bare) return { slug: 'private-investment', query: `?${bare}` };
	const { ko, slug, query } = TARGET.exec(what)?.groups ?? {};
	if (!slug)
		throw new UsageError(
			`"${what}" is no figure and no view: private-investment?region=USA, for example, or region=USA&show=growth.`
		);
	const all = [query, ko && !/(^|&)lang=/.test(query ?? '') ? 'lang=ko' : ''].filter(Boolean);
	return { slug, query: all.length > 0 ? `?${all.join('&')}` : '' };
}
