/** The editions of 2025 and 2026: what was found of them. */
import { all, first, selection } from './ai-index-coverage.mjs';

export const OWID = {
	title: 'Our World in Data: private investment in artificial intelligence, constant 2021 US$',
	path: 'https://ourworldindata.org/grapher/private-investment-in-artificial-intelligence'
};
export const CPI = { title: 'US Bureau of Labor Statistics: CPI-U, annual averages' };

const THREE_REGIONS = 'United States, China and geographic Europe.';
const DERIVED = 'Derived from the constant-dollar series of Our World in Data.';

export const NEWER = [
	{
		year: 2025,
		published: '2025-04',
		quid: 'Quid',
		sources: [OWID, CPI],
		attribution: '; yearly figures derived from the processing by Our World in Data',
		note: 'The yearly figures of the world, the United States, China and Europe from 2013 to 2024 are derived from the constant-dollar series of Our World in Data; those of 62 countries in 2024 and of 91 countries for 2013-2024 are reported. Places that could not be mapped to a country, such as Hong Kong, lack a figure for 2024. Newly funded companies by region and year are those that Our World in Data republishes: their years to 2023 are of the vintage of the 2024 edition and kept as further readings, not shown beside the world line. Of corporate investment, focus areas, generative AI and size bands only parts were found.',
		noteKo:
			'2013~2024년 세계·미국·중국·유럽의 연도별 금액은 Our World in Data의 불변 달러 계열에서 역산한 값이고, 2024년 62개국과 2013~2024년 누적 91개국은 보고된 값입니다. 국가로 분류하지 못한 홍콩 등은 2024년 금액이 없습니다. 지역별 연도별 신규 투자 유치 기업 수는 Our World in Data가 다시 실은 값으로, 2023년까지는 2024년판 집계이므로 세계 합계와 나란히 보이지 않고 다른 값으로만 남겨 두었습니다. 기업 투자, 분야별 투자, 생성형 AI, 규모별 투자 건수는 일부만 찾았습니다.',
		coverage: [
			all('private_investment', 'world', '2013..2024', DERIVED),
			all(
				'private_investment',
				'regions',
				'2013..2024',
				'United States, China and geographic Europe; derived from the constant-dollar series of Our World in Data.'
			),
			selection(
				'private_investment',
				'countries',
				'2024',
				'Places that could not be mapped, such as Hong Kong and the Cayman Islands, are absent. The 62 add up to 150.00 of the 150.79 billion of the world.'
			),
			selection(
				'private_investment_cumulative',
				'countries',
				'2013-2024',
				'It is not known whether the list is whole. The 91 add up to 759.01 billion, the years of the world to 759.54 billion.'
			),
			first('private_investment_by_focus_area', 'focus', '2024'),
			selection('corporate_investment', 'world', '2024', 'Only the total of 2024 was found.'),
			selection(
				'corporate_investment',
				'activity',
				'2013..2024',
				`Only private investment was found. ${DERIVED}`
			),
			selection('generative_ai_private_investment', 'world', '2024', 'Only 2024 was found.'),
			selection(
				'generative_ai_us_lead_over_china_plus_europe',
				'countries',
				'2023..2024',
				'A difference that is stated for the United States alone.'
			),
			selection(
				'generative_ai_newly_funded_companies',
				'world',
				'2019..2024',
				'Only 2019, 2023 and 2024 were found.'
			),
			all('newly_funded_companies', 'world', '2013..2024'),
			selection(
				'newly_funded_companies',
				'regions',
				'2024',
				'Europe, as republished by Our World in Data. The years to 2023 of the United States, China and Europe are of the vintage of the 2024 edition: kept as further readings, not shown.'
			),
			selection(
				'newly_funded_companies',
				'countries',
				'2024',
				'It is not known whether the list is whole.'
			),
			selection(
				'newly_funded_companies_cumulative',
				'countries',
				'2013-2024',
				'It is not known whether the list is whole.'
			),
			selection(
				'private_investment_events',
				'size',
				'2023..2024',
				'Only the bands above 500 million were found; of 2023 only that up to 1 billion.'
			),
			all('average_private_investment_event', 'world', '2023..2024')
		]
	},
	{
		year: 2026,
		published: '2026-04',
		quid: 'Quid',
		note: 'Holds the world, the United States, China and Europe by year from 2013 to 2025, and the first 15 countries of 2025 and of 2013-2025 together. Countries below the fifteenth are not listed. It also holds US states in 2025, corporate investment by activity and newly funded companies from 2013, 25 focus areas from 2018 (seven of them only from 2024 or 2025), generative AI from 2019, funding events by size in 2024 and 2025 and the average event from 2013.',
		noteKo:
			'2013~2025년 세계와 미국·중국·유럽의 연도별 금액, 2025년과 2013~2025년 누적 상위 15개국이 있습니다. 16위부터는 목록에 없습니다. 2025년 미국 주별 금액, 2013년부터의 활동별 기업 투자와 신규 투자 유치 기업 수, 2018년부터의 25개 분야별 민간투자(7개 분야는 2024년 또는 2025년부터), 2019년부터의 생성형 AI 투자, 2024·2025년의 규모별 투자 건수, 2013년부터의 건당 평균 금액도 있습니다.',
		coverage: [
			all('private_investment', 'world', '2013..2025'),
			all('private_investment', 'regions', '2013..2025', THREE_REGIONS),
			first('private_investment', 'countries', '2025'),
			first('private_investment_cumulative', 'countries', '2013-2025'),
			selection(
				'private_investment',
				'states',
				'2025',
				'46 states and the District of Columbia; they add up to 99.7% of the United States. For the other four states no figure is listed.',
				{ 2025: '99.7' }
			),
			selection(
				'private_investment_by_focus_area',
				'focus',
				'2018..2025',
				'The listed areas add up to only part of the world: 19% in 2018, 28% in 2021, 43% in 2023, 69% in 2024 and 90% in 2025. Three areas are counted from 2024, four from 2025.',
				{ 2018: '19', 2021: '28', 2023: '43', 2024: '69', 2025: '90' }
			),
			all('corporate_investment', 'world', '2013..2025', 'Derived: sums of the four activities.'),
			all('corporate_investment', 'activity', '2013..2025'),
			all('generative_ai_private_investment', 'world', '2019..2025'),
			selection(
				'generative_ai_private_investment',
				'regions',
				'2019..2020',
				'United States and geographic Europe; the edition has no figure for China before 2021.'
			),
			all('generative_ai_private_investment', 'regions', '2021..2025', THREE_REGIONS),
			all('generative_ai_newly_funded_companies', 'world', '2019..2025'),
			all('newly_funded_companies', 'world', '2013..2025'),
			all('newly_funded_companies', 'regions', '2013..2025', THREE_REGIONS),
			first('newly_funded_companies', 'countries', '2025'),
			first('newly_funded_companies_cumulative', 'countries', '2013-2025'),
			selection(
				'private_investment_events',
				'size',
				'2013..2023',
				'Only the number of events with a disclosed amount, derived.'
			),
			all('private_investment_events', 'world', '2024..2025'),
			all('private_investment_events', 'size', '2024..2025'),
			all('average_private_investment_event', 'world', '2013..2025')
		]
	}
];
