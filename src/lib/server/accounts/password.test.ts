import { expect, test } from 'vitest';
import { judgePassword, LONGEST } from './password';

const email = 'somebody.of.the.bank@example.org';

test.each([
	'four plain words here',
	'correct-horse-battery',
	'   blanks around it count   ',
	'대한민국 인공지능 투자 통계표',
	'🐎🔋📎🌧️🎻🧭🪵🧊🍞🪁🧵🪜🥁🧯🪗',
	'x'.repeat(2) + ' anything up to the longest '.padEnd(LONGEST - 2, 'abcdefgh 0123')
])('%j is taken', (password) => {
	expect(judgePassword(password, password, email)).toBeNull();
});

test.each([
	['', 'short'],
	['fourteen chars', 'short'],
	['한글 열네 글자 비밀번호', 'short'],
	['aaaaaaaaaaaaaaaaaaaa', 'simple'],
	['passwordpassword', 'simple'],
	['PasswordPassword1', 'simple'],
	['12345678901234567890', 'simple'],
	['qwertyuiopasdfgh', 'simple'],
	['abcabcabcabcabcabc', 'simple'],
	[email, 'simple'],
	[`${email}1`, 'simple']
])('%j is %s', (password, problem) => {
	expect(judgePassword(password, password, email)).toBe(problem);
});

test.each([LONGEST + 1, 1_000_000])('%i characters are too long', (length) => {
	const password = 'x'.repeat(length);
	expect(judgePassword(password, password, email)).toBe('long');
});

test('both fields must hold the same', () => {
	expect(judgePassword('four plain words here', 'four plain words hare', email)).toBe('different');
});
