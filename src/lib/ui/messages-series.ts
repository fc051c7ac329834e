import type { Language } from '../language';

/** The words of the table that has one row for each series. */
const en = {
	seriesTable: 'Start, end and change',
	start: 'Start',
	end: 'End',
	changeOf: 'Change',
	percentOf: 'Change, %',
	points: 'percentage points',
	courseOf: 'Course',
	courseNote: 'Each course on a scale of its own.',
	findRows: 'Filter by name',
	rowsOf: (shown: number, all: number) => `${shown} of ${all} rows`,
	noRows: 'No name holds this text.',
	sortBy: (column: string) => `Sort by: ${column}`,
	courseFrom: (from: string, to: string) => `from ${from} to ${to}`
};

type Words = typeof en;

const ko: Words = {
	seriesTable: '시작, 끝, 증감',
	start: '시작',
	end: '끝',
	changeOf: '증감',
	percentOf: '증감률',
	points: '%포인트',
	courseOf: '추이',
	courseNote: '추이는 행마다 눈금이 다르다.',
	findRows: '이름으로 거르기',
	rowsOf: (shown, all) => `${all}행 중 ${shown}행`,
	noRows: '이 글자가 든 이름이 없습니다.',
	sortBy: (column) => `정렬: ${column}`,
	courseFrom: (from, to) => `${from}에서 ${to}까지`
};

export const seriesWords: Record<Language, Words> = { en, ko };
