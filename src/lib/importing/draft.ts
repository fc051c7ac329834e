import { partDimensions, type Catalog, type Measure } from '../catalog/catalog';
import type { FileProblem } from '../csv/problem';
import type { Observation } from '../frame/observation';
import { choiceOf, datasetOf, type Choices } from './choices';
import type { Cast } from './column-roles';
import { EditionTally, type FiguresOf } from './edition-tally';
import { columnOf, describeHeld } from './holdings';
import type { MeasureQuestion } from './measure-questions';
import { planImport, type Known } from './plan';
import type { Need } from './plan-questions';
import { readEdition, type EditionRead, type TableFile } from './read-edition';
import { RegionNames, type RegionQuestion } from './region-questions';
import { settleNames } from './settle';
import type { Source } from './source';
import { sayChoices } from './wish';

/** What a draft is made with, beside the file. */
export interface Library {
	catalog: Catalog;
	known: Known;
	figuresOf: FiguresOf;
}

/** A file as the edition it would become: everything chosen, proposed, asked and found wrong. */
export interface Draft extends Cast {
	edition: string;
	measureQuestions: MeasureQuestion[];
	regionQuestions: RegionQuestion[];
	/** Without these nothing can be read. */
	needed: Need[];
	/** What else must be said of the file before it can be read. */
	questions: FileProblem[];
	/** As the importer reads it; null where something is needed. */
	read: EditionRead | null;
	holdings: ReturnType<EditionTally['holdings']>;
	/** For its chart: of a long file not all. */
	observations: Observation[];
	/** The catalog's measures and those of the file's own. */
	measures: Measure[];
}

/** Reads a file as the edition it would become under the choices. */
export async function draftEdition(
	file: TableFile,
	choices: Choices,
	{ catalog, known, figuresOf }: Library
): Promise<Draft> {
	const { source } = file;
	const { cast, measureQuestions, wish } = sayChoices(source, choices, known);
	const edition = choiceOf(choices, 'edition') ?? 'draft';
	const plan = planImport(source, wish, known);
	const tally = new EditionTally(catalog, datasetOf(choices), figuresOf);
	const region = cast.format === 'tidy' ? 'region' : cast.roles.region;
	const settled = settleNames(source.table, region, known.regions);
	const names = new RegionNames(region, { ...settled, ...wish.regionNames });
	const sketch = new Sketch();
	if ('questions' in plan) {
		names.add(source.table, []);
		return {
			...{ ...cast, edition, measureQuestions, regionQuestions: names.ask(known.regions) },
			...{ needed: plan.lacking, questions: plan.lacking.length > 0 ? [] : plan.questions },
			...{ read: null, holdings: [], observations: [], measures: [...known.measures] }
		};
	}
	const reading = { file, plan, known, edition };
	const read = await readEdition(reading, tally, ({ batch, table }) => {
		names.add(table, batch.problems);
		sketch.add(batch.observations);
	});
	const holdings = tally.holdings(read.reader.units);
	return {
		...{ ...cast, edition, measureQuestions, regionQuestions: names.ask(known.regions) },
		...{ needed: [], questions: [], read, holdings, observations: sketch.observations },
		measures: plan.measures.flatMap((measure) =>
			plan.unknown.includes(measure.id) ? describeHeld(measure, holdings) : [measure]
		)
	};
}

/**
 * What a chart is drawn from. A long file may hold more than a browser should keep: then the totals and the parts of
 * one region are, and of a file that is longer still nothing.
 */
class Sketch {
	observations: Observation[] = [];
	#region: string | null = null;
	#isFull = false;

	add(batch: readonly Observation[]) {
		if (this.#isFull) return;
		for (const o of batch) if (this.#isDrawn(o)) this.observations.push(o);
		if (this.observations.length <= MAX_DRAWN) return;
		const regions = new Set(this.observations.map(({ region }) => region));
		this.#region ??= regions.has('WLD') ? 'WLD' : ([...regions][0] ?? null);
		this.observations = this.observations.filter((o) => this.#isDrawn(o));
		this.#isFull = this.observations.length > MAX_DRAWN;
		if (this.#isFull) this.observations = [];
	}

	#isDrawn = (o: Observation) => this.#region === null || o.region === this.#region || isTotal(o);
}

const MAX_DRAWN = 50_000;
const isTotal = (o: Observation) =>
	partDimensions.every((dimension) => o[columnOf[dimension]] === 'all');

/** The edition that a file of our own names. */
export function ownEdition({ table }: Source): string | undefined {
	const at = table.header.indexOf('edition');
	return (at >= 0 && table.records[0]?.cells[at]?.trim()) || undefined;
}
