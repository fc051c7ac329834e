import { textWidth, type Weight } from '../format/text';
import { overlaps, type Box } from './labels';
import { unescaped, type Element } from './picture-xml';

/** The boxes of the letters of every text, from the advances of the font. */
function boxesIn(element: Element, dx = 0, dy = 0): (Box & { text: string })[] {
	const number = (name: string) => Number(element.attributes.get(name) ?? 0);
	const [, x = '0', y = '0'] =
		/^translate\(([\d.]+),([\d.]+)\)$/.exec(element.attributes.get('transform') ?? '') ?? [];
	const inside = element.children.flatMap((c) => boxesIn(c, dx + Number(x), dy + Number(y)));
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

/** The texts of a picture that reach beyond it. */
export function textsOutside(root: Element): string[] {
	const [width = 0, height = 0] = ['width', 'height'].map((key) =>
		Number(root.attributes.get(key))
	);
	return boxesIn(root)
		.filter(
			(box) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height
		)
		.map(({ text }) => text);
}

/** The pairs of texts that lie on each other. */
export function overlapping(root: Element): [string, string][] {
	const boxes = boxesIn(root);
	return boxes.flatMap((box, i) =>
		boxes
			.slice(i + 1)
			.flatMap((other): [string, string][] =>
				overlaps(box, other) ? [[box.text, other.text]] : []
			)
	);
}
