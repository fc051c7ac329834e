import type { FoundTable } from '../csv/table';
import type { RegionIndex } from './regions';

/**
 * Which regions the names of a column stand for that may be of several kinds: among countries "Georgia" is one, among
 * states it is a state. Names between regions of one kind are left for the reader to decide.
 */
export function settleNames(
	{ header, records }: FoundTable,
	column: string | undefined,
	regions: RegionIndex
): Record<string, string> {
	const at = header.indexOf(column ?? '');
	if (at < 0) return {};
	const names = new Set(records.map(({ cells }) => (cells[at] ?? '').trim()));
	const counts = new Map<string, number>();
	const open: [name: string, codes: string[]][] = [];
	for (const name of names) {
		const match = regions.find(name);
		if (match && 'kind' in match) counts.set(match.kind, (counts.get(match.kind) ?? 0) + 1);
		else if (match) open.push([name, match.ambiguous]);
	}
	const settled: Record<string, string> = {};
	for (const [name, codes] of open) {
		const kinds = codes.map((code) => kindOf(code, regions));
		if (new Set(kinds).size < codes.length) continue;
		const [first = 0, second = 0] = kinds
			.map((kind) => counts.get(kind) ?? 0)
			.sort((a, b) => b - a);
		const code = codes[kinds.findIndex((kind) => counts.get(kind) === first)];
		if (code !== undefined && first > second) settled[name] = code;
	}
	return settled;
}

function kindOf(code: string, regions: RegionIndex): string {
	const match = regions.find(code);
	return match && 'kind' in match ? match.kind : '';
}
