import { readFileSync } from 'node:fs';
import { placesOf } from '../../../src/lib/chart/geo/places';
import type { Place } from './cases';

const regions = () =>
	readFileSync('data/regions.csv', 'utf8')
		.split('\n')
		.slice(1)
		.map((line) => line.split(','))
		.map(([code = '', kind, number = '', name = '']) => ({ code, kind, number, name }));

/** The countries that have a place on the map of the world, in the order of its file. */
export function placesOnMap(): Place[] {
	const names = new Map(regions().map(({ code, name }) => [code, name]));
	return Object.keys(placesOf.world.places).flatMap((code) => {
		const name = names.get(code);
		return name ? [{ code, name }] : [];
	});
}

/** Codes of countries by their ISO 3166 number of three digits. */
export const countryNumbers = () =>
	new Map(
		regions().flatMap(({ code, kind, number }) =>
			kind === 'country' && number ? [[number, code] as const] : []
		)
	);
