import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Builds the command line and the server's entry; run after the app, which clears build/. */
export default defineConfig({
	plugins: [svelte()],
	resolve: { alias: { $lib: fileURLToPath(new URL('src/lib', import.meta.url)) } },
	// Node reads installed packages itself; only libraries that ship .svelte files are bundled.
	ssr: { external: ['svelte'] },
	publicDir: false,
	build: {
		ssr: true,
		target: 'node20',
		outDir: 'build/cli',
		emptyOutDir: false,
		rolldownOptions: {
			input: { atlas: 'src/cli/atlas.ts', serve: 'src/cli/serve.ts' },
			external: ['../handler.js'],
			// All in one folder, so that `import.meta.url` means the same in an entry and in a chunk.
			output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
		}
	}
});
