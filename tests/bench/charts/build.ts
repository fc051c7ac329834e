import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig } from 'vite';
import { inRepository } from '../../../scripts/lib/repository.mjs';

const common = {
	root: inRepository('.'),
	configFile: false,
	logLevel: 'error',
	mode: 'production',
	publicDir: false,
	resolve: { dedupe: ['svelte'] },
	plugins: [svelte({ configFile: false, compilerOptions: { css: 'injected' } })]
} satisfies InlineConfig;

export const output = inRepository('.cache/bench');

/** Builds the process that draws on the server, with all it needs, as production code. */
export async function buildWorker(): Promise<string> {
	await build({
		...common,
		ssr: { noExternal: true },
		build: {
			ssr: true,
			target: 'node20',
			outDir: `${output}/server`,
			emptyOutDir: true,
			rolldownOptions: {
				input: { worker: 'tests/bench/charts/worker.ts' },
				output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' }
			}
		}
	});
	return `${output}/server/worker.mjs`;
}

/** Builds the page of a peer as one script, minified for the browsers of today; `page` is what surrounds its chart. */
export async function buildPage(peer: string, page = 'page'): Promise<string> {
	const entry = 'virtual:page';
	const program = `
		import { open } from '/tests/bench/peers/${page}.mjs';
		import { mount } from '/tests/bench/peers/${peer}.mjs';
		open(mount);
	`;
	const outDir = `${output}/pages/${page}-${peer}`;
	await build({
		...common,
		plugins: [
			...common.plugins,
			{
				name: 'page',
				resolveId: (id) => (id === entry ? id : null),
				load: (id) => (id === entry ? program : null)
			}
		],
		build: {
			target: 'es2022',
			outDir,
			emptyOutDir: true,
			rolldownOptions: {
				input: entry,
				output: { entryFileNames: 'page.js', codeSplitting: false }
			}
		}
	});
	return `${outDir}/page.js`;
}
