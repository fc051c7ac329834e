import type { Language } from '../language';

/** What pages say of themselves to search engines and on cards, where they have no sentence of their own for it. */
const en = {
	figures:
		'Charts of investment in AI by country, region and field, each with its table, sources and files, as the editions of their publishers state it.',
	datasets:
		'The datasets behind the figures on AI investment: every edition with its date, licence and notes, and what later editions restated.',
	edition: (title: string, publisher: string) =>
		`${title}${publisher ? `, ${publisher}` : ''}: what this edition holds, its figures as a table and as files, its licence and notes.`
};

const ko: typeof en = {
	figures:
		'국가, 지역, 분야별 AI 투자 차트 모음. 차트마다 표와 출처, 내려받을 파일이 있으며 수치는 발행 기관의 판에 실린 그대로입니다.',
	datasets:
		'AI 투자 차트에 쓰인 데이터셋 목록. 판마다 발행일과 라이선스, 참고 사항, 이후 판에서 고쳐진 수치를 볼 수 있습니다.',
	edition: (title, publisher) =>
		`${title}${publisher ? ` (${publisher})` : ''}: 이 판에 실린 내용, 표와 파일로 보는 수치, 라이선스와 참고 사항.`
};

export const headWords: Record<Language, typeof en> = { en, ko };
