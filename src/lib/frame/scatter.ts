import { group } from 'd3';
import { extentOf, findHolding, type Catalog } from '../catalog/catalog';
import { formatValue } from '../format/number';
import type { Resolved, SeriesRequest } from '../view/resolve';
import { listEditions, listFirstPrints, listNotes, nameFixed } from './about';
import type { Frame, FrameSeries, Missing, Row } from './frame';
import { explainMissing } from './missing';
import { adjuster, describeConversion, shownPrices, shownUnit } from './money';
import type { Observation } from './observation';
import { isPoint, stated, type MissingCode, type Point, type Series } from './point';
import { seriesName, toRow } from './rows';
import { listSources } from './sources';
import { askedYears } from './span';
import { convert, Statements } from './statements';

interface Line {
	request: SeriesRequest;
	y: Series;
	x: Map<number, Observation>;
}

interface Lack {
	year: number;
	code: MissingCode;
}

/**
 * What a series without a point lacks. One that another edition has a figure of is not missed in this
 * one; one that no edition has any figure of is missed once.
 */
function lackOf(
	line: Line,
	lines: Map<string, Line[]>,
	shown: number[],
	lastYear: (line: Line) => number | undefined
): Lack | null {
	const isHeld = ({ x, y }: Line) => x.size > 0 || y.size > 0;
	const own = shown.find((year) => line.y.has(year) || line.x.has(year));
	if (own !== undefined) {
		const outcome = line.y.get(own) ?? { missing: 'not-stated' };
		return { year: own, code: isPoint(outcome) ? 'no-x' : outcome.missing };
	}
	const same = lines.get(line.request.id) ?? [];
	const last = shown.at(-1);
	if (isHeld(line) || last === undefined || same.at(-1) !== line || same.some(isHeld)) return null;
	return { year: lastYear(line) ?? last, code: 'nothing-known' };
}

/** The years that a line is drawn in: of a model the one it came out in, else those that have both figures. */
function datedBy({ x, y }: Line, isModel: boolean): Series {
	const across: Series = new Map([...x].map(([year, figure]) => [year, stated(figure)]));
	if (isModel) return new Map([...y, ...across]);
	const both = [...y].filter(([year]) => across.has(year));
	return new Map(both.length > 0 ? both : y);
}

/**
 * A scatter plot's frame: one point for each series, in two rows, the measure's and the horizontal one's.
 * Models each have the year in which they came out; regions are shown in the last year that has both.
 * Series that lack either figure are missing, with the reason, and have no row.
 */
export function buildScatter(
	resolved: Resolved,
	observations: Observation[],
	catalog: Catalog
): Frame {
	const { view, measure, x } = resolved;
	if (!x) throw new Error('a scatter plot without a horizontal measure');
	const statements = new Statements(resolved, observations);
	const adjust = adjuster(resolved, statements.context);
	const lines = resolved.series.map((request): Line => ({
		request,
		y: convert(statements.series(request), request, resolved.unit, adjust),
		x: statements.x(request)
	}));
	const byId = group(lines, ({ request }) => request.id);
	const isModel = view.by === 'model';
	const years = askedYears(
		resolved,
		lines.map((line) => datedBy(line, isModel)),
		catalog
	);
	const isPair = (line: Line, year: number) => isPoint(line.y.get(year)) && line.x.has(year);
	const last = years.filter((year) => lines.some((line) => isPair(line, year))).at(-1);
	const shown = isModel ? years : last === undefined ? years.slice(-1) : [last];

	// A model that nothing is known of has no year: it stands with the last one of the edition that names it.
	const lastYear = ({ request }: Line) =>
		findHolding(
			resolved.editions.find(({ slug }) => slug === request.edition),
			measure.id
		)?.lastYear;
	const rows: Row[] = [];
	const missing: Missing[] = [];
	const cited: { row: number; observation: Observation }[] = [];
	const basisOf = (slug: string) => {
		const held = findHolding(
			resolved.editions.find((edition) => edition.slug === slug),
			measure.id
		);
		return { unit: shownUnit(resolved), prices: held?.prices ?? shownPrices(resolved) };
	};
	const add = (row: Row, point: Point) => {
		cited.push({ row: rows.length, observation: point.from });
		return rows.push(row) - 1;
	};
	/** The reason, with the horizontal figure where that at least is known: "Cerebras-GPT 13B: …, 13B parameters". */
	const describe = (line: Line, named: { key: string; name: string }, { year, code }: Lack) => {
		const reason = explainMissing(catalog, resolved, line.request, named, year, code);
		const across = line.x.get(year);
		if (!across) return reason;
		const value = formatValue(across.value, { language: view.lang, unit: x.measure.unit });
		return { ...reason, reason: `${reason.reason} (${x.measure.name[view.lang]}: ${value})` };
	};
	const series = lines.map((line): FrameSeries => {
		const { request } = line;
		const { id, region, held, edition, ghost } = request;
		const name = seriesName({ ...request, ghost: false }, resolved, catalog);
		const key = `${id}.${edition}`;
		const year = shown.filter((each) => isPair(line, each)).at(-1);
		const result = { key, id, region, held, edition, name, ghost, rest: false };
		if (year === undefined) {
			const lack = lackOf(line, byId, shown, lastYear);
			if (lack) missing.push(describe(line, { key, name }, lack));
			return { ...result, rows: [], x: [] };
		}
		const y = line.y.get(year) as Point;
		const across = stated(line.x.get(year) as Observation);
		const xHeld = findHolding(
			x.edition ?? resolved.editions.find(({ slug }) => slug === edition),
			x.measure.id
		);
		const xBasis = { unit: xHeld?.unit ?? x.measure.unit, prices: xHeld?.prices ?? 'n/a' };
		const own = [
			add(toRow(request, year, y, null, measure, basisOf(edition), resolved, catalog), y),
			add(toRow(request, year, across, null, x.measure, xBasis, resolved, catalog), across)
		] as const;
		return { ...result, rows: [own[0]], x: [own[1]] };
	});
	const drawn = series.filter((each) => each.rows.length > 0);
	const valued = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b);
	return {
		view,
		measure,
		language: view.lang,
		unit: shownUnit(resolved),
		baseUnit: shownUnit(resolved),
		prices: shownPrices(resolved),
		conversion: describeConversion(resolved, valued, statements.context),
		base: null,
		whole: null,
		stacked: false,
		x: { measure: x.measure, unit: rows[drawn[0]?.x[0] ?? -1]?.unit ?? x.measure.unit },
		series: drawn,
		fixed: nameFixed(resolved, catalog),
		years: valued,
		rows,
		missing,
		revisions: [],
		editions: listEditions(resolved),
		sources: listSources(resolved, cited, valued, statements.context),
		notes: listNotes(resolved, { shown: valued, valued }, catalog),
		events: [],
		runs: drawn.map(() => null),
		listed: drawn.map((each) => {
			const request = resolved.series.find(({ id, edition }) => `${id}.${edition}` === each.key);
			return request ? extentOf(catalog, request, measure.id, valued.at(-1) ?? 0) : null;
		}),
		listEnd: null,
		firstPrints: listFirstPrints(resolved, rows, catalog)
	};
}
