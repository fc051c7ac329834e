import { encode } from '../view/codec';
import type { Figure } from '../view/figure';
import type { Resolved } from '../view/resolve';
import { versionedSlug } from '../view/saved';
import type { View } from '../view/view';
import { fileFormats, type FileFormat } from './formats';

/** The asked view with its editions pinned, those of the context included: the address of this very answer. */
export function pinnedView(asked: View, resolved: Resolved): View {
	const { edition, compare, context } = resolved.view;
	return { ...asked, edition, compare, context };
}

/** Whether a view names every edition that it is answered from, so that no later one can change its answer. */
export const isPinned = ({ edition, context }: View, resolved: Resolved) =>
	edition.length > 0 &&
	!edition.some((slug) => slug === 'latest' || slug === 'first') &&
	resolved.view.context.every((slug) => context.includes(slug));

export const withQuery = (path: string, query: string) => (query ? `${path}?${query}` : path);

/** What of a figure an address is written with. */
export type Addressed = Pick<Figure, 'slug' | 'view'> & {
	/** Of a file that was sent nowhere: its views stand behind a `#`, which no server is told. */
	isFile?: boolean;
};

/** And those of all that is told of its answer. */
export type ToldFigure = Addressed & Pick<Figure, 'saved'>;

/** The page of a view in its language; Korean pages stand under /ko. */
export function pagePath(figure: Addressed, view: View): string {
	const plain = { ...figure.view, lang: view.lang };
	if (figure.isFile) return `#${encode(view, plain)}`;
	const prefix = view.lang === 'ko' ? '/ko' : '';
	return withQuery(`${prefix}/figures/${figure.slug}`, encode(view, plain));
}

/** Files and embeds are in English where nothing is said, also those of a figure that a Korean page shows. */
const inEnglish = ({ view }: Addressed): View => ({ ...view, lang: 'en' });

export const filePath = (figure: Addressed, view: View, format: FileFormat) =>
	withQuery(`/figures/${figure.slug}.${format}`, encode(view, inEnglish(figure)));

export const embedPath = (figure: Addressed, view: View) =>
	withQuery(`/embed/${figure.slug}`, encode(view, inEnglish(figure)));

/** What the read API answers of a view. */
export const apiPath = (figure: Addressed, view: View, place: 'observations' | 'findings') =>
	`/api/v1/${place}?${[`figure=${figure.slug}`, encode(view, inEnglish(figure))].filter(Boolean).join('&')}`;

/** A page of a view beside the figure's own. */
function besidePath(figure: Addressed, view: View, place: 'picture' | 'share'): string {
	const query = encode(view, { ...figure.view, lang: view.lang });
	const prefix = view.lang === 'ko' ? '/ko' : '';
	return withQuery(`${prefix}/figures/${figure.slug}/${place}`, query);
}

/** The page on which a picture of the view is set up. */
export const picturePath = (figure: Addressed, view: View) => besidePath(figure, view, 'picture');

/** Where a view is taken elsewhere. */
export const sharePath = (figure: Addressed, view: View) => besidePath(figure, view, 'share');

/** Where a view is saved: a page below /account, since the page of a figure does not know who reads it. */
export function savePath(figure: Addressed, view: View): string {
	const prefix = view.lang === 'ko' ? '/ko' : '';
	const query = encode(view, { ...figure.view, lang: view.lang, theme: view.theme });
	return `${prefix}/account/figures/new?figure=${figure.slug}${query && `&${query}`}`;
}

/** The same figure at the address that will never show another version of it. */
export const asVersion = <T extends ToldFigure>(figure: T): T =>
	figure.saved
		? { ...figure, slug: versionedSlug(figure.saved.figure, figure.saved.version) }
		: figure;

/** Whether a saved figure was asked for without its version: a later one will stand at the same address. */
export const mayBeReplaced = (figure: Figure) => figure.slug !== asVersion(figure).slug;

/** Every address of a view, absolute where the public origin is known. */
export function linksOf(
	figure: ToldFigure,
	asked: View,
	resolved: Resolved,
	origin: string | null
): Record<string, string> {
	const pinned = pinnedView(asked, resolved);
	const latest: View = {
		...asked,
		edition: asked.by === 'edition' ? [] : ['latest'],
		context: []
	};
	const paths = {
		page: pagePath(figure, asked),
		embed: embedPath(figure, asked),
		...Object.fromEntries(fileFormats.map((format) => [format, filePath(figure, asked, format)])),
		pinned: pagePath(asVersion(figure), pinned),
		latest: pagePath(figure, latest),
		figure: pagePath(figure, { ...figure.view, lang: asked.lang })
	};
	return Object.fromEntries(
		Object.entries(paths).map(([name, path]) => [name, (origin ?? '') + path])
	);
}
