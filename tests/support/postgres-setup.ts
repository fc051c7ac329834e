import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres';
import { systemPostgres } from './postgres-binaries';

declare module 'vitest' {
	interface ProvidedContext {
		/** The servers that integration tests run against, each under a name such as `Postgres 18`. */
		postgres: { name: string; url: string }[];
	}
}

export default async function setup(project: TestProject) {
	const versions = systemPostgres() ? (['npm', 'system'] as const) : (['npm'] as const);
	try {
		const servers = await Promise.all(versions.map((version) => startPostgres({ version })));
		project.provide(
			'postgres',
			servers.map(({ major, url }) => ({ name: `Postgres ${major}`, url }))
		);
		return () => Promise.all(servers.map((server) => server.stop()));
	} catch (error) {
		project.provide('setupFailure', String(error));
	}
}
