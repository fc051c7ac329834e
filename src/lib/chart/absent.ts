import type { Frame } from '../frame/frame';
import type { Language } from '../language';
import { corners, hatch } from './hatch';
import { round } from './round';

/** A hatched box where an edition did not yet count something: neither a gap nor a zero. */
export interface Stub {
	x: number;
	y: number;
	width: number;
	height: number;
	hatch: string;
	/** "Defense, 2023: not tracked yet". */
	title: string;
}

const words = {
	untracked: { en: 'not tracked yet', ko: '아직 집계 안 함' },
	below: { en: 'below the last listed', ko: '목록의 마지막 순위 아래' },
	missing: { en: 'no figure', ko: '수치 없음' }
};

/** What stands where a whole chart would. */
export const nothingDrawn: Record<Language, string> = {
	en: 'No figures to show',
	ko: '표시할 수치가 없습니다'
};

/** What stands where a bar would. */
export function absenceWords({ rows, missing, language }: Frame, key: string, row: number): string {
	const { status, year } = rows[row] ?? {};
	if (status === 'not tracked') return words.untracked[language];
	const lack = missing.find((entry) => entry.key === key && entry.year === year);
	if (lack?.code === 'not-tracked') return words.untracked[language];
	if (lack?.below) return language === 'ko' ? `${lack.below} 미만` : `below ${lack.below}`;
	return words[lack?.code === 'below-last-listed' ? 'below' : 'missing'][language];
}

export const isUntracked = ({ rows }: Frame, row: number) => rows[row]?.status === 'not tracked';

export function stub(x: number, y: number, width: number, height: number, title: string): Stub {
	return {
		x: round(x),
		y: round(y),
		width: round(width),
		height: round(height),
		hatch: hatch(corners(x, y, width, height), 4),
		title
	};
}

export const stubTitle = (names: string[], year: number, language: Language) =>
	`${names.join(', ')}, ${year}${language === 'ko' ? '년' : ''}: ${words.untracked[language]}`;

/** For charts whose series share a year: one stub under the axis for all that are not tracked in it. */
export function stubsUnder(
	frame: Frame,
	foot: number,
	middle: (year: number) => number,
	band: number
): Stub[] {
	const width = Math.max(4, Math.min(16, band - 2));
	const untracked = new Map<number, Set<string>>();
	for (const { name, rows } of frame.series)
		for (const row of rows) {
			const year = frame.rows[row]?.year;
			if (year === undefined || !isUntracked(frame, row)) continue;
			untracked.set(year, (untracked.get(year) ?? new Set()).add(name));
		}
	return frame.years.flatMap((year) => {
		const names = untracked.get(year);
		if (!names) return [];
		const title = stubTitle([...names], year, frame.language);
		return [stub(middle(year) - width / 2, foot + 1.5, width, 6, title)];
	});
}
