import type { Measure } from '../catalog/catalog';
import { plainView, type Figure } from './figure';

/** The shelves of the gallery, in its order. */
export const galleryGroups = [
	'amount',
	'content',
	'counts',
	'editions',
	'models',
	'other'
] as const;
export type GalleryGroup = (typeof galleryGroups)[number];

/** On which shelf a figure stands: by what it counts and by what makes its series, not by its name. */
export function groupOf(
	{ view }: Pick<Figure, 'view'>,
	measure: Measure | undefined
): GalleryGroup {
	if (view.by === 'model') return 'models';
	const isOwn = view.dataset === plainView.dataset;
	const isInvested = measure?.unit === 'USD' && measure.noun.en.includes('investment');
	if (measure?.unit === 'count' || view.by === 'size' || (isInvested && measure.kind === 'level'))
		return isOwn ? 'counts' : 'other';
	if (!isInvested) return 'other';
	const isPinned =
		view.by === 'edition' || !view.edition.includes('latest') || view.compare !== null;
	if (isPinned || !isOwn) return 'editions';
	return view.by === 'region' && measure.id === plainView.measure ? 'amount' : 'content';
}
