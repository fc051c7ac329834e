/** Focus areas, activities and size bands: their ids, their names, and how each edition labels them. */
import { compare, csv, known, readTable } from './files.mjs';
import { LABELS, NOTES, SINCE, SUCCESSORS, TERMS } from './taxonomy-terms.mjs';

const TERM_COLUMNS = ['dimension', 'id', 'name_en', 'name_ko'];
const TAXONOMY_COLUMNS = [
	'edition',
	'dimension',
	'id',
	'label',
	'since',
	'successors',
	'note_en',
	'note_ko'
];

/** Labels that stand for the stated total. */
const TOTALS = new Set(['', 'Total', 'all (disclosed and undisclosed)']);

const kebab = (label) =>
	label
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');

/** The id under which the atlas keeps a label; the stated total is empty, an unknown label an error. */
export function partOf(dimension, label) {
	if (TOTALS.has(label)) return '';
	const id = LABELS[label] ?? kebab(label.replace(/^size band: /, ''));
	known(TERMS[dimension], id, `${dimension} label (${label})`);
	return id;
}

/** `terms.csv` and `taxonomies.csv`. */
export async function build(folder) {
	const terms = Object.entries(TERMS).flatMap(([dimension, names]) =>
		Object.entries(names).map(([id, [name_en, name_ko]]) => ({ dimension, id, name_en, name_ko }))
	);
	return {
		files: [
			{ path: 'terms.csv', text: csv(TERM_COLUMNS, terms) },
			{ path: 'taxonomies.csv', text: csv(TAXONOMY_COLUMNS, await taxonomyRows(folder)) }
		]
	};
}

async function taxonomyRows(folder) {
	const listed = await readTable(folder, 'focus-area-taxonomy.csv');
	const [focus, corporate, events] = await Promise.all(
		['focus-area.csv', 'corporate-investment.csv', 'funding-events.csv'].map((file) =>
			readTable(folder, file)
		)
	);
	const labels = [
		...listed.map((row) => [`ai-index-${row.edition}`, 'focus', row.focus_area_label]),
		...focus.map((row) => [`ai-index-${row.edition}`, 'focus', row.focus_area]),
		...corporate.map((row) => [editionOf(row), 'activity', row.activity]),
		...events.map((row) => [editionOf(row), 'size', sizeLabel(row)])
	].filter(([, , label]) => !TOTALS.has(label));
	const unique = new Map(labels.map((entry) => [entry.join('\n'), entry]));
	const rows = [...unique.values()].map(([edition, dimension, label]) =>
		entryOf(edition, dimension, label)
	);
	assertOnePerYear(focus);
	return rows.sort(inOrder);
}

const editionOf = (row) =>
	`${row.price_basis.startsWith('constant') ? 'owid-' : ''}ai-index-${row.edition}`;

/** The average is of the events with a disclosed amount; it has no band of its own. */
const sizeLabel = (row) => (row.measure === 'private_investment_events' ? row.activity : '');

function entryOf(edition, dimension, label) {
	const id = partOf(dimension, label);
	const since = SINCE[edition]?.[id] ?? '';
	const [note_en, note_ko] = NOTES[`${edition} ${label}`] ?? NOTES[id] ?? NOTES[since] ?? ['', ''];
	return {
		edition,
		dimension,
		id,
		label: label.replace(/^size band: /, ''),
		since,
		successors: (SUCCESSORS[id] ?? []).join('~'),
		note_en,
		note_ko
	};
}

/** "Since" is read off the series of the 2026 edition: the first year that Fig 4.2.17 holds. */
function assertOnePerYear(focus) {
	const series = focus.filter((row) => row.source_table === 'Fig 4.2.17');
	const first = new Map();
	for (const row of series) {
		const id = partOf('focus', row.focus_area);
		first.set(id, [first.get(id) ?? row.year, row.year].sort()[0]);
	}
	for (const [id, year] of first)
		if ((SINCE['ai-index-2026'][id] ?? '2018') !== year)
			throw new Error(`${id} begins in ${year} in Fig 4.2.17`);
}

const DIMENSIONS = Object.keys(TERMS);
const place = ({ dimension, id }) => Object.keys(TERMS[dimension]).indexOf(id);

function inOrder(a, b) {
	return (
		compare(a.edition, b.edition) ||
		DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension) ||
		place(a) - place(b) ||
		compare(a.label, b.label)
	);
}
