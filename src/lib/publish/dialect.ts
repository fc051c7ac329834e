import { plainDialect, type Dialect } from '../csv/write';
import type { Language } from '../language';
import { problem } from '../view/problems';
import type { ViewProblem } from '../view/view';
import type { FileFormat } from './formats';

const separators: Record<string, Dialect['separator']> = { ',': ',', ';': ';', tab: '\t' };
const marks: Record<string, boolean> = { '0': false, '1': true };

/** The parameters that formats take beside the view: how their CSV is written. */
const options: Partial<Record<FileFormat, readonly string[]>> = {
	csv: ['bom', 'sep'],
	zip: ['bom', 'sep']
};

export const dialectOptions = (format: FileFormat) => options[format] ?? [];

/** Reads `bom` (0, 1) and `sep` (`,`, `;`, `tab`) of a query; what they can not be is a problem that names what they can. */
export function readDialect(
	query: URLSearchParams,
	language: Language
): { dialect: Dialect; problems: ViewProblem[] } {
	const problems: ViewProblem[] = [];
	const choose = <T>(name: string, values: Record<string, T>, usual: T): T => {
		const text = query.getAll(name).filter(Boolean).join('');
		if (!text) return usual;
		if (Object.hasOwn(values, text)) return values[text] as T;
		problems.push(problem('value', language, name, text, Object.keys(values)));
		return usual;
	};
	const separator = choose('sep', separators, plainDialect.separator);
	const hasMark = choose('bom', marks, plainDialect.hasMark);
	return { dialect: { separator, hasMark }, problems };
}
