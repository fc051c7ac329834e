import { escapeMarkup } from '../format/markup';
import type { FrameEdition } from '../frame/frame';
import { describe } from '../view/codec';
import type { Answered } from './json';
import { linksOf } from './links';

/** What a picture says of itself where programs look for it, in the view's language. */
export interface AboutPicture {
	title: string;
	subtitle: string;
	/** What is seen, for whoever does not see it. */
	description: string;
	/** The publishers of the editions in it. */
	author: string;
	source: string;
	/** "quoted", "2025: first print"; often empty. */
	status: string;
	licence: string;
	/** Slug and content hash of each edition. */
	edition: string;
	/** The pinned address; path and query where the public address is not known. */
	url: string;
	/** The whole view, pinned, as a query. */
	query: string;
	language: string;
	/** The day on which the newest edition in it was published, ISO 8601. */
	date: string;
	/** The characters that are boxes in the picture. */
	unknown: string;
}

/** `unknown`: the characters that the font of pictures lacks. */
export function aboutPicture(answered: Answered, unknown: string): AboutPicture {
	const { figure, asked, resolved, frame, caption, origin } = answered;
	const { editions } = frame;
	const links = linksOf(figure, asked, resolved, origin);
	return {
		title: caption.title,
		subtitle: caption.subtitle,
		description: caption.description,
		author: distinct(editions, ({ publisher }) => publisher).join('; '),
		source: distinct(editions, ({ attribution, title }) => attribution || title).join('; '),
		status: caption.status,
		licence: distinct(editions, ({ licence }) => licence).join('; '),
		edition: editions.map(({ slug, sha256 }) => `${slug} (sha256 ${sha256})`).join('; '),
		url: links.pinned as string,
		query: new URLSearchParams(describe(resolved.view)).toString(),
		language: frame.language,
		date: dayOf(editions),
		unknown
	};
}

const distinct = (editions: FrameEdition[], of: (edition: FrameEdition) => string) => [
	...new Set(editions.map(of).filter(Boolean))
];

/** A month counts as its first day; without any date the day is that of Unix, so that bytes stay equal. */
function dayOf(editions: FrameEdition[]): string {
	const dates = editions.map(({ published }) => published ?? '').sort();
	const [year = '', month = '01', day = '01'] = (dates.at(-1) ?? '').split('-');
	return year ? `${year}-${month}-${day}` : '1970-01-01';
}

/** As texts of a PNG by keyword, those of the specification first; what is empty is left out. */
export function pngTexts(about: AboutPicture): [string, string][] {
	const texts: [string, string][] = [
		['Title', about.title],
		['Author', about.author],
		['Description', about.subtitle],
		['Copyright', about.licence],
		['Creation Time', about.date],
		['Software', 'AI Investment Atlas'],
		['Source', about.source],
		['Status', about.status],
		['Edition', about.edition],
		['URL', about.url],
		['Missing characters', about.unknown]
	];
	return texts.filter(([, text]) => text);
}

/** As the information of a PDF. */
export function pdfInfo(about: AboutPicture): Record<string, string> {
	const info = {
		Title: about.title,
		Author: about.author,
		Subject: about.subtitle,
		Keywords: [about.edition, about.query].join(', '),
		Source: about.source,
		Status: about.status,
		Licence: about.licence,
		URL: about.url,
		MissingCharacters: about.unknown
	};
	return Object.fromEntries(Object.entries(info).filter(([, text]) => text));
}

/** An SVG with what it says of itself as Dublin Core, which drawing programs show. */
export function withMetadata(svg: string, about: AboutPicture): string {
	const fields = {
		title: about.title,
		description: about.subtitle,
		creator: about.author,
		source: about.source,
		rights: about.licence,
		identifier: about.url,
		relation: about.edition,
		date: about.date,
		language: about.language,
		coverage: about.status
	};
	const elements = Object.entries(fields)
		.filter(([, text]) => text)
		.map(([name, text]) => `<dc:${name}>${escapeMarkup(text)}</dc:${name}>`);
	const metadata = `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">${elements.join('')}</rdf:Description></rdf:RDF></metadata>`;
	return svg.replace('</desc>', () => `</desc>${metadata}`);
}
