import { findRegion, type Catalog, type Meaning } from '../catalog/catalog';
import type { Observation } from '../frame/observation';
import type { Language } from '../language';
import { plainView } from '../view/figure';
import type { View } from '../view/view';
import type { Draft } from './draft';
import { firstView, mainMeasure } from './draft-view';
import { listHoldings } from './holdings';
import { unstored, unstoredDataset } from './unstored';

/** A reader's own file, read and stored nowhere: all that its views are answered from. */
export interface OwnFile {
	name: string;
	/** Of this file alone: no edition stands beside it, and no exchange rates, prices, GDP or population. */
	catalog: Catalog;
	observations: Observation[];
	/** What is shown first. */
	view: View;
	/** Figures of a long file that are not at hand. */
	left: number;
}

/** Under this slug no edition is stored: what is exported of a file can not pass for one. */
const DRAFT = 'draft';

/** A drafted file as it is explored; null where nothing of it is at hand. */
export function openOwnFile(
	{ observations: read, ...draft }: Draft,
	name: string,
	catalog: Catalog,
	language: Language
): OwnFile | null {
	const main = mainMeasure({ observations: read, ...draft });
	const reader = draft.read?.reader;
	if (!main || !reader) return null;
	const observations = read.map((o) => ({ ...o, edition: DRAFT }));
	const holdings = listHoldings(observations, reader.units, []);
	const edition = unstored({
		...{ slug: DRAFT, dataset: DRAFT, title: name, published: '', publisher: name },
		...{ licence: '', attribution: name, observations: observations.length, holdings }
	});
	const held = new Set(observations.map(({ region }) => region));
	const meanings = meaningsOf(held, catalog);
	const known = new Set(catalog.terms.map(({ dimension, id }) => `${dimension} ${id}`));
	const called = reader.labels.filter(({ dimension, id }) => !known.has(`${dimension} ${id}`));
	const own = firstView(observations.filter((o) => o.measure === main && o.reading === 0));
	const plainName = (code: string) =>
		meanings.find(({ standsFor }) => standsFor === code)?.region ?? code;
	return {
		name,
		catalog: {
			...catalog,
			datasets: [unstoredDataset(DRAFT, name)],
			measures: draft.measures,
			meanings,
			terms: [
				...catalog.terms,
				...called.map(({ dimension, id, label }) => ({
					...{ dimension, id, about: null },
					name: { en: label, ko: label }
				}))
			],
			taxonomies: [],
			events: [],
			editions: [edition],
			version: DRAFT
		},
		observations,
		view: {
			...plainView,
			...own,
			...(own.region ? { region: own.region.map(plainName) } : {}),
			dataset: DRAFT,
			measure: main,
			lang: language
		},
		left: (draft.read?.tally.rows ?? 0) - observations.length
	};
}

/** Readers know a continent by its plain name: in this file it is the one that the file has. */
function meaningsOf(held: ReadonlySet<string>, catalog: Catalog): Meaning[] {
	return [...held].flatMap((code): Meaning[] => {
		const plain = code.replace(/_GEO$/, '');
		const isKnown = [code, plain].every((each) => findRegion(catalog, each));
		if (plain === code || held.has(plain) || !isKnown) return [];
		return [{ region: plain, edition: DRAFT, standsFor: code, text: { en: '', ko: '' } }];
	});
}
