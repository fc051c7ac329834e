import { withParticle } from '../format/particle';
import type { Language } from '../language';
import type { View, ViewProblem } from './view';

const texts = {
	value: {
		en: (name: string, value: string) => `${name}=${value} is not understood.`,
		ko: (name: string, value: string) => `${name}=${value} 값을 알 수 없습니다.`
	},
	parameter: {
		en: (name: string) => `There is no parameter "${name}" here (not yet known).`,
		ko: (name: string) => `"${name}" 매개변수는 아직 없습니다.`
	},
	dataset: {
		en: (_: string, value: string) => `There is no dataset "${value}".`,
		ko: (_: string, value: string) => `"${value}" 데이터셋이 없습니다.`
	},
	measure: {
		en: (_: string, value: string) => `There is no measure "${value}" in this dataset.`,
		ko: (_: string, value: string) => `이 데이터셋에 "${value}" 지표가 없습니다.`
	},
	edition: {
		en: (_: string, value: string) => `There is no edition "${value}" that holds this measure.`,
		ko: (_: string, value: string) => `이 지표를 담은 "${value}" 판이 없습니다.`
	},
	region: {
		en: (_: string, value: string) => `"${value}" is no region of this edition.`,
		ko: (_: string, value: string) => `이 판에는 "${value}" 지역이 없습니다.`
	},
	part: {
		en: (name: string, value: string) => `"${value}" is no ${name} of this edition.`,
		ko: (name: string, value: string) => `이 판의 ${name} 값에는 "${value}" 항목이 없습니다.`
	},
	split: {
		en: (_: string, __: string, by: string) => `This measure is not split by ${by}.`,
		ko: (_: string, __: string, by: string) => `이 지표는 ${by} 기준으로 나뉘어 있지 않습니다.`
	},
	total: {
		en: (name: string, _: string, by: string) =>
			`This measure has no stated total of its own over ${name}: choose one, or ask with ${by}.`,
		ko: (name: string, _: string, by: string) =>
			`이 지표에는 ${name} 합계가 따로 없습니다. 하나를 고르거나 ${withParticle(by, '으로/로')} 물어 주세요.`
	},
	overlap: {
		en: (_: string, value: string, within: string) =>
			`${value} lies within ${within}: parts that overlap are not added up or shown as shares side by side.`,
		ko: (_: string, value: string, within: string) =>
			`${withParticle(value, '은/는')} ${within}에 들어 있습니다. 겹치는 부분은 더하거나 비중으로 나란히 보이지 않습니다.`
	},
	stack: {
		en: () =>
			'Only parts of a stated whole are drawn on top of each other: levels, shares or running totals of one edition.',
		ko: () => '누적 그래프는 한 판이 전체를 밝힌 부분들의 값, 비중, 누계에만 씁니다.'
	},
	unstated: {
		en: () => 'The edition does not state the whole of which these would be shares.',
		ko: () => '이 판은 비중의 기준이 될 전체 수치를 밝히지 않습니다.'
	},
	of: {
		en: (_: string, value: string) =>
			`"${value}" is no measure of the same edition, unit and kind of which this one is a part.`,
		ko: (_: string, value: string) =>
			`같은 판에는 단위와 종류가 같고 이 지표를 포함하는 "${value}" 지표가 없습니다.`
	},
	ofShare: {
		en: () => 'of= goes with show=share.',
		ko: () => 'of=는 show=share와 함께 씁니다.'
	},
	x: {
		en: () => 'A scatter plot needs a second measure of the same edition, GDP or population as x.',
		ko: () => '산점도에는 같은 판의 다른 지표나 GDP, 인구를 x로 정해야 합니다.'
	},
	time: {
		en: () => 'Events are shown on charts over time.',
		ko: () => '사건은 시간에 따른 그래프에만 표시합니다.'
	},
	other: {
		en: (name: string) =>
			`${name}= takes another edition of the same dataset that holds the measure in the same unit and prices.`,
		ko: (name: string) =>
			`${name}=에는 같은 데이터셋에서 이 지표를 같은 단위와 가격 기준으로 담은 다른 판을 써 주세요.`
	},
	together: {
		en: (name: string) =>
			`${name}= sets one edition beside one other: not with by=edition or edition=first.`,
		ko: (name: string) =>
			`${name}=는 판 하나를 다른 판 하나와 견줄 때 씁니다. by=edition이나 edition=first와는 함께 쓸 수 없습니다.`
	},
	scatter: {
		en: () => 'A scatter plot shows levels.',
		ko: () => '산점도는 값 자체만 보여 줍니다.'
	},
	map: {
		en: () => 'A map shows countries or US states: ask with by=region for a measure that has them.',
		ko: () =>
			'지도는 국가나 미국 주를 보여 줍니다. 국가나 주의 수치가 있는 지표를 by=region으로 물어 주세요.'
	},
	mapCompare: {
		en: () => 'A map shows the figures of one edition.',
		ko: () => '지도는 한 판의 수치만 보여 줍니다.'
	},
	place: {
		en: (_: string, value: string) =>
			`"${value}" is no country or US state, so a map can not show it; all countries are shown.`,
		ko: (_: string, value: string) =>
			`"${value}" 지역은 국가나 미국 주가 아니어서 지도에 나타낼 수 없습니다. 모든 국가를 보여 줍니다.`
	},
	context: {
		en: (_: string, value: string) => `"${value}" is no edition that this view needs as context.`,
		ko: (_: string, value: string) => `이 보기에 필요한 배경 자료 가운데 "${value}" 판은 없습니다.`
	},
	money: {
		en: (name: string, value: string) =>
			`${name}=${value} is for amounts in US dollars; this measure is not stored in them.`,
		ko: (name: string, value: string) =>
			`${name}=${value} 값은 미국 달러 금액에만 씁니다. 이 지표는 달러로 저장되어 있지 않습니다.`
	},
	rate: {
		en: () => 'An exchange rate needs a currency other than USD.',
		ko: () => '환율은 USD가 아닌 통화와 함께 씁니다.'
	},
	span: {
		en: (name: string, value: string) =>
			`${name}=${value} needs one year; a cumulative figure covers a span of years.`,
		ko: (name: string, value: string) =>
			`${name}=${value}에는 한 해의 값이 필요합니다. 누적 금액은 여러 해를 합한 값입니다.`
	},
	index: {
		en: (_: string, value: string) => `There is no price index for ${value}; none is extrapolated.`,
		ko: (_: string, value: string) => `${value}년 물가지수가 없습니다. 추정하지 않습니다.`
	},
	flow: {
		en: (name: string, value: string) => `${name}=${value} needs a yearly flow.`,
		ko: (name: string, value: string) => `${name}=${value}에는 연간 흐름 지표가 필요합니다.`
	},
	heads: {
		en: () => 'Figures per head or per GDP of different years are not added up.',
		ko: () => '해마다 분모가 다른 1인당 값이나 GDP 대비 값은 더하지 않습니다.'
	},
	share: {
		en: (name: string, value: string) => `${name}=${value} and show=share exclude each other.`,
		ko: (name: string, value: string) => `${name}=${value} 값과 show=share는 함께 쓸 수 없습니다.`
	},
	gdpCurrency: {
		en: () => 'A share of GDP is the same in every currency: ask for it in USD.',
		ko: () => 'GDP 대비 비율은 통화와 무관합니다. USD로 물어 주세요.'
	},
	gdpPrices: {
		en: () => 'GDP is in current prices, so the amount must be nominal too.',
		ko: () => 'GDP가 경상가격이므로 금액도 명목이어야 합니다.'
	},
	level: {
		en: (name: string, value: string) =>
			`${name}=${value} would add up a state or an average over years.`,
		ko: (name: string, value: string) =>
			`${name}=${value} 보기는 상태나 평균을 여러 해에 걸쳐 더하게 됩니다.`
	},
	parts: {
		en: () => 'The parts of this measure do not add up, so they have no shares.',
		ko: () => '이 지표의 부분들은 더할 수 없어 비중이 없습니다.'
	},
	single: {
		en: (name: string) => `This split takes exactly one ${name}; the first one is shown.`,
		ko: (name: string) => `이 구분에는 ${name} 값을 하나만 쓸 수 있어 첫 값만 보여 줍니다.`
	},
	cumulative: {
		en: (name: string, value: string) =>
			`${name}=${value} needs a yearly series; a cumulative figure covers a span of years.`,
		ko: (name: string, value: string) =>
			`${name}=${value}에는 연도별 계열이 필요합니다. 누적 금액은 여러 해를 합한 값입니다.`
	},
	whole: {
		en: () => 'The world is the whole here, not a part: choose regions whose share is asked for.',
		ko: () => '세계는 전체이므로 비중을 구할 수 없습니다. 지역을 골라 주세요.'
	},
	line: {
		en: () => 'A logarithmic scale is for lines, points and maps; columns and bars begin at zero.',
		ko: () => '로그 눈금은 선이나 점으로 그린 그래프와 지도에만 씁니다. 막대는 0에서 시작합니다.'
	},
	own: {
		en: () => 'A scale of its own is for the panels of small multiples (chart=grid).',
		ko: () => '칸마다 다른 눈금은 작은 그래프 모음(chart=grid)에만 씁니다.'
	},
	slope: {
		en: () => 'A slope runs from one year to another: ask for a span of years.',
		ko: () => '기울기 그래프는 두 해를 잇습니다. 여러 해에 걸친 기간을 골라 주세요.'
	},
	grid: {
		en: () => 'Small multiples stand beside each other: choose two series or more.',
		ko: () => '작은 그래프 모음에는 계열이 둘 이상 필요합니다.'
	},
	basis: {
		en: () => 'Editions in different units or price bases are never drawn together.',
		ko: () => '단위나 가격 기준이 다른 판은 함께 그리지 않습니다.'
	},
	log: {
		en: () => 'A logarithmic axis needs positive values; changes can be negative.',
		ko: () => '로그 축에는 양수만 쓸 수 있습니다. 변화량은 음수일 수 있습니다.'
	},
	densities: {
		en: () => 'density= and dpi= say the same: leave one of them out.',
		ko: () => 'density=와 dpi=는 같은 것을 정합니다. 하나만 써 주세요.'
	},
	pixels: {
		en: () => 'The picture would have too many pixels: ask for a narrower or a coarser one.',
		ko: () => '그림의 화소가 너무 많습니다. 너비나 해상도를 줄여 주세요.'
	},
	preset: {
		en: () => 'The layout of Korean reports is in Korean.',
		ko: () => '한국어 보고서 서식은 한국어로만 만듭니다.'
	},
	base: {
		en: (_: string, value: string) => `No shown series has a figure for ${value}.`,
		ko: (_: string, value: string) => `${value}년 수치가 있는 계열이 없습니다.`
	}
} satisfies Record<string, Record<Language, Tell>>;

export type ProblemKind = keyof typeof texts;

/** A problem with a parameter, told in the reader's language. */
export function problem(
	kind: ProblemKind,
	language: Language,
	parameter: string,
	value: string,
	allowed: string[],
	about = ''
): ViewProblem {
	const tell: Tell = texts[kind][language];
	return { parameter, value, allowed, message: tell(parameter, value, about) };
}

type Tell = (name: string, value: string, about: string) => string;

/** Names a problem with a parameter; the view is mended by the caller. */
export type Refuse = (
	kind: ProblemKind,
	parameter: keyof View,
	value: string,
	allowed?: string[],
	/** What else the sentence names: the part within which another lies. */
	about?: string
) => void;
