import type { RequestEvent } from '@sveltejs/kit';
import { isAPIError } from 'better-auth/api';
import { parseSetCookieHeader } from 'better-auth/cookies';
import { lt } from 'drizzle-orm';
import type { Atlas } from '../atlas';
import { log } from '../log';
import { sessions, type Role } from '../schema';
import { ABSOLUTE_MS, authOf, COOKIE } from './auth';
import { clientOf } from '../client';
import { countAttempt, countFailure, forgive, slowDown } from './limits';
import { LONGEST } from './password';
import { emailAddress } from './people';
import { isPrivateConnection } from './place';

/** Who is signed in. */
export interface Editor {
	id: string;
	email: string;
	role: Role;
}

/** Reads the session of a request, and prolongs it; null for everyone else. */
export async function readEditor(event: RequestEvent): Promise<Editor | null> {
	const headers = cookieOf(event);
	if (!headers) return null;
	const { api } = authOf(event.locals.atlas);
	const answer = await api.getSession({ headers, returnHeaders: true });
	passCookie(event, answer.headers);
	if (!answer.response) return null;
	const { session, user } = answer.response;
	if (Date.now() - session.createdAt.getTime() > ABSOLUTE_MS) {
		await signOut(event);
		return null;
	}
	return { id: user.id, email: user.email, role: user.role as Role };
}

export type SignIn = 'done' | 'insecure' | 'wrong' | { waitSeconds: number };

/** Signs in with a new session. Nothing in the answer tells whether the address exists. */
export async function signIn(
	event: RequestEvent,
	typed: { email: string; password: string }
): Promise<SignIn> {
	if (!isPrivateConnection(event.url)) return 'insecure';
	const address = clientOf(event);
	const waitSeconds = await countAttempt(address);
	if (waitSeconds !== null) {
		log.warn({ event: 'sign-in limited', address });
		return { waitSeconds };
	}
	const email = emailAddress.safeParse(typed.email);
	if (!email.success || typed.password.length > LONGEST) return 'wrong';
	await slowDown(email.data);
	const found = await openSession(event, email.data, typed.password);
	if (!found) {
		await countFailure(email.data);
		log.warn({ event: 'sign-in refused', address });
		return 'wrong';
	}
	await forgive(address);
	log.info({ event: 'signed in', user: found, address });
	return 'done';
}

async function openSession(event: RequestEvent, email: string, password: string) {
	const { api } = authOf(event.locals.atlas);
	try {
		const answer = await api.signInEmail({ body: { email, password }, returnHeaders: true });
		await signOut(event);
		await forgetExpired(event.locals.atlas);
		passCookie(event, answer.headers);
		return answer.response.user.id;
	} catch (error) {
		if (isAPIError(error) && error.statusCode < 500) return null;
		throw error;
	}
}

const forgetExpired = ({ db }: Atlas) =>
	db.delete(sessions).where(lt(sessions.expiresAt, new Date()));

/** Ends the session of a request, if it has one: its cookie is worth nothing from then on. */
export async function signOut(event: RequestEvent): Promise<void> {
	const headers = cookieOf(event);
	if (!headers) return;
	const { api } = authOf(event.locals.atlas);
	passCookie(event, (await api.signOut({ headers, returnHeaders: true })).headers);
}

/** The session's cookie alone, as better-auth wants to read it. */
function cookieOf({ cookies }: RequestEvent): Headers | null {
	const value = cookies.get(COOKIE);
	return value ? new Headers({ cookie: `${COOKIE}=${encodeURIComponent(value)}` }) : null;
}

/** Hands the session's cookie on; better-auth's other cookies are not used. */
function passCookie({ cookies }: RequestEvent, headers: Headers | null) {
	for (const line of headers?.getSetCookie() ?? []) {
		const cookie = parseSetCookieHeader(line).get(COOKIE);
		if (cookie)
			cookies.set(COOKIE, cookie.value, {
				path: '/',
				secure: true,
				httpOnly: true,
				sameSite: 'lax',
				maxAge: cookie['max-age'] ?? 0
			});
	}
}
