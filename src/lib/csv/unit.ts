import { currencyIn } from './currency';
import { powerOf } from './number';
import { remember } from './remember';

/** What a column's numbers count: `power` is how often ten is multiplied, `unit` a currency, `%` or null. */
export interface Unit {
	power: number;
	unit: string | null;
}

const powers: Record<number, string> = {
	3: 'thousand',
	4: '10 thousand',
	5: '100 thousand',
	6: 'million',
	7: '10 million',
	8: '100 million',
	9: 'billion',
	12: 'trillion'
};

/** "billion USD": how a unit is told. Null for plain numbers of nothing in particular. */
export function unitName({ power, unit }: Unit): string | null {
	const scale = powers[power];
	return scale ? (unit ? `${scale} ${unit}` : scale) : unit;
}

const WORD =
	/(?:^|[^\p{L}])(thousands?|tsd|millions?|millionen|mio|mln|billions?|bn|mrd|milliard(?:s|en?)?|billionen|trillions?|tn|lakhs?|crores?|milliers|miles(?= de)|mill[oó]n|millones|milhão|milhões|milhares|bilhão|bilhões|milioni|miliardi|miljoen|miljard)(?=[^\p{L}]|$)/iu;
/** A letter means a multiplier only beside a currency: "($B)", "USD m", "$bn". */
const LETTER =
	/(?:US\$|[$€£¥₩₹]|\b(?:USD|EUR|GBP|JPY|KRW|CNY|INR|CHF|CAD|AUD|BRL|SEK)) ?(k|mm?|mn|b|bn|t|tn)(?![a-z])/i;
/** And before it: "(M€)", "Mds €", "m USD". */
const BEFORE = /(?:^|[^\p{L}])(k|mm?|mn|b|bn|mds?) ?(?:US\$|[$€£¥₩₹]|(?:USD|EUR|GBP|CHF)\b)/iu;
const EASTERN =
	/(?:^|[([\s/,_:])(천|만|백만|천만|억|십억|조|千|万|萬|百万|千万|億|亿|十億|十亿|兆) ?(원|달러|엔|위안|유로|명|건|개|불|円|元|米?ドル|美元|ユーロ|欧元|人|社|件|家|个)?(?=[)\],\s]|$)/;
const MILLIONS = /\((?:in )?(?:000s?|'000s?|000's)\)|\b(?:in )?000s\b/i;

/** Reads a unit out of a header or a unit column: "Funding ($B)", "US$ million", "매출(억원)", "%". */
export const readUnit = remember((written: string): Unit | null => {
	// Full-width brackets are brackets.
	const text = written.normalize('NFKC');
	const currency = currencyIn(text);
	const eastern = EASTERN.exec(text);
	if (eastern) return { power: powerOf(eastern[1] as string) ?? 0, unit: currency };
	if (/%|\bper ?cent(age)?\b|\bpercent\b|퍼센트/i.test(text)) return { power: 0, unit: '%' };
	const word = WORD.exec(text)?.[1] ?? LETTER.exec(text)?.[1] ?? BEFORE.exec(text)?.[1];
	const power = word ? powerOf(word) : MILLIONS.test(text) ? 3 : undefined;
	if (power === undefined && !currency) return null;
	return { power: power ?? 0, unit: currency };
});

/** The price basis that a header states: "GDP (constant 2015 US$)"; empty where it states none. */
export const statedPrices = (text: string): string => {
	const year = /\bconstant (?:prices )?\(?((?:19|20)\d\d)\b/i.exec(text)?.[1];
	return year === undefined ? '' : `constant ${year}`;
};

/** A scale that stands for itself: "Billions" in a column beside the unit, or how often ten is multiplied: "9". */
export const readPower = (cell: string): number | null => {
	const text = cell.trim();
	if (/^units?$/i.test(text)) return 0;
	return /^(\d|1[0-2])$/.test(text) ? Number(text) : (powerOf(text) ?? null);
};
