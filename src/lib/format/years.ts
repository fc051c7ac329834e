import type { Language } from '../language';

/** "2013–2025" or "2022"; in Korean "2013–2025년". */
export function formatSpan(from: number, to: number, language: Language): string {
	const years = from === to ? `${from}` : `${from}–${to}`;
	return language === 'ko' ? `${years}년` : years;
}

/** The last year of spans that end in it: "to 2024", "2024년까지". */
export const upTo = (year: number, language: Language) =>
	language === 'ko' ? `${year}년까지` : `to ${year}`;

/** What a year brought: "−27% in 2022", "2022년 −27%". */
export const inYear = (text: string, year: number, language: Language) =>
	language === 'ko' ? `${year}년 ${text}` : `${text} in ${year}`;

/** "2021, 2022 and 2024"; runs of three or more are joined: "2013–2020 and 2023". */
export function formatYears(years: number[], language: Language): string {
	const runs: [number, number][] = [];
	for (const year of [...new Set(years)].sort((a, b) => a - b)) {
		const last = runs.at(-1);
		if (last && last[1] === year - 1) last[1] = year;
		else runs.push([year, year]);
	}
	const parts = runs.flatMap(([from, to]) =>
		to - from === 1 ? [`${from}`, `${to}`] : [from === to ? `${from}` : `${from}–${to}`]
	);
	return joined(parts, language) + (language === 'ko' && parts.length > 0 ? '년' : '');
}

/** A list in words: "a, b and c", in Korean "a, b, c". */
export function joined(parts: string[], language: Language): string {
	if (language === 'ko' || parts.length < 2) return parts.join(', ');
	return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const months =
	'January February March April May June July August September October November December'.split(
		' '
	);

/**
 * A publication date known to the year, the month or the day: "April 2023", "3 April 2023", "2023년 4월".
 * What is no date is given back as it stands.
 */
export function formatDate(date: string, language: Language): string {
	const [year = '', month, day] = date.split('-');
	if (month === undefined) return language === 'ko' && year ? `${year}년` : year;
	const name = months[Number(month) - 1];
	if (!name) return date;
	if (language === 'ko') return `${year}년 ${Number(month)}월${day ? ` ${Number(day)}일` : ''}`;
	return `${day ? `${Number(day)} ` : ''}${name} ${year}`;
}
