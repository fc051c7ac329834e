import type { Dataset, Edition } from '../catalog/catalog';

/** An edition that is stored nowhere: it has no hash, no date of import, and stands behind all others. */
export const unstored = (
	about: Pick<
		Edition,
		| 'slug'
		| 'dataset'
		| 'title'
		| 'published'
		| 'publisher'
		| 'licence'
		| 'attribution'
		| 'observations'
		| 'holdings'
	>
): Edition => ({
	...about,
	attribution: about.attribution || about.title,
	sequence: Number.MAX_SAFE_INTEGER,
	imported: '',
	sha256: '',
	withdrawn: false,
	note: { en: '', ko: '' },
	coverage: []
});

/** Whether an edition is one that the atlas stores, and has a page of. */
export const isStored = ({ sha256 }: Pick<Edition, 'sha256'>) => sha256 !== '';

/** A dataset that the catalog does not have. */
export const unstoredDataset = (id: string, title = id): Dataset => ({
	id,
	title: { en: title, ko: title },
	publisher: '',
	description: { en: '', ko: '' },
	homepage: null
});
