import { blocksOf } from './blocks';
import { kindOf, type Kind } from './kind';
import type { FileRecord } from './parse';
import { readUnit } from './unit';
import { yearInHeader } from './year';

/** A preamble has at most ten records that say something. */
const CANDIDATES = 11;
const WINDOW = 40;

/** Words that head columns, and rarely stand in a preamble alone. */
const USUAL =
	/^(country|region|economy|geo|entity|area|location|iso|code|year|date|period|company|organi[sz]ation|name|value|amount|indicator|series|measure|unit|sector|industry|deal|stage|round|investors?|currency|국가|지역|나라|연도|년도|기업|회사|금액|투자|시도|구분|항목|단위|pays|année|land|jahr|país|año)/i;

/** Of tables one under the other that are alike in size, the first is read. */
const ALIKE = 0.5;

type Kinds = Map<number, Kind[]>;

/**
 * Finds the header among the first filled records: the one whose cells are names for what stands below them. A
 * name stands over figures, or is a year over figures, and does not occur below itself.
 * Null for a table without one.
 */
export function findHeader(records: FileRecord[]): FileRecord | null {
	const filled = records.slice(0, CANDIDATES + WINDOW);
	const [only] = filled;
	if (filled.length < 2 || !only) return only ?? null;
	const kinds = new Map(filled.map(({ row, cells }) => [row, cells.map(kindOf)]));
	const first = firstOfSeveral(filled, kinds);
	if (first) return first;
	const best = bestHeader(filled, kinds);
	if (!best) return only;
	return best.score > -0.5 ? best.record : null;
}

/** The header of the first of several tables that blank records part; null where there are not several. */
function firstOfSeveral(filled: FileRecord[], kinds: Kinds): FileRecord | null {
	const tables = blocksOf(filled).flatMap((block) => {
		const best = block.length > 1 ? bestHeader(block, kinds) : null;
		if (!best || best.figures === 0 || best.named < best.figures * 0.8) return [];
		const below = block.filter(({ row }) => row > best.record.row);
		const weight = below.reduce((sum, { cells }) => sum + countFilled(cells), 0);
		return [{ head: best.record, weight }];
	});
	if (tables.length < 2) return null;
	const most = Math.max(...tables.map(({ weight }) => weight));
	return tables.find(({ weight }) => weight >= most * ALIKE)?.head ?? null;
}

interface Scored {
	record: FileRecord;
	score: number;
	/** Columns with figures below, and how many of them it names. */
	figures: number;
	named: number;
}

function bestHeader(filled: FileRecord[], kinds: Kinds): Scored | null {
	let best: Scored | null = null;
	for (const [index, record] of filled.slice(0, CANDIDATES).entries()) {
		// Files put together from several have their header several times.
		const below = filled
			.slice(index + 1, index + 1 + WINDOW)
			.filter(({ cells }) => cells.join() !== record.cells.join())
			.filter((other, at) => at > 0 || !isUnits(other));
		if (below.length === 0 || !isFilled(record, below)) continue;
		const scored = scoreOf(record, below, kinds);
		if (!best || scored.score > best.score + 1e-9) best = scored;
	}
	return best;
}

const countFilled = (cells: string[]) => cells.filter((cell) => cell.trim() !== '').length;

/** Whether a record names at least half of the columns below it. */
function isFilled({ cells }: FileRecord, below: FileRecord[]): boolean {
	const used = new Set<number>();
	for (const { cells } of below)
		if (countFilled(cells) > 1)
			cells.forEach((cell, index) => cell.trim() !== '' && used.add(index));
	const named = countFilled(cells);
	return named >= 2 ? named >= used.size / 2 : used.size < 2;
}

function scoreOf(record: FileRecord, below: FileRecord[], all: Kinds): Scored {
	const { row, cells } = record;
	let [score, count, named] = [0, 0, 0];
	cells.forEach((cell, column) => {
		const name = cell.trim();
		const kinds = below
			.map(({ row }) => all.get(row)?.[column] ?? 'missing')
			.filter((kind) => kind !== 'missing');
		if (kinds.length === 0) return;
		const figures = kinds.filter((kind) => kind !== 'text').length / kinds.length;
		const years = kinds.filter((kind) => kind === 'year').length / kinds.length;
		const kind = all.get(row)?.[column] ?? 'missing';
		if (USUAL.test(name)) score += 0.1;
		if (figures >= 0.5) {
			const dates = kinds.filter((kind) => kind === 'date').length / kinds.length;
			const isTime =
				(yearInHeader(name) !== null && years < 0.5) || (kind === 'date' && dates < 0.5);
			const isName = kind === 'text' || isTime;
			score += isName ? figures : kind === 'missing' ? 0 : -1;
			count++;
			if (isName) named++;
		} else if (kind === 'text') score += occurs(name, column, below) ? -0.5 : 0.05;
		else if (kind !== 'missing') score -= 0.3;
	});
	return { record, score, figures: count, named };
}

const occurs = (name: string, column: number, below: FileRecord[]) =>
	below.some(({ cells }) => cells[column]?.trim() === name);

/** Whether a record names nothing but units and types: it belongs to the header above it. */
function isUnits({ cells }: FileRecord): boolean {
	const texts = cells.map((cell) => cell.trim()).filter(Boolean);
	const isUnit = (text: string) => readUnit(text) !== null && !/\d/.test(text) && !USUAL.test(text);
	const isType = (text: string) => /^(text|string|number|numeric|integer|date|year|-)$/i.test(text);
	return texts.some(isUnit) && texts.every((text) => isUnit(text) || isType(text));
}
