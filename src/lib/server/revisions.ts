import { createHash } from 'node:crypto';
import {
	findHolding,
	partDimensions,
	partName,
	regionName,
	type Catalog,
	type PartDimension
} from '../catalog/catalog';
import { names } from '../finding/names';
import { build } from '../frame/build';
import type { Frame } from '../frame/frame';
import { needs } from '../frame/needs';
import { arrangeVintages, type Vintages } from '../frame/vintages';
import type { Language } from '../language';
import { absent } from '../publish/words';
import { pagePath, withQuery } from '../publish/links';
import { vintagesToCsv } from '../publish/revisions-csv';
import { describe } from '../view/codec';
import { plainView, type Figure } from '../view/figure';
import type { Resolved } from '../view/resolve';
import { askVintages, type VintageQuestion } from '../view/vintages';
import { cellDimensions, type View, type ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import { answerWith, problemAnswer, type Conditions, type FileAnswer } from './file-answer';
import { listNeeded } from './observations';
import { basisOf } from './provenance';

/** Changes whenever the same rows could come out as other bytes. */
const RENDERER = '1';

interface Option {
	id: string;
	name: string;
}

/** Everything that the page of a dataset's revisions shows. */
export interface RevisionsPage {
	dataset: { id: string; title: string };
	problems: ViewProblem[];
	measures: (Option & { editions: number })[];
	regions: Option[];
	/** Only of the dimensions by which the measure is split. */
	parts: { dimension: PartDimension; options: Option[] }[];
	/** What is shown, by parameter. */
	chosen: Record<string, string>;
	/** The measure, region and part in words. */
	subject: string;
	/** Unit and price basis in words. */
	basis: string;
	/** Null where the dataset holds no yearly measure. */
	shown: { frame: Frame; vintages: Vintages } | null;
	/** Editions in another unit or price basis. */
	apart: { slug: string; basis: string }[];
	links: { csv: string; figure: string | null; compare: { slug: string; href: string }[] };
}

/** The page of a dataset's revisions; null where there is no such dataset. */
export async function presentRevisions(
	atlas: Atlas,
	id: string,
	query: URLSearchParams,
	language: Language
): Promise<RevisionsPage | null> {
	const [catalog, figures] = await Promise.all([atlas.catalog(), atlas.figures()]);
	const dataset = catalog.datasets.find((each) => each.id === id);
	if (!dataset) return null;
	const question = askVintages(catalog, id, query, language);
	const { view, resolved, choices, apart, problems } = question;
	const name = (dimension: 'region' | PartDimension) => (each: string) => ({
		id: each,
		name: nameOf(catalog, dimension, each, language)
	});
	return {
		dataset: { id, title: dataset.title[language] },
		problems,
		measures: choices.measures.map((measure) => ({
			id: measure.id,
			name: measure.name[language],
			editions: catalog.editions.filter(
				(edition) =>
					edition.dataset === id && !edition.withdrawn && findHolding(edition, measure.id)
			).length
		})),
		regions: (choices.ids.region ?? []).map(name('region')),
		parts: partDimensions.flatMap((dimension) => {
			const ids = choices.ids[dimension];
			return ids ? [{ dimension, options: ids.map(name(dimension)) }] : [];
		}),
		chosen: describe(view),
		subject: subjectOf(question, catalog, language),
		basis: resolved ? basisOf(resolved, language) : '',
		shown: resolved && (await show(atlas, resolved, catalog)),
		apart: apart.map((edition) => {
			const holding = findHolding(edition, view.measure);
			return { slug: edition.slug, basis: holding ? basisOf(holding, language) : '' };
		}),
		links: linksOf(question, id, figures)
	};
}

async function show(atlas: Atlas, resolved: Resolved, catalog: Catalog) {
	const frame = build(resolved, await listNeeded(atlas.db, needs(resolved)), catalog);
	return { frame, vintages: arrangeVintages(frame) };
}

const nameOf = (
	catalog: Catalog,
	dimension: 'region' | PartDimension,
	id: string,
	language: Language
) =>
	dimension === 'region'
		? regionName(catalog, id, language)
		: id === 'all'
			? names.total[language]
			: partName(catalog, dimension, id, language);

/** "Private AI investment, World". */
function subjectOf({ view, resolved }: VintageQuestion, catalog: Catalog, language: Language) {
	const parts = partDimensions.filter((dimension) => view[dimension][0] !== 'all');
	return [
		resolved?.measure.name[language] ?? view.measure,
		...(['region', ...parts] as const).map((dimension) =>
			nameOf(catalog, dimension, view[dimension][0] as string, language)
		)
	].join(', ');
}

/** The same question as a file, as the figure of all editions, and as comparisons with the newest. */
function linksOf({ view, resolved }: VintageQuestion, id: string, figures: Figure[]) {
	const own = ['measure', ...cellDimensions].filter(
		(name) => name === 'measure' || name === 'region' || describe(view)[name] !== 'all'
	);
	const query = new URLSearchParams(own.map((name) => [name, describe(view)[name] as string]));
	if (view.lang !== 'en') query.set('lang', view.lang);
	const figure = figures.find(({ view: { by } }) => by === 'edition') ?? figures[0];
	const editions = resolved?.editions ?? [];
	const newest = editions.at(-1);
	const plain: View = { ...view, time: plainView.time, chart: 'line', compare: null };
	const against = (slug: string) => newest && { edition: [newest.slug], compare: slug };
	return {
		csv: withQuery(`/datasets/${id}/revisions.csv`, query.toString()),
		figure: figure && resolved ? pagePath(figure, { ...plain, edition: [] }) : null,
		compare: editions
			.filter((edition) => edition !== newest)
			.flatMap(({ slug }) =>
				figure
					? [{ slug, href: pagePath(figure, { ...plain, by: 'region', ...against(slug) }) }]
					: []
			)
	};
}

/** The vintage matrix as CSV; problems with the query are answered with 400. */
export async function answerRevisions(
	atlas: Atlas,
	id: string,
	query: URLSearchParams,
	conditions: Conditions
): Promise<FileAnswer> {
	const catalog = await atlas.catalog();
	const language = query.get('lang') === 'ko' ? 'ko' : 'en';
	if (!catalog.datasets.some((dataset) => dataset.id === id))
		return problemAnswer(404, absent.en.dataset(id), []);
	const { resolved, problems } = askVintages(catalog, id, query, language);
	if (!resolved || problems.length > 0)
		return problemAnswer(400, 'The query can not be followed.', problems);
	const { view, editions } = resolved;
	const parts = [RENDERER, catalog.version, describe(view), editions.map(({ sha256 }) => sha256)];
	const file = {
		key: createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27),
		contentType: 'text/csv; charset=utf-8',
		cacheControl: 'public, no-cache',
		fileName: `${id}_revisions_${view.measure}_${view.region[0]}.csv`
	};
	return answerWith(file, conditions, async () => {
		const { frame, vintages } = await show(atlas, resolved, catalog);
		return vintagesToCsv(frame, vintages);
	});
}
