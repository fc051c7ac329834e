/** The routes that may know who is there: below /account and /import, in either language. */
const personal = /^\/(\(site\)\/)?(\[\[language=language\]\]\/)?(account|import)(\/|$)/;

export const isPersonal = (routeId: string | null): boolean => personal.test(routeId ?? '');

/** A cookie with the prefix `__Host-` travels only where nobody can listen: over https, or within this machine. */
export function isPrivateConnection({ protocol, hostname }: URL): boolean {
	return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** Whether a request that changes something comes from a page of this site; one that does not say is not believed. */
export function isOwnForm({ method, headers }: Request, { origin }: URL): boolean {
	if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return true;
	return headers.get('origin') === origin && headers.get('sec-fetch-site') !== 'cross-site';
}

/** A path of this site as it was asked for, or null: an address that leads elsewhere in any disguise is none. */
export function localPath(text: string | null | undefined): string | null {
	if (!text?.startsWith('/') || /[\p{Cc}\\]/u.test(text)) return null;
	const base = 'http://atlas.invalid';
	if (!URL.canParse(text, base)) return null;
	const { origin, pathname, search } = new URL(text, base);
	return origin === base && !pathname.startsWith('//') ? pathname + search : null;
}
