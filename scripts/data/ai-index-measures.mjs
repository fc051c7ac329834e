/** What the AI Index counts: the entries of measures.json. */

const flow = { unit: 'USD', kind: 'flow', additive: true, whole: null, dimensions: ['region'] };
const span = { ...flow, kind: 'cumulative' };
const count = { ...flow, unit: 'count' };

export const MEASURES = [
	{
		id: 'private_investment',
		...flow,
		name: { en: 'Private AI investment', ko: 'AI 민간투자' },
		noun: { en: 'private AI investment', ko: 'AI 민간투자' },
		definition: {
			en: 'Money that private investors put into AI companies in the year, as the AI Index counts it. Mergers and acquisitions, minority stakes and public offerings are counted apart; together with private investment they make up corporate investment. Each edition counts the earlier years anew.',
			ko: '한 해 동안 민간 투자자가 AI 기업에 투자한 금액으로, AI 인덱스의 집계를 따릅니다. 인수합병, 소수 지분 투자, 주식 공모는 따로 집계하며, 이들과 민간투자를 합한 것이 기업 투자입니다. 판마다 이전 연도를 다시 집계합니다.'
		}
	},
	{
		id: 'private_investment_cumulative',
		...span,
		name: { en: 'Cumulative private AI investment', ko: 'AI 민간투자 누적액' },
		noun: { en: 'cumulative private AI investment', ko: 'AI 민간투자 누적액' },
		definition: {
			en: 'Private AI investment of several years added up, as the edition states it: from 2013 to the last year that the edition counts. It is a total over a span and never a point of a yearly series.',
			ko: '여러 해의 AI 민간투자를 합한 금액으로, 2013년부터 해당 판이 집계한 마지막 해까지를 판에 실린 대로 옮긴 것입니다. 기간 합계이므로 연도별 계열에는 들어가지 않습니다.'
		}
	},
	{
		id: 'private_investment_by_focus_area',
		...flow,
		whole: 'private_investment',
		dimensions: ['region', 'focus'],
		name: { en: 'Private AI investment by focus area', ko: '분야별 AI 민간투자' },
		noun: { en: 'private AI investment by focus area', ko: '분야별 AI 민간투자' },
		definition: {
			en: 'Private AI investment of the year by the focus area of the companies. Every edition lists 25 areas, not the same ones; in the 2026 edition they add up to only a part of private AI investment.',
			ko: '한 해의 AI 민간투자를 기업의 주력 분야별로 나눈 금액입니다. 판마다 25개 분야를 싣지만 분야 구성이 서로 다르고, 2026년판에서는 분야별 금액의 합이 AI 민간투자의 일부에 그칩니다.'
		}
	},
	{
		id: 'private_investment_by_focus_area_cumulative',
		...span,
		dimensions: ['region', 'focus'],
		name: {
			en: 'Cumulative private AI investment by focus area',
			ko: '분야별 AI 민간투자 누적액'
		},
		noun: {
			en: 'cumulative private AI investment by focus area',
			ko: '분야별 AI 민간투자 누적액'
		},
		definition: {
			en: 'Private AI investment of several years by focus area, added up as the edition states it: 2017 to 2021 in the 2022 edition.',
			ko: '여러 해의 분야별 AI 민간투자를 합한 금액으로, 판에 실린 대로 옮긴 것입니다. 2022년판은 2017~2021년입니다.'
		}
	},
	{
		id: 'corporate_investment',
		...flow,
		dimensions: ['region', 'activity'],
		name: { en: 'Corporate AI investment', ko: 'AI 기업 투자' },
		noun: { en: 'corporate AI investment', ko: 'AI 기업 투자' },
		definition: {
			en: 'Money invested in AI companies in the year by mergers and acquisitions, minority stakes, private investment and public offerings together, as the AI Index counts it.',
			ko: '한 해 동안 인수합병, 소수 지분 투자, 민간투자, 주식 공모를 통해 AI 기업에 투자된 금액의 합계로, AI 인덱스의 집계를 따릅니다.'
		}
	},
	{
		id: 'corporate_investment_cumulative',
		...span,
		dimensions: ['region', 'activity'],
		name: { en: 'Cumulative corporate AI investment', ko: 'AI 기업 투자 누적액' },
		noun: { en: 'cumulative corporate AI investment', ko: 'AI 기업 투자 누적액' },
		definition: {
			en: 'Corporate AI investment of several years added up, as the edition states it.',
			ko: '여러 해의 AI 기업 투자를 합한 금액으로, 판에 실린 대로 옮긴 것입니다.'
		}
	},
	{
		id: 'generative_ai_private_investment',
		...flow,
		name: { en: 'Private investment in generative AI', ko: '생성형 AI 민간투자' },
		noun: { en: 'private investment in generative AI', ko: '생성형 AI 민간투자' },
		definition: {
			en: 'The part of private AI investment of the year that went into companies of generative AI.',
			ko: '한 해의 AI 민간투자 가운데 생성형 AI 기업에 투자된 금액입니다.'
		}
	},
	{
		id: 'generative_ai_us_lead_over_china_plus_europe',
		...flow,
		additive: false,
		name: {
			en: 'US lead in generative AI over China and Europe together',
			ko: '미국의 생성형 AI 민간투자 우위(중국·유럽 합계 대비)'
		},
		noun: {
			en: 'the US lead in private investment in generative AI over China and Europe together',
			ko: '중국·유럽 합계 대비 미국의 생성형 AI 민간투자 우위'
		},
		definition: {
			en: 'Private investment in generative AI in the United States minus that in China and in the European Union with the United Kingdom together, as the 2025 edition states the difference; the operands are not stated.',
			ko: '미국의 생성형 AI 민간투자에서 중국과 유럽(유럽연합과 영국)의 합계를 뺀 금액으로, 2025년판에 실린 차액입니다. 각각의 금액은 실려 있지 않습니다.'
		}
	},
	{
		id: 'newly_funded_companies',
		...count,
		name: { en: 'Newly funded AI companies', ko: '신규 투자 유치 AI 기업 수' },
		noun: { en: 'newly funded AI companies', ko: '신규 투자 유치 AI 기업 수' },
		definition: {
			en: 'Number of AI companies newly funded in the year, as the AI Index counts them.',
			ko: '한 해 동안 새로 투자를 유치한 AI 기업의 수로, AI 인덱스의 집계를 따릅니다.'
		}
	},
	{
		id: 'newly_funded_companies_cumulative',
		...count,
		kind: 'cumulative',
		name: { en: 'Cumulative newly funded AI companies', ko: '신규 투자 유치 AI 기업 누적 수' },
		noun: { en: 'cumulative newly funded AI companies', ko: '신규 투자 유치 AI 기업 누적 수' },
		definition: {
			en: 'Newly funded AI companies of several years added up, as the edition states it.',
			ko: '여러 해의 신규 투자 유치 AI 기업 수를 합한 것으로, 판에 실린 대로 옮긴 것입니다.'
		}
	},
	{
		id: 'generative_ai_newly_funded_companies',
		...count,
		name: {
			en: 'Newly funded generative AI companies',
			ko: '신규 투자 유치 생성형 AI 기업 수'
		},
		noun: { en: 'newly funded generative AI companies', ko: '신규 투자 유치 생성형 AI 기업 수' },
		definition: {
			en: 'Number of companies of generative AI newly funded in the year, as the AI Index counts them.',
			ko: '한 해 동안 새로 투자를 유치한 생성형 AI 기업의 수로, AI 인덱스의 집계를 따릅니다.'
		}
	},
	{
		id: 'private_investment_events',
		...count,
		dimensions: ['region', 'size'],
		name: { en: 'Private AI investment events', ko: 'AI 민간투자 건수' },
		noun: { en: 'private AI investment events', ko: 'AI 민간투자 건수' },
		definition: {
			en: 'Number of private investments in AI companies in the year, by their amount. The total includes events whose amount was not disclosed.',
			ko: '한 해 동안 이루어진 AI 민간투자의 건수로, 투자 금액 규모별로 나눕니다. 합계에는 금액이 공개되지 않은 건도 들어 있습니다.'
		}
	},
	{
		id: 'average_private_investment_event',
		...flow,
		kind: 'level',
		additive: false,
		name: { en: 'Average private AI investment event', ko: 'AI 민간투자 건당 평균 금액' },
		noun: { en: 'the average private AI investment event', ko: 'AI 민간투자 건당 평균 금액' },
		definition: {
			en: 'Private AI investment of the year divided by the number of its events with a disclosed amount. An average is not added up, over years or over regions.',
			ko: '한 해의 AI 민간투자를 금액이 공개된 투자 건수로 나눈 값입니다. 평균이므로 연도별로나 지역별로 합하지 않습니다.'
		}
	}
];
