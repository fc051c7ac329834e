import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
	preprocess: vitePreprocess(),
	kit: {
		typescript: {
			config: (config) => {
				config.include.push(
					'../vite.cli.config.ts',
					'../drizzle.config.ts',
					'../scripts/*.mjs',
					'../scripts/lib/*.mjs'
				);
				// Peers are installed by the bench alone, so nothing that names them can be checked.
				config.exclude.push('../tests/bench/node_modules/**', '../tests/bench/peers/**');
			}
		},
		adapter: adapter({ precompress: true }),
		// Hashes, not nonces: a nonce would change every answer and defeat its ETag.
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one style attribute that Kit itself writes, on its announcer of navigations.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'worker-src': ['self'],
				'connect-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self']
			}
		}
	}
};
