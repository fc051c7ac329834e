import { fromDecimal, shift, toDecimal } from '../decimal';
import { sectionFor, type NumberFormat } from './number-format';

/** A number of a sheet as text, and what of its look is worth a remark. */
export interface ShownNumber {
	text: string;
	remark: 'percent' | 'scaled' | null;
	/** More digits are stored than the sheet shows. */
	isCoarse: boolean;
}

const LAST_DAY = 2_958_465;
const DAY = 86_400;

/**
 * A number in the size in which its sheet shows it, with all the digits that are stored: 0.169 shown as percent is
 * `16.9%`, 7440000000 shown as `$7.4B` is `USD 7.44B`; what is shown as a date is one.
 */
export function showNumber(
	value: number,
	format: NumberFormat | undefined,
	is1904: boolean
): ShownNumber {
	const none = { remark: null, isCoarse: false };
	if (!format) return { text: plain(value), ...none };
	const date = format.date && showDate(value, format.date, is1904);
	if (date) return { text: date, ...none };
	const { isPercent, power, decimals, currency, suffix } = sectionFor(format, value);
	const number =
		isPercent || power > 0
			? fromDecimal(shift(toDecimal(String(value)), (isPercent ? 2 : 0) - power))
			: plain(value);
	const point = number.indexOf('.');
	return {
		text: `${currency ? `${currency} ` : ''}${number}${suffix}${isPercent ? '%' : ''}`,
		remark: isPercent ? 'percent' : power > 0 || suffix !== '' ? 'scaled' : null,
		isCoarse: decimals !== null && point >= 0 && number.length - point - 1 > decimals
	};
}

/** The shortest digits that stand for the stored number, without an exponent. */
function plain(value: number): string {
	const text = String(value);
	return text.includes('e') ? fromDecimal(toDecimal(text)) : text;
}

/** A count of days as a date of ISO 8601; null for what no calendar has. */
function showDate(value: number, kind: string, is1904: boolean): string | null {
	let day = Math.floor(value);
	let second = Math.round((value - day) * DAY);
	if (second === DAY) {
		day++;
		second = 0;
	}
	if (day < 0 || day > LAST_DAY) return null;
	if (kind === 'span') return time(day * DAY + second);
	if (kind === 'time') return time(second);
	if (day === 0 && !is1904) return second > 0 ? time(second) : null;
	// 1900 was no leap year, but is one to the spreadsheets: their 60th day never was.
	if (day === 60 && !is1904) return '1900-02-29';
	const first = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
	const date = new Date(first + day * DAY * 1_000).toISOString().slice(0, 10);
	if (kind === 'year') return date.slice(0, 4);
	return second > 0 ? `${date}T${time(second)}` : date;
}

const two = (number: number) => String(number).padStart(2, '0');
const time = (second: number) =>
	`${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;

/** Characters that XML can not hold are written `_x000D_` in a workbook. */
export const unescapeText = (text: string) =>
	text.includes('_x')
		? text.replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => {
				const code = parseInt(hex, 16);
				return code === 0 || (code >= 0xd800 && code <= 0xdfff)
					? '\ufffd'
					: String.fromCharCode(code);
			})
		: text;
