import { and, asc, desc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { decode } from '../view/codec';
import { plainView, type Figure } from '../view/figure';
import type { Database } from './database';
import { OperatorError } from './environment';
import { toSaved } from './saved-version';
import { figures, figureVersions } from './schema';

const localized = z.object({ en: z.string(), ko: z.string() });

const bodySchema = z.object({
	name: localized,
	caption: localized,
	/** View parameters as the query string writes them. */
	view: z.record(z.string(), z.string()),
	besideEditions: z.boolean().default(false),
	claims: z
		.array(z.object({ text: localized, source: localized, published: z.string(), note: localized }))
		.default([])
});

const fileSchema = z.array(bodySchema.extend({ slug: z.string().regex(/^[a-z0-9-]+$/) }));

type Body = z.infer<typeof bodySchema>;

function toFigure(slug: string, body: Body): Figure {
	const { view, ...rest } = body;
	return { slug, ...rest, view: decode(new URLSearchParams(view), plainView).view, saved: null };
}

/** data/figures.json, checked: a parameter that could not be followed is an error that names the figure. */
function checkFigures(json: string) {
	const parsed = fileSchema.safeParse(JSON.parse(json));
	if (!parsed.success)
		throw new OperatorError(`data/figures.json: ${z.prettifyError(parsed.error)}`);
	for (const { slug, view } of parsed.data) {
		const [problem] = decode(new URLSearchParams(view), plainView).problems;
		if (problem) throw new OperatorError(`data/figures.json, ${slug}: ${problem.message}`);
	}
	return parsed.data;
}

/** The curated figures as the file has them. */
export const parseFigures = (json: string): Figure[] =>
	checkFigures(json).map(({ slug, ...body }) => toFigure(slug, body));

/**
 * Brings the curated figures in line with data/figures.json. Saved figures are not touched: answers the slugs that
 * an analyst had before the file did.
 */
export async function storeCurated(db: Database, json: string): Promise<string[]> {
	const curated = checkFigures(json);
	const slugs = curated.map(({ slug }) => slug);
	await db
		.delete(figures)
		.where(and(eq(figures.origin, 'curated'), notInArray(figures.slug, slugs)));
	await db
		.insert(figures)
		.values(
			curated.map(({ slug, ...body }, position) => ({
				slug,
				origin: 'curated' as const,
				position,
				body
			}))
		)
		.onConflictDoUpdate({
			target: figures.slug,
			set: { position: sql`excluded.position`, body: sql`excluded.body` },
			setWhere: eq(figures.origin, 'curated')
		});
	const taken = await db
		.select({ slug: figures.slug })
		.from(figures)
		.where(and(eq(figures.origin, 'saved'), inArray(figures.slug, slugs)));
	return taken.map(({ slug }) => slug);
}

/** All figures that anyone may see, in the order of the gallery: the curated ones, then the saved ones, newest first. */
export async function listFigures(db: Database): Promise<Figure[]> {
	const curated = await db
		.select()
		.from(figures)
		.where(eq(figures.origin, 'curated'))
		.orderBy(asc(figures.position), asc(figures.slug));
	const saved = await db
		.select({ version: figureVersions })
		.from(figures)
		.innerJoin(
			figureVersions,
			and(eq(figureVersions.figure, figures.slug), eq(figureVersions.version, figures.version))
		)
		.where(and(eq(figures.origin, 'saved'), eq(figures.state, 'published')))
		.orderBy(desc(figureVersions.published), asc(figures.slug));
	return [
		...curated.map(({ slug, body }) => toFigure(slug, bodySchema.parse(body))),
		...saved.map(({ version }) => toSaved(version, version.figure))
	];
}
