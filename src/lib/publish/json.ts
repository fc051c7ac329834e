import { annotationDetail, annotationText } from '../chart/annotation';
import { pointedAt } from '../finding/author';
import type { Finding } from '../finding/finding';
import type { Caption } from '../finding/caption';
import type { Frame, Row } from '../frame/frame';
import { describe } from '../view/codec';
import { claimsFor, type Figure } from '../view/figure';
import type { Resolved } from '../view/resolve';
import type { Author } from '../view/saved';
import type { View } from '../view/view';
import { cite } from './citation';
import type { Body } from './api/schemas';
import { columns } from './columns';
import { linksOf } from './links';
import { notesOf } from './notes';
import { referTo } from './reference';
import { toApa, toBibtex, toCsl } from './reference-styles';

export interface Answered {
	figure: Figure;
	asked: View;
	resolved: Resolved;
	frame: Frame;
	found: Finding[];
	/** What the author of a saved figure says of it; null of any other figure or view. */
	author: Author | null;
	caption: Caption;
	/** The public address, or null. */
	origin: string | null;
}

/** The answer as the JSON of the contract: unrounded numbers, missing ones null. */
export function answerToJson(answered: Answered): Body<'Answer'> {
	const { figure, asked, resolved, frame, found, caption, origin } = answered;
	const { language } = frame;
	const change = pointedAt(answered);
	const links = linksOf(figure, asked, resolved, origin);
	const pinned = links.pinned as string;
	const { editions } = frame;
	const reference = referTo({
		slug: figure.slug,
		caption,
		editions,
		pinned,
		accessed: null,
		language
	});
	const pick = (row: Row) =>
		Object.fromEntries(columns.map((column) => [column, row[column]])) as unknown as Row;
	return {
		figure: figure.slug,
		view: describe(asked),
		resolved: describe(resolved.view),
		title: caption.title,
		subtitle: caption.subtitle,
		/** As the chart prints it beside its arrow. */
		annotation: change
			? { text: annotationText(change, frame), detail: annotationDetail(change, frame) }
			: null,
		rows: frame.rows.map(pick),
		missing: frame.missing,
		conversion: frame.conversion,
		events: frame.events.map(({ title, ...event }) => ({ ...event, title: title[language] })),
		revisions: frame.revisions,
		findings: found.map(({ rule, text, rows, values }) => ({ rule, text, rows, values })),
		claims: claimsFor(figure, asked).map(({ text, source, published, note }) => ({
			text: text[language],
			source: source[language],
			published,
			note: note[language]
		})),
		notes: notesOf(answered),
		editions,
		sources: frame.sources,
		citation: cite(editions, pinned, language),
		citations: {
			apa: toApa(reference),
			bibtex: toBibtex(reference),
			csl: [toCsl(reference)]
		},
		links,
		problems: []
	};
}
