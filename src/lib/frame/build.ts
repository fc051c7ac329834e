import { max, min } from 'd3';
import {
	completeRun,
	editionsHolding,
	findHolding,
	regionName,
	type Catalog,
	type Edition
} from '../catalog/catalog';
import type { Resolved, SeriesRequest } from '../view/resolve';
import { editionName } from './edition-name';
import type { Frame, FrameEdition, FrameSeries, Missing, Row } from './frame';
import { explainMissing } from './missing';
import type { Observation } from './observation';
import { listFirstPrints, listNotes, listSources } from './about';
import { listRevisions } from './revisions';
import { transform, transformedUnit, type Outcome, type Point, type Series } from './transform';

/** One requested line with everything that its edition states of it. */
interface Line {
	request: SeriesRequest;
	series: Series;
	whole: Series;
}

const isPoint = (outcome: Outcome): outcome is Point => 'value' in outcome;

/**
 * Answers a resolved view from the observations that `needs` asked for: tidy rows, what is missing and
 * why, units, sources. The shown years are those of the view; open ends reach as far as a shown series
 * has values. Values are not rounded.
 */
export function build(resolved: Resolved, observations: Observation[], catalog: Catalog): Frame {
	const { view, measure } = resolved;
	const lines = arrange(resolved, observations);
	const years = askedYears(resolved, lines, catalog);
	const base = view.show === 'index' ? baseYear(view.base, years, lines) : null;
	const unit = transformedUnit(view.show, resolved.unit, base);

	const outcomes = lines.map(({ series, whole }) =>
		years.map((year) =>
			transform(view.show, series, year, { whole, base, from: years[0] ?? 0, language: view.lang })
		)
	);
	const valued = years.filter((_, index) =>
		outcomes.some((line) => isPoint(line[index] as Outcome))
	);
	// Ranked bars show one year; the transform has seen those before it.
	const shown = view.chart === 'bar' ? valued.slice(-1) : valued;
	const visible = view.chart === 'bar' ? (shown.length > 0 ? shown : years.slice(-1)) : years;
	const rows: Row[] = [];
	const missing: Missing[] = [];
	const { prices } = resolved;

	const series = lines.map(({ request }, position): FrameSeries => {
		const own: number[] = [];
		years.forEach((year, index) => {
			const outcome = outcomes[position]?.[index] as Outcome;
			if (!isPoint(outcome) && visible.includes(year))
				missing.push(
					explainMissing(catalog, measure.id, request, year, outcome.missing, view.lang)
				);
			if (!shown.includes(year)) return;
			const point = isPoint(outcome) ? outcome : null;
			own.push(rows.length);
			rows.push(toRow(request, year, point, resolved, catalog, unit, prices));
		});
		return {
			key: `${request.region}.${request.edition}`,
			region: request.region,
			held: request.held,
			edition: request.edition,
			name: seriesName(request, resolved, catalog),
			ghost: request.ghost,
			rows: own
		};
	});

	return {
		view,
		measure,
		language: view.lang,
		unit,
		baseUnit: resolved.unit,
		prices,
		base,
		series,
		years: shown,
		rows,
		missing,
		revisions: listRevisions(resolved, series, rows),
		editions: resolved.editions.map(toFrameEdition),
		sources: listSources(resolved, rows, observations),
		notes: listNotes(resolved, catalog),
		runs: lines.map(({ request }) => {
			const edition = resolved.editions.find((e) => e.slug === request.edition);
			return edition ? completeRun(catalog, edition, measure.id, request.held) : null;
		}),
		firstPrints: listFirstPrints(resolved, rows, catalog)
	};
}

function toFrameEdition(edition: Edition): FrameEdition {
	const { slug, dataset, title, published, sha256, publisher, licence, attribution } = edition;
	return { slug, dataset, title, published, sha256, publisher, licence, attribution };
}

function arrange({ measure, series }: Resolved, observations: Observation[]): Line[] {
	const byKey = new Map<string, Series>();
	for (const observation of observations) {
		if (observation.reading !== 0 || observation.measure !== measure.id) continue;
		const key = `${observation.edition} ${observation.region}`;
		const line = byKey.get(key) ?? new Map();
		// Of two spans that end in one year, the longer is the figure that the edition leads with.
		const known = line.get(observation.year);
		if (!known || observation.period < known.period) line.set(observation.year, observation);
		byKey.set(key, line);
	}
	const empty: Series = new Map();
	return series.map((request) => ({
		request,
		series: byKey.get(`${request.edition} ${request.held}`) ?? empty,
		whole: byKey.get(`${request.edition} WLD`) ?? empty
	}));
}

const range = (from: number, to: number) =>
	Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/**
 * The years of the view. Open ends reach as far as a shown series has values; ends far outside of what
 * any edition of the dataset holds are drawn in, so that an absurd span is not answered year by year.
 */
function askedYears({ view }: Resolved, lines: Line[], catalog: Catalog): number[] {
	const { time } = view;
	const held = lines.flatMap(({ series }) => [...series.keys()]);
	const last = time.to === 'latest' ? max(held) : time.to;
	const first =
		time.from === 'earliest' ? min(held) : time.from === 'latest' ? last : Number(time.from);
	if (first === undefined || last === undefined) return [];
	const holdings = editionsHolding(catalog, view.dataset, view.measure).flatMap(
		(edition) => findHolding(edition, view.measure) ?? []
	);
	const from = Math.max(first, min(holdings, ({ firstYear }) => firstYear) ?? first);
	const to = Math.min(last, max(holdings, ({ lastYear }) => lastYear) ?? last);
	return from <= to ? range(from, to) : [last];
}

function baseYear(asked: number | null, years: number[], lines: Line[]): number | null {
	if (asked !== null) return asked;
	return years.find((year) => lines.some(({ series }) => series.has(year))) ?? null;
}

function seriesName(request: SeriesRequest, resolved: Resolved, catalog: Catalog): string {
	const { view, editions } = resolved;
	const name = regionName(catalog, request.region, view.lang);
	if (!request.ghost && view.by !== 'edition') return name;
	const edition = editionName(editions, request.edition, view.lang);
	return request.ghost ? `${name}, ${edition}` : edition;
}

function toRow(
	request: SeriesRequest,
	year: number,
	point: Point | null,
	{ view, measure }: Resolved,
	catalog: Catalog,
	unit: string,
	prices: string
): Row {
	const split = (dimension: string, value: string | undefined) =>
		measure.dimensions.includes(dimension) ? (value ?? 'all') : null;
	return {
		edition: request.edition,
		measure: measure.id,
		region: request.held,
		region_name: regionName(catalog, request.region, view.lang),
		focus_area: split('focus', point?.from.focusArea),
		activity: split('activity', point?.from.activity),
		size_band: split('size', point?.from.sizeBand),
		model: split('model', point?.from.model),
		year,
		period: point?.from.period ?? String(year),
		value: point?.value ?? null,
		unit,
		prices,
		status: point?.status ?? null,
		precision: point?.precision ?? null,
		note: point?.note || null,
		source: point?.from.source ?? null,
		source_table: point?.from.sourceTable || null
	};
}
