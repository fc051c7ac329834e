import { joined } from '../format/years';
import { PUBLISHER, type Reference } from './reference';
import { fileWords } from './words';

/** A reference in the three forms in which it is asked for. */
export interface Citations {
	apa: string;
	bibtex: string;
	/** CSL-JSON (citation style language 1.0.2): a list of one item. */
	csl: string;
}

export const citationsOf = (reference: Reference): Citations => ({
	apa: toApa(reference),
	bibtex: toBibtex(reference),
	csl: JSON.stringify([toCsl(reference)], null, '\t')
});

/** The way of the American Psychological Association (7th edition) for data sets; in Korean as Korean journals write it. */
export function toApa(reference: Reference): string {
	const { creators, issued, title, versions, url, path, accessed, language } = reference;
	const say = fileWords[language];
	const authors =
		creators.length > 1 && language === 'en'
			? `${creators.slice(0, -1).join(', ')}${creators.length > 2 ? ',' : ''} & ${creators.at(-1)}`
			: creators.join(', ');
	const what = `${title} (${say.editionOf(versions)}) [${say.dataSet}]`;
	const where = url === null ? path : accessed === null ? url : say.retrieved(accessed, url);
	return `${authors || PUBLISHER}. (${issued?.slice(0, 4) ?? say.noDate}). ${what}. ${PUBLISHER}. ${where}`;
}

const special: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** Text as LaTeX prints it. */
const latex = (text: string) =>
	text.replace(/[\\{}$&#%_~^]/g, (sign) => special[sign] ?? `\\${sign}`);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** `@misc`, which BibTeX and biblatex both know; braces keep names of organisations and capitals as they are. */
export function toBibtex(reference: Reference): string {
	const { id, creators, issued, title, versions, url, path, accessed, language } = reference;
	const [year, month] = issued?.split('-') ?? [];
	const fields: [string, string | undefined][] = [
		['author', (creators.length > 0 ? creators : [PUBLISHER]).map(braced).join(' and ')],
		['title', braced(title)],
		['year', year],
		['month', month && months[Number(month) - 1]],
		['howpublished', `${PUBLISHER}, data set`],
		['version', reference.editions.join(', ')],
		['url', url ?? undefined],
		['urldate', url && accessed ? accessed : undefined],
		['note', latex([versions, url ? '' : path].filter(Boolean).join(', '))],
		['language', language === 'ko' ? 'korean' : 'english']
	];
	const lines = fields.flatMap(([name, value]) => {
		if (!value) return [];
		// The names of months are macros of every style.
		return [`\t${name} = ${name === 'month' ? value : `{${value}}`}`];
	});
	return `@misc{${id},\n${lines.join(',\n')}\n}`;
}

const braced = (text: string) => `{${latex(text)}}`;

const dateParts = (date: string) => ({ 'date-parts': [date.split('-').map(Number)] });

/** An item of CSL-JSON, as Zotero and pandoc read it. */
export function toCsl(reference: Reference) {
	const { id, creators, issued, title, editions, versions, url, path, accessed, language } =
		reference;
	return {
		id,
		type: 'dataset',
		title,
		author: (creators.length > 0 ? creators : [PUBLISHER]).map((literal) => ({ literal })),
		...(issued ? { issued: dateParts(issued) } : {}),
		publisher: PUBLISHER,
		version: joined(editions, 'ko'),
		...(url ? { URL: url } : { archive_location: path }),
		...(url && accessed ? { accessed: dateParts(accessed) } : {}),
		note: versions,
		language
	};
}
