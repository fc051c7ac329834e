import { findHolding } from '../../catalog/catalog';
import { readCursor, writeCursor } from '../../publish/api/cursor';
import {
	describeDataset,
	describeMeasure,
	describeRegion,
	describeSummary,
	visibleDatasets,
	visibleEditions
} from '../../publish/api/describe-catalog';
import { describeFigure } from '../../publish/api/describe-figure';
import { API, operations } from '../../publish/api/operations';
import type { Body } from '../../publish/api/schemas';
import { problemAnswer, type FileAnswer } from '../file-answer';
import type { Asked, Handlers } from './handler';
import { answerNow, REFUSAL, wrongCursor } from './make';
import { noDataset, noMeasure } from './names';

type ListId = 'listMeasures' | 'listRegions' | 'listDatasets' | 'listEditions' | 'listFigures';

/** The catalog and the figures: lists that are at hand, told in parts. */
export const listHandlers: Handlers<ListId> = {
	async listMeasures(asked) {
		const catalog = await asked.atlas.catalog();
		const { dataset } = asked.own;
		const unknown = noDataset(catalog, dataset);
		if (unknown) return unknown;
		const fitting = catalog.measures
			.map((measure) => describeMeasure(measure, catalog))
			.filter(({ editions }) => !dataset || editions.some((each) => each.dataset === dataset));
		return answerPart('listMeasures', asked, fitting, ({ id }) => id);
	},
	async listRegions(asked) {
		const catalog = await asked.atlas.catalog();
		const { kind } = asked.own;
		const fitting = catalog.regions
			.filter((region) => !kind || region.kind === kind)
			.map((region) => describeRegion(region, catalog));
		return answerPart('listRegions', asked, fitting, ({ code }) => code);
	},
	async listDatasets(asked) {
		const catalog = await asked.atlas.catalog();
		const all = visibleDatasets(catalog).map((dataset) => describeDataset(dataset, catalog));
		return answerPart('listDatasets', asked, all, ({ id }) => id);
	},
	async listEditions(asked) {
		const catalog = await asked.atlas.catalog();
		const { dataset, measure } = asked.own;
		const unknown = noDataset(catalog, dataset) ?? noMeasure(catalog, measure);
		if (unknown) return unknown;
		const fitting = visibleEditions(catalog)
			.filter((edition) => !dataset || edition.dataset === dataset)
			.filter((edition) => !measure || findHolding(edition, measure))
			.map(describeSummary);
		return answerPart('listEditions', asked, fitting, ({ slug }) => slug);
	},
	async listFigures(asked) {
		const origin = asked.atlas.env.origin ?? '';
		const all = (await asked.atlas.figures()).map((figure) => describeFigure(figure, origin));
		return answerPart('listFigures', asked, all, ({ slug }) => slug);
	}
};

type ListBody<K extends ListId> = Body<(typeof operations)[K]['answer']>;

/** A part of a list with the address of the next one; a refusal where its cursor is of another list. */
async function answerPart<K extends ListId>(
	id: K,
	{ own, query, atlas, conditions }: Pick<Asked<ListId>, 'own' | 'query' | 'atlas' | 'conditions'>,
	all: ListBody<K>['items'],
	nameOf: (item: ListBody<K>['items'][number]) => string
): Promise<FileAnswer> {
	const { limit, cursor } = own;
	const last = cursor === undefined ? null : readCursor(cursor, id);
	const at = last === null ? 0 : all.findIndex((item) => nameOf(item) === last) + 1;
	if (cursor !== undefined && at === 0) return problemAnswer(400, REFUSAL, [wrongCursor(cursor)]);
	const items = all.slice(at, at + limit);
	const end = items.at(-1);
	const following = new URLSearchParams(query);
	if (end) following.set('cursor', writeCursor(id, nameOf(end)));
	const isMore = at + items.length < all.length;
	const path = `${atlas.env.origin ?? ''}${API}${operations[id].path}`;
	const next = isMore ? `${path}?${following}` : null;
	const body = { items, total: all.length, next } as ListBody<K>;
	return answerNow(operations[id].answer, body, conditions);
}
