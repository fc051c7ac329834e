/**
 * Writes the data that ships (the CSV file of each edition, datapackage.json, measures.json,
 * regions.csv, terms.csv, taxonomies.csv, models.csv and events.csv) from the folder of collected
 * reference tables.
 *
 *     node scripts/data/from-reference.mjs <reference-folder>
 *
 * The same reference gives the same bytes. Whatever there is no rule for (an unknown note, licence,
 * precision, label or a second figure without a choice) stops the script: nothing is guessed.
 */
import process from 'node:process';
import * as aiIndex from './ai-index.mjs';
import { assertRows, COLUMNS } from './columns.mjs';
import { contents, provenance } from './counts.mjs';
import * as events from './events.mjs';
import * as exchangeRates from './exchange-rates.mjs';
import { csv, json, readTable, write } from './files.mjs';
import * as models from './models.mjs';
import * as nsf from './nsf.mjs';
import * as owid from './owid.mjs';
import { descriptor, resourceOf } from './package.mjs';
import { REGION_COLUMNS, regionRows } from './regions.mjs';
import * as taxonomy from './taxonomy.mjs';
import * as usCpi from './us-cpi.mjs';
import * as worldBank from './world-bank.mjs';

const MODULES = [aiIndex, owid, nsf, worldBank, usCpi, exchangeRates, models, taxonomy, events];

async function main(folder) {
	const built = [];
	for (const module of MODULES) built.push(await module.build(folder));
	const collect = (key) => built.flatMap((part) => part[key] ?? []);

	const reference = await readTable(folder, 'ai-private-investment.csv');
	const nominal = reference.filter((row) => row.price_basis === 'nominal');
	const regions = [...regionRows(nominal), ...collect('regions')];
	const measures = collect('measures');
	const editions = collect('editions').map((edition) => named(edition, regions));
	const rows = editions.flatMap((edition) => edition.rows ?? []);
	assertRows(
		rows,
		measures.map(({ id }) => id)
	);

	const proof = await provenance(folder, rows);
	const resources = [];
	for (const edition of editions) resources.push(await writeEdition(edition, measures));
	for (const { path, text } of collect('files')) await write(path, text);
	await write('datapackage.json', await json(descriptor(resources, collect('datasets'))));
	await write('regions.csv', csv(REGION_COLUMNS, regions));
	await write('measures.json', await json(measures));
	console.log([...proof, '', ...contents(rows)].join('\n'));
}

/** The edition with its regions named as regions.csv names them. */
function named(edition, regions) {
	if (!edition.rows) return edition;
	const names = new Map(regions.map(({ code, name_en }) => [code, name_en]));
	const rows = edition.rows.map((row) => ({ ...row, region_name: nameOf(row, names) }));
	return { ...edition, rows };
}

/** The reference writes states as "United States: CA"; any other name it gives has to be ours. */
function nameOf({ region, region_name }, names) {
	const name = names.get(region);
	const isState = region_name === `United States: ${region.slice(3)}`;
	if (!name || (region_name !== name && !isState))
		throw new Error(`${region} is ${region_name} in the data, ${name} in regions.csv`);
	return name;
}

async function writeEdition(edition, measures) {
	const bytes = edition.rows ? csv(COLUMNS, edition.rows) : Buffer.from(edition.text);
	await write(edition.path, bytes);
	return resourceOf(
		edition,
		bytes,
		measures.map(({ id }) => id)
	);
}

const [folder] = process.argv.slice(2);
if (folder) {
	await main(folder);
} else {
	console.error('Usage: node scripts/data/from-reference.mjs <reference-folder>');
	process.exitCode = 2;
}
