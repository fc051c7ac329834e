import { findEdition, partDimensions, type Catalog, type Edition } from '../catalog/catalog';
import type { Language } from '../language';
import type { Atlas } from './atlas';
import { listNeeded } from './observations';
import { presentFigure, type FigurePage } from './present';

/** An edition that was just published: where it is, and the chart it makes. */
export interface PublishedEdition {
	slug: string;
	title: string;
	dataset: string;
	observations: number;
	withdrawn: boolean;
	figures: { name: string; href: string }[];
	page: FigurePage | null;
}

const MOST = 6;

/** Null where there is no such edition. */
export async function presentPublished(
	atlas: Atlas,
	slug: string,
	language: Language
): Promise<PublishedEdition | null> {
	const catalog = await atlas.catalog();
	const edition = findEdition(catalog, slug);
	if (!edition) return null;
	const [figure] = await atlas.figures();
	const queries = edition.withdrawn
		? []
		: await Promise.all(
				edition.holdings.map(async (held) =>
					queryOf(edition, held, await largest(atlas, edition, held))
				)
			);
	const [first] = queries;
	const prefix = language === 'ko' ? '/ko' : '';
	return {
		slug,
		title: edition.title,
		dataset: edition.dataset,
		observations: edition.observations,
		withdrawn: edition.withdrawn,
		figures: figure
			? queries.map((query) => ({
					name: nameOf(catalog, query.get('measure') ?? '', language),
					href: `${prefix}/figures/${figure.slug}?${query.toString().replaceAll('%7E', '~')}`
				}))
			: [],
		page: figure && first ? await presentFigure(atlas, figure.slug, first, language) : null
	};
}

const nameOf = (catalog: Catalog, id: string, language: Language) =>
	catalog.measures.find((measure) => measure.id === id)?.name[language] ?? id;

/** The regions by their newest figure. */
async function largest(
	atlas: Atlas,
	{ slug }: Edition,
	{ measure, regions }: Edition['holdings'][number]
) {
	const all = ['all'];
	const parts = { focus: all, activity: all, size: all, model: all };
	const held = await listNeeded(atlas.db, [{ edition: slug, measure, regions, ...parts }]);
	const newest = new Map(
		held.sort((a, b) => a.year - b.year).map(({ region, value }) => [region, value])
	);
	return [...regions].sort((a, b) => (newest.get(b) ?? 0) - (newest.get(a) ?? 0));
}

/** The view of what an edition holds of a measure: the world, or the first regions; the parts where it has no total. */
function queryOf(
	edition: Edition,
	{ measure, unit, parts }: Edition['holdings'][number],
	regions: string[]
) {
	const region = regions.includes('WLD') ? ['WLD'] : regions.slice(0, MOST);
	const split = partDimensions.find((name) => parts[name] && !parts[name]?.includes('all'));
	return new URLSearchParams({
		dataset: edition.dataset,
		measure,
		edition: edition.slug,
		...(split
			? {
					by: split,
					region: region[0] ?? 'WLD',
					[split]: (parts[split] ?? []).slice(0, MOST).join('~')
				}
			: { region: region.join('~') }),
		...(/^[A-Z]{3}$/.test(unit) && unit !== 'USD' ? { currency: unit } : {})
	});
}
