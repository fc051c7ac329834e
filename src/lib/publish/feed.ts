import type { Language } from '../language';
import { escapeMarkup } from '../format/markup';

/** One edition as news. */
export interface FeedEntry {
	slug: string;
	dataset: string;
	title: string;
	publisher: string;
	/** Empty, `2023-04` or `2023-04-03`: only a whole day is a date for a feed. */
	published: string;
	/** When it was brought here, as ISO 8601. */
	imported: string;
	sha256: string;
	findings: string[];
	revisions: string[];
}

/** The words around the sentences. */
export interface FeedWords {
	title: string;
	subtitle: string;
	findings: string;
	revisions: string;
}

/** Of what XML can not hold there is nothing to say. */
const xml = (text: string) => escapeMarkup(text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ''));

/**
 * The feed of editions as Atom (RFC 4287), newest first as they are given. Without a public address its links are
 * relative and its ids are names.
 */
export function writeFeed(
	entries: FeedEntry[],
	words: FeedWords,
	language: Language,
	origin: string | null
): string {
	const at = origin ?? '';
	const prefix = language === 'ko' ? '/ko' : '';
	const query = language === 'ko' ? '?lang=ko' : '';
	const idOf = (path: string) =>
		origin ? origin + path : `urn:ai-investment-atlas:${path.slice(1)}`;
	const updated =
		entries
			.map(({ imported }) => imported)
			.sort()
			.at(-1) ?? '1970-01-01T00:00:00Z';
	const list = (heading: string, texts: string[]) =>
		texts.length === 0
			? ''
			: `<h2>${escapeMarkup(heading)}</h2><ul>${texts.map((each) => `<li>${escapeMarkup(each)}</li>`).join('')}</ul>`;
	const items = entries.map((entry) => {
		const path = `/datasets/${entry.dataset}/${entry.slug}`;
		const body = list(words.findings, entry.findings) + list(words.revisions, entry.revisions);
		const day = /^\d{4}-\d\d-\d\d$/.test(entry.published);
		return [
			'\t<entry>',
			`\t\t<id>${xml(idOf(path))}</id>`,
			`\t\t<title>${xml(entry.title)}</title>`,
			`\t\t<link rel="alternate" type="text/html" href="${xml(at + prefix + path)}"/>`,
			`\t\t<updated>${entry.imported}</updated>`,
			...(day ? [`\t\t<published>${entry.published}T00:00:00Z</published>`] : []),
			`\t\t<author><name>${xml(entry.publisher || words.title)}</name></author>`,
			`\t\t<content type="html">${xml(body || escapeMarkup(entry.title))}</content>`,
			'\t</entry>'
		].join('\n');
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
		`\t<id>${xml(idOf(`/feed.atom${query}`))}</id>`,
		`\t<title>${xml(words.title)}</title>`,
		`\t<subtitle>${xml(words.subtitle)}</subtitle>`,
		`\t<link rel="self" type="application/atom+xml" href="${xml(`${at}/feed.atom${query}`)}"/>`,
		`\t<link rel="alternate" type="text/html" href="${xml(at + (prefix || '/'))}"/>`,
		`\t<updated>${updated}</updated>`,
		...items,
		'</feed>',
		''
	].join('\n');
}
