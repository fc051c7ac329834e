import { createHash } from 'node:crypto';
import { asc, eq, sql } from 'drizzle-orm';
import type { Catalog } from '../catalog/catalog';
import type { Database } from './database';
import * as schema from './schema';

/** Reads the catalog: everything that views are resolved against, as a plain value. */
export async function readCatalog(db: Database): Promise<Catalog> {
	const [datasets, measures, regions, meanings, terms, taxonomies, events, editions, holdings] =
		await Promise.all([
			db.select().from(schema.datasets).orderBy(asc(schema.datasets.id)),
			db.select().from(schema.measures).orderBy(asc(schema.measures.id)),
			db.select().from(schema.regions).orderBy(asc(schema.regions.position)),
			db.select().from(schema.regionMeanings),
			db.select().from(schema.terms).orderBy(asc(schema.terms.position), asc(schema.terms.id)),
			db
				.select()
				.from(schema.taxonomies)
				.orderBy(asc(schema.taxonomies.edition), asc(schema.taxonomies.label)),
			db.select().from(schema.events).orderBy(asc(schema.events.date), asc(schema.events.id)),
			db
				.select()
				.from(schema.editions)
				// An edition without a date counts as newer than those with one: it was brought here after them.
				.orderBy(
					asc(sql`coalesce(nullif(${schema.editions.published}, ''), '9999')`),
					asc(schema.editions.sequence)
				),
			db.select().from(schema.holdings).orderBy(asc(schema.holdings.measure))
		]);
	const named = {
		datasets,
		measures,
		regions: regions.map(({ code, kind, numeric, name }) => ({ code, kind, numeric, name })),
		meanings: meanings
			.map(({ region, edition, standsFor, meaning }) => ({
				region,
				edition,
				standsFor,
				text: meaning
			}))
			.sort((a, b) => (a.region + a.edition < b.region + b.edition ? -1 : 1)),
		terms: terms.map(({ dimension, id, name, about }) => ({ dimension, id, name, about })),
		taxonomies,
		events: events.map(({ body }) => body)
	};
	return {
		...named,
		editions: editions.map((edition) => {
			const held = holdings.filter((holding) => holding.edition === edition.slug);
			return {
				...edition,
				holdings: held.map(({ measure, unit, prices, firstYear, lastYear, regions, parts }) => ({
					measure,
					unit,
					prices,
					firstYear,
					lastYear,
					regions,
					parts
				})),
				coverage: held.flatMap(({ coverage }) => coverage)
			};
		}),
		version: createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 16)
	};
}

/**
 * A text that changes whenever editions come or are withdrawn, or saved figures are published or withdrawn: cheap
 * enough to ask once a second.
 */
export async function readState(db: Database): Promise<string> {
	const { slug, version, state } = schema.figures;
	const [rows, saved] = await Promise.all([
		db
			.select({ sequence: schema.editions.sequence, withdrawn: schema.editions.withdrawn })
			.from(schema.editions)
			.orderBy(asc(schema.editions.sequence)),
		db
			.select({
				hash: sql<
					string | null
				>`md5(string_agg(${slug} || ' ' || ${version} || ' ' || ${state}, ',' order by ${slug}))`
			})
			.from(schema.figures)
			.where(eq(schema.figures.origin, 'saved'))
	]);
	const editions = rows.map(({ sequence, withdrawn }) => `${sequence}${withdrawn ? 'w' : ''}`);
	return [...editions, saved[0]?.hash].join(' ');
}
