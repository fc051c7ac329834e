import { existsSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';

/** What the operator sets, validated. Design: "Environment". */
export interface Environment {
	/** The folder that holds data/, drizzle/ and package.json. */
	home: string;
	databaseUrl: string | null;
	dataDir: string;
	host: string;
	port: number;
	/** The public address; without it files print edition, hash and query instead of a URL. */
	origin: string | null;
	/** Signs session cookies; without it one is generated into the data directory. */
	authSecret: string | null;
	/** How many proxies stand before the server and add to X-Forwarded-For. */
	trustedProxies: number;
	/** Answers of the read API that are made anew for one address within a minute. */
	apiLimit: number;
	logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** An error whose message is for the operator: it names the cause and the remedy. */
export class OperatorError extends Error {
	constructor(
		message: string,
		readonly exitCode = 1
	) {
		super(message);
	}
}

const schema = z.object({
	DATABASE_URL: z
		.string()
		.regex(
			/^postgres(ql)?:\/\//,
			'must start with postgres:// or postgresql://; leave it out for the embedded database'
		)
		.optional(),
	DATA_DIR: z.string().default('.data'),
	HOST: z.string().default('127.0.0.1'),
	PORT: z
		.string()
		.regex(/^\d{1,5}$/, 'must be a port number between 0 and 65535')
		.transform(Number)
		.refine((port) => port < 65536, 'must be a port number between 0 and 65535')
		.default(3000),
	ORIGIN: z
		.string()
		.regex(
			/^https?:\/\/[^/?#@\s]+$/,
			'must be an address such as https://atlas.example.org, without a path'
		)
		.optional(),
	AUTH_SECRET: z
		.string()
		.min(32, 'must have at least 32 characters, such as those of `openssl rand -base64 32`')
		.optional(),
	TRUSTED_PROXIES: z
		.string()
		.regex(/^\d$/, 'must be the number of proxies before the server, from 0 to 9')
		.transform(Number)
		.default(0),
	API_LIMIT: z
		.string()
		.regex(/^[1-9]\d{0,5}$/, 'must be a number of answers a minute, from 1 to 999999')
		.transform(Number)
		.default(300),
	LOG_LEVEL: z
		.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
			message: 'must be one of fatal, error, warn, info, debug, trace, silent'
		})
		.default('info')
});

/** Never repeated in a message. */
const secrets = new Set(['DATABASE_URL', 'AUTH_SECRET']);

/** Reads the environment; empty variables count as absent. Throws an OperatorError naming each wrong one. */
export function readEnvironment(env: Record<string, string | undefined>): Environment {
	const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
	const parsed = schema.safeParse(filled);
	if (!parsed.success) {
		const lines = parsed.error.issues.map((issue) => {
			const name = String(issue.path[0]);
			const shown = secrets.has(name) ? '' : ` (it is "${filled[name]}")`;
			return `${name} ${issue.message}${shown}.`;
		});
		throw new OperatorError(lines.join('\n'), 2);
	}
	const home = findHome(env);
	const { DATA_DIR, ...rest } = parsed.data;
	return {
		home,
		databaseUrl: rest.DATABASE_URL ?? null,
		dataDir: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(home, DATA_DIR),
		host: rest.HOST,
		port: rest.PORT,
		origin: rest.ORIGIN ?? null,
		authSecret: rest.AUTH_SECRET ?? null,
		trustedProxies: rest.TRUSTED_PROXIES,
		apiLimit: rest.API_LIMIT,
		logLevel: rest.LOG_LEVEL
	};
}

/** `ATLAS_HOME` is set by the entries in build/cli, which know where they stand; else the current folder. */
function findHome(env: Record<string, string | undefined>): string {
	const home = env.ATLAS_HOME || process.cwd();
	if (!existsSync(join(home, 'drizzle')))
		throw new OperatorError(
			`There is no drizzle/ folder in ${home}: start the atlas from its own folder.`,
			2
		);
	return home;
}
