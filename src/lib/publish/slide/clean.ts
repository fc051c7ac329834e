/** Text as XML can hold it: it has no place for control characters, nor for half of a surrogate pair. */
export const clean = (text: string) =>
	text
		// eslint-disable-next-line no-control-regex -- control characters are what is looked for
		.replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/g, '\ufffd')
		.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
