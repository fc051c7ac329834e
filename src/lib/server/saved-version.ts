import { decode } from '../view/codec';
import { plainView, type Figure } from '../view/figure';
import { tell } from '../view/saved';
import type { figureVersions } from './schema';

type Row = Pick<typeof figureVersions.$inferSelect, 'figure' | 'version' | 'body' | 'saved'>;

/** A saved version as a figure at an address, like any curated one. */
export function toSaved({ figure, version, body, saved }: Row, slug: string): Figure {
	const { view, name, words, ...rest } = body;
	const inBoth = (what: 'title' | 'caption') => ({
		en: tell(words, what, 'en')?.text ?? '',
		ko: tell(words, what, 'ko')?.text ?? ''
	});
	const title = inBoth('title');
	return {
		slug,
		name: { en: title.en || name.en, ko: title.ko || name.ko },
		caption: inBoth('caption'),
		view: decode(new URLSearchParams(view), plainView).view,
		claims: [],
		besideEditions: false,
		saved: { figure, version, date: saved.toISOString().slice(0, 10), words, ...rest }
	};
}
