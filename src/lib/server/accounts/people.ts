import { randomUUID } from 'node:crypto';
import { asc, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Atlas } from '../atlas';
import type { Database } from '../database';
import { credentials, invitations, sessions, users, type Role } from '../schema';
import { authOf } from './auth';
import { isValid, makeLink, readLink, type Link } from './links';
import { judgePassword, type PasswordProblem } from './password';

/** An address as it is stored: small letters, no blanks around it. */
export const emailAddress = z.string().trim().toLowerCase().max(200).pipe(z.email());

export interface Person {
	email: string;
	role: Role;
	since: string;
	/** Without a password nobody signs in. */
	disabled: boolean;
}

async function find({ db }: Pick<Atlas, 'db'>, email: string) {
	const [user] = await db.select().from(users).where(eq(users.email, email));
	return user ?? null;
}

/** A link for somebody new; null when the address has an account already. */
export async function invite(atlas: Atlas, email: string, role: Role): Promise<Link | null> {
	return (await find(atlas, email)) ? null : makeLink(atlas, { email, role });
}

/** A link for a new password; null when nobody has that address. */
export async function inviteAgain(atlas: Atlas, email: string): Promise<Link | null> {
	const user = await find(atlas, email);
	return user ? makeLink(atlas, { email, role: user.role }) : null;
}

/** Takes password, sessions and open links away; what the person has imported stays. */
export async function disable(atlas: Atlas, email: string): Promise<boolean> {
	return atlas.db.transaction(async (tx) => {
		const pending = await tx.delete(invitations).where(eq(invitations.email, email)).returning();
		const user = await find({ db: tx }, email);
		if (user) {
			await tx.delete(credentials).where(eq(credentials.userId, user.id));
			await tx.delete(sessions).where(eq(sessions.userId, user.id));
		}
		return user !== null || pending.length > 0;
	});
}

export async function listPeople({ db }: Atlas): Promise<Person[]> {
	const rows = await db
		.select({ user: users, password: credentials.password })
		.from(users)
		.leftJoin(credentials, eq(credentials.userId, users.id))
		.orderBy(asc(users.createdAt));
	return rows.map(({ user: { email, role, createdAt }, password }) => ({
		email,
		role,
		since: createdAt.toISOString(),
		disabled: password === null
	}));
}

export type Joined = { email: string } | { problem: 'link' | 'email' | PasswordProblem };

/** Uses a link up: makes the account, or gives it a new password and ends its sessions. */
export async function join(
	atlas: Atlas,
	token: string,
	form: { email: string; password: string; again: string }
): Promise<Joined> {
	const invitation = await readLink(atlas, token);
	if (!invitation) return { problem: 'link' };
	const email = emailAddress.safeParse(invitation.email ?? form.email);
	if (!email.success) return { problem: 'email' };
	const problem = judgePassword(form.password, form.again, email.data);
	if (problem) return { problem };
	const { password } = await authOf(atlas).$context;
	const hash = await password.hash(form.password);
	const done = await atlas.db.transaction(async (tx) => {
		const role = await useUp(tx, token, invitation.email === null);
		if (role) await setPassword(tx, email.data, role, hash);
		return role !== null;
	});
	return done ? { email: email.data } : { problem: 'link' };
}

/** The first account ends every link for a first account. */
async function useUp(tx: Database, token: string, isFirst: boolean): Promise<Role | null> {
	if (isFirst) await lockFirstLinks(tx);
	const [used] = await tx.delete(invitations).where(isValid(token)).returning();
	if (!used || !isFirst) return used?.role ?? null;
	await tx.delete(invitations).where(isNull(invitations.email));
	const anyone = await tx.select({ id: users.id }).from(users).limit(1);
	return anyone.length > 0 ? null : used.role;
}

/** In one order, so that two who come first wait for each other instead of standing in each other's way. */
const lockFirstLinks = (tx: Database) =>
	tx
		.select({ tokenHash: invitations.tokenHash })
		.from(invitations)
		.where(isNull(invitations.email))
		.orderBy(asc(invitations.tokenHash))
		.for('update');

async function setPassword(tx: Database, email: string, role: Role, password: string) {
	const id = (await find({ db: tx }, email))?.id ?? randomUUID();
	await tx.insert(users).values({ id, email, name: email, role }).onConflictDoNothing();
	await tx.delete(credentials).where(eq(credentials.userId, id));
	await tx.delete(sessions).where(eq(sessions.userId, id));
	await tx
		.insert(credentials)
		.values({ id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password });
}
