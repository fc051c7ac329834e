import { createHash } from 'node:crypto';
import { editionsHolding, findHolding, type Catalog, type Edition } from '../catalog/catalog';
import type { Finding } from '../finding/finding';
import { languages, type Language } from '../language';
import { writeFeed, type FeedEntry } from '../publish/feed';
import { feedWords } from '../ui/messages-feed';
import { problem } from '../view/problems';
import type { Figure } from '../view/figure';
import type { Atlas } from './atlas';
import { answerWith, problemAnswer, type Conditions, type FileAnswer } from './file-answer';
import { keepFor } from './kept';
import { answer, ask } from './question';

/** Of so many editions, with so many sentences each. */
const EDITIONS = 12;
const FINDINGS = 5;
const REVISIONS = 3;

const kept = keepFor<FeedEntry[]>();

/** The feed of new editions in the language of `lang=`; whatever else is asked is named. */
export async function answerFeed(
	atlas: Atlas,
	query: URLSearchParams,
	conditions: Conditions
): Promise<FileAnswer> {
	const asked = query.get('lang') || 'en';
	const language = languages.find((each) => each === asked);
	const others = [...query.keys()].filter((name) => name !== 'lang');
	const problems = [
		...(language ? [] : [problem('value', 'en', 'lang', asked, [...languages])]),
		...others.map((name) => problem('parameter', 'en', name, query.get(name) ?? '', ['lang']))
	];
	if (!language || problems.length > 0)
		return problemAnswer(400, 'The query can not be followed.', problems);
	const entries = await kept(atlas, language, () => listEntries(atlas, language));
	const text = writeFeed(entries, feedWords[language], language, atlas.env.origin);
	const file = {
		key: createHash('sha256').update(text).digest('base64url').slice(0, 27),
		contentType: 'application/atom+xml; charset=utf-8',
		cacheControl: 'public, no-cache',
		fileName: 'feed.atom'
	};
	return answerWith(file, conditions, () => text);
}

async function listEntries(atlas: Atlas, language: Language): Promise<FeedEntry[]> {
	const [catalog, figures] = await Promise.all([atlas.catalog(), atlas.figures()]);
	const newest = catalog.editions
		.filter(({ withdrawn }) => !withdrawn)
		.sort((a, b) => b.sequence - a.sequence)
		.slice(0, EDITIONS);
	const entries: FeedEntry[] = [];
	// One after the other: a feed can wait, and readers of figures should not.
	for (const edition of newest) {
		const own = figures.filter((figure) => isAbout(figure, edition));
		const found: Finding[][] = [];
		for (const figure of own)
			found.push(await findingsOf(atlas, figure, edition, catalog, language));
		const { slug, dataset, title, publisher, published, imported, sha256 } = edition;
		entries.push({
			...{ slug, dataset, title, publisher, published, sha256 },
			imported: new Date(imported).toISOString(),
			findings: strongest(
				found.flatMap((each) => each.filter(({ rule }) => rule !== 'revision').slice(0, 1)),
				({ significance }) => significance,
				FINDINGS
			),
			revisions: strongest(
				found.flatMap((each) => each.filter(({ rule }) => rule === 'revision')),
				({ values }) => Math.abs(values.percent ?? 0),
				REVISIONS
			)
		});
	}
	return entries;
}

/** A curated figure that shows whichever edition is newest can show this one. */
const isAbout = ({ saved, view }: Figure, edition: Edition) =>
	!saved &&
	view.by !== 'edition' &&
	view.edition.includes('latest') &&
	view.dataset === edition.dataset &&
	findHolding(edition, view.measure) !== undefined;

/** What a figure says in an edition, and what that one restates of the edition before it, where they can be compared. */
async function findingsOf(
	atlas: Atlas,
	figure: Figure,
	edition: Edition,
	catalog: Catalog,
	lang: Language
): Promise<Finding[]> {
	const held = editionsHolding(catalog, edition.dataset, figure.view.measure);
	const before = held[held.findIndex(({ slug }) => slug === edition.slug) - 1];
	for (const compare of before ? [before.slug, ''] : ['']) {
		const query = new URLSearchParams({ edition: edition.slug, ...(compare ? { compare } : {}) });
		const question = await ask(atlas, figure.slug, query, { lang });
		if (question?.resolved && question.problems.length === 0)
			return (await answer(atlas, question, question.resolved)).found;
	}
	return [];
}

const strongest = (found: Finding[], by: (finding: Finding) => number, most: number): string[] =>
	[...new Set(found.sort((a, b) => by(b) - by(a)).map(({ text }) => text))].slice(0, most);
