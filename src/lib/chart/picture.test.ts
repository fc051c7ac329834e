import { beforeAll, describe, expect, it } from 'vitest';
import { catalog, figureOf, figures, observations } from '../../../tests/support/fixture';
import { caption } from '../finding/caption';
import { findings } from '../finding/rules';
import { textWidth, type Weight } from '../format/text';
import { build } from '../frame/build';
import { languages } from '../language';
import { drawPicture } from '../server/picture';
import { decode } from '../view/codec';
import { resolve, type Resolved } from '../view/resolve';
import { overlaps, type Box } from './labels';
import { dark, light } from './tokens';

/** The file of a figure under a query, as `/figures/<slug>.svg` answers it. */
function draw(slug: string, query: string): string {
	const figure = figureOf(slug);
	const { view, problems } = decode(new URLSearchParams(query), figure.view);
	const resolution = resolve(view, catalog);
	expect([...problems, ...resolution.problems]).toEqual([]);
	const resolved = resolution.resolved as Resolved;
	const frame = build(resolved, observations, catalog);
	const found = findings(frame);
	const told = { figure, asked: view, resolved, frame, found, origin: null };
	return drawPicture({ ...told, caption: caption(frame, found) });
}

const themes = ['light', 'dark'] as const;
const pictures: [name: string, slug: string, query: string][] = [
	...figures.flatMap(({ slug }) =>
		languages.flatMap((lang) =>
			themes.map((theme): [string, string, string] => [
				`${slug}.${lang}.${theme}`,
				slug,
				`lang=${lang}&theme=${theme}`
			])
		)
	),
	['growth', 'private-investment', 'show=growth&chart=column'],
	['growth.ko.dark', 'private-investment', 'show=growth&chart=column&lang=ko&theme=dark'],
	['share', 'private-investment-by-region', 'show=share'],
	['index', 'private-investment-by-region', 'show=index'],
	['countries', 'private-investment', 'region=@countries&time=latest'],
	['logarithmic', 'private-investment-by-region', 'scale=log'],
	['compared', 'private-investment-by-region', 'compare=ai-index-2022'],
	['empty', 'private-investment', 'edition=ai-index-2023&time=2013']
];

interface Element {
	name: string;
	attributes: Map<string, string>;
	children: Element[];
	text: string;
}

const TOKEN = /<\/([a-zA-Z]+)>|<([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
// The characters and references that XML 1.0 allows.
const FORBIDDEN =
	/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\]\]>/; // eslint-disable-line no-control-regex

/** Reads XML of elements, attributes and text; throws where it is not well-formed. */
function parseXml(xml: string): Element {
	const top: Element = { name: '', attributes: new Map(), children: [], text: '' };
	const open = [top];
	expect(xml.startsWith(DECLARATION)).toBe(true);
	expect(xml).not.toMatch(FORBIDDEN);
	for (TOKEN.lastIndex = DECLARATION.length; TOKEN.lastIndex < xml.length;) {
		const at = TOKEN.lastIndex;
		const [token, closed, name, attributes = '', isEmpty, text = ''] = TOKEN.exec(xml) ?? [];
		const parent = open.at(-1) as Element;
		if (token === undefined) throw new Error(`not well-formed: ${xml.slice(at, at + 60)}`);
		if (closed) {
			if (open.length === 1 || open.pop()?.name !== closed) throw new Error(`stray </${closed}>`);
		} else if (name) {
			const pairs = [...attributes.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)];
			const element = { name, attributes: new Map<string, string>(), children: [], text: '' };
			for (const [, key = '', value = ''] of pairs) {
				if (element.attributes.has(key)) throw new Error(`${key} twice in ${token}`);
				element.attributes.set(key, value);
			}
			parent.children.push(element);
			if (!isEmpty) open.push(element);
		} else parent.text += text;
	}
	if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
	if (top.children.length !== 1 || top.text.trim()) throw new Error('not one root');
	return top.children[0] as Element;
}

/** One element per line, as a person reads it. */
function pretty({ name, attributes, children, text }: Element, indent = ''): string {
	const start = [name, ...[...attributes].map(([key, value]) => `${key}="${value}"`)].join(' ');
	if (children.length === 0 && text === '') return `${indent}<${start} />\n`;
	if (children.length === 0) return `${indent}<${start}>${text}</${name}>\n`;
	expect(text.trim()).toBe('');
	const inner = children.map((child) => pretty(child, `${indent}\t`)).join('');
	return `${indent}<${start}>\n${inner}${indent}</${name}>\n`;
}

const everyElement = (root: Element): Element[] => [root, ...root.children.flatMap(everyElement)];

const unescaped = (text: string) =>
	text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');

/** The boxes of the letters of every text, from the advances of the font. */
function textBoxes(element: Element, dx = 0, dy = 0): (Box & { text: string })[] {
	const number = (name: string) => Number(element.attributes.get(name) ?? 0);
	const [, x = '0', y = '0'] =
		/^translate\(([\d.]+),([\d.]+)\)$/.exec(element.attributes.get('transform') ?? '') ?? [];
	const inside = element.children.flatMap((c) => textBoxes(c, dx + Number(x), dy + Number(y)));
	if (element.name !== 'text' || element.attributes.has('aria-hidden')) return inside;
	const size = number('font-size');
	const text = unescaped(element.text);
	const width = textWidth(text, size, (number('font-weight') || 400) as Weight);
	const before = { start: 0, middle: width / 2, end: width }[
		element.attributes.get('text-anchor') ?? 'start'
	] as number;
	return [
		{
			text,
			x: dx + number('x') - before,
			y: dy + number('y') - 0.75 * size,
			width,
			height: 0.95 * size
		}
	];
}

describe.each(pictures)('%s', (name, slug, query) => {
	let svg: string;
	let root: Element;
	let elements: Element[];
	let texts: Element[];
	let boxes: ReturnType<typeof textBoxes>;

	beforeAll(() => {
		svg = draw(slug, query);
		root = parseXml(svg);
		elements = everyElement(root);
		texts = elements.filter((element) => element.name === 'text');
		boxes = textBoxes(root);
	});

	it('is the picture that was looked at', async () => {
		await expect(DECLARATION + pretty(root)).toMatchFileSnapshot(
			`../../../tests/pictures/${name}.svg`
		);
	});

	it('stands alone: nothing that needs a page, a style sheet or a script', () => {
		const names = new Set(elements.map((element) => element.name));
		for (const element of names)
			expect(['svg', 'title', 'desc', 'g', 'path', 'rect', 'circle', 'text']).toContain(element);
		for (const { attributes } of elements)
			for (const [key, value] of attributes) {
				expect(key).not.toMatch(/^(class|style|on.*|href|xlink:href|data-.*)$/);
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
		expect(root.attributes.get('lang')).toBe(query.includes('lang=ko') ? 'ko' : 'en');
	});

	it('is drawn to a tenth of a pixel', () => {
		for (const { attributes } of elements)
			for (const key of ['d', 'x', 'y', 'width', 'height', 'cx', 'cy', 'transform'])
				expect(attributes.get(key) ?? '').not.toMatch(/\.\d\d|e-/);
	});

	it('uses the colours of its theme and no others', () => {
		const palette = query.includes('theme=dark') ? dark : light;
		const allowed = ['none', ...Object.values(palette).flat()];
		for (const { attributes } of elements)
			for (const key of ['fill', 'stroke'])
				if (attributes.has(key)) expect(allowed).toContain(attributes.get(key));
		for (const text of texts) expect(text.attributes.has('fill')).toBe(true);
	});

	it('has no text under 12 px', () => {
		expect(texts.length).toBeGreaterThan(3);
		for (const text of texts)
			expect(Number(text.attributes.get('font-size'))).toBeGreaterThanOrEqual(12);
	});

	it('has every text inside the picture', () => {
		const [width, height] = ['width', 'height'].map((key) => Number(root.attributes.get(key)));
		const outside = boxes.filter(
			({ x, y, ...size }) =>
				x < 0 || y < 0 || x + size.width > (width as number) || y + size.height > (height as number)
		);
		expect(outside).toEqual([]);
	});

	it('has no text on another', () => {
		const pairs = boxes.flatMap((box, i) =>
			boxes.slice(i + 1).flatMap((other) => (overlaps(box, other) ? [[box.text, other.text]] : []))
		);
		expect(pairs).toEqual([]);
	});
});
