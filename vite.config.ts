import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { linkedStyles } from './scripts/lib/linked-styles.mjs';

export default defineConfig({
	plugins: [linkedStyles(), sveltekit()],
	build: {
		modulePreload: {
			// A page has nearly all that a later part of it builds on; naming it again weighs more than it saves.
			resolveDependencies: (_file, needed) => needed.filter((name) => name.endsWith('.css'))
		}
	},
	test: {
		// On two cores a browser beside busy workers is slow enough to fail: one group after the other.
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts'],
					environment: 'node',
					setupFiles: 'tests/support/no-warnings.ts',
					// Against what never ends; a machine that does much else may be slow.
					testTimeout: 60_000,
					sequence: { groupOrder: 0 }
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.test.ts'],
					environment: 'node',
					globalSetup: 'tests/support/postgres-setup.ts',
					setupFiles: 'tests/support/setup-failure.ts',
					testTimeout: 30_000,
					hookTimeout: 60_000,
					sequence: { groupOrder: 1 }
				}
			},
			{
				extends: true,
				test: {
					name: 'e2e',
					include: ['tests/e2e/**/*.test.ts'],
					environment: 'node',
					globalSetup: 'tests/support/site-setup.ts',
					setupFiles: 'tests/support/setup-failure.ts',
					fileParallelism: false,
					testTimeout: 60_000,
					hookTimeout: 120_000,
					sequence: { groupOrder: 2 }
				}
			}
		]
	}
});
