/**
 * The Korean particle that follows `word`: `은/는`, `이/가`, `을/를`, `과/와`, `으로/로`. It depends on whether
 * the last syllable ends in a consonant as it is spoken; digits and Latin letters are read aloud.
 */
export type Particle = '은/는' | '이/가' | '을/를' | '과/와' | '으로/로';

// 0 영, 1 일, 3 삼, 6 육, 7 칠, 8 팔 close with a consonant; 1, 7 and 8 with ㄹ, as do L, R.
const closedDigits = '013678';
const closedLetters = 'lmnr';

function ending(word: string): 'open' | 'ㄹ' | 'closed' {
	const spoken = word
		.replace(/[)\]}"'’”〉」\s]+$/u, '')
		.replace(/%$/, '트')
		.replace(/\([^)]*$/u, '');
	const last = spoken.at(-1) ?? '';
	const code = last.charCodeAt(0) - 0xac00;
	if (code >= 0 && code < 11172) {
		const final = code % 28;
		return final === 0 ? 'open' : final === 8 ? 'ㄹ' : 'closed';
	}
	if (/\d/.test(last))
		return '178'.includes(last) ? 'ㄹ' : closedDigits.includes(last) ? 'closed' : 'open';
	const letter = last.toLowerCase();
	if (letter === 'l' || letter === 'r') return 'ㄹ';
	return closedLetters.includes(letter) ? 'closed' : 'open';
}

/** `word` with its particle: `withParticle('세계', '은/는')` is "세계는". */
export function withParticle(word: string, particle: Particle): string {
	const [closed, open] = particle.split('/') as [string, string];
	const end = ending(word);
	const usesOpen = end === 'open' || (particle === '으로/로' && end === 'ㄹ');
	return word + (usesOpen ? open : closed);
}
