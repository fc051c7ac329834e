import type { Language } from '../language';

/** What a derived value was computed from, in the words of one language. */
export interface DerivationNotes {
	change(year: number, before: number, own: number): string;
	growth(year: number, before: number, own: number): string;
	index(base: number, hundred: number, own: number): string;
	share(own: number, whole: number): string;
	cumulative(from: number, to: number): string;
}

export const derivationNotes: Record<Language, DerivationNotes> = {
	en: {
		change: (year, before, own) => `Change from ${year - 1} (${before}) to ${year} (${own}).`,
		growth: (year, before, own) =>
			`Change from ${year - 1} (${before}) to ${year} (${own}), in per cent.`,
		index: (base, hundred, own) => `${own} as an index, ${base} (${hundred}) = 100.`,
		share: (own, whole) => `${own} of ${whole}, the world as the same edition states it.`,
		cumulative: (from, to) => `Sum of ${from} to ${to}.`
	},
	ko: {
		change: (year, before, own) => `${year - 1}년(${before})에서 ${year}년(${own})까지의 증감.`,
		growth: (year, before, own) => `${year - 1}년(${before}) 대비 ${year}년(${own})의 증감률.`,
		index: (base, hundred, own) => `${base}년(${hundred})을 100으로 한 ${own}의 지수.`,
		share: (own, whole) => `같은 판이 밝힌 세계 금액 ${whole} 가운데 ${own}의 비중.`,
		cumulative: (from, to) => `${from}년부터 ${to}년까지의 합계.`
	}
};
