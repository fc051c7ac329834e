import type { Sentences, ToldChange } from './sentences';

const articles = new Set(
	'USA GBR NLD ARE PHL CYM VGB BHS COD CAF DOM GMB MHL SLB EUU EU'.split(' ')
);

/** "the United States", "South Korea": a region's name as it stands inside a sentence. */
export const inSentence = (region: string, name: string) =>
	articles.has(region) ? `the ${name}` : name;

const subject = (region: string, name: string, noun: string) =>
	region === 'WLD' ? `world ${noun}` : `${noun} in ${inSentence(region, name)}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const print = (firstPrint: boolean) => (firstPrint ? ' (first print)' : '');

function opening({ region, regionName, noun, edition }: ToldChange): string {
	const what = subject(region, regionName, noun);
	return edition ? `In the ${edition}, ${what}` : capital(what);
}

const span = ({ before, after }: ToldChange) =>
	before && after ? `, from ${before} to ${after}` : '';

export const en: Sentences = {
	change: (told) =>
		`${opening(told)} ${told.fell ? 'fell' : 'rose'} in ${told.year}: ` +
		`${told.signed}${span(told)}${print(told.firstPrint)}.`,
	changeHeadline: (told) =>
		`${opening(told)} ${told.fell ? 'fell' : 'rose'} ${told.size} in ${told.year}` +
		(told.after ? `, to ${told.after}` : ''),
	largest: (told) =>
		`Of the years shown${told.edition ? ` of the ${told.edition}` : ''}, ` +
		`${subject(told.region, told.regionName, told.noun)} ${told.fell ? 'fell' : 'rose'} most in ${told.year}: ` +
		`${told.signed}${span(told)}${print(told.firstPrint)}.`,
	firstFall: ({ region, regionName, noun, edition, year, since, firstPrint }) =>
		`In ${edition}, ${year} is the first year in which ${subject(region, regionName, noun)} fell, ` +
		`on a record that begins in ${since}${print(firstPrint)}.`,
	record: ({ region, regionName, noun, edition, year, since, value, firstPrint }) =>
		`In ${edition}, ${subject(region, regionName, noun)} was highest in ${year}, at ${value}, ` +
		`on a record that begins in ${since}${print(firstPrint)}.`,
	share: ({ region, regionName, noun, year, share, before, firstPrint }) =>
		`${capital(inSentence(region, regionName))} took ${share} of world ${noun} in ${year}` +
		`${before ? ` (${before.share} in ${before.year})` : ''}${print(firstPrint)}`,
	revision: ({ region, regionName, noun, year, from, fromEdition, to, toEdition, percent }) =>
		`${capital(subject(region, regionName, noun))} of ${year} is ${from} in the ${fromEdition} ` +
		`and ${to} in the ${toEdition} (${percent})`
};
