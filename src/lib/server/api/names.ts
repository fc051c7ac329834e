import { findMeasure, findRegion, type Catalog } from '../../catalog/catalog';
import { absent } from '../../publish/words';
import {
	describeDataset,
	describeEdition,
	describeMeasure,
	describeRegion,
	visibleDatasets,
	visibleEditions
} from '../../publish/api/describe-catalog';
import type { Atlas } from '../atlas';
import { problemAnswer, type FileAnswer } from '../file-answer';
import { absence } from '../question';
import type { Handlers } from './handler';
import { answerNow, unknownName, unknownValue } from './make';

/** What the catalog has under a name. */
export const nameHandlers: Handlers<'readMeasure' | 'readRegion' | 'readDataset' | 'readEdition'> =
	{
		async readMeasure({ atlas, named, conditions }) {
			const catalog = await atlas.catalog();
			const measure = findMeasure(catalog, named);
			return measure
				? answerNow('Measure', describeMeasure(measure, catalog), conditions)
				: unknownName('measure', named, measuresOf(catalog));
		},
		async readRegion({ atlas, named, conditions }) {
			const catalog = await atlas.catalog();
			const region = findRegion(catalog, named);
			return region
				? answerNow('Region', describeRegion(region, catalog), conditions)
				: unknownName(
						'region',
						named,
						catalog.regions.map(({ code }) => code)
					);
		},
		async readDataset({ atlas, named, conditions }) {
			const catalog = await atlas.catalog();
			const dataset = visibleDatasets(catalog).find(({ id }) => id === named);
			return dataset
				? answerNow('Dataset', describeDataset(dataset, catalog), conditions)
				: unknownName('dataset', named, datasetsOf(catalog));
		},
		async readEdition({ atlas, named, conditions }) {
			const edition = findVisible(await atlas.catalog(), named);
			return 'status' in edition
				? edition
				: answerNow('Edition', describeEdition(edition, atlas.env.origin ?? ''), conditions);
		}
	};

const measuresOf = ({ measures }: Catalog) => measures.map(({ id }) => id);
const datasetsOf = (catalog: Catalog) => visibleDatasets(catalog).map(({ id }) => id);

/** The refusal of a measure that a query names and that is not there; null where it names none, or one that is. */
export function noMeasure(catalog: Catalog, id: string | undefined): FileAnswer | null {
	const known = measuresOf(catalog);
	return id === undefined || known.includes(id) ? null : unknownValue('measure', id, known);
}

/** The same of a dataset. */
export function noDataset(catalog: Catalog, id: string | undefined): FileAnswer | null {
	const known = datasetsOf(catalog);
	return id === undefined || known.includes(id) ? null : unknownValue('dataset', id, known);
}

/** An edition, or why it can not be had. */
export function findVisible(catalog: Catalog, slug: string) {
	const visible = visibleEditions(catalog);
	const edition = visible.find((each) => each.slug === slug);
	if (edition) return edition;
	return catalog.editions.some((each) => each.slug === slug)
		? problemAnswer(410, absent.en.withdrawnEdition(slug), [])
		: unknownName(
				'edition',
				slug,
				visible.map((each) => each.slug)
			);
}

/** Why no figure is at an address: one that a path names, or a parameter of the query. */
export async function noFigure(
	atlas: Atlas,
	slug: string,
	place: 'path' | 'query'
): Promise<FileAnswer> {
	const { status, message } = await absence(atlas, slug, 'en');
	if (status === 410) return problemAnswer(410, message, []);
	const known = (await atlas.figures()).map((figure) => figure.slug);
	return (place === 'path' ? unknownName : unknownValue)('figure', slug, known);
}
