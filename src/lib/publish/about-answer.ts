import { describe } from '../view/codec';
import { plainView } from '../view/figure';
import type { Answered } from './json';
import { linksOf } from './links';
import { notesOf } from './notes';
import { referTo } from './reference';
import { citationsOf, type Citations } from './reference-styles';
import { fileWords } from './words';

/** What a data file says of its rows, in the language of the view. */
export interface AboutAnswer {
	title: string;
	subtitle: string;
	/** The pinned address, or its path and query where the public address is not known. */
	pinned: string;
	/** Of the resolved view, what is not as it would be without being named; edition and measure always. */
	filters: [parameter: string, value: string][];
	editions: { slug: string; text: string; attribution: string; licence: string; sha256: string }[];
	sources: { name: string; foundIn: string }[];
	notes: string[];
	missing: string[];
	citations: Citations;
}

const always = ['dataset', 'measure', 'by', 'region', 'time', 'edition', 'currency', 'prices'];

/** Gathers what a reader needs who has the file and nothing else. Nothing in it depends on the day. */
export function aboutAnswer(answered: Answered): AboutAnswer {
	const { figure, asked, resolved, frame, caption, origin } = answered;
	const { language, editions, sources } = frame;
	const say = fileWords[language];
	const pinned = linksOf(figure, asked, resolved, origin).pinned as string;
	const usual = describe(plainView);
	const reference = { slug: figure.slug, caption, editions, pinned, accessed: null, language };
	return {
		title: caption.title,
		subtitle: caption.subtitle,
		pinned,
		filters: Object.entries(describe(resolved.view)).filter(
			([name, value]) => always.includes(name) || value !== usual[name]
		),
		editions: editions.map(({ slug, title, published, publisher, ...edition }) => ({
			slug,
			text: [title, publisher, published && say.published(published)].filter(Boolean).join(', '),
			attribution: edition.attribution,
			licence: edition.licence,
			sha256: edition.sha256
		})),
		sources: sources.map(({ source, source_table, found_in }) => ({
			name: [source, source_table].filter(Boolean).join(', '),
			foundIn: found_in
		})),
		notes: notesOf(answered),
		missing: [...new Set(frame.missing.map(({ reason }) => reason))],
		citations: citationsOf(referTo(reference))
	};
}
