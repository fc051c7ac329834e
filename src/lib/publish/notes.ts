import { annotationRemark } from '../finding/author';
import type { Answered } from './json';

/** What must be said with the rows: of the data, of their status, and what the author of a saved figure adds. */
export function notesOf({ frame, caption, author }: Answered): string[] {
	const written = [
		author?.note?.text ?? '',
		author?.annotation ? annotationRemark(author.annotation, frame) : ''
	];
	return [...frame.notes, caption.status, ...written].filter(Boolean);
}
