/** What training an AI model took: Epoch AI's estimates, and what makers and press state. */
import { csv, groupBy, known, readTable } from './files.mjs';
import { resourceOf } from './context.mjs';
import { MODEL_COLUMNS, modelSchema } from './models-columns.mjs';
import { DATASETS, EDITIONS, EPOCH, MEASURES, STATED } from './models-editions.mjs';
import { groupOf } from './regions.mjs';

const PATH = 'models.csv';

/** Models whose name gives no good id; GPT-3 is one model under two names. */
const IDS = {
	'CodeT5+': 'codet5-plus',
	'ERNIE-4.5-VL-424B-A47B (文心大模型4.5)': 'ernie-4-5-vl-424b-a47b',
	'GPT-3 175B (davinci)': 'gpt-3-175b',
	'PanGu-Σ': 'pangu-sigma',
	'SRU++ Large': 'sru-plus-plus-large'
};

const EPOCH_SOURCE = {
	source: 'Epoch AI, notable AI models',
	found_in: 'mxschons/sobe-2025-data-repository data/external/epoch-ai/ (downloaded 2026-01-26)'
};

/** The reference's source of a stated figure → ours. The address is the reference's, where it has one. */
const SOURCES = {
	'founding-document': {
		source: 'AI Times (AI타임스), video news on small language models, April 2023',
		found_in:
			'Founding document of this project (Korean news piece, April 2023); not independently read here'
	},
	'cerebras-blog-2023;huggingface-model-card': {
		source: 'Cerebras Systems, announcement of Cerebras-GPT, and model cards on Hugging Face (2023)'
	},
	'heim-palm-training-cost': { source: "L. Heim, Estimating PaLM's training cost (2022)" },
	'stanford-crfm-alpaca-2023 (via one-year-on page)': {
		source: 'Stanford CRFM, release of Alpaca (March 2023), read through a page one year on'
	},
	'databricks-dolly-model-card': {
		source: 'Databricks, model card of Dolly (2023)',
		found_in: 'Model card in the repository of Dolly'
	},
	'eyerys-dolly-2023': { source: 'Eyerys, article on Dolly (2023)' },
	'iblnews-dolly-2023': { source: 'IBL News, article on Dolly (2023)' }
};

const CEREBRAS =
	'One of a family of seven, 0.1 to 13 billion parameters. A few weeks of training for the whole family; no cost was published. The day of the release is from general knowledge; Epoch AI dates the paper 2023-04-06.';

/** The reference's note on a stated figure → ours. */
const NOTES = {
	'': '',
	'Figure as given to this project; about five times the compute-only estimate of Epoch AI (see the epoch row of the same model): the two count different things.':
		"About five times Epoch AI's estimate, which counts hardware wear and energy of the final run only: the two count different things.",
	'"50+ days" stored as 1200 h lower bound; see heim-palm for the split 1200 h + 336 h.':
		"The document says '50+ days': 1,200 hours are the lower bound. A further source has 1,200 hours on both machines and 336 on one of them.",
	'Other sources: eight A100 80GB GPUs, not eight machines; fine-tuning of LLaMA 7B only (cost of the base model not included).':
		"The document says 'eight machines'; other sources say eight A100 80GB GPUs. Fine-tuning of LLaMA 7B only: the cost of LLaMA is not in it.",
	'Four public claims differ: see dolly-* rows. Fine-tuning of GPT-J 6B only.':
		'Public sources differ, see the further readings. Fine-tuning of GPT-J 6B only: the cost of GPT-J is not in it.',
	'Family of seven (the founding document says 0.1B to 13B). Family training time: a few weeks in total; no cost published. Release day from general knowledge; Epoch dates the paper 2023-04-06.':
		CEREBRAS,
	'Family of seven (the founding document says 0.1B to 13B). Family training time: a few weeks in total; no cost published. Compute from Epoch AI all-models file (2025-04). Release day from general knowledge; Epoch dates the paper 2023-04-06.':
		CEREBRAS,
	'Only known fact: runs on premises. No stored public page about it was found; no parameters, compute or cost may be shown.':
		'Known only to run on premises. No public page about it was found: no figure can be shown.',
	'6144 chips for 1200 h plus 3072 chips for 336 h = 8404992 chip-hours over 64 days.':
		'6144 chips for 1200 hours and 3072 chips for 336 hours: 8404992 chip-hours over 64 days.',
	'Repository model card: 30 minutes on one machine with eight GPUs.':
		'30 minutes on one machine with eight GPUs.',
	'Time is an upper bound (less than three hours).':
		'The time is an upper bound: less than three hours.'
};

/** What the reference says beside the price basis of a stated cost → what our note adds. */
const BASES = {
	'': '',
	nominal: '',
	'nominal, approximate': '',
	'nominal, upper bound': 'An upper bound.',
	'nominal, order of magnitude': 'An order of magnitude.',
	'nominal, upper bound: data under 500 + compute under 100':
		'An upper bound: under 500 dollars for the data and under 100 for computing.',
	'nominal 2022, cloud-rental estimate':
		'An estimate at the rental prices of cloud computing in 2022.'
};

const EPOCH_BASIS = 'constant 2023 USD, amortised hardware + energy, compute only';

export async function build(folder) {
	const reference = await readTable(folder, 'model-economics.csv');
	const isEpoch = (row) => row.claim_origin === 'epoch';
	const rows = [
		...reference.filter(isEpoch).filter(hasFigure).map(epochRow).sort(byDate),
		...withReadings(reference.filter((row) => !isEpoch(row)).map(statedRow))
	];
	assertKeys(rows);
	const text = csv(MODEL_COLUMNS, rows);
	const editions = [EPOCH, STATED].map((slug) => {
		const resource = resourceOf(editionOf(slug, rows), PATH);
		return { path: PATH, text, resource: { ...resource, schema: modelSchema } };
	});
	return { datasets: DATASETS, measures: MEASURES, editions };
}

const hasFigure = (row) => row.parameters !== '' || row.training_cost_usd !== '';

/** The cells that both editions take over as they are. */
const common = (row) => ({
	model: idOf(row.model),
	model_name: row.model.replace(/\s/g, ' '),
	organisation: row.organisation,
	countries: row.countries_iso3.split(';').join('~'),
	date: row.date,
	parameters: row.parameters,
	training_compute: row.training_compute_flop,
	training_cost: row.training_cost_usd,
	training_hours: row.training_time_hours,
	hardware: row.training_hardware,
	hardware_quantity: row.hardware_quantity,
	examples: row.training_examples,
	confidence: row.confidence
});

function epochRow(row) {
	const basis = row.training_cost_usd === '' ? '' : EPOCH_BASIS;
	const isKnown = row.source_id === 'epoch-notable-ai-models-2026-01-26';
	if (!isKnown || row.cost_price_basis !== basis || row.cost_low_usd || row.cost_high_usd)
		throw new Error(`No rule for ${row.record_id}`);
	const several = row.countries_iso3 === 'Multinational';
	return {
		edition: EPOCH,
		reading: 0,
		...common(row),
		...(several ? { countries: '' } : {}),
		prices: 'constant 2023',
		source: EPOCH_SOURCE.source,
		found_in: [EPOCH_SOURCE.found_in, row.source_url && `model: ${row.source_url}`]
			.filter(Boolean)
			.join('; '),
		note: sentences(several ? 'Organisations of several countries.' : '', estimatesOf(row))
	};
}

/** Epoch's other two estimates of a cost, which count other things, as a note. */
function estimatesOf({ note, training_cost_usd: cost }) {
	if (note === '') return '';
	const pattern =
		/^(?:cloud-price estimate (?<cloud>\d+))?(?:; )?(?:up-front hardware purchase (?<purchase>\d+))?$/;
	const estimates = note.match(pattern)?.groups;
	if (!estimates) throw new Error(`No rule for the note ${note}`);
	const { cloud, purchase } = estimates;
	return sentences(
		cloud && cloud === cost ? 'Equal to the estimate of Epoch AI at cloud prices.' : '',
		cloud && cloud !== cost ? `Epoch AI's estimate at cloud prices: ${cloud} USD.` : '',
		purchase ? `Epoch AI's estimate of the purchase of the hardware: ${purchase} USD.` : ''
	);
}

function statedRow(row) {
	const { source, found_in = row.source_url } = known(SOURCES, row.source_id, 'source');
	// An upper end that equals the stated cost says what the note says: an upper bound.
	const isBound = row.cost_high_usd === row.training_cost_usd;
	const isFamily = row.source_id.startsWith('cerebras');
	return {
		edition: STATED,
		...common(row),
		...(isFamily ? { training_compute: '' } : {}),
		cost_low: row.cost_low_usd,
		cost_high: isBound ? '' : row.cost_high_usd,
		prices: 'nominal',
		source,
		found_in,
		note: sentences(
			known(BASES, row.cost_price_basis, 'price basis'),
			known(NOTES, row.note, 'note')
		)
	};
}

/** The sources of one model stand together, numbered; the founding document is the first. */
function withReadings(rows) {
	const founding = SOURCES['founding-document'].source;
	return [...groupBy(rows, (row) => row.model).values()].flatMap((ofModel) =>
		ofModel
			.toSorted((a, b) => Number(b.source === founding) - Number(a.source === founding))
			.map((row, reading) => ({ ...row, reading }))
	);
}

function idOf(name) {
	if (Object.hasOwn(IDS, name)) return IDS[name];
	const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	if (/(?![a-z])\p{L}/u.test(plain)) throw new Error(`No id for ${name}`);
	return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function assertKeys(rows) {
	const keys = new Set();
	for (const { edition, model, reading, countries, found_in } of rows) {
		const key = `${edition} ${model} ${reading}`;
		if (keys.has(key) || !found_in) throw new Error(`Twice, or read nowhere: ${key}`);
		for (const code of countries.split('~').filter(Boolean)) groupOf(code);
		keys.add(key);
	}
}

const byDate = (a, b) => (`${a.date} ${a.model}` < `${b.date} ${b.model}` ? -1 : 1);
const sentences = (...parts) => parts.filter(Boolean).join(' ');

const COLUMN_OF = {
	training_cost: 'training_cost',
	parameters: 'parameters',
	training_compute: 'training_compute',
	training_time: 'training_hours'
};

function editionOf(slug, rows) {
	const ofEdition = rows.filter((row) => row.edition === slug);
	const bases = MEASURES.map(({ id, unit }) => {
		const prices = id === 'training_cost' ? ofEdition[0].prices : 'n/a';
		return [id, { unit, prices }];
	});
	return {
		...EDITIONS[slug],
		measures: Object.fromEntries(bases),
		coverage: MEASURES.map(({ id }) => coverageOf(id, ofEdition))
	};
}

/** Models are a selection of all that there are: of how many the measure is known, and of when. */
function coverageOf(measure, rows) {
	const held = rows.filter((row) => row[COLUMN_OF[measure]] !== '' || isRange(measure, row));
	const models = new Set(held.map((row) => row.model)).size;
	const all = new Set(rows.map((row) => row.model)).size;
	const dated = new Map(rows.filter((row) => row.date).map((row) => [row.model, row.date]));
	const years = held.map((row) => dated.get(row.model).slice(0, 4)).sort();
	const [first, last] = [years[0], years.at(-1)];
	return {
		measure,
		group: 'world',
		period: first === last ? first : `${first}..${last}`,
		extent: 'selection',
		note: `Known for ${models} of ${all} models; the models are a selection of all that there are.`,
		noteKo: `모델 ${all}개 가운데 ${models}개의 값이 있다. 이 모델들은 전체의 일부이다.`
	};
}

const isRange = (measure, row) => measure === 'training_cost' && Boolean(row.cost_low);
