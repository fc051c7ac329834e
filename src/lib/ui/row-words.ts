import type { Frame, FrameSeries, Missing, Row } from '../frame/frame';
import { allMessages } from './messages-all';

/** Why rows have no value, by series and year. */
export function missingByRow({
	missing
}: Frame): (key: string, year: number) => Missing | undefined {
	const known = new Map(missing.map((entry) => [`${entry.key} ${entry.year}`, entry]));
	return (key, year) => known.get(`${key} ${year}`);
}

/** What stands in place of a value: three different things, none of which is zero. */
export function missingWords(missing: Missing | undefined, language: Frame['language']): string {
	const say = allMessages[language];
	if (missing?.code === 'not-tracked') return say.notTracked;
	if (missing?.code !== 'below-last-listed') return say.missing;
	return missing.below ? say.below(missing.below) : say.belowLast;
}

/** A status in words; empty where there is no value. */
export function statusWords({ status }: Row, language: Frame['language']): string {
	const say = allMessages[language];
	return status === null ? '' : status === 'not tracked' ? say.notTracked : say[status];
}

/** A price basis in words; empty where the unit is no money. */
export function pricesWords(prices: string, language: Frame['language']): string {
	const say = allMessages[language];
	const year = /^constant (\d{4})$/.exec(prices)?.[1];
	return year ? say.constantOf(year) : prices === 'nominal' ? say.pricesNominal : '';
}

/** A series as the table names it beside a column of editions: a compared line as the line it goes with. */
export function plainName(series: FrameSeries, { series: all }: Frame): string {
	return all.find(({ id, ghost }) => id === series.id && !ghost)?.name ?? series.name;
}
