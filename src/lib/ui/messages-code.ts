import type { Language } from '../language';
import type { CodeKind } from '../publish/code';

/** The words of the texts that read a view's numbers in another program. */
const en = {
	heading: 'Read these numbers in a notebook or a spreadsheet',
	about: 'The rows of this view, as chosen above: pinned or following.',
	api: 'All of the read API',
	link: 'Read API: all of this as JSON, for programs',
	ways: {
		curl: ['curl for a terminal', 'JSON, up to 1,000 rows; “next” leads to those that follow.'],
		python: ['Python', 'Needs no package; with pandas the rows become a table.'],
		r: ['R', 'Needs no package.'],
		javascript: ['JavaScript', 'In a browser, in Node, in a notebook of Observable.'],
		excel: [
			'Excel',
			'Data, Get Data, From Other Sources, Blank Query; put it into the Advanced Editor. Refreshing reads the numbers anew.'
		],
		sheets: ['Google Sheets', 'A formula for one cell, with free room below and beside it.']
	} satisfies Record<CodeKind, [string, string]>
};

type Words = typeof en;

const ko: Words = {
	heading: '노트북이나 스프레드시트에서 이 수치 읽기',
	about: '위에서 고른 대로, 고정되거나 최신 판을 따르는 이 보기의 행입니다.',
	api: '읽기 API 전체',
	link: '읽기 API: 이 모든 것을 프로그램에서 JSON으로',
	ways: {
		curl: [
			'터미널에서 쓰는 curl',
			'JSON으로 1,000행까지 받습니다. 그다음 행의 주소는 “next”에 있습니다.'
		],
		python: ['파이썬', '패키지가 필요 없습니다. pandas를 쓰면 행이 표가 됩니다.'],
		r: ['R 언어', '패키지가 필요 없습니다.'],
		javascript: ['자바스크립트', '브라우저, Node, Observable 노트북에서 씁니다.'],
		excel: [
			'엑셀',
			'데이터, 데이터 가져오기, 기타 원본에서, 빈 쿼리를 차례로 고르고 고급 편집기에 넣으세요. 새로 고치면 수치를 다시 읽습니다.'
		],
		sheets: ['구글 스프레드시트', '셀 하나에 넣을 수식입니다. 아래와 옆을 비워 두세요.']
	}
};

export const codeWords: Record<Language, Words> = { en, ko };
