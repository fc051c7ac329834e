/** Our World in Data: figures of the AI Index Report in dollars of 2021. */
import { HOMEPAGE, referenceRows } from './ai-index.mjs';
import { all, inOrder, selection, withCount } from './ai-index-coverage.mjs';
import { LICENCES } from './ai-index-licences.mjs';
import { MEASURES } from './ai-index-measures.mjs';
import { CPI, OWID } from './ai-index-newer.mjs';
import { observation } from './ai-index-observations.mjs';
import { withReadings } from './ai-index-readings.mjs';
import { known } from './files.mjs';

const PUBLISHER = 'Our World in Data';

const DATASET = {
	id: 'owid-ai-index',
	title: 'AI Index Report in dollars of 2021 (Our World in Data)',
	titleKo: 'AI 인덱스 보고서, 2021년 불변 달러(Our World in Data)',
	publisher: PUBLISHER,
	description:
		'Investment figures of the AI Index Report, converted by Our World in Data with the US consumer price index into dollars of 2021. Its figures differ from those in nominal dollars by tens of percent in early years and are never mixed with them.',
	descriptionKo:
		'AI 인덱스 보고서의 투자 금액을 Our World in Data가 미국 소비자물가지수로 2021년 불변 달러로 환산한 것입니다. 앞선 연도에서는 명목 금액과 수십 퍼센트까지 차이가 나므로 명목 금액과 섞지 않습니다.',
	homepage: OWID.path
};

const EDITIONS = [
	{
		year: 2022,
		published: '2022-12',
		sources: [
			{ title: 'Stanford HAI, AI Index Report 2022 (data: NetBase Quid)', path: HOMEPAGE },
			{ title: 'World Bank: US consumer price index' }
		],
		attribution:
			'Our World in Data, processing of the AI Index Report 2022 (NetBase Quid) with the US CPI of the World Bank',
		note: 'The 2022 edition of the AI Index Report in dollars of 2021: private investment of the world, the United States, China and the European Union (without the United Kingdom), and corporate investment by activity, 2013 to 2021. For the United States in 2021 it holds the average of the two figures of the report. Dated by the snapshot that Our World in Data took on 1 December 2022.',
		noteKo:
			'AI 인덱스 보고서 2022년판의 금액을 2021년 달러로 환산한 것으로, 2013~2021년 세계·미국·중국·유럽연합(영국 제외)의 민간투자와 활동별 기업 투자가 있습니다. 2021년 미국 금액은 보고서에 실린 두 값의 평균입니다. 발행 시점은 Our World in Data가 2022년 12월 1일에 저장한 자료를 따랐습니다.',
		coverage: [
			all('private_investment', 'world', '2013..2021'),
			all(
				'private_investment',
				'regions',
				'2013..2021',
				'United States, China and the European Union without the United Kingdom.'
			),
			selection(
				'corporate_investment',
				'activity',
				'2013..2021',
				'All four activities; the edition states no total.'
			)
		]
	},
	{
		year: 2025,
		published: '2025-04',
		sources: [
			{ title: 'Stanford HAI, AI Index Report 2025 (data: Quid)', path: HOMEPAGE },
			OWID,
			CPI
		],
		attribution: 'Our World in Data, processing of the AI Index Report 2025 (Quid) with the US CPI',
		note: 'The 2025 edition of the AI Index Report in dollars of 2021: private investment of the world, the United States, China and geographic Europe, 2013 to 2024.',
		noteKo:
			'AI 인덱스 보고서 2025년판의 금액을 2021년 달러로 환산한 것으로, 2013~2024년 세계·미국·중국과 지리적 유럽의 민간투자가 있습니다.',
		coverage: [
			all('private_investment', 'world', '2013..2024'),
			all(
				'private_investment',
				'regions',
				'2013..2024',
				'United States, China and geographic Europe.'
			)
		]
	}
];

export async function build(folder) {
	const rows = await referenceRows(folder, true);
	return { datasets: [DATASET], editions: EDITIONS.map((edition) => editionOf(edition, rows)) };
}

function editionOf({ year, published, sources, attribution, note, noteKo, coverage }, reference) {
	const name = `owid-ai-index-${year}`;
	const title = `AI Index Report ${year} in dollars of 2021`;
	const ofYear = reference.filter((row) => row.edition === String(year));
	const rows = withReadings(ofYear.map((row) => observation(name, row))).sort(inOrder(MEASURES));
	const licences = [...new Set(ofYear.map((row) => known(LICENCES, row.licence, 'licence')))];
	return {
		path: `owid-ai-index/${year}.csv`,
		rows,
		resource: {
			name,
			title,
			sources,
			licenses: licences,
			atlas: {
				dataset: DATASET.id,
				edition: name,
				title,
				published,
				publisher: PUBLISHER,
				licence: licences.map((each) => `${each.title}.`).join(' '),
				attribution,
				note,
				noteKo,
				coverage: coverage.map((record) => withCount(record, rows, MEASURES))
			}
		}
	};
}
