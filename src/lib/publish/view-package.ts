import type { Dialect } from '../csv/write';
import type { AboutAnswer } from './about-answer';
import { columns } from './columns';
import { fields, licenceOf } from './datapackage';
import type { Answered } from './json';

/** What every row of a view has; anything else may be missing. */
const required = 'edition measure region region_name year period unit prices'.split(' ');

const schema = {
	fields: columns.map((name) => ({
		name,
		...fields[name],
		...(required.includes(name) ? { constraints: { required: true } } : {})
	})),
	missingValues: ['']
};

/** The CSV of a view, as it lies in the archive. */
export interface ViewFile {
	path: string;
	bytes: number;
	/** Hexadecimal. */
	sha256: string;
	dialect: Dialect;
}

/** A view as a Data Package (datapackage.org, version 2.0) of one CSV file. */
export function describeView(
	{ figure, resolved, origin }: Answered,
	about: AboutAnswer,
	{ path, bytes, sha256, dialect }: ViewFile
) {
	const licences = about.editions.flatMap(({ licence }) => (licence ? [licenceOf(licence)] : []));
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: figure.slug,
		title: about.title,
		description: about.subtitle,
		...(origin ? { homepage: about.pinned } : {}),
		version: resolved.view.edition.join(', '),
		contributors: [{ title: 'AI Investment Atlas', roles: ['publisher'] }],
		licenses: licences.filter(
			({ title }, i) => licences.findIndex((other) => other.title === title) === i
		),
		sources: about.sources.map(({ name }) => ({ title: name })),
		resources: [
			{
				name: figure.slug,
				type: 'table',
				path,
				title: about.title,
				description: about.subtitle,
				format: 'csv',
				mediatype: 'text/csv',
				encoding: 'utf-8',
				bytes,
				hash: `sha256:${sha256}`,
				dialect: { delimiter: dialect.separator, lineTerminator: '\r\n', header: true },
				schema
			}
		],
		atlas: {
			pinned: about.pinned,
			view: Object.fromEntries(about.filters),
			editions: about.editions.map(({ slug, sha256, licence, attribution }) => ({
				slug,
				sha256,
				licence,
				attribution
			})),
			citation: about.citations.apa
		}
	};
}
