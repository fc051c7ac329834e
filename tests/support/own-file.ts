import { readFileSync } from 'node:fs';
import { choose } from '../../src/lib/importing/choices';
import { toKnown } from '../../src/lib/importing/known';
import { openOwnFile, type OwnFile } from '../../src/lib/importing/own-file';
import { fillSheet } from '../../src/lib/importing/sheet';
import { readSource } from '../../src/lib/importing/source';
import { wholeTable } from '../../src/lib/importing/whole-table';
import type { Language } from '../../src/lib/language';
import { catalog } from './fixture';

const known = toKnown({ catalog, aliases: readFileSync('data/region-aliases.csv', 'utf8') });

/** A file as the browser opens it under these choices; null where nothing of it can be shown. */
export async function openFile(
	content: Uint8Array | string,
	{ chosen = {}, name = 'a file.csv', language = 'en' as Language } = {}
): Promise<OwnFile | null> {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const source = readSource(bytes, { regions: known.regions });
	if ('refused' in source) throw new Error(source.refused.message);
	const { draft } = await fillSheet(
		{ name, size: bytes.length },
		wholeTable(source),
		choose(new Map(), Object.entries(chosen)),
		{
			catalog,
			known,
			figuresOf() {
				throw new Error('nothing is fetched to show a file');
			}
		}
	);
	return openOwnFile(draft, name, catalog, language);
}
