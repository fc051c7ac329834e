import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { SavedVersion } from '../view/saved';
import { users } from './schema-accounts';

/** A draft is seen by its owner only; what was withdrawn is hidden from everyone else, and kept. */
export const figureStates = ['draft', 'published', 'withdrawn'] as const;
export type FigureState = (typeof figureStates)[number];

/** A named view: curated ones come from data/figures.json, saved ones from an analyst. */
export const figures = pgTable('figures', {
	slug: text().primaryKey(),
	origin: text({ enum: ['curated', 'saved'] }).notNull(),
	/** Of a saved figure the version that its slug shows; 0 while it is a draft. */
	version: integer().notNull().default(1),
	position: integer().notNull(),
	/** Of a curated figure; saved ones have versions. */
	body: jsonb(),
	owner: text().references(() => users.id),
	state: text({ enum: figureStates }).notNull().default('published')
});

/** What is stored of one saved version, beside its columns. */
export interface VersionBody extends Pick<SavedVersion, 'words' | 'at' | 'isPinned' | 'editions'> {
	/** Every view parameter as the query string writes it. */
	view: Record<string, string>;
	/** What the figure is called where no title was written: its measure's name. */
	name: { en: string; ko: string };
}

/** Each save of a figure: inserted once, never changed but for the moment when it was published. */
export const figureVersions = pgTable(
	'figure_versions',
	{
		figure: text()
			.notNull()
			.references(() => figures.slug, { onDelete: 'cascade' }),
		version: integer().notNull(),
		body: jsonb().$type<VersionBody>().notNull(),
		author: text()
			.notNull()
			.references(() => users.id),
		saved: timestamp({ withTimezone: true }).notNull().defaultNow(),
		/** Null: never shown to anyone but the owner. */
		published: timestamp({ withTimezone: true })
	},
	(table) => [primaryKey({ columns: [table.figure, table.version] })]
);
