import type { Language } from '../language';
import type { Choices } from '../publish/choices';
import { controlWords } from './messages-controls';

/** A choice that is not to be had, as a menu names it, and why. */
export interface RefusedOption {
	value: string;
	name: string;
	message: string;
}

/** What is refused beside the shown view, by parameter. */
export function refusedBy(
	{ refused }: Pick<Choices, 'refused'>,
	language: Language
): Partial<Record<string, RefusedOption[]>> {
	const say = controlWords[language];
	const names: Record<string, Record<string, string>> = {
		scale: say.scales,
		per: say.pers,
		show: say.shows,
		chart: say.charts,
		events: { on: say.onOff.on },
		// Which currency, year or edition is of no account here: none is to be had.
		currency: { KRW: say.otherCurrency },
		prices: { 2021: say.constantPrices }
	};
	const by: Partial<Record<string, RefusedOption[]>> = {};
	for (const { parameter, value, message } of refused) {
		const name = names[parameter]?.[value] ?? say.otherEdition;
		// The page speaks of what its menus name, and not of what an address says.
		const told = message.replace(`${parameter}=${value}`, name);
		(by[parameter] ??= []).push({ value, name, message: told });
	}
	return by;
}
