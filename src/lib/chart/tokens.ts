import { dark, light } from './palettes';

/** The colours of one theme. Marks reach 3:1 on the background, text 4.5:1: a test asserts both. */
export interface Palette {
	background: string;
	surface: string;
	ink: string;
	muted: string;
	grid: string;
	axis: string;
	/** Lines and text of series without a hue of their own. */
	context: string;
	contextText: string;
	/** Six hues for marks, and the inks in which the same series is named. */
	series: string[];
	seriesText: string[];
	/** Growth: one hue up, another down. */
	rise: string;
	fall: string;
	fallText: string;
	/** Seven steps of a map, the smallest value first: one hue, and the other for what falls. */
	ramp: string[];
	rampFall: string[];
	accent: string;
	warning: string;
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const names = (palette: Palette): [string, string][] =>
	Object.entries(palette).flatMap(([name, value]): [string, string][] =>
		Array.isArray(value)
			? value.map((colour, index): [string, string] => [`${kebab(name)}-${index}`, colour])
			: [[kebab(name), value as string]]
	);

const declarations = (palette: Palette, indent: string) =>
	names(palette)
		.map(([name, colour]) => `${indent}--${name}: ${colour};`)
		.join('\n');

/** How many colours each name of a palette stands for; none where it is one by itself. */
const counts: Record<keyof Palette, number> = {
	background: 0,
	surface: 0,
	ink: 0,
	muted: 0,
	grid: 0,
	axis: 0,
	context: 0,
	contextText: 0,
	series: 6,
	seriesText: 6,
	rise: 0,
	fall: 0,
	fallText: 0,
	ramp: 7,
	rampFall: 7,
	accent: 0,
	warning: 0
};

/**
 * The palette as references to the CSS variables of `themeCss`, for charts on pages: these have the colours
 * in their style sheet and not a second time in their script.
 */
export const variables = Object.fromEntries(
	Object.entries(counts).map(([name, count]) => {
		const variable = `--${kebab(name)}`;
		const all = Array.from({ length: count }, (_, i) => `var(${variable}-${i})`);
		return [name, count > 0 ? all : `var(${variable})`];
	})
) as unknown as Palette;

/**
 * Both themes as CSS variables: `src/lib/ui/theme.css` is this text, and a test keeps it so. Paper is light, whatever
 * the screen is.
 */
export function themeCss(): string {
	return `:root {
	color-scheme: light;
${declarations(light, '\t')}
}

@media screen and (prefers-color-scheme: dark) {
	:root:not([data-theme='light']) {
		color-scheme: dark;
${declarations(dark, '\t\t')}
	}
}

@media screen {
	:root[data-theme='dark'] {
		color-scheme: dark;
${declarations(dark, '\t\t')}
	}
}
`;
}

/** Sizes of type in pixels; nothing in a figure is smaller than the smallest. */
export const type = { title: 22, annotation: 18, label: 14, tick: 13, small: 12 };

export const fontFamily =
	"'Atlas Sans', Pretendard, 'Apple SD Gothic Neo', 'Noto Sans KR', sans-serif";
