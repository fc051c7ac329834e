import { splitCurrency } from '../currency';
import { powerOf } from '../number';

/** How a sheet shows a number: what of that says more than the number itself. */
export interface NumberFormat {
	/** A day, a day's time, a span of hours, or a year; null for a number. */
	date: 'date' | 'time' | 'span' | 'year' | null;
	sections: Section[];
}

export interface Section {
	isPercent: boolean;
	/** How often the number is divided by ten to be shown: 6 for `#,##0,,`. */
	power: number;
	/** The digits shown behind the point; null where the format does not say. */
	decimals: number | null;
	currency: string | null;
	/** A word that multiplies, as in `0.0"B"`. */
	suffix: string;
	/** For which numbers it is: `[>=1000]`. */
	holds: ((value: number) => boolean) | null;
}

/** Currencies that share a sign, by the language tag behind it. */
const dollars: Record<string, string> = {
	...{ '1009': 'CAD', c0c: 'CAD', c09: 'AUD', '1409': 'NZD', '1004': 'SGD', '4809': 'SGD' },
	...{ c04: 'HKD', '404': 'TWD', '80a': 'MXN' }
};
const yuan = new Set(['804', '7804', '478', '450']);

/** Reads a format code: `#,##0.0`, `0%`, `[$€-407] #,##0.00`, `yyyy-mm-dd`, `0.0,,"M"`. */
export function readFormat(code: string): NumberFormat {
	const sections: Section[] = [];
	const letters: string[] = [];
	let isSpan = false;
	let rest = code.slice(0, 1_000);
	while (rest !== '' || sections.length === 0) {
		const read = readSection(rest);
		sections.push(read.section);
		letters.push(read.letters);
		isSpan ||= read.isSpan;
		rest = rest.slice(read.length);
	}
	return { date: isSpan ? 'span' : dateOf(letters[0] ?? ''), sections };
}

function dateOf(letters: string): NumberFormat['date'] {
	const text = letters.toLowerCase();
	if (/^y+$/.test(text)) return 'year';
	if (/[ydeg]/.test(text) || (/m/.test(text) && !/[hs]/.test(text))) return 'date';
	return /[hs]/.test(text) ? 'time' : null;
}

/** The section that shows a number. */
export function sectionFor({ sections }: NumberFormat, value: number): Section {
	const isConditional = sections.some(({ holds }) => holds !== null);
	const found = isConditional
		? (sections.find(({ holds }) => holds?.(value)) ?? sections.find(({ holds }) => !holds))
		: sections[0];
	return found ?? (sections[0] as Section);
}

const TOKEN =
	/^(?:"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]|(general)|(e[+-])|([0#?.,%@/]+)|([ymdhsegb]+|am\/pm|a\/p)|(;)|(.))/is;

function readSection(code: string) {
	let digits = '';
	let letters = '';
	let before = '';
	let behind = '';
	let currency: string | null = null;
	let isSpan = false;
	let holds: Section['holds'] = null;
	let at = 0;
	let hasNumber = false;
	const literal = (text: string) => {
		if (hasNumber) behind += text;
		else before += text;
	};
	while (at < code.length) {
		const [whole, quoted, escaped, bracket, general, exponent, number, letter, end, sign] =
			TOKEN.exec(code.slice(at)) as RegExpExecArray;
		at += Math.max(1, whole.length);
		if (end !== undefined) break;
		literal(quoted ?? escaped ?? sign ?? '');
		if (bracket?.startsWith('$')) currency ??= currencyOfTag(bracket);
		else if (bracket !== undefined && /^(h+|m+|s+)$/i.test(bracket)) isSpan = true;
		else if (bracket !== undefined) holds ??= conditionOf(bracket);
		if (general ?? exponent) digits += 'E';
		if (number !== undefined) digits += number;
		if (general ?? exponent ?? number) hasNumber = true;
		letters += letter ?? '';
	}
	const tail = splitCurrency(behind.trim());
	const word = tail.rest.replace(/[-() ]+$/, '').trim();
	const isPlain = /^[#0?,.%]*$/.test(digits) && /[#0?]/.test(digits);
	const shown = digits.replaceAll('%', '');
	const section: Section = {
		isPercent: digits.includes('%'),
		power: 3 * [...shown.matchAll(/,+(?=\.|$)/g)].join('').length,
		decimals: isPlain ? (shown.split('.')[1] ?? '').replaceAll(',', '').length : null,
		currency:
			currency ?? splitCurrency(before.replace(/[-( ]+$/, '').trim()).currency ?? tail.currency,
		suffix: powerOf(word) === undefined ? '' : word,
		holds
	};
	return { section, letters, isSpan, length: at };
}

function currencyOfTag(tag: string): string | null {
	const [, sign = '', language = ''] = /^\$([^-]*)-?(.*)$/s.exec(tag) ?? [];
	const key = language.toLowerCase().replace(/,.*$/s, '');
	if (sign === '$' && Object.hasOwn(dollars, key)) return dollars[key] as string;
	if (sign === '¥' && yuan.has(key)) return 'CNY';
	return splitCurrency(sign.trim()).currency;
}

function conditionOf(text: string): Section['holds'] {
	const [, sign, number] = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/.exec(text.trim()) ?? [];
	const limit = Number(number);
	if (!sign || Number.isNaN(limit)) return null;
	const tests: Record<string, (value: number) => boolean> = {
		'<': (value) => value < limit,
		'>': (value) => value > limit,
		'=': (value) => value === limit,
		'<=': (value) => value <= limit,
		'>=': (value) => value >= limit,
		'<>': (value) => value !== limit
	};
	return tests[sign] ?? null;
}
