import { and, asc, desc, eq, isNotNull, max, sql, type SQL } from 'drizzle-orm';
import type { Figure } from '../view/figure';
import { readVersioned } from '../view/saved';
import type { Editor } from './accounts/session';
import type { Database } from './database';
import { toSaved } from './saved-version';
import { figures, figureVersions, users, type FigureState, type VersionBody } from './schema';

/** A saved figure as its owner sees it. */
export interface OwnFigure {
	slug: string;
	state: FigureState;
	/** The version that the slug shows; 0 while it is a draft. */
	shown: number;
	/** Who owns it, by e-mail address: for the pages of accounts only. */
	owner: string;
	/** Newest first. */
	versions: OwnVersion[];
}

export interface OwnVersion {
	version: number;
	saved: string;
	published: string | null;
	author: string;
	figure: Figure;
}

/** The owner's own; an admin's are all. The question itself carries the permission. */
const own = ({ id, role }: Editor): SQL =>
	role === 'admin'
		? eq(figures.origin, 'saved')
		: (and(eq(figures.origin, 'saved'), eq(figures.owner, id)) as SQL);

const iso = (moment: Date | null) => moment?.toISOString() ?? null;

async function list(db: Database, which: SQL | undefined): Promise<OwnFigure[]> {
	const owner = db.select({ id: users.id, email: users.email }).from(users).as('owner');
	const rows = await db
		.select({
			figure: figures,
			owner: owner.email,
			version: figureVersions,
			author: users.email
		})
		.from(figures)
		.innerJoin(figureVersions, eq(figureVersions.figure, figures.slug))
		.innerJoin(users, eq(users.id, figureVersions.author))
		.innerJoin(owner, eq(owner.id, figures.owner))
		.where(which)
		.orderBy(desc(figureVersions.saved), desc(figureVersions.version));
	const bySlug = new Map<string, OwnFigure>();
	for (const row of rows) {
		const { slug, state, version: shown } = row.figure;
		const known = bySlug.get(slug) ?? { slug, state, shown, owner: row.owner, versions: [] };
		const { version, saved, published } = row.version;
		known.versions.push({
			version,
			saved: saved.toISOString(),
			published: iso(published),
			author: row.author,
			figure: toSaved(row.version, slug)
		});
		bySlug.set(slug, known);
	}
	return [...bySlug.values()];
}

/** The figures that an editor may change, the last saved first. */
export const listOwn = (db: Database, editor: Editor): Promise<OwnFigure[]> =>
	list(db, own(editor));

/** One of them; null where there is none, or where it is somebody else's. */
export const readOwn = async (
	db: Database,
	editor: Editor,
	slug: string
): Promise<OwnFigure | null> =>
	(await list(db, and(own(editor), eq(figures.slug, slug))))[0] ?? null;

/** A new figure with its first version; false where the slug is another figure's. */
export async function create(
	db: Database,
	editor: Editor,
	slug: string,
	body: VersionBody,
	publish: boolean
): Promise<boolean> {
	return db.transaction(async (tx) => {
		const made = await tx
			.insert(figures)
			.values({
				slug,
				origin: 'saved',
				owner: editor.id,
				state: publish ? 'published' : 'draft',
				version: publish ? 1 : 0,
				position: 0
			})
			.onConflictDoNothing()
			.returning({ slug: figures.slug });
		if (made.length === 0) return false;
		const published = publish ? new Date() : null;
		await tx
			.insert(figureVersions)
			.values({ figure: slug, version: 1, body, author: editor.id, published });
		return true;
	});
}

/** What became of a change: `absent` where the figure is not the editor's, `withdrawn` where nothing is published. */
export type Changed = number | 'absent' | 'withdrawn';

/** The figure itself, held until the end of the transaction, so that two saves get two numbers. */
async function hold(tx: Database, editor: Editor, slug: string) {
	const [row] = await tx
		.select()
		.from(figures)
		.where(and(own(editor), eq(figures.slug, slug)))
		.for('update');
	return row ?? null;
}

/** One more version; its number. With `publish`, the figure's address shows it from now on. */
export async function addVersion(
	db: Database,
	editor: Editor,
	slug: string,
	body: VersionBody,
	publish: boolean
): Promise<Changed> {
	return db.transaction(async (tx) => {
		const figure = await hold(tx, editor, slug);
		if (!figure) return 'absent';
		if (publish && figure.state === 'withdrawn') return 'withdrawn';
		const [last] = await tx
			.select({ version: max(figureVersions.version) })
			.from(figureVersions)
			.where(eq(figureVersions.figure, slug));
		const version = (last?.version ?? 0) + 1;
		await tx
			.insert(figureVersions)
			.values({ figure: slug, version, body, author: editor.id, published: null });
		if (publish) await show(tx, slug, version);
		return version;
	});
}

/** Has the figure's address show a version that was saved before, an older one too. */
export async function publish(
	db: Database,
	editor: Editor,
	slug: string,
	version: number
): Promise<Changed> {
	return db.transaction(async (tx) => {
		const figure = await hold(tx, editor, slug);
		if (!figure) return 'absent';
		if (figure.state === 'withdrawn') return 'withdrawn';
		return (await show(tx, slug, version)) ? version : 'absent';
	});
}

async function show(tx: Database, slug: string, version: number): Promise<boolean> {
	const which = and(eq(figureVersions.figure, slug), eq(figureVersions.version, version));
	const [row] = await tx.select().from(figureVersions).where(which);
	if (!row) return false;
	if (!row.published) await tx.update(figureVersions).set({ published: new Date() }).where(which);
	await tx.update(figures).set({ state: 'published', version }).where(eq(figures.slug, slug));
	return true;
}

/** Hides what was published, or shows it again. Nothing is destroyed. */
export async function setFigureWithdrawn(
	db: Database,
	editor: Editor,
	slug: string,
	withdrawn: boolean
): Promise<boolean> {
	const [from, to] = withdrawn
		? (['published', 'withdrawn'] as const)
		: (['withdrawn', 'published'] as const);
	const changed = await db
		.update(figures)
		.set({ state: to })
		.where(and(own(editor), eq(figures.slug, slug), eq(figures.state, from)))
		.returning({ slug: figures.slug });
	return changed.length > 0;
}

/** Removes a draft that nobody else has seen; false where it is none, or not the editor's. */
export async function discard(db: Database, editor: Editor, slug: string): Promise<boolean> {
	const gone = await db
		.delete(figures)
		.where(and(own(editor), eq(figures.slug, slug), eq(figures.state, 'draft')))
		.returning({ slug: figures.slug });
	return gone.length > 0;
}

/** What an address shows that no figure of the gallery has: a version by number, or that it was withdrawn. */
export async function readAddress(
	db: Database,
	address: string
): Promise<Figure | 'withdrawn' | null> {
	const versioned = readVersioned(address);
	const slug = versioned?.figure ?? address;
	// No figure has another name, and some of them no database takes.
	if (!/^[a-z0-9-]+$/.test(slug)) return null;
	const shown = versioned ? sql`${versioned.version}` : figures.version;
	const [row] = await db
		.select({ state: figures.state, version: figureVersions })
		.from(figures)
		.innerJoin(
			figureVersions,
			and(eq(figureVersions.figure, figures.slug), eq(figureVersions.version, shown))
		)
		.where(
			and(eq(figures.slug, slug), eq(figures.origin, 'saved'), isNotNull(figureVersions.published))
		);
	if (!row) return null;
	return row.state === 'withdrawn' ? 'withdrawn' : toSaved(row.version, address);
}

/** The versions of a figure that anyone may see, oldest first. */
export async function listPublished(
	db: Database,
	slug: string
): Promise<{ version: number; date: string }[]> {
	const rows = await db
		.select({ version: figureVersions.version, saved: figureVersions.saved })
		.from(figureVersions)
		.where(and(eq(figureVersions.figure, slug), isNotNull(figureVersions.published)))
		.orderBy(asc(figureVersions.version));
	return rows.map(({ version, saved }) => ({
		version,
		date: saved.toISOString().slice(0, 10)
	}));
}
