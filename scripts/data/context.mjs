/** What the modules of the context data share: their rows, the coverage they claim, their resource. */
import { compare, readTable } from './files.mjs';
import { groupOf, regionRows } from './regions.mjs';

/** A row of an edition that is split by nothing but the region, and by the model where one is given. */
export const observation = (row) => ({
	focus_area: '',
	activity: '',
	size_band: '',
	model: '',
	period: row.year,
	note: '',
	source_table: '',
	reading: 0,
	...row
});

/** Region code → English name, as regions.csv has it. */
export async function readNames(folder) {
	const reference = await readTable(folder, 'ai-private-investment.csv');
	const nominal = reference.filter((row) => row.price_basis === 'nominal');
	return new Map(regionRows(nominal).map(({ code, name_en }) => [code, name_en]));
}

/** Year after year: by measure, group, region and period. */
export const inOrder = (a, b) =>
	compare(a.measure, b.measure) ||
	GROUPS.indexOf(groupOf(a.region)) - GROUPS.indexOf(groupOf(b.region)) ||
	compare(a.region, b.region) ||
	compare(a.period, b.period);

const GROUPS = ['world', 'regions', 'countries', 'states'];

/** The record of a run that is whole: each of the regions in each of the years, or the script stops. */
export function whole(rows, record, regions) {
	const { measure, group, period } = record;
	const years = yearsOf(period);
	const held = new Set(
		rows.filter((row) => row.measure === measure).map((row) => `${row.region} ${row.period}`)
	);
	if (regions.length === 0) throw new Error(`No region in the run of ${measure}`);
	for (const region of regions)
		for (const year of years)
			if (!held.has(`${region} ${year}`))
				throw new Error(`${measure} of ${region} in ${year} is missing in a run said to be whole`);
	return covered({ measure, group, period, extent: 'all' }, record);
}

/** The record of what holds some of a group and leaves a rest; countries are counted. */
export function selection(rows, record) {
	const { measure, group, period } = record;
	const years = yearsOf(period);
	const held = rows.filter((row) => row.measure === measure && groupOf(row.region) === group);
	const listed = new Set(held.map((row) => row.region));
	if (held.some((row) => !years.includes(row.period)) || listed.size === 0)
		throw new Error(`${measure} is not a selection of ${group} in ${period}`);
	const count = group === 'countries' ? { count: listed.size } : {};
	return covered({ measure, group, period, extent: 'selection', ...count }, record);
}

const covered = (claim, { note, noteKo }) => ({ ...claim, ...(note ? { note, noteKo } : {}) });

function yearsOf(period) {
	const [first, last] = period.split('..').map(Number);
	return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

/** The regions of a group in the rows. */
export const regionsIn = (rows, group) =>
	[...new Set(rows.map((row) => row.region))].filter((region) => groupOf(region) === group);

/** The resource of an edition, without what its bytes decide. */
export function resourceOf(edition, path) {
	const { slug, dataset, title, published, publisher, sources, licenses, attribution } = edition;
	return {
		$schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
		name: slug,
		type: 'table',
		path,
		title,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		sources,
		licenses,
		atlas: {
			dataset,
			edition: slug,
			title,
			published,
			publisher,
			licence: licenses.map((licence) => `${licence.title}.`).join(' '),
			attribution,
			note: edition.note,
			noteKo: edition.noteKo,
			measures: edition.measures,
			coverage: edition.coverage
		}
	};
}
