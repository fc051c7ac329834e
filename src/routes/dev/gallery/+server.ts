import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dev } from '$app/environment';
import { error, type RequestHandler } from '@sveltejs/kit';
import fonts from '$lib/ui/fonts.css?raw';

const folder = 'tests/pictures';
const escaped = (text: string) =>
	text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * Every committed picture at its own size, for those who change how charts look: `?show=` takes a part of their
 * names (`?show=line`, `?show=320.ko`). In development only; an endpoint, so that no page carries a route for it.
 */
export const GET: RequestHandler = async ({ url }) => {
	if (!dev) error(404, 'Not Found');
	const show = url.searchParams.get('show') ?? '';
	const all = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.svg'));
	const names = all.filter((name) => name.includes(show)).sort();
	const pictures = await Promise.all(names.map(inline));
	const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Gallery</title>
<style>
${fonts.replaceAll("url('.", "url('/src/lib/ui")}
body { margin: 1rem; font: 14px/1.4 'Atlas Sans', sans-serif; background: #b8bec4; }
main { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; margin-top: 1rem; }
figure { margin: 0; }
figcaption { font-size: 12px; }
</style>
<form><label>Names with <input name="show" value="${escaped(show)}" autofocus></label> <button>Show</button>
${names.length} of ${all.length} pictures; drawn again by
<code>npx vitest run --project unit src/lib/chart/picture.test.ts -u</code></form>
<main>
${pictures.join('\n')}
</main>
</html>`;
	return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};

/** Within the page, where the fonts are; each picture keeps its ids to itself. */
async function inline(name: string, position: number): Promise<string> {
	const svg = await readFile(join(folder, name), 'utf8');
	const own = svg
		.replace(/^<\?xml.*?\?>\s*/, '')
		.replace(/( id="| href="#|"aria-labelledby="|"| )(s\d+-)/g, `$1p${position}-$2`);
	return `<figure><figcaption>${escaped(name)}</figcaption>${own}</figure>`;
}
