import type { FrameEdition } from '../frame/frame';
import type { Language } from '../language';

/** "Licence: CC BY-ND 4.0": what stands before the colon of each edition's licence, or all of it. */
export function licenceLine(editions: FrameEdition[], language: Language): string {
	const licences = new Set(
		editions.map(({ licence }) => licence.split(': ')[0] as string).filter(Boolean)
	);
	// Some of them are sentences.
	const told = [...licences]
		.map((each, i, all) => (i < all.length - 1 ? each.replace(/\.$/, '') : each))
		.join('; ');
	if (!told || told.startsWith('Licence')) return told;
	return `${language === 'ko' ? '라이선스' : 'Licence'}: ${told}`;
}
