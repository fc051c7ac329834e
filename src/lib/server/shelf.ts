import {
	editionsHolding,
	findMeasure,
	type Catalog,
	type Dataset,
	type Edition,
	type Holding,
	type Measure
} from '../catalog/catalog';
import { formatSpan, upTo } from '../format/years';
import type { Language } from '../language';
import { contextMeasures } from '../view/context';
import { plainView } from '../view/figure';

/** A dataset with its visible editions, newest first. */
export interface Shelved {
	dataset: Dataset;
	editions: Edition[];
}

const background: readonly string[] = contextMeasures;

const isBackground = ({ editions }: Shelved) =>
	editions.length > 0 &&
	editions.every(({ holdings }) => holdings.every(({ measure }) => background.includes(measure)));

/** The datasets in a reader's order: that of the first figure, then those of most editions; the context apart. */
export function shelve({ datasets, editions }: Catalog): { main: Shelved[]; context: Shelved[] } {
	const shelved = datasets
		.map((dataset) => ({
			dataset,
			editions: editions
				.filter((edition) => edition.dataset === dataset.id && !edition.withdrawn)
				.reverse()
		}))
		.sort(
			(a, b) =>
				Number(b.dataset.id === plainView.dataset) - Number(a.dataset.id === plainView.dataset) ||
				b.editions.length - a.editions.length
		);
	return {
		main: shelved.filter((each) => !isBackground(each)),
		context: shelved.filter(isBackground)
	};
}

/** The measures in the order of the datasets, those that most editions hold first. */
export function orderMeasures(catalog: Catalog): Measure[] {
	const { main, context } = shelve(catalog);
	const datasets = [...main, ...context].map(({ dataset }) => dataset.id);
	const count = ({ id }: Measure, dataset: string) => editionsHolding(catalog, dataset, id).length;
	const rank = (measure: Measure) => {
		const at = datasets.findIndex((dataset) => count(measure, dataset) > 0);
		return at < 0 ? datasets.length : at;
	};
	const isFirst = ({ id }: Measure) => Number(id === plainView.measure);
	return [...catalog.measures].sort((a, b) => {
		const dataset = datasets[rank(a)] ?? '';
		return isFirst(b) - isFirst(a) || rank(a) - rank(b) || count(b, dataset) - count(a, dataset);
	});
}

/** What an edition holds, in the order of the measures. */
export const orderHoldings = ({ holdings }: Edition, catalog: Catalog) =>
	orderMeasures(catalog).flatMap(({ id }) => holdings.find(({ measure }) => measure === id) ?? []);

/** One edition of a dataset, as the dataset's page lists it. */
export interface ListedEdition extends Pick<
	Edition,
	'slug' | 'title' | 'published' | 'observations'
> {
	holds: { measure: string; name: string; years: string }[];
}

export const toListed = (
	edition: Edition,
	catalog: Catalog,
	language: Language
): ListedEdition => ({
	slug: edition.slug,
	title: edition.title,
	published: edition.published,
	observations: edition.observations,
	holds: orderHoldings(edition, catalog).map((holding) => ({
		measure: holding.measure,
		name: findMeasure(catalog, holding.measure)?.name[language] ?? holding.measure,
		years: yearsOf(holding, catalog, language)
	}))
});

/** "2013–2025"; of a cumulative measure, which covers spans, the last year of them: "to 2025". */
export function yearsOf(
	{ measure, firstYear, lastYear }: Holding,
	catalog: Catalog,
	language: Language
): string {
	if (findMeasure(catalog, measure)?.kind !== 'cumulative')
		return formatSpan(firstYear, lastYear, language);
	return upTo(lastYear, language);
}

/** Whether two editions of a dataset hold the same measure, so that one can have revised the other. */
export const hasRevisions = (catalog: Catalog, dataset: string) =>
	catalog.measures.some(
		({ id, kind }) => kind !== 'cumulative' && editionsHolding(catalog, dataset, id).length > 1
	);
