import { families } from './fonts.mjs';
import { placePicture } from './pdf.mjs';
import {
	CAPTION,
	GAP,
	HEADINGS,
	INDENT,
	INK,
	LEADING,
	LINE,
	LINK,
	MARGIN,
	MUTED,
	PADDING,
	SMALL,
	TEXT
} from './type.mjs';

/**
 * @typedef {import('../../src/lib/publish/report/blocks').Block} Block
 * @typedef {import('../../src/lib/publish/report/blocks').Run} Run
 * @typedef {Extract<Block, { kind: 'figure' }>} Figure
 */

/** From the largest: of the type of a table whose words have no room otherwise. */
const TABLE_SIZES = [CAPTION, 8, 7, 6];

/** Of a table's cells, by the size of its type. @param {number} size */
const paddingOf = (size) => (size < CAPTION ? PADDING / 2 : PADDING);

/** Puts blocks one beneath the other, on as many pages as they need. */
export class Layout {
	/** @param {PDFKit.PDFDocument} document */
	constructor(document) {
		this.document = document;
		this.root = document.struct('Document');
		document.addStructure(this.root);
		this.left = MARGIN;
		/** @type {any[]} */
		this.bookmarks = [document.outline];
	}

	/** @param {Block[]} blocks */
	addAll(blocks) {
		blocks.forEach((block, i) => {
			const next = blocks[i + 1];
			if (block.kind === 'heading' && next?.kind === 'figure') this.introduce(block, next);
			else if (!(block.kind === 'figure' && blocks[i - 1]?.kind === 'heading')) this.add(block);
		});
		this.root.end();
	}

	/** @param {Block} block */
	add(block) {
		switch (block.kind) {
			case 'heading':
				return this.heading(block.level, block.runs);
			case 'paragraph':
				return this.paragraph(block.runs, { size: block.isSmall ? SMALL : TEXT });
			case 'list':
				return this.list(block.items);
			case 'quote':
				return this.indented(() => block.blocks.forEach((each) => this.add(each)));
			case 'code':
				return this.indented(() => this.paragraph([{ text: block.text }], { size: SMALL }));
			case 'rule':
				return this.rule();
			case 'table':
				return this.table(block);
			case 'figure':
				return this.figure(block);
		}
	}

	/**
	 * A heading and the figure under it, on one page: the figure is smaller where both would not fit.
	 * @param {Extract<Block, { kind: 'heading' }>} heading
	 * @param {Figure} figure
	 */
	introduce({ level, runs }, figure) {
		const size = HEADINGS[level - 1] ?? TEXT;
		const text = runs.map((run) => run.text).join('');
		const above =
			size * 2 * GAP +
			this.document
				.font(families.true, size)
				.heightOfString(text, { width: this.width, lineGap: size * LEADING });
		const { width, ratio, beneath } = this.sizeOf(figure, this.bottom - MARGIN - above);
		this.makeRoom(above + width * ratio + beneath);
		this.heading(level, runs);
		this.figure(figure, this.bottom - this.document.y);
	}

	get width() {
		return this.document.page.width - MARGIN - this.left;
	}

	get bottom() {
		return this.document.page.height - MARGIN;
	}

	/** A page of its own for what has no room on this one. @param {number} height */
	makeRoom(height) {
		const { document } = this;
		if (document.y > MARGIN && document.y + height > this.bottom) document.addPage();
	}

	/** @param {string} tag @param {() => void} draw */
	tagged(tag, draw) {
		const element = this.document.struct(tag, {}, draw);
		this.root.add(element);
		element.end();
	}

	/**
	 * @param {Run[]} runs
	 * @param {{ size: number, bold?: boolean, colour?: string, tag?: string }} style
	 */
	paragraph(runs, { size, bold = false, colour = INK, tag = 'P' }) {
		this.makeRoom(size * 1.5);
		this.tagged(tag, () => this.write(runs, { size, bold, colour }));
		this.document.y += size * GAP;
	}

	/** @param {Run[]} runs @param {{ size: number, bold: boolean, colour: string }} style */
	write(runs, { size, bold, colour }) {
		const { document } = this;
		const { y } = document;
		const shown = runs.filter(({ text }) => text !== '');
		shown.forEach((run, i) => {
			const place = { width: this.width, lineGap: size * LEADING };
			const look = {
				continued: i < shown.length - 1,
				link: run.link ?? null,
				underline: Boolean(run.link),
				strike: Boolean(run.struck),
				oblique: run.italic ? 12 : false
			};
			document
				.font(families[`${bold || Boolean(run.bold)}`], size)
				.fillColor(run.link ? LINK : colour);
			if (i === 0) document.text(run.text, this.left, y, { ...place, ...look });
			else document.text(run.text, look);
		});
	}

	/** @param {number} level @param {Run[]} runs */
	heading(level, runs) {
		const size = HEADINGS[level - 1] ?? TEXT;
		// Not alone at the foot of a page.
		this.makeRoom(size * 1.4 + 4 * TEXT);
		if (this.document.y > MARGIN) this.document.y += size * GAP;
		const text = runs.map((run) => run.text).join('');
		const above = this.bookmarks.slice(0, level).at(-1);
		this.bookmarks = [...this.bookmarks.slice(0, level), above.addItem(text)];
		this.paragraph(runs, { size, bold: true, tag: `H${level}` });
	}

	/** @param {() => void} draw @param {number} [by] */
	indented(draw, by = INDENT) {
		this.left += by;
		draw();
		this.left -= by;
	}

	/** @param {{ marker: string, blocks: Block[] }[]} items */
	list(items) {
		this.document.font(families.false, TEXT);
		const widths = items.map(({ marker }) => this.document.widthOfString(marker));
		const indent = Math.max(INDENT, ...widths.map((width) => width + TEXT / 2));
		for (const { marker, blocks } of items) this.item(marker, blocks, indent);
	}

	/** @param {string} marker @param {Block[]} blocks @param {number} indent */
	item(marker, blocks, indent) {
		const { document } = this;
		this.makeRoom(TEXT * 1.5);
		const { y } = document;
		this.tagged('Lbl', () =>
			document
				.font(families.false, blocks[0] && isSmall(blocks[0]) ? SMALL : TEXT)
				.fillColor(MUTED)
				.text(marker, this.left, y, { lineBreak: false, link: null, underline: false })
		);
		document.y = y;
		this.indented(() => blocks.forEach((each) => this.add(each)), indent);
		// The items of a list stand closer than paragraphs; one that ends with a list has come closer already.
		if (blocks.at(-1)?.kind !== 'list') document.y -= TEXT * GAP * 0.5;
		if (blocks.length === 0) document.y = y + TEXT * 1.5;
	}

	rule() {
		const { document, left, width } = this;
		this.makeRoom(TEXT);
		document.markContent('Artifact', { type: 'Layout' });
		document
			.moveTo(left, document.y)
			.lineTo(left + width, document.y)
			.lineWidth(0.5)
			.stroke(LINE);
		document.endMarkedContent();
		document.y += TEXT;
	}

	/** @param {Extract<Block, { kind: 'table' }>} block */
	table({ header, rows, align }) {
		const { document } = this;
		const size = TABLE_SIZES.find((each) => this.columns([header, ...rows], each));
		const widths = size && this.columns([header, ...rows], size);
		// The row of a table does not go on on the next page, and no word or number is broken.
		if (!widths || !this.areLow(rows, widths, size)) return this.records(header, rows);
		const table = document.struct('Table');
		this.root.add(table);
		document.x = this.left;
		document.font(families.false, size).fillColor(INK);
		/** @param {string[]} cells @param {boolean} isHead */
		const row = (cells, isHead) =>
			cells.map((text, i) => ({
				text,
				align: { x: align[i] ?? 'left' },
				type: /** @type {'TH' | 'TD'} */ (isHead ? 'TH' : 'TD'),
				font: { src: families[`${isHead}`], size }
			}));
		// The types do not know of the parent.
		const wish = {
			data: [row(header, true), ...rows.map((cells) => row(cells, false))],
			maxWidth: this.width,
			columnStyles: widths.map((width) => ({ width })),
			defaultStyle: {
				border: { top: 0, left: 0, right: 0, bottom: 0.5 },
				borderColor: LINE,
				padding: paddingOf(size)
			},
			structParent: table
		};
		document.table(wish);
		table.end();
		document.x = MARGIN;
		document.y += TEXT * GAP;
	}

	/**
	 * How wide each column of a table is: as wide as its longest text where all have that, else at least as its longest
	 * word; null where not even the words have room.
	 * @param {string[][]} rows the header among them
	 * @param {number} size
	 */
	columns(rows, size) {
		const { document } = this;
		document.font(families.true, size);
		const widest = (/** @type {number} */ i, /** @type {RegExp} */ parts) => {
			let width = 0;
			for (const cells of rows)
				for (const part of (cells[i] ?? '').split(parts))
					width = Math.max(width, document.widthOfString(part));
			return width + 2 * paddingOf(size) + 0.5;
		};
		const columns = Object.keys(rows[0] ?? []).map(Number);
		const [whole, least] = [/\n/, /\s+/].map((parts) => columns.map((i) => widest(i, parts)));
		const sum = (/** @type {number[]} */ all) => all.reduce((a, b) => a + b, 0);
		if (!whole || !least || sum(least) > this.width) return null;
		const [wanted, given] = [sum(whole), sum(least)];
		const share = wanted <= given ? 0 : Math.min(1, (this.width - given) / (wanted - given));
		return least.map((width, i) => width + ((whole[i] ?? width) - width) * share);
	}

	/** Whether each row fits on a page. @param {string[][]} rows @param {number[]} widths @param {number} size */
	areLow(rows, widths, size) {
		const highest = (this.bottom - MARGIN) * 0.9;
		const { document } = this;
		document.font(families.false, size);
		return rows.every((cells) =>
			cells.every(
				(text, i) =>
					document.heightOfString(text, { width: (widths[i] ?? 0) - 2 * paddingOf(size) }) < highest
			)
		);
	}

	/** A table as text, cell by cell. @param {string[]} header @param {string[][]} rows */
	records(header, rows) {
		if (rows.length === 0)
			this.paragraph([{ text: header.join(', '), bold: true }], { size: CAPTION });
		for (const cells of rows)
			cells.forEach((text, i) =>
				this.paragraph([{ text: `${header[i]}: `, bold: true }, { text }], { size: CAPTION })
			);
	}

	/** How large a figure is drawn on a page with so much room. @param {Figure} figure @param {number} room */
	sizeOf({ svg, caption }, room) {
		const [, wide, high] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
		const ratio = Number(high) / Number(wide);
		const text = caption.map((run) => run.text).join('');
		const lines = this.document
			.font(families.false, CAPTION)
			.heightOfString(text, { width: this.width, lineGap: CAPTION * LEADING });
		const beneath = 6 + lines + (CAPTION + TEXT) * GAP;
		return { ratio, beneath, width: Math.min(this.width, (room - beneath) / ratio) };
	}

	/** @param {Figure} figure @param {number} room */
	figure({ svg, alternative, caption }, room = this.bottom - MARGIN) {
		const { document } = this;
		const { ratio, beneath, width } = this.sizeOf(
			{ svg, alternative, caption, kind: 'figure' },
			room
		);
		this.makeRoom(width * ratio + beneath);
		const { y } = document;
		const element = document.struct('Figure', { alt: alternative }, () => {
			document.save().translate(this.left + (this.width - width) / 2, y);
			placePicture(document, svg, width);
			document.restore();
		});
		this.root.add(element);
		element.end();
		document.y = y + width * ratio + 6;
		this.paragraph(caption, { size: CAPTION, tag: 'Caption' });
		document.y += TEXT * GAP;
	}
}

/** @param {Block} block */
const isSmall = (block) => block.kind === 'paragraph' && Boolean(block.isSmall);
