/** Something wrong in a file: what, where, and what was found. `row` counts records from 1, as a spreadsheet does. */
export interface FileProblem {
	code: string;
	row: number | null;
	column: string | null;
	value: string | null;
	message: string;
}

export const fileProblem = (
	code: string,
	message: string,
	place: { row?: number; column?: string; value?: string } = {}
): FileProblem => ({
	code,
	row: place.row ?? null,
	column: place.column ?? null,
	value: place.value ?? null,
	message
});

const OF_ONE_KIND = 100;
const IN_ALL = 1_000;

/** Gathers problems: a hundred of a kind in a column, and how many there are more; a thousand in all. */
export class ProblemList {
	readonly #kept: FileProblem[] = [];
	readonly #kinds = new Map<string, { problem: FileProblem; count: number }>();

	add(problem: FileProblem): void {
		const key = `${problem.code}\n${problem.column}`;
		const kind = this.#kinds.get(key) ?? { problem, count: 0 };
		kind.count++;
		this.#kinds.set(key, kind);
		if (kind.count <= OF_ONE_KIND && this.#kept.length < IN_ALL) this.#kept.push(problem);
	}

	list(): FileProblem[] {
		const more = [...this.#kinds.values()]
			.filter(({ count }) => count > OF_ONE_KIND)
			.map(({ problem: { code, column, message }, count }) =>
				fileProblem(code, `${count - OF_ONE_KIND} more: ${message}`, {
					column: column ?? undefined
				})
			);
		return [...this.#kept, ...more];
	}
}
