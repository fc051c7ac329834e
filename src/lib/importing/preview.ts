import type { Catalog, Edition } from '../catalog/catalog';
import { layoutPage, type PagePlot } from '../chart/page';
import { caption, type Caption } from '../finding/caption';
import { annotated } from '../finding/finding';
import { findings } from '../finding/rules';
import { build } from '../frame/build';
import type { Frame } from '../frame/frame';
import type { Observation } from '../frame/observation';
import type { Language } from '../language';
import { plainView } from '../view/figure';
import { resolve } from '../view/resolve';
import type { View } from '../view/view';
import { choiceOf, datasetOf, type Choices } from './choices';
import type { Draft, Library } from './draft';
import { unstored, unstoredDataset } from './unstored';
import type { ImportRevision, NewIn } from './edition-tally';
import { mainMeasure, shownCells } from './draft-view';

/** A chart as a page draws it. */
export interface DrawnChart {
	frame: Frame;
	caption: Caption;
	plots: PagePlot[];
}

/** What an edition would change: against the last visible edition of its dataset that holds the same measure. */
export interface Change {
	/** The editions it is compared with. */
	against: { slug: string; title: string }[];
	/** A thousand at most. */
	revisions: ImportRevision[];
	revised: number;
	same: number;
	added: number;
	/** Figures of the editions before that this one does not have. */
	gone: number;
	additions: NewIn[];
	measures: string[];
	/** The measure that is drawn. */
	shown: string | null;
	chart: DrawnChart | null;
	/** Whether the edition before is drawn behind the new one. */
	isCompared: boolean;
	/** More figures than are drawn before they are stored. */
	isTooLong: boolean;
}

/** Sets a draft against the last edition of its dataset. */
export async function previewChange(
	draft: Draft,
	choices: Choices,
	{ catalog, figuresOf }: Library,
	language: Language
): Promise<Change> {
	const tally = draft.read?.tally;
	const measures = draft.holdings.map(({ measure }) => measure);
	const against = new Set(measures.flatMap((measure) => tally?.before(measure) ?? []));
	const asked = choiceOf(choices, 'shown');
	const shown = measures.find((id) => id === asked) ?? mainMeasure(draft);
	const edition = shown ? tally?.before(shown) : null;
	const before =
		shown && edition && edition.slug !== draft.edition
			? { edition, observations: await gather(figuresOf(edition, shown)) }
			: null;
	return {
		against: [...against].map(({ slug, title }) => ({ slug, title })),
		revisions: tally?.revisions ?? [],
		revised: tally?.revised ?? 0,
		same: tally?.same ?? 0,
		added: tally?.added ?? 0,
		gone: tally?.gone ?? 0,
		additions: tally?.additions() ?? [],
		measures,
		shown,
		isTooLong: draft.observations.length === 0 && (tally?.rows ?? 0) > 0,
		...(shown
			? draw(draft, shown, choices, catalog, before, language)
			: { chart: null, isCompared: false })
	};
}

async function gather(pieces: AsyncIterable<Observation[]>): Promise<Observation[]> {
	const all: Observation[] = [];
	for await (const piece of pieces) for (const figure of piece) all.push(figure);
	return all;
}

function draw(
	draft: Draft,
	measure: string,
	choices: Choices,
	catalog: Catalog,
	before: { edition: Edition; observations: Observation[] } | null,
	language: Language
): { chart: DrawnChart | null; isCompared: boolean } {
	const slug = draft.edition;
	const dataset = datasetOf(choices);
	const source = choiceOf(choices, 'source') ?? '';
	const edition = unstored({
		...{ slug, dataset, title: choiceOf(choices, 'title') ?? thisFile[language] },
		...{ published: choiceOf(choices, 'published') ?? '', publisher: source },
		...{ licence: choiceOf(choices, 'licence') ?? '', attribution: source },
		...{ observations: draft.read?.tally.rows ?? 0, holdings: draft.holdings }
	});
	const withDraft: Catalog = {
		...catalog,
		datasets: catalog.datasets.some(({ id }) => id === dataset)
			? catalog.datasets
			: [...catalog.datasets, unstoredDataset(dataset)],
		measures: [...draft.measures],
		editions: [...catalog.editions.filter((other) => other.slug !== slug), edition]
	};
	const held = draft.observations.filter((o) => o.measure === measure && o.reading === 0);
	const view: View = {
		...plainView,
		...shownCells(held),
		dataset,
		measure,
		edition: [slug],
		compare: before?.edition.slug ?? null,
		currency: currencyOf(draft.holdings.find((held) => held.measure === measure)?.unit),
		lang: language
	};
	const { resolved } = resolve(view, withDraft);
	if (!resolved) return { chart: null, isCompared: false };
	const frame = build(
		resolved,
		[...(before?.observations ?? []), ...held].filter(isShown),
		withDraft
	);
	if (frame.years.length === 0) return { chart: null, isCompared: false };
	const found = findings(frame);
	return {
		chart: {
			frame,
			caption: caption(frame, found),
			plots: layoutPage(frame, annotated(found))
		},
		isCompared: resolved.view.compare !== null
	};
}

const currencyOf = (unit = 'USD') => (/^[A-Z]{3}$/.test(unit) ? unit : plainView.currency);
const isShown = ({ reading }: Observation) => reading === 0;

const thisFile = { en: 'this file', ko: '이 파일' };
