import type { Language } from '../language';

const en = {
	notFound: 'Page not found',
	notFoundHelp: 'The address may be mistyped, or the figure or edition has another name.',
	gone: 'Withdrawn',
	goneHelp:
		'What stood here was withdrawn by whoever published it. It may come back at the same address.',
	failed: 'Something went wrong',
	failedHelp: 'The database may be starting. Try again in a moment.',
	toOverview: 'To the overview'
};

const ko: typeof en = {
	notFound: '페이지를 찾을 수 없습니다',
	notFoundHelp: '주소가 잘못되었거나 그림 또는 판의 이름이 다를 수 있습니다.',
	gone: '거두어들였습니다',
	goneHelp: '여기 있던 것을 발행한 사람이 거두어들였습니다. 같은 주소로 다시 나올 수 있습니다.',
	failed: '문제가 생겼습니다',
	failedHelp: '데이터베이스가 시작되는 중일 수 있습니다. 잠시 뒤 다시 시도해 주세요.',
	toOverview: '개요로'
};

/** The words of the page for what is missing, withdrawn or failed; apart, since no other page needs them. */
export const errorMessages: Record<Language, typeof en> = { en, ko };
