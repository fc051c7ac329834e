import { and, eq, gt, lt } from 'drizzle-orm';
import type { Atlas } from '../atlas';
import type { Environment } from '../environment';
import { invitations, users, type Role } from '../schema';
import { hashToken, makeToken } from './tokens';

const VALID_MS = 24 * 3_600_000;

/** A one-time link; the token in it is stored nowhere. */
export interface Link {
	address: string;
	expires: string;
}

/** What a link is good for. Without an address it is for the first person of all. */
export interface Invitation {
	email: string | null;
	role: Role;
}

/** Where this server is reached, as far as it knows. */
export function linkBase({ origin, host, port }: Environment): string {
	if (origin) return origin;
	const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
	return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Makes a link that works once, for a day. An earlier one for the same address ends. */
export async function makeLink({ db, env }: Atlas, invitation: Invitation): Promise<Link> {
	const token = makeToken();
	const expiresAt = new Date(Date.now() + VALID_MS);
	const row = { tokenHash: hashToken(token), expiresAt, ...invitation };
	await db.delete(invitations).where(lt(invitations.expiresAt, new Date()));
	await db
		.insert(invitations)
		.values(row)
		.onConflictDoUpdate({ target: invitations.email, set: row });
	const query = new URLSearchParams({ token });
	return {
		address: `${linkBase(env)}/account/join?${query}`,
		expires: expiresAt.toISOString()
	};
}

/** What a token is good for, without using it up; null when it is unknown, used or expired. */
export async function readLink({ db }: Atlas, token: string): Promise<Invitation | null> {
	const [invitation] = await db.select().from(invitations).where(isValid(token));
	return invitation ? { email: invitation.email, role: invitation.role } : null;
}

export const isValid = (token: string) =>
	and(eq(invitations.tokenHash, hashToken(token)), gt(invitations.expiresAt, new Date()));

/** The link for the first person, an admin, as long as there is nobody. */
export async function makeFirstLink(atlas: Atlas): Promise<Link | null> {
	const [anyone] = await atlas.db.select({ id: users.id }).from(users).limit(1);
	return anyone ? null : makeLink(atlas, { email: null, role: 'admin' });
}
