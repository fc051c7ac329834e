/** Text as XML can hold it: it has no place for control characters, nor for half of a surrogate pair. */
export const clean = (text: string) =>
	// eslint-disable-next-line no-control-regex -- control characters are what is looked for
	text.toWellFormed().replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/g, '\ufffd');
