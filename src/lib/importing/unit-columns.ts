import type { FoundTable } from '../csv/table';
import type { ColumnTally } from '../csv/tally';
import { readPower, readUnit, unitName, type Unit } from '../csv/unit';
import type { Suggestion } from './shape';

/** The unit that a record states in columns of its own: "U.S. dollars" and "Billions". */
export function unitOfRecord(unit: string, scale: string): Unit | null {
	const read = readUnit(unit);
	const power = readPower(scale) ?? readUnit(scale)?.power ?? null;
	if (!read && power === null) return /^[A-Z]{3}$/.test(unit) ? { power: 0, unit } : null;
	return { power: power ?? read?.power ?? 0, unit: read?.unit ?? null };
}

/** Where all records state one unit in columns of their own, it is the unit of their figures. */
export function addUnitColumns(
	{ header, records }: FoundTable,
	columns: ColumnTally[],
	suggestion: Suggestion | null
): void {
	if (!suggestion) return;
	const { unit, scale, years, values, value, amount } = suggestion.roles;
	const places = [header.indexOf(unit ?? ''), header.indexOf(scale ?? '')] as const;
	if (places.every((place) => place < 0)) return;
	const written = new Set(
		records.map(({ cells }) => places.map((place) => (cells[place] ?? '').trim()).join('\0'))
	);
	const stated = new Set(
		[...written].map((texts) => {
			const read = unitOfRecord(...(texts.split('\0') as [string, string]));
			return read && unitName(read);
		})
	);
	const [only] = stated;
	if (stated.size !== 1 || !only) return;
	const figures = new Set([...(years ?? []), ...(values ?? []), value, amount]);
	for (const column of columns)
		if (column.type === 'number' && figures.has(column.name)) column.unit ??= only;
}
