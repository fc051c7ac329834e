/** Where an edition gives two figures for one thing: which is shown, and why. */
import { groupBy } from './files.mjs';
import { NOT_TRACKED } from './ai-index-notes.mjs';

const PRIVATE = 'private_investment';
const FOCUS = 'private_investment_by_focus_area';
const COMPANIES = 'newly_funded_companies';

const series = (figure) => `${figure} holds the whole yearly series`;
const PRINTED = 'the printed value of Fig 4.3.8 is finer than the derived one';
const QUOTED = 'it is finer and the two agree';
const QUOTED_LABELS = {
	quoted: 'two decimals, quoted',
	reported: 'one decimal, read independently'
};

const of2022 = { edition: 'ai-index-2022', period: '2021' };
const of2023 = { edition: 'ai-index-2023', measure: PRIVATE, region: 'WLD' };
const of2025 = { edition: 'ai-index-2025', period: '2024' };
const of2026 = { edition: 'ai-index-2026', period: '2025' };

/** The figures meant (`of`), the table of the one shown, and why. */
const CHOICES = [
	{
		of: { ...of2022, measure: PRIVATE, region: 'USA' },
		shown: 'Fig 4.2.4',
		because:
			'it is the one that the report states in its text (52.88 billion); the years of Fig 4.2.6 add up to the cumulative figure'
	},
	{
		of: { ...of2022, measure: PRIVATE, region: 'CHN' },
		shown: 'Fig 4.2.6',
		because: series('Fig 4.2.6')
	},
	{
		of: { ...of2022, measure: COMPANIES },
		shown: 'newly funded AI companies by geographic area, 2013-21',
		because: 'its table holds the whole yearly series'
	},
	{ of: of2023, shown: 'world total', because: QUOTED, labels: QUOTED_LABELS },
	{ of: { ...of2025, measure: PRIVATE }, shown: 'Fig 4.3.8', because: PRINTED },
	{
		of: { ...of2025, measure: COMPANIES },
		shown: 'Fig 4.3.12',
		because: 'it is the country table of the report and the 2026 edition confirms it'
	},
	{ of: { ...of2026, measure: PRIVATE }, shown: 'Fig 4.2.11', because: series('Fig 4.2.11') },
	{ of: { ...of2026, measure: COMPANIES }, shown: 'Fig 4.2.14', because: series('Fig 4.2.14') },
	{
		of: { edition: 'ai-index-2026', measure: FOCUS },
		shown: 'Fig 4.2.17',
		because: series('Fig 4.2.17')
	}
];

const thing = (row) =>
	[row.measure, row.region, row.focus_area, row.activity, row.size_band, row.period].join(' ');

/** The observations of one edition with their readings. */
export function withReadings(rows) {
	return [...groupBy(rows, thing).values()].flatMap(numbered);
}

/** Figures of regions that the republished file of the 2025 edition took over from the 2024 edition. */
const isOfOtherVintage = ({ edition, measure, region, period }) =>
	edition === 'ai-index-2025' && measure === COMPANIES && region !== 'WLD' && period <= '2023';

/** The only figure of a thing: shown, unless it is none of the edition's own. */
function alone(row) {
	if (row.note === NOT_TRACKED) return { ...row, reading: 1 };
	if (!isOfOtherVintage(row)) return { ...row, reading: 0 };
	const note = 'Not shown: the edition is not known to state it, and vintages are never joined.';
	return { ...row, reading: 1, note: sentences(row.note, note) };
}

/** Numbers the figures that an edition gives for one thing; in each note it names the others. */
function numbered(rows) {
	if (rows.length === 1) return [alone(rows[0])];
	const name = `${rows[0].edition} ${thing(rows[0])}`;
	const choice = CHOICES.find(({ of }) =>
		Object.entries(of).every(([key, value]) => rows[0][key] === value)
	);
	const isShown = (row) => row.source_table.startsWith(choice.shown);
	if (!choice || rows.filter(isShown).length !== 1)
		throw new Error(`No choice between the figures of ${name}`);
	const shown = rows.find(isShown);
	const others = rows.filter((row) => row !== shown);
	return [
		{ ...shown, reading: 0, note: noteOfShown(shown, others, choice) },
		...others.map((row, i) => ({ ...row, reading: i + 1, note: noteOfOther(row, shown, choice) }))
	];
}

function noteOfShown(shown, others, choice) {
	const also = others.map((row) => named(row, shown, choice)).join(' and ');
	return sentences(
		shown.note,
		`The same edition also gives ${also}; this one is shown because ${choice.because}.`
	);
}

function noteOfOther(row, shown, choice) {
	return sentences(
		row.note,
		`Not shown: the same edition gives ${named(shown, row, choice)}, which is shown because ${choice.because}.`
	);
}

function named(row, besides, { labels = {} }) {
	const same = row.value === besides.value ? 'the same value, ' : '';
	const amount = row.unit === 'count' ? row.value : `${row.value} ${row.unit}`;
	return `${same}${amount} (${labels[row.status] ?? row.source_table})`;
}

const sentences = (...parts) => parts.filter(Boolean).join(' ');
