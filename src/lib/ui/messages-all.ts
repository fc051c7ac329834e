import type { Language } from '../language';
import { messages } from './messages';
import { tableWords } from './messages-table';

/** The words of the pages with those of tables and lists, which are loaded after a figure's first reading. */
export const allMessages = {
	en: { ...messages.en, ...tableWords.en },
	ko: { ...messages.ko, ...tableWords.ko }
} satisfies Record<Language, unknown>;
