import { expect, test } from 'vitest';
import { uncovered } from './covered';

test.each([
	['World private AI investment fell 27% to $91.86B', ''],
	['2022년 세계 AI 민간투자는 918.6억 달러', ''],
	['rare syllables: 뷁 믜 힣 갂', ''],
	['a decomposed syllable: \u1112\u1161\u11ab', ''],
	['€ ₩ − · “quoted” 〈그림〉 Ω Ж', ''],
	['조사: 韓國, 漢字', '韓國漢字'],
	['up 📈📈 and ع', '📈ع'],
	['an emoji without its selector: ❤️', '❤'],
	['tab\tand\nline\u00a0feed\u200d', '']
])('%s', (text, expected) => {
	expect(uncovered(text)).toBe(expected);
});
