import { fileProblem, type FileProblem } from '../problem';

type Code = 'error' | 'formula' | 'percent' | 'scaled' | 'display' | 'merged' | 'spanned';

interface Kind {
	count: number;
	row: number;
	value: string;
}

const counted = (count: number, one: string, many = `${one}s`) =>
	count === 1 ? `1 ${one}` : `${count} ${many}`;

const messages: Record<Code, (kind: Kind) => string> = {
	error: ({ count, value }) =>
		`${counted(count, 'cell')} hold an error such as ${value}: read as missing.`,
	formula: ({ count }) =>
		`${counted(count, 'formula')} without a stored result, read as missing: open the workbook in a spreadsheet program and save it.`,
	percent: ({ count, value }) =>
		`${counted(count, 'number')} shown as percent and read so: the first one as ${value}.`,
	scaled: ({ count, value }) =>
		`${counted(count, 'number')} shown in thousands, millions or the like and read so: the first one as ${value}.`,
	display: ({ count, value }) =>
		`${counted(count, 'number')} stored with more digits than the sheet shows; all are read: the first one as ${value}.`,
	merged: ({ count, value }) =>
		`${counted(count, 'record')} in merged cells were given the text above them: the first one "${value}".`,
	spanned: ({ count, value }) =>
		`A figure in merged cells, such as ${value}, counts once: ${counted(count, 'record')} below it have none.`
};

/** Gathers what a sheet says in another way than as text: once for each kind and column, with the first place. */
export class Remarks {
	readonly #kinds = new Map<string, Kind & { code: Code; column: number }>();

	add(code: Code, column: number, row: number, value: string): void {
		const key = `${code} ${column}`;
		const kind = this.#kinds.get(key);
		if (kind) kind.count++;
		else this.#kinds.set(key, { code, column, count: 1, row, value: value.slice(0, 100) });
	}

	/** By the names of the columns, in their order. */
	list(names: string[]): FileProblem[] {
		return [...this.#kinds.values()]
			.sort((a, b) => a.column - b.column)
			.map((kind) => {
				const { code, column, row, value } = kind;
				const place = { row, column: names[column] || undefined, value };
				return fileProblem(code, messages[code](kind), place);
			});
	}
}
