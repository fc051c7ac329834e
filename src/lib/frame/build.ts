import { completeRun, extentOf, type Catalog } from '../catalog/catalog';
import type { Resolved, SeriesRequest } from '../view/resolve';
import {
	listEditions,
	listEvents,
	listFirstPrints,
	listNotes,
	nameFixed,
	nameWhole
} from './about';
import { cutYears, isCut } from './drawn';
import type { Frame, FrameSeries, Missing, Row } from './frame';
import { listEnd } from './list-end';
import { explainMissing } from './missing';
import { adjuster, describeConversion, shownPrices, shownUnit } from './money';
import type { Observation } from './observation';
import { isPoint, type Outcome, type Series } from './point';
import { hundred, restOf } from './rest';
import { listRevisions } from './revisions';
import { seriesName, toRow } from './rows';
import { buildScatter } from './scatter';
import { listSources } from './sources';
import { askedYears, baseYear } from './span';
import { convert, Statements } from './statements';
import { transform, transformedUnit, type TransformContext } from './transform';

/** One requested line with everything that its edition states of it, and its outcome in every year. */
interface Line {
	request: SeriesRequest;
	series: Series;
	whole: Series;
	outcomes: Outcome[];
	isRest: boolean;
}

/**
 * Answers a resolved view from the observations that `needs` asked for: tidy rows, what is missing and
 * why, units, sources. The shown years are those of the view; open ends reach as far as a shown series
 * has values. Values are not rounded.
 */
export function build(resolved: Resolved, observations: Observation[], catalog: Catalog): Frame {
	if (resolved.x) return buildScatter(resolved, observations, catalog);
	const { view, measure } = resolved;
	const statements = new Statements(resolved, observations);
	const adjust = adjuster(resolved, statements.context);
	const stated = resolved.series.map((request) => {
		const own = statements.series(request);
		const series = convert(own, request, resolved.unit, adjust);
		const whole = convert(statements.whole(request, own), request, resolved.unit, adjust);
		return { request, series, whole };
	});
	const all = stated.map(({ series }) => series);
	const years = askedYears(resolved, all, catalog);
	const base = view.show === 'index' ? baseYear(view.base, years, all) : null;
	const basis = {
		unit: transformedUnit(view.show, shownUnit(resolved), base),
		prices: shownPrices(resolved)
	};
	const whole = nameWhole(resolved, catalog);
	const context = {
		base,
		from: years[0] ?? 0,
		wholeName: whole?.name ?? '',
		language: view.lang
	};
	const parts = stated.map((line): Line => {
		const outcomes = years.map((year) =>
			transform(view.show, line.series, year, { ...context, whole: line.whole })
		);
		return { ...line, outcomes, isRest: false };
	});
	const lines = resolved.stacked ? [...parts, ...restLine(parts, years, resolved, context)] : parts;

	const valued = years.filter((_, i) => parts.some(({ outcomes }) => isPoint(outcomes[i])));
	// The transform has seen the years that a cut leaves out.
	const shown = cutYears(view.chart, valued);
	const visible = !isCut(view.chart) ? years : shown.length > 0 ? shown : years.slice(-1);
	const rows: Row[] = [];
	const missing: Missing[] = [];
	const cited: { row: number; observation: Observation }[] = [];
	const series = lines.map(({ request, outcomes, whole: of, isRest }): FrameSeries => {
		const name = isRest ? restName(resolved) : seriesName(request, resolved, catalog);
		const key = `${request.id}.${request.edition}${request.ghost ? '.ghost' : ''}`;
		const own: number[] = [];
		years.forEach((year, i) => {
			const outcome = outcomes[i] as Outcome;
			const reason = isPoint(outcome)
				? null
				: explainMissing(catalog, resolved, request, { key, name }, year, outcome.missing);
			if (reason && visible.includes(year)) missing.push(reason);
			if (!shown.includes(year)) return;
			const point = isPoint(outcome) ? outcome : null;
			own.push(rows.length);
			const all = of.get(year);
			if (point) cited.push({ row: rows.length, observation: point.from });
			if (point && isPoint(all)) cited.push({ row: rows.length, observation: all.from });
			rows.push(toRow(request, year, point, reason, measure, basis, resolved, catalog));
			if (isRest && view.by === 'region') (rows.at(-1) as Row).region_name = name;
		});
		const { id, region, held, edition, ghost } = request;
		return { key, id, region, held, edition, name, ghost, rest: isRest, rows: own, x: [] };
	});

	return {
		view,
		measure,
		language: view.lang,
		...basis,
		baseUnit: shownUnit(resolved),
		conversion: describeConversion(resolved, shown, statements.context),
		base,
		whole: view.show === 'share' || resolved.stacked ? whole : null,
		stacked: resolved.stacked,
		x: null,
		series,
		fixed: nameFixed(resolved, catalog),
		years: shown,
		rows,
		missing,
		revisions: listRevisions(resolved, series, rows),
		editions: listEditions(resolved, cited),
		sources: listSources(resolved, cited, shown, statements.context),
		notes: listNotes(resolved, { shown, valued }, catalog),
		events: listEvents(resolved, shown, catalog),
		runs: lines.map(({ request }) => completeRun(catalog, request, measure.id)),
		listed: lines.map(({ request }) => extentOf(catalog, request, measure.id, shown.at(-1) ?? 0)),
		listEnd: listEnd(resolved, series, rows, shown.at(-1) ?? 0, catalog),
		firstPrints: listFirstPrints(resolved, rows, catalog)
	};
}

const restName = ({ view, series }: Resolved) => {
	const ko = view.lang === 'ko';
	if (view.by !== 'region') return ko ? '나머지' : 'Rest';
	const ofStates = series.every(({ region }) => region.startsWith('US-'));
	if (ofStates) return ko ? '미국의 나머지' : 'Rest of the United States';
	return ko ? '그 밖의 지역' : 'Rest of the world';
};

/** The rest as a line of its own; none where the parts add up to the whole in every year. */
function restLine(
	parts: Line[],
	years: number[],
	{ view }: Resolved,
	context: Omit<TransformContext, 'whole'>
): Line[] {
	const [first] = parts;
	if (!first) return [];
	const outcomes = years.map((year, i): Outcome => {
		const all =
			view.show === 'cumulative'
				? transform('cumulative', first.whole, year, { ...context, whole: first.whole })
				: (first.whole.get(year) ?? { missing: 'no-whole' });
		const whole = view.show === 'share' && isPoint(all) ? hundred(all) : all;
		return restOf(
			whole,
			parts.map(({ outcomes }) => outcomes[i] as Outcome),
			view.lang
		);
	});
	if (outcomes.every((outcome) => !isPoint(outcome) || outcome.value === 0)) {
		const isBroken = outcomes.some((o) => !isPoint(o) && o.missing === 'exceeds-whole');
		if (!isBroken) return [];
	}
	const { request } = first;
	const id = 'rest';
	const rest: SeriesRequest =
		view.by === 'region'
			? { ...request, id, region: 'REST', held: 'REST' }
			: view.by === 'edition'
				? request
				: { ...request, id, [view.by]: id };
	return [{ request: rest, series: new Map(), whole: first.whole, outcomes, isRest: true }];
}
