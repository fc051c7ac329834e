import type { Language } from '../language';

/** What is said in the place of a withdrawn figure or edition; apart, since no other page needs it. */
export const goneMessages: Record<Language, { gone: string; goneHelp: string }> = {
	en: {
		gone: 'Withdrawn',
		goneHelp:
			'What stood here was withdrawn by whoever published it. It may come back at the same address.'
	},
	ko: {
		gone: '거두어들였습니다',
		goneHelp: '여기 있던 것을 발행한 사람이 거두어들였습니다. 같은 주소로 다시 나올 수 있습니다.'
	}
};
