import { COVERED } from './coverage';

/** White space as SVG collapses it, and marks that are not seen by themselves. */
const UNSEEN = /[\s\p{Cf}\p{Cc}\u{fe00}-\u{fe0f}\u{e0100}-\u{e01ef}]/u;

/** The characters of a text that the fonts of pictures lack, each once, in their order. */
export function uncovered(text: string): string {
	return [...new Set(text.normalize('NFC'))]
		.filter((character) => !UNSEEN.test(character) && !isCovered(character))
		.join('');
}

/** Runs are sorted, and stand in the list as first and last. */
function isCovered(character: string): boolean {
	const code = character.codePointAt(0) as number;
	let low = 0;
	let high = COVERED.length / 2 - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (code < (COVERED[2 * middle] as number)) high = middle - 1;
		else if (code > (COVERED[2 * middle + 1] as number)) low = middle + 1;
		else return true;
	}
	return false;
}
