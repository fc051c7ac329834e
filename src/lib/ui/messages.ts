import type { Language } from '../language';
import { controlWords } from './messages-controls';

/** The interface's own words. Findings and captions stand in `finding/`, one file for each language. */
const en = {
	atlas: 'AI Investment Atlas',
	tagline: 'Every number knows its edition.',
	overview: 'Overview',
	figures: 'Figures',
	datasets: 'Datasets',
	measures: 'Measures',
	yourCsv: 'Your CSV',
	skip: 'Skip to the content',
	otherLanguage: '한국어',
	chartKind: 'chart',
	about: 'About this figure',
	findings: 'What the figures say',
	downloads: 'Take it with you',
	downloadCsv: 'CSV (this view)',
	downloadSvg: 'SVG',
	picture: 'Picture for a document',
	embed: 'Share and embed',
	link: 'Link to this view',
	pinned: 'Link pinned to this edition',
	saveView: 'Save this view',
	cite: 'Cite',
	forEditors: 'For editors',
	footer: 'Open source under the MIT licence. Figures are cited facts of their publishers.',
	rows: (count: number) => `${count} ${count === 1 ? 'row' : 'rows'}`,
	seriesHeading: 'Table',
	allRows: 'Every figure, with its source',
	edition: 'Edition',
	editions: 'Editions',
	missing: 'No figure',
	newer: (slug: string) => `A newer edition exists: ${slug}`
};

type Messages = typeof en;

const ko: Messages = {
	atlas: 'AI 투자 아틀라스',
	tagline: '모든 수치가 자기 판을 안다.',
	overview: '개요',
	figures: '그림',
	datasets: '데이터셋',
	measures: '지표',
	yourCsv: '내 CSV',
	skip: '본문으로 건너뛰기',
	otherLanguage: 'English',
	chartKind: '그래프',
	about: '이 그림에 대하여',
	findings: '수치가 말하는 것',
	downloads: '가져가기',
	downloadCsv: 'CSV (지금 보기)',
	downloadSvg: 'SVG',
	picture: '문서에 넣을 그림',
	embed: '공유하고 퍼가기',
	link: '이 보기의 주소',
	pinned: '이 판에 고정한 주소',
	saveView: '이 보기 저장',
	cite: '인용',
	forEditors: '편집자용',
	footer: 'MIT 라이선스의 오픈소스. 수치는 각 발행 기관의 사실을 인용한 것입니다.',
	rows: (count) => `${count}행`,
	seriesHeading: '표',
	allRows: '모든 수치와 출처',
	edition: '판',
	editions: '판',
	missing: '수치 없음',
	newer: (slug) => `더 새로운 판이 있습니다: ${slug}`
};

/** The words of every page, those of the controls included. With those of tables and lists: `messages-all`. */
export const messages = {
	en: { ...en, ...controlWords.en },
	ko: { ...ko, ...controlWords.ko }
} satisfies Record<Language, unknown>;
