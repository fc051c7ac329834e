const MONTH =
	'(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|févr|mars|avr|mai|juin|juil|août|sept|okt|dez|mär|ene|abr|ago|dic)\\p{L}{0,7}';
const YEAR = '(?:FY ?)?(?:1[89]|20)\\d\\d';
const QUARTER =
	'(?:[QHTS] ?[1-4]|[1-4] ?[QHTS]|[1-4]/4|[1-4] ?분기|[上下]半期|[上下]半年|(?:상|하)반기)';

const PARTS = [
	// Q1 2022, 1Q22, 1/4 2022, H1 2022
	`${QUARTER}[ ./'’_-]{0,2}(?:${YEAR}|\\d\\d)`,
	// 2022 Q1, 2022-Q3, 2022.1/4, 2022년 1분기
	`${YEAR}(?:년|年)?[ ./_-]{0,2}${QUARTER}`,
	// Jan-23, January 2023, sep/2023
	`${MONTH}\\.?[ /,'’_-]{1,2}(?:${YEAR}|\\d\\d)`,
	// 2023-01, 2023.01, 2023/01, 2023M01, 2023년 1월, 2023-W01
	`(?:1[89]|20)\\d\\d(?:[-./]|[-_ ]?[MW]|(?:년|年) ?)(?:0?[1-9]|1[0-2]|[1-4]\\d|5[0-3])(?:월|月)?`
];

const PART = new RegExp(`^(?:${PARTS.join('|')})$`, 'iu');

/** 2021/22, 2021-2022, FY2021/22 */
const SPAN = /^(?:FY ?)?((?:1[89]|20)\d\d) ?[-–/] ?(\d{4}|\d{2})$/i;

/**
 * Whether a text names a time that is no calendar year: a part of one (`Q1 2022`, `Jan-23`, `2023-W01`), or a span of
 * several (`2021/22`).
 */
export function isOtherPeriod(text: string): boolean {
	const short = text.trim();
	if (short.length > 24) return false;
	return isSpan(short) || PART.test(short);
}

function isSpan(text: string): boolean {
	const [, from = '', to = ''] = SPAN.exec(text) ?? [];
	if (to === '') return false;
	const end = Number(to.length === 2 ? from.slice(0, 2) + to : to);
	// 2023-01 is a month; 2021-22 is a year that ends in the next one.
	return to.length === 4
		? end > Number(from) && end < Number(from) + 100
		: end === Number(from) + 1 || to === '00';
}
