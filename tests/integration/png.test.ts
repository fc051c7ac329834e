import { describe, expect, test } from 'vitest';
import { encodePng } from '../../scripts/draw/png.mjs';
import { readPng } from '../support/png';
import { seeded } from '../support/series';

const WIDTH = 61;
const HEIGHT = 40;
type Colour = [red: number, green: number, blue: number, alpha: number];

/** A picture of runs and repeated rows, of so many colours, as resvg gives it: multiplied by their alpha. */
function pictureOf(colours: Colour[]) {
	const random = seeded(colours.length);
	const shown: Colour[] = [];
	let taken = 0;
	for (let y = 0; y < HEIGHT; y++) {
		if (y % 3 === 2) shown.push(...shown.slice(-WIDTH));
		// Each colour comes up; the rest are runs of any length.
		else
			for (let x = 0; x < WIDTH; x++) {
				const last = shown.at(-1);
				const isRun = last && taken >= colours.length && random() < 0.8;
				shown.push(isRun ? last : (colours[taken++ % colours.length] as Colour));
			}
	}
	const pixels = Uint8Array.from(
		shown.flatMap(([red, green, blue, alpha]) => [
			...[red, green, blue].map((colour) => Math.round((colour * alpha) / 255)),
			alpha
		])
	);
	return { shown, image: { width: WIDTH, height: HEIGHT, pixels } };
}

/** Different ones; none is so clear that its colour is lost. */
const coloursOf = (count: number, alphas: number[]): Colour[] =>
	Array.from({ length: count }, (_, i) => [
		i % 256,
		(i * 7 + (i >> 8)) % 256,
		255 - (i % 256),
		alphas[i % alphas.length] as number
	]);

describe('a PNG holds each pixel', () => {
	test.each([
		[1, [255], true, 1],
		[7, [255], true, 7],
		[256, [255], true, 256],
		[257, [255], true, null],
		[700, [255], true, null],
		[5, [255, 0, 128, 17, 254], false, 5],
		[256, [255, 200], false, 256],
		[300, [255, 200], false, null]
	])('%d colours of alpha %j, opaque: %s', (count, alphas, isOpaque, indexed) => {
		const { shown, image } = pictureOf(coloursOf(count, alphas));
		const about = { isOpaque, dpi: 192, texts: [['Title', '민간 투자']] as [string, string][] };
		const png = readPng(encodePng(image, about));
		expect([png.width, png.height, png.channels, png.colours]).toEqual([
			WIDTH,
			HEIGHT,
			isOpaque ? 3 : 4,
			indexed
		]);
		expect(png.texts.get('Title')).toBe('민간 투자');
		shown.forEach(([red, green, blue, alpha], i) => {
			const read = png.at(i % WIDTH, Math.floor(i / WIDTH));
			const wanted = alpha === 0 ? [0, 0, 0, 0] : [red, green, blue, alpha];
			// What was multiplied by a small alpha comes back to the nearest that it still tells.
			wanted.slice(0, png.channels).forEach((value, channel) => {
				const slack = channel < 3 && alpha > 0 ? 255 / alpha / 2 : 0;
				expect(Math.abs((read[channel] as number) - value)).toBeLessThanOrEqual(slack + 0.5);
			});
		});
	});
});
