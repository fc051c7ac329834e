import type { TableFile } from './read-edition';
import type { Source } from './source';

const SLICE = 2_000;

/** A file that was read whole, some records at a time. `pause` is waited for in between. */
export const wholeTable = (
	source: Source,
	pause: (done: number) => Promise<void> | void = () => undefined
): TableFile => ({
	source,
	async *tables() {
		const { table } = source;
		const { records, problems, ragged } = table;
		for (let at = 0; at === 0 || at < records.length; at += SLICE) {
			const own = records.slice(at, at + SLICE);
			const from = at === 0 ? 0 : (own[0]?.row ?? 0);
			const to = records[at + SLICE]?.row ?? Infinity;
			const isHere = ({ row }: { row: number | null }) =>
				row === null ? at === 0 : row >= from && row < to;
			const done = Math.min(1, (at + own.length) / Math.max(1, records.length));
			yield {
				table: {
					...table,
					records: own,
					problems: problems.filter(isHere),
					ragged: ragged.filter(isHere)
				},
				done,
				damaged: at === 0 ? source.damaged : 0
			};
			await pause(done);
		}
	}
});
