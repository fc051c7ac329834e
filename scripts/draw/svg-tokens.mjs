/** Reads the XML of pictures of ours for `pdf-picture.mjs`, and refuses what that does not know. */

/** @typedef {Record<string, string>} Attributes by name */

const START = /<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/y;

/** What says something of a picture and is not drawn. */
const UNDRAWN = /<\?.*?\?>|<(title|desc|metadata|style)\b[^>]*>[^]*?<\/\1>/g;

/**
 * The starts and ends of a picture's elements, each start with the text that follows it.
 * @param {string} svg
 */
export function* tokensOf(svg) {
	const drawn = svg.replace(UNDRAWN, '').trim();
	for (let at = 0; at < drawn.length;) {
		const next = drawn.indexOf('<', at + 1);
		const end = next < 0 ? drawn.length : next;
		START.lastIndex = at;
		const [start, name = '', attributes = '', slash] = START.exec(drawn) ?? [];
		if (start)
			yield {
				name,
				attributes: attributesOf(attributes),
				text: unescaped(textOf(drawn.slice(at + start.length, end))),
				isEnd: false,
				isEmpty: slash === '/'
			};
		else if (drawn.startsWith('</', at))
			yield {
				name: drawn.slice(at + 2, drawn.indexOf('>', at)),
				attributes: {},
				text: '',
				isEnd: true,
				isEmpty: false
			};
		else throw new Error(`A picture is not well-formed: ${drawn.slice(at, end)}`);
		at = end;
	}
}

const KNOWN = RegExp(
	`^(${[
		'd|x|y|width|height|cx|cy|r|transform|id|xlink:href',
		'(fill|stroke)(-opacity)?|stroke-(width|linejoin|linecap|dasharray)',
		'font-(size|weight)|text-anchor',
		// Without a part in how it looks here: there is one font, and all is as fine as the page.
		'font-family|text-rendering|viewBox|lang|role|version|xmlns(:xlink)?|aria-[a-z]+'
	].join('|')})$`
);

/** @param {string} text @returns {Attributes} */
function attributesOf(text) {
	/** @type {Attributes} */
	const attributes = {};
	for (const [, key = '', value = ''] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) {
		if (!KNOWN.test(key)) throw new Error(`A PDF can not hold ${key}="${value}".`);
		attributes[key] = value;
	}
	return attributes;
}

/** As SVG has it: a break or a tab is a space, and of several one is left. @param {string} text */
const textOf = (text) => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

/** @type {Record<string, string>} */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @param {string} text */
const unescaped = (text) =>
	text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (reference, decimal, hex, name) => {
		if (decimal || hex) return String.fromCodePoint(parseInt(decimal ?? hex, hex ? 16 : 10));
		const character = entities[name];
		if (!character) throw new Error(`A picture is not well-formed: ${reference}`);
		return character;
	});
