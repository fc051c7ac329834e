import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/routes', import.meta.url));

/** What stands for each parameter of a route in an address that leads to something. */
const values: Record<string, string> = {
	language: 'ko',
	slug: 'the-2022-drop',
	format: 'svg',
	id: 'ai-index',
	edition: 'ai-index-2023',
	file: 'ai-index-2023',
	token: 'none',
	path: 'measures'
};

/** One address for each route of the site, read from its folders; a parameter that is new must be named above. */
export function listAddresses(): string[] {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const routes = files.filter((file) => /(^|\/)\+(page\.svelte|server\.ts)$/.test(file));
	return routes.map((file) => {
		const parts = path.dirname(file).split(path.sep);
		const filled = parts
			.filter((part) => !/^(\.|\(.*\)|\[\[.*\]\])$/.test(part))
			.map((part) =>
				part.replace(/\[(?:\.\.\.)?(\w+)(=\w+)?\]/g, (_, name: string) => {
					const value = values[name];
					if (!value) throw new Error(`No value is known for [${name}] of ${file}.`);
					return value;
				})
			);
		return `/${filled.join('/')}`;
	});
}
