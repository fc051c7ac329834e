import type { Edition } from '../../catalog/catalog';
import { decode } from '../../csv/decode';
import { parseTable } from '../../csv/parse';
import type { Refused } from '../../csv/refuse';
import { unzip } from '../../csv/unzip';
import type { Observation } from '../../frame/observation';
import { choose, sourceChoices, type Choices } from '../../importing/choices';
import type { Library } from '../../importing/draft';
import { toKnown, type KnownData } from '../../importing/known';
import { openOwnFile, type OwnFile } from '../../importing/own-file';
import { previewChange, type Change } from '../../importing/preview';
import { fillSheet, type Sheet } from '../../importing/sheet';
import { readSource, type Source } from '../../importing/source';
import { wholeTable } from '../../importing/whole-table';
import { readTidy } from '../../importing/tidy';
import type { Language } from '../../language';
import { answerFile, sizesOfFile, type FileView } from '../../publish/own-file';
import type { Sizes } from '../../publish/at-hand';
import type { CellDimension, View } from '../../view/view';

/** Reads a file in the browser, off the page's thread: the same code as the server's. */
export interface Question {
	id: number;
	/** Absent: the file of the question before. */
	file?: File;
	choices: [string, string][];
	wanted: Wanted;
	language: Language;
}

/** Asks the file that is open for a view, or for the values by which its regions or parts are sorted. */
export interface Asking {
	asks: number;
	of: { address: string } | { view: View; dimension: CellDimension; ids: string[]; year: number };
}

/** Null where no file is open or it can not be answered. */
export interface Told {
	asks: number;
	told: FileView | Sizes | null;
}

/** Beside the sheet: what the edition would change, with a chart; or the file to be explored. */
export type Wanted = 'sheet' | 'change' | 'own';

/** What the page knows of a file that is explored: its figures stay here, where its views are answered. */
export type OpenFile = Pick<OwnFile, 'name' | 'view' | 'left'>;

export type Stage = 'fetching' | 'loading' | 'reading' | 'drafting';

export type Answer = { id: number } & (
	| { stage: Stage; share: number | null }
	| { sheet: Sheet; change: Change | null; own: OpenFile | null }
	| Refused
	| { failed: string }
);

const CATALOG = '/play/catalog.json';

let library: Promise<Library> | null = null;
/** The file at hand, which stays so when it can not be read under some choice. */
let current: { file: File; bytes: Uint8Array } | null = null;
/** The file that is explored. */
let own: OwnFile | null = null;
let held: { file: File; source: Source; key: string } | null = null;
const editions = new Map<string, Promise<Observation[]>>();
let waiting: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<Question | Asking>) => {
	waiting = waiting.then(() => ('asks' in data ? tell(data) : reply(data)));
};

function tell({ asks, of }: Asking) {
	const post = (told: Told['told']) => self.postMessage({ asks, told } satisfies Told);
	try {
		if (!own) post(null);
		else if ('address' in of) post(answerFile(own, of.address));
		else post(sizesOfFile(own, of.view, of.dimension, of.ids, of.year));
	} catch (error) {
		console.error(error);
		post(null);
	}
}

async function reply(question: Question) {
	const post = (answer: Omit<Answer, 'id'>) =>
		self.postMessage({ id: question.id, ...answer } as Answer);
	try {
		post(await work(question, (stage, share) => post({ stage, share } as Omit<Answer, 'id'>)));
	} catch (error) {
		post({ failed: error instanceof Error ? error.message : String(error) } as Omit<Answer, 'id'>);
	}
}

type Tell = (stage: Stage, share: number | null) => void;

async function work(question: Question, tell: Tell): Promise<Omit<Answer, 'id'>> {
	const choices = choose(new Map(), question.choices);
	tell('fetching', null);
	const library = await fetchLibrary();
	const found = await find(question.file ?? current?.file, choices, library, tell);
	if ('refused' in found) return found;
	const file = wholeTable(found.source, (done) => tell('drafting', done));
	const drafted = await fillSheet(found.file, file, choices, library);
	const { sheet, draft } = drafted;
	const { wanted, language } = question;
	const change =
		wanted === 'change' ? await previewChange(draft, drafted.choices, library, language) : null;
	if (wanted === 'own') own = openOwnFile(draft, found.file.name, library.catalog, language);
	return { sheet, change, own: wanted === 'own' && own ? about(own) : null } as Omit<Answer, 'id'>;
}

const about = ({ name, view, left }: OwnFile): OpenFile => ({ name, view, left });

/** The file as it is read under the choices; read again only where these say so. */
async function find(
	file: File | undefined,
	choices: Choices,
	{ known }: Library,
	tell: Tell
): Promise<NonNullable<typeof held> | Refused> {
	if (!file) throw new Error('no file');
	const options = sourceChoices(choices);
	const key = JSON.stringify(options);
	if (held?.file === file && held.key === key) return held;
	held = null;
	const bytes = current?.file === file ? current.bytes : await load(file, tell);
	if ('refused' in bytes) return bytes;
	current = { file, bytes };
	let told = 0;
	const source = readSource(bytes, {
		...options,
		regions: known.regions,
		onProgress(share) {
			if (share - told < 0.02 && told > 0) return;
			told = share;
			tell('reading', share);
		}
	});
	if ('refused' in source) return source;
	held = { file, source, key };
	return held;
}

async function load(file: File, tell: Tell): Promise<Uint8Array | Refused> {
	const bytes = new Uint8Array(file.size);
	const reader = file.stream().getReader();
	let at = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) break;
		bytes.set(value, at);
		at += value.length;
		tell('loading', at / file.size);
	}
	return unzip(bytes);
}

function fetchLibrary(): Promise<Library> {
	library ??= fetch(CATALOG)
		.then(async (response) => {
			if (!response.ok) throw new Error(`${CATALOG}: ${response.status}`);
			const data = (await response.json()) as KnownData;
			const known = toKnown(data);
			return { catalog: data.catalog, known, figuresOf: fetchFigures(known) };
		})
		.catch((error: unknown) => {
			library = null;
			throw error;
		});
	return library;
}

/** The figures of an edition, from its own CSV. */
function fetchFigures({ measures, codes: regions }: Library['known']): Library['figuresOf'] {
	const read = async ({ slug, dataset }: Edition): Promise<Observation[]> => {
		const path = `/datasets/${dataset}/${slug}.csv`;
		const response = await fetch(path);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		const decoded = decode(new Uint8Array(await response.arrayBuffer()), 'utf-8');
		if ('refused' in decoded) throw new Error(decoded.refused.message);
		const table = parseTable(decoded.text, ',');
		return readTidy(table, { edition: slug, measures, regions }).observations;
	};
	return async function* (edition, measure) {
		const asked = editions.get(edition.slug) ?? read(edition);
		editions.set(edition.slug, asked);
		asked.catch(() => editions.delete(edition.slug));
		yield (await asked).filter((o) => o.measure === measure && o.reading === 0);
	};
}
