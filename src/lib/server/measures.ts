import { editionsHolding, findHolding, type Catalog, type Measure } from '../catalog/catalog';
import type { Language } from '../language';
import { basisOf } from './provenance';
import { orderMeasures, shelve, yearsOf } from './shelf';

/** The editions of a dataset that hold a measure, oldest first, with their years and unit. */
interface Holder {
	dataset: string;
	title: string;
	/** Whether several editions hold it by year, so that one can have revised another. */
	isRevised: boolean;
	editions: {
		slug: string;
		title: string;
		years: string;
		basis: string;
	}[];
}

/** A measure as the page about measures explains it. */
export interface ExplainedMeasure extends Pick<Measure, 'id' | 'kind' | 'dimensions' | 'additive'> {
	name: string;
	definition: string;
	/** The name of the measure that states the whole of its parts, where it does not do so itself. */
	whole: { id: string; name: string } | null;
	holders: Holder[];
}

/** Every measure with the editions that hold it, in the order of the datasets. */
export function explainMeasures(catalog: Catalog, language: Language): ExplainedMeasure[] {
	const { main, context } = shelve(catalog);
	const datasets = [...main, ...context].map(({ dataset }) => dataset);
	return orderMeasures(catalog).map((measure) => {
		const { id, kind, dimensions, additive, name, definition } = measure;
		const whole = catalog.measures.find((other) => other.id === measure.whole);
		return {
			id,
			kind,
			dimensions,
			additive,
			name: name[language],
			definition: definition[language],
			whole: whole ? { id: whole.id, name: whole.name[language] } : null,
			holders: datasets.flatMap((dataset): Holder[] => {
				const held = editionsHolding(catalog, dataset.id, id);
				if (held.length === 0) return [];
				return [
					{
						dataset: dataset.id,
						title: dataset.title[language],
						isRevised: kind !== 'cumulative' && held.length > 1,
						editions: held.flatMap((edition) => {
							const holding = findHolding(edition, id);
							if (!holding) return [];
							const { slug, title } = edition;
							return [
								{
									slug,
									title,
									years: yearsOf(holding, catalog, language),
									basis: basisOf(holding, language)
								}
							];
						})
					}
				];
			})
		};
	});
}

/** What "Europe" means in each edition that gives it a meaning. */
export const listEuropes = (catalog: Catalog, language: Language) =>
	catalog.editions.flatMap(({ slug, dataset, title, withdrawn }) => {
		const meaning = catalog.meanings.find(
			({ region, edition }) => region === 'EUROPE' && edition === slug
		);
		return meaning && !withdrawn ? [{ slug, dataset, title, text: meaning.text[language] }] : [];
	});
