import type { Language } from '../language';
import type { FeedWords } from '../publish/feed';

const en: FeedWords = {
	title: 'AI Investment Atlas: editions',
	subtitle: 'New editions, what their figures say first, and what they restate most.',
	findings: 'What its figures say',
	revisions: 'What it restates most'
};

const ko: FeedWords = {
	title: 'AI 투자 아틀라스: 새 판',
	subtitle: '새로 나온 판과 그 수치가 먼저 말하는 것, 가장 많이 고쳐진 수치.',
	findings: '수치가 말하는 것',
	revisions: '가장 많이 고쳐진 수치'
};

/** The words of the feed, which no page shows. */
export const feedWords: Record<Language, FeedWords> = { en, ko };
