import { build } from '../../src/lib/frame/build';
import type { Catalog } from '../../src/lib/catalog/catalog';
import type { Frame } from '../../src/lib/frame/frame';
import type { Observation } from '../../src/lib/frame/observation';
import { listHoldings } from '../../src/lib/importing/holdings';
import { readDataFolder, readShipped } from '../../src/lib/server/data-folder';
import { parseFigures } from '../../src/lib/server/figures';
import { decode } from '../../src/lib/view/codec';
import type { Figure } from '../../src/lib/view/figure';
import { resolve } from '../../src/lib/view/resolve';

/** The shipped data as plain values, without a database: what unit tests are written against. */
const folder = await readDataFolder(process.cwd());
const read = folder.editions.map((shipped) => ({ shipped, tidy: readShipped(shipped, folder) }));

export const observations: Observation[] = read.flatMap(({ tidy }) => tidy.observations);
export const figures: Figure[] = parseFigures(folder.figures);

export const catalog: Catalog = {
	datasets: folder.datasets,
	measures: folder.measures,
	regions: folder.regions,
	meanings: folder.meanings,
	terms: folder.terms,
	taxonomies: folder.taxonomies,
	events: folder.events,
	editions: read.map(({ shipped, tidy }, index) => {
		const holdings = listHoldings(tidy.observations, tidy.units, shipped.title.coverage);
		return {
			...shipped.title,
			sequence: index + 1,
			imported: '2026-11-23T00:00:00Z',
			sha256: shipped.sha256,
			observations: tidy.observations.length,
			withdrawn: false,
			holdings,
			// As the catalog reads it from the database: with the last value of each ranked list.
			coverage: holdings.flatMap(({ coverage }) => coverage)
		};
	}),
	version: 'fixture'
};

export function figureOf(slug: string): Figure {
	const figure = figures.find((candidate) => candidate.slug === slug);
	if (!figure) throw new Error(`no figure ${slug}`);
	return figure;
}

/** The frame of a figure under a query; throws when the query has a problem. */
export function frameOf(slug: string, query = ''): Frame {
	const figure = figureOf(slug);
	const { view, problems } = decode(new URLSearchParams(query), figure.view);
	const resolution = resolve(view, catalog);
	const all = [...problems, ...resolution.problems];
	if (all.length > 0 || !resolution.resolved) throw new Error(JSON.stringify(all));
	return build(resolution.resolved, observations, catalog);
}
