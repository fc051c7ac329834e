import type { View } from '../view/view';
import type { Choices } from './choices';

export interface Refused {
	parameter: string;
	value: string;
	/** A sentence in the view's language. */
	message: string;
}

type Offered = Pick<
	Choices,
	'scales' | 'currencies' | 'per' | 'prices' | 'compare' | 'shows' | 'charts' | 'switches'
> & { isMapped: boolean };

/**
 * What is not offered and a reader would look for all the same. `why` tells what is in the way of a
 * choice; where nothing is, it would merely do nothing, and needs no word.
 */
export function listRefused(
	{ scales, currencies, per, prices, compare, shows, charts, switches, isMapped }: Offered,
	/** The editions that are not shown, oldest first. */
	others: string[],
	why: (parameter: keyof View, value: string) => string | undefined
): Refused[] {
	const other = others.at(-1);
	const wanted: [keyof View, string, boolean][] = [
		['scale', 'log', scales.includes('log')],
		['currency', 'KRW', currencies.length > 1],
		['prices', '2021', prices.length > 1],
		['per', 'person', per.includes('person')],
		['per', 'gdp', per.includes('gdp')],
		['compare', other ?? '', compare.length > 0 || other === undefined],
		['events', 'on', switches.includes('events')],
		['show', 'change', shows.includes('change')],
		['show', 'index', shows.includes('index')],
		['show', 'share', shows.includes('share')],
		['show', 'cumulative', shows.includes('cumulative')],
		['chart', 'area', charts.includes('area')],
		['chart', 'slope', charts.includes('slope')],
		['chart', 'grid', charts.includes('grid')],
		['chart', 'map', charts.includes('map') || !isMapped]
	];
	return wanted.flatMap(([parameter, value, isOffered]) => {
		const message = isOffered ? undefined : why(parameter, value);
		return message ? [{ parameter, value, message }] : [];
	});
}
