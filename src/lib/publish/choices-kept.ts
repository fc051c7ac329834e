import { encode } from '../view/codec';
import type { View } from '../view/view';
import type { Choices } from './choices';
import type { Addressed } from './links';

/** The parameters of the address that no control of the form says: a menu of one choice is not there. */
export function keptBeside(
	choices: Choices,
	view: View,
	figure: Addressed
): Record<string, string> {
	const controls: Record<string, boolean> = {
		time: true,
		chart: choices.charts.length > 1,
		show: choices.shows.length > 1,
		lang: true,
		edition: view.by !== 'edition',
		compare: choices.compare.some(({ value }) => value !== view.edition.join()),
		of: choices.of.length > 1,
		per: choices.per.length > 1,
		currency: choices.currencies.length > 1,
		rate: view.currency !== 'USD',
		prices: choices.prices.length > 1,
		scale: choices.scales.length > 1,
		base: view.show === 'index',
		...Object.fromEntries(choices.switches.map((name) => [name, true])),
		x: choices.x.length > 1,
		...(choices.parts ? { [choices.parts.dimension]: true } : {}),
		...Object.fromEntries(choices.singles.map(({ dimension }) => [dimension, true]))
	};
	return Object.fromEntries(
		[...new URLSearchParams(encode(view, figure.view))].filter(([name]) => !controls[name])
	);
}
