import type { Catalog, Dataset, Edition } from '../catalog/catalog';
import type { Language } from '../language';
import { editionColumns } from './edition-csv';

/** The CSV of an edition, as it is sent. */
export interface EditionFile {
	edition: Edition;
	bytes: number;
	/** Of the bytes of the CSV, hexadecimal. */
	sha256: string;
	/** The publications that its figures were read from. */
	sources: string[];
}

type Column = (typeof editionColumns)[number];

export const fields: Record<Column, { type: string; description: string }> = {
	edition: { type: 'string', description: 'The edition that states the figure, by its slug.' },
	measure: { type: 'string', description: 'What is counted, by the id of the measure.' },
	region: {
		type: 'string',
		description:
			'ISO 3166-1 alpha-3 code of a country, ISO 3166-2 code of a US state, or the code of a named aggregate (WLD, EUU, EUROPE_GEO).'
	},
	region_name: { type: 'string', description: 'Name of the region.' },
	focus_area: {
		type: 'string',
		description: 'Focus area; `all` is the stated total, empty: the measure is not split by it.'
	},
	activity: { type: 'string', description: 'Investment activity; `all` and empty as before.' },
	size_band: { type: 'string', description: 'Size of the event; `all` and empty as before.' },
	model: { type: 'string', description: 'AI model; empty: the measure is not about models.' },
	year: { type: 'year', description: 'The year; of a span, its last year.' },
	period: { type: 'string', description: 'The year, or the span of a cumulative figure.' },
	value: { type: 'number', description: 'The figure in whole units of `unit`, unrounded.' },
	unit: { type: 'string', description: 'Unit of the value.' },
	prices: { type: 'string', description: '`nominal`, `constant <year>`, or `n/a`: no money.' },
	status: {
		type: 'string',
		description: 'reported: read as such; derived: exact arithmetic; quoted: read at second hand.'
	},
	precision: {
		type: 'number',
		description: 'The step in which the figure was printed, in its unit; empty: not known.'
	},
	note: { type: 'string', description: 'What a reader of the figure has to know.' },
	source: { type: 'string', description: 'The publication that states the figure.' },
	source_table: { type: 'string', description: 'Figure or table of the publication.' },
	reading: {
		type: 'integer',
		description: '0: the figure shown; others: further figures given for the same thing.'
	},
	found_in: { type: 'string', description: 'Where the figure was read.' }
};

const optional = 'focus_area activity size_band model precision note source_table'.split(' ');

const schema = {
	fields: editionColumns.map((name) => ({
		name,
		...fields[name],
		...(optional.includes(name) ? {} : { constraints: { required: true } })
	})),
	missingValues: [''],
	primaryKey: 'edition measure region focus_area activity size_band model period reading'.split(' ')
};

/** The licence that a text begins with, by the name that descriptors use for it. */
export function licenceOf(text: string) {
	const known = /^CC (BY(?:-[A-Z]+)*) (\d\.\d)/.exec(text);
	if (!known) return { name: 'notspecified', title: text };
	const [, kind = '', version = ''] = known;
	return {
		name: `CC-${kind}-${version}`,
		path: `https://creativecommons.org/licenses/${kind.toLowerCase()}/${version}/`,
		title: text
	};
}

const licencesOf = ({ licence }: Edition) => (licence ? [licenceOf(licence)] : []);

/** An edition's CSV as a Data Resource; its path is relative to the descriptor. */
function describeFile({ edition, bytes, sha256, sources }: EditionFile, language: Language) {
	const { slug, title, note, holdings, coverage } = edition;
	return {
		name: slug,
		type: 'table',
		path: language === 'ko' ? `${slug}.csv?lang=ko` : `${slug}.csv`,
		title,
		description: note[language],
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		bytes,
		hash: `sha256:${sha256}`,
		sources: sources.map((source) => ({ title: source })),
		licenses: licencesOf(edition),
		dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
		schema,
		atlas: {
			dataset: edition.dataset,
			edition: slug,
			published: edition.published,
			publisher: edition.publisher,
			attribution: edition.attribution,
			licence: edition.licence,
			observations: edition.observations,
			/** Of the bytes that were imported, by which the edition is known. */
			sha256: edition.sha256,
			holdings,
			coverage
		}
	};
}

/**
 * A dataset, or one edition of it, as a Data Package (datapackage.org, version 2.0): where it comes from,
 * under which licence, what its columns mean, what it covers, and the hash of each file's bytes.
 */
export function describePackage(
	name: string,
	dataset: Dataset,
	files: EditionFile[],
	{ measures }: Catalog,
	language: Language
) {
	const used = new Set(
		files.flatMap(({ edition }) => edition.holdings.map(({ measure }) => measure))
	);
	const licences = files.flatMap(({ edition }) => licencesOf(edition));
	const [only] = files;
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name,
		title:
			files.length === 1 && only && name === only.edition.slug
				? only.edition.title
				: dataset.title[language],
		description: dataset.description[language],
		...(dataset.homepage ? { homepage: dataset.homepage } : {}),
		contributors: [{ title: dataset.publisher, roles: ['publisher'] }],
		licenses: licences.filter(
			({ title }, i) => licences.findIndex((other) => other.title === title) === i
		),
		sources: [...new Set(files.flatMap(({ sources }) => sources))].map((title) => ({ title })),
		resources: files.map((file) => describeFile(file, language)),
		atlas: {
			measures: measures
				.filter(({ id }) => used.has(id))
				.map(({ id, unit, kind, name: of, definition }) => ({
					id,
					unit,
					kind,
					name: of[language],
					definition: definition[language]
				}))
		}
	};
}
