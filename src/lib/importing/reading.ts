import type { ColumnReading } from '../csv/columns';
import { readDate } from '../csv/date';
import { fromDecimal, shift } from '../csv/decimal';
import { isMissing, isMissingText } from '../csv/missing';
import { readNumber } from '../csv/number';
import { fileProblem, type FileProblem } from '../csv/problem';
import type { FoundTable } from '../csv/table';
import { readUnit, type Unit } from '../csv/unit';
import { readYear } from '../csv/year';
import { isTotalWord, type RegionIndex } from './regions';

/** A table and how its columns are to be read. */
export interface Readable {
	table: FoundTable;
	readings: ColumnReading[];
}

/** A cell that could not be read: what is wrong with it. */
export class Unreadable {
	constructor(readonly problem: FileProblem) {}
}

export interface Amount {
	/** In whole units, as a plain decimal number; empty where there is none. */
	value: string;
	/** The printed step, where the number was printed in thousands, millions, …; else empty. */
	precision: string;
	/** The currency of the cell itself, or `%`. */
	unit: string | null;
}

/** Reads the cells of one record by the names of their columns. */
export class RecordReader {
	constructor(
		private readonly source: Readable,
		private readonly record: { row: number; cells: string[] },
		private readonly regions: RegionIndex,
		private readonly regionNames: Readonly<Record<string, string>> = {}
	) {}

	text(column: string | undefined): string {
		const cell = this.cell(column);
		return isMissingText(cell) ? '' : cell;
	}

	private cell(column: string | undefined): string {
		const index = column === undefined ? -1 : this.source.table.header.indexOf(column);
		return (this.record.cells[index] ?? '').trim();
	}

	private reading(column: string): ColumnReading | undefined {
		return this.source.readings[this.source.table.header.indexOf(column)];
	}

	private wrong(code: string, column: string, message: string): Unreadable {
		const { row } = this.record;
		return new Unreadable(fileProblem(code, message, { row, column, value: this.cell(column) }));
	}

	/** The code of a region; the reader's own choice comes before the index. */
	region(column: string): string | Unreadable {
		const cell = this.cell(column);
		if (Object.hasOwn(this.regionNames, cell)) return this.regionNames[cell] as string;
		const match = this.regions.find(cell);
		if (match && 'code' in match) return match.code;
		if (match)
			return this.wrong(
				'ambiguous',
				column,
				`"${cell}" may be ${match.ambiguous.join(' or ')}: say which.`
			);
		if (isTotalWord(cell))
			return this.wrong('total', column, 'A total: say which region it stands for.');
		return this.wrong('region', column, 'Not the name or code of a known region.');
	}

	/** The year of a cell that is one, or a date. */
	year(column: string): string | Unreadable {
		const cell = this.cell(column);
		const year = readYear(cell);
		if (year !== null) return String(year);
		const date = this.date(column);
		return typeof date === 'string'
			? date.slice(0, 4)
			: this.wrong('year', column, 'Not a year between 1800 and 2099.');
	}

	date(column: string): string | Unreadable {
		const date = readDate(this.cell(column), this.reading(column)?.order ?? 'month-first');
		if (date === 'impossible') return this.wrong('date', column, 'Not in the calendar.');
		return date ?? this.wrong('date', column, 'Not a date.');
	}

	/**
	 * A number in whole units: what is printed in millions is multiplied, exactly. The scale is that of the cell, else of the unit
	 * that the reader of the file gave, of the record, or of the column; a unit without a scale leaves that to the next.
	 */
	amount(column: string, ...units: (Unit | null)[]): Amount | Unreadable {
		const cell = this.cell(column);
		const index = this.source.table.header.indexOf(column);
		const stated = readUnit(this.source.table.units[index] ?? '') ?? readUnit(column);
		if (isMissing(cell)) return { value: '', precision: '', unit: stated?.unit ?? null };
		const sign = this.reading(column)?.sign ?? '.';
		const number = readNumber(cell, sign);
		if (!number) return this.wrong('number', column, 'Not a number.');
		const power = number.isScaled
			? 0
			: ([...units, stated].find((unit) => unit && unit.power > 0)?.power ?? 0);
		const isPrintedInSteps = number.isScaled || power > 0;
		return {
			value: fromDecimal(shift(number.value, power)),
			precision: isPrintedInSteps ? fromDecimal(shift(number.step, power)) : '',
			unit: number.currency ?? (number.isPercent ? '%' : (stated?.unit ?? null))
		};
	}
}
