import { expect, test } from 'vitest';
import type { FrameEdition } from '../frame/frame';
import { licenceLine } from './licence';

test.each([
	[['CC BY-ND 4.0: licence of the report; cited as facts.'], 'Licence: CC BY-ND 4.0'],
	[['CC BY 4.0: World Bank', 'CC BY 4.0: Epoch AI.'], 'Licence: CC BY 4.0'],
	[['CC BY-ND 4.0: x', 'Public domain: y'], 'Licence: CC BY-ND 4.0; Public domain'],
	[
		['Licence of this report not seen; treated as CC BY-ND 4.0.'],
		'Licence of this report not seen; treated as CC BY-ND 4.0.'
	],
	[
		['Statements of the press, cited as facts.'],
		'Licence: Statements of the press, cited as facts.'
	],
	[[''], '']
])('%s', (licences, line) => {
	const editions = licences.map((licence) => ({ licence }) as FrameEdition);
	expect(licenceLine(editions, 'en')).toBe(line);
	expect(licenceLine(editions, 'ko')).toBe(line.replace(/^Licence:/, '라이선스:'));
});
