import { figures } from '../../../tests/support/fixture';
import type { Frame, Row } from '../frame/frame';
import { languages } from '../language';

/** How a picture differs from the file that a figure's query answers. */
export interface Special {
	width?: number;
	/** What no shipped figure has yet, such as a zero beside a missing and an untracked year. */
	alter?: (frame: Frame) => Frame;
}

/** The first series' year after next is zero, the next one missing, the second series begins late. */
function withAbsences(frame: Frame): Frame {
	const rows = frame.rows.map((row) => ({ ...row }));
	const at = (series: number, position: number) =>
		rows[frame.series[series]?.rows[position] ?? -1] as Row;
	const [zero, gap] = [at(0, 3), at(0, 5)];
	const empty = { value: null, status: null, precision: null } as const;
	Object.assign(zero, { value: 0 });
	Object.assign(gap, empty);
	for (const position of [0, 1, 2])
		Object.assign(at(1, position), { ...empty, status: 'not tracked' });
	return { ...frame, rows };
}

/** Ranked bars with a zero, a country below the list, one without a figure and one not tracked. */
function rankedAbsences(frame: Frame): Frame {
	const rows = frame.rows.map((row) => ({ ...row }));
	const [, zero, below, untracked] = frame.series.map(({ rows: own }) => rows[own[0] ?? -1] as Row);
	Object.assign(zero as Row, { value: 0 });
	Object.assign(untracked as Row, { status: 'not tracked', value: null });
	const missing = frame.missing.map((entry) =>
		entry.region === below?.region ? { ...entry, code: 'below-last-listed' as const } : entry
	);
	return { ...frame, rows, missing };
}

const themes = ['light', 'dark'] as const;
const corporate = 'measure=corporate_investment&by=activity';
const focus = 'measure=private_investment_by_focus_area&by=focus&edition=ai-index-2026';
const parts = 'region=USA~CHN~EUROPE';
const models =
	'dataset=epoch-models&measure=training_cost&x=parameters&by=model&model=@all&region=WLD' +
	'&compare=stated-models-2023&chart=scatter&scale=log&highlight=gpt-3-175b~palm-540b~alpaca-7b~dolly-6b';

const economies =
	'dataset=world-bank&measure=gdp&by=region&time=2000..2024&region=' +
	'USA~CHN~DEU~JPN~IND~GBR~FRA~ITA~CAN~BRA~RUS~KOR~AUS~MEX~ESP~IDN~TUR~NLD~CHE~SGP';
const drawn: [name: string, slug: string, query: string][] = [
	['slope-regions', 'private-investment-by-region', 'chart=slope&scale=log'],
	['slope-economies', 'private-investment', `${economies}&chart=slope&scale=log&highlight=KOR`],
	['slope-focus', 'private-investment', `${focus}&chart=slope&time=2021..2025`],
	['slope-editions', 'private-investment', 'by=edition&chart=slope&time=2013..2022'],
	['grid-regions', 'private-investment-by-region', 'chart=grid&compare=ai-index-2022'],
	['grid-economies', 'private-investment', `${economies}&chart=grid&scale=log`],
	['grid-own', 'private-investment', `${economies}&chart=grid&scale=own`],
	[
		'grid-own-growth',
		'private-investment-by-region',
		'chart=grid&show=growth&scale=own&compare=ai-index-2022'
	],
	['grid-focus', 'private-investment', `${focus}&chart=grid`],
	['grid-editions', 'private-investment', 'by=edition&chart=grid'],
	['grid-growth', 'private-investment-by-region', 'chart=grid&show=growth&time=2014..2025']
];
const gdp = 'dataset=world-bank&measure=gdp&region=@countries&time=2024&chart=map';

/** The pictures that are compared with those under `tests/pictures`. */
export const pictures: [name: string, slug: string, query: string, special?: Special][] = [
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
	['empty', 'private-investment', 'edition=ai-index-2023&time=2013'],
	['stacked-activity', 'private-investment', `${corporate}&chart=column`],
	['stacked-activity.ko.dark', 'private-investment', `${corporate}&chart=area&lang=ko&theme=dark`],
	['stacked-regions', 'private-investment-by-region', `${parts}&chart=area`],
	['stacked-regions.356', 'private-investment-by-region', `${parts}&chart=area`, { width: 356 }],
	[
		'stacked-regions-column',
		'private-investment-by-region',
		`${parts}&chart=column&time=2019..2025`
	],
	[
		'stacked-share.ko.dark',
		'private-investment-by-region',
		`${parts}&chart=area&show=share&lang=ko&theme=dark`
	],
	['stacked-focus-share', 'private-investment', `${focus}&chart=column&show=share`],
	['stacked-focus.356', 'private-investment', `${focus}&chart=area`, { width: 356 }],
	['stacked-focus-2025', 'private-investment', `${focus}&chart=area&show=share&time=2025`],
	['scatter', 'private-investment', models],
	[
		'scatter-regions',
		'private-investment',
		'x=newly_funded_companies&region=@countries&chart=scatter&scale=log'
	],
	['scatter.ko.dark', 'private-investment', `${models}&lang=ko&theme=dark`],
	['scatter.356', 'private-investment', models, { width: 356 }],
	...drawn.flatMap(([name, slug, query]) =>
		languages.flatMap((lang) =>
			themes.map((theme): [string, string, string] => [
				`${name}.${lang}.${theme}`,
				slug,
				`${query}&lang=${lang}&theme=${theme}`
			])
		)
	),
	...drawn.map(([name, slug, query]): [string, string, string, Special] => [
		`${name}.356`,
		slug,
		query,
		{ width: 356 }
	]),
	['grid-economies.1200', 'private-investment', `${economies}&chart=grid`, { width: 1200 }],
	['slope-economies.680', 'private-investment', `${economies}&chart=slope`, { width: 680 }],
	['grid-events', 'private-investment-by-region', 'chart=grid&events=on&time=2019..2025'],
	['map', 'private-investment', gdp],
	['map.ko.dark', 'private-investment', `${gdp}&lang=ko&theme=dark`],
	['map.356', 'private-investment', `${gdp}&highlight=KOR`, { width: 356 }],
	['map-growth', 'private-investment', `${gdp}&show=growth`],
	['map-growth.ko.dark', 'private-investment', `${gdp}&show=growth&lang=ko&theme=dark`],
	[
		'map-few',
		'private-investment',
		'edition=ai-index-2026&chart=map&region=WLD~EUROPE&highlight=KOR'
	],
	['map-states', 'us-states', 'chart=map'],
	['map-states.356.ko.dark', 'us-states', 'chart=map&lang=ko&theme=dark', { width: 356 }],
	['patterns-line', 'private-investment', `${economies}&patterns=on&highlight=KOR~JPN~IND`],
	['patterns-line.ko.dark', 'private-investment', `${focus}&patterns=on&lang=ko&theme=dark`],
	['patterns-area', 'private-investment-by-region', `${parts}&chart=area&patterns=on`],
	['patterns-column', 'private-investment', `${corporate}&chart=column&patterns=on&theme=dark`],
	[
		'patterns-columns',
		'private-investment-by-region',
		'show=index&base=2019&chart=column&time=2019..2025&patterns=on'
	],
	['patterns-slope.ko', 'private-investment', `${focus}&chart=slope&patterns=on&lang=ko`],
	['events', 'private-investment', 'events=on'],
	['events.ko.dark', 'private-investment', 'events=on&lang=ko&theme=dark'],
	['events.356', 'private-investment', 'events=on', { width: 356 }],
	['events-column', 'private-investment', 'events=on&chart=column&time=2019..2022'],
	['events-area', 'private-investment-by-region', `${parts}&chart=area&events=on&time=2017..2022`],
	['absent-line', 'private-investment-by-region', 'region=CHN~EUROPE', { alter: withAbsences }],
	[
		'absent-column.ko.dark',
		'private-investment-by-region',
		'region=CHN~EUROPE&show=index&base=2024&chart=column&lang=ko&theme=dark',
		{ alter: withAbsences }
	],
	['absent-stack', 'private-investment-by-region', `${parts}&chart=area`, { alter: withAbsences }],
	[
		'absent-bar',
		'private-investment',
		'region=USA~CHN~FRA~KOR~SGP&time=2024&chart=bar',
		{ alter: rankedAbsences }
	],
	[
		'absent-bar.ko.dark',
		'private-investment',
		'region=USA~CHN~FRA~KOR~SGP&time=2024&chart=bar&lang=ko&theme=dark',
		{ alter: rankedAbsences }
	]
];
