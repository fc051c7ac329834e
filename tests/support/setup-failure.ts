import { inject } from 'vitest';

declare module 'vitest' {
	interface ProvidedContext {
		/** Why the project's global setup failed. Thrown there, it would end all other projects too. */
		setupFailure?: string;
	}
}

const failure = inject('setupFailure');
if (failure) throw new Error(failure);
