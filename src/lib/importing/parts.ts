import { hash64 } from './key-index';
import { isTotalWord } from './regions';

const MOST = 64;

/**
 * The id of a focus area or activity, as an address can name it: small letters, digits and hyphens; `all` for
 * a total. A label in other letters, or one that is too long, gets an id that is always the same for it.
 */
export function partId(label: string, known: Readonly<Record<string, string>> = {}): string {
	if (label === '') return '';
	if (Object.hasOwn(known, label)) return known[label] as string;
	if (isTotalWord(label)) return 'all';
	const words = label
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/\+/g, ' plus ')
		.replace(/#/g, ' sharp ')
		.replace(/%/g, ' percent ');
	const id = words.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
	const hasOthers = /[^\P{L}a-z]|[^\P{N}0-9]/u.test(words);
	if (id === '' || hasOthers) return `part-${mark(label)}`;
	return id.length > MOST ? `${id.slice(0, 50).replace(/-$/, '')}-${mark(label)}` : id;
}

const mark = (label: string) =>
	hash64(label.normalize('NFC'))
		.map((half) => half.toString(36).padStart(7, '0').slice(-6))
		.join('');
