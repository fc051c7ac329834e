/** GDP and population by country and year: the World Bank's World Development Indicators. */
import {
	inOrder,
	observation,
	readNames,
	regionsIn,
	resourceOf,
	selection,
	whole
} from './context.mjs';
import { readTable } from './files.mjs';

const SLUG = 'world-bank-2026';
const PATH = 'world-bank/2026.csv';
const PERIOD = '2010..2024';
const HOMEPAGE = 'https://data.worldbank.org/';

const DATASET = {
	id: 'world-bank',
	title: 'World Development Indicators',
	titleKo: '세계개발지표',
	publisher: 'World Bank',
	description:
		'Gross domestic product in current US dollars and population of countries and of groups of countries, as the World Bank publishes them. They stand here to set AI investment against the size of an economy or of a population. The World Bank revises earlier years; the edition stays with the figure.',
	descriptionKo:
		'세계은행이 발표하는 국가와 국가 묶음의 경상 달러 기준 국내총생산과 인구입니다. AI 투자를 경제 규모나 인구와 견주어 보기 위해 싣습니다. 세계은행은 지난 연도의 값을 개정하므로 값마다 판을 함께 적습니다.',
	homepage: HOMEPAGE
};

const MEASURES = [
	{
		id: 'gdp',
		unit: 'USD',
		kind: 'flow',
		additive: true,
		whole: null,
		dimensions: ['region'],
		name: { en: 'Gross domestic product', ko: '국내총생산(GDP)' },
		noun: { en: 'gross domestic product', ko: '국내총생산' },
		definition: {
			en: "Value added by all producers of an economy in the year, at purchasers' prices and in current US dollars (World Bank indicator NY.GDP.MKTP.CD). It is converted with the exchange rate of the year, so that a change includes the exchange rate's. Groups of countries overlap each other and the countries in them.",
			ko: '한 해 동안 한 경제의 모든 생산자가 만들어 낸 부가가치를 구매자 가격, 경상 미국 달러로 나타낸 값입니다(세계은행 지표 NY.GDP.MKTP.CD). 해당 연도의 환율로 환산하므로 증감에는 환율 변동이 포함됩니다. 국가 묶음은 서로 겹치며, 속한 국가와도 겹칩니다.'
		}
	},
	{
		id: 'population',
		unit: 'count',
		kind: 'level',
		additive: true,
		whole: null,
		dimensions: ['region'],
		name: { en: 'Population', ko: '인구' },
		noun: { en: 'population', ko: '인구' },
		definition: {
			en: 'Number of residents in the middle of the year, whatever their citizenship (World Bank indicator SP.POP.TOTL). A state of one year, not a flow: years are never added up.',
			ko: '국적과 관계없이 연중앙에 그곳에 사는 사람의 수입니다(세계은행 지표 SP.POP.TOTL). 한 해의 상태를 나타내는 값이므로 여러 해를 더하지 않습니다.'
		}
	}
];

/** Measure → where the reference keeps it, and where that was read. */
const COLUMNS_OF = {
	gdp: {
		column: 'gdp_current_usd',
		origin: 'gdp_source',
		id: 'worldbank-NY.GDP.MKTP.CD-export-126992',
		indicator: 'NY.GDP.MKTP.CD',
		unit: 'USD',
		prices: 'nominal',
		found_in:
			'EetuHolmi/AirPollutionAnalysis@6e3fbb4 data/API_NY.GDP.MKTP.CD_DS2_en_csv_v2_126992.csv'
	},
	population: {
		column: 'population',
		origin: 'population_source',
		id: 'worldbank-SP.POP.TOTL-via-datasets/population',
		indicator: 'SP.POP.TOTL',
		unit: 'count',
		prices: 'n/a',
		found_in: 'datasets/population@425fc44 data/population.csv'
	}
};

/** The Channel Islands have no code of their own in ISO 3166 and are no region of the atlas. */
const LEFT_OUT = new Set(['CHI']);

const LICENCE = 'CC BY 4.0 (World Bank WDI)';

export async function build(folder) {
	const reference = await readTable(folder, 'context/gdp-population-country-year.csv');
	const names = await readNames(folder);
	assertReference(reference, names);
	const rows = reference
		.filter((row) => !LEFT_OUT.has(row.iso3))
		.flatMap((row) => Object.keys(COLUMNS_OF).flatMap((measure) => rowOf(row, measure, names)))
		.sort(inOrder);
	return {
		datasets: [DATASET],
		measures: MEASURES,
		editions: [{ path: PATH, rows, resource: resourceOf(editionOf(rows), PATH) }]
	};
}

/** One row, or none where the year has no value. */
function rowOf(row, measure, names) {
	const { column, origin, id, indicator, unit, prices, found_in } = COLUMNS_OF[measure];
	const value = row[column];
	if (value === '') return [];
	if (!/^\d+$/.test(value) || row[origin] !== id)
		throw new Error(`${measure} of ${row.iso3} in ${row.year}: ${value} from ${row[origin]}`);
	return [
		observation({
			edition: SLUG,
			measure,
			region: row.iso3,
			region_name: names.get(row.iso3),
			year: row.year,
			value,
			unit,
			prices,
			status: 'reported',
			precision: 1,
			source: `World Bank, World Development Indicators, ${indicator}`,
			source_table: indicator,
			found_in
		})
	];
}

/** What the notes below say of the reference, checked against it. */
function assertReference(reference, names) {
	const unknown = reference.filter((row) => !names.has(row.iso3) && !LEFT_OUT.has(row.iso3));
	const licences = reference.filter((row) => row.licence !== LICENCE);
	const [stranger] = [...unknown, ...licences];
	if (stranger) throw new Error(`World Bank: no rule for ${stranger.iso3} (${stranger.licence})`);
	const checked = reference.filter((row) => row.gdp_check_rel_diff_pct !== '');
	const revised = checked.filter((row) => Math.abs(Number(row.gdp_check_rel_diff_pct)) >= 1);
	const korea = checked.find((row) => row.iso3 === 'KOR' && row.year === '2023');
	if (checked.length !== 3583 || revised.length !== 1061)
		throw new Error(`World Bank: ${revised.length} of ${checked.length} values were revised`);
	if (Math.round(Math.abs(Number(korea.gdp_check_rel_diff_pct))) !== 7)
		throw new Error("World Bank: Korea's revision is another one");
	if (reference.some((row) => row.iso3 === 'TWN')) throw new Error('World Bank: Taiwan is there');
}

function editionOf(rows) {
	const groups = regionsIn(rows, 'regions');
	const groupNote = {
		note: `The World Bank's ${groups.length} groups of countries, among them the European Union and the euro area. They overlap.`,
		noteKo: `유럽연합과 유로지역을 포함한 세계은행의 국가 묶음 ${groups.length}개. 서로 겹친다.`
	};
	const run = (measure) => [
		whole(rows, { measure, group: 'world', period: PERIOD }, ['WLD']),
		whole(rows, { measure, group: 'regions', period: PERIOD, ...groupNote }, groups)
	];
	return {
		slug: SLUG,
		dataset: DATASET.id,
		title: 'World Development Indicators, as of May 2026',
		published: '2026-05',
		publisher: DATASET.publisher,
		sources: [
			{
				title: 'World Bank: GDP (current US$), NY.GDP.MKTP.CD',
				path: 'https://data.worldbank.org/indicator/NY.GDP.MKTP.CD'
			},
			{
				title: 'World Bank: Population, total, SP.POP.TOTL',
				path: 'https://data.worldbank.org/indicator/SP.POP.TOTL'
			}
		],
		licenses: [
			{
				name: 'CC-BY-4.0',
				path: 'https://creativecommons.org/licenses/by/4.0/',
				title:
					'CC BY 4.0: World Bank, World Development Indicators; the population table was packaged under ODC-PDDL 1.0'
			}
		],
		attribution: 'World Bank, World Development Indicators',
		note: 'Gross domestic product in current US dollars and population, 2010 to 2024, of countries and of the groups that the World Bank forms of them. Both end in 2024. Taiwan is not in the data of the World Bank and has neither; the Channel Islands are left out because they have no ISO 3166 code. A year without a value has no record: it is missing, not zero. GDP is kept in whole dollars. The export of GDP was downloaded by May 2026 and the population table is of March 2026. Earlier years are revised: of 3,583 GDP values that an older edition (to 2023) has as well, 1,061 differ by 1% or more, that of South Korea in 2023 by 7%.',
		noteKo:
			'2010~2024년 국가와 세계은행 국가 묶음의 경상 달러 국내총생산과 인구입니다. 둘 다 2024년까지 있습니다. 대만은 세계은행 자료에 없으므로 두 값이 모두 없고, 채널 제도는 ISO 3166 코드가 없어 뺐습니다. 값이 없는 연도에는 기록이 없으며, 이는 0이 아니라 결측입니다. 국내총생산은 달러 단위 정수로 싣습니다. 국내총생산은 2026년 5월까지 내려받은 파일, 인구는 2026년 3월 자료입니다. 지난 연도는 개정됩니다. 이전 판(2023년까지)에도 있는 국내총생산 3,583건 가운데 1,061건이 1% 이상 다르고, 2023년 한국은 7% 다릅니다.',
		measures: {
			gdp: { unit: 'USD', prices: 'nominal' },
			population: { unit: 'count', prices: 'n/a' }
		},
		coverage: [
			...run('gdp'),
			selection(rows, {
				measure: 'gdp',
				group: 'countries',
				period: PERIOD,
				note: 'Countries and territories of the World Bank, without Taiwan. Some lack years, mostly the last ones: North Korea, Gibraltar and the British Virgin Islands have no value at all.',
				noteKo:
					'세계은행 자료의 국가와 지역으로, 대만은 없다. 일부는 최근 연도를 중심으로 값이 없고 북한, 지브롤터, 영국령 버진아일랜드는 값이 전혀 없다.'
			}),
			...run('population'),
			selection(rows, {
				measure: 'population',
				group: 'countries',
				period: PERIOD,
				note: 'Countries and territories of the World Bank, each with every year; Taiwan is not among them.',
				noteKo: '세계은행 자료의 국가와 지역으로, 모든 연도의 값이 있다. 대만은 없다.'
			})
		]
	};
}
