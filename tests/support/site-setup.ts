import type { TestProject } from 'vitest/node';
import { startSite } from './site';

declare module 'vitest' {
	interface ProvidedContext {
		/** The address of the built site, with the data that ships. */
		site: string;
	}
}

export default async function setup(project: TestProject) {
	try {
		const site = await startSite();
		project.provide('site', site.url);
		return site.stop;
	} catch (error) {
		project.provide('setupFailure', String(error));
	}
}
