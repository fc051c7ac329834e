import { pgTable, text, timestamp, boolean, index } from 'drizzle-orm/pg-core';

/** What a person may do: an editor imports, an admin also invites. */
export const roles = ['editor', 'admin'] as const;
export type Role = (typeof roles)[number];

const moment = (name: string) => timestamp(name, { withTimezone: true });

/** Whoever can sign in. Columns as better-auth's `user` names them, and a role. */
export const users = pgTable('users', {
	id: text().primaryKey(),
	name: text().notNull(),
	email: text().notNull().unique(),
	emailVerified: boolean('email_verified').notNull().default(false),
	role: text({ enum: roles }).notNull(),
	createdAt: moment('created_at').notNull().defaultNow(),
	updatedAt: moment('updated_at').notNull().defaultNow()
});

/** better-auth's `account`. Who has no password can not sign in. */
export const credentials = pgTable(
	'credentials',
	{
		id: text().primaryKey(),
		accountId: text('account_id').notNull(),
		providerId: text('provider_id').notNull(),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		password: text(),
		createdAt: moment('created_at').notNull().defaultNow(),
		updatedAt: moment('updated_at').notNull().defaultNow()
	},
	(table) => [index().on(table.userId)]
);

/** better-auth's `session`; `token` holds the hash of what the cookie carries. */
export const sessions = pgTable(
	'sessions',
	{
		id: text().primaryKey(),
		token: text().notNull().unique(),
		userId: text('user_id')
			.notNull()
			.references(() => users.id, { onDelete: 'cascade' }),
		expiresAt: moment('expires_at').notNull(),
		ipAddress: text('ip_address'),
		userAgent: text('user_agent'),
		createdAt: moment('created_at').notNull().defaultNow(),
		updatedAt: moment('updated_at').notNull().defaultNow()
	},
	(table) => [index().on(table.userId)]
);

/** One-time links that set a password: one for each address, and without an address the very first. */
export const invitations = pgTable('invitations', {
	tokenHash: text('token_hash').primaryKey(),
	email: text().unique(),
	role: text({ enum: roles }).notNull(),
	expiresAt: moment('expires_at').notNull()
});
