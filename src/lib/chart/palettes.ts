import type { Palette } from './tokens';

/** Both themes. By themselves: pages have the colours in their style sheet, and only files need these. */
export const light: Palette = {
	background: '#ffffff',
	surface: '#f4f6f8',
	ink: '#12181f',
	muted: '#56616c',
	grid: '#e3e7eb',
	axis: '#8a949e',
	context: '#8a949c',
	contextText: '#5b666f',
	series: ['#3346c1', '#e2761a', '#3c9f96', '#ab6ff7', '#735b00', '#8d006a'],
	seriesText: ['#3346c1', '#ad4d05', '#21766e', '#8340d8', '#735b00', '#8d006a'],
	rise: '#3346c1',
	fall: '#e2761a',
	fallText: '#ad4d05',
	ramp: ['#d3e1f3', '#adc8ec', '#82a9e2', '#5685d3', '#3a60bb', '#253d92', '#131f56'],
	rampFall: ['#f9e0c8', '#f5bf8c', '#ec984b', '#d0701a', '#a04d08', '#6f3204', '#3f1b02'],
	accent: '#3346c1',
	warning: '#a8480a'
};

export const dark: Palette = {
	background: '#11161c',
	surface: '#1a212a',
	ink: '#f2f5f8',
	muted: '#a3afbb',
	grid: '#2a333d',
	axis: '#6d7883',
	context: '#76828d',
	contextText: '#9aa6b1',
	series: ['#51b2fd', '#ab6b16', '#00f2c3', '#915ce5', '#fdbc24', '#f55e9b'],
	seriesText: ['#51b2fd', '#d98f35', '#00f2c3', '#ad85f0', '#fdbc24', '#f77fb0'],
	rise: '#51b2fd',
	fall: '#ab6b16',
	fallText: '#d98f35',
	ramp: ['#1c3a58', '#205280', '#2a6ea9', '#3f8dcf', '#6cade6', '#a3cef6', '#dcf0ff'],
	rampFall: ['#45290c', '#683c0b', '#91540e', '#bb7221', '#de9748', '#f3bf86', '#fee6cd'],
	accent: '#51b2fd',
	warning: '#e9a04c'
};
