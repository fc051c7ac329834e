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
import type { Language } from '../language';
import type { Resolved } from '../view/resolve';
import { isCut, type CutKind } from './drawn';
import type { Frame, FrameEdition, FrameWhole, Row } from './frame';
import type { Observation } from './observation';
import { constantBase } from './money';
import { wholeOfRequest } from './needs';

/** The editions in use: shown, compared with, and those of the context. */
export function listEditions(
	{ editions, context, x, view }: Resolved,
	cited?: { observation: Observation }[]
): FrameEdition[] {
	const role = (edition: Edition): FrameEdition['role'] =>
		edition.slug === view.compare ? 'compared' : 'shown';
	const others = [...Object.values(context), x?.edition ?? null].filter((e) => e !== null);
	// Of first prints each stands in an edition of its own: those of years that are not shown are no source.
	const isChosen = cited?.length && view.edition.includes('first') && view.show === 'level';
	const used = new Set(isChosen ? cited.map(({ observation }) => observation.edition) : []);
	const shown = editions.filter(({ slug }) => !isChosen || used.has(slug));
	return [
		...shown.map((edition) => toFrameEdition(edition, role(edition))),
		...[...new Set(others)]
			.filter((edition) => !editions.includes(edition))
			.map((edition) => toFrameEdition(edition, 'context'))
	];
}

function toFrameEdition(edition: Edition, role: FrameEdition['role']): FrameEdition {
	const { slug, dataset, title, published, sha256, publisher, licence, attribution } = edition;
	return { slug, dataset, title, published, sha256, publisher, licence, attribution, role };
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

interface Years {
	shown: number[];
	/** All asked years in which some series has a value; bars and maps show the last of them, a slope both ends. */
	valued: number[];
}

/** Editions of which nothing is taken, because they mean another region by the same name. */
function leftOut({ view, editions, series }: Resolved): string[] {
	if (!view.edition.includes('first')) return [];
	const used = new Set(series.flatMap(({ sources }) => sources));
	const others = editions.map(({ slug }) => slug).filter((slug) => !used.has(slug));
	return others.length > 0 ? [plain[view.lang].leftOut(others.join(', '))] : [];
}

const countBeyond = (years: number[], catalog: Catalog) =>
	catalog.events.filter(({ date }) => {
		const year = Number(date.slice(0, 4));
		return year < (years[0] ?? 0) || year > (years.at(-1) ?? 0);
	}).length;

interface Plain {
	first: string;
	currency: string;
	leftOut(editions: string): string;
	cut: Record<CutKind, (from: number, to: number) => string>;
	beyond(count: number): string;
}

const plain: Record<Language, Plain> = {
	en: {
		first:
			'Each year as the first edition held here states it; what came before the oldest of these editions is not a first print.',
		currency: 'A change in this currency includes that of the exchange rate.',
		leftOut: (editions) =>
			`Not taken, because it means another region by the same name: ${editions}.`,
		cut: {
			bar: (from, to) => `Bars show one year, ${to}, the last of ${from} to ${to}.`,
			slope: (from, to) =>
				`A slope joins two years, ${from} and ${to}; those between are left out.`,
			map: (from, to) => `A map shows one year, ${to}, the last of ${from} to ${to}.`
		},
		beyond: (count) => `${count} events lie outside the years shown.`
	},
	ko: {
		first:
			'각 연도는 여기 있는 판 가운데 처음 밝힌 판의 수치다. 가장 오래된 판이 나오기 전의 해는 첫 발표치가 아니다.',
		currency: '이 통화로 본 변화에는 환율의 변화가 들어 있다.',
		leftOut: (editions) => `같은 이름으로 다른 지역을 뜻하므로 쓰지 않은 판: ${editions}.`,
		cut: {
			bar: (from, to) => `막대는 ${from}–${to}년 가운데 마지막 해인 ${to}년만 보여 준다.`,
			slope: (from, to) => `기울기는 ${from}년과 ${to}년을 잇는다. 그 사이의 해는 나타내지 않는다.`,
			map: (from, to) => `지도는 ${from}–${to}년 가운데 마지막 해인 ${to}년만 보여 준다.`
		},
		beyond: (count) => `사건 ${count}건은 표시된 기간 밖에 있다.`
	}
};

/** What aggregates mean in the editions at hand, what these hold, and what conversion brings with it. */
export function listNotes(resolved: Resolved, years: Years, catalog: Catalog): string[] {
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
	const isShorter = years.shown.length < years.valued.length;
	const [from, to] = [years.valued[0] as number, years.valued.at(-1) as number];
	const cut = isShorter && isCut(view.chart) ? [own.cut[view.chart](from, to)] : [];
	const beyond = view.events === 'on' ? countBeyond(years.shown, catalog) : 0;
	const events = beyond > 0 ? [own.beyond(beyond)] : [];
	return [
		...new Set([
			...first,
			...leftOut(resolved),
			...cut,
			...events,
			...currency,
			...meanings,
			...about
		])
	];
}

/** The events of the shown years, where the view asks for them and shows time. */
export function listEvents({ view }: Resolved, years: number[], catalog: Catalog): NewsEvent[] {
	const [first, last] = [years[0], years.at(-1)];
	const isTime = !['bar', 'slope', 'map', 'scatter'].includes(view.chart);
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
	// Where a publisher is not known to restate, its newest year is no first print.
	if (holders.length < 2) return [];
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
