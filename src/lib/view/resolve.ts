import {
	editionsHolding,
	findHolding,
	findMeasure,
	heldCode,
	type Catalog,
	type Edition,
	type Holding,
	type Measure
} from '../catalog/catalog';
import { groupMembers, regionGroups } from '../catalog/groups';
import { checkBase, checkHighlight, checkTransform, dropWhole, type Refuse } from './checks';
import { problem, type ProblemKind } from './problems';
import type { View, ViewProblem } from './view';

/** One line of the answer before its figures are known. */
export interface SeriesRequest {
	/** The region as asked for: EUROPE stays EUROPE. */
	region: string;
	/** The code under which the edition keeps it. */
	held: string;
	edition: string;
	/** A line of `compare`, drawn behind the others. */
	ghost: boolean;
}

/** A view with every `latest` replaced by a slug and every group by its members. */
export interface Resolved {
	view: View;
	measure: Measure;
	/** The editions in use, oldest first. */
	editions: Edition[];
	series: SeriesRequest[];
	unit: string;
	prices: string;
}

export type Resolution = { resolved: Resolved | null; problems: ViewProblem[] };

/**
 * Pins a view to what the catalog holds. What the catalog does not have is replaced by the nearest
 * thing that can be shown and named in `problems`; `resolved` is null only when no edition at all
 * holds the measure.
 */
export function resolve(asked: View, catalog: Catalog): Resolution {
	const problems: ViewProblem[] = [];
	const view: View = structuredClone(asked);
	const refuse = (
		kind: ProblemKind,
		parameter: keyof View,
		value: string,
		allowed: string[] = []
	) => void problems.push(problem(kind, view.lang, parameter, value, allowed));

	const datasets = catalog.datasets.map((dataset) => dataset.id);
	if (!datasets.includes(view.dataset)) {
		refuse('dataset', 'dataset', view.dataset, datasets);
		return { resolved: null, problems };
	}
	const measure = findMeasure(catalog, view.measure);
	const holders = editionsHolding(catalog, view.dataset, view.measure);
	if (!measure || holders.length === 0) {
		const held = catalog.measures.filter(
			(m) => editionsHolding(catalog, view.dataset, m.id).length
		);
		refuse(
			'measure',
			'measure',
			view.measure,
			held.map((m) => m.id)
		);
		return { resolved: null, problems };
	}

	const splits = [...measure.dimensions, 'edition'];
	if (!splits.includes(view.by)) {
		refuse('split', 'by', view.by, splits);
		view.by = 'region';
	}
	if (measure.kind === 'cumulative' && view.by === 'edition') {
		refuse('cumulative', 'by', view.by, measure.dimensions);
		view.by = 'region';
	}
	const editions = chooseEditions(view, holders, refuse);
	chooseCompare(view, holders, refuse);
	view.region = chooseRegions(view, editions, catalog, refuse);
	dropWhole(view, refuse);
	checkTransform(view, measure, refuse);

	checkBase(view, editions, refuse);
	checkHighlight(view, catalog, refuse);
	const ghost = holders.find((edition) => edition.slug === view.compare);
	const used = ghost && !editions.includes(ghost) ? [...editions, ghost] : editions;
	const { unit, prices } = findHolding(editions.at(-1), view.measure) as Holding;
	return {
		resolved: {
			view,
			measure,
			editions: catalog.editions.filter((edition) => used.includes(edition)),
			series: requestSeries(view, editions, ghost, catalog),
			unit,
			prices
		},
		problems
	};
}

function chooseEditions(view: View, holders: Edition[], refuse: Refuse): Edition[] {
	const slugs = holders.map((edition) => edition.slug);
	const newest = holders.at(-1) as Edition;
	const known = view.edition.filter((slug) => {
		const fits = slug === 'latest' || slugs.includes(slug);
		if (!fits) refuse('edition', 'edition', slug, ['latest', ...slugs]);
		return fits;
	});
	if (view.by !== 'edition' && known.length > 1)
		refuse('single', 'edition', known.join('~'), ['latest', ...slugs]);

	const pinned = known.map((slug) => (slug === 'latest' ? newest.slug : slug));
	const chosen = holders.filter((edition) => pinned.includes(edition.slug));
	if (view.by === 'edition') {
		const asked = chosen.length > 0 ? chosen : holders;
		const shown = asked.filter((edition) =>
			hasBasis(edition, asked.at(-1) as Edition, view.measure)
		);
		if (shown.length < asked.length)
			refuse(
				'basis',
				'edition',
				asked.map(({ slug }) => slug).join('~'),
				shown.map(({ slug }) => slug)
			);
		view.edition = shown.map((edition) => edition.slug);
		return shown;
	}
	const one = holders.find((edition) => edition.slug === pinned[0]) ?? newest;
	view.edition = [one.slug];
	return [one];
}

/** Whether two editions state a measure in one unit and price basis: others are never drawn together. */
function hasBasis(edition: Edition, other: Edition, measure: string): boolean {
	const [a, b] = [findHolding(edition, measure), findHolding(other, measure)];
	return a?.unit === b?.unit && a?.prices === b?.prices;
}

function chooseCompare(view: View, holders: Edition[], refuse: Refuse) {
	if (view.compare === null) return;
	const shown = holders.find(({ slug }) => view.edition.includes(slug));
	const others = holders
		.filter((e) => !view.edition.includes(e.slug) && shown && hasBasis(e, shown, view.measure))
		.map(({ slug }) => slug);
	if (view.by !== 'edition' && others.includes(view.compare)) return;
	refuse('edition', 'compare', view.compare, view.by === 'edition' ? ['none'] : others);
	view.compare = null;
}

function chooseRegions(
	view: View,
	editions: Edition[],
	catalog: Catalog,
	refuse: Refuse
): string[] {
	const held = new Set(editions.flatMap((e) => findHolding(e, view.measure)?.regions ?? []));
	const isHeld = (code: string) =>
		editions.some((e) => held.has(heldCode(catalog, code, e.slug))) || held.has(code);
	const known = new Set(catalog.regions.map((region) => region.code));

	const codes = view.region.flatMap((value) => {
		const members = groupMembers(catalog, value)?.filter((code) => held.has(code)) ?? [];
		if (members.length > 0) return members;
		if (known.has(value)) return [value];
		refuse('region', 'region', value, [...regionGroups, ...[...held].sort()]);
		return [];
	});
	const everything = () => {
		const order = catalog.regions.map((region) => region.code).filter((code) => code !== 'WLD');
		return order.filter((code) => held.has(code));
	};
	const asked =
		codes.length > 0 ? [...new Set(codes)] : view.by === 'region' ? everything() : ['WLD'];
	if (view.by !== 'region' && codes.length === 0 && view.region.length === 0)
		refuse('single', 'region', '@all', ['WLD']);
	if (view.by === 'region') return asked.length > 0 ? asked : ['WLD'];
	if (asked.length > 1) refuse('single', 'region', asked.join('~'), asked.filter(isHeld));
	return asked.slice(0, 1);
}

function requestSeries(
	view: View,
	editions: Edition[],
	ghost: Edition | undefined,
	catalog: Catalog
): SeriesRequest[] {
	const request = (region: string, edition: Edition, isGhost: boolean) => ({
		region,
		held: heldCode(catalog, region, edition.slug),
		edition: edition.slug,
		ghost: isGhost
	});
	const lines = (shown: Edition[], isGhost: boolean) =>
		shown.flatMap((edition) => {
			const requests = view.region.map((region) => request(region, edition, isGhost));
			// Two names of one region, such as EUROPE and what it stands for, are one line.
			return requests.filter(
				({ held }, i) => requests.findIndex((other) => other.held === held) === i
			);
		});
	return [...lines(editions, false), ...(ghost ? lines([ghost], true) : [])];
}
