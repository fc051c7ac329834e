import {
	editionsHolding,
	findHolding,
	findRegion,
	partDimensions,
	type Catalog,
	type Edition,
	type Holding
} from '../catalog/catalog';
import type { FileProblem } from '../csv/problem';
import { ownText } from '../csv/own-text';
import { fileProblem } from '../csv/problem';
import { compareFigures } from '../frame/revisions';
import type { Revision } from '../frame/frame';
import type { Observation } from '../frame/observation';
import { FiguresBefore } from './figures-before';
import { columnOf } from './holdings';
import type { TidyResult } from './tidy';

/** A figure that differs from the one in the last edition. */
export type ImportRevision = Revision & {
	measure: string;
	focus_area: string;
	activity: string;
	size_band: string;
	model: string;
};

/** What a year of a measure adds up to; null where that can not be said. */
export interface YearTotal {
	measure: string;
	year: number;
	rows: number;
	/** The stated figure of the world. */
	world: number | null;
	/** The countries' figures together; aggregates are in no sum. */
	countries: number | null;
}

export interface NewIn {
	measure: string;
	/** The edition before. */
	against: string;
	regions: string[];
	years: number[];
}

/** The figures of a measure in an edition, without further readings, some at a time: there may be a million of them. */
export type FiguresOf = (edition: Edition, measure: string) => AsyncIterable<Observation[]>;

const SHOWN = 1_000;

interface Held {
	firstYear: number;
	lastYear: number;
	regions: Set<string>;
	years: Set<number>;
	parts: Record<(typeof partDimensions)[number], Set<string>>;
}

interface Before {
	edition: Edition;
	holding: Holding;
	/** None where they are not to be compared. */
	figures: FiguresBefore | null;
	/** How many of its figures the new edition has too. */
	found: number;
}

/** Counts what a new edition holds, as its observations come, and compares it with the one before. */
export class EditionTally {
	rows = 0;
	revised = 0;
	/** Figures that stand in the edition before as they stand here. */
	same = 0;
	/** Figures that a compared edition before does not have. */
	added = 0;
	readonly byYear: Record<string, number> = {};
	readonly revisions: ImportRevision[] = [];
	readonly warnings: FileProblem[] = [];
	readonly #held = new Map<string, Held>();
	readonly #totals = new Map<string, YearTotal>();
	readonly #before = new Map<string, Before | null>();

	constructor(
		private readonly catalog: Catalog,
		private readonly dataset: string,
		private readonly figuresOf: FiguresOf
	) {}

	async add(batch: readonly Observation[], units: TidyResult['units']): Promise<void> {
		for (const o of batch) {
			const held = this.#held.get(o.measure) ?? (await this.#open(o.measure, units));
			this.rows++;
			this.byYear[o.year] = (this.byYear[o.year] ?? 0) + 1;
			held.firstYear = Math.min(held.firstYear, o.year);
			held.lastYear = Math.max(held.lastYear, o.year);
			held.regions.add(o.region);
			held.years.add(o.year);
			for (const dimension of partDimensions) {
				const part = o[columnOf[dimension]];
				if (!held.parts[dimension].has(part)) held.parts[dimension].add(ownText(part));
			}
			this.#addTotal(o);
			this.#compare(o);
		}
	}

	async #open(measure: string, units: TidyResult['units']): Promise<Held> {
		const held: Held = {
			firstYear: Infinity,
			lastYear: -Infinity,
			regions: new Set(),
			years: new Set(),
			parts: { focus: new Set(), activity: new Set(), size: new Set(), model: new Set() }
		};
		this.#held.set(measure, held);
		this.#before.set(measure, await this.#readBefore(measure, units));
		return held;
	}

	async #readBefore(measure: string, units: TidyResult['units']): Promise<Before | null> {
		const edition = editionsHolding(this.catalog, this.dataset, measure).at(-1);
		const holding = findHolding(edition, measure);
		if (!edition || !holding) return null;
		const basis = units.get(measure);
		const warn = (message: string) =>
			this.warnings.push(fileProblem('not-compared', message, { value: measure }));
		if (basis && (basis.unit !== holding.unit || basis.prices !== holding.prices)) {
			warn(
				`${edition.slug} holds ${measure} in ${holding.unit}, ${holding.prices}: its figures are not compared.`
			);
			return { edition, holding, figures: null, found: 0 };
		}
		const figures = new FiguresBefore();
		for await (const piece of this.figuresOf(edition, measure))
			for (const figure of piece) figures.add(figure);
		return { edition, holding, figures, found: 0 };
	}

	#addTotal(o: Observation) {
		const key = `${o.measure} ${o.year}`;
		let total = this.#totals.get(key);
		if (!total) {
			total = { measure: o.measure, year: o.year, rows: 0, world: null, countries: null };
			this.#totals.set(key, total);
		}
		total.rows++;
		const isWhole = partDimensions.every((dimension) => o[columnOf[dimension]] === 'all');
		if (!isWhole || o.reading !== 0 || o.period !== String(o.year)) return;
		if (o.region === 'WLD') total.world = o.value;
		const measure = this.catalog.measures.find(({ id }) => id === o.measure);
		const isAdditive = measure?.additive ?? true;
		if (isAdditive && findKind(this.catalog, o.region) === 'country')
			total.countries = (total.countries ?? 0) + o.value;
	}

	#compare(o: Observation) {
		const before = this.#before.get(o.measure);
		if (!before?.figures || o.reading !== 0) return;
		const from = before.figures.find(o);
		if (!from) {
			this.added++;
			return;
		}
		before.found++;
		const change = compareFigures({ edition: before.edition.slug, ...from }, o);
		if (!change) {
			this.same++;
			return;
		}
		this.revised++;
		if (this.revisions.length >= SHOWN) return;
		const name = findRegion(this.catalog, o.region)?.name.en ?? o.region;
		this.revisions.push({
			measure: o.measure,
			region: o.region,
			region_name: name,
			focus_area: o.focusArea,
			activity: o.activity,
			size_band: o.sizeBand,
			model: o.model,
			name,
			year: o.year,
			...change
		});
	}

	/** Years in order. */
	totals(): YearTotal[] {
		return [...this.#totals.values()].sort(
			(a, b) => a.measure.localeCompare(b.measure) || a.year - b.year
		);
	}

	/** Figures of the editions before, of the same measures, that the new edition does not have. */
	get gone(): number {
		return [...this.#before.values()].reduce(
			(sum, before) => sum + (before?.figures ? before.figures.size - before.found : 0),
			0
		);
	}

	/** The edition before that a measure is compared with; null where there is none. */
	before(measure: string): Edition | null {
		return this.#before.get(measure)?.edition ?? null;
	}

	/** What the edition before did not have. */
	additions(): NewIn[] {
		return [...this.#held].flatMap(([measure, held]) => {
			const before = this.#before.get(measure);
			if (!before) return [];
			const { firstYear, lastYear, regions } = before.holding;
			return [
				{
					measure,
					against: before.edition.slug,
					regions: [...held.regions].filter((code) => !regions.includes(code)).sort(),
					years: [...held.years]
						.filter((year) => year < firstYear || year > lastYear)
						.sort((a, b) => a - b)
				}
			];
		});
	}

	/** What the edition will say that it holds. */
	holdings(units: TidyResult['units']) {
		return [...this.#held].map(([measure, held]) => ({
			measure,
			unit: units.get(measure)?.unit ?? 'count',
			prices: units.get(measure)?.prices ?? 'n/a',
			firstYear: held.firstYear,
			lastYear: held.lastYear,
			regions: [...held.regions].sort(),
			parts: Object.fromEntries(
				partDimensions
					.filter((dimension) => [...held.parts[dimension]].some((id) => id !== 'all'))
					.map((dimension) => [dimension, [...held.parts[dimension]].sort()])
			),
			coverage: []
		}));
	}
}

const kinds = new WeakMap<Catalog, Map<string, string>>();

function findKind(catalog: Catalog, code: string): string | undefined {
	let known = kinds.get(catalog);
	if (!known) {
		known = new Map(catalog.regions.map((region) => [region.code, region.kind]));
		kinds.set(catalog, known);
	}
	return known.get(code);
}
