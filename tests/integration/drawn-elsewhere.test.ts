import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../scripts/draw/draw.mjs';
import { isThere, runProgram } from '../support/programs';
import { openScratch, type Scratch } from '../support/scratch';

/** Programs that draw an SVG and are not ours; those that are not here are not fetched. */
const drawers = ['inkscape', 'rsvg-convert'] as const;
const pictures = [
	'the-2022-drop.en.light',
	'private-investment-by-region.ko.dark',
	'grid-economies.ko.light',
	'map.ko.dark',
	'patterns-column',
	'events.ko.dark'
];
const missing = drawers.filter((drawer) => !isThere(drawer));
if (missing.length > 0)
	console.log(
		`${missing.length * pictures.length} pictures are not drawn elsewhere: ${missing.join(', ')} not found.`
	);

const WIDTH = 960;
const COMPARED = 480;

let scratch: Scratch;
beforeAll(() => {
	scratch = openScratch('drawn-elsewhere');
	// Where they look for fonts beside those of the machine.
	cpSync('fonts', join(scratch.folder, 'fonts'), { recursive: true });
});
afterAll(() => scratch.remove());

/** The pixels of a PNG at half its size, in which edges of letters no longer count. */
function pixels(png: Buffer): Uint8Array {
	const height = Math.round((png.readUInt32BE(20) / png.readUInt32BE(16)) * COMPARED);
	const size = `width="${COMPARED}" height="${height}"`;
	const href = `data:image/png;base64,${png.toString('base64')}`;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image ${size} href="${href}"/></svg>`;
	return new Resvg(svg).render().pixels;
}

/** The share of pixels in which a channel differs by more than an eighth. */
function differing(a: Uint8Array, b: Uint8Array): number {
	let count = 0;
	for (let i = 0; i < a.length; i += 4)
		if ([0, 1, 2].some((c) => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)) > 32)) count++;
	return count / (a.length / 4);
}

describe.each(drawers)('%s', (drawer) => {
	test.skipIf(missing.includes(drawer)).each(pictures)('draws %s as we do', async (name) => {
		const file = join('tests/pictures', `${name}.svg`);
		const own = await draw(
			{
				format: 'png',
				svg: readFileSync(file, 'utf8'),
				unknown: '',
				width: WIDTH,
				dpi: 96,
				isOpaque: true,
				texts: []
			},
			scratch.folder
		);
		const out = join(scratch.folder, `${name}.png`);
		await runProgram(drawer, ['-w', String(WIDTH), file, '-o', out], 60_000, {
			XDG_DATA_HOME: scratch.folder
		});
		const [ours, theirs] = [pixels(own), pixels(readFileSync(out))];
		expect(theirs.length).toBe(ours.length);
		// Without the grey lines behind small multiples it is 2.2%.
		expect(differing(ours, theirs)).toBeLessThan(0.01);
	});
});
