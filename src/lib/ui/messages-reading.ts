import type { NoRate } from '../finding/between';
import type { Language } from '../language';

/** The words of reading a chart by pointer, finger and keys: loaded with the readers, after the page. */
const en = {
	keys: {
		years:
			'Arrow keys read the values, Enter pins, Shift with arrows compares two years, Escape leaves.',
		panels: 'Left and right go by year, up and down by panel, Enter pins, Escape leaves.',
		ranks: 'Arrow keys go by rank, Enter pins, Escape leaves.',
		map: 'Arrow keys go by rank, Enter highlights and pins, Escape leaves.',
		points: 'Arrow keys go from point to point, Enter pins, Escape leaves.',
		highlight: ' Space highlights.'
	},
	pointer: {
		years: 'Click to pin the values, drag across years to compare two of them.',
		label: ' Click a name to highlight it.'
	},
	highlight: (name: string) => `Highlight ${name}`,
	unhighlight: (name: string) => `No longer highlight ${name}`,
	close: 'Close',
	firstPrint: 'first print',
	rank: (rank: number, of: number) => `${rank} of ${of}`,
	more: (count: number) => `and ${count} more: pin to read them`,
	notes: (count: number) => `${count} notes: pin to read them`,
	between: (from: number, to: number) => `From ${from} to ${to}`,
	change: 'Change',
	points: ' points',
	percent: 'In per cent',
	yearly: 'A year, compounded',
	aYear: (percent: string) => `${percent} a year`,
	inYear: (lack: string, year: number) => `${lack} in ${year}`,
	onlyThese: (from: number, to: number) => `Show only ${from} to ${to}`,
	others: (count: number) => `and ${count} more in the table`,
	noRate: {
		editions: 'the two years are of different editions, which are not compared',
		zero: 'no rate from zero',
		sign: 'no rate of figures below zero',
		same: 'no difference that the printed digits tell',
		ratios: 'no rate of what is a rate or a change itself',
		totals: 'no rate of totals that grow by themselves'
	} satisfies Record<Exclude<NoRate, 'missing'>, string> as Record<NoRate, string>
};

type Words = typeof en;

const ko: Words = {
	keys: {
		years:
			'화살표 키로 값을 읽고, Enter로 고정하고, Shift+화살표로 두 해를 비교하고, Esc로 나갑니다.',
		panels:
			'좌우 화살표로 연도, 위아래 화살표로 그래프를 옮기고, Enter로 고정하고, Esc로 나갑니다.',
		ranks: '화살표 키로 순위를 따라가고, Enter로 고정하고, Esc로 나갑니다.',
		map: '화살표 키로 순위를 따라가고, Enter로 강조·고정하고, Esc로 나갑니다.',
		points: '화살표 키로 점을 옮겨 다니고, Enter로 고정하고, Esc로 나갑니다.',
		highlight: ' 스페이스 키로 강조합니다.'
	},
	pointer: {
		years: '클릭하면 값이 고정되고, 가로로 끌면 두 해를 비교합니다.',
		label: ' 이름을 클릭하면 강조됩니다.'
	},
	highlight: (name) => `${name} 강조`,
	unhighlight: (name) => `${name} 강조 해제`,
	close: '닫기',
	firstPrint: '첫 발표치',
	rank: (rank, of) => `${of}개 가운데 ${rank}위`,
	more: (count) => `외 ${count}개: 고정하면 모두 표시`,
	notes: (count) => `주 ${count}개: 고정하면 모두 표시`,
	between: (from, to) => `${from}년부터 ${to}년까지`,
	change: '증감',
	points: '포인트',
	percent: '증감률',
	yearly: '연평균 (복리)',
	aYear: (percent) => `연평균 ${percent}`,
	inYear: (lack, year) => `${year}년 ${lack}`,
	onlyThese: (from, to) => `${from}–${to}년만 보기`,
	others: (count) => `외 ${count}개는 표에 있음`,
	noRate: {
		missing: '',
		editions: '두 해의 수치가 서로 다른 판에서 나와 비교하지 않음',
		zero: '0에서는 증감률을 낼 수 없음',
		sign: '0보다 작은 값이 있어 증감률을 낼 수 없음',
		same: '표기 자릿수로는 차이가 없음',
		ratios: '비율이나 증감 자체에는 증감률을 내지 않음',
		totals: '누계에는 증감률을 내지 않음'
	}
};

export const readingWords: Record<Language, Words> = { en, ko };
