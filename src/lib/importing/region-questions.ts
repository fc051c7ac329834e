import type { FoundTable } from '../csv/table';
import type { FileProblem } from '../csv/problem';
import { isTotalWord, type RegionIndex } from './regions';

/** A name of the file that stands for no region, or for several. */
export interface RegionQuestion {
	name: string;
	records: number;
	/** Codes between which to choose; empty where none is known. */
	options: string[];
	/** A code, or `none` for records that are left out; null where it must be asked. */
	code: string | null;
}

const aboutRegions = new Set(['region', 'ambiguous', 'total']);
const MAX_NAMES = 100;
const MAX_COUNTED = 5_000;

/** Gathers the names that were no region, and those for which the reader has said one, as a file is read. */
export class RegionNames {
	readonly #counts = new Map<string, number>();
	readonly #asked: Set<string>;

	constructor(
		private readonly column: string | undefined,
		private readonly said: Readonly<Record<string, string>>
	) {
		this.#asked = new Set(Object.keys(said));
	}

	add(table: FoundTable | null, problems: readonly FileProblem[]) {
		const at = table?.header.indexOf(this.column ?? '') ?? -1;
		if (!table || at < 0) return;
		for (const { cells } of table.records) {
			const name = (cells[at] ?? '').trim();
			const count = this.#counts.get(name);
			if (count !== undefined || this.#counts.size < MAX_COUNTED)
				this.#counts.set(name, (count ?? 0) + 1);
		}
		for (const { code, column, value } of problems)
			if (aboutRegions.has(code) && column === this.column && this.#asked.size < MAX_NAMES)
				this.#asked.add(value ?? '');
	}

	ask(regions: RegionIndex): RegionQuestion[] {
		// In the order of the file: a field that moves while it is typed into would lose its text.
		const asked = [...this.#counts.keys()].filter((name) => this.#asked.has(name));
		return asked.map((name) => {
			const match = regions.find(name);
			return {
				name,
				records: this.#counts.get(name) ?? 0,
				options: match && 'ambiguous' in match ? match.ambiguous : isTotalWord(name) ? ['WLD'] : [],
				code: Object.hasOwn(this.said, name) ? (this.said[name] as string) : null
			};
		});
	}
}
