/** Dated events for the annotation of charts: those that a page, a dataset or the founding document dates. */
import { TITLES } from './events-titles.mjs';
import { compare, csv, known, readTable } from './files.mjs';
import { groupOf } from './regions.mjs';

const COLUMNS = [
	'id',
	'date',
	'precision',
	'title_en',
	'title_ko',
	'category',
	'regions',
	'amount_usd',
	'amount_note',
	'source_publisher',
	'source_title',
	'source_url',
	'verification',
	'note'
];

/** How well an event is dated, and whether it ships: what was only recalled does not. */
const SHIPS = {
	'founding-document': true,
	page: true,
	'page-partial': true,
	dataset: true,
	recalled: false
};

const DATES = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/ };

const REPORTED = 'The date is that of the report.';

/** Notes that say more, or say it otherwise, than the reference's. */
const NOTES = {
	'seed-ai-index-2023':
		'As the report states it: 91.86 billion dollars in 2022 against 125.36 in 2021, -27%; about 120.8 and 164.85 trillion won. The date is that of the report.',
	'seed-balenciaga': `54 seconds long. ${REPORTED}`,
	'seed-cerebras': `${REPORTED} The release is of 28 March 2023 by general knowledge.`,
	'seed-elmar': REPORTED,
	'seed-fixie': `A cloud platform. ${REPORTED}`,
	'seed-garante-reaction': `The ban itself: 2023-03-31. ${REPORTED}`,
	'seed-google-travel': REPORTED,
	'seed-meeting-summaries': `After Microsoft and Google; Read turns an hour of meeting into two minutes of video. ${REPORTED}`,
	'seed-midjourney': `The pictures showed public figures. ${REPORTED}`,
	'seed-vc-1': `Trained on the Ego4D videos. ${REPORTED}`
};

export async function build(folder) {
	const reference = await readTable(folder, 'events.csv');
	const rows = reference.filter((row) => known(SHIPS, row.verification, 'verification')).map(rowOf);
	const ids = new Set(rows.map((row) => row.id));
	const idle = [...Object.keys(TITLES), ...Object.keys(NOTES)].filter((id) => !ids.has(id));
	if (ids.size < rows.length || idle.length > 0)
		throw new Error(`Events: one id twice, or no event for ${idle.join(', ')}`);
	rows.sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
	return { files: [{ path: 'events.csv', text: csv(COLUMNS, rows) }] };
}

function rowOf(row) {
	const { event_id: id, date, date_precision: precision, category, amount_usd } = row;
	const [title_en, title_ko] = known(TITLES, id, 'event');
	const regions = row.regions.split(';').filter(Boolean);
	if (!known(DATES, precision, 'precision of a date').test(date))
		throw new Error(`${id}: ${date} is no ${precision}`);
	if (!/^(-?\d+)?$/.test(amount_usd)) throw new Error(`${id}: ${amount_usd} is no amount`);
	for (const region of regions) groupOf(region);
	return {
		id,
		date,
		precision,
		title_en,
		title_ko,
		category,
		regions: regions.join('~'),
		amount_usd,
		amount_note: row.amount_note,
		source_publisher: row.source_publisher,
		source_title: row.source_title,
		source_url: row.source_url,
		verification: row.verification,
		note: NOTES[id] ?? row.note.replace(/^The stored page(s?) (?=\w|\()/, 'The page$1 read ')
	};
}
