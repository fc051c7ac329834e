import type { Language } from '../language';
import type { ViewProblem } from './view';

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
		ko: (_: string, value: string) => `"${value}"은(는) 이 판에 있는 지역이 아닙니다.`
	},
	split: {
		en: (_: string, value: string) => `This measure is not split by ${value}.`,
		ko: (_: string, value: string) => `이 지표는 ${value} 기준으로 나뉘어 있지 않습니다.`
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
		en: () => 'A logarithmic axis is drawn for lines; columns and bars begin at zero.',
		ko: () => '로그 눈금은 선 그래프에만 씁니다. 막대는 0에서 시작합니다.'
	},
	basis: {
		en: () => 'Editions in different units or price bases are never drawn together.',
		ko: () => '단위나 가격 기준이 다른 판은 함께 그리지 않습니다.'
	},
	log: {
		en: () => 'A logarithmic axis needs positive values; changes can be negative.',
		ko: () => '로그 축에는 양수만 쓸 수 있습니다. 변화량은 음수일 수 있습니다.'
	},
	base: {
		en: (_: string, value: string) => `No shown series has a figure for ${value}.`,
		ko: (_: string, value: string) => `${value}년 수치가 있는 계열이 없습니다.`
	}
} satisfies Record<string, Record<Language, (name: string, value: string) => string>>;

export type ProblemKind = keyof typeof texts;

/** A problem with a parameter, told in the reader's language. */
export function problem(
	kind: ProblemKind,
	language: Language,
	parameter: string,
	value: string,
	allowed: string[]
): ViewProblem {
	return { parameter, value, allowed, message: texts[kind][language](parameter, value) };
}
