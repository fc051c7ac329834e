import { splitCurrency } from './currency';
import { shift, toDecimal, type Decimal } from './decimal';

/** The sign before the digits that are not whole. */
export type DecimalSign = '.' | ',';

/** A number as it is written in a cell. */
export interface WrittenNumber {
	/** Exact, with the suffix of the cell applied: `$7.44B` is 7440000000. */
	value: Decimal;
	/** The step with which it is printed: that of `$7.44B` is 10000000. */
	step: Decimal;
	currency: string | null;
	isPercent: boolean;
	/** A multiplier stood in the cell: its unit is one, whatever the header says. */
	isScaled: boolean;
	/** What a spreadsheet made of a longer number: `1.01225E+14`. */
	isRounded: boolean;
	/** A mark for a footnote stood behind it. */
	isMarked: boolean;
}

const one: Decimal = { units: 1n, scale: 0 };
const written = (value: Decimal) => ({ value, step: { units: 1n, scale: value.scale } });

const PLAIN = /^-?\d{1,99}(\.\d{1,99})?$/;

/** Whether a cell is a number, without reading it where that is plain to see. */
export const isNumberIn = (cell: string, sign: DecimalSign) =>
	(sign === '.' && PLAIN.test(cell)) || readNumber(cell, sign) !== null;

const asWritten = (value: Decimal): WrittenNumber => ({
	value,
	step: { units: 1n, scale: value.scale },
	currency: null,
	isPercent: false,
	isScaled: false,
	isRounded: false,
	isMarked: false
});

/** Digits with a point: in groups of three, or as in India the last three and then two; or not grouped. */
const GROUPED =
	/^(\d{1,3}([ ']\d{3})+|\d{1,3}(,\d{3})+|\d{1,2}(,\d{2})*,\d{3}|\d+)(\.\d*)?$|^\.\d+$/;
const EXPONENT = /^([+-]?\d+(?:\.\d+)?|[+-]?\.\d+)e([+-]?\d{1,3})$/i;

/** How often ten is multiplied for a word or letter behind a number. */
const suffixes: Record<string, number> = {
	...{
		k: 3,
		thousand: 3,
		thousands: 3,
		tsd: 3,
		'tsd.': 3,
		m: 6,
		mm: 6,
		mn: 6,
		mln: 6,
		mio: 6,
		'mio.': 6
	},
	...{
		million: 6,
		millions: 6,
		millionen: 6,
		b: 9,
		bn: 9,
		bln: 9,
		billion: 9,
		billions: 9,
		mrd: 9
	},
	...{
		'mrd.': 9,
		md: 9,
		mds: 9,
		milliard: 9,
		milliards: 9,
		milliarde: 9,
		milliarden: 9,
		t: 12,
		tn: 12,
		trn: 12,
		trillion: 12,
		trillions: 12
	},
	...{
		milliers: 3,
		miles: 3,
		milhares: 3,
		millón: 6,
		millon: 6,
		millones: 6,
		milhão: 6,
		milhões: 6
	},
	...{ bilhão: 9, bilhões: 9, billionen: 12, milioni: 6, miliardi: 9, miljoen: 6, miljard: 9 },
	...{ lakh: 5, lakhs: 5, crore: 7, crores: 7, cr: 7 },
	...{ 천: 3, 만: 4, 백만: 6, 천만: 7, 억: 8, 십억: 9, 조: 12 },
	...{ 千: 3, 万: 4, 萬: 4, 百万: 6, 千万: 7, 億: 8, 亿: 8, 十億: 9, 十亿: 9, 兆: 12 }
};

/** The power of ten that a word stands for; undefined for a word that is none. */
export const powerOf = (word: string): number | undefined => {
	const key = word.toLowerCase();
	return Object.hasOwn(suffixes, key) ? suffixes[key] : undefined;
};

/** One way of writing for blanks, minus signs, apostrophes and full-width digits. */
export const plain = (cell: string) => (/^[!-&(-_a-~]*$/.test(cell) ? cell : plainText(cell));

/** A raised figure or letter behind a number: a footnote, and no digit of it. */
const RAISED =
	/(?<=[\d%\p{L}.]) ?[\u00aa\u00b9\u00b2\u00b3\u00ba\u1d43-\u1d5b\u2070-\u207f]{1,6}(?=\s*$)/u;

const plainText = (cell: string) =>
	cell
		.replace(RAISED, '')
		.normalize('NFKC')
		.replace(/[\s\u200b\u200e\u200f\u2060\ufeff]+/g, ' ')
		.replace(/[\u2212\u2012\u2013\ufe63\u2010\u2011](?=\s?[\d.,$€£¥₩])/g, '-')
		.replace(/[\u2019\u02bc\u00b4`]/g, "'")
		// Prices of whole francs: "5'000.-".
		.replace(/(?<=\d)[.,][-\u2013\u2014]{1,2}(?=\s*$)/, '')
		.trim();

/** Reads a number as people write it; null for what is none. Linear in the length of the cell, which is bounded. */
export function readNumber(cell: string, sign: DecimalSign): WrittenNumber | null {
	if (sign === '.' && PLAIN.test(cell)) return asWritten(toDecimal(cell));
	if (cell.length > 400 || !/[\d０-９]/.test(cell)) return null;
	const noted = withoutMark(plain(cell).replace(/^'(?=[=+\-@])/, ''));
	const signed = withoutSign(noted.rest);
	const money = splitCurrency(signed.rest);
	const inner = withoutSign(money.rest);
	const isPercent = /^[^%]*[%]$/.test(inner.rest);
	const bare = isPercent ? inner.rest.slice(0, -1).trim() : inner.rest;
	const read = readScaled(bare, sign);
	if (!read || (signed.isNegative && inner.isNegative)) return null;
	const isNegative = signed.isNegative || inner.isNegative;
	const { units, scale } = read.value;
	const tail = money.currency ? null : read.currency;
	return {
		value: { units: isNegative ? -units : units, scale },
		step: read.step,
		currency: money.currency ?? tail,
		isPercent,
		isScaled: read.isScaled,
		isRounded: read.isRounded,
		isMarked: noted.isMarked || RAISED.test(cell)
	};
}

/** A minus before or behind, or brackets around: all say that a number is negative. */
function withoutSign(text: string): { rest: string; isNegative: boolean } {
	if (text.startsWith('(') && text.endsWith(')'))
		return { rest: text.slice(1, -1).trim(), isNegative: true };
	if (text.startsWith('-')) return { rest: text.slice(1).trim(), isNegative: true };
	if (text.startsWith('+')) return { rest: text.slice(1).trim(), isNegative: false };
	if (/\d-$/.test(text)) return { rest: text.slice(0, -1), isNegative: true };
	return { rest: text, isNegative: false };
}

/** `12*`, `12 [3]`, `12 (e)`, `12†`, `12 bp`, `12 1)`, `1.2a`: a number and where to read about it. */
function withoutMark(text: string): { rest: string; isMarked: boolean } {
	const found =
		/^(.*\d[^\s[(*†‡]*) ?(\*{1,3}|[†‡]{1,2}|\[\w{1,3}\]|\([a-zA-Z]\)|(?<= )[bcdefinprsuz]|(?<= )([bepsu])(?!\3)[bepsu]|(?<= )\d{1,2}\))$/.exec(
			text
		) ?? LETTERED.exec(text);
	return found ? { rest: found[1] as string, isMarked: true } : { rest: text, isMarked: false };
}

/** A letter right behind a number that multiplies nothing. */
const LETTERED = /^([-+(]?\d[\d.,]*)([ac-jln-su-z])$/;

/** Whether a cell is a number for the letter behind it alone: in a column of these, they are names. */
export const isLettered = (cell: string) => LETTERED.test(cell);

interface Scaled {
	value: Decimal;
	step: Decimal;
	currency: string | null;
	isScaled: boolean;
	isRounded: boolean;
}

/** Digits, perhaps with a suffix, or several of them as in Korean: `1조 2,345억`. */
function readScaled(text: string, sign: DecimalSign): Scaled | null {
	const exponent = EXPONENT.exec(sign === ',' ? text.replace(',', '.') : text);
	if (exponent) return fromExponent(exponent[1] as string, Number(exponent[2]));
	const digits = readDigits(text, sign);
	if (digits) return { ...written(digits), currency: null, isScaled: false, isRounded: false };
	const split = splitCurrency(text);
	if (split.currency && split.rest !== text) {
		const inner = readScaled(split.rest, sign);
		return inner && !inner.currency ? { ...inner, currency: split.currency } : null;
	}
	const parts = [...text.matchAll(/([\d.,' ]*\d)\s?([^\d\s.,']+\.?)\s?/g)];
	if (parts.length === 0 || parts.map(([whole]) => whole).join('') !== text) return null;
	let total: Decimal | null = null;
	let step = one;
	let last = Infinity;
	for (const [, number = '', word = ''] of parts) {
		const power = powerOf(word);
		const value = readDigits(number.trim(), sign);
		if (power === undefined || !value || power >= last) return null;
		const shifted = shift(value, power);
		total = total ? plus(total, shifted) : shifted;
		step = shift(written(value).step, power);
		last = power;
	}
	return total && { value: total, step, currency: null, isScaled: true, isRounded: false };
}

function plus(a: Decimal, b: Decimal): Decimal {
	const scale = Math.max(a.scale, b.scale);
	const at = (d: Decimal) => d.units * 10n ** BigInt(scale - d.scale);
	return { units: at(a) + at(b), scale };
}

function fromExponent(mantissa: string, power: number): Scaled | null {
	if (!Number.isFinite(Number(`${mantissa}e${power}`))) return null;
	const value = toDecimal(`${mantissa.replace(/^([+-]?)\./, '$10.').replace('+', '')}e${power}`);
	const significant = mantissa.replace(/[^\d]/g, '').replace(/^0+/, '').length;
	const decimals = mantissa.split('.')[1]?.length ?? 0;
	const step = shift({ units: 1n, scale: decimals }, power);
	return {
		...{ value, step },
		currency: null,
		isScaled: false,
		isRounded: significant <= 6 && power > decimals
	};
}

/** Swaps the signs of a number with a decimal comma, and takes the groups away. */
function readDigits(text: string, sign: DecimalSign): Decimal | null {
	const pointed =
		sign === ',' ? text.replace(/[.,]/g, (found) => (found === '.' ? ',' : '.')) : text;
	if (!GROUPED.test(pointed)) return null;
	const digits = pointed.replace(/[, ']/g, '').replace(/\.$/, '').replace(/^\./, '0.');
	return digits.length > 320 ? null : toDecimal(digits);
}

/** What a cell says about the decimal sign of its column: nothing where it could be read both ways. */
export function signOf(cell: string): DecimalSign | null {
	if (cell.length > 100) return null;
	const digits = /\d[\d., ']*[.,][\d., ']*|[.,]\d+/.exec(plain(cell))?.[0].trim();
	if (!digits) return null;
	const point = digits.lastIndexOf('.');
	const comma = digits.lastIndexOf(',');
	if (point >= 0 && comma >= 0) return point > comma ? '.' : ',';
	const sign = point >= 0 ? '.' : ',';
	const other = sign === '.' ? ',' : '.';
	const at = Math.max(point, comma);
	if (digits.indexOf(sign) !== at) return other;
	const decimals = digits.length - at - 1;
	if (decimals !== 3 || at > 3 || at === 0 || /^0/.test(digits)) return sign;
	return null;
}
