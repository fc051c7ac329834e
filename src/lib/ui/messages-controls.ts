import type { Language } from '../language';

/** The words of a figure's controls. */
const en = {
	from: 'From',
	to: 'To',
	show: 'Show',
	chart: 'Chart',
	scale: 'Scale',
	compare: 'Compare with',
	base: 'Base year',
	nothing: 'none',
	latest: 'Latest',
	earliest: 'Earliest',
	firstEdition: 'As first published',
	apply: 'Apply',
	reset: 'Reset',
	controls: 'Change the view',
	more: (money: boolean) => `More: ${money ? 'money, ' : ''}measure, what is not possible`,
	whyNot: 'Not possible beside what is shown',
	otherCurrency: 'Another currency',
	constantPrices: 'Another price basis',
	otherEdition: 'Another edition',
	of: 'Share of',
	ofOwn: 'its own total',
	per: 'Per',
	currency: 'Currency',
	rate: 'Units per US dollar',
	rateAverage: 'average of each year',
	rateHelp: 'Empty: the average rate of each year.',
	pricesIn: 'Prices',
	asStored: (basis: string) => `As stored (${basis})`,
	inPricesOf: (year: string) => `Constant, ${year} US dollars`,
	events: 'Events',
	patterns: 'Patterns',
	horizontal: 'Horizontal axis',
	otherMeasures: 'Another measure',
	otherSplits: 'Another split',
	chosen: (count: number) => `${count} chosen`,
	allOf: (count: number) => `all ${count}`,
	noneMeans: 'Nothing chosen shows what the figure shows by itself.',
	loading: 'Loading',
	unanswered: 'The answer did not come. The chart still shows what it showed before.',
	again: 'Try again',
	shownOf: (shown: number, all: number, what: string) => `${shown} of ${all} ${what} shown`,
	partsOf: {
		region: 'regions',
		focus: 'focus areas',
		activity: 'activities',
		size: 'sizes',
		model: 'models'
	},
	total: 'Total',
	choose: {
		region: 'Regions',
		focus: 'Focus areas',
		activity: 'Activities',
		size: 'Sizes',
		model: 'Models'
	},
	dimensions: {
		region: 'Region',
		focus: 'Focus area',
		activity: 'Activity',
		size: 'Size',
		model: 'Model',
		edition: 'Edition'
	},
	partGroups: {
		world: 'World',
		regions: 'Regions',
		countries: 'Countries',
		states: 'US states',
		sets: 'Groups',
		parts: ''
	},
	sets: {
		'@countries': 'All countries',
		'@us-states': 'All US states',
		'@eu': 'Countries of the EU',
		'@g7': 'G7',
		'@asia': 'Asia'
	} as Record<string, string>,
	pers: { none: 'none', person: 'Person', gdp: 'GDP' },
	onOff: { on: 'Shown', off: 'Hidden' },
	shows: {
		level: 'Value',
		change: 'Change on the year before',
		growth: 'Change in per cent',
		index: 'Index',
		share: 'Share of the whole',
		cumulative: 'Running total'
	},
	charts: {
		line: 'Lines',
		area: 'Stacked areas',
		column: 'Columns',
		bar: 'Ranked bars',
		slope: 'Slopes',
		map: 'Map',
		grid: 'Small multiples',
		scatter: 'Scatter plot',
		table: 'Table only'
	},
	scales: { linear: 'Linear', log: 'Logarithmic', own: 'Own for each panel' }
};

type Words = typeof en;

const ko: Words = {
	from: '시작',
	to: '끝',
	show: '보기',
	chart: '그래프',
	scale: '눈금',
	compare: '비교할 판',
	base: '기준 연도',
	nothing: '없음',
	latest: '최신',
	earliest: '처음',
	firstEdition: '첫 발표치',
	apply: '적용',
	reset: '처음대로',
	controls: '보기 바꾸기',
	more: (money) => `더 보기: ${money ? '통화, ' : ''}지표, 쓸 수 없는 보기`,
	whyNot: '지금 보기와 함께 쓸 수 없는 것',
	otherCurrency: '다른 통화',
	constantPrices: '다른 가격 기준',
	otherEdition: '다른 판',
	of: '비중의 기준',
	ofOwn: '같은 지표의 합계',
	per: '나누는 값',
	currency: '통화',
	rate: '1달러당 금액',
	rateAverage: '해마다 평균 환율',
	rateHelp: '비워 두면 각 연도의 평균 환율을 쓴다.',
	pricesIn: '가격',
	asStored: (basis) => `저장된 그대로 (${basis})`,
	inPricesOf: (year) => `${year}년 불변가격 (달러)`,
	events: '사건',
	patterns: '무늬',
	horizontal: '가로축',
	otherMeasures: '다른 지표',
	otherSplits: '다른 구분',
	chosen: (count) => `${count}개 선택`,
	allOf: (count) => `전체 ${count}개`,
	noneMeans: '고르지 않으면 이 그림의 기본값을 보여 준다.',
	loading: '불러오는 중',
	unanswered: '응답을 받지 못했습니다. 그래프는 이전 그대로입니다.',
	again: '다시 시도',
	shownOf: (shown, all, what) => `${what} ${all}개 중 ${shown}개 표시`,
	partsOf: {
		region: '지역',
		focus: '중점 분야',
		activity: '활동',
		size: '규모',
		model: '모델'
	},
	total: '합계',
	choose: {
		region: '지역',
		focus: '중점 분야',
		activity: '활동',
		size: '규모',
		model: '모델'
	},
	dimensions: {
		region: '지역',
		focus: '중점 분야',
		activity: '활동',
		size: '규모',
		model: '모델',
		edition: '판'
	},
	partGroups: {
		world: '세계',
		regions: '지역',
		countries: '국가',
		states: '미국 주',
		sets: '묶음',
		parts: ''
	},
	sets: {
		'@countries': '모든 국가',
		'@us-states': '미국의 모든 주',
		'@eu': 'EU 회원국',
		'@g7': 'G7',
		'@asia': '아시아'
	},
	pers: { none: '없음', person: '인구', gdp: 'GDP' },
	onOff: { on: '표시', off: '숨김' },
	shows: {
		level: '값',
		change: '전년 대비 증감',
		growth: '전년 대비 증감률',
		index: '지수',
		share: '전체에서 차지하는 비중',
		cumulative: '누계'
	},
	charts: {
		line: '선',
		area: '누적 영역',
		column: '세로 막대',
		bar: '순위 막대',
		slope: '기울기',
		map: '지도',
		grid: '작은 그래프 모음',
		scatter: '산점도',
		table: '표만'
	},
	scales: { linear: '일반 눈금', log: '로그 눈금', own: '칸마다 따로' }
};

export const controlWords: Record<Language, Words> = { en, ko };
