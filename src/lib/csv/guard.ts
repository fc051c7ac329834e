/** Text that a spreadsheet would take for a formula, or that bears our guard already. */
const FORMULA = /^'*[\s\0\u200b\ufeff]*[=+\-@\t\r\n|＝＋－＠]/;

/** Text with a leading apostrophe where a spreadsheet would take it for a formula. */
export const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `guarded` was given: only our own apostrophe is taken away. */
export const unguarded = (text: string) =>
	text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
