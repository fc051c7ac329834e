import { findCurrency } from '../catalog/currencies';
import type { Language } from '../language';

const MINUS = '\u2212';
const MAX_DECIMALS = 20;

const englishScales: [number, string][] = [
	[1e12, 'T'],
	[1e9, 'B'],
	[1e6, 'M'],
	[1e3, 'K']
];

// Korean groups by ten thousands. 천 is left out on purpose: "5천억" and "5,000억" would stand side by side.
const koreanScales: [number, string][] = [
	[1e12, '조'],
	[1e8, '억'],
	[1e4, '만']
];

/** The largest power of its language that leaves at least one whole digit of `value`. */
export function scaleOf(value: number, language: Language): { factor: number; suffix: string } {
	const scales = language === 'ko' ? koreanScales : englishScales;
	const [factor, suffix] = scales.find(([factor]) => Math.abs(value) >= factor) ?? [1, ''];
	return { factor, suffix };
}

/** By decimals: making a format takes far longer than using it, and a map of the world writes hundreds. */
const grouped: Intl.NumberFormat[] = [];

/** Digits grouped by thousands with a true minus sign; `decimals` fixed. */
export function fixed(value: number, decimals = 0): string {
	grouped[decimals] ??= new Intl.NumberFormat('en-US', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals
	});
	const text = grouped[decimals].format(Math.abs(value));
	return (value < 0 && /[1-9]/.test(text) ? MINUS : '') + text;
}

/** How many decimals a magnitude may show; negative where digits before the point have to go. */
type Decimals = (value: number) => number;

/** The power of ten of the first digit. */
const magnitudeOf = (value: number) => (value === 0 ? 0 : Math.floor(Math.log10(value)));

/** The decimals that a printed step carries: 1 for 0.019, 0 for 1.3, -2 for 100. */
export const carriedBy = (step: number) => Math.floor(-Math.log10(step) + 1e-9);

function rounded(value: number, decimals: number): number {
	if (decimals < 0) return Math.round(value * 10 ** decimals) * 10 ** -decimals;
	return Number(fixed(value, Math.min(decimals, MAX_DECIMALS)).replaceAll(',', ''));
}

/** The digits of a magnitude; the rule is asked again once it is rounded, since 9.996 is shown as 10.0. */
function digitsOf(value: number, decimals: Decimals): string {
	const wanted = decimals(value);
	const near = rounded(value, wanted);
	const kept = Math.min(decimals(near), MAX_DECIMALS);
	return fixed(kept < wanted ? rounded(near, kept) : near, Math.max(0, kept));
}

export interface NumberStyle {
	language: Language;
	/**
	 * ISO 4217 code, `%`, `count`, `index <year>=100`, `<currency> per person`, `% of GDP`,
	 * `count per million people`, `LCU per USD`, `FLOP`, `hours`.
	 */
	unit: string;
	/** The step with which the source printed the value, in its unit; null where it is not known. */
	precision?: number | null;
	/** A sign before positive numbers too, for changes. */
	signed?: boolean;
}

const currencySigns: Record<string, string> = {
	USD: '$',
	KRW: '₩',
	EUR: '€',
	GBP: '£',
	JPY: '¥',
	CNY: 'CN¥',
	INR: '₹',
	ILS: '₪'
};
const currencyWords: Record<string, string> = {
	USD: '달러',
	KRW: '원',
	EUR: '유로',
	GBP: '파운드',
	JPY: '엔',
	CNY: '위안',
	INR: '루피',
	CAD: '캐나다 달러',
	CHF: '스위스 프랑',
	SGD: '싱가포르 달러',
	ILS: '셰켈'
};

/** The word for a currency in running Korean text (달러); the code where there is none. */
export const currencyWord = (unit: string) => currencyWords[unit] ?? unit;

export const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);

/** What the digits are of: the currency of an amount per person, per cent of GDP as per cent. */
export const digitUnit = (unit: string) =>
	unit === '% of GDP' ? '%' : unit.replace(/ per (person|million people)$/, '');

/**
 * Three significant digits, a fourth for hundreds of the large powers ($125.4B and 164.9조, but 1,254억
 * and $970M), and none below the step with which the source printed the amount.
 */
function amountDecimals(factor: number, { language, precision }: NumberStyle): Decimals {
	const isLarge = factor >= (language === 'ko' ? 1e12 : 1e9);
	return (value) => {
		const unknown = factor === 1 && Number.isInteger(value) ? 0 : 2;
		const carried = precision ? carriedBy(precision / factor) : unknown;
		const magnitude = magnitudeOf(value);
		const wanted = magnitude === 2 && isLarge ? 1 : Math.max(0, 2 - magnitude);
		return Math.max(Math.min(wanted, carried), -Math.max(0, magnitude));
	};
}

function amount(value: number, style: NumberStyle): string {
	const { language, unit } = style;
	const { factor: first } = scaleOf(value, language);
	const near = rounded(value / first, amountDecimals(first, style)(value / first));
	// 999.96 million are shown as a billion.
	const { factor, suffix } = scaleOf(near * first, language);
	const digits = digitsOf(value / factor, amountDecimals(factor, style)) + suffix;
	if (!isCurrency(unit)) return digits;
	if (language === 'ko') return `${digits} ${currencyWord(unit)}`;
	return (currencySigns[unit] ?? `${unit} `) + digits;
}

/** One decimal where the step is not known; whole per cents are shown even where it is coarser. */
const ratioDecimals = (precision: number | null | undefined) =>
	precision ? Math.max(0, carriedBy(precision)) : 1;

/** Three significant digits and two decimals at most; two digits of what is below a tenth, or it would be none. */
function ratioDigits(value: number, carried: number, precision: number | null | undefined): number {
	if (value > 0 && value < 0.1)
		return Math.min(1 - magnitudeOf(value), precision ? carried : Infinity);
	return Math.min(2 - magnitudeOf(value), 2, carried);
}

/**
 * A value as running text: `$125.4B`, `1,254억 달러`, `−26.7%`, `215.3` (index), `3,499` (count).
 * Three significant digits, fewer where the source printed fewer; exact figures belong into tables.
 */
export function formatValue(value: number, asked: NumberStyle): string {
	const style = { ...asked, unit: digitUnit(asked.unit) };
	const text = magnitudeText(Math.abs(value), style);
	if (!/[1-9]/.test(text)) return text;
	return (value < 0 ? MINUS : style.signed ? '+' : '') + text;
}

/** Counts of more than this many are read in words (1.4B people), smaller ones to the last digit. */
export const WHOLE_COUNTS = 1e6;

function magnitudeText(value: number, style: NumberStyle): string {
	const { unit, precision } = style;
	const carried = ratioDecimals(precision);
	if (unit === 'FLOP') return value === 0 ? '0' : scientific(value);
	if (unit === '%') return `${digitsOf(value, (v) => ratioDigits(v, carried, precision))}%`;
	if (unit.startsWith('index')) return digitsOf(value, (v) => Math.min(v < 1000 ? 1 : 0, carried));
	if (unit === 'LCU per USD') return digitsOf(value, (v) => Math.max(0, 3 - magnitudeOf(v)));
	if (unit === 'count' && (value >= WHOLE_COUNTS || !Number.isInteger(value)))
		return amount(value, style);
	if (unit === 'count' || unit === 'hours') return fixed(value, Number.isInteger(value) ? 0 : 1);
	return amount(value, style);
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "3.1×10²³": computing power is read by its power of ten. */
function scientific(value: number): string {
	const power = Math.floor(Math.log10(value));
	const digits = (value / 10 ** power).toFixed(1).replace(/\.0$/, '');
	const raised = [...String(Math.abs(power))].map((digit) => superscripts[Number(digit)]).join('');
	return `${digits}×10${power < 0 ? '⁻' : ''}${raised}`;
}

/** A plain number inside a sentence, with every digit that it has: "1,144.883", "51,780,579". */
export const formatNumber = (value: number) => tenDecimals.format(value);
const tenDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });

/** A value on an axis: `$120B`, `1,200억` (the unit stands on the top tick only: `withUnit`). */
export function formatTick(value: number, asked: NumberStyle, withUnit = true): string {
	const style = { ...asked, unit: digitUnit(asked.unit) };
	const sign = value < 0 ? MINUS : style.signed && value > 0 ? '+' : '';
	const magnitude = Math.abs(value);
	if (value === 0) return style.unit === '%' ? '0%' : '0';
	if (style.unit === '%') return `${sign}${trimmed(magnitude)}%`;
	if (style.unit === 'FLOP') return sign + scientific(magnitude);
	if (style.unit === 'count' && magnitude >= WHOLE_COUNTS) {
		const { factor, suffix } = scaleOf(magnitude, style.language);
		return sign + trimmed(magnitude / factor) + suffix;
	}
	if (!isCurrency(style.unit)) return sign + trimmed(magnitude);
	const { factor, suffix } = scaleOf(magnitude, style.language);
	const digits = trimmed(magnitude / factor) + suffix;
	if (style.language !== 'ko')
		return sign + (currencySigns[style.unit] ?? `${style.unit} `) + digits;
	return sign + (withUnit ? `${digits} ${currencyWord(style.unit)}` : digits);
}

const sixDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 6 });
const trimmed = (value: number) => sixDigits.format(value);

/**
 * A value for a table cell: every digit that the source printed, grouped by thousands. Derived
 * percentages and indices stop at the first digit that their operands do not carry.
 */
export function formatExact(value: number, { unit: asked, precision }: NumberStyle): string {
	const unit = digitUnit(asked);
	if (asked !== unit && unit !== '%')
		return formatValue(value, { unit, precision, language: 'en' });
	if (unit === '%') return formatValue(value, { unit, precision, language: 'en' });
	if (unit.startsWith('index')) return fixed(value, Math.min(1, ratioDecimals(precision)));
	if (!precision) return ownDigits(value);
	const decimals = precision < 1 ? Math.min(6, Math.ceil(-Math.log10(precision) - 1e-9)) : 0;
	return fixed(value, decimals);
}

const allDigits = new Intl.NumberFormat('en-US', { maximumFractionDigits: 15 });

/** Every digit that a number has: where the printed step is not known, none may be left out. */
function ownDigits(value: number): string {
	const digits = allDigits.format(Math.abs(value));
	return value < 0 ? MINUS + digits : digits;
}

// Looked up when asked: a page that shows numbers alone needs no names of currencies.
const currencyName = (code: string, language: Language): string | undefined =>
	code === 'USD'
		? { en: 'US dollars', ko: '미국 달러' }[language]
		: findCurrency(code)?.name[language];

const plainUnits: Record<string, Record<Language, string>> = {
	'%': { en: 'per cent', ko: '퍼센트' },
	'% of GDP': { en: 'per cent of GDP', ko: 'GDP 대비 퍼센트' },
	count: { en: 'count', ko: '개수' },
	index: { en: 'index', ko: '지수' },
	'count per million people': { en: 'per million people', ko: '인구 100만 명당' },
	'LCU per USD': { en: 'local currency per US dollar', ko: '미국 달러당 현지 통화' },
	FLOP: { en: 'floating-point operations', ko: '부동소수점 연산 횟수' },
	hours: { en: 'hours', ko: '시간' }
};

/** The unit in words for a subtitle: "nominal US dollars" needs the price basis, see `finding/caption`. */
export function unitWords(unit: string, language: Language): string {
	const known = plainUnits[unit]?.[language] ?? currencyName(unit, language);
	if (known) return known;
	const perPerson = /^([A-Z]{3}) per person$/.exec(unit)?.[1];
	if (perPerson) {
		const name = currencyName(perPerson, language) ?? perPerson;
		return language === 'ko' ? `1인당 ${name}` : `${name} per person`;
	}
	const index = /^index ([\d-]+)=100$/.exec(unit);
	if (index) return language === 'ko' ? `지수 (${index[1]}년=100)` : `index (${index[1]} = 100)`;
	return unit;
}
