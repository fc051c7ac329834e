/**
 * The Korean particle that follows `word`: `은/는`, `이/가`, `을/를`, `과/와`, `으로/로`. It depends on whether
 * the last syllable ends in a consonant as it is spoken; digits and Latin letters are read aloud, and
 * what stands in brackets after a word is not read.
 */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로' | '이다/다';

type Ending = 'open' | 'ㄹ' | 'closed' | 'unknown';

const spokenDigits = '영일이삼사오육칠팔구';
const PERCENT = '퍼센트';

/** How an abbreviation ends whose last letter is not read with a vowel: 엘, 알, 엠, 엔. */
const letters: Record<string, Ending> = { l: 'ㄹ', r: 'ㄹ', m: 'closed', n: 'closed' };

/** A word is read as it sounds: 구글; 아마존, 삼성, 슬랙, 페이스북, 앤트로픽; else with a vowel: 스탠퍼드, 우버. */
const words: [RegExp, Ending][] = [
	[/le?$/, 'ㄹ'],
	[/([mn]e?|ng|ck|ook|(^|[^aeiou])[aeiouy][ckpt])$/, 'closed']
];

const openings: Record<string, string> = { ')': '(', '）': '（', ']': '[' };

const upToLastLetter = (text: string) => /^[^]*[\p{L}\p{N}%]/u.exec(text)?.[0] ?? '';

/** What of a word is read: no quotation marks, and nothing in brackets after it. */
function spokenPart(word: string): string {
	const whole = upToLastLetter(word);
	const closing = /[)）\]]/.exec(word.slice(whole.length))?.[0];
	const opening = closing ? whole.lastIndexOf(openings[closing] as string) : -1;
	return upToLastLetter(whole.slice(0, Math.max(0, opening))) || whole;
}

function endingOf(word: string): Ending {
	const spoken = spokenPart(word.normalize('NFC'));
	const last = spoken.at(-1) ?? '';
	if (last === '%') return endingOf(PERCENT);
	if (/\d/.test(last)) return endingOf(spokenDigits[Number(last)] as string);
	const syllable = last.charCodeAt(0) - 0xac00;
	if (syllable >= 0 && syllable < 11172) {
		const final = syllable % 28;
		return final === 0 ? 'open' : final === 8 ? 'ㄹ' : 'closed';
	}
	return endingOfLatin(/[a-z]*$/i.exec(unaccented(spoken.slice(-30)))?.[0] ?? '');
}

const unaccented = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

function endingOfLatin(run: string): Ending {
	const last = run.at(-1);
	if (last === undefined) return 'unknown';
	const isAbbreviation = run.length === 1 || last !== last.toLowerCase();
	if (isAbbreviation) return letters[last.toLowerCase()] ?? 'open';
	return words.find(([pattern]) => pattern.test(run.toLowerCase()))?.[1] ?? 'open';
}

/** `word` with its particle: `withParticle('세계', '은/는')` is "세계는"; "은(는)" where the reading is not known. */
export function withParticle(word: string, particle: Particle): string {
	const [closed, open] = particle.split('/') as [string, string];
	const end = endingOf(word);
	if (end === 'unknown') return word + (particle === '으로/로' ? '(으)로' : `${closed}(${open})`);
	const usesOpen = end === 'open' || (particle === '으로/로' && end === 'ㄹ');
	return word + (usesOpen ? open : closed);
}
