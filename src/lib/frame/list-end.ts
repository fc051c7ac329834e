import { coverageOf, findEdition, findHolding, findRegion, type Catalog } from '../catalog/catalog';
import { formatValue } from '../format/number';
import type { Resolved } from '../view/resolve';
import type { FrameSeries, Row } from './frame';

/**
 * "$1.18B": the last value of a ranked list of which every member is shown in a year, as stored. Whatever
 * region is not shown is then known to lie below it. Null where that is not known.
 */
export function listEnd(
	resolved: Resolved,
	series: FrameSeries[],
	rows: Row[],
	year: number,
	catalog: Catalog
): string | null {
	const { view, measure } = resolved;
	const isAmount = view.per === 'none' && (view.show === 'level' || view.show === 'share');
	if (view.by !== 'region' || !isAmount) return null;
	const isCountry = ({ held }: { held: string }) => findRegion(catalog, held)?.kind === 'country';
	const ranked = resolved.series.some(isCountry) ? 'countries' : 'states';
	const lists = resolved.series.map(
		(request) =>
			coverageOf(catalog, request, measure.id, year).find(
				({ group, extent }) => group === ranked && extent === 'first'
			) ?? null
	);
	const [list] = lists.filter((each) => each !== null);
	if (!list || list.last === null) return null;
	const shown = series.filter(
		({ rest, rows: own }, i) =>
			!rest &&
			lists[i] === list &&
			own.some((row) => rows[row]?.year === year && rows[row]?.value !== null)
	);
	if (shown.length !== list.count) return null;
	const edition = findEdition(catalog, shown[0]?.edition ?? '');
	const unit = findHolding(edition, measure.id)?.unit ?? measure.unit;
	return formatValue(list.last, { language: view.lang, unit });
}
