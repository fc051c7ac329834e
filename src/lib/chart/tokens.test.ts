import { describe, expect, it } from 'vitest';
import { dark, light } from './palettes';
import { themeCss, type, variables, type Palette } from './tokens';

const palettes = [
	['light', light],
	['dark', dark]
] as const;

type Triple = [number, number, number];
type Matrix = [Triple, Triple, Triple];

const times = (matrix: Matrix, [a, b, c]: Triple) =>
	matrix.map(([x, y, z]) => x * a + y * b + z * c) as Triple;

/** sRGB (IEC 61966-2-1) as linear light. */
const linear = (hex: string) =>
	[1, 3, 5].map((at) => {
		const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	}) as Triple;

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string): number {
	const [a, b] = [one, other].map((hex) => {
		const [red, green, blue] = linear(hex);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
	}) as [number, number];
	return Math.max(a, b) / Math.min(a, b);
}

/** Ottosson, "A perceptual color space for image processing" (2020). */
function oklab(rgb: Triple): Triple {
	const cones = times(
		[
			[0.4122214708, 0.5363325363, 0.0514459929],
			[0.2119034982, 0.6806995451, 0.1073969566],
			[0.0883024619, 0.2817188376, 0.6299787005]
		],
		rgb
	).map(Math.cbrt) as Triple;
	return times(
		[
			[0.2104542553, 0.793617785, -0.0040720468],
			[1.9779984951, -2.428592205, 0.4505937099],
			[0.0259040371, 0.7827717662, -0.808675766]
		],
		cones
	);
}

/**
 * Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
 * Deficiency" (2009), severity 1, on linear light.
 */
const deficiencies: [name: string, matrix: Matrix][] = [
	[
		'protanopia',
		[
			[0.152286, 1.052583, -0.204868],
			[0.114503, 0.786281, 0.099216],
			[-0.003882, -0.048116, 1.051998]
		]
	],
	[
		'deuteranopia',
		[
			[0.367322, 0.860646, -0.227968],
			[0.280085, 0.672501, 0.047413],
			[-0.01182, 0.04294, 0.968881]
		]
	],
	[
		'tritanopia',
		[
			[1.255528, -0.076749, -0.178779],
			[-0.078411, 0.930809, 0.147602],
			[0.004733, 0.691367, 0.3039]
		]
	]
];

const IDENTITY: Matrix = [
	[1, 0, 0],
	[0, 1, 0],
	[0, 0, 1]
];

const seen = (hex: string, matrix: Matrix) =>
	oklab(times(matrix, linear(hex)).map((c) => Math.min(1, Math.max(0, c))) as Triple);

function nearestPair(colours: string[], matrix: Matrix): number {
	const points = colours.map((hex) => seen(hex, matrix));
	const distances = points.flatMap((a, i) =>
		points.slice(i + 1).map((b) => 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]))
	);
	return Math.min(...distances);
}

describe('the measures themselves', () => {
	it('agree with their sources', () => {
		expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
		expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
		expect(oklab([1, 1, 1]).map((c) => Math.abs(Math.round(c * 1e4) / 1e4))).toEqual([1, 0, 0]);
		const [red, , blue] = ['#ff0000', '#00ff00', '#0000ff'].map((hex) => oklab(linear(hex)));
		expect(red?.[0]).toBeCloseTo(0.628, 3);
		expect(blue?.[2]).toBeCloseTo(-0.3115, 3);
	});

	it.each(deficiencies)('leave white white under %s', (_name, matrix) => {
		for (const channel of times(matrix, [1, 1, 1])) expect(channel).toBeCloseTo(1, 4);
	});
});

describe.each(palettes)('the %s palette', (_theme, palette) => {
	const colours = (name: keyof Palette) =>
		[palette[name]].flat().map((hex) => [name, hex] as const);

	it.each((['series', 'context', 'rise', 'fall', 'axis'] as const).flatMap(colours))(
		'shows the mark %s %s at 3:1',
		(_name, hex) => {
			expect(contrast(hex, palette.background)).toBeGreaterThanOrEqual(3);
		}
	);

	it.each(
		(
			['ink', 'muted', 'seriesText', 'contextText', 'fallText', 'warning', 'accent'] as const
		).flatMap(colours)
	)('writes %s %s at 4.5:1', (_name, hex) => {
		expect(contrast(hex, palette.background)).toBeGreaterThanOrEqual(4.5);
	});

	it.each((['ink', 'muted', 'warning', 'accent'] as const).flatMap(colours))(
		'writes %s %s at 4.5:1 on a raised surface too',
		(_name, hex) => {
			expect(contrast(hex, palette.surface)).toBeGreaterThanOrEqual(4.5);
		}
	);

	// The nearest pairs, of light and of dark: 14.1 and 15.3 (protanopia), 14.7 and 14.9, 12.8 and 13.1 (tritanopia).
	it.each(deficiencies)('keeps its six hues apart under %s', (_name, matrix) => {
		expect(nearestPair(palette.series, matrix)).toBeGreaterThanOrEqual(12);
	});

	const steps = [
		['ramp', palette.ramp],
		['rampFall', palette.rampFall],
		['both ramps at zero', [palette.rampFall[1], palette.ramp[1]] as string[]],
		['land and the first step', [palette.surface, palette.ramp[0]] as string[]]
	] as const;
	const seeing = [['no deficiency', IDENTITY] as const, ...deficiencies];

	it.each(seeing)('keeps neighbouring steps of a map apart under %s', (_name, matrix) => {
		const distances = steps.map(([name, colours]) => [
			name,
			Math.min(
				...colours.slice(1).map((hex, i) => nearestPair([hex, colours[i] as string], matrix))
			)
		]);
		for (const [name, distance] of distances)
			expect(distance, String(name)).toBeGreaterThanOrEqual(
				name === 'land and the first step' ? 5 : 7.5
			);
	});

	it.each(['ramp', 'rampFall'] as const)('goes one way in lightness along the %s', (name) => {
		const lightness = palette[name].map((hex) => oklab(linear(hex))[0]);
		const order = [...lightness].sort((a, b) => (palette === light ? b - a : a - b));
		expect(lightness).toEqual(order);
		// The far end stands out most.
		expect(contrast(palette[name].at(-1) as string, palette.background)).toBeGreaterThan(10);
	});

	it('names six series, each in an ink of its own', () => {
		expect(new Set(palette.series).size).toBe(6);
		expect(new Set(palette.seriesText).size).toBe(6);
	});
});

describe('tokens', () => {
	it('are the hues of the design', () => {
		expect(light.series.join(' ')).toBe('#3346c1 #e2761a #3c9f96 #ab6ff7 #735b00 #8d006a');
		expect(dark.series.join(' ')).toBe('#51b2fd #ab6b16 #00f2c3 #915ce5 #fdbc24 #f55e9b');
		expect(dark.background).toBe('#11161c');
	});

	it('write nothing under 12 px', () => {
		expect(Math.min(...Object.values(type))).toBe(12);
	});

	it('are the variables of the style sheet', async () => {
		const css = themeCss();
		expect(Object.keys(variables)).toEqual(Object.keys(light));
		for (const [name, value] of Object.entries(light))
			expect(variables[name as keyof Palette]).toHaveLength(
				Array.isArray(value) ? value.length : `var(--${name.replace(/[A-Z]/g, '-$&')})`.length
			);
		await expect(css).toMatchFileSnapshot('../ui/theme.css');
		for (const name of Object.values(variables).flat()) {
			const variable = /^var\((--[a-z-]+(-\d)?)\)$/.exec(name)?.[1];
			expect(css.split(`${variable}: #`)).toHaveLength(4);
		}
	});
});
