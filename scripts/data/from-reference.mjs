/**
 * Writes the data that ships (data/ai-index/*.csv, data/datapackage.json, data/regions.csv and
 * data/measures.json) from the folder of collected reference tables.
 *
 *     node scripts/data/from-reference.mjs <reference-folder>
 *
 * The same reference gives the same bytes. Whatever this script has no rule for (an unknown note,
 * licence, precision or a second figure without a choice) stops it: nothing is guessed.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import countries from 'i18n-iso-countries';
import Papa from 'papaparse';
import prettier from 'prettier';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));
const HOMEPAGE = 'https://aiindex.stanford.edu/';
const FLOW = 'private_investment';
const CUMULATIVE = 'private_investment_cumulative';

// ---------------------------------------------------------------- columns

const KEY_DIMENSION = { type: 'string', missingValues: [] };
const required = { required: true };

/** The columns of an edition's file, in order: the fields of its Table Schema. */
const FIELDS = [
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
		constraints: { required: true, enum: [FLOW, CUMULATIVE] }
	},
	{
		name: 'region',
		type: 'string',
		description:
			'ISO 3166-1 alpha-3 code of a country, or the code of an aggregate; see regions.csv.',
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
		description: 'Focus area; empty: all of them together.'
	},
	{
		name: 'activity',
		...KEY_DIMENSION,
		description: 'Kind of investment activity; empty: the measure is not divided by it.'
	},
	{
		name: 'size_band',
		...KEY_DIMENSION,
		description: 'Size band of funding events; empty: all of them together.'
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
		description: 'Unit of the value: USD is one US dollar.',
		constraints: { required: true, enum: ['USD'] }
	},
	{
		name: 'prices',
		type: 'string',
		description: 'Price basis: nominal is money of the year itself.',
		constraints: { required: true, enum: ['nominal'] }
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
		constraints: { required: true, minimum: 1 }
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

const COLUMNS = FIELDS.map((field) => field.name);

const PRIMARY_KEY = [
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

// ---------------------------------------------------------------- regions

const AGGREGATES = [
	{
		code: 'EUU',
		en: 'European Union',
		ko: '유럽연합',
		meanings: [
			['', '', 'Member states of the European Union', '유럽연합 회원국'],
			['ai-index-2022', '', 'European Union without the United Kingdom', '영국을 뺀 유럽연합']
		]
	},
	{
		code: 'EUROPE_GEO',
		en: 'Europe',
		ko: '유럽',
		meanings: [
			[
				'',
				'',
				'Europe as a continent, beyond the European Union',
				'유럽연합을 넘어선 대륙으로서의 유럽'
			],
			...['ai-index-2025', 'ai-index-2026'].map((edition) => [edition, '', ...geographicEurope()])
		]
	},
	{
		code: 'EUROPE',
		en: 'Europe',
		ko: '유럽',
		meanings: [
			['', '', 'Europe as the edition at hand means it', '해당 판이 뜻하는 유럽'],
			['ai-index-2022', 'EUU', 'European Union without the United Kingdom', '영국을 뺀 유럽연합'],
			...['ai-index-2023', 'ai-index-2024'].map((edition) => [
				edition,
				'',
				'European Union and the United Kingdom; no figures found',
				'유럽연합과 영국(찾은 수치 없음)'
			]),
			...['ai-index-2025', 'ai-index-2026'].map((edition) => [
				edition,
				'EUROPE_GEO',
				...geographicEurope()
			])
		]
	}
];

function geographicEurope() {
	return [
		'EU27 with the United Kingdom, Switzerland, Norway, Iceland, Jersey, Russia, Ukraine, Belarus and Serbia, without Turkey, as the country figures reconstruct it',
		'EU 27개국에 영국, 스위스, 노르웨이, 아이슬란드, 저지섬, 러시아, 우크라이나, 벨라루스, 세르비아를 더하고 튀르키예를 뺀 범위(국가별 수치로 재구성)'
	];
}

/** English names that analysts use, where the reference has none and the ISO name is longer. */
const ENGLISH = names(`
	BES Caribbean Netherlands / BRN Brunei / CIV Ivory Coast / COD DR Congo / COG Congo
	FLK Falkland Islands / FSM Micronesia / GMB Gambia / IRN Iran / LAO Laos / MAC Macau
	MAF Saint Martin / MDA Moldova / MKD North Macedonia / PCN Pitcairn Islands / PSE Palestine
	REU Réunion / STP São Tomé and Príncipe / SXM Sint Maarten / SYR Syria / TZA Tanzania
	UMI US Minor Outlying Islands / VAT Vatican City / VIR US Virgin Islands
`);

/** Korean names in common use, where the ISO list has a formal, dated or misspelt one. */
const KOREAN = names(`
	AIA 앵귈라 / ALA 올란드 제도 / ARE 아랍에미리트 / ASM 아메리칸사모아 / ATA 남극
	ATF 프랑스령 남방 및 남극 지역 / ATG 앤티가 바부다 / BES 카리브 네덜란드 / BLM 생바르텔레미
	CAF 중앙아프리카공화국 / COD 콩고민주공화국 / COG 콩고공화국 / CPV 카보베르데 / CUW 퀴라소
	CYM 케이맨 제도 / CYP 키프로스 / CZE 체코 / ETH 에티오피아 / FLK 포클랜드 제도 / FRO 페로 제도
	GEO 조지아 / GGY 건지섬 / GIB 지브롤터 / GNB 기니비사우 / GNQ 적도기니 / GRL 그린란드
	HMD 허드 맥도널드 제도 / IOT 영국령 인도양 지역 / JEY 저지섬 / KGZ 키르기스스탄 / KIR 키리바시
	KNA 세인트키츠 네비스 / KOR 한국 / LCA 세인트루시아 / MAF 생마르탱 / MHL 마셜 제도
	MKD 북마케도니아 / MNP 북마리아나 제도 / MSR 몬트세랫 / PCN 핏케언 제도 / PNG 파푸아뉴기니
	POL 폴란드 / PRT 포르투갈 / REU 레위니옹 / RUS 러시아 / SGS 사우스조지아 사우스샌드위치 제도
	SHN 세인트헬레나 / SJM 스발바르 얀마옌 / SLB 솔로몬 제도 / SLE 시에라리온 / SMR 산마리노
	SPM 생피에르 미클롱 / STP 상투메 프린시페 / SUR 수리남 / SWZ 에스와티니 / SXM 신트마르턴
	TCA 터크스 케이커스 제도 / TKL 토켈라우 / TKM 투르크메니스탄 / TUN 튀니지 / TUR 튀르키예
	TUV 투발루 / TWN 대만 / UMI 미국령 군소 제도 / VCT 세인트빈센트 그레나딘 / WLF 왈리스 푸투나
	ZAF 남아프리카공화국 / ZWE 짐바브웨
`);

/** Kosovo has no ISO code: XKX is the World Bank's, and there is no number for it. */
const KOSOVO = { code: 'XKX', kind: 'country', numeric: '', name_en: 'Kosovo', name_ko: '코소보' };

function names(text) {
	const entries = text.split(/[/\n]/).map((entry) => entry.trim());
	return new Map(entries.filter(Boolean).map((entry) => [entry.slice(0, 3), entry.slice(4)]));
}

const REGION_COLUMNS = [
	'code',
	'kind',
	'numeric',
	'name_en',
	'name_ko',
	'edition',
	'stands_for',
	'meaning_en',
	'meaning_ko'
];

function regionRows(referenceRows) {
	const used = new Map(referenceRows.map((row) => [row.region_code, row.region_name]));
	const world = { code: 'WLD', kind: 'world', name_en: 'World', name_ko: '세계' };
	return [world, ...AGGREGATES.flatMap(aggregateRows), ...countryRows(used)];
}

function aggregateRows({ code, en, ko, meanings }) {
	return meanings.map(([edition, stands_for, meaning_en, meaning_ko]) => ({
		code,
		kind: 'aggregate',
		name_en: en,
		name_ko: ko,
		edition,
		stands_for,
		meaning_en,
		meaning_ko
	}));
}

function countryRows(used) {
	const codes = Object.keys(countries.getAlpha3Codes()).filter((code) => code !== 'XKK');
	const unknown = [...ENGLISH.keys(), ...KOREAN.keys()].filter((code) => !codes.includes(code));
	if (unknown.length > 0) throw new Error(`No such countries: ${unknown.join(', ')}`);
	const rows = codes.map((code) => ({
		code,
		kind: 'country',
		numeric: countries.alpha3ToNumeric(code),
		name_en: used.get(code) ?? ENGLISH.get(code) ?? countries.getName(code, 'en'),
		name_ko: KOREAN.get(code) ?? countries.getName(code, 'ko')
	}));
	return [...rows, KOSOVO].sort((a, b) => compare(a.code, b.code));
}

/** `world`, `regions` (aggregates) or `countries`. */
function groupOf(region) {
	if (region === 'WLD') return 'world';
	return AGGREGATES.some(({ code }) => code === region) ? 'regions' : 'countries';
}

// ---------------------------------------------------------------- notes

const FIRST_15 =
	'The list holds the first 15 countries only; a country that is not listed is unknown, not zero.';
const DERIVED =
	'Derived: the constant-2021 dollars of Our World in Data turned back into nominal dollars with the yearly US CPI-U';
const WITHIN =
	'Before its rounding to 10 thousand USD it equals the 2026 edition to within 1,400 USD.';
const RESTATED = 'The 2026 edition restates 2024.';
const ADDS_UP =
	'The years 2013 to 2024 add up to the published cumulative figure within 20 thousand USD.';
const GEOGRAPHIC =
	"Labelled 'Europe': by reconstruction from the country figures this is geographic Europe (EU27 with the United Kingdom, Switzerland, Norway, Iceland, Jersey, Russia, Ukraine, Belarus and Serbia, without Turkey), not the EU with the United Kingdom.";

const REFERENCE_DERIVED =
	'Derived: OWID constant-2021 value re-inflated with US CPI-U; equals the 2026 edition to within 1400 USD;';
const REFERENCE_RESTATED =
	'Derived: OWID constant-2021 value re-inflated with US CPI-U; 2024 was restated in the 2026 edition;';
const REFERENCE_ADDS_UP = 'sum 2013-2024 reproduces the published cumulative figure';
const REFERENCE_EUROPE =
	"Labelled 'Europe'. By reconstruction from the country table this is geographic Europe (EU27+GBR+CHE+NOR+ISL+JEY+RUS+UKR+BLR+SRB, without TUR), not EU+UK";

/** The reference's note → ours. What is said of a second figure comes from CHOICES instead. */
const NOTES = {
	'': '',
	'Top-15 list only': FIRST_15,
	'Top-15 list only: a country not listed is unknown, not zero': FIRST_15,
	'Top-15 list only. DISAGREES with Fig 4.2.6 same edition (52872119257)': FIRST_15,
	'DISAGREES with Fig 4.2.4 same edition (52878619257)': '',
	'EU without the United Kingdom': 'European Union without the United Kingdom.',
	'One-decimal rounding': 'Printed with one decimal of a billion.',
	'Two-decimal value as quoted by the founding document; agrees with the one-decimal value reported below':
		"Two decimals of a billion, as quoted by the project's founding document.",
	'Countries ranked 7+ not found': 'The countries ranked seventh and below were not found.',
	"curlytales.com says 'close to $3.5 billion' for the same cell; not carried":
		"One article (curlytales.com) says 'close to $3.5 billion' for this figure; not carried.",
	'2013-2021 of this edition not found in stored material':
		'The years 2013 to 2021 of this edition were not found.',
	'France (rank 6) and ranks 13-15 not found':
		'France (rank 6) and the countries ranked 13 to 15 were not found.',
	'Derived: OWID constant-2021 value re-inflated with US CPI-U annual average, lands on a two-decimal value (deviation below 5e-6 billion); 2013-2023 identical to Fig 4.2.1 of the 2026 edition': `${DERIVED}; it lands on two decimals of a billion (deviation below 0.000005 billion). The years 2013 to 2023 are identical to Fig 4.2.1 of the 2026 edition.`,
	[`${REFERENCE_DERIVED} ${REFERENCE_ADDS_UP}`]: `${DERIVED}. ${WITHIN} ${ADDS_UP}`,
	[`${REFERENCE_RESTATED} ${REFERENCE_ADDS_UP}`]: `${DERIVED}. ${RESTATED} ${ADDS_UP}`,
	[`${REFERENCE_DERIVED} ${REFERENCE_EUROPE}`]: `${DERIVED}. ${WITHIN} ${GEOGRAPHIC}`,
	[`${REFERENCE_RESTATED} ${REFERENCE_EUROPE}`]: `${DERIVED}. ${RESTATED} ${GEOGRAPHIC}`,
	[REFERENCE_EUROPE]: GEOGRAPHIC,
	'Countries the finder could not map (e.g. Hong Kong, Cayman Islands) are absent here':
		'From a list in which places that could not be mapped, such as Hong Kong and the Cayman Islands, are absent.',
	'Sum 2013-2021. Top-15 list only': `Sum of the years 2013 to 2021. ${FIRST_15}`,
	'Sum 2013-2022': 'Sum of the years 2013 to 2022.',
	'Sum 2013-2023.': 'Sum of the years 2013 to 2023.',
	"Sum 2013-2023. enterprisetimes.co.uk prints 10.35 for Canada, which is Germany's value: transcription error there":
		"Sum of the years 2013 to 2023. One article (enterprisetimes.co.uk) prints 10.35 billion for Canada, which is Germany's figure: an error there.",
	'Sum 2013-2023. Report summary rounds to 103.7':
		'Sum of the years 2013 to 2023. The report summary rounds it to 103.7 billion.',
	'Sum 2013-2023. Report summary rounds to 10.4':
		'Sum of the years 2013 to 2023. The report summary rounds it to 10.4 billion.',
	'Sum 2013-2023. enterprisetimes.co.uk says 22.2 (rounding of 22.25)':
		'Sum of the years 2013 to 2023. One article (enterprisetimes.co.uk) says 22.2 billion (rounding of 22.25).',
	'Sum 2013-2023. zdnet.co.kr says 7.24':
		'Sum of the years 2013 to 2023. One article (zdnet.co.kr) says 7.24 billion.',
	'Sum 2013-2024': 'Sum of the years 2013 to 2024.',
	'Sum 2013-2025. Top-15 list only': `Sum of the years 2013 to 2025. ${FIRST_15}`
};

// ---------------------------------------------------------------- readings

const SERIES_2022 = 'Fig 4.2.6 holds the whole yearly series';
const SERIES_2026 = 'Fig 4.2.11 holds the whole yearly series';
const PRINTED = 'the printed value of Fig 4.3.8 is finer than the derived one';
const QUOTED = 'it is finer and the two agree';
const QUOTED_LABELS = {
	quoted: 'two decimals, quoted',
	reported: 'one decimal, read independently'
};

/** Where an edition gives two figures for one thing: the table of the one shown, and why. */
const CHOICES = [
	{
		of: 'ai-index-2022 USA 2021',
		shown: 'Fig 4.2.6',
		because: 'the years of Fig 4.2.6 add up to the cumulative figure'
	},
	{ of: 'ai-index-2022 CHN 2021', shown: 'Fig 4.2.6', because: SERIES_2022 },
	{
		of: 'ai-index-2023 WLD 2021',
		shown: 'world total',
		because: QUOTED,
		labels: QUOTED_LABELS
	},
	{
		of: 'ai-index-2023 WLD 2022',
		shown: 'world total',
		because: QUOTED,
		labels: QUOTED_LABELS
	},
	{ of: 'ai-index-2025 USA 2024', shown: 'Fig 4.3.8', because: PRINTED },
	{ of: 'ai-index-2025 CHN 2024', shown: 'Fig 4.3.8', because: PRINTED },
	{ of: 'ai-index-2026 USA 2025', shown: 'Fig 4.2.11', because: SERIES_2026 },
	{ of: 'ai-index-2026 CHN 2025', shown: 'Fig 4.2.11', because: SERIES_2026 }
];

/** Numbers the figures that an edition gives for one thing; in each note it names the others. */
function withReadings(rows) {
	if (rows.length === 1) return [{ ...rows[0], reading: 0 }];
	const [{ edition, region, period }] = rows;
	const choice = CHOICES.find(({ of }) => of === `${edition} ${region} ${period}`);
	const isShown = (row) => row.source_table.startsWith(choice.shown);
	if (!choice || rows.filter(isShown).length !== 1)
		throw new Error(`No choice between the figures of ${edition} ${region} ${period}`);
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
	return `${same}${row.value} USD (${labels[row.status] ?? row.source_table})`;
}

const sentences = (...parts) => parts.filter(Boolean).join(' ');

// ---------------------------------------------------------------- observations

const STEPS = {
	'1 USD': '1',
	'1 USD (as published)': '1',
	'10 thousand USD': '10000',
	'10 million USD': '10000000',
	'100 million USD': '100000000'
};

/** The printed step in the unit of the value. */
function precisionOf({ value, reported_precision }) {
	if (reported_precision === '1 USD (up to 10 significant digits)')
		return `1${'0'.repeat(Math.max(0, value.length - 10))}`;
	return known(STEPS, reported_precision, 'precision');
}

function observation(row) {
	if (!/^\d+$/.test(row.value) || row.unit !== 'USD')
		throw new Error(`Not a whole number of dollars: ${row.value} ${row.unit}`);
	return {
		edition: `ai-index-${row.edition}`,
		measure: row.measure,
		region: row.region_code,
		region_name: row.region_name,
		focus_area: '',
		activity: '',
		size_band: '',
		model: '',
		year: row.year,
		period: row.period,
		value: row.value,
		unit: row.unit,
		prices: row.price_basis,
		status: row.status,
		precision: precisionOf(row),
		note: known(NOTES, row.note, 'note'),
		source: row.source,
		source_table: row.source_table,
		found_in: row.found_in
	};
}

function observationsOf(edition, referenceRows) {
	const rows = referenceRows.filter((row) => `ai-index-${row.edition}` === edition);
	const things = groupBy(rows.map(observation), thing);
	return [...things.values()].flatMap(withReadings).sort(inOrder);
}

const thing = (row) => [row.measure, row.region, row.period].join(' ');

function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return groups;
}

const GROUPS = ['world', 'regions', 'countries'];

function inOrder(a, b) {
	return (
		compare(a.measure, b.measure) ||
		GROUPS.indexOf(groupOf(a.region)) - GROUPS.indexOf(groupOf(b.region)) ||
		compare(a.region, b.region) ||
		compare(a.period, b.period) ||
		a.reading - b.reading
	);
}

// ---------------------------------------------------------------- editions

const BY_ND = {
	name: 'CC-BY-ND-4.0',
	path: 'https://creativecommons.org/licenses/by-nd/4.0/',
	title:
		'CC BY-ND 4.0: licence of the report, as recorded in the metadata of Our World in Data; its figures are cited as facts'
};
const OWID_BY = {
	name: 'CC-BY-4.0',
	path: 'https://creativecommons.org/licenses/by/4.0/',
	title:
		'CC BY 4.0: the processing by Our World in Data that the derived rows start from; third-party data keep their own licence'
};
const NOT_SEEN = {
	name: 'notspecified',
	title:
		'Licence of this report not seen; treated as CC BY-ND 4.0, the licence recorded for the editions from 2024 on; its figures are cited as facts'
};
const DOUBTFUL = {
	name: 'notspecified',
	title:
		"Recorded as 'Public domain' in the metadata of Our World in Data, which is doubtful; treated as CC BY-ND 4.0, the licence recorded for the editions from 2024 on; its figures are cited as facts"
};

/** The reference's licence → ours. */
const LICENCES = {
	'Report licence not seen in stored material for this edition (2024+ editions: CC BY-ND 4.0); figures are facts':
		NOT_SEEN,
	"Recorded as 'Public domain' in the OWID snapshot metadata (doubtful; 2024+ editions: CC BY-ND 4.0); figures are facts":
		DOUBTFUL,
	'CC BY-ND 4.0 (report; as recorded in OWID snapshot metadata); figures are facts': BY_ND
};

const OWID = {
	title: 'Our World in Data: private investment in artificial intelligence, constant 2021 US$',
	path: 'https://ourworldindata.org/grapher/private-investment-in-artificial-intelligence'
};
const CPI = { title: 'US Bureau of Labor Statistics: CPI-U, annual averages' };

/** What an edition holds of a measure: the whole run, the first n of a list, or some of it. */
const coverage = (extent) => (measure, group, period, note) => ({
	measure,
	group,
	period,
	extent,
	...(note ? { note } : {})
});
const all = coverage('all');
const first = coverage('first');
const selection = coverage('selection');

const EDITIONS = [
	{
		year: 2022,
		published: '2022-03',
		quid: 'NetBase Quid',
		note: 'Holds the world, the United States, China and the European Union (without the United Kingdom) by year from 2013 to 2021, and the first 15 countries of 2021 and of 2013-2021 together. Countries below the fifteenth are not listed.',
		noteKo:
			'2013~2021년 세계와 미국·중국·유럽연합(영국 제외)의 연도별 금액, 2021년과 2013~2021년 누적 상위 15개국이 있습니다. 16위부터는 목록에 없습니다.',
		coverage: [
			all(FLOW, 'world', '2013..2021'),
			all(
				FLOW,
				'regions',
				'2013..2021',
				'United States, China and the European Union without the United Kingdom.'
			),
			first(FLOW, 'countries', '2021'),
			first(CUMULATIVE, 'countries', '2013-2021')
		]
	},
	{
		year: 2023,
		published: '2023-04',
		quid: 'NetBase Quid',
		note: "Found only in part: the world in 2021 and 2022 (two decimals as quoted by the project's founding document, one decimal read independently), the first six countries of 2022 and eight cumulative figures. The world before 2021, regions by year and the countries ranked seventh and below were not found.",
		noteKo:
			'일부만 찾았습니다. 2021·2022년 세계 금액(소수 둘째 자리까지는 이 프로젝트의 출발점이 된 문서의 인용, 첫째 자리까지는 따로 확인한 값), 2022년 상위 6개국, 8개국의 누적 금액이 있습니다. 2020년까지의 세계 금액, 지역의 연도별 금액, 7위 이하 국가는 찾지 못했습니다.',
		coverage: [
			selection(
				FLOW,
				'world',
				'2021..2022',
				'The edition prints 2013 to 2022; only 2021 and 2022 were found.'
			),
			first(
				FLOW,
				'countries',
				'2022',
				'The countries ranked seventh and below were not found. India and Israel are equal at the printed precision.'
			),
			selection(
				CUMULATIVE,
				'countries',
				'2013-2022',
				'No rank is stated for these eight. Germany (10.35 billion for 2013-2023 in the 2024 edition) is likely to stand among them and was not found.'
			)
		]
	},
	{
		year: 2024,
		published: '2024-04',
		quid: 'Quid',
		note: 'Found only in part: the world in 2022 and 2023, eleven countries of 2023 and seven cumulative figures. The world before 2022, regions by year, France (rank 6) and the countries ranked 13 to 15 in 2023 were not found.',
		noteKo:
			'일부만 찾았습니다. 2022·2023년 세계 금액, 2023년 11개국, 7개국의 누적 금액이 있습니다. 2021년까지의 세계 금액, 지역의 연도별 금액, 2023년의 프랑스(6위)와 13~15위 국가는 찾지 못했습니다.',
		coverage: [
			selection(
				FLOW,
				'world',
				'2022..2023',
				'The edition prints 2013 to 2023; only 2022 and 2023 were found.'
			),
			selection(
				FLOW,
				'countries',
				'2023',
				'Ranks 1 to 5 and 7 to 12; France (rank 6) and the countries ranked 13 to 15 were not found.'
			),
			selection(
				CUMULATIVE,
				'countries',
				'2013-2023',
				'No rank is stated for these seven. India and France, both above South Korea in the 2023 edition, are likely to stand among them and were not found.'
			)
		]
	},
	{
		year: 2025,
		published: '2025-04',
		quid: 'Quid',
		sources: [OWID, CPI],
		licences: [OWID_BY],
		attribution: '; yearly figures derived from the processing by Our World in Data',
		note: 'The yearly figures of the world, the United States, China and Europe from 2013 to 2024 are derived from the constant-dollar series of Our World in Data; those of 62 countries in 2024 and of 91 countries for 2013-2024 are reported. Places that could not be mapped to a country, such as Hong Kong, lack a figure for 2024.',
		noteKo:
			'2013~2024년 세계·미국·중국·유럽의 연도별 금액은 Our World in Data의 불변 달러 계열에서 역산한 값이고, 2024년 62개국과 2013~2024년 누적 91개국은 보고된 값입니다. 국가로 분류하지 못한 홍콩 등은 2024년 금액이 없습니다.',
		coverage: [
			all(
				FLOW,
				'world',
				'2013..2024',
				'Derived from the constant-dollar series of Our World in Data.'
			),
			all(
				FLOW,
				'regions',
				'2013..2024',
				'United States, China and geographic Europe; derived from the constant-dollar series of Our World in Data.'
			),
			selection(
				FLOW,
				'countries',
				'2024',
				'Places that could not be mapped, such as Hong Kong and the Cayman Islands, are absent. The 62 add up to 150.00 of the 150.79 billion of the world.'
			),
			selection(
				CUMULATIVE,
				'countries',
				'2013-2024',
				'It is not known whether the list is whole. The 91 add up to 759.01 billion, the years of the world to 759.54 billion.'
			)
		]
	},
	{
		year: 2026,
		published: '2026-04',
		quid: 'Quid',
		note: 'Holds the world, the United States, China and Europe by year from 2013 to 2025, and the first 15 countries of 2025 and of 2013-2025 together. Countries below the fifteenth are not listed.',
		noteKo:
			'2013~2025년 세계와 미국·중국·유럽의 연도별 금액, 2025년과 2013~2025년 누적 상위 15개국이 있습니다. 16위부터는 목록에 없습니다.',
		coverage: [
			all(FLOW, 'world', '2013..2025'),
			all(FLOW, 'regions', '2013..2025', 'United States, China and geographic Europe.'),
			first(FLOW, 'countries', '2025'),
			first(CUMULATIVE, 'countries', '2013-2025')
		]
	}
];

// ---------------------------------------------------------------- coverage

/** Countries whose yearly run stands beside the aggregates, in the figures "by region". */
const WITH_REGIONS = ['USA', 'CHN'];

/** The record with its count, taken from the rows; a run said to be whole is checked. */
function withCount({ measure, group, period, extent, ...rest }, rows) {
	const held = rows.filter((row) => row.measure === measure && isIn(period, row.period));
	const listed = held.map((row) => row.region).filter((region) => groupOf(region) === group);
	if (listed.length === 0) throw new Error(`No ${group} for ${measure} ${period}`);
	if (extent === 'all') assertWhole(group, period, held);
	const count = group === 'countries' ? { count: new Set(listed).size } : {};
	return { measure, group, period, extent, ...count, ...rest };
}

function isIn(period, value) {
	const [first, last] = period.split('..');
	return last ? value >= first && value <= last : value === period;
}

function yearsOf(period) {
	const [first, last] = period.split('..').map(Number);
	return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

function assertWhole(group, period, rows) {
	const aggregates = rows.map((row) => row.region).filter((region) => groupOf(region) === group);
	const regions = new Set([...aggregates, ...(group === 'regions' ? WITH_REGIONS : [])]);
	for (const region of regions)
		for (const year of yearsOf(period))
			if (!rows.some((row) => row.region === region && row.period === year))
				throw new Error(`${region} ${year} is missing in a run said to be whole`);
}

// ---------------------------------------------------------------- descriptor

function resource(edition, rows, bytes, licence) {
	const { year, quid } = edition;
	const name = `ai-index-${year}`;
	const title = `AI Index Report ${year}`;
	const reference = `Stanford HAI, ${title} (data: ${quid})`;
	return {
		$schema: 'https://datapackage.org/profiles/2.0/dataresource.json',
		name,
		type: 'table',
		path: `ai-index/${year}.csv`,
		title,
		format: 'csv',
		mediatype: 'text/csv',
		encoding: 'utf-8',
		bytes: bytes.length,
		hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
		sources: [{ title: reference, path: HOMEPAGE }, ...(edition.sources ?? [])],
		licenses: [licence, ...(edition.licences ?? [])],
		schema: tableSchema(),
		atlas: {
			dataset: 'ai-index',
			edition: name,
			title,
			published: edition.published,
			publisher: 'Stanford HAI',
			licence: [licence, ...(edition.licences ?? [])].map((each) => `${each.title}.`).join(' '),
			attribution: `${reference}${edition.attribution ?? ''}`,
			note: edition.note,
			noteKo: edition.noteKo,
			measures: measuresIn(rows),
			coverage: edition.coverage.map((record) => withCount(record, rows))
		}
	};
}

function tableSchema() {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
		fields: FIELDS,
		primaryKey: PRIMARY_KEY,
		missingValues: ['']
	};
}

function measuresIn(rows) {
	const bases = rows.map(({ measure, unit, prices }) => [measure, { unit, prices }]);
	return Object.fromEntries(bases);
}

function descriptor(resources) {
	return {
		$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
		name: 'ai-investment-atlas',
		title: 'AI Investment Atlas: private investment in AI, edition by edition',
		description:
			'Private investment in AI by region and year as each edition of the AI Index Report states it.\n\nOne file per edition, never joined: each edition restates earlier years, so a figure is comparable with figures of its own edition only. Amounts are nominal US dollars, not billions. Where an edition gives two figures for one thing, both are kept and numbered in the column `reading`.',
		version: '1.0.0',
		licenses: [
			{
				name: 'MIT',
				path: 'https://opensource.org/license/mit',
				title:
					'MIT License for the arrangement and the wording of the notes; the figures are cited facts, and the licence recorded for each report stands with its resource'
			}
		],
		sources: [
			{ title: 'Stanford HAI, AI Index Report, editions 2022 to 2026', path: HOMEPAGE },
			OWID,
			CPI
		],
		resources,
		atlas: { datasets: [DATASET] }
	};
}

const DATASET = {
	id: 'ai-index',
	title: 'AI Index Report',
	titleKo: 'AI 인덱스 보고서',
	publisher: 'Stanford HAI',
	description:
		"Private investment in AI in the world, by region and by country, as the yearly AI Index Report of Stanford HAI gives it from Quid's data. Every edition restates the earlier years: 2021 is 93.5 billion US dollars in the 2022 edition, 125.4 in that of 2023 and 145.4 in those of 2025 and 2026. A figure is therefore comparable with figures of its own edition only.",
	descriptionKo:
		'스탠퍼드 HAI가 해마다 내는 AI 인덱스 보고서가 Quid 데이터로 집계한 세계·지역·국가별 AI 민간투자입니다. 판마다 이전 연도의 금액을 다시 집계합니다. 2021년 금액은 2022년판에서 935억 달러, 2023년판에서 1,254억 달러, 2025년판과 2026년판에서 1,454억 달러입니다. 따라서 금액은 같은 판 안에서만 비교할 수 있습니다.',
	homepage: HOMEPAGE
};

const MEASURES = [
	{
		id: FLOW,
		unit: 'USD',
		kind: 'flow',
		dimensions: ['region'],
		name: { en: 'Private AI investment', ko: 'AI 민간투자' },
		noun: { en: 'private AI investment', ko: 'AI 민간투자' },
		definition: {
			en: 'Money that private investors put into AI companies in the year, as the AI Index counts it. Mergers and acquisitions, minority stakes and public offerings are counted apart; together with private investment they make up corporate investment. Each edition counts the earlier years anew.',
			ko: '한 해 동안 민간 투자자가 AI 기업에 투자한 금액으로, AI 인덱스의 집계를 따릅니다. 인수합병, 소수 지분 투자, 주식 공모는 따로 집계하며, 이들과 민간투자를 합한 것이 기업 투자입니다. 판마다 이전 연도를 다시 집계합니다.'
		}
	},
	{
		id: CUMULATIVE,
		unit: 'USD',
		kind: 'cumulative',
		dimensions: ['region'],
		name: { en: 'Cumulative private AI investment', ko: 'AI 민간투자 누적액' },
		noun: { en: 'cumulative private AI investment', ko: 'AI 민간투자 누적액' },
		definition: {
			en: 'Private AI investment of several years added up, as the edition states it: from 2013 to the last year that the edition counts. It is a total over a span and never a point of a yearly series.',
			ko: '여러 해의 AI 민간투자를 합한 금액으로, 2013년부터 해당 판이 집계한 마지막 해까지를 판에 실린 대로 옮긴 것입니다. 기간 합계이므로 연도별 계열에는 들어가지 않습니다.'
		}
	}
];

// ---------------------------------------------------------------- files

function known(table, key, what) {
	if (!Object.hasOwn(table, key)) throw new Error(`Unknown ${what} in the reference: ${key}`);
	return table[key];
}

function compare(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

async function readTable(file) {
	const text = await readFile(file, 'utf8');
	const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
	if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
	return data;
}

function csv(columns, rows) {
	return Buffer.from(`${Papa.unparse(rows, { columns, newline: '\n' })}\n`);
}

async function json(value) {
	const config = await prettier.resolveConfig(join(DATA, 'datapackage.json'));
	return prettier.format(JSON.stringify(value, null, '\t'), {
		...config,
		plugins: [],
		parser: 'json'
	});
}

async function write(path, content) {
	const file = join(DATA, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content);
}

function licenceOf(edition, rows) {
	const [licence, ...others] = new Set(rows.map((row) => row.licence));
	if (others.length > 0) throw new Error(`${edition.year}: more than one licence`);
	return known(LICENCES, licence, 'licence');
}

async function writeEdition(edition, referenceRows) {
	const rows = observationsOf(`ai-index-${edition.year}`, referenceRows);
	const bytes = csv(COLUMNS, rows);
	const ofEdition = referenceRows.filter((row) => row.edition === String(edition.year));
	await write(`ai-index/${edition.year}.csv`, bytes);
	return resource(edition, rows, bytes, licenceOf(edition, ofEdition));
}

async function main(folder) {
	const reference = await readTable(join(folder, 'ai-private-investment.csv'));
	const nominal = reference.filter((row) => row.price_basis === 'nominal');
	const resources = [];
	for (const edition of EDITIONS) resources.push(await writeEdition(edition, nominal));
	await write('datapackage.json', await json(descriptor(resources)));
	await write('regions.csv', csv(REGION_COLUMNS, regionRows(nominal)));
	await write('measures.json', await json(MEASURES));
}

const [folder] = process.argv.slice(2);
if (folder) {
	await main(folder);
} else {
	console.error('Usage: node scripts/data/from-reference.mjs <reference-folder>');
	process.exitCode = 2;
}
