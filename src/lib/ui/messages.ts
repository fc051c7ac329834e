import type { Language } from '../language';
import { controlWords } from './messages-controls';
import { tableWords } from './messages-table';

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
	source: 'Source',
	about: 'About this figure',
	claims: 'What sources claim',
	claimStatus: 'A claim, quoted as such',
	findings: 'What the figures say',
	missingTitle: 'What is missing',
	downloads: 'Take it with you',
	downloadCsv: 'CSV (this view)',
	downloadSvg: 'SVG',
	picture: 'Picture for a document',
	embed: 'Share and embed',
	link: 'Link to this view',
	pinned: 'Link pinned to this edition',
	saveView: 'Save this view',
	cite: 'Cite',
	problems: 'Part of the address could not be followed',
	allowed: 'Allowed',
	besideTitle: 'The same years in the other editions',
	besideNote:
		'Every edition counts the earlier years anew; an edition that states only one of the two years has no change of its own.',
	change: 'Change',
	notStated: 'not stated',
	openFigure: 'Open the figure',
	published: 'Published',
	licence: 'Licence',
	publisher: 'Publisher',
	observations: 'Figures',
	sha256: 'Content hash (SHA-256)',
	years: 'Years',
	toOverview: 'To the overview',
	updated: (title: string) => `The chart now shows: ${title}`,
	forEditors: 'For editors',
	footer: 'Open source under the MIT licence. Figures are cited facts of their publishers.'
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
	source: '출처',
	about: '이 그림에 대하여',
	claims: '출처의 주장',
	claimStatus: '주장을 그대로 인용함',
	findings: '수치가 말하는 것',
	missingTitle: '빠진 수치',
	downloads: '가져가기',
	downloadCsv: 'CSV (지금 보기)',
	downloadSvg: 'SVG',
	picture: '문서에 넣을 그림',
	embed: '공유하고 퍼가기',
	link: '이 보기의 주소',
	pinned: '이 판에 고정한 주소',
	saveView: '이 보기 저장',
	cite: '인용',
	problems: '주소의 일부를 따를 수 없습니다',
	allowed: '쓸 수 있는 값',
	besideTitle: '다른 판의 같은 해',
	besideNote: '판마다 이전 연도를 다시 집계한다. 두 해 가운데 하나만 있는 판은 증감을 낼 수 없다.',
	change: '증감',
	notStated: '없음',
	openFigure: '그림 열기',
	published: '발행',
	licence: '이용 조건',
	publisher: '발행 기관',
	observations: '수치',
	sha256: '내용 해시 (SHA-256)',
	years: '연도',
	toOverview: '개요로',
	updated: (title) => `그래프가 바뀌었습니다: ${title}`,
	forEditors: '편집자용',
	footer: 'MIT 라이선스의 오픈소스. 수치는 각 발행 기관의 사실을 인용한 것입니다.'
};

/** All words of the interface, those of controls and table included. */
export const messages = {
	en: { ...en, ...controlWords.en, ...tableWords.en },
	ko: { ...ko, ...controlWords.ko, ...tableWords.ko }
} satisfies Record<Language, unknown>;
