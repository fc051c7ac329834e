import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import type { Rule } from './finding';
import { findings } from './rules';

const sentence = (slug: string, query: string, rule: Rule) =>
	findings(frameOf(slug, query)).find((finding) => finding.rule === rule)?.text;

/** One view for each rule, in both languages. */
const told: [rule: Rule, slug: string, query: string, en: string, ko: string][] = [
	[
		'first-since',
		'private-investment',
		'edition=ai-index-2025',
		'In AI Index Report 2025, 2024 is the first year since 2021 in which world private AI investment rose (first print).',
		'AI Index Report 2025 기록에서 세계 AI 민간투자는 2021년 이후 처음으로 2024년에 늘었다 (첫 발표치).'
	],
	[
		'first-since',
		'private-investment',
		'time=2013..2023&region=USA&prices=2021',
		'In AI Index Report 2026, 2023 is the first year since 2021 in which private AI investment in the United States rose (in constant 2021 dollars).',
		'AI Index Report 2026 기록에서 미국 AI 민간투자는 2021년 이후 처음으로 2023년에 늘었다 (2021년 불변 달러).'
	],
	[
		'longest-run',
		'private-investment',
		'',
		'In AI Index Report 2026, world private AI investment rose 8 years in a row, from 2014 to 2021, the longest run of rises on a record that begins in 2013 (2025: first print).',
		'2013년에 시작하는 AI Index Report 2026 기록에서 세계 AI 민간투자가 연속해 늘어난 가장 긴 기간은 2014년부터 2021년까지 8년이다 (2025년: 첫 발표치).'
	],
	[
		'n-fold',
		'private-investment',
		'time=2014..2021',
		'World private AI investment in 2021 was 15.2 times that of 2014: $145.4B against $9.56B.',
		'2021년 세계 AI 민간투자는 2014년의 15.2배였다: 95.6억 달러 → 1,454억 달러.'
	],
	[
		'cagr',
		'private-investment',
		'',
		'World private AI investment grew 41.9% a year from 2013 to 2025, compounded, from $5.17B to $344.7B (first print).',
		'세계 AI 민간투자는 2013년부터 2025년까지 연평균 41.9% 늘었다 (복리, 51.7억 달러 → 3,447억 달러) (첫 발표치).'
	],
	[
		'share',
		'generative-ai-share',
		'',
		'Private investment in generative AI made up 49.6% of world private AI investment in 2025 (33.4% in 2024) (first print).',
		'2025년 생성형 AI 민간투자는 세계 AI 민간투자의 49.6%를 차지했다 (2024년 33.4%) (첫 발표치).'
	],
	[
		'share',
		'generative-ai-share',
		'region=USA~CHN',
		'In the United States, private investment in generative AI made up 57.2% of private AI investment in 2025 (38.1% in 2024) (first print).',
		'2025년 미국에서 생성형 AI 민간투자는 AI 민간투자의 57.2%를 차지했다 (2024년 38.1%) (첫 발표치).'
	],
	[
		'share',
		'newly-funded-companies',
		'region=WLD~USA',
		"The United States had 55.8% of the world's newly funded AI companies in 2025 (52.4% in 2024) (first print).",
		'2025년 미국은 세계 신규 투자 유치 AI 기업 수의 55.8%를 차지했다 (2024년 52.4%) (첫 발표치).'
	],
	[
		'change-of-share',
		'private-investment-by-region',
		'',
		'The share of the United States in world private AI investment rose 10.6 percentage points in 2025, to 82.9% (first print).',
		'2025년 세계 AI 민간투자에서 미국이 차지하는 비중은 10.6%포인트 높아져 82.9%가 됐다 (첫 발표치).'
	],
	[
		'rank',
		'countries',
		'highlight=KOR',
		'South Korea ranked twelfth of the 15 listed here in private AI investment in 2025, at $1.78B (first print).',
		'2025년 한국은 AI 민간투자에서 여기 실린 15곳 가운데 12위였다: 17.8억 달러 (첫 발표치).'
	],
	[
		'rank',
		'us-states',
		'',
		'California ranked first of the 47 shown in private AI investment in 2025, at $218.5B (first print).',
		'2025년 캘리포니아주는 AI 민간투자에서 표시된 47곳 가운데 1위였다: 2,185억 달러 (첫 발표치).'
	],
	[
		'rank',
		'corporate-investment',
		'',
		'Private investment ranked first of all 4 in world corporate AI investment in 2025, at $344.7B (first print).',
		'2025년 민간투자는 세계 AI 기업 투자에서 전체 4개 가운데 1위였다: 3,447억 달러 (첫 발표치).'
	],
	[
		'change-of-rank',
		'funding-events',
		'',
		'Events of $50 million to $100 million moved up from third to second of all 6 in the number of private AI investment events in the world in 2025 (first print).',
		'2025년 5천만~1억 달러 건은 세계 AI 민간투자 건수에서 전체 6개 가운데 3위에서 2위로 올라섰다 (첫 발표치).'
	],
	[
		'ratio',
		'countries',
		'edition=ai-index-2025&region=USA~CHN',
		'The United States took in 11.7 times as much private AI investment as China in 2024 (first print).',
		'2024년 미국의 AI 민간투자는 중국의 11.7배였다 (첫 발표치).'
	],
	[
		'ratio',
		'focus-areas',
		'',
		'AI infrastructure/models/research/governance took in 4.53 times as much world private AI investment as “Data management, processing” in 2025 (first print).',
		'2025년 세계 AI 민간투자 중 AI 인프라·모델·연구·거버넌스 분야는 데이터 관리·처리 분야의 4.53배였다 (첫 발표치).'
	],
	[
		'ratio',
		'countries',
		'measure=newly_funded_companies&region=USA~CHN',
		'The United States had 12.1 times as many newly funded AI companies as China in 2025 (first print).',
		'2025년 미국의 신규 투자 유치 AI 기업 수는 중국의 12.1배였다 (첫 발표치).'
	],
	[
		'rank',
		'model-training-cost',
		'',
		'Of the models shown, Grok 4 cost most to train: $388M (constant 2023 dollars, “Epoch AI, notable AI models, January 2026”).',
		'표시된 모델 가운데 학습 비용이 가장 큰 것은 Grok 4: 3.88억 달러 (2023년 불변 달러, “Epoch AI, notable AI models, January 2026”).'
	],
	[
		'concentration',
		'private-investment-by-region',
		'region=USA~CHN~EUROPE&chart=column',
		'The United States, Europe and China made up 92.6% of world private AI investment in 2025 (first print); HHI at least 6,920.',
		'2025년 미국, 유럽, 중국이 세계 AI 민간투자의 92.6%를 차지했다 (첫 발표치); HHI 6,920 이상.'
	],
	[
		'concentration',
		'corporate-investment',
		'',
		'Private investment, mergers and acquisitions and public offerings made up 99.0% of world corporate AI investment in 2025 (first print); HHI 4,880.',
		'2025년 민간투자, 인수합병, 주식 공모가 세계 AI 기업 투자의 99.0%를 차지했다 (첫 발표치); HHI 4,880.'
	],
	[
		'revision',
		'generative-ai',
		'region=WLD&compare=ai-index-2025',
		'World private investment in generative AI of 2024 is $33.9B in the 2025 edition and $50.6B in the 2026 edition (+49%).',
		'2024년 세계 생성형 AI 민간투자는 2025년 판에서 339억 달러, 2026년 판에서 506억 달러다 (+49%).'
	],
	[
		'largest-fall',
		'private-investment',
		'time=2021..2022&currency=KRW&edition=ai-index-2023',
		"World private AI investment fell in 2022: −17.3%, from ₩143.5T to ₩118.7T (first print; including the exchange rate's change).",
		'2022년 세계 AI 민간투자는 줄었다: −17.3%, 143.5조 원 → 118.7조 원 (첫 발표치; 환율 변동 포함).'
	],
	[
		'largest-fall',
		'private-investment',
		'edition=first',
		'Of the years shown, world private AI investment fell most in 2022: −1.8%, from $93.5B to $91.9B (first print against first print).',
		'세계 AI 민간투자는 표시된 해 가운데 2022년에 가장 크게 줄었다: −1.8%, 935억 달러 → 919억 달러 (첫 발표치 간 비교).'
	],
	[
		'latest-change',
		'focus-areas',
		'focus=robotics&time=2022..2025&chart=line',
		'World private AI investment in robotics rose in 2025: +138%, from $3.29B to $7.84B (first print).',
		'2025년 로봇 분야의 세계 AI 민간투자는 늘었다: +138%, 32.9억 달러 → 78.4억 달러 (첫 발표치).'
	],
	[
		'largest-rise',
		'corporate-investment',
		'activity=merger-acquisition&time=2023..2024&chart=line',
		'World corporate AI investment through mergers and acquisitions rose in 2024: +12.1%, from $82.3B to $92.2B.',
		'2024년 세계 AI 기업 투자 중 인수합병은 늘었다: +12.1%, 823억 달러 → 922억 달러.'
	]
];

describe.each(told)('%s: %s?%s', (rule, slug, query, en, ko) => {
	it('in English', () => expect(sentence(slug, query, rule)).toBe(en));
	it('in Korean', () => expect(sentence(slug, `${query}&lang=ko`, rule)).toBe(ko));
});

describe('titles', () => {
	const title = (slug: string, query = '') => findings(frameOf(slug, query))[0]?.rule;

	it.each([
		['corporate-investment', '', 'share'],
		['private-investment-by-region', 'region=USA~CHN~EUROPE&chart=area', 'share'],
		['countries', '', 'ratio'],
		['countries', 'highlight=KOR', 'rank'],
		['focus-areas', '', 'ratio'],
		['generative-ai-share', '', 'share'],
		['model-training-cost', '', 'rank'],
		['average-event', '', 'largest-rise']
	])('%s?%s is the %s', (slug, query, rule) => expect(title(slug, query)).toBe(rule));
});
