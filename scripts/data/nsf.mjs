/** US National Science Foundation: venture capital deals in AI, China and the United States. */
import { inOrder, selection, withCount } from './ai-index-coverage.mjs';
import { LICENCES } from './ai-index-licences.mjs';
import { observation } from './ai-index-observations.mjs';
import { withReadings } from './ai-index-readings.mjs';
import { known, readTable } from './files.mjs';

const TABLE = 'ncses-vc-ai-deals.csv';
const REFERENCE_EDITION = 'NSF/NCSES Science and Engineering Indicators (PitchBook, 2019-09-24)';
const NAME = 'nsf-indicators-2019';
const TITLE = 'Science and Engineering Indicators, data of 24 September 2019';
const PUBLISHER = 'US National Science Foundation, NCSES';
const HOMEPAGE = 'https://ncses.nsf.gov/indicators';

const DATASET = {
	id: 'nsf-indicators',
	title: 'Science and Engineering Indicators',
	titleKo: '과학·공학 지표',
	publisher: PUBLISHER,
	description:
		'Venture capital in AI in the United States and China from 2014 to 2018: deals, and companies financed, from the Science and Engineering Indicators of the US National Science Foundation on data of PitchBook. Its scope is not that of the AI Index, so the two are not to be mixed.',
	descriptionKo:
		'미국 국립과학재단(NSF) 과학·공학 지표에 PitchBook 자료로 실린 2014~2018년 미국과 중국의 AI 벤처캐피털 투자 건수와 투자를 받은 기업 수입니다. AI 인덱스와 집계 범위가 다르므로 섞어 쓰지 않습니다.',
	homepage: HOMEPAGE
};

export const MEASURES = [
	{
		id: 'vc_ai_deals',
		unit: 'count',
		kind: 'flow',
		additive: true,
		whole: null,
		dimensions: ['region'],
		name: { en: 'Venture capital deals in AI', ko: 'AI 벤처캐피털 투자 건수' },
		noun: { en: 'venture capital deals in AI', ko: 'AI 벤처캐피털 투자 건수' },
		definition: {
			en: 'Number of venture capital deals with AI companies in the year, by the country of the company, as the US National Science Foundation counts them on data of PitchBook.',
			ko: '한 해 동안 AI 기업에 이루어진 벤처캐피털 투자의 건수로, 미국 국립과학재단이 PitchBook 자료를 바탕으로 기업 소재국별로 집계한 것입니다.'
		}
	},
	{
		id: 'vc_financed_ai_companies',
		unit: 'count',
		kind: 'level',
		additive: true,
		whole: null,
		dimensions: ['region'],
		name: {
			en: 'AI companies financed by venture capital',
			ko: '벤처캐피털 투자를 받은 AI 기업 수'
		},
		noun: {
			en: 'AI companies financed by venture capital',
			ko: '벤처캐피털 투자를 받은 AI 기업 수'
		},
		definition: {
			en: 'Number of AI companies that venture capital financed in the year, as the US National Science Foundation counts them on data of PitchBook. A company financed in several years counts in each, so years are not added up.',
			ko: '한 해 동안 벤처캐피털 투자를 받은 AI 기업의 수로, 미국 국립과학재단이 PitchBook 자료를 바탕으로 집계한 것입니다. 여러 해에 투자를 받은 기업은 해마다 세므로 연도별 수를 합하지 않습니다.'
		}
	}
];

export async function build(folder) {
	const reference = await readTable(folder, TABLE);
	const other = reference.find((row) => row.edition !== REFERENCE_EDITION);
	if (other) throw new Error(`Unknown edition in ${TABLE}: ${other.edition}`);
	const rows = withReadings(reference.map((row) => observation(NAME, row)));
	const [licence, ...others] = new Set(
		reference.map((row) => known(LICENCES, row.licence, 'licence'))
	);
	if (others.length > 0) throw new Error(`${TABLE}: more than one licence`);
	return {
		datasets: [DATASET],
		measures: MEASURES,
		editions: [
			{
				path: 'nsf-indicators/2019.csv',
				rows: rows.sort(inOrder(MEASURES)),
				resource: resourceOf(rows, licence)
			}
		]
	};
}

function resourceOf(rows, licence) {
	const note = 'China and the United States only.';
	return {
		name: NAME,
		title: TITLE,
		sources: [
			{
				title: `${PUBLISHER}: Science and Engineering Indicators (data: PitchBook)`,
				path: HOMEPAGE
			}
		],
		licenses: [licence],
		atlas: {
			dataset: DATASET.id,
			edition: NAME,
			title: TITLE,
			published: '2019-09-24',
			publisher: PUBLISHER,
			licence: `${licence.title}.`,
			attribution: `${PUBLISHER}, Science and Engineering Indicators (data: PitchBook, 24 September 2019)`,
			note: 'Table 6-4: China and the United States from 2014 to 2018. The date is that of the data.',
			noteKo: '표 6-4의 2014~2018년 중국과 미국 수치입니다. 날짜는 자료 기준일입니다.',
			coverage: MEASURES.map(({ id }) =>
				withCount(selection(id, 'countries', '2014..2018', note), rows, MEASURES)
			)
		}
	};
}
