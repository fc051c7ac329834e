import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { catalog, figureOf, observations } from '../../../tests/support/fixture';
import { caption } from '../finding/caption';
import { annotated, type Finding } from '../finding/finding';
import { findings } from '../finding/rules';
import { build } from '../frame/build';
import type { Frame } from '../frame/frame';
import type { Language } from '../language';
import { pictureFile } from '../publish/picture';
import { drawPicture } from '../server/picture';
import { decode } from '../view/codec';
import { resolve, type Resolved } from '../view/resolve';
import Picture from './Picture.svelte';
import { matrix } from './picture-matrix';
import { overlapping, textsOutside } from './picture-texts';
import { pictures, type Special } from './picture-cases';
import { DECLARATION, everyElement, parseXml, pretty, type Element } from './picture-xml';
import { dark, light } from './palettes';

/** The file of a figure under a query, as `/figures/<slug>.svg` answers it. */
function draw(slug: string, query: string, { width, alter }: Special = {}): string {
	const figure = figureOf(slug);
	const { view, problems } = decode(new URLSearchParams(query), figure.view);
	const resolution = resolve(view, catalog);
	expect([...problems, ...resolution.problems]).toEqual([]);
	const resolved = resolution.resolved as Resolved;
	const built = build(resolved, observations, catalog);
	const frame = alter ? alter(built) : built;
	const found = alter ? [] : findings(frame);
	const told = { figure, asked: view, resolved, frame, found, author: null, origin: null };
	if (!width) return drawPicture({ ...told, caption: caption(frame, found) });
	// A file is 960 px wide; on a page a phone is served a narrower one.
	return drawAt(frame, found, width, view.theme === 'dark' ? 'dark' : 'light');
}

function drawAt(frame: Frame, found: Finding[], width: number, theme: 'light' | 'dark'): string {
	const told = { frame, caption: caption(frame, found), change: annotated(found) };
	const props: ComponentProps<typeof Picture> = { ...told, citation: '', theme, width };
	return pictureFile(render(Picture, { props }).body);
}

interface Drawn {
	name: string;
	language: Language;
	theme: 'light' | 'dark';
	draw: () => string;
}

const drawn: Drawn[] = [
	...pictures.map(([name, slug, query, special]): Drawn => ({
		name,
		language: query.includes('lang=ko') ? 'ko' : 'en',
		theme: query.includes('theme=dark') ? 'dark' : 'light',
		draw: () => draw(slug, query, special)
	})),
	...matrix.map(({ name, language, theme, width, frame }): Drawn => ({
		name: `matrix/${name}`,
		language,
		theme,
		draw: () => {
			const invented = frame();
			return drawAt(invented, findings(invented), width, theme);
		}
	}))
];

const allowed = 'svg title desc g defs use path rect circle text'.split(' ');

describe.each(drawn)('$name', ({ name, language, theme, draw: drawOne }) => {
	let svg: string;
	let root: Element;
	let elements: Element[];
	let texts: Element[];

	beforeAll(() => {
		svg = drawOne();
		root = parseXml(svg);
		elements = everyElement(root);
		texts = elements.filter((element) => element.name === 'text');
	});

	it('is the picture that was looked at', async () => {
		await expect(DECLARATION + pretty(root)).toMatchFileSnapshot(
			`../../../tests/pictures/${name}.svg`
		);
	});

	it('stands alone: nothing that needs a page, a style sheet or a script', () => {
		const names = new Set(elements.map((element) => element.name));
		const ids = elements.flatMap((element) => element.attributes.get('id') ?? []);
		for (const element of names) expect(allowed).toContain(element);
		for (const { attributes } of elements)
			for (const [key, value] of attributes) {
				// Older programs know no `href` without its prefix.
				expect(key).not.toMatch(/^(class|style|on.*|href|data-.*)$/);
				// What a picture draws again, it has itself.
				if (key === 'xlink:href') expect(ids).toContain(value.replace(/^#/, ''));
				expect(value).not.toMatch(/var\(|url\(/);
			}
		expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
		expect(root.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg');
	});

	it('has a name and a description for those who do not see it', () => {
		const ids = root.attributes.get('aria-labelledby')?.split(' ');
		const [title, description] = root.children;
		expect(root.attributes.get('role')).toBe('img');
		expect([title?.name, description?.name]).toEqual(['title', 'desc']);
		expect([title, description].map((element) => element?.attributes.get('id'))).toEqual(ids);
		expect(title?.text).not.toBe('');
		expect(description?.text).not.toBe('');
		expect(root.attributes.get('lang')).toBe(language);
	});

	it('is drawn to a tenth of a pixel', () => {
		for (const { attributes } of elements)
			for (const key of ['d', 'x', 'y', 'width', 'height', 'cx', 'cy', 'transform'])
				// What is scaled, an outline of a map, has coordinates of its own.
				expect(attributes.get(key)?.replace(/ scale\(\S+\)/, '') ?? '').not.toMatch(/\.\d\d|e-/);
	});

	it('uses the colours of its theme and no others', () => {
		const palette = theme === 'dark' ? dark : light;
		const colours = ['none', ...Object.values(palette).flat()];
		for (const { attributes } of elements)
			for (const key of ['fill', 'stroke'])
				if (attributes.has(key)) expect(colours).toContain(attributes.get(key));
		for (const text of texts) expect(text.attributes.has('fill')).toBe(true);
	});

	it('has no text under 12 px', () => {
		expect(texts.length).toBeGreaterThan(3);
		for (const text of texts)
			expect(Number(text.attributes.get('font-size'))).toBeGreaterThanOrEqual(12);
	});

	it('has every text inside the picture', () => {
		expect(textsOutside(root)).toEqual([]);
	});

	it('has no text on another', () => {
		expect(overlapping(root)).toEqual([]);
	});
});
