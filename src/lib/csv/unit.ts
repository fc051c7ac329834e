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
	/(?:^|[^a-z])(thousands?|tsd|millions?|millionen|mio|mln|billions?|bn|mrd|milliards?|trillions?|tn|lakhs?|crores?)(?=[^a-z]|$)/i;
/** A letter means a multiplier only beside a currency: "($B)", "USD m", "$bn". */
const LETTER =
	/(?:US\$|[$€£¥₩₹]|\b(?:USD|EUR|GBP|JPY|KRW|CNY|INR)) ?(k|mm?|mn|b|bn|t|tn)(?![a-z])/i;
const KOREAN =
	/(?:^|[([\s/,_:])(천|만|백만|천만|억|십억|조) ?(원|달러|엔|위안|유로|명|건|개|불)?(?=[)\],\s]|$)/;
const MILLIONS = /\((?:in )?(?:000s?|'000s?|000's)\)|\b(?:in )?000s\b/i;

/** Reads a unit out of a header or a unit column: "Funding ($B)", "US$ million", "매출(억원)", "%". */
export const readUnit = remember((text: string): Unit | null => {
	const currency = currencyIn(text);
	const korean = KOREAN.exec(text);
	if (korean) return { power: powerOf(korean[1] as string) ?? 0, unit: currency };
	if (/%|\bper ?cent(age)?\b|\bpercent\b|퍼센트/i.test(text)) return { power: 0, unit: '%' };
	const word = WORD.exec(text)?.[1] ?? LETTER.exec(text)?.[1];
	const power = word ? powerOf(word) : MILLIONS.test(text) ? 3 : undefined;
	if (power === undefined && !currency) return null;
	return { power: power ?? 0, unit: currency };
});

/** A scale that stands for itself: "Billions" in a column beside the unit. */
export const readPower = (cell: string): number | null =>
	/^units?$/i.test(cell.trim()) ? 0 : (powerOf(cell.trim()) ?? null);
