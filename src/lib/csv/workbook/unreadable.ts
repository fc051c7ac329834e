/** Why a workbook can not be read; caught where one is opened, and told as a refusal. */
export class Unreadable extends Error {
	constructor(
		readonly code: string,
		message: string
	) {
		super(message);
	}
}

export const damaged = (what: string) =>
	new Unreadable(
		'workbook',
		`The workbook is damaged or was cut (${what}); open it in a spreadsheet program and save it again.`
	);
