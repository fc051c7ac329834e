import type { Catalog } from '../catalog/catalog';
import { totals } from '../catalog/whole';
import type { Frame } from '../frame/frame';
import type { Resolved } from '../view/resolve';
import type { Atlas } from './atlas';
import { listNeeded } from './observations';

/** A model whose figure is missing, with what its edition does state of it. */
export interface Without {
	key: string;
	name: string;
	year: number;
	/** The horizontal measure's figure; null where that is not stated either. */
	value: number | null;
	precision: number | null;
	edition: string;
	reason: string;
}

/** The models of a scatter plot without a vertical figure, newest first, with their horizontal one. */
export async function withoutFigure(
	atlas: Atlas,
	{ view, x, series }: Resolved,
	frame: Frame
): Promise<Without[]> {
	if (!x || view.by !== 'model' || x.edition !== null) return [];
	const missing = frame.missing.filter(({ code }) => code !== 'no-x');
	const requests = new Map(series.map((request) => [`${request.id}.${request.edition}`, request]));
	const editions = [...new Set(missing.map(({ edition }) => edition))];
	const stated = await listNeeded(
		atlas.db,
		editions.map((edition) => ({
			edition,
			measure: x.measure.id,
			regions: [totals.region],
			focus: [totals.focus],
			activity: [totals.activity],
			size: [totals.size],
			model: missing
				.filter((each) => each.edition === edition)
				.flatMap(({ key }) => requests.get(key)?.id ?? [])
		}))
	);
	const byKey = new Map(
		stated.filter(({ reading }) => reading === 0).map((o) => [`${o.model}.${o.edition}`, o])
	);
	return missing
		.map(({ key, name, year, edition, reason }): Without => {
			const figure = byKey.get(key);
			const { value = null, precision = null } = figure ?? {};
			return { key, name, year: figure?.year ?? year, value, precision, edition, reason };
		})
		.sort((a, b) => b.year - a.year || a.name.localeCompare(b.name));
}

/** Who made the models of a frame; empty where it shows none. */
export function organisationsOf({ rows }: Frame, catalog: Catalog): Record<string, string> {
	const shown = new Set(rows.flatMap(({ model }) => model ?? []));
	if (shown.size === 0) return {};
	return Object.fromEntries(
		catalog.terms.flatMap(({ dimension, id, about }) =>
			dimension === 'model' && shown.has(id) && about ? [[id, about.organisation]] : []
		)
	);
}
