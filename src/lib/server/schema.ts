import {
	bigint,
	boolean,
	index,
	integer,
	jsonb,
	numeric,
	pgTable,
	primaryKey,
	serial,
	smallint,
	text,
	timestamp
} from 'drizzle-orm/pg-core';
import {
	partDimensions,
	type Coverage,
	type ModelInfo,
	type NewsEvent,
	type PartDimension
} from '../catalog/catalog';
import type { Localized } from '../language';

export * from './schema-accounts';
export * from './schema-figures';

/** One publisher's tables. */
export const datasets = pgTable('datasets', {
	id: text().primaryKey(),
	title: jsonb().$type<Localized>().notNull(),
	publisher: text().notNull(),
	description: jsonb().$type<Localized>().notNull(),
	homepage: text()
});

export const measures = pgTable('measures', {
	id: text().primaryKey(),
	unit: text().notNull(),
	kind: text({ enum: ['flow', 'level', 'cumulative'] }).notNull(),
	dimensions: text().array().notNull(),
	additive: boolean().notNull().default(true),
	/** The measure that states the whole of its parts. */
	whole: text(),
	name: jsonb().$type<Localized>().notNull(),
	noun: jsonb().$type<Localized>().notNull(),
	definition: jsonb().$type<Localized>().notNull()
});

export const regions = pgTable('regions', {
	code: text().primaryKey(),
	kind: text({ enum: ['world', 'aggregate', 'country', 'state'] }).notNull(),
	numeric: text(),
	name: jsonb().$type<Localized>().notNull(),
	/** The order of the file: world, aggregates, countries. */
	position: integer().notNull()
});

/** What an aggregate means in one edition. The edition need not be loaded. */
export const regionMeanings = pgTable(
	'region_meanings',
	{
		region: text()
			.notNull()
			.references(() => regions.code),
		edition: text().notNull(),
		standsFor: text('stands_for'),
		meaning: jsonb().$type<Localized>().notNull()
	},
	(table) => [primaryKey({ columns: [table.region, table.edition] })]
);

/** The names of the parts by which measures are split. */
export const terms = pgTable(
	'terms',
	{
		dimension: text({ enum: partDimensions }).notNull(),
		id: text().notNull(),
		name: jsonb().$type<Localized>().notNull(),
		about: jsonb().$type<ModelInfo>(),
		/** The order of a menu. */
		position: integer().notNull(),
		/** `data/` names its own anew at every start; what came with an analyst's file stays. */
		origin: text({ enum: ['shipped', 'imported'] })
			.notNull()
			.default('shipped')
	},
	(table) => [primaryKey({ columns: [table.dimension, table.id] })]
);

/** How an edition labels its parts. The edition need not be loaded. */
export const taxonomies = pgTable(
	'taxonomies',
	{
		edition: text().notNull(),
		dimension: text({ enum: partDimensions }).notNull(),
		id: text().notNull(),
		label: text().notNull(),
		since: smallint(),
		successors: text().array().notNull(),
		note: jsonb().$type<Localized>().notNull()
	},
	(table) => [primaryKey({ columns: [table.edition, table.dimension, table.label] })]
);

/** Dated events for time charts, whole: they are read as they are stored. */
export const events = pgTable('events', {
	id: text().primaryKey(),
	date: text().notNull(),
	body: jsonb().$type<NewsEvent>().notNull()
});

/** One immutable publication: rows are inserted once, only `withdrawn` ever changes (a trigger guards it). */
export const editions = pgTable(
	'editions',
	{
		slug: text().primaryKey(),
		dataset: text()
			.notNull()
			.references(() => datasets.id),
		title: text().notNull(),
		published: text().notNull(),
		sequence: serial().notNull(),
		imported: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
		/** Of the bytes that were imported. */
		sha256: text().notNull(),
		observations: bigint({ mode: 'number' }).notNull(),
		withdrawn: boolean().notNull().default(false),
		publisher: text().notNull(),
		licence: text().notNull(),
		attribution: text().notNull(),
		note: jsonb().$type<Localized>().notNull()
	},
	(table) => [index().on(table.dataset)]
);

/** Unit and price basis belong to (edition, measure); the extent is kept so that no page need count rows. */
export const holdings = pgTable(
	'holdings',
	{
		edition: text()
			.notNull()
			.references(() => editions.slug),
		measure: text()
			.notNull()
			.references(() => measures.id),
		unit: text().notNull(),
		prices: text().notNull(),
		firstYear: integer('first_year').notNull(),
		lastYear: integer('last_year').notNull(),
		regions: text().array().notNull(),
		parts: jsonb().$type<Partial<Record<PartDimension, string[]>>>().notNull().default({}),
		coverage: jsonb().$type<Coverage[]>().notNull()
	},
	(table) => [primaryKey({ columns: [table.edition, table.measure] })]
);

/** Publisher, table and place of reading of the figures of an edition. */
export const sources = pgTable(
	'sources',
	{
		edition: text()
			.notNull()
			.references(() => editions.slug),
		id: integer().notNull(),
		source: text().notNull(),
		sourceTable: text('source_table').notNull(),
		foundIn: text('found_in').notNull()
	},
	(table) => [primaryKey({ columns: [table.edition, table.id] })]
);

/**
 * One figure as an edition states it. A dimension by which the measure is not split holds `all`.
 * Where an edition prints several figures for the same thing, reading 0 is the one shown. Rows may stand here before
 * their edition does: they are seen by nobody, since all who read ask for the figures of an edition. No foreign keys:
 * they cost more than everything else, and rows are written in one place.
 */
export const observations = pgTable(
	'observations',
	{
		edition: text().notNull(),
		measure: text().notNull(),
		region: text().notNull(),
		focusArea: text('focus_area').notNull().default('all'),
		activity: text().notNull().default('all'),
		sizeBand: text('size_band').notNull().default('all'),
		model: text().notNull().default('all'),
		period: text().notNull(),
		reading: smallint().notNull().default(0),
		year: smallint().notNull(),
		value: numeric({ mode: 'number' }).notNull(),
		status: text({ enum: ['reported', 'derived', 'quoted'] }).notNull(),
		precision: numeric({ mode: 'number' }),
		note: text().notNull().default(''),
		source: integer().notNull()
	},
	(table) => [
		primaryKey({
			columns: [
				table.edition,
				table.measure,
				table.region,
				table.focusArea,
				table.activity,
				table.sizeBand,
				table.model,
				table.period,
				table.reading
			]
		})
	]
);

/** Who brought which file, and what became of it: a line each, in the order of events. */
export const imports = pgTable('imports', {
	id: serial().primaryKey(),
	edition: text().notNull(),
	/** Of the file as it was given; empty for a withdrawal. */
	sha256: text().notNull(),
	/** Its name without folders. */
	file: text().notNull(),
	options: jsonb().$type<Record<string, unknown>>().notNull(),
	who: text().notNull(),
	at: timestamp({ withTimezone: true, mode: 'string' }).notNull().defaultNow(),
	/** `running` and `interrupted` are of imports whose edition is not there. */
	outcome: text({
		enum: ['running', 'stored', 'interrupted', 'withdrawn', 'restored']
	}).notNull()
});
