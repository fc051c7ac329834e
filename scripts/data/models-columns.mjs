/** The columns of models.csv: the Table Schema that the data package states for it. */

const required = { required: true };
const figure = (name, description) => ({
	name,
	type: 'number',
	description,
	constraints: { minimum: 0 }
});

export const MODEL_FIELDS = [
	{
		name: 'edition',
		type: 'string',
		description: 'The edition that states the figures: epoch-models-2026-01 or stated-models-2023.',
		constraints: required
	},
	{
		name: 'reading',
		type: 'integer',
		description: '0: the source shown; 1 and up: further sources on the same model.',
		constraints: { required: true, minimum: 0 }
	},
	{
		name: 'model',
		type: 'string',
		description: 'Id of the model, the same in every edition.',
		constraints: { required: true, pattern: '[a-z0-9]+(-[a-z0-9]+)*' }
	},
	{
		name: 'model_name',
		type: 'string',
		description: 'Name of the model as the source writes it.',
		constraints: required
	},
	{ name: 'organisation', type: 'string', description: 'Who made it, separated by semicolons.' },
	{
		name: 'countries',
		type: 'string',
		description: 'ISO 3166-1 alpha-3 codes of the organisations, separated by ~.'
	},
	{
		name: 'date',
		type: 'date',
		description: 'When it was published; empty: see the other records of the model.'
	},
	figure('parameters', 'Number of trainable parameters.'),
	figure('training_compute', 'Training compute in FLOP.'),
	figure('training_cost', 'Cost of the training in US dollars; see measures.json.'),
	figure('cost_low', 'Lower end, where the source gives a range of the cost.'),
	figure('cost_high', 'Upper end, where the source gives a range of the cost.'),
	{
		name: 'prices',
		type: 'string',
		description: 'Price basis of the cost.',
		constraints: { required: true, enum: ['nominal', 'constant 2023'] }
	},
	figure('training_hours', 'Duration of the training in hours.'),
	{ name: 'hardware', type: 'string', description: 'What it was trained on.' },
	{ name: 'hardware_quantity', type: 'integer', description: 'How many of them.' },
	{ name: 'examples', type: 'integer', description: 'Examples that it was tuned with.' },
	{ name: 'confidence', type: 'string', description: 'How sure the source is.' },
	{
		name: 'source',
		type: 'string',
		description: 'The publication that states the figures.',
		constraints: required
	},
	{
		name: 'found_in',
		type: 'string',
		description: 'Where the figures were read: repository and path, or page.',
		constraints: required
	},
	{ name: 'note', type: 'string', description: 'What a reader of the figures has to know.' }
];

export const MODEL_COLUMNS = MODEL_FIELDS.map((field) => field.name);

export const modelSchema = {
	$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
	fields: MODEL_FIELDS,
	primaryKey: ['edition', 'model', 'reading'],
	missingValues: ['']
};
