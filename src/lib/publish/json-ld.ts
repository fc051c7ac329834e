import type { Dataset, Edition } from '../catalog/catalog';
import type { Caption } from '../finding/caption';
import type { Frame } from '../frame/frame';
import type { Language } from '../language';
import { licenceOf } from './datapackage';
import { fileFormats, formatNames, isDrawn } from './formats';
import { PUBLISHER } from './reference';

/** A description by schema.org, as search engines for data sets read it. */
export type LinkedData = Record<string, unknown>;

const organisation = (name: string) => ({ '@type': 'Organization', name });

/** The address of a licence that has one, else its words. */
function licenseOf(text: string): string {
	const { title, ...known } = licenceOf(text);
	return 'path' in known ? (known.path as string) : title;
}

const download = (name: string, contentUrl: string) => ({
	'@type': 'DataDownload',
	encodingFormat: name,
	contentUrl
});

/** The years of rows as an interval of ISO 8601. */
const interval = (years: number[]) =>
	years.length > 0 ? `${Math.min(...years)}/${Math.max(...years)}` : undefined;

type Described = Pick<
	Edition,
	'slug' | 'title' | 'published' | 'publisher' | 'licence' | 'attribution'
>;

const describeEdition = (edition: Described): LinkedData => ({
	'@type': 'Dataset',
	name: edition.title,
	description: edition.attribution || edition.title,
	identifier: edition.slug,
	version: edition.slug,
	creator: organisation(edition.publisher),
	...(edition.published ? { datePublished: edition.published } : {}),
	...(edition.licence ? { license: licenseOf(edition.licence) } : {}),
	...(edition.attribution ? { creditText: edition.attribution } : {})
});

const about = (language: Language) => ({
	'@context': 'https://schema.org/',
	inLanguage: language,
	isAccessibleForFree: true,
	publisher: organisation(PUBLISHER)
});

/** A figure's view as a data set. Addresses are as given: absolute where the public origin is known. */
export function viewToLd(
	frame: Frame,
	caption: Caption,
	links: Record<string, string>,
	apa: string
): LinkedData {
	const { language, editions, series, years, measure, unit } = frame;
	const shown = editions.filter(({ role }) => role === 'shown');
	const [newest] = [...shown].sort((a, b) => ((b.published || '') > (a.published || '') ? 1 : -1));
	const { '@type': type, ...described } = newest ? describeEdition(newest) : { '@type': 'Dataset' };
	return {
		...about(language),
		'@type': type,
		...described,
		name: caption.subtitle,
		alternateName: caption.title,
		description: `${caption.description} ${caption.source}.`,
		identifier: links.pinned,
		url: links.page,
		version: shown.map(({ slug }) => slug).join(', '),
		creator: [...new Set(shown.map(({ publisher }) => publisher))].map(organisation),
		temporalCoverage: interval(years),
		spatialCoverage: [...new Set(series.map(({ rows }) => frame.rows[rows[0] ?? -1]?.region_name))],
		variableMeasured: {
			'@type': 'PropertyValue',
			name: measure.name[language],
			unitText: unit
		},
		distribution: fileFormats
			.filter((format) => !isDrawn(format) && links[format])
			.map((format) => download(formatNames[format], links[format] as string)),
		isBasedOn: editions.map(describeEdition),
		citation: apa
	};
}

/** An edition: what it is, its hash, its two files. `base` is the public address, or empty. */
export function editionToLd(
	edition: Described & Pick<Edition, 'dataset' | 'sha256'> & { note: string },
	base: string,
	language: Language
): LinkedData {
	const path = `${base}/datasets/${edition.dataset}/${edition.slug}`;
	const lang = language === 'ko' ? '?lang=ko' : '';
	const { description, ...described } = describeEdition(edition);
	return {
		...about(language),
		...described,
		description: edition.note ? `${edition.note} ${description}` : description,
		url: `${base}${language === 'ko' ? '/ko' : ''}/datasets/${edition.dataset}/${edition.slug}`,
		identifier: [edition.slug, `sha256:${edition.sha256}`],
		distribution: [
			download('text/csv', `${path}.csv${lang}`),
			download('application/json', `${path}/datapackage.json${lang}`)
		]
	};
}

/** A dataset with its editions, whose own pages say more of them. */
export function datasetToLd(
	dataset: Pick<Dataset, 'id' | 'publisher' | 'homepage'> & { title: string; description: string },
	editions: Pick<Edition, 'slug' | 'title' | 'published'>[],
	base: string,
	language: Language
): LinkedData {
	const { id, title, description, publisher, homepage } = dataset;
	const lang = language === 'ko' ? '?lang=ko' : '';
	const url = `${base}${language === 'ko' ? '/ko' : ''}/datasets/${id}`;
	return {
		...about(language),
		'@type': 'Dataset',
		name: title,
		description,
		url,
		creator: organisation(publisher),
		...(homepage ? { sameAs: homepage } : {}),
		distribution: [download('application/json', `${base}/datasets/${id}/datapackage.json${lang}`)],
		hasPart: editions.map(({ slug, title: name, published }) => ({
			'@type': 'Dataset',
			name,
			description: `${name}. ${description}`,
			identifier: slug,
			url: `${url}/${slug}`,
			...(published ? { datePublished: published } : {})
		}))
	};
}

/**
 * Linked data as the text of a script element: no sign in it can end the element or begin another, whatever
 * stands in a label.
 */
export const toScript = (data: LinkedData) =>
	JSON.stringify(data).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
