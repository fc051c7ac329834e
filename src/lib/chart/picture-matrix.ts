import { syntheticFrame, type Invented } from '../../../tests/support/synthetic';
import type { Frame } from '../frame/frame';
import { languages, type Language } from '../language';
import type { ChartKind } from '../view/view';

/** One cell of the matrix: a kind of chart, the form of its figures, and how it is shown. */
export interface MatrixCase {
	name: string;
	kind: string;
	form: string;
	width: number;
	language: Language;
	theme: 'light' | 'dark';
	frame: () => Frame;
}

/** Countries of novels: nobody takes their figures for data. */
const names: Record<Language, string[]> = {
	en: [
		...['Lilliput', 'Utopia', 'Atlantis', 'Ruritania', 'Brobdingnag', 'Erewhon', 'Laputa'],
		...['Zembla', 'Islandia', 'Narnia', 'Oz', 'Shangri-La', 'El Dorado', 'Genovia', 'Freedonia'],
		...['San Lorenzo', 'The Kingdom of Prydain and Its Isles', 'Avalon', 'Cockaigne', 'Thule']
	],
	ko: [
		...[
			'릴리퍼트',
			'유토피아',
			'아틀란티스',
			'루리타니아',
			'브롭딩낵',
			'에레혼',
			'라퓨타',
			'젬블라'
		],
		...[
			'아일란디아',
			'나니아',
			'오즈',
			'샹그릴라',
			'엘도라도',
			'제노비아',
			'프리도니아',
			'산로렌조'
		],
		...['프리데인과 그 부속 섬들의 연합 왕국', '아발론', '코케인', '툴레']
	]
};

const span = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Without chance, so that a picture can be drawn again: growing, with a fall in 2022. */
const figure = (series: number, year: number) =>
	1e9 *
	(2 + 60 / (series + 1) + (year - 2013) * (5 / (series + 1) + 0.2)) *
	(1 + 0.18 * Math.sin(series * 1.7 + year * 0.9)) *
	(year === 2022 ? 0.74 : 1);

const growth = (series: number, year: number) => 30 * Math.sin(series + year * 1.3) + 6;

const decade = span(2013, 2024);
type Form = Omit<Invented, 'names'> & { count: number };

const forms: Record<string, Form> = {
	one: { count: 1, years: decade, value: figure },
	five: { count: 5, years: decade, value: figure },
	twenty: { count: 20, years: decade, value: figure },
	missing: {
		count: 4,
		years: decade,
		value: (series, year) =>
			(series === 0 && year % 5 === 0) || (series === 1 && year < 2017) || series === 3
				? null
				: series === 2 && year === 2015
					? 0
					: figure(series, year),
		untracked: (series) => series === 1
	},
	negative: {
		count: 4,
		years: decade,
		value: (series, year) => (series === 3 ? -1 : 1) * figure(series, year) - 20e9
	},
	year: { count: 5, years: [2024], value: figure }
};

interface Kind {
	chart: ChartKind;
	forms: (keyof typeof forms)[];
	alter?: (frame: Frame) => Frame;
	/** For the forms that differ in nothing but their values. */
	value?: Invented['value'];
}

const all = Object.keys(forms);
const kinds: Record<string, Kind> = {
	line: { chart: 'line', forms: all },
	logarithmic: { chart: 'line', forms: ['five', 'missing'], alter: (f) => scaled(f, 'log') },
	area: { chart: 'area', forms: all.filter((form) => form !== 'negative') },
	stack: {
		chart: 'column',
		forms: all.filter((form) => form !== 'negative'),
		alter: (frame) => ({ ...frame, stacked: true })
	},
	column: { chart: 'column', forms: ['one', 'five', 'missing', 'negative', 'year'] },
	growth: { chart: 'column', forms: ['one', 'five'], value: growth, alter: growing },
	bar: { chart: 'bar', forms: all.filter((form) => form !== 'year') },
	slope: { chart: 'slope', forms: all },
	grid: { chart: 'grid', forms: all },
	scatter: { chart: 'scatter', forms: ['one', 'five', 'twenty', 'missing'] },
	// Its outlines are most of the bytes of a picture: two are enough.
	map: { chart: 'map', forms: ['twenty', 'negative'] }
};

const scaled = (frame: Frame, scale: 'log'): Frame => ({
	...frame,
	view: { ...frame.view, scale }
});

function growing(frame: Frame): Frame {
	return { ...frame, unit: '%', view: { ...frame.view, show: 'growth' } };
}

const themes = ['light', 'dark'] as const;
const shown = languages.flatMap((language) => themes.map((theme) => ({ language, theme })));

/** Every kind in every form at three widths; language and theme take turns. */
export const matrix: MatrixCase[] = Object.entries(kinds).flatMap(([kind, drawn], row) =>
	drawn.forms.flatMap((form, column) =>
		[320, 680, 1200].flatMap((width, turn): MatrixCase[] => {
			if (drawn.chart === 'map' && (turn + column) % 3 > 0) return [];
			const { language, theme } = shown[(row + column + turn) % 4] as (typeof shown)[number];
			const { count, ...invented } = forms[form] as Form;
			const frame = () => {
				const named = { ...invented, names: names[language].slice(0, count) };
				const plain = { ...named, value: drawn.value ?? named.value };
				const built = syntheticFrame(plain, drawn.chart, language);
				return drawn.alter ? drawn.alter(built) : built;
			};
			const name = `${kind}-${form}.${width}.${language}.${theme}`;
			return [{ name, kind, form, width, language, theme, frame }];
		})
	)
);
