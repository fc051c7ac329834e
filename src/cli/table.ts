type Cell = string | number;

/** Rows as aligned columns under their names, numbers to the right: what a person reads on a terminal. */
export function textTable(rows: Record<string, Cell>[]): string {
	const names = Object.keys(rows[0] ?? {});
	const widths = names.map((name) =>
		Math.max(name.length, ...rows.map((row) => String(row[name] ?? '').length))
	);
	const line = (cells: Cell[]) =>
		cells
			.map((cell, i) => {
				const width = widths[i] ?? 0;
				return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
			})
			.join('  ')
			.trimEnd();
	return [line(names), ...rows.map((row) => line(names.map((name) => row[name] ?? '')))].join('\n');
}
