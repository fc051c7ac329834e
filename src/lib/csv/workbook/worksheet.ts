import type { FileRecord } from '../parse';
import { MAX_COLUMNS, MAX_RECORD } from '../scan';
import { showNumber, unescapeText } from './cell';
import type { Merge } from './merges';
import type { NumberFormat } from './number-format';
import type { Remarks } from './remarks';
import { damaged, Unreadable } from './unreadable';
import { attributeOf, type XmlHandler } from './xml';

/** What cells refer to. */
export interface SheetContext {
	strings: string[];
	styles: NumberFormat[];
	is1904: boolean;
	remarks: Remarks;
}

/** Of the cells of all records: more than that does not fit into a browser's memory. */
export const MAX_CELLS = 8_000_000;
const MAX_TEXT = 150_000_000;
const MAX_ROWS = 1_048_576;
const MAX_MERGES = 200_000;

/** Reads the cells of a sheet as records of text, while its XML goes by. */
export class SheetReader implements XmlHandler {
	records: FileRecord[] = [];
	readonly merges: Merge[] = [];
	/** The columns that hold numbers: their decimal sign is a point. */
	readonly pointed = new Set<number>();
	hiddenRows = 0;
	hiddenColumns = 0;
	damaged = 0;
	#row = 0;
	#column = -1;
	readonly #cells: string[] = [];
	#width = 0;
	#isHidden = false;
	#isInData = false;
	#cell: Cell | null = null;
	/** Text is taken where it is the cell's: not that of a formula, nor how a name is pronounced. */
	#takes = false;
	#isReading = false;
	#cellCount = 0;
	#textLength = 0;
	readonly #short = new Map<string, string>();

	constructor(private readonly context: SheetContext) {}

	open(name: string, raw: string): void {
		if (name === 'sheetData') this.#isInData = true;
		else if (name === 'row' && this.#isInData) this.#openRow(raw);
		else if (name === 'c' && this.#isInData) this.#openCell(raw);
		else if (this.#cell) {
			if (name === 'v') this.#takes = this.#cell.hasValue = true;
			else if (name === 't') this.#takes = !this.#isReading;
			else if (name === 'rPh') this.#isReading = true;
			else if (name === 'f') this.#cell.isFormula = true;
		} else if (name === 'mergeCell') this.#merge(attributeOf(raw, 'ref') ?? '');
		else if (name === 'col' && isTrue(attributeOf(raw, 'hidden'))) {
			const [from, to] = ['min', 'max'].map((side) => Number(attributeOf(raw, side)));
			this.hiddenColumns += Math.max(0, Math.min(to ?? 0, MAX_COLUMNS) - (from ?? 1) + 1);
		}
	}

	text(text: string): void {
		if (this.#takes && this.#cell) this.#cell.text += text;
	}

	close(name: string): void {
		if (name === 'v' || name === 't') this.#takes = false;
		else if (name === 'rPh') this.#isReading = false;
		else if (name === 'c' && this.#cell) this.#closeCell(this.#cell);
		else if (name === 'row' && this.#isInData) this.#closeRow();
		else if (name === 'sheetData') this.#isInData = false;
	}

	/** The records that are whole by now. */
	take(): FileRecord[] {
		const { records } = this;
		this.records = [];
		return records;
	}

	#openRow(raw: string): void {
		const row = Number(attributeOf(raw, 'r') ?? this.#row + 1);
		if (!Number.isInteger(row) || row <= this.#row || row > MAX_ROWS)
			throw damaged('its rows are out of order');
		this.#row = row;
		this.#column = -1;
		this.#cells.length = 0;
		this.#width = 0;
		this.#isHidden = isTrue(attributeOf(raw, 'hidden'));
	}

	#closeRow(): void {
		if (this.#cells.length === 0) return;
		if (this.#width > MAX_RECORD)
			throw new Unreadable('oversized', `Row ${this.#row} has more than ${MAX_RECORD} characters.`);
		if (this.#isHidden) this.hiddenRows++;
		// A copy is as long as its cells; an array that grew keeps room for more.
		this.records.push({ row: this.#row, cells: this.#cells.slice() });
		this.#cells.length = 0;
	}

	#openCell(raw: string): void {
		const place = attributeOf(raw, 'r');
		this.#column = place === null ? this.#column + 1 : columnOf(place);
		this.#cell = {
			type: attributeOf(raw, 't') ?? 'n',
			style: Number(attributeOf(raw, 's') ?? 0),
			text: '',
			hasValue: false,
			isFormula: false
		};
	}

	#closeCell(cell: Cell): void {
		this.#cell = null;
		this.#takes = this.#isReading = false;
		const text = this.#textOf(cell);
		if (text.trim() === '') return;
		const column = this.#column;
		if (column >= MAX_COLUMNS)
			throw new Unreadable(
				'columns',
				`Row ${this.#row} goes beyond ${MAX_COLUMNS} columns, which is the limit.`
			);
		this.#cellCount++;
		if (this.#cellCount > MAX_CELLS)
			throw new Unreadable('too-large', `The sheet has more than ${MAX_CELLS} filled cells.`);
		while (this.#cells.length < column) this.#cells.push('');
		this.#cells[column] = text;
		this.#width += text.length;
	}

	#textOf({ type, style, text, hasValue, isFormula }: Cell): string {
		const { strings, styles, is1904, remarks } = this.context;
		if (isFormula && text === '' && type !== 'str')
			remarks.add('formula', this.#column, this.#row, '');
		if (type === 's' && hasValue) {
			const string = strings[Number(text)];
			if (string === undefined) throw damaged(`a text of row ${this.#row} is missing`);
			return string;
		}
		if (type === 'str' || type === 'inlineStr') return this.#own(unescapeText(text));
		if (type === 'b') return text === '1' || text === 'true' ? 'TRUE' : text && 'FALSE';
		if (type === 'd') return text.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
		if (type === 'e') {
			if (text !== '') remarks.add('error', this.#column, this.#row, text);
			return this.#own(text);
		}
		const value = text.trim() === '' ? NaN : Number(text);
		if (!Number.isFinite(value)) return this.#own(text);
		const shown = showNumber(value, styles[style], is1904);
		if (shown.remark) remarks.add(shown.remark, this.#column, this.#row, shown.text);
		if (shown.isCoarse) remarks.add('display', this.#column, this.#row, shown.text);
		this.pointed.add(this.#column);
		return this.#own(shown.text);
	}

	/** One string for what occurs again; never a slice, which would keep the XML around it in memory. */
	#own(text: string): string {
		const known = this.#short.get(text);
		if (known !== undefined) return known;
		this.#textLength += text.length;
		if (this.#textLength > MAX_TEXT)
			throw new Unreadable('too-large', `The sheet has more than ${MAX_TEXT / 1e6} MB of text.`);
		const own = detached(text);
		for (let at = own.indexOf('\ufffd'); at >= 0; at = own.indexOf('\ufffd', at + 1))
			this.damaged++;
		if (own.length <= 24 && this.#short.size < 50_000) this.#short.set(own, own);
		return own;
	}

	#merge(ref: string): void {
		const [first = '', last = first] = ref.split(':');
		if (this.merges.length >= MAX_MERGES) return;
		this.merges.push({ top: rowOf(first), bottom: rowOf(last), left: columnOf(first) });
	}
}

interface Cell {
	type: string;
	style: number;
	text: string;
	hasValue: boolean;
	isFormula: boolean;
}

export const detached = (text: string) => (text.length < 13 ? text : ` ${text}`.slice(1));

const isTrue = (value: string | null) => value === '1' || value === 'true';

const rowOf = (place: string) => Number(/\d+$/.exec(place)?.[0] ?? 0);

/** `B7` is 1. */
function columnOf(place: string): number {
	let column = 0;
	for (let at = 0; at < place.length && at < 4; at++) {
		const letter = place.charCodeAt(at) & 0xdf;
		if (letter < 65 || letter > 90) break;
		column = column * 26 + letter - 64;
	}
	if (column === 0) throw damaged('a cell without a place');
	return column - 1;
}
