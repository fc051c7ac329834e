/** The columns of an edition's file: the Table Schema that the data package states for it. */

const KEY_DIMENSION = { type: 'string', missingValues: [] };
const required = { required: true };
const UNITS = ['USD', 'count', '%', 'LCU per USD', 'index 1982-84=100', 'FLOP', 'hours'];

/** The fields, in order; `measures` are the ids of measures.json. */
const fields = (measures) => [
	{
		name: 'edition',
		type: 'string',
		description: 'The edition that states the figure, by its slug.',
		constraints: { required: true, pattern: '[a-z0-9]+(-[a-z0-9]+)*' }
	},
	{
		name: 'measure',
		type: 'string',
		description: 'What is counted; the ids are explained in measures.json.',
		constraints: { required: true, enum: measures }
	},
	{
		name: 'region',
		type: 'string',
		description:
			'ISO 3166-1 alpha-3 code of a country, ISO 3166-2 code of a US state, or the code of an aggregate; see regions.csv.',
		constraints: { required: true, pattern: '[A-Z][A-Z_-]{2,}' }
	},
	{
		name: 'region_name',
		type: 'string',
		description: 'English name of the region.',
		constraints: required
	},
	{
		name: 'focus_area',
		...KEY_DIMENSION,
		description: 'Focus area, by its id in terms.csv; empty: all of them together.'
	},
	{
		name: 'activity',
		...KEY_DIMENSION,
		description:
			'Kind of investment activity, by its id in terms.csv; empty: all of them together, or the measure is not divided by it.'
	},
	{
		name: 'size_band',
		...KEY_DIMENSION,
		description:
			'Size band of funding events, by its id in terms.csv; `disclosed` is the subtotal of the bands with an amount; empty: all of them together.'
	},
	{
		name: 'model',
		...KEY_DIMENSION,
		description: 'AI model; empty: the measure is not about one model.'
	},
	{
		name: 'year',
		type: 'year',
		description: 'The year counted; of a span, its last year.',
		constraints: required
	},
	{
		name: 'period',
		type: 'string',
		description: 'The year, or the span of a cumulative figure (2013-2024).',
		constraints: { required: true, pattern: '\\d{4}(-\\d{4})?' }
	},
	{
		name: 'value',
		type: 'number',
		description: 'The figure in its unit, unrounded.',
		constraints: { required: true, minimum: 0 }
	},
	{
		name: 'unit',
		type: 'string',
		description:
			'Unit of the value: USD is one US dollar, LCU one unit of the currency of the region.',
		constraints: { required: true, enum: UNITS }
	},
	{
		name: 'prices',
		type: 'string',
		description:
			'Price basis: nominal is money of the year itself, constant 2021 is money of 2021, n/a is no amount of money.',
		constraints: { required: true, pattern: 'nominal|n/a|constant \\d{4}' }
	},
	{
		name: 'status',
		type: 'string',
		description:
			'reported: read as such; derived: exact arithmetic, stated in the note; quoted: known only through a document that quotes it.',
		constraints: { required: true, enum: ['reported', 'derived', 'quoted'] }
	},
	{
		name: 'precision',
		type: 'number',
		description: 'The step in which the figure was printed, in the unit of the value.',
		constraints: { required: true, exclusiveMinimum: 0 }
	},
	{
		name: 'note',
		type: 'string',
		description: 'What a reader of the figure has to know.'
	},
	{
		name: 'source',
		type: 'string',
		description: 'The publication that states the figure.',
		constraints: required
	},
	{
		name: 'source_table',
		type: 'string',
		description: 'Figure or table of the publication.'
	},
	{
		name: 'reading',
		type: 'integer',
		description:
			'0: the figure shown; 1 and up: further figures that the edition gives for the same thing.',
		constraints: { required: true, minimum: 0 }
	},
	{
		name: 'found_in',
		type: 'string',
		description: 'Where the figure was read: repository and path, or page.',
		constraints: required
	}
];

export const COLUMNS = fields([]).map((field) => field.name);

export const PRIMARY_KEY = [
	'edition',
	'measure',
	'region',
	'focus_area',
	'activity',
	'size_band',
	'model',
	'period',
	'reading'
];

const TABLE_SCHEMA = 'https://datapackage.org/profiles/2.0/tableschema.json';

export const tableSchema = (measures) => ({
	$schema: TABLE_SCHEMA,
	fields: fields(measures),
	primaryKey: PRIMARY_KEY,
	missingValues: ['']
});

/** The schema of a table of another kind that states none: its columns, as text. */
export const plainSchema = (columns) => ({
	$schema: TABLE_SCHEMA,
	fields: columns.map((name) => ({ name, type: 'string' })),
	missingValues: ['']
});

/** Stops where a row breaks the schema above, or two rows have one key. */
export function assertRows(rows, measures) {
	const checks = fields(measures);
	const keys = new Set();
	for (const row of rows) {
		const at = PRIMARY_KEY.map((column) => row[column]).join(' ');
		for (const { name, constraints = {} } of checks)
			if (!holds(String(row[name] ?? ''), constraints))
				throw new Error(`${at}: ${name} is ${JSON.stringify(row[name])}`);
		if (keys.has(at)) throw new Error(`Twice: ${at}`);
		keys.add(at);
	}
}

function holds(text, { required: needed, enum: values, pattern, minimum, exclusiveMinimum }) {
	if (text === '') return !needed;
	if (values && !values.includes(text)) return false;
	if (pattern && !new RegExp(`^(?:${pattern})$`).test(text)) return false;
	const number = Number(text);
	if (minimum !== undefined && !(number >= minimum)) return false;
	return exclusiveMinimum === undefined || number > exclusiveMinimum;
}
