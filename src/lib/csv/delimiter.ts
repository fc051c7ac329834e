import { scan } from './scan';

const delimiters = [',', ';', '\t', '|'];
const SAMPLE = 100_000;
const LINES = 300;

/** What Excel writes, and reads, as the first line of a file: `sep=;`. */
const STATED = /^\ufeff?"?sep=([,;\t|])"?[\r\n]/i;

/** Eurostat's lines of tabs, whose first field is a list of its own: `freq,unit,geo\TIME_PERIOD`. */
const JOINED = /^\ufeff?\w{1,40}(,\w{1,40}){0,20}\\\w{1,40}\t/;

/**
 * The delimiter that splits most records into equally many fields; where two do so equally, the one that
 * makes more fields; a comma where none splits. A cell in which another delimiter is left, other
 * than between digits, speaks against it.
 */
export function guessDelimiter(text: string): string {
	if (JOINED.test(text.slice(0, 500))) return '\t';
	const stated = STATED.exec(text.slice(0, 20))?.[1];
	if (stated) return stated;
	const head = text.slice(0, SAMPLE);
	const scores = delimiters.map((delimiter) => ({ delimiter, ...scoreOf(head, delimiter) }));
	const best = scores.reduce((best, other) =>
		other.score > best.score || (other.score === best.score && other.fields > best.fields)
			? other
			: best
	);
	return best.delimiter;
}

function scoreOf(head: string, delimiter: string): { score: number; fields: number } {
	const lines = [...scan(head, delimiter)]
		.flat()
		.filter(({ isBlank }) => !isBlank)
		.map(({ start, end, fields }) => ({ text: head.slice(start, end), fields }))
		.slice(0, LINES);
	// The sample may end in the middle of a record.
	if (lines.length > 2 && head.length === SAMPLE) lines.pop();
	const counts = new Map<number, number>();
	for (const { fields } of lines) counts.set(fields, (counts.get(fields) ?? 0) + 1);
	let fields = 1;
	for (const [width, count] of counts)
		if (width > 1 && (fields === 1 || count > (counts.get(fields) ?? 0))) fields = width;
	if (fields === 1) return { score: 0, fields };
	const left = lines.filter(({ text }) => leavesAnother(text, delimiter)).length;
	const agreeing = (counts.get(fields) ?? 0) / lines.length;
	return { score: agreeing - left / lines.length / 2, fields };
}

/** Whether a record holds another delimiter outside quotes, other than the comma of a number or a sentence. */
function leavesAnother(text: string, delimiter: string): boolean {
	const plain = text.replace(/"[^"]*"/g, '');
	return delimiters.some(
		(other) =>
			other !== delimiter &&
			(other === ',' ? /\D,(?!\s)|,(?![\d\s])/.test(plain) : plain.includes(other))
	);
}
