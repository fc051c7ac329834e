import { formatDate } from '../format/years';
import type { Language } from '../language';

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** What data files say of themselves, beside the words that caption and frame bring with them. */
const en = {
	data: 'Data',
	aboutSheet: 'About the data',
	part: 'Part',
	name: 'Name',
	text: 'Text',
	figure: 'Figure',
	title: 'Title',
	subtitle: 'Subtitle',
	address: 'Address of this view',
	view: 'View',
	editionOf: (versions: string) => `edition ${versions}`,
	editions: 'Editions',
	sources: 'Sources',
	notes: 'Notes',
	missing: 'Missing',
	citation: 'Citation',
	published: (date: string) => `published ${formatDate(date, 'en')}`,
	attribution: 'Attribution',
	licence: 'Licence',
	columns: 'Columns',
	files: 'Files',
	dataFile: 'the rows of the view',
	packageFile: 'the description of columns, sources and licences (Data Package, version 2.0)',
	emptyCell: 'An empty cell is a missing value, never a zero.',
	decimalSign: 'The decimal sign is a point.',
	/** Of a report: since when a figure stays as it is. */
	pinned: (date: string) => `(pinned on ${formatDate(date, 'en')})`,
	dataSet: 'Data set',
	noDate: 'n.d.',
	/** The day as the American Psychological Association writes it. */
	retrieved: (date: string, url: string) => `Retrieved ${day.format(new Date(date))}, from ${url}`
};

type Words = typeof en;

const ko: Words = {
	data: '데이터',
	aboutSheet: '자료 설명',
	part: '구분',
	name: '항목',
	text: '내용',
	figure: '그림',
	title: '제목',
	subtitle: '부제',
	address: '이 보기의 주소',
	view: '보기 조건',
	editionOf: (versions) => `판: ${versions}`,
	editions: '판',
	sources: '출처',
	notes: '주',
	missing: '빠진 값',
	citation: '인용',
	published: (date) => `${formatDate(date, 'ko')} 발행`,
	attribution: '저작자 표시',
	licence: '이용 조건',
	columns: '열',
	files: '파일',
	dataFile: '이 보기의 행',
	packageFile: '열, 출처, 이용 조건 설명(Data Package 2.0)',
	emptyCell: '빈칸은 0이 아니라 값이 없다는 뜻입니다.',
	decimalSign: '소수점은 마침표(.)로 씁니다.',
	pinned: (date) => `(${formatDate(date, 'ko')}에 고정)`,
	dataSet: '데이터 세트',
	noDate: '발행일 미상',
	retrieved: (date, url) => `${formatDate(date, 'ko')}에 ${url}에서 검색`
};

export const fileWords: Record<Language, Words> = { en, ko };

/** Why nothing is at an address, by what was named there. */
const absentEn = {
	figure: (slug: string) => `There is no figure "${slug}".`,
	ownFigure: (slug: string) => `There is no figure "${slug}" of yours.`,
	withdrawnFigure: (slug: string) => `The figure "${slug}" was withdrawn by its author.`,
	dataset: (id: string) => `There is no dataset "${id}".`,
	edition: (slug: string) => `There is no edition "${slug}".`,
	editionOf: (slug: string, dataset: string) => `There is no edition "${slug}" of "${dataset}".`,
	withdrawnEdition: (slug: string) => `The edition "${slug}" was withdrawn.`
};

const absentKo: typeof absentEn = {
	figure: (slug) => `"${slug}" 그림이 없습니다.`,
	ownFigure: (slug) => `내 그림 가운데 "${slug}" 그림이 없습니다.`,
	withdrawnFigure: (slug) => `"${slug}" 그림은 만든 사람이 거두어들였습니다.`,
	dataset: (id) => `"${id}" 데이터셋이 없습니다.`,
	edition: (slug) => `"${slug}" 판이 없습니다.`,
	editionOf: (slug, dataset) => `"${dataset}" 데이터셋에 "${slug}" 판이 없습니다.`,
	withdrawnEdition: (slug) => `"${slug}" 판은 발행한 사람이 거두어들였습니다.`
};

export const absent: Record<Language, typeof absentEn> = {
	en: absentEn,
	ko: absentKo
};
