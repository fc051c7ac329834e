/** Units of a currency per US dollar, mean of the year, from three publishers. */
import {
	inOrder,
	observation,
	readNames,
	regionsIn,
	resourceOf,
	selection,
	whole
} from './context.mjs';
import { known, readTable } from './files.mjs';

const SLUG = 'exchange-rates-2026';
const PATH = 'exchange-rates/2026.csv';
const PERIOD = '2010..2025';
const UNIT = 'LCU per USD';

const DATASET = {
	id: 'exchange-rates',
	title: 'Exchange rates of the US dollar',
	titleKo: '미국 달러 환율',
	publisher: 'US Federal Reserve, World Bank, European Central Bank',
	description:
		'Units of ten currencies per US dollar, mean of the year. They stand here to turn US dollars into another currency; each rate names its publisher, its method and how far a second source differs from it.',
	descriptionKo:
		'열 개 통화의 달러당 환율 연평균입니다. 달러 금액을 다른 통화로 바꾸기 위해 싣습니다. 환율마다 발표 기관과 산출 방법, 다른 출처와의 차이를 적었습니다.',
	homepage: 'https://www.federalreserve.gov/releases/h10/'
};

const MEASURE = {
	id: 'fx',
	unit: UNIT,
	kind: 'level',
	additive: false,
	whole: null,
	dimensions: ['region'],
	name: { en: 'Exchange rate (per US dollar)', ko: '환율(미국 달러당)' },
	noun: { en: 'exchange rate', ko: '환율' },
	definition: {
		en: 'Units of the currency of the region that one US dollar costs, mean of the year: 1,421.40 won for South Korea in 2025. A larger number is a weaker currency. Dollars times the rate are the other currency.',
		ko: '미국 1달러의 값을 해당 지역 통화로 나타낸 연평균입니다. 2025년 한국은 1,421.40원입니다. 값이 클수록 그 통화가 약하다는 뜻입니다. 달러 금액에 환율을 곱하면 그 통화의 금액이 됩니다.'
	}
};

/** Currency → whose it is. */
const REGION_OF = {
	CAD: 'CAN',
	CHF: 'CHE',
	CNY: 'CHN',
	EUR: 'EMU',
	GBP: 'GBR',
	ILS: 'ISR',
	INR: 'IND',
	JPY: 'JPN',
	KRW: 'KOR',
	SGD: 'SGP'
};

const FED = 'fed-h10-via-datasets/exchange-rates';
const WORLD_BANK = 'worldbank-PA.NUS.FCRF-2025-03-24';
const ECB = 'ecb-reference-rates-via-banque-de-france-webstat';

const SOURCES = {
	[FED]: {
		source: 'US Federal Reserve, H.10, annual averages (FRED)',
		source_table: 'H.10',
		step: '0.0001',
		found_in: 'datasets/exchange-rates@fa7d949 data/annual.csv'
	},
	[WORLD_BANK]: {
		source: 'World Bank, PA.NUS.FCRF (from the IMF), last updated 2025-03-24',
		source_table: 'PA.NUS.FCRF',
		step: '0.000001',
		found_in: 'Skyedge1903/Dashboard@5fa13cc data/API_PA.NUS.FCRF_DS2_en_csv_v2_13510.csv'
	},
	[ECB]: {
		source: 'European Central Bank, euro reference rates, through Banque de France Webstat',
		source_table: '',
		step: '0.000001',
		found_in: 'aurelien-f/convert-taux-bdf data/Webstat_Export_fr_5385698.csv'
	}
};

const METHODS = {
	'annual average as published (FRED annual series)': {
		status: 'reported',
		note: 'Annual average as published.'
	},
	'period average as published': { status: 'reported', note: 'Period average as published.' },
	'our mean of daily cross rates (LCU/EUR divided by USD/EUR)': {
		status: 'derived',
		note: 'Derived: mean of the daily cross rates, local currency per euro divided by US dollars per euro, to six decimals.'
	}
};

const SECOND_SOURCES = {
	[ECB]: 'the daily reference rates of the European Central Bank give',
	[`${FED} (mean of 12 monthly averages)`]:
		'the mean of the 12 monthly averages of the US Federal Reserve is'
};

export async function build(folder) {
	const reference = await readTable(folder, 'context/fx-usd-annual.csv');
	assertReference(reference);
	const names = await readNames(folder);
	const rows = reference.map((row) => rowOf(row, names)).sort(inOrder);
	return {
		datasets: [DATASET],
		measures: [MEASURE],
		editions: [{ path: PATH, rows, resource: resourceOf(editionOf(rows), PATH) }]
	};
}

function rowOf(row, names) {
	const { source, source_table, step, found_in } = known(SOURCES, row.source, 'source');
	const { status, note } = known(METHODS, row.method, 'method');
	const decimals = row.lcu_per_usd.split('.')[1]?.length ?? 0;
	if (!(Number(row.lcu_per_usd) > 0) || 10 ** -decimals < Number(step) * 0.99)
		throw new Error(`${row.currency} ${row.year}: ${row.lcu_per_usd} is finer than ${step}`);
	const region = known(REGION_OF, row.currency, 'currency');
	return observation({
		edition: SLUG,
		measure: 'fx',
		region,
		region_name: names.get(region),
		year: row.year,
		value: row.lcu_per_usd,
		unit: UNIT,
		prices: 'n/a',
		status,
		precision: step,
		note: `${row.currency} per USD. ${note} ${comparisonOf(row)}`,
		source,
		source_table,
		found_in
	});
}

function comparisonOf({ check_lcu_per_usd, check_source, check_rel_diff_pct }) {
	if (check_source === '') return 'No second source.';
	const difference = Number(check_rel_diff_pct);
	const sign = difference > 0 ? '+' : '';
	return `Second source: ${known(SECOND_SOURCES, check_source, 'second source')} ${check_lcu_per_usd} (${sign}${difference}%).`;
}

/** What the edition's note says of the second source, checked against the reference. */
function assertReference(reference) {
	const checked = reference.filter((row) => row.check_source !== '');
	const differences = checked.map((row) => Math.abs(Number(row.check_rel_diff_pct)));
	const mean = differences.reduce((sum, each) => sum + each, 0) / differences.length;
	const claims = [reference.length, checked.length, mean.toFixed(2), Math.max(...differences)];
	if (claims.join(' ') !== '160 158 0.06 0.594')
		throw new Error(`Exchange rates: the second source differs otherwise: ${claims.join(' ')}`);
	for (const row of checked) {
		const ratio = (Number(row.check_lcu_per_usd) / Number(row.lcu_per_usd) - 1) * 100;
		if (Math.abs(ratio - Number(row.check_rel_diff_pct)) > 0.001)
			throw new Error(`${row.currency} ${row.year}: the difference is ${ratio}%`);
	}
}

function editionOf(rows) {
	const run = { measure: 'fx', period: PERIOD };
	return {
		slug: SLUG,
		dataset: DATASET.id,
		title: 'Exchange rates of the US dollar, as of July 2026',
		published: '2026-07-21',
		publisher: DATASET.publisher,
		sources: [
			{ title: 'US Federal Reserve: H.10, foreign exchange rates', path: DATASET.homepage },
			{
				title: 'World Bank: official exchange rate, PA.NUS.FCRF',
				path: 'https://data.worldbank.org/indicator/PA.NUS.FCRF'
			},
			{
				title: 'European Central Bank: euro foreign exchange reference rates',
				path: 'https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/'
			}
		],
		licenses: [
			{
				name: 'PDDL-1.0',
				path: 'https://opendatacommons.org/licenses/pddl/1-0/',
				title: 'Public domain: data of the US Federal Reserve; packaged under ODC-PDDL 1.0'
			},
			{
				name: 'CC-BY-4.0',
				path: 'https://creativecommons.org/licenses/by/4.0/',
				title: 'CC BY 4.0: World Bank, World Development Indicators, from the IMF'
			},
			{
				name: 'notspecified',
				title: 'Reference rates of the European Central Bank: free reuse with the source named'
			}
		],
		attribution: DATASET.publisher,
		note: 'Units of local currency per US dollar, mean of the year, 2010 to 2025, of ten currencies. Eight are annual averages of the US Federal Reserve; pound sterling and Israeli shekel are of the World Bank to 2023 and the mean of daily cross rates of the European Central Bank in 2024 and 2025. A second source is known for 158 of the 160 rates: it differs by 0.06% on average and by 0.59% at most (shekel 2023). The shekel of 2024 and 2025 has one source only.',
		noteKo:
			'열 개 통화의 2010~2025년 달러당 환율 연평균입니다. 여덟 개는 미국 연방준비제도의 연평균이고, 영국 파운드와 이스라엘 셰켈은 2023년까지 세계은행, 2024·2025년은 유럽중앙은행 일별 교차환율의 평균입니다. 160개 가운데 158개는 다른 출처와 견주었으며 차이는 평균 0.06%, 최대 0.59%(2023년 셰켈)입니다. 2024·2025년 셰켈은 출처가 하나뿐입니다.',
		measures: { fx: { unit: UNIT, prices: 'n/a' } },
		coverage: [
			whole(
				rows,
				{
					...run,
					group: 'regions',
					note: 'The euro area, and nine countries with a currency of their own.',
					noteKo: '유로지역과 자국 통화를 쓰는 9개국.'
				},
				regionsIn(rows, 'regions').concat(regionsIn(rows, 'countries'))
			),
			selection(rows, {
				...run,
				group: 'countries',
				note: 'Nine currencies; those of other countries are not here.',
				noteKo: '9개국 통화만 있고 다른 나라의 통화는 없다.'
			})
		]
	};
}
