import type { Language } from '../language';

/** The words of the list of regions and of the timeline, which come after the page. */
const en = {
	updated: (title: string) => `The chart now shows: ${title}`,
	shownOf: (shown: number, all: number, what: string) => `${shown} of ${all} ${what} shown`,
	partsOf: {
		region: 'regions',
		focus: 'focus areas',
		activity: 'activities',
		size: 'sizes',
		model: 'models'
	},
	asFigure: 'As the figure shows it',
	close: 'Close the list',
	clearedMeans: 'Nothing is chosen. The chart stays until you choose.',
	sizesOf: (year: number, unit: string) => `Sorted by value in ${year}, ${unit}`,
	withoutSize: (count: number, year: number) => `${count} without a figure for ${year}: at the end`,
	noSize: 'no figure',
	findHelp: 'Name, code or another name. Arrow keys move, Space chooses.',
	timeline: 'Years',
	firstYear: 'First year',
	lastYear: 'Last year',
	latestOf: (year: number) => `Latest (${year})`,
	earliestOf: (year: number) => `Earliest (${year})`,
	bothYears: 'Both years',
	play: 'Play',
	stop: 'Stop',
	nextYear: 'Next year',
	yearsFrom: (from: number, to: number) => `A year from ${from} to ${to}`,
	orderOfYears: 'The first year must not be after the last.',
	search: 'Search',
	searchResult: (count: number) => `${count} found`,
	clear: 'Clear the choice'
};

type Words = typeof en;

const ko: Words = {
	updated: (title) => `그래프가 바뀌었습니다: ${title}`,
	shownOf: (shown, all, what) => `${what} ${all}개 중 ${shown}개 표시`,
	partsOf: {
		region: '지역',
		focus: '중점 분야',
		activity: '활동',
		size: '규모',
		model: '모델'
	},
	asFigure: '그림의 기본값',
	close: '목록 닫기',
	clearedMeans: '선택을 지웠습니다. 새로 고를 때까지 그래프는 그대로입니다.',
	sizesOf: (year, unit) => `${year}년 값 순 (${unit})`,
	withoutSize: (count, year) => `${year}년 수치가 없는 ${count}개는 맨 끝에 있음`,
	noSize: '수치 없음',
	findHelp: '이름, 코드, 다른 이름으로 찾습니다. 화살표 키로 옮기고 스페이스 키로 고릅니다.',
	timeline: '기간',
	firstYear: '시작 연도',
	lastYear: '끝 연도',
	latestOf: (year) => `최신 (${year}년)`,
	earliestOf: (year) => `처음 (${year}년)`,
	bothYears: '기간 전체',
	play: '재생',
	stop: '멈춤',
	nextYear: '다음 해',
	yearsFrom: (from, to) => `${from}년부터 ${to}년 사이의 연도`,
	orderOfYears: '시작 연도가 끝 연도보다 늦을 수 없습니다.',
	search: '찾기',
	searchResult: (count) => `${count}개 찾음`,
	clear: '선택 지우기'
};

export const explorerWords: Record<Language, Words> = { en, ko };
