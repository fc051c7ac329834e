import { expect } from 'vitest';

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element of a picture. */
export interface Element {
	name: string;
	attributes: Map<string, string>;
	children: Element[];
	text: string;
}

const TOKEN = /<\/([a-zA-Z]+)>|<([a-zA-Z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
// The characters and references that XML 1.0 allows.
const FORBIDDEN =
	/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\]\]>/; // eslint-disable-line no-control-regex

/** Reads XML of elements, attributes and text; throws where it is not well-formed. */
export function parseXml(xml: string): Element {
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
export function pretty({ name, attributes, children, text }: Element, indent = ''): string {
	const start = [name, ...[...attributes].map(([key, value]) => `${key}="${value}"`)].join(' ');
	if (children.length === 0 && text === '') return `${indent}<${start} />\n`;
	if (children.length === 0) return `${indent}<${start}>${text}</${name}>\n`;
	expect(text.trim()).toBe('');
	const inner = children.map((child) => pretty(child, `${indent}\t`)).join('');
	return `${indent}<${start}>\n${inner}${indent}</${name}>\n`;
}

export const everyElement = (root: Element): Element[] => [
	root,
	...root.children.flatMap(everyElement)
];

export const unescaped = (text: string) =>
	text
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&amp;/g, '&');
