import { escapeMarkup } from '../format/markup';

/** The pages of the site in both languages, by their English paths. */
export function writeSitemap(origin: string, paths: string[]): string {
	const urls = paths.flatMap((path) => {
		const english = escapeMarkup(origin + path);
		const korean = escapeMarkup(`${origin}/ko${path === '/' ? '' : path}`);
		const alternates = [
			`<xhtml:link rel="alternate" hreflang="en" href="${english}"/>`,
			`<xhtml:link rel="alternate" hreflang="ko" href="${korean}"/>`
		].join('');
		return [english, korean].map((loc) => `\t<url><loc>${loc}</loc>${alternates}</url>`);
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
		...urls,
		'</urlset>',
		''
	].join('\n');
}

/** What crawlers are told: everything may be read but what is one person's. */
export function writeRobots(origin: string | null): string {
	const lines = ['User-agent: *', 'Disallow: /account', 'Disallow: /import'];
	const korean = ['Disallow: /ko/account', 'Disallow: /ko/import'];
	return [...lines, ...korean, ...(origin ? ['', `Sitemap: ${origin}/sitemap.xml`] : []), ''].join(
		'\n'
	);
}
