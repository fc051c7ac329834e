import type { Steps } from '../steps';
import { unescapeText } from './cell';
import { Unreadable } from './unreadable';
import { detached, MAX_CELLS } from './worksheet';
import { xmlSteps } from './xml';

const MAX_TEXT = 150_000_000;

/** The texts that cells refer to by number: runs of different fonts joined, without how they are pronounced. */
export function* readStrings(pieces: Iterable<Uint8Array>): Steps<string[]> {
	const strings: string[] = [];
	let text = '';
	let length = 0;
	let isText = false;
	let isReading = false;
	yield* xmlSteps(pieces, {
		open(name) {
			if (name === 'si') text = '';
			else if (name === 'rPh') isReading = true;
			else if (name === 't') isText = !isReading;
		},
		text(part) {
			if (isText) text += part;
		},
		close(name) {
			if (name === 't') isText = false;
			else if (name === 'rPh') isReading = false;
			else if (name === 'si') {
				length += text.length;
				if (length > MAX_TEXT || strings.length >= MAX_CELLS)
					throw new Unreadable(
						'too-large',
						`The workbook has more than ${MAX_TEXT / 1e6} MB of text.`
					);
				strings.push(detached(unescapeText(text)));
			}
		}
	});
	return strings;
}
