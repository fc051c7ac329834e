import type { Language } from '../language';

const MINUS = '\u2212';

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
function scaleOf(value: number, language: Language): { factor: number; suffix: string } {
	const scales = language === 'ko' ? koreanScales : englishScales;
	const [factor, suffix] = scales.find(([factor]) => Math.abs(value) >= factor) ?? [1, ''];
	return { factor, suffix };
}

/**
 * How many decimals a number may show: three significant digits, one decimal from a hundred on where
 * `large` allows it, and never a digit below `precision`, the step with which the source printed it.
 */
function decimalsFor(value: number, precision: number | null, large: 0 | 1): number {
	const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
	const wanted = Math.max(large, 2 - magnitude, 0);
	if (!precision) return Math.min(wanted, 2);
	const allowed = Math.max(0, Math.floor(-Math.log10(precision) + 1e-9));
	return Math.min(wanted, allowed);
}

/** Digits grouped by thousands with a true minus sign; `decimals` fixed. */
export function fixed(value: number, decimals = 0): string {
	const text = Math.abs(value).toLocaleString('en-US', {
		minimumFractionDigits: decimals,
		maximumFractionDigits: decimals
	});
	return (value < 0 && /[1-9]/.test(text) ? MINUS : '') + text;
}

export interface NumberStyle {
	language: Language;
	/** ISO 4217 code, `%`, `count`, or `index <year>=100`. */
	unit: string;
	/** The step with which the source printed the value, in its unit; null where it is not known. */
	precision?: number | null;
	/** A sign before positive numbers too, for changes. */
	signed?: boolean;
}

const currencySigns: Record<string, string> = { USD: '$', KRW: '₩', EUR: '€', GBP: '£', JPY: '¥' };
const currencyWords: Record<string, string> = {
	USD: '달러',
	KRW: '원',
	EUR: '유로',
	GBP: '파운드',
	JPY: '엔'
};

/** The word for a currency in running Korean text (달러); the code where there is none. */
export const currencyWord = (unit: string) => currencyWords[unit] ?? unit;

export const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);

function amount(value: number, { language, unit, precision }: NumberStyle, short = false): string {
	const { factor, suffix } = scaleOf(value, language);
	const scaled = value / factor;
	// $125.4B and 164.9조 keep a decimal beyond three digits; 1,254억 and $970M do not.
	const large = factor >= (language === 'ko' ? 1e12 : 1e9) ? 1 : 0;
	const step = precision ? precision / factor : null;
	const decimals = factor === 1 && !step ? 0 : decimalsFor(scaled, step, factor === 1 ? 0 : large);
	const digits = fixed(Math.abs(scaled), decimals);
	if (!isCurrency(unit)) return digits + suffix;
	if (language === 'ko')
		return short ? digits + suffix : `${digits}${suffix} ${currencyWord(unit)}`;
	return (currencySigns[unit] ?? `${unit} `) + digits + suffix;
}

function percent(value: number, precision: number | null | undefined): string {
	const magnitude = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
	const wanted = Math.max(0, 2 - Math.max(0, magnitude));
	const allowed = precision ? Math.max(0, Math.floor(-Math.log10(precision) + 1e-9)) : 1;
	return `${fixed(Math.abs(value), Math.min(wanted, allowed))}%`;
}

/**
 * A value as running text: `$125.4B`, `1,254억 달러`, `−26.7%`, `215.3` (index), `3,499` (count).
 * Three significant digits, fewer where the source printed fewer; exact figures belong into tables.
 */
export function formatValue(value: number, style: NumberStyle): string {
	const sign = value < 0 ? MINUS : style.signed && value > 0 ? '+' : '';
	return sign + magnitudeText(value, style);
}

function magnitudeText(value: number, style: NumberStyle): string {
	if (style.unit === '%') return percent(value, style.precision);
	if (style.unit.startsWith('index')) return fixed(Math.abs(value), Math.abs(value) < 1000 ? 1 : 0);
	if (style.unit === 'count') return fixed(Math.abs(value));
	return amount(Math.abs(value), style);
}

/** A value on an axis: `$120B`, `1,200억` (the unit stands on the top tick only: `withUnit`). */
export function formatTick(value: number, style: NumberStyle, withUnit = true): string {
	const sign = value < 0 ? MINUS : style.signed && value > 0 ? '+' : '';
	const magnitude = Math.abs(value);
	if (value === 0) return style.unit === '%' ? '0%' : '0';
	if (style.unit === '%') return `${sign}${trimmed(magnitude)}%`;
	if (!isCurrency(style.unit)) return sign + trimmed(magnitude);
	const { factor, suffix } = scaleOf(magnitude, style.language);
	const digits = trimmed(magnitude / factor) + suffix;
	if (style.language !== 'ko')
		return sign + (currencySigns[style.unit] ?? `${style.unit} `) + digits;
	return sign + (withUnit ? `${digits} ${currencyWord(style.unit)}` : digits);
}

const trimmed = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 6 });

/**
 * A value for a table cell: every digit that the source printed, grouped by thousands. Derived
 * percentages and indices stop at the first digit that their operands do not carry.
 */
export function formatExact(value: number, { unit, precision }: NumberStyle): string {
	if (unit === '%') return formatValue(value, { unit, precision, language: 'en' });
	if (unit.startsWith('index')) return fixed(value, 1);
	const decimals = precision && precision < 1 ? Math.min(6, Math.ceil(-Math.log10(precision))) : 0;
	return fixed(value, decimals);
}

/** The unit in words for a subtitle: "nominal US dollars" needs the price basis, see `finding/caption`. */
export function unitWords(unit: string, language: Language): string {
	const currencyName: Record<string, Record<Language, string>> = {
		USD: { en: 'US dollars', ko: '미국 달러' },
		KRW: { en: 'South Korean won', ko: '원' }
	};
	if (unit === '%') return language === 'ko' ? '퍼센트' : 'per cent';
	if (unit === 'count') return language === 'ko' ? '개수' : 'count';
	const index = /^index (\d{4})=100$/.exec(unit);
	if (index) return language === 'ko' ? `지수 (${index[1]}년=100)` : `index (${index[1]} = 100)`;
	return currencyName[unit]?.[language] ?? unit;
}
