import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { editionsHolding, type Catalog } from '../catalog/catalog';
import { parseTable } from '../csv/parse';
import { toKnown, type KnownData } from '../importing/known';
import type { Known } from '../importing/plan';
import type { Offered } from '../ui/wizard/steps';
import type { Language } from '../language';
import { plainView } from '../view/figure';
import type { Atlas } from './atlas';
import { shelve, orderMeasures } from './shelf';

const kept = new WeakMap<Catalog, Known>();
let aliases: Promise<string> | null = null;

const readAliasFile = (home: string) =>
	(aliases ??= readFile(join(home, 'data', 'region-aliases.csv'), 'utf8'));

/** What a browser must know to read a file by itself: without what no draft needs. */
export async function listKnown(atlas: Atlas): Promise<KnownData> {
	const catalog = await atlas.catalog();
	const named = new Set(['focus', 'activity']);
	return {
		catalog: {
			...catalog,
			events: [],
			taxonomies: catalog.taxonomies.filter(({ dimension }) => named.has(dimension)),
			terms: catalog.terms.map((term) => ({ ...term, about: null }))
		},
		aliases: await readAliasFile(atlas.env.home)
	};
}

/** Every other name of each region, in many languages, by code. */
export async function listAliases(atlas: Atlas): Promise<Record<string, string[]>> {
	const { records } = parseTable(await readAliasFile(atlas.env.home), ',');
	const byCode: Record<string, string[]> = {};
	for (const { cells } of records) {
		const [alias = '', code = ''] = cells;
		(byCode[code] ??= []).push(alias);
	}
	return byCode;
}

/** What files are read with here. */
export async function knownOf(atlas: Atlas): Promise<Known> {
	const catalog = await atlas.catalog();
	const known =
		kept.get(catalog) ?? toKnown({ catalog, aliases: await readAliasFile(atlas.env.home) });
	kept.set(catalog, known);
	return known;
}

/** What the forms of the wizard offer. */
export function offer(catalog: Catalog, language: Language): Offered {
	const { main, context } = shelve(catalog);
	return {
		measures: orderMeasures(catalog).map(({ id, name }) => ({ id, name: name[language] })),
		datasets: [...main, ...context].map(({ dataset }) => ({
			id: dataset.id,
			name: dataset.title[language]
		})),
		regions: catalog.regions.map(({ code, name }) => ({ code, name: name[language] }))
	};
}

/** The newest edition of the measure that leads, as a file to begin with; null where there is none. */
export function offerFile(catalog: Catalog): { title: string; href: string } | null {
	const edition = editionsHolding(catalog, plainView.dataset, plainView.measure).at(-1);
	if (!edition) return null;
	const { dataset, slug, title } = edition;
	return { title, href: `/datasets/${dataset}/${slug}.csv` };
}
