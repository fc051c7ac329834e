import { z } from 'zod';
import { readCursor, writeCursor } from '../../publish/api/cursor';
import { API } from '../../publish/api/operations';
import { toRecord } from '../../publish/edition-csv';
import { problemAnswer } from '../file-answer';
import { countEdition, listEditionAfter, type Place } from '../observations';
import type { Handler } from './handler';
import { answerLater, REFUSAL, unknownValue, wrongCursor } from './make';
import { findVisible } from './names';

const text = z
	.string()
	.max(100)
	.regex(/^\P{Cc}*$/u);
/** The key of a figure in its edition, as a cursor carries it. */
const placeSchema = z
	.tuple([text, text, text, text, text, text, text, z.int().min(0).max(32_767)])
	.transform(([measure, region, focusArea, activity, sizeBand, model, period, reading]): Place => ({
		...{ measure, region, focusArea, activity, sizeBand, model, period, reading }
	}));

function readPlace(json: string): Place | null {
	try {
		return placeSchema.safeParse(JSON.parse(json)).data ?? null;
	} catch {
		return null;
	}
}

const writePlace = (place: Place) => {
	const { measure, region, focusArea, activity, sizeBand, model, period, reading } = place;
	return JSON.stringify([measure, region, focusArea, activity, sizeBand, model, period, reading]);
};

/** What an edition states, further readings included: as stored, whatever a view would make of it. */
export const listStored: Handler<'listStored'> = async ({
	atlas,
	named,
	own,
	query,
	conditions
}) => {
	const catalog = await atlas.catalog();
	const edition = findVisible(catalog, named);
	if ('status' in edition) return edition;
	const { measure = null, region = null, lang, limit, cursor } = own;
	const held = edition.holdings.filter((each) => measure === null || each.measure === measure);
	if (held.length === 0)
		return unknownValue(
			'measure',
			measure ?? '',
			edition.holdings.map((each) => each.measure)
		);
	const regions = [...new Set(held.flatMap((each) => each.regions))];
	if (region !== null && !regions.includes(region)) return unknownValue('region', region, regions);
	const filter = { measure, region };
	const scope = [edition.slug, measure, region].join(' ');
	const last = cursor === undefined ? null : readCursor(cursor, scope);
	const after = last === null ? null : readPlace(last);
	if (cursor !== undefined && after === null)
		return problemAnswer(400, REFUSAL, [wrongCursor(cursor)]);
	const key = [edition.slug, edition.sha256, catalog.version, atlas.env.origin, own];
	return answerLater('StoredObservations', key, conditions, async () => {
		const [total, more] = await Promise.all([
			countEdition(atlas.db, edition.slug, filter),
			listEditionAfter(atlas.db, edition.slug, filter, { after, limit: limit + 1 })
		]);
		const shown = more.slice(0, limit);
		const end = shown.at(-1);
		const next = new URLSearchParams(query);
		if (end) next.set('cursor', writeCursor(scope, writePlace(end)));
		return {
			items: shown.map((each) => toRecord(each, edition, catalog, lang)),
			total,
			next:
				end && more.length > limit
					? `${atlas.env.origin ?? ''}${API}/editions/${edition.slug}/observations?${next}`
					: null
		};
	});
};
