import type { Language } from '../language';
import type { Pinning } from '../publish/pinning';

/** The words of an embed: whether its numbers can change, and what the page around it can not say. */
const en = {
	pinning: {
		pinned: (editions: string) => `Pinned to edition ${editions}`,
		context: (editions: string) =>
			`Pinned to edition ${editions}; exchange rates, prices, GDP and population are the newest`,
		first: (editions: string) => `Each year as first published, in ${editions}`,
		following: (editions: string) => `Follows the newest edition, now ${editions}`
	} satisfies Record<Pinning, unknown>,
	toFigure: 'Open in the AI Investment Atlas'
};

type Words = typeof en;

const ko: Words = {
	pinning: {
		pinned: (editions) => `${editions} 판에 고정`,
		context: (editions) => `${editions} 판에 고정, 환율·물가·GDP·인구는 최신 자료`,
		first: (editions) => `해마다 처음 발표된 수치(${editions})`,
		following: (editions) => `최신 판을 따름, 지금은 ${editions}`
	},
	toFigure: 'AI 투자 아틀라스에서 열기'
};

export const embedWords: Record<Language, Words> = { en, ko };
