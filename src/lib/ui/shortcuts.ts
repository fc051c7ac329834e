/** What a single key does on a figure's page, in the order of their list. */
export const shortcuts = [
	{ id: 'help', key: '?' },
	{ id: 'search', key: '/' },
	{ id: 'lastEarlier', key: ',' },
	{ id: 'lastLater', key: '.' },
	{ id: 'firstEarlier', key: '<' },
	{ id: 'firstLater', key: '>' },
	{ id: 'edition', key: 'e' },
	{ id: 'editionBack', key: 'E' },
	{ id: 'unhighlight', key: 'h' },
	{ id: 'reset', key: 'r' },
	{ id: 'table', key: 't' },
	{ id: 'csv', key: 'c' },
	{ id: 'link', key: 'l' }
] as const;

export type ShortcutId = (typeof shortcuts)[number]['id'];

/** Only a press for a year is meant again for as long as the key is held. */
const repeated = new Set<ShortcutId>(['lastEarlier', 'lastLater', 'firstEarlier', 'firstLater']);

export type KeyPress = Pick<
	KeyboardEvent,
	'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'repeat'
>;

/**
 * What a press of a key asks for, or null. The sign counts wherever it stands on the keyboard; where the
 * keyboard writes no Latin letters, as while Hangul is typed, the place of the letter does. A press with
 * Ctrl, Alt or the command key, or one that is part of a syllable, asks for nothing.
 */
export function shortcutOf(press: KeyPress): ShortcutId | null {
	if (press.ctrlKey || press.metaKey || press.altKey || press.isComposing) return null;
	const sign = signOf(press);
	const found = shortcuts.find(({ key }) => key === sign);
	return found && (!press.repeat || repeated.has(found.id)) ? found.id : null;
}

function signOf({ key, code, shiftKey }: KeyPress): string {
	const isLatin = /^[!-~]$/.test(key);
	const place = /^Key([A-Z])$/.exec(code)?.[1];
	const isNamed = key.length > 1 && key !== 'Process' && key !== 'HangulMode';
	if (place && isLatin) return shiftKey ? key.toUpperCase() : key.toLowerCase();
	if (!place || isNamed) return key;
	return shiftKey ? place : place.toLowerCase();
}

/** Whether keys that are pressed there belong to it: a field, a menu, an open dialog. */
export const takesKeys = (target: EventTarget | null) =>
	target instanceof Element &&
	target.closest('input, select, textarea, dialog, [contenteditable]') !== null;
