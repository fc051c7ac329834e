import type { Language } from '../language';
import type { ShortcutId } from './shortcuts';

/** The words of the keyboard shortcuts, which come after the page. */
const en = {
	open: 'Keyboard shortcuts',
	help: 'They do nothing while you are in a field or a menu.',
	active: 'Single keys are shortcuts',
	activeHelp: 'Remembered in this browser, for all figures.',
	close: 'Close',
	does: {
		help: 'Open this list',
		search: 'Search in the list beside the chart',
		lastEarlier: 'Last year: one year earlier',
		lastLater: 'Last year: one year later',
		firstEarlier: 'First year: one year earlier',
		firstLater: 'First year: one year later',
		edition: 'Next older edition',
		editionBack: 'Next newer edition',
		unhighlight: 'Highlight nothing',
		reset: 'Back to the figure as it was made',
		table: 'Go to the table',
		csv: 'Download this view as CSV',
		link: 'Copy the address of this view'
	} satisfies Record<ShortcutId, string> as Record<ShortcutId, string>,
	shiftWith: (key: string) => `Shift + ${key}`,
	noMoreYears: 'There are no more years on that side.',
	noMoreEditions: 'There is no other edition on that side.',
	nothingHighlighted: 'Nothing is highlighted.',
	linkCopied: 'The address of this view is copied.',
	linkFailed: 'The browser did not allow copying. The address is in the address bar.'
};

type Words = typeof en;

const ko: Words = {
	open: '키보드 단축키',
	help: '입력란이나 메뉴에 있을 때는 작동하지 않습니다.',
	active: '한 글자 단축키 쓰기',
	activeHelp: '이 브라우저에 기억되며 모든 그림에 적용됩니다.',
	close: '닫기',
	does: {
		help: '이 목록 열기',
		search: '그래프 옆 목록에서 찾기',
		lastEarlier: '끝 연도를 한 해 이르게',
		lastLater: '끝 연도를 한 해 늦게',
		firstEarlier: '시작 연도를 한 해 이르게',
		firstLater: '시작 연도를 한 해 늦게',
		edition: '이전 판 보기',
		editionBack: '이후 판 보기',
		unhighlight: '강조 모두 지우기',
		reset: '그림의 처음 모습으로',
		table: '표로 이동',
		csv: '지금 보기를 CSV로 내려받기',
		link: '지금 보기의 주소 복사'
	},
	shiftWith: (key) => `Shift+${key}`,
	noMoreYears: '그쪽으로는 더 볼 연도가 없습니다.',
	noMoreEditions: '그쪽으로는 다른 판이 없습니다.',
	nothingHighlighted: '강조한 항목이 없습니다.',
	linkCopied: '지금 보기의 주소를 복사했습니다.',
	linkFailed: '브라우저가 복사를 허용하지 않았습니다. 주소는 주소 표시줄에 있습니다.'
};

export const shortcutWords: Record<Language, Words> = { en, ko };
