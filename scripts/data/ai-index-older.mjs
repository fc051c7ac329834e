/** The editions of 2022 to 2024: what was found of them. */
import { all, first, selection } from './ai-index-coverage.mjs';

const ONLY_TOTALS =
	'The edition prints 2013 to 2022 by activity; only the totals of 2021 and 2022 were found.';
const REST_UNDISCLOSED =
	'The five bands of disclosed amount; the rest are events of undisclosed amount.';
const NO_RANK_COMPANIES = 'No rank is stated for these four; the other countries were not found.';

export const OLDER = [
	{
		year: 2022,
		published: '2022-03',
		quid: 'NetBase Quid',
		note: 'Holds the world, the United States, China and the European Union (without the United Kingdom) by year from 2013 to 2021, and the first 15 countries of 2021 and of 2013-2021 together. Countries below the fifteenth are not listed. It also holds corporate investment by activity from 2013, 25 focus areas from 2017, newly funded companies from 2013 and funding events by size of 2020 and 2021. The totals of corporate investment and the average events are derived.',
		noteKo:
			'2013~2021년 세계와 미국·중국·유럽연합(영국 제외)의 연도별 금액, 2021년과 2013~2021년 누적 상위 15개국이 있습니다. 16위부터는 목록에 없습니다. 2013년부터의 활동별 기업 투자, 2017년부터의 25개 분야별 민간투자, 2013년부터의 신규 투자 유치 기업 수, 2020·2021년의 규모별 투자 건수도 있습니다. 기업 투자 합계와 건당 평균 금액은 계산한 값입니다.',
		coverage: [
			all('private_investment', 'world', '2013..2021'),
			all(
				'private_investment',
				'regions',
				'2013..2021',
				'United States, China and the European Union without the United Kingdom.'
			),
			first('private_investment', 'countries', '2021'),
			first('private_investment_cumulative', 'countries', '2013-2021'),
			selection(
				'private_investment_by_focus_area',
				'focus',
				'2017',
				'The 25 focus areas add up to 99.2% of the world.',
				{ 2017: '99.2' }
			),
			all('private_investment_by_focus_area', 'focus', '2018..2021'),
			selection(
				'private_investment_by_focus_area_cumulative',
				'focus',
				'2017-2021',
				'The 25 focus areas; those of 2017 do not add up to the world.'
			),
			all('corporate_investment', 'world', '2013..2021', 'Derived: sums of the four activities.'),
			all('corporate_investment', 'activity', '2013..2021'),
			all('newly_funded_companies', 'world', '2013..2021'),
			all(
				'newly_funded_companies',
				'regions',
				'2013..2021',
				'United States, China and the European Union without the United Kingdom.'
			),
			first('newly_funded_companies', 'countries', '2021'),
			first('newly_funded_companies_cumulative', 'countries', '2013-2021'),
			all('private_investment_events', 'world', '2020..2021'),
			selection('private_investment_events', 'size', '2020..2021', REST_UNDISCLOSED),
			all(
				'average_private_investment_event',
				'world',
				'2020..2021',
				'Derived: private investment divided by the events with a disclosed amount.'
			)
		]
	},
	{
		year: 2023,
		published: '2023-04',
		quid: 'NetBase Quid',
		note: "Found only in part: the world in 2021 and 2022 (two decimals as quoted by the project's founding document, one decimal read independently), the first six countries of 2022 and eight cumulative figures. The world before 2021, regions by year and the countries ranked seventh and below were not found. Also found: the totals of corporate investment in 2021 and 2022, the first five focus areas of 2022, newly funded companies of a few years and countries, and funding events by size but for one band.",
		noteKo:
			'일부만 찾았습니다. 2021·2022년 세계 금액(소수 둘째 자리까지는 이 프로젝트의 출발점이 된 문서의 인용, 첫째 자리까지는 따로 확인한 값), 2022년 상위 6개국, 8개국의 누적 금액이 있습니다. 2020년까지의 세계 금액, 지역의 연도별 금액, 7위 이하 국가는 찾지 못했습니다. 그 밖에 2021·2022년 기업 투자 합계, 2022년 상위 5개 분야, 일부 연도와 국가의 신규 투자 유치 기업 수, 한 구간이 빠진 규모별 투자 건수가 있습니다.',
		coverage: [
			selection(
				'private_investment',
				'world',
				'2021..2022',
				'The edition prints 2013 to 2022; only 2021 and 2022 were found.'
			),
			first(
				'private_investment',
				'countries',
				'2022',
				'The countries ranked seventh and below were not found. India and Israel are equal at the printed precision.'
			),
			selection(
				'private_investment_cumulative',
				'countries',
				'2013-2022',
				'No rank is stated for these eight. Germany (10.35 billion for 2013-2023 in the 2024 edition) is likely to stand among them and was not found.'
			),
			first('private_investment_by_focus_area', 'focus', '2022'),
			selection('corporate_investment', 'world', '2021..2022', ONLY_TOTALS),
			all('corporate_investment_cumulative', 'world', '2013-2022', 'As stated by Statista.'),
			selection(
				'newly_funded_companies',
				'world',
				'2013..2022',
				'The edition prints 2013 to 2022; only 2013, 2021 and 2022 were found.'
			),
			selection('newly_funded_companies', 'countries', '2022', NO_RANK_COMPANIES),
			selection('newly_funded_companies_cumulative', 'countries', '2013-2022', NO_RANK_COMPANIES),
			selection('private_investment_events', 'world', '2022', 'The total of 2021 was not found.'),
			selection(
				'private_investment_events',
				'size',
				'2021..2022',
				'The band from 50 to 100 million was not found; events of undisclosed amount are not stated either.'
			)
		]
	},
	{
		year: 2024,
		published: '2024-04',
		quid: 'Quid',
		note: 'Found only in part: the world in 2022 and 2023, eleven countries of 2023 and seven cumulative figures. The world before 2022, regions by year, France (rank 6) and the countries ranked 13 to 15 in 2023 were not found. Also found: totals of corporate investment from 2021 to 2023 with two of the four activities, the first three focus areas of 2023, generative AI in 2023, newly funded companies of a few countries, and funding events by size with the average event.',
		noteKo:
			'일부만 찾았습니다. 2022·2023년 세계 금액, 2023년 11개국, 7개국의 누적 금액이 있습니다. 2021년까지의 세계 금액, 지역의 연도별 금액, 2023년의 프랑스(6위)와 13~15위 국가는 찾지 못했습니다. 그 밖에 2021~2023년 기업 투자 합계와 네 활동 가운데 두 가지, 2023년 상위 3개 분야, 2023년 생성형 AI 투자, 일부 국가의 신규 투자 유치 기업 수, 규모별 투자 건수와 건당 평균 금액이 있습니다.',
		coverage: [
			selection(
				'private_investment',
				'world',
				'2022..2023',
				'The edition prints 2013 to 2023; only 2022 and 2023 were found.'
			),
			selection(
				'private_investment',
				'countries',
				'2023',
				'Ranks 1 to 5 and 7 to 12; France (rank 6) and the countries ranked 13 to 15 were not found.'
			),
			selection(
				'private_investment_cumulative',
				'countries',
				'2013-2023',
				'No rank is stated for these seven. India and France, both above South Korea in the 2023 edition, are likely to stand among them and were not found.'
			),
			first('private_investment_by_focus_area', 'focus', '2023'),
			selection(
				'corporate_investment',
				'world',
				'2021..2023',
				'The edition prints 2013 to 2023; only 2021 to 2023 were found.'
			),
			selection(
				'corporate_investment',
				'activity',
				'2022..2023',
				'Only mergers and acquisitions and private investment were found.'
			),
			selection(
				'generative_ai_private_investment',
				'world',
				'2023',
				'The edition prints 2019 to 2023; only 2023 was found.'
			),
			selection(
				'generative_ai_newly_funded_companies',
				'world',
				'2019..2023',
				'Only 2019, 2022 and 2023 were found.'
			),
			selection('newly_funded_companies', 'world', '2023', 'Only 2023 was found.'),
			selection(
				'newly_funded_companies',
				'countries',
				'2023',
				'No rank is stated for these three; the other countries were not found.'
			),
			selection('newly_funded_companies_cumulative', 'countries', '2013-2023', NO_RANK_COMPANIES),
			all('private_investment_events', 'world', '2022..2023'),
			selection('private_investment_events', 'size', '2022..2023', REST_UNDISCLOSED),
			all('average_private_investment_event', 'world', '2022..2023')
		]
	}
];
