import type { Language } from '../language';

/** What a derived value was computed from, in the words of one language. */
export interface DerivationNotes {
	change(year: number, before: number, own: number): string;
	growth(year: number, before: number, own: number): string;
	index(base: number, hundred: number, own: number): string;
	share(own: number, whole: number, name: string): string;
	cumulative(from: number, to: number): string;
	rest(whole: number, parts: number): string;
}

export const derivationNotes: Record<Language, DerivationNotes> = {
	en: {
		change: (year, before, own) => `Change from ${year - 1} (${before}) to ${year} (${own}).`,
		growth: (year, before, own) =>
			`Change from ${year - 1} (${before}) to ${year} (${own}), in per cent.`,
		index: (base, hundred, own) => `${own} as an index, ${base} (${hundred}) = 100.`,
		share: (own, whole, name) => `${own} of ${whole}, ${name} as the same edition states it.`,
		cumulative: (from, to) => `Sum of ${from} to ${to}.`,
		rest: (whole, parts) => `The stated whole (${whole}) less the parts shown (${parts}).`
	},
	ko: {
		change: (year, before, own) => `${year - 1}년(${before})에서 ${year}년(${own})까지의 증감.`,
		growth: (year, before, own) => `${year - 1}년(${before}) 대비 ${year}년(${own})의 증감률.`,
		index: (base, hundred, own) => `${base}년(${hundred})을 100으로 한 ${own}의 지수.`,
		share: (own, whole, name) => `같은 판이 밝힌 ${name} ${whole} 가운데 ${own}의 비중.`,
		cumulative: (from, to) => `${from}년부터 ${to}년까지의 합계.`,
		rest: (whole, parts) => `판이 밝힌 전체(${whole})에서 표시된 부분(${parts})을 뺀 값.`
	}
};

/** How an amount was converted. */
export interface MoneyNotes {
	prices(to: number, toIndex: number, from: number, fromIndex: number): string;
	single(rate: string, currency: string): string;
	average(rate: string, currency: string, year: number, source: string): string;
	gdp(value: string, year: number): string;
	population(value: string, year: number): string;
}

export const moneyNotes: Record<Language, MoneyNotes> = {
	en: {
		prices: (to, toIndex, from, fromIndex) =>
			`In prices of ${to}: US CPI-U ${toIndex} (${to}) over ${fromIndex} (${from}).`,
		single: (rate, currency) =>
			`Converted at ${rate} ${currency} per US dollar, one rate for all years.`,
		average: (rate, currency, year, source) =>
			`Converted at ${rate} ${currency} per US dollar, the average of ${year} (${source}).`,
		gdp: (value, year) => `Over the region's GDP of ${year}, ${value} US dollars.`,
		population: (value, year) => `Over the region's population of ${year}, ${value}.`
	},
	ko: {
		prices: (to, toIndex, from, fromIndex) =>
			`${to}년 가격: 미국 CPI-U ${to}년 ${toIndex}, ${from}년 ${fromIndex}.`,
		single: (rate, currency) => `모든 해에 1달러당 ${rate}${currency}의 환율 하나를 적용.`,
		average: (rate, currency, year, source) =>
			`${year}년 평균 환율 1달러당 ${rate}${currency} 적용 (${source}).`,
		gdp: (value, year) => `${year}년 해당 지역 GDP ${value}달러로 나눔.`,
		population: (value, year) => `${year}년 해당 지역 인구 ${value}명으로 나눔.`
	}
};
