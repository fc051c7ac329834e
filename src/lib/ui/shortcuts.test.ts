import { describe, expect, test } from 'vitest';
import { shortcutOf, shortcuts, type KeyPress, type ShortcutId } from './shortcuts';

const press = (given: Partial<KeyPress>): KeyPress => ({
	key: '',
	code: '',
	shiftKey: false,
	ctrlKey: false,
	metaKey: false,
	altKey: false,
	isComposing: false,
	repeat: false,
	...given
});

test('no key stands for two', () => {
	const keys = shortcuts.map(({ key }) => key);
	expect(new Set(keys).size).toBe(keys.length);
});

describe('a press of a key', () => {
	test.each<[string, Partial<KeyPress>, ShortcutId | null]>([
		['a letter', { key: 'c', code: 'KeyC' }, 'csv'],
		['a letter while Caps Lock is on', { key: 'C', code: 'KeyC' }, 'csv'],
		['a letter with Shift', { key: 'E', code: 'KeyE', shiftKey: true }, 'editionBack'],
		['with Shift and Caps Lock', { key: 'e', code: 'KeyE', shiftKey: true }, 'editionBack'],
		['a letter with Shift that has none', { key: 'C', code: 'KeyC', shiftKey: true }, null],
		['a letter elsewhere, on Dvorak', { key: 'r', code: 'KeyO' }, 'reset'],
		['another letter at its place, on Dvorak', { key: 'p', code: 'KeyR' }, null],
		['ㅊ, while Hangul is typed', { key: 'ㅊ', code: 'KeyC' }, 'csv'],
		['ㄸ, with Shift', { key: 'ㄸ', code: 'KeyE', shiftKey: true }, 'editionBack'],
		['one that goes through an input method', { key: 'Process', code: 'KeyH' }, 'unhighlight'],
		['с, on a Russian keyboard', { key: 'с', code: 'KeyC' }, 'csv'],
		['part of a syllable', { key: 'ㅊ', code: 'KeyC', isComposing: true }, null],
		['a question mark, on a German keyboard', { key: '?', code: 'Minus', shiftKey: true }, 'help'],
		['a slash, on a German keyboard', { key: '/', code: 'Digit7', shiftKey: true }, 'search'],
		['a comma', { key: ',', code: 'Comma' }, 'lastEarlier'],
		['a comma that is held', { key: ',', code: 'Comma', repeat: true }, 'lastEarlier'],
		['a letter that is held', { key: 'c', code: 'KeyC', repeat: true }, null],
		['copy', { key: 'c', code: 'KeyC', ctrlKey: true }, null],
		['copy, on a Mac', { key: 'c', code: 'KeyC', metaKey: true }, null],
		['with Alt', { key: 'c', code: 'KeyC', altKey: true }, null],
		['a dead key', { key: 'Dead', code: 'KeyE' }, null],
		['Enter', { key: 'Enter', code: 'Enter' }, null],
		['an unused letter', { key: 'z', code: 'KeyZ' }, null]
	])('%s', (_name, given, id) => {
		expect(shortcutOf(press(given))).toBe(id);
	});
});
