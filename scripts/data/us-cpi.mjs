/** US consumer prices by year: the CPI-U of the Bureau of Labor Statistics. */
import { observation, resourceOf, whole } from './context.mjs';
import { known, readTable } from './files.mjs';

const SLUG = 'us-cpi-2026';
const PATH = 'us-cpi/2026.csv';
const PERIOD = '2010..2025';
const UNIT = 'index 1982-84=100';
const HOMEPAGE = 'https://www.bls.gov/cpi/';

const DATASET = {
	id: 'us-cpi',
	title: 'Consumer Price Index of the United States (CPI-U)',
	titleKo: '미국 소비자물가지수(CPI-U)',
	publisher: 'US Bureau of Labor Statistics',
	description:
		'The consumer price index for all urban consumers of the United States, mean of the year. It stands here to turn nominal US dollars into dollars of one year.',
	descriptionKo:
		'미국 전체 도시 소비자의 소비자물가지수 연평균입니다. 경상 달러를 특정 연도의 불변 달러로 바꾸기 위해 싣습니다.',
	homepage: HOMEPAGE
};

const MEASURE = {
	id: 'cpi',
	unit: UNIT,
	kind: 'level',
	additive: false,
	whole: null,
	dimensions: ['region'],
	name: { en: 'Consumer price index', ko: '소비자물가지수' },
	noun: { en: 'consumer price index', ko: '소비자물가지수' },
	definition: {
		en: 'Prices that urban consumers of the United States pay, all items, not seasonally adjusted (CPI-U), as an index in which the mean of 1982 to 1984 is 100; mean of the months of the year. An amount of one year times the index of another year, divided by the index of its own year, is the amount in prices of that other year.',
		ko: '미국 도시 소비자가 사는 전체 품목의 물가를 1982~1984년 평균을 100으로 나타낸 지수로(CPI-U, 계절조정 전), 그해 월별 지수의 평균입니다. 어떤 연도의 금액에 기준 연도의 지수를 곱하고 그 연도의 지수로 나누면 기준 연도 가격의 금액이 됩니다.'
	}
};

/** The reference's note → ours; the months that the mean is taken of stand beside it. */
const NOTES = {
	' 12': 'Derived: mean of the 12 monthly indices, to three decimals.',
	'October 2025 was not published (no survey during the federal shutdown): mean of 11 months 11':
		'Derived: mean of 11 monthly indices, to three decimals. October 2025 was never published (no survey during the federal shutdown).'
};

export async function build(folder) {
	const reference = await readTable(folder, 'context/us-cpi-u-annual.csv');
	const rows = reference.map(rowOf);
	const note = 'United States.';
	const run = { measure: 'cpi', group: 'regions', period: PERIOD, note, noteKo: '미국.' };
	const edition = {
		slug: SLUG,
		dataset: DATASET.id,
		title: 'US CPI-U, as of July 2026',
		published: '2026-07-01',
		publisher: DATASET.publisher,
		sources: [{ title: 'US Bureau of Labor Statistics: CPI-U, all items', path: HOMEPAGE }],
		licenses: [
			{
				name: 'PDDL-1.0',
				path: 'https://opendatacommons.org/licenses/pddl/1-0/',
				title:
					'Public domain: data of the US Bureau of Labor Statistics; packaged under ODC-PDDL 1.0'
			}
		],
		attribution: 'US Bureau of Labor Statistics, CPI-U',
		note: 'Yearly mean of the monthly index, 2010 to 2025. The mean of 2025 is over 11 months: October 2025 was never published. Amounts in 2025 prices inherit that.',
		noteKo:
			'2010~2025년 월별 지수의 연평균입니다. 2025년 10월 지수는 발표되지 않았으므로 2025년은 11개월 평균이며, 2025년 가격으로 바꾼 금액에도 그 영향이 있습니다.',
		measures: { cpi: { unit: UNIT, prices: 'n/a' } },
		coverage: [whole(rows, run, ['USA'])]
	};
	return {
		datasets: [DATASET],
		measures: [MEASURE],
		editions: [{ path: PATH, rows, resource: resourceOf(edition, PATH) }]
	};
}

function rowOf({ year, cpi_u_1982_84_100: value, months, note, source }) {
	if (!/^\d+(\.\d{1,3})?$/.test(value) || source !== 'bls-cpi-u-via-datasets/cpi-us')
		throw new Error(`CPI of ${year}: ${value} from ${source}`);
	return observation({
		edition: SLUG,
		measure: 'cpi',
		region: 'USA',
		region_name: 'United States',
		year,
		value,
		unit: UNIT,
		prices: 'n/a',
		status: 'derived',
		precision: 0.001,
		note: known(NOTES, `${note} ${months}`, 'note'),
		source: 'US Bureau of Labor Statistics, CPI-U, all items, monthly',
		found_in: 'datasets/cpi-us@a1f785a data/cpiai.csv'
	});
}
