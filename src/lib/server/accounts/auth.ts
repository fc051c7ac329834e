import type { BetterAuthOptions } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import type { Atlas } from '../atlas';
import { credentials, sessions, users } from '../schema';
import { hashSessions } from './hashed-sessions';
import { LONGEST, SHORTEST } from './password';
import { linkBase } from './links';
import { readSecret } from './secret';

/** The prefix has the browser bind the cookie to this host, over a connection that nobody reads. */
export const COOKIE = '__Host-atlas-session';

const HOUR = 3_600;
/** A session ends this long after its last use. */
const IDLE_S = 8 * HOUR;
/** And this long after it began, however much it is used. */
export const ABSOLUTE_MS = 7 * 24 * HOUR * 1_000;

export type Auth = ReturnType<typeof makeAuth>;
const made = new WeakMap<Atlas, Auth>();

/** better-auth on the atlas's own tables; none of its addresses is served. */
export function authOf(atlas: Atlas): Auth {
	const auth = made.get(atlas) ?? makeAuth(atlas);
	made.set(atlas, auth);
	return auth;
}

function makeAuth({ db, env }: Atlas) {
	const schema = { user: users, session: sessions, account: credentials };
	const adapter = drizzleAdapter(db, { provider: 'pg', schema });
	return betterAuth({
		appName: 'AI Investment Atlas',
		baseURL: linkBase(env),
		secret: readSecret(env),
		database: (options: BetterAuthOptions) => hashSessions(adapter(options)),
		user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
		session: { expiresIn: IDLE_S, updateAge: HOUR / 4 },
		emailAndPassword: {
			enabled: true,
			disableSignUp: true,
			minPasswordLength: SHORTEST,
			maxPasswordLength: LONGEST
		},
		advanced: {
			ipAddress: { disableIpTracking: true },
			cookies: {
				session_token: {
					name: COOKIE,
					attributes: { secure: true, httpOnly: true, sameSite: 'lax', path: '/' }
				}
			}
		},
		telemetry: { enabled: false },
		// Its remarks tell which addresses exist.
		logger: { disabled: true }
	});
}
