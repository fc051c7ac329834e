import { currencyWord, digitUnit, isCurrency, unitWords } from '../../format/number';
import type { Language } from '../../language';

interface Words {
	/** The sheet that a chart is drawn from. */
	sheet: string;
	year: string;
	unit(words: string): string;
	columnsForGaps: string;
	/** Stands for what has no room on the slide. */
	more: string;
	/** Of the workbook within a slide whose picture has no chart of Office behind it. */
	workbook: string;
	shows: string;
}

/** What slides say, beside the words of caption, frame and data files. */
export const slideWords: Record<Language, Words> = {
	en: {
		sheet: 'Chart',
		year: 'Year',
		unit: (words) => `Unit: ${words}`,
		columnsForGaps:
			'Columns instead of an area: PowerPoint would draw a missing figure of an area as zero.',
		more: 'The remaining notes are in the notes of this slide.',
		workbook: 'Data (XLSX)',
		shows: 'What the chart shows'
	},
	ko: {
		sheet: '그래프',
		year: '연도',
		unit: (words) => `단위: ${words}`,
		columnsForGaps:
			'영역 대신 세로 막대로 그림: 파워포인트는 영역 그래프에서 빠진 값을 0으로 그리기 때문.',
		more: '나머지 주는 이 슬라이드의 노트에 있음.',
		workbook: '데이터(XLSX)',
		shows: '그래프 설명'
	}
};

const englishPowers: Record<string, string> = {
	T: 'trillion',
	B: 'billion',
	M: 'million',
	K: 'thousand'
};

/** "billion US dollars", "억 달러": a unit by the power that `format/number` writes behind digits. */
export function scaledUnit(unit: string, power: string, language: Language): string {
	if (language === 'en') return `${englishPowers[power]} ${unitWords(unit, language)}`;
	const perPerson = unit.endsWith(' per person') ? '1인당 ' : '';
	const counted = digitUnit(unit);
	if (isCurrency(counted)) return `${perPerson}${power} ${currencyWord(counted)}`;
	return unit === 'count' ? `${power} 개` : `${unitWords(unit, language)} ${power}`;
}
