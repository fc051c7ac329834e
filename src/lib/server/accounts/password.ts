/** Of characters; a sentence of four words has more. */
export const SHORTEST = 15;
/** Longer ones are refused before anything is computed. */
export const LONGEST = 256;

export type PasswordProblem = 'short' | 'long' | 'simple' | 'different';

/** What is wrong with a new password, or null. Any character counts, blanks and Hangul included. */
export function judgePassword(
	password: string,
	again: string,
	email: string
): PasswordProblem | null {
	if (password.length > LONGEST) return 'long';
	const text = password.normalize('NFKC');
	if ([...text].length < SHORTEST) return 'short';
	if (isSimple(text.toLowerCase(), email.toLowerCase())) return 'simple';
	return password === again ? null : 'different';
}

/** A short piece over and over, a run of the keyboard, or the address itself. */
function isSimple(text: string, email: string): boolean {
	if (/^(.{1,10})\1+.{0,9}$/su.test(text) || new Set(text).size < 6) return true;
	if (runs.some((run) => run.includes(text))) return true;
	return email.includes(text) || (email !== '' && text.replace(email, '').length < 5);
}

const lines = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '01234567890123456789'];
const runs = lines.flatMap((line) => [line, [...line].reverse().join('')]);
