import { readUnit, unitName, type Unit } from '../csv/unit';
import { choiceOf, type Choices } from './choices';

/** How figures may be printed, and the words by which `readUnit` knows them. */
export const scales: Readonly<Record<string, string>> = {
	units: '',
	thousand: 'thousand',
	million: 'million',
	'100-million': '억',
	billion: 'billion',
	trillion: 'trillion'
};

/** Units that are offered; any currency code may be given. */
export const units = [
	...(['USD', 'KRW', 'EUR', 'JPY', 'CNY', 'GBP', 'INR', 'CAD', 'count', '%'] as const)
];

/**
 * The unit that the reader gives for all figures ("million USD"), or nothing where the file's own holds.
 * `stated` is the file's.
 */
export function givenUnit(choices: Choices, stated: string | null): string | undefined {
	const scale = choiceOf(choices, 'scale');
	const unit = choiceOf(choices, 'unit');
	if (scale === undefined && unit === undefined) return undefined;
	const own: Unit = (stated && readUnit(stated)) || { power: 0, unit: null };
	const word =
		scale === undefined ? (unitName({ ...own, unit: null }) ?? '') : (scales[scale] ?? '');
	return `${word} ${unit ?? own.unit ?? ''}`.trim() || 'count';
}
