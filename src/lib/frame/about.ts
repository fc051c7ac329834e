import {
	editionsHolding,
	findHolding,
	findMeasure,
	meaningOf,
	partDimensions,
	partName,
	regionName,
	type Catalog,
	type Edition,
	type NewsEvent
} from '../catalog/catalog';
import { findCurrency } from '../catalog/currencies';
import type { Language } from '../language';
import type { Resolved } from '../view/resolve';
import type { Frame, FrameEdition, FrameWhole, Row, Source } from './frame';
import { constantBase, type ContextFigure } from './money';
import { wholeOfRequest } from './needs';
import type { Observation } from './observation';

/** The editions in use: shown, compared with, and those of the context. */
export function listEditions({ editions, context, x, view }: Resolved): FrameEdition[] {
	const role = (edition: Edition): FrameEdition['role'] =>
		edition.slug === view.compare ? 'compared' : 'shown';
	const others = [...Object.values(context), x?.edition ?? null].filter((e) => e !== null);
	return [
		...editions.map((edition) => toFrameEdition(edition, role(edition))),
		...[...new Set(others)]
			.filter((edition) => !editions.includes(edition))
			.map((edition) => toFrameEdition(edition, 'context'))
	];
}

function toFrameEdition(edition: Edition, role: FrameEdition['role']): FrameEdition {
	const { slug, dataset, title, published, sha256, publisher, licence, attribution } = edition;
	return { slug, dataset, title, published, sha256, publisher, licence, attribution, role };
}

/** What the rows were read from, and the rates, prices and denominators of the shown years. */
export function listSources(
	resolved: Resolved,
	cited: { row: number; observation: Observation }[],
	years: number[],
	figure: ContextFigure
): Source[] {
	const byText = new Map<string, Source>();
	const licence = new Map(listEditions(resolved).map((edition) => [edition.slug, edition.licence]));
	const cite = (o: Observation, row?: number) => {
		const { source, sourceTable: source_table, foundIn: found_in, edition } = o;
		const key = [edition, source, source_table, found_in].join('\n');
		const known = byText.get(key);
		const rows = row === undefined || known?.rows.includes(row) ? [] : [row];
		if (known) known.rows.push(...rows);
		else
			byText.set(key, {
				source,
				source_table,
				found_in,
				edition,
				licence: licence.get(edition) ?? '',
				rows
			});
	};
	for (const { row, observation } of cited) cite(observation, row);
	for (const observation of contextFigures(resolved, years, figure)) cite(observation);
	return [...byText.values()];
}

function contextFigures({ view, series }: Resolved, years: number[], figure: ContextFigure) {
	const currency = findCurrency(view.currency);
	const base = typeof view.prices === 'number' ? [view.prices] : [];
	return [...years, ...base].flatMap((year) => {
		const rate = currency && view.rate === 'average' ? figure('fx', currency.region, year) : null;
		const index = view.prices !== 'stored' ? figure('cpi', 'USA', year) : null;
		const denominators = series.flatMap(({ held }) =>
			view.per === 'gdp'
				? (figure('gdp', held, year) ?? [])
				: view.per === 'person'
					? (figure('population', held, year) ?? [])
					: []
		);
		return [...(rate ? [rate] : []), ...(index ? [index] : []), ...denominators];
	});
}

/** The parts that all series share and that are not the stated total. */
export const nameFixed = ({ view }: Resolved, catalog: Catalog): Frame['fixed'] =>
	partDimensions.flatMap((dimension) => {
		const id = view[dimension][0] ?? 'all';
		if (view.by === dimension || id === 'all') return [];
		return [{ dimension, id, name: partName(catalog, dimension, id, view.lang) }];
	});

/** What a share is of, and what a stack adds up to: "world private AI investment". */
export function nameWhole(resolved: Resolved, catalog: Catalog): FrameWhole | null {
	const [request] = resolved.series;
	const whole = request ? wholeOfRequest(resolved, request) : null;
	const measure = whole && findMeasure(catalog, whole.measure);
	if (!whole || !measure) return null;
	const { lang, of, by } = resolved.view;
	const { region } = whole.cell;
	const noun = measure.noun[lang];
	// With `of` every region has a whole of its own.
	if (of && by === 'region' && resolved.series.length > 1)
		return { measure: measure.id, name: noun };
	const where = regionName(catalog, region, lang);
	if (lang === 'ko') return { measure: measure.id, name: `${where} ${noun}` };
	if (region === 'WLD') return { measure: measure.id, name: `world ${noun}` };
	return { measure: measure.id, name: `${noun} in ${region === 'USA' ? 'the ' : ''}${where}` };
}

const plain: Record<Language, Record<'first' | 'currency', string>> = {
	en: {
		first:
			'Each year as the first edition held here states it; what came before the oldest of these editions is not a first print.',
		currency: 'A change in this currency includes that of the exchange rate.'
	},
	ko: {
		first:
			'각 연도는 여기 있는 판 가운데 처음 밝힌 판의 수치다. 가장 오래된 판이 나오기 전의 해는 첫 발표치가 아니다.',
		currency: '이 통화로 본 변화에는 환율의 변화가 들어 있다.'
	}
};

/** What aggregates mean in the editions at hand, what these hold, and what conversion brings with it. */
export function listNotes(resolved: Resolved, catalog: Catalog): string[] {
	const { view, editions, series } = resolved;
	const meanings = series.flatMap(({ region, held, sources }) =>
		sources.flatMap((edition) => {
			const meaning = meaningOf(catalog, region, edition) ?? meaningOf(catalog, held, edition);
			if (!meaning?.text[view.lang]) return [];
			return [
				`${regionName(catalog, region, view.lang)} (${edition}): ${meaning.text[view.lang]}.`
			];
		})
	);
	const about = editions.flatMap((edition) =>
		edition.note[view.lang] ? [`${edition.slug}: ${edition.note[view.lang]}`] : []
	);
	const own = plain[view.lang];
	const first = view.edition.includes('first') ? [own.first] : [];
	const moves =
		view.currency !== 'USD' && view.rate === 'average' && constantBase(resolved) === null;
	const currency = moves ? [own.currency] : [];
	return [...new Set([...first, ...currency, ...meanings, ...about])];
}

/** The events of the shown years, where the view asks for them and shows time. */
export function listEvents({ view }: Resolved, years: number[], catalog: Catalog): NewsEvent[] {
	const [first, last] = [years[0], years.at(-1)];
	const isTime = view.chart !== 'bar' && view.chart !== 'scatter';
	if (view.events === 'off' || !isTime || first === undefined || last === undefined) return [];
	return catalog.events.filter(({ date }) => {
		const year = Number(date.slice(0, 4));
		return first <= year && year <= last;
	});
}

/**
 * Rows of the newest year of a shown edition which no earlier edition of the dataset states. Those of the
 * compared edition do not count: nobody leans on them.
 */
export function listFirstPrints(
	{ editions, view }: Resolved,
	rows: Row[],
	catalog: Catalog
): number[] {
	const holders = editionsHolding(catalog, view.dataset, view.measure);
	const holding = (slug: string) =>
		findHolding(
			editions.find((edition) => edition.slug === slug),
			view.measure
		);
	return rows.flatMap((row, index) => {
		if (row.edition === view.compare || row.value === null) return [];
		if (row.year !== holding(row.edition)?.lastYear) return [];
		const earlier = holders.slice(
			0,
			holders.findIndex(({ slug }) => slug === row.edition)
		);
		const restated = earlier.some((edition) => {
			const held = findHolding(edition, view.measure);
			return held && held.firstYear <= row.year && row.year <= held.lastYear;
		});
		return restated ? [] : [index];
	});
}
