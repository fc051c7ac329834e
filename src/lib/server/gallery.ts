import {
	editionsHolding,
	findHolding,
	findMeasure,
	partDimensions,
	partName,
	regionName,
	type Catalog
} from '../catalog/catalog';
import { groupMembers } from '../catalog/groups';
import { layoutThumbnail, type Thumbnail } from '../chart/thumbnail';
import type { Known } from '../importing/plan';
import { languages, type Language } from '../language';
import { pagePath } from '../publish/links';
import { plainView, type Figure } from '../view/figure';
import { galleryGroups, groupOf, type GalleryGroup } from '../view/gallery';
import type { Resolved } from '../view/resolve';
import { fits, plainWords, readQuery, type Searchable, type Term } from '../view/search';
import type { Atlas } from './atlas';
import { keepFor } from './kept';
import { knownOf } from './known';
import { answer, ask } from './question';

/** A figure as the gallery shows it. */
export interface Entry {
	slug: string;
	href: string;
	name: string;
	about: string;
	/** What its rows say now. */
	title: string;
	group: GalleryGroup;
	thumbnail: Thumbnail | null;
}

export interface Gallery {
	/** As the reader typed it; empty where nothing is searched for. */
	query: string;
	count: number;
	groups: { id: GalleryGroup; entries: Entry[] }[];
	/** What the data hold of the search though no figure is about it, as the explorer shows it. */
	inData: { name: string; href: string }[];
	/** What may be searched for, where nothing was found. */
	tries: { measures: string[]; regions: string[] };
}

interface Shelved {
	entry: Entry;
	search: Searchable;
}

const MAX_QUERY = 200;
const kept = keepFor<Shelved[]>();

/** The figures that fit a search, by group; all of them without one. */
export async function presentGallery(
	atlas: Atlas,
	language: Language,
	asked: string
): Promise<Gallery> {
	const query = asked.trim().slice(0, MAX_QUERY);
	const [catalog, figures, known] = await Promise.all([
		atlas.catalog(),
		atlas.figures(),
		knownOf(atlas)
	]);
	const all = await kept(atlas, language, () =>
		Promise.all(figures.map((figure) => shelve(atlas, figure, catalog, language)))
	);
	const isShown = (code: string) => all.some(({ search }) => search.regions.has(code));
	const terms = readQuery(query, regionFinder(known, catalog, isShown));
	const found = all.filter(({ search }) => fits(search, terms)).map(({ entry }) => entry);
	return {
		query,
		count: found.length,
		groups: galleryGroups
			.map((id) => ({ id, entries: found.filter(({ group }) => group === id) }))
			.filter(({ entries }) => entries.length > 0),
		inData: query && found.length === 0 ? listInData(terms, figures, catalog, language) : [],
		tries: found.length === 0 ? listTries(all, figures, catalog, language) : none
	};
}

const none = { measures: [], regions: [] };

async function shelve(
	atlas: Atlas,
	figure: Figure,
	catalog: Catalog,
	language: Language
): Promise<Shelved> {
	const { slug, name, caption, view } = figure;
	const question = await ask(atlas, slug, new URLSearchParams(), { lang: language });
	const resolved = question?.resolved ?? null;
	const answered = question && resolved ? await answer(atlas, question, resolved) : null;
	const measure = findMeasure(catalog, view.measure);
	const title = answered?.caption.title ?? '';
	const names = [name, caption, ...(measure ? [measure.name, measure.noun] : [])];
	const words = [
		title,
		...names.flatMap((each) => languages.map((of) => each[of])),
		...(resolved ? namesIn(resolved, catalog) : []),
		...(answered?.frame.editions.map((edition) => edition.title) ?? [])
	];
	return {
		entry: {
			slug,
			href: pagePath(figure, { ...view, lang: language }),
			name: name[language],
			about: caption[language],
			title,
			group: groupOf(figure, measure),
			thumbnail: answered ? layoutThumbnail(answered.frame) : null
		},
		search: {
			words: plainWords(words.join(' ')),
			regions: new Set((resolved?.series ?? []).flatMap(({ region, held }) => within(region, held)))
		}
	};
}

/** A region as asked for and as it is kept; a state lies within its country. */
const within = (...codes: string[]) => [
	...codes,
	...(codes.some((code) => code.startsWith('US-')) ? ['USA'] : [])
];

/** The parts that a view shows, and its second measure, in both languages. */
function namesIn({ series, x }: Resolved, catalog: Catalog): string[] {
	const parts = new Set(
		series.flatMap((line) =>
			partDimensions.flatMap((of) => (line[of] === 'all' ? [] : [`${of} ${line[of]}`]))
		)
	);
	return languages.flatMap((language) => [
		...[...parts].map((part) => {
			const [dimension, id] = part.split(' ') as [(typeof partDimensions)[number], string];
			return partName(catalog, dimension, id, language);
		}),
		...(x ? [x.measure.name[language]] : [])
	]);
}

const sets: Record<string, string> = { asia: '@asia', 아시아: '@asia', g7: '@g7' };

/** The codes that a name stands for; two letters are a code only where some figure shows the region. */
function regionFinder({ regions }: Known, catalog: Catalog, isShown: (code: string) => boolean) {
	return (name: string): string[] => {
		const set = sets[name.toLowerCase()];
		if (set) return groupMembers(catalog, set) ?? [];
		const isShort = /^[a-z]{2}$/i.test(name);
		const found = regions.find(isShort ? name.toUpperCase() : name);
		const codes = !found ? [] : 'code' in found ? [found.code] : found.ambiguous;
		return isShort ? codes.filter((code) => isShown(code)) : codes;
	};
}

const EXPLORER = 'private-investment';
const MOST = 6;

/** The regions and measures of a search that some edition holds, each as a view of the explorer. */
function listInData(
	terms: Term[],
	figures: Figure[],
	catalog: Catalog,
	language: Language
): Gallery['inData'] {
	const figure = figures.find(({ slug }) => slug === EXPLORER);
	if (!figure) return [];
	const open = (change: Partial<Figure['view']>) =>
		pagePath(figure, { ...figure.view, lang: language, ...change });
	const words = terms.flatMap(({ regions, text }) => (regions ? [] : [text]));
	const codes = terms.flatMap(({ regions }) => regions ?? []);
	const { dataset, measure } = figure.view;
	const regions = codes.flatMap((code) => {
		const holds = editionsHolding(catalog, dataset, measure).filter((edition) =>
			findHolding(edition, measure)?.regions.includes(code)
		);
		const last = holds.at(-1);
		const name = regionName(catalog, code, language);
		return last ? [{ name, href: open({ region: [code], edition: [last.slug] }) }] : [];
	});
	const named = catalog.measures.filter(({ name, noun, id }) => {
		const text = [id, ...languages.flatMap((of) => [name[of], noun[of]])].join(' ');
		return (
			words.length > 0 && fits({ words: plainWords(text), regions: new Set() }, asWords(words))
		);
	});
	const measures = named.flatMap(({ id, name, dimensions }) => {
		const holder = catalog.editions.findLast(
			(edition) => !edition.withdrawn && findHolding(edition, id) !== undefined
		);
		const held = findHolding(holder, id)?.regions ?? [];
		if (!holder || dimensions.includes('model') || held.length === 0) return [];
		const wanted = codes.filter((code) => held.includes(code));
		const region =
			wanted.length > 0 ? wanted : held.includes('WLD') ? ['WLD'] : held.slice(0, MOST);
		return [{ name: name[language], href: open({ dataset: holder.dataset, measure: id, region }) }];
	});
	return [...(words.length > 0 ? [] : regions), ...measures].slice(0, MOST);
}

const asWords = (words: string[]): Term[] => words.map((text) => ({ regions: null, text }));

/** Measures and regions that figures are about. */
function listTries(all: Shelved[], figures: Figure[], catalog: Catalog, language: Language) {
	const measures = [...new Set(figures.map(({ view }) => view.measure))];
	const shown = catalog.regions.filter(
		({ code }) =>
			code !== plainView.region[0] &&
			all.filter(({ search }) => search.regions.has(code)).length > 1
	);
	return {
		measures: measures
			.flatMap((id) => findMeasure(catalog, id)?.name[language] ?? [])
			.slice(0, MOST),
		regions: [...new Set(shown.map(({ name }) => name[language]))].slice(0, MOST)
	};
}
