import { partDimensions } from '../catalog/catalog';
import { build } from '../frame/build';
import type { Need } from '../frame/needs';
import type { OwnFile } from '../importing/own-file';
import type { Language } from '../language';
import { decode, describe } from '../view/codec';
import { withoutProblems } from '../view/followed';
import { readTable } from '../view/read-table';
import { resolve } from '../view/resolve';
import { tableParameters, type TableView } from '../view/table';
import type { CellDimension, View, ViewProblem } from '../view/view';
import { sizesAtHand, type AtHand, type Sizes } from './at-hand';
import { findChoices, type Choices } from './choices';
import type { ToldFigure } from './links';
import { tell, type PageAnswer } from './page-answer';

/** What of a file's view is shown: as a figure's page tells it, but for all that only editions have. */
export interface FileAnswer extends PageAnswer {
	figureView: View;
	choices: Choices;
	problems: ViewProblem[];
}

/** A view of a file, and how its table is arranged. */
export interface FileView {
	answer: FileAnswer;
	table: TableView;
}

const status: Record<Language, string> = {
	en: 'read from a file, not yet an edition',
	ko: '파일에서 읽은 값, 아직 판이 아님'
};

const source: Record<Language, (name: string) => string> = {
	en: (name) => `${name}, a file that is no edition. Drawn with AI Investment Atlas.`,
	ko: (name) => `판이 아닌 파일 ${name}. AI Investment Atlas로 그림.`
};

/** What a view of a file can not say: there are no other editions, and no rates, prices, GDP or population. */
const alone = {
	edition: ['latest'],
	compare: null,
	context: [],
	per: 'none',
	currency: 'USD',
	rate: 'average',
	prices: 'stored',
	events: 'off'
} satisfies Partial<View>;

const missing: Record<Language, string> = {
	en: 'A file stands alone: other editions, exchange rates, prices, GDP, population and events are beside editions only.',
	ko: '파일은 그 자체로만 보여 줍니다. 다른 판, 환율, 물가, GDP, 인구, 사건은 판에만 함께 쓸 수 있습니다.'
};

/** What an address asks of a file beyond the file. */
function beyond(view: View): ViewProblem[] {
	const [asked, had] = [describe(view), describe({ ...view, ...alone })];
	return Object.keys(alone).flatMap((name): ViewProblem[] =>
		asked[name] === had[name]
			? []
			: [
					{
						parameter: name,
						value: asked[name] ?? '',
						allowed: [had[name] ?? ''],
						message: missing[view.lang]
					}
				]
	);
}

const choicesAlone = (choices: Choices): Choices => ({
	...choices,
	...{ editions: [], first: false, compare: [], per: [], currencies: [], prices: [] },
	switches: choices.switches.filter((name) => name !== 'events'),
	refused: choices.refused.filter(({ parameter }) => !Object.hasOwn(alone, parameter))
});

/** By this a view of the file is addressed. */
const figureOf = ({ view }: OwnFile): ToldFigure => ({
	slug: 'play',
	view,
	saved: null,
	isFile: true
});

/**
 * Answers a view of a file, as it stands behind the `#` of an address, by the server's own steps. What can not
 * be followed is named and replaced by what the file shows first.
 */
export function answerFile(file: OwnFile, address: string): FileView {
	const { view: own, catalog } = file;
	const figure = figureOf(file);
	const query = new URLSearchParams(address);
	const { table, problems: untabled } = readTable(query, own.lang);
	const read = decode(query, own, tableParameters);
	const asked: View = { ...read.view, ...alone, lang: own.lang };
	const given = resolve(asked, catalog);
	const problems = [...read.problems, ...beyond(read.view), ...given.problems];
	const resolved = given.resolved ?? resolve(own, catalog).resolved;
	if (!resolved) throw new Error(`${file.name} can not be shown`);
	const view = given.resolved ? asked : own;
	const followed = withoutProblems(view, own, resolved, problems);
	const frame = build(resolved, file.observations, catalog);
	const told = tell(figure, { asked: view, followed }, resolved, frame, null);
	const { page, figure: reset } = told.links;
	return {
		answer: {
			...told,
			caption: {
				...told.caption,
				status: [told.caption.status, status[own.lang]].filter(Boolean).join(' · ')
			},
			// What a server answers there is none of.
			links: { page: page ?? '', figure: reset ?? '' },
			citation: source[own.lang](file.name),
			figureView: own,
			choices: choicesAlone(findChoices(figure, followed, resolved, frame.years, catalog)),
			problems: [...problems, ...untabled]
		},
		table
	};
}

/** The values by which a list of regions or parts of a view is sorted; null where there are none. */
export const sizesOfFile = (
	file: OwnFile,
	asked: View,
	dimension: CellDimension,
	ids: string[],
	year: number
): Sizes | null => sizesAtHand(fileAtHand(file, asked), asked, dimension, ids, year);

function fileAtHand(file: OwnFile, view: View): AtHand {
	const { catalog, observations } = file;
	const everything = (dimension: (typeof partDimensions)[number]) => [
		'all',
		...catalog.terms.filter((term) => term.dimension === dimension).map(({ id }) => id)
	];
	const needs = catalog.editions.flatMap(({ slug, holdings }) =>
		holdings.map(({ measure, parts, regions }): Need => ({
			edition: slug,
			measure,
			regions: [...regions, ...catalog.regions.map(({ code }) => code)],
			...(Object.fromEntries(
				partDimensions.map((each) => [each, [...everything(each), ...(parts[each] ?? [])]])
			) as Pick<Need, (typeof partDimensions)[number]>)
		}))
	);
	return { figure: figureOf(file), view, catalog, needs, observations, aliases: {} };
}
