import {
	findHolding,
	type Catalog,
	type Dataset,
	type Edition,
	type Measure,
	type Region
} from '../../catalog/catalog';
import type { Body } from './schemas';

/** What the API says of the catalog. Withdrawn editions are not there. */
export const visibleEditions = ({ editions }: Catalog): Edition[] =>
	editions.filter(({ withdrawn }) => !withdrawn);

export function describeMeasure(measure: Measure, catalog: Catalog): Body<'Measure'> {
	const { id, unit, kind, dimensions, additive, whole, name, definition } = measure;
	return {
		...{ id, unit, kind, dimensions, additive, whole, name, definition },
		editions: visibleEditions(catalog).flatMap((edition) => {
			const held = findHolding(edition, id);
			if (!held) return [];
			const { slug, dataset } = edition;
			return [{ edition: slug, dataset, ...basisOf(held) }];
		})
	};
}

const basisOf = ({ unit, prices, firstYear, lastYear }: Edition['holdings'][number]) => ({
	unit,
	prices,
	first_year: firstYear,
	last_year: lastYear
});

export function describeRegion(region: Region, catalog: Catalog): Body<'Region'> {
	const { code, kind, numeric, name } = region;
	const shown = new Set(visibleEditions(catalog).map(({ slug }) => slug));
	return {
		...{ code, kind, numeric, name },
		meanings: catalog.meanings
			.filter((meaning) => meaning.region === code && shown.has(meaning.edition))
			.map(({ edition, standsFor, text }) => ({ edition, stands_for: standsFor, text }))
	};
}

const editionsOf = (dataset: Dataset, catalog: Catalog) =>
	visibleEditions(catalog).filter((edition) => edition.dataset === dataset.id);

/** The datasets of which some edition can be read. */
export const visibleDatasets = (catalog: Catalog): Dataset[] =>
	catalog.datasets.filter((dataset) => editionsOf(dataset, catalog).length > 0);

export function describeDataset(dataset: Dataset, catalog: Catalog): Body<'Dataset'> {
	const { id, title, publisher, description, homepage } = dataset;
	const editions = editionsOf(dataset, catalog).map(({ slug }) => slug);
	return { id, title, publisher, description, homepage, editions };
}

function identityOf(edition: Edition) {
	const { slug, dataset, title, published, sha256, observations } = edition;
	const { publisher, licence, attribution, note } = edition;
	return {
		...{ slug, dataset, title, sha256, observations, publisher, licence, attribution, note },
		published: published || null
	};
}

export const describeSummary = (edition: Edition): Body<'Editions'>['items'][number] => ({
	...identityOf(edition),
	measures: edition.holdings.map(({ measure }) => measure)
});

export function describeEdition(edition: Edition, origin: string): Body<'Edition'> {
	const at = `${origin}/datasets/${edition.dataset}/${edition.slug}`;
	return {
		...identityOf(edition),
		holdings: edition.holdings.map((held) => ({
			measure: held.measure,
			...basisOf(held),
			regions: held.regions,
			parts: held.parts
		})),
		coverage: edition.coverage,
		links: {
			page: at,
			csv: `${at}.csv`,
			datapackage: `${at}/datapackage.json`,
			observations: `${origin}/api/v1/editions/${edition.slug}/observations`
		}
	};
}
