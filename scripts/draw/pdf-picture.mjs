import { families } from './fonts.mjs';

/**
 * Draws a picture on the page of a document, a point for each pixel, from its top left corner. It knows what our
 * pictures are made of: paths, rectangles, circles, texts of one line, groups, and outlines that are used again.
 * @param {PDFKit.PDFDocument} document
 * @param {string} svg
 * @throws where a picture holds anything else: nothing is left out in silence
 */
export function drawPicture(document, svg) {
	document.save();
	const drawing = new Drawing(document);
	/** @type {{ name: string, style: Attributes }[]} */
	const open = [];
	/** @type {Map<string, Attributes>} */
	const outlines = new Map();
	for (const { name, attributes, text, isEnd, isEmpty } of tokensOf(svg)) {
		const parent = open.at(-1);
		if (isEnd) {
			open.pop();
			if (name === 'g') drawing.restore();
			continue;
		}
		// A place of its own is not handed down.
		const style = { ...parent?.style, transform: '', ...attributes };
		if (name === 'g') drawing.save(style.transform);
		else if (parent?.name === 'defs') outlines.set(attributes.id ?? '', attributes);
		else if (name === 'use')
			drawing.mark('path', { ...style, ...outlines.get(attributes['xlink:href']?.slice(1) ?? '') });
		else if (name in marks) drawing.mark(name, style);
		else if (name === 'text') drawing.text(style, text);
		else if (name !== 'svg' && name !== 'defs') throw new Error(`A PDF can not hold <${name}>.`);
		if (!isEmpty) open.push({ name, style });
		else if (name === 'g') drawing.restore();
	}
	document.restore();
}

/** @typedef {Record<string, string>} Attributes by name, those of the groups around included */

const START = /<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/y;

/** What says something of a picture and is not drawn. */
const UNDRAWN = /<\?.*?\?>|<(title|desc|metadata|style)\b[^>]*>[^]*?<\/\1>/g;

/**
 * The starts and ends of a picture's elements, each start with the text that follows it.
 * @param {string} svg
 */
function* tokensOf(svg) {
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
				text: unescaped(drawn.slice(at + start.length, end).trim()),
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

/** Puts marks on a page, and sets of its pen only what is not set yet. */
class Drawing {
	/** @param {PDFKit.PDFDocument} document */
	constructor(document) {
		this.document = document;
		/** What is set, by operator. @type {Record<string, string>} */
		this.pen = {};
		/** @type {Record<string, string>[]} */
		this.saved = [];
		// Where lines meet at a sharp corner, as SVG has it.
		this.set('M', '4 M');
	}

	/** @param {string} transform */
	save(transform) {
		this.saved.push({ ...this.pen });
		this.document.save();
		for (const [, name, x, y] of transform.matchAll(/(\w+)\(([\d.-]+)(?:,([\d.-]+))?\)/g))
			if (name === 'translate') this.document.translate(Number(x), Number(y ?? 0));
			else if (name === 'scale') this.document.scale(Number(x), Number(y ?? x));
			else throw new Error(`A PDF can not hold ${transform}.`);
	}

	restore() {
		this.document.restore();
		this.pen = this.saved.pop() ?? {};
	}

	/** @param {string} operator @param {string} line */
	set(operator, line) {
		if (this.pen[operator] === line) return;
		this.pen[operator] = line;
		this.document.addContent(line);
	}

	/** @param {string} name @param {Attributes} style */
	mark(name, style) {
		const { document } = this;
		const paint = this.paint(style);
		if (!paint) return;
		// Circles of one size are the same bytes, which pack to none, when each is drawn where it stands.
		if (name === 'circle') document.save().translate(Number(style.cx), Number(style.cy));
		document.addContent(`${marks[name]?.(style)}\n${paint}`);
		if (name === 'circle') document.restore();
	}

	/** @param {Attributes} style @param {string} text */
	text(style, text) {
		const { document } = this;
		const paint = this.paint(style);
		if (!paint || !text) return;
		document.font(families[`${Number(style['font-weight']) >= 600}`], Number(style['font-size']));
		const width = document.widthOfString(text);
		const left = Number(style.x ?? 0) - width * (anchors[style['text-anchor'] ?? 'start'] ?? NaN);
		document.text(text, Math.round(left * 100) / 100, Number(style.y ?? 0), {
			lineBreak: false,
			baseline: 'alphabetic',
			fill: paint !== 'S',
			stroke: paint !== 'f'
		});
	}

	/**
	 * Sets the pen for a mark.
	 * @param {Attributes} style
	 * @returns {'f' | 'S' | 'B' | ''} the operator that fills, strokes, does both; nothing where none is asked for
	 */
	paint(style) {
		const { fill = '#000000', stroke = 'none' } = style;
		if (fill !== 'none') {
			this.set('rg', `${channels(fill)} rg`);
			this.opacity('ca', style['fill-opacity'] ?? '1');
		}
		if (stroke === 'none') return fill === 'none' ? '' : 'f';
		this.set('RG', `${channels(stroke)} RG`);
		this.opacity('CA', style['stroke-opacity'] ?? '1');
		this.set('w', `${style['stroke-width'] ?? 1} w`);
		this.set('j', `${joins.indexOf(style['stroke-linejoin'] ?? 'miter')} j`);
		this.set('J', `${caps.indexOf(style['stroke-linecap'] ?? 'butt')} J`);
		this.set('d', `[${(style['stroke-dasharray'] ?? '').replaceAll(',', ' ')}] 0 d`);
		return fill === 'none' ? 'S' : 'B';
	}

	/** @param {'ca' | 'CA'} operator @param {string} value */
	opacity(operator, value) {
		if ((this.pen[operator] ?? '1') === value) return;
		this.pen[operator] = value;
		if (operator === 'ca') this.document.fillOpacity(Number(value));
		else this.document.strokeOpacity(Number(value));
	}
}

const joins = ['miter', 'round', 'bevel'];
const caps = ['butt', 'round', 'square'];
/** Which part of a text stands left of its place. @type {Record<string, number>} */
const anchors = { start: 0, middle: 0.5, end: 1 };

/** To the hundredth of a pixel: nobody sees less. @param {number} value */
const brief = (value) => Math.round(value * 100) / 100;

/** @param {string} colour "#3346c1" */
function channels(colour) {
	if (!/^#[\da-f]{6}$/i.test(colour)) throw new Error(`A PDF can not hold the colour ${colour}.`);
	const channel = (/** @type {number} */ at) => parseInt(colour.slice(at, at + 2), 16) / 255;
	return [1, 3, 5].map((at) => Math.round(channel(at) * 1000) / 1000).join(' ');
}

/**
 * The outline of each kind of mark, in operators of PDF.
 * @type {Record<string, (style: Attributes) => string>}
 */
const marks = {
	path: ({ d = '' }) => outlineOf(d),
	rect: ({ x = 0, y = 0, width, height }) => `${x} ${y} ${width} ${height} re`,
	circle: ({ r }) => circle(Number(r))
};

/** How far from its ends the handles of a quarter of a circle lie, of its radius: 4 (√2 - 1) / 3. */
const HANDLE = 0.5523;

/** Around the origin. @param {number} r */
function circle(r) {
	const h = r * HANDLE;
	const quarters = [
		[-r, -h, -h, -r, 0, -r],
		[h, -r, r, -h, r, 0],
		[r, h, h, r, 0, r],
		[-h, r, -r, h, -r, 0]
	];
	const lines = quarters.map((points) => `${points.map(brief).join(' ')} c`);
	return `${brief(-r)} 0 m\n${lines.join('\n')}\nh`;
}

/** How many numbers each command of a path takes. @type {Record<string, number>} */
const lengths = { M: 2, L: 2, l: 2, H: 1, V: 1, C: 6, Z: 0, z: 0 };

/**
 * A path of SVG in operators of PDF, which knows no places relative to the last one.
 * @param {string} d
 */
function outlineOf(d) {
	const tokens = d.match(/[a-zA-Z]|-?\d*\.?\d+/g) ?? [];
	/** @type {string[]} */
	const lines = [];
	let [x, y, startX, startY] = [0, 0, 0, 0];
	let command = '';
	for (let at = 0; at < tokens.length;) {
		const token = /** @type {string} */ (tokens[at]);
		if (/[a-zA-Z]/.test(token)) {
			command = token;
			at++;
		}
		const length = lengths[command];
		if (length === undefined) throw new Error(`A PDF can not hold the path ${d.slice(0, 80)}.`);
		const from = at;
		at += length;
		/** @param {number} i */
		const number = (i) => Number(tokens[from + i]);
		switch (command) {
			case 'M':
				[x, y] = [startX, startY] = [number(0), number(1)];
				lines.push(`${brief(x)} ${brief(y)} m`);
				// What follows without a letter are lines.
				command = 'L';
				continue;
			case 'C':
				[x, y] = [number(4), number(5)];
				lines.push(`${[0, 1, 2, 3, 4, 5].map((i) => brief(number(i))).join(' ')} c`);
				continue;
			case 'Z':
			case 'z':
				[x, y] = [startX, startY];
				lines.push('h');
				command = '';
				continue;
			case 'H':
				x = number(0);
				break;
			case 'V':
				y = number(0);
				break;
			case 'L':
				[x, y] = [number(0), number(1)];
				break;
			case 'l':
				[x, y] = [x + number(0), y + number(1)];
		}
		lines.push(`${brief(x)} ${brief(y)} l`);
	}
	return lines.join('\n');
}
