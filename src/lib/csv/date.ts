/** Which number of `03/04/2023` is the day. */
export type DayOrder = 'day-first' | 'month-first';

const months =
	'jan feb mar apr may jun jul aug sep oct nov dec janv févr mars avr mai juin juil août sept okt dez mär ene abr ago dic'.split(
		' '
	);
const monthNumbers = [
	...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 3, 1, 4, 8, 12]
];

const TIME = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d{1,9})?)?( ?[AP]M)?( ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$/i;
const ISO = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?\.?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const ASIAN = /^(\d{4})[년年] ?(\d{1,2})[월月](?: ?(\d{1,2})[일日])?$/;
const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})\/(\d{4})$/;
const DAY_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}(\p{L}{3,10})\.?[ ,-]{1,2}(\d{4}|\d{2})$/u;
const NAMED_DAY = /^(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const NAMED = /^(\p{L}{3,10})\.?(?:[ ,/-]{1,2}(\d{4})|[-/'’](\d{2}))$/u;

/** The two numbers before the year that may be day and month either way; null for a date written otherwise. */
export function undecided(cell: string): [number, number] | null {
	if (cell.length > 40 || !/^\s*\d{1,2}[/.-]\d/.test(cell)) return null;
	const found = NUMBERS.exec(cell.trim().replace(TIME, ''));
	return found ? [Number(found[1]), Number(found[3])] : null;
}

/**
 * Reads a date as `2023-04-03`, or `2023-04` where no day is given. `null` is no date at all, 'impossible'
 * what is written as one and is not in the calendar (31 February, month 13).
 */
export function readDate(cell: string, order: DayOrder): string | 'impossible' | null {
	const text = cell.trim();
	if (text.length > 40) return null;
	const day = text.replace(TIME, '');
	const iso = ISO.exec(day);
	if (iso) return calendar(iso[1], iso[3], iso[4]);
	const compact = COMPACT.exec(day) ?? ASIAN.exec(day);
	if (compact) return calendar(compact[1], compact[2], compact[3]);
	const numbers = NUMBERS.exec(day);
	if (numbers) {
		const [, a, , b, year] = numbers;
		return order === 'day-first' ? calendar(year, b, a) : calendar(year, a, b);
	}
	const monthYear = MONTH_YEAR.exec(day);
	if (monthYear) return calendar(monthYear[2], monthYear[1], undefined);
	const dayNamed = DAY_NAMED.exec(day);
	if (dayNamed) return named(dayNamed[3], dayNamed[2], dayNamed[1]);
	const namedDay = NAMED_DAY.exec(day);
	if (namedDay) return named(namedDay[3], namedDay[1], namedDay[2]);
	const month = NAMED.exec(day);
	return month ? named(month[2] ?? month[3], month[1], undefined) : null;
}

function named(year: string | undefined, name: string | undefined, day: string | undefined) {
	const word = name?.toLowerCase() ?? '';
	const exact = months.indexOf(word);
	const at = exact >= 0 ? exact : months.indexOf(word.slice(0, 3));
	const isMonth = at >= 0 && (word.length <= 4 || fullMonths.test(word));
	return isMonth ? calendar(year, String(monthNumbers[at]), day) : null;
}

const fullMonths =
	/^(january|february|march|april|june|july|august|september|october|november|december|januar|februar|märz|juni|juli|oktober|dezember|janvier|février|avril|juillet|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)$/;

function calendar(year = '', month = '', day: string | undefined): string | 'impossible' {
	const full = year.length === 2 ? String(Number(year) + (Number(year) < 70 ? 2000 : 1900)) : year;
	const text = `${full}-${month.padStart(2, '0')}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
	const time = new Date(day === undefined ? `${text}-01` : text);
	const isReal = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
	return isReal ? text : 'impossible';
}
