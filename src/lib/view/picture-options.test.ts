import { type PictureFormat } from '../publish/formats';
import { describe, expect, test } from 'vitest';
import {
	cssWidth,
	defaultOptions,
	optionNames,
	pixelsAcross,
	tooManyPixels,
	readPictureOptions
} from './picture-options';

const read = (query: string, format: PictureFormat = 'png', language: 'en' | 'ko' = 'en') =>
	readPictureOptions(new URLSearchParams(query), format, language);

test.each([
	['', 960, 960, 96],
	['width=', 960, 960, 96],
	['width=1200', 1200, 1200, 96],
	['width=1200px&density=2', 1200, 2400, 192],
	['density=1.5', 960, 1440, 144],
	['dpi=300', 960, 3000, 300],
	// What is measured in centimetres is printed.
	['width=16cm', 604.724, 1890, 300],
	['width=16cm&dpi=300', 604.724, 1890, 300],
	['width=8.5cm&dpi=600', 321.26, 2008, 600],
	['width=16cm&density=2', 604.724, 1209, 192],
	['width=900&width=1000', 1000, 1000, 96]
])('%s is %d CSS pixels wide, %d pixels at %d dpi', (query, css, pixels, dpi) => {
	const { options, problems } = read(query);
	expect(problems).toEqual([]);
	expect(cssWidth(options)).toBeCloseTo(css, 3);
	expect([pixelsAcross(options), options.dpi]).toEqual([pixels, dpi]);
});

test('all pictures take the same options, and data none', () => {
	const names = ['width', 'density', 'dpi', 'background', 'title', 'preset', 'fonts'];
	for (const format of ['svg', 'png', 'pdf'] as const) expect(optionNames(format)).toEqual(names);
	expect(optionNames('csv')).toEqual([]);
	expect(read('width=60cm&dpi=600', 'pdf').problems).toEqual([]);
	expect(read('title=off&background=transparent&fonts=embed&preset=ko-report', 'svg')).toEqual({
		options: {
			...defaultOptions,
			title: 'off',
			background: 'transparent',
			fonts: 'embed',
			preset: 'ko-report'
		},
		problems: []
	});
});

describe('what can not be followed keeps its default and is named', () => {
	test.each([
		['width=319', 'width', '320..2400'],
		['width=2401', 'width', '320..2400'],
		['width=960.5', 'width', '320..2400'],
		['width=1e3', 'width', '320..2400'],
		['width=-16cm', 'width', '8cm..60cm'],
		['width=7cm', 'width', '8cm..60cm'],
		['width=16in', 'width', '8cm..60cm'],
		['density=0', 'density', '1..4'],
		['density=5', 'density', '1..4'],
		['density=NaN', 'density', '1..4'],
		['dpi=1200', 'dpi', '72..600'],
		['background=red', 'background', 'transparent'],
		['title=no', 'title', 'off'],
		['preset=report', 'preset', 'ko-report']
	])('%s', (query, parameter, allowed) => {
		const { options, problems } = read(query);
		expect(options).toEqual(defaultOptions);
		expect(problems).toMatchObject([{ parameter, value: query.split('=')[1] }]);
		expect(problems[0]?.allowed).toContain(allowed);
		expect(problems[0]?.message).toContain(query);
	});

	test.each([
		['density=2&dpi=192', 'dpi', 'say the same'],
		['width=60cm&dpi=600', 'dpi', 'too many pixels'],
		['preset=ko-report&lang=en', 'preset', 'in Korean']
	])('%s', (query, parameter, words) => {
		const { problems } = read(query);
		expect(problems).toMatchObject([{ parameter }]);
		expect(problems[0]?.message).toContain(words);
	});

	test.each([
		['width=60cm&dpi=600', 1e4, ['dpi', '600', '72..423']],
		['width=2400px&density=4', 8000, ['density', '4', '1..3.3']],
		['width=320px&density=4', 300, ['density', '4', '']],
		['width=60cm', 5000, ['dpi', '300', '72..211']]
	])('%s of at most %d pixels across', (query, most, said) => {
		const { options } = read(query);
		const { parameter, value, allowed } = tooManyPixels(
			options,
			new URLSearchParams(query),
			most,
			'en'
		);
		expect([parameter, value, allowed.join()]).toEqual(said);
	});

	test('in Korean', () => {
		expect(read('dpi=9', 'png', 'ko').problems[0]?.message).toBe('dpi=9 값을 알 수 없습니다.');
	});
});
