import { families } from './fonts.mjs';
import { tokensOf } from './svg-tokens.mjs';

/** @typedef {import('./svg-tokens.mjs').Attributes} Attributes those of the groups around included */

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
	/** @type {Map<string, { name: string, attributes: Attributes }>} */
	const outlines = new Map();
	for (const { name, attributes, text, isEnd, isEmpty } of tokensOf(svg)) {
		const parent = open.at(-1);
		if (isEnd) {
			open.pop();
			if (name === 'g') drawing.restore();
			continue;
		}
		const { transform, ...own } = attributes;
		const style = { ...parent?.style, ...own };
		if (name === 'g') drawing.save(transform ?? '');
		else if (transform) throw new Error(`A PDF can not hold <${name} transform="${transform}">.`);
		else if (parent?.name === 'defs') outlines.set(own.id ?? '', { name, attributes: own });
		else if (name === 'use') {
			const used = outlines.get(own['xlink:href']?.slice(1) ?? '');
			if (!used) throw new Error(`A picture has no outline ${own['xlink:href']}.`);
			if (own.x || own.y) throw new Error('A PDF can not hold <use> with a place.');
			drawing.mark(used.name, { ...style, ...used.attributes });
		} else if (Object.hasOwn(marks, name)) drawing.mark(name, style);
		else if (name === 'text') drawing.text(style, text);
		else if (parent ? name !== 'defs' : name !== 'svg')
			throw new Error(`A PDF can not hold <${name}> here.`);
		if (!isEmpty) open.push({ name, style });
		else if (name === 'g') drawing.restore();
	}
	document.restore();
}

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
		for (const step of transform.split(' ').filter(Boolean)) {
			const [, name, x, y] = /^(translate|scale)\(([\d.-]+)(?:,([\d.-]+))?\)$/.exec(step) ?? [];
			if (name === 'translate') this.document.translate(Number(x), Number(y ?? 0));
			else if (name === 'scale') this.document.scale(Number(x), Number(y ?? x));
			else throw new Error(`A PDF can not hold ${transform}.`);
		}
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
		const outline = marks[name]?.(style);
		const paint = outline && this.paint(style);
		if (!paint) return;
		// Circles of one size are the same bytes, which pack to none, when each is drawn where it stands.
		if (name === 'circle') document.save().translate(Number(style.cx), Number(style.cy));
		document.addContent(`${outline}\n${paint}`);
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
		const isHidden = style['aria-hidden'] === 'true';
		// A halo is seen, and neither read nor copied.
		if (isHidden) document.addContent('/Span <</ActualText ()>> BDC');
		document.text(text, Math.round(left * 100) / 100, Number(style.y ?? 0), {
			lineBreak: false,
			baseline: 'alphabetic',
			fill: paint !== 'S',
			stroke: paint !== 'f'
		});
		if (isHidden) document.addContent('EMC');
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
		this.set('j', `${codeOf(joins, style['stroke-linejoin'])} j`);
		this.set('J', `${codeOf(caps, style['stroke-linecap'])} J`);
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

/** What PDF calls by a number, the first where nothing is said. @param {string[]} names @param {string} [name] */
function codeOf(names, name = names[0]) {
	const code = names.indexOf(name ?? '');
	if (code < 0) throw new Error(`A PDF can not hold the line "${name}".`);
	return code;
}

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
const lengths = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 };

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
		const kind = command.toUpperCase();
		const isRelative = command !== kind;
		const length = lengths[kind];
		const numbers = tokens.slice(at, at + (length ?? 0)).map(Number);
		if (length !== numbers.length || numbers.some(Number.isNaN))
			throw new Error(`A PDF can not hold the path ${d.slice(0, 80)}.`);
		at += length;
		const [a = 0, b = 0] = numbers;
		const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
		switch (kind) {
			case 'Z':
				[x, y] = [startX, startY];
				lines.push('h');
				command = '';
				continue;
			case 'C': {
				const points = numbers.map((number, i) => number + (i % 2 ? fromY : fromX));
				lines.push(`${points.map(brief).join(' ')} c`);
				[x = 0, y = 0] = points.slice(4);
				continue;
			}
			case 'M':
				[x, y] = [startX, startY] = [fromX + a, fromY + b];
				lines.push(`${brief(x)} ${brief(y)} m`);
				// What follows without a letter are lines.
				command = isRelative ? 'l' : 'L';
				continue;
			case 'H':
				x = fromX + a;
				break;
			case 'V':
				y = fromY + a;
				break;
			case 'L':
				[x, y] = [fromX + a, fromY + b];
		}
		lines.push(`${brief(x)} ${brief(y)} l`);
	}
	return lines.join('\n');
}
