import { getTableName, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, test } from 'vitest';
import { keptTables } from './rebuild';
import * as schema from './schema';

/** Filled from `data/` and the originals; of the figures, those of `data/figures.json`. */
const made = [
	...['datasets', 'editions', 'events', 'figures', 'holdings', 'measures', 'observations'],
	...['region_meanings', 'regions', 'sources', 'taxonomies', 'terms']
];

test('every table is either made again from files or taken over', () => {
	const all = Object.values(schema).flatMap((table) =>
		is(table, PgTable) ? [getTableName(table)] : []
	);
	expect([...made, ...keptTables.map(getTableName)].sort()).toEqual(all.sort());
});
