import type { Refused } from '../csv/refuse';
import { sourceChoices, type Choices } from '../importing/choices';
import type { Library } from '../importing/draft';
import { previewChange, type Change } from '../importing/preview';
import { fillSheet, type Drafted } from '../importing/sheet';
import type { Language } from '../language';
import type { Atlas } from './atlas';
import { knownOf } from './known';
import { readFigures } from './observations';
import { openSourceFile } from './source-file';
import type { Upload } from './uploads';

const libraryOf = async (atlas: Atlas): Promise<Library> => ({
	catalog: await atlas.catalog(),
	known: await knownOf(atlas),
	figuresOf: ({ slug }, measure) => readFigures(atlas.db, slug, measure)
});

/** Reads a kept file as the edition that it would become. */
export async function draftUpload(
	atlas: Atlas,
	upload: Pick<Upload, 'name' | 'size' | 'path'>,
	choices: Choices
): Promise<Drafted | Refused> {
	const library = await libraryOf(atlas);
	const { regions } = library.known;
	const file = await openSourceFile(upload, { ...sourceChoices(choices), regions });
	return 'refused' in file ? file : fillSheet(upload, file, choices, library);
}

/** Sets a draft against the last edition of its dataset. */
export const changeBy = async (
	atlas: Atlas,
	{ draft, choices }: Drafted,
	language: Language
): Promise<Change> => previewChange(draft, choices, await libraryOf(atlas), language);
