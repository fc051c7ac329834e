/** The data package: its descriptor, and the resource of each edition. */
import { createHash } from 'node:crypto';
import { HOMEPAGE } from './ai-index.mjs';
import { plainSchema, tableSchema } from './columns.mjs';

const RESOURCE = 'https://datapackage.org/profiles/2.0/dataresource.json';
const PACKAGE = 'https://datapackage.org/profiles/2.0/datapackage.json';
const REPORT = 'Stanford HAI, AI Index Report';

/** What the module says of its edition, with what the written bytes say. */
export function resourceOf({ path, rows, resource }, bytes, measures) {
	const { name, title, sources, licenses, schema, atlas, ...rest } = resource;
	return {
		$schema: RESOURCE,
		name,
		type: 'table',
		path,
		title,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		bytes: bytes.length,
		hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
		sources,
		licenses,
		schema: schema ?? (rows ? tableSchema(measures) : plainSchema(headerOf(bytes))),
		...rest,
		atlas: rows ? withMeasures(atlas, rows) : atlas
	};
}

const headerOf = (bytes) => bytes.toString('utf8').split('\n')[0].split(',');

/** Unit and price basis belong to (edition, measure): they stand once, before the coverage. */
function withMeasures({ coverage, ...atlas }, rows) {
	const measures = {};
	for (const { measure, unit, prices } of rows) {
		measures[measure] ??= { unit, prices };
		if (measures[measure].unit !== unit || measures[measure].prices !== prices)
			throw new Error(`${atlas.edition}: ${measure} in two units or price bases`);
	}
	return { ...atlas, measures, coverage };
}

export function descriptor(resources, datasets) {
	return {
		$schema: PACKAGE,
		name: 'ai-investment-atlas',
		title: 'AI Investment Atlas: investment in AI, edition by edition',
		description:
			'Private and corporate investment in AI, newly funded companies and funding events by region, focus area and year as each edition of the AI Index Report states them, with the figures of other publishers beside them: dollars of 2021 by Our World in Data, venture capital deals by the US National Science Foundation, training costs of AI models, and the population, gross domestic product, prices and exchange rates that put amounts into proportion.\n\nOne file per edition, never joined: each edition restates earlier years, so a figure is comparable with figures of its own edition only. Amounts are whole units of their currency, not billions; the column `prices` tells nominal from constant dollars. Where an edition gives two figures for one thing, both are kept and numbered in the column `reading`.',
		version: '1.0.0',
		licenses: [
			{
				name: 'MIT',
				path: 'https://opensource.org/license/mit',
				title:
					'MIT License for the arrangement and the wording of the notes; the figures are cited facts, and the licence recorded for each report stands with its resource'
			}
		],
		sources: sourcesOf(resources),
		resources,
		atlas: { datasets }
	};
}

/** The editions of the AI Index as one, then every other source once. */
function sourcesOf(resources) {
	const others = resources
		.flatMap((resource) => resource.sources)
		.filter(({ title }) => !title.startsWith(REPORT));
	const unique = new Map(others.map((source) => [source.title, source]));
	return [{ title: `${REPORT}, editions 2022 to 2026`, path: HOMEPAGE }, ...unique.values()];
}
