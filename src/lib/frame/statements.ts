import type { Cell } from '../catalog/catalog';
import type { Resolved, SeriesRequest } from '../view/resolve';
import type { ContextFigure } from './money';
import { heldCell, wholeOfRequest } from './needs';
import type { Observation } from './observation';
import { stated, type Outcome, type Point, type Series } from './point';

type ByYear = Map<number, Observation>;

const cellKey = (edition: string, measure: string, cell: Cell) =>
	[edition, measure, cell.region, cell.focus, cell.activity, cell.size, cell.model].join('\n');

const keyOf = (o: Observation) =>
	cellKey(o.edition, o.measure, {
		region: o.region,
		focus: o.focusArea,
		activity: o.activity,
		size: o.sizeBand,
		model: o.model
	});

/** What the editions at hand state, asked by cell. */
export class Statements {
	readonly #byKey = new Map<string, ByYear>();

	constructor(
		private readonly resolved: Resolved,
		observations: Observation[]
	) {
		for (const observation of observations) {
			if (observation.reading !== 0) continue;
			const key = keyOf(observation);
			const line = this.#byKey.get(key) ?? new Map();
			// Of two spans that end in one year, the longer is the figure that the edition leads with.
			const known = line.get(observation.year);
			if (!known || observation.period < known.period) line.set(observation.year, observation);
			this.#byKey.set(key, line);
		}
	}

	#of(edition: string, measure: string, cell: Cell): ByYear {
		return this.#byKey.get(cellKey(edition, measure, cell)) ?? new Map();
	}

	/** A figure of the context, by its pinned edition. */
	readonly context: ContextFigure = (measure, region, year) => {
		const edition = this.resolved.context[measure];
		const cell = { region, focus: 'all', activity: 'all', size: 'all', model: 'all' };
		return edition ? this.#of(edition.slug, measure, cell).get(year) : undefined;
	};

	/** A series as its edition states it; for `first`, each year by the oldest edition that does. */
	series(request: SeriesRequest): ByYear {
		const line: ByYear = new Map();
		for (const edition of request.sources)
			for (const [year, observation] of this.#of(
				edition,
				this.resolved.measure.id,
				heldCell(request)
			))
				if (!line.has(year)) line.set(year, observation);
		return line;
	}

	/** The whole of a series, of each year by the edition that the part is of. */
	whole(request: SeriesRequest, own: ByYear): ByYear {
		const whole = wholeOfRequest(this.resolved, request);
		if (!whole) return new Map();
		const only = request.sources.length === 1 ? request.sources[0] : undefined;
		if (only !== undefined) return this.#of(only, whole.measure, whole.cell);
		return new Map(
			[...own].flatMap(([year, { edition }]) => {
				const found = this.#of(edition, whole.measure, whole.cell).get(year);
				return found ? [[year, found] as const] : [];
			})
		);
	}

	/** The figures of the horizontal measure of a scatter plot. */
	x(request: SeriesRequest): ByYear {
		const { x } = this.resolved;
		if (!x) return new Map();
		const edition = x.edition?.slug ?? (request.sources[0] as string);
		return this.#of(edition, x.measure.id, heldCell(request));
	}
}

/** Every figure as stated in the unit of its edition, converted; what is lost on the way keeps the reason. */
export function convert(
	line: ByYear,
	request: SeriesRequest,
	unit: string,
	adjust: (point: Point, request: SeriesRequest) => Outcome
): Series {
	return new Map(
		[...line].map(([year, observation]) => [year, adjust(stated(observation, unit), request)])
	);
}
