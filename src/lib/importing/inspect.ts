import type { FileProblem } from '../csv/problem';
import type { Refused } from '../csv/refuse';
import type { DroppedColumn } from '../csv/table';
import type { ColumnTally } from '../csv/tally';
import type { Table } from '../csv/parse';
import type { Suggestion } from './shape';
import { readSource, type SourceOptions } from './source';

/** What a file is, before anything is stored: the shape of `atlas inspect --json`. */
export interface Inspection {
	file: string;
	encoding: string;
	confidence: number;
	damaged: number;
	/** Null for a workbook. */
	delimiter: string | null;
	decimal: '.' | ',';
	/** 0 for a file whose columns have no names. */
	header: { row: number };
	records: number;
	columns: ColumnTally[];
	droppedColumns: DroppedColumn[];
	dropped: Table['dropped'];
	problems: FileProblem[];
	suggestion: Suggestion | null;
	/** Of a workbook: the sheet that was read, and all there are. */
	sheet?: string;
	sheets?: string[];
}

/** Reads a file and tells what it holds. */
export function inspect(
	file: string,
	bytes: Uint8Array,
	options: SourceOptions = {}
): Inspection | Refused {
	const source = readSource(bytes, options);
	if ('refused' in source) return source;
	const { encoding, confidence, damaged, decimal, table, columns, problems, suggestion } = source;
	return {
		file,
		encoding,
		confidence,
		damaged,
		delimiter: table.delimiter,
		decimal,
		header: { row: table.headerRow },
		records: table.records.length,
		columns,
		droppedColumns: table.droppedColumns,
		dropped: table.dropped,
		problems,
		suggestion,
		...(source.sheet === null ? {} : { sheet: source.sheet, sheets: source.sheets })
	};
}
