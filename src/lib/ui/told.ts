import { formatValue } from '../format/number';
import type { Frame, FrameSeries } from '../frame/frame';
import type { Language } from '../language';
import { readingWords } from './messages-reading';
import { missingByRow, missingWords, statusWords } from './row-words';

/** One line of what a reader is told: a series and its value, or what stands for it. */
export interface ToldLine {
	name: string;
	text: string;
	/** "derived, first print"; empty where there is no value, or where all lines have the same. */
	status: string;
	/** The ink of its name. */
	colour?: string;
	chosen?: boolean;
}

/** What a tip shows and a live region says: the same, of whatever is read. */
export interface Told {
	/** "2021", "Cameroon, 2024". */
	title: string;
	lines: ToldLine[];
	/** What is true of all lines: "reported", "91 of 192". */
	basis: string[];
	notes: string[];
	/** Lines for which there was no room. */
	more: number;
}

/** What is read out: of the chosen line alone where one is chosen. */
export function toldText({ title, lines, basis, notes, more }: Told, language: Language): string {
	const chosen = lines.filter((line) => line.chosen);
	const said = chosen.length > 0 ? chosen : lines;
	const rest = more > 0 && chosen.length === 0 ? [readingWords[language].more(more)] : [];
	const told = said.map(({ name, text, status }) =>
		[name, text, status && `(${status})`].filter(Boolean).join(' ')
	);
	return `${title}: ${[...told, ...rest, ...basis, ...notes].join('; ')}`;
}

/** A line with what stands behind it. */
export interface Entry extends ToldLine {
	value: number | null;
	/** What its edition says of it, or why it is missing. */
	note: string;
}

/** What there is to tell of one row of a frame: by its index, and by the key of its series. */
export function tellerOf(frame: Frame): (series: FrameSeries, index: number | undefined) => Entry {
	const { language, rows, view } = frame;
	const missing = missingByRow(frame);
	const firstPrints = new Set(frame.firstPrints);
	const signed = view.show === 'growth' || view.show === 'change';
	return ({ key, name }, index) => {
		const row = index === undefined ? undefined : rows[index];
		if (!row || row.value === null) {
			const lack = missingWords(row && missing(key, row.year), language);
			// Inside a sentence; the "M" of an amount stays.
			const text = lack.charAt(0).toLocaleLowerCase() + lack.slice(1);
			return { name, text, status: '', value: null, note: row?.note ?? '' };
		}
		const { value, unit, precision, note } = row;
		const print = firstPrints.has(index as number) ? readingWords[language].firstPrint : '';
		return {
			name,
			text: formatValue(value, { language, unit, precision, signed }),
			status: [statusWords(row, language), print].filter(Boolean).join(', '),
			value,
			note: note ?? ''
		};
	};
}

/** The row of a series in a year. */
export const rowIn = ({ rows }: Frame, series: FrameSeries, year: number): number | undefined =>
	series.rows.find((row) => rows[row]?.year === year);

/** Notes that all but fill a tip are only counted until it is pinned. */
const ROOM = 320;

/** Tells of several lines: a status that all have is said once, and so is a note. */
export function tellAll(
	entries: Entry[],
	{ title, language, whole }: { title: string; language: Language; whole: boolean }
): Told {
	const valued = entries.filter(({ value }) => value !== null);
	const statuses = [...new Set(valued.map(({ status }) => status))];
	const [shared = ''] = statuses.length === 1 ? statuses : [];
	const chosen = entries.filter((entry) => entry.chosen);
	const notes = notesOf(chosen.length > 0 ? chosen : entries);
	const length = notes.reduce((sum, note) => sum + note.length, 0);
	const isShort = notes.length < 2 || length <= ROOM || whole || chosen.length > 0;
	return {
		title,
		lines: entries.map(({ name, text, status, colour, chosen }) => ({
			name,
			text,
			status: shared ? '' : status,
			...(colour ? { colour } : {}),
			...(chosen ? { chosen } : {})
		})),
		basis: shared ? [shared] : [],
		notes: isShort ? notes : [readingWords[language].notes(notes.length)],
		more: 0
	};
}

/** Each note once, with the names of those that it is about unless it is about all. */
function notesOf(entries: Entry[]): string[] {
	const about = new Map<string, string[]>();
	for (const { name, note } of entries)
		if (note) about.set(note, [...(about.get(note) ?? []), name]);
	return [...about].map(([note, names]) =>
		names.length === entries.length ? note : `${names.join(', ')}: ${note}`
	);
}
