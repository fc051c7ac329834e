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
