import { and, desc, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { Atlas } from './atlas';
import type { Database } from './database';
import { markEntry } from './originals';
import { editions, imports, observations } from './schema';

export type ImportRecord = typeof imports.$inferSelect;

/** Who stored an edition, and when; null for one that ships. */
export async function findStored(db: Database, edition: string): Promise<ImportRecord | null> {
	const [row] = await db
		.select()
		.from(imports)
		.where(and(eq(imports.edition, edition), eq(imports.outcome, 'stored')));
	return row ?? null;
}

/** Everything that was brought or withdrawn, newest first; of one person where one is named. */
export const listImports = (db: Database, who?: string): Promise<ImportRecord[]> =>
	db
		.select()
		.from(imports)
		.where(who === undefined ? undefined : eq(imports.who, who))
		.orderBy(desc(imports.id));

/** Hides an edition, or shows it again. Nothing is destroyed. */
export async function setWithdrawn(
	atlas: Atlas,
	slug: string,
	withdrawn: boolean,
	who = 'the command line'
): Promise<{ exitCode: number; message: string }> {
	const done = withdrawn ? 'withdrawn' : 'restored';
	const outcome = await atlas.db.transaction(async (tx) => {
		const [edition] = await tx
			.select({ withdrawn: editions.withdrawn })
			.from(editions)
			.where(eq(editions.slug, slug));
		if (!edition) return { exitCode: 1, message: `There is no edition ${slug}.` };
		if (edition.withdrawn === withdrawn)
			return {
				exitCode: 0,
				message: withdrawn ? `${slug} is withdrawn already.` : `${slug} is not withdrawn.`
			};
		await tx.update(editions).set({ withdrawn }).where(eq(editions.slug, slug));
		await tx
			.insert(imports)
			.values({ edition: slug, sha256: '', file: '', options: {}, who, outcome: done });
		return null;
	});
	if (outcome) return outcome;
	await markEntry(atlas.env.dataDir, slug, withdrawn);
	atlas.forget();
	return {
		exitCode: 0,
		message: withdrawn
			? `${slug} is withdrawn: it is hidden, and nothing of it is lost. "atlas restore ${slug}" shows it again.`
			: `${slug} is shown again.`
	};
}

/**
 * Removes what imports left behind that were killed. Only where no other process can be importing: on the
 * embedded database, when it is opened.
 */
export async function sweepImports(db: Database): Promise<string[]> {
	const running = await db
		.select({ edition: imports.edition })
		.from(imports)
		.where(eq(imports.outcome, 'running'));
	const slugs = [...new Set(running.map(({ edition }) => edition))];
	if (slugs.length === 0) return [];
	await db.delete(observations).where(
		and(
			inArray(observations.edition, slugs),
			notExists(
				db
					.select({ one: sql`1` })
					.from(editions)
					.where(eq(editions.slug, observations.edition))
			)
		)
	);
	await db.update(imports).set({ outcome: 'interrupted' }).where(eq(imports.outcome, 'running'));
	return slugs;
}
