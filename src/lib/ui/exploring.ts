import { goto, preloadData } from '$app/navigation';
import { answerAtHand, keyOf, sizesAtHand, type AtHand } from '../publish/at-hand';
import { choosingBeside } from '../publish/choices-asides';
import { pagePath, withQuery } from '../publish/links';
import { describe, encode } from '../view/codec';
import { writeTable, type TableView } from '../view/table';
import type { CellDimension, View } from '../view/view';
import type { Explorer } from './explorer.svelte';
import type { PartsMeasured } from './explores';
import { asideIn, settle, wantedBy, type Pairs } from './form';
import { afterPaint } from './painted.svelte';

/** The address of a view with its table arranged. */
export function addressOf(explorer: Explorer, view: View, table: TableView = explorer.table()) {
	const { slug, figureView } = explorer.served().page;
	const path = pagePath({ slug, view: figureView }, view);
	return [path, writeTable(table)].filter(Boolean).join(path.includes('?') ? '&' : '?');
}

const isHere = (path: string) => path === location.pathname + location.search;

/** Shows a view at once where it is at hand, and goes to its address. */
export async function follow(explorer: Explorer, wanted: View) {
	const view = settle(wanted, explorer.served().page.choices.years);
	explorer.pending = view;
	const turn = nextTurn(explorer);
	const isShown = await show(explorer, view);
	// Who has an answer sees it before anything else is done.
	if (isShown) await new Promise<void>((resolve) => afterPaint(resolve));
	if (turns.get(explorer) === turn) await go(explorer, addressOf(explorer, view), !isShown);
}

/** Follows a form; what can not be followed goes to the server as it is, which names the problem on the page. */
export async function submit(explorer: Explorer, said: Pairs, pairs: Pairs) {
	const { asked } = explorer;
	const wanted = wantedBy(asked, explorer.served().page, said, pairs, asideOnTheWay(explorer));
	if (wanted instanceof URLSearchParams)
		await go(explorer, withQuery(location.pathname, wanted.toString()));
	else await follow(explorer, wanted);
}

/** What a choice sets aside of a view that is on its way, as far as that is told without the server. */
function asideOnTheWay(explorer: Explorer) {
	const atHand = held.get(explorer)?.atHand;
	if (!explorer.pending || !atHand) return undefined;
	const values = describe({ ...explorer.pending, context: [] });
	const { asideOf } = choosingBeside(atHand.figure, values, atHand.catalog);
	const onPage = asideIn(explorer.served().page.choices);
	return (name: keyof View, value: string) => asideOf(name, value) ?? onPage(name, value);
}

const turns = new WeakMap<Explorer, number>();

/** The last request counts: an answer that comes after the next question is left alone. */
function nextTurn(explorer: Explorer): number {
	const turn = (turns.get(explorer) ?? 0) + 1;
	turns.set(explorer, turn);
	return turn;
}

/** Goes to an address; where it is not answered the page stays as it was and says so. */
export async function go(explorer: Explorer, path: string, isWaited = true) {
	const turn = nextTurn(explorer);
	explorer.failed = null;
	explorer.isBusy = isWaited;
	const { page } = explorer.served();
	const isAnswered = isHere(path) || (await preloadsAnother(path, page));
	if (turns.get(explorer) !== turn) return;
	if (isAnswered && !isHere(path)) await goto(path, { keepFocus: true, noScroll: true });
	if (turns.get(explorer) !== turn) return;
	explorer.isBusy = false;
	explorer.pending = null;
	explorer.ahead = null;
	explorer.failed = isAnswered ? null : path;
	if (held.has(explorer)) void wake(explorer);
}

/** Asks for the address of the window: a step through the history before Kit listened was heard by nobody. */
export const catchUp = () =>
	goto(location.href, { replaceState: true, invalidateAll: true, keepFocus: true, noScroll: true });

/** Whether the server answers an address. Kit gives the present page back where it did not. */
async function preloadsAnother(path: string, page: object): Promise<boolean> {
	const result = await preloadData(path).catch(() => null);
	return result?.type === 'loaded' && result.status === 200 && result.data.page !== page;
}

/** Shows a view from what is at hand, without an address of its own; false where it is not at hand. */
export async function show(explorer: Explorer, view: View): Promise<boolean> {
	const { page, origin } = explorer.served();
	const atHand = held.get(explorer)?.atHand;
	const answer = atHand && !page.besideEditions ? answerAtHand(atHand, view, origin) : null;
	if (!answer) return false;
	const next = { ...page, ...answer, problems: [] };
	const parts = await explorer.load(next);
	if (explorer.served().page !== page) return false;
	explorer.ahead = { of: page, page: next, ...parts };
	return true;
}

interface Held {
	key: string;
	atHand: AtHand | null;
	coming: Promise<AtHand | null>;
}

const held = new WeakMap<Explorer, Held>();

/** Fetches what answers by itself, once; null where there is nothing of the kind. */
export async function wake(explorer: Explorer): Promise<AtHand | null> {
	const { slug, figureView, asked } = explorer.served().page;
	const key = keyOf(asked);
	const known = held.get(explorer);
	if (known?.key === key) return known.coming;
	const query = encode(asked, { ...figureView, lang: 'en' });
	const coming = fetch(withQuery(`/figures/${slug}/at-hand`, query))
		.then((response) => (response.ok ? (response.json() as Promise<AtHand>) : null))
		.catch(() => null);
	const mine: Held = { key, atHand: null, coming };
	held.set(explorer, mine);
	mine.atHand = await coming;
	if (mine.atHand) warmUp(mine.atHand, asked);
	// What did not come is asked for again.
	if (!mine.atHand && held.get(explorer) === mine) held.delete(explorer);
	return mine.atHand;
}

/** Answers once while nobody waits, so that the first change does not wait until the code is compiled. */
function warmUp(atHand: AtHand, asked: View) {
	setTimeout(() => answerAtHand(atHand, asked, null)?.plots[0]?.plot);
}

/** What is at hand of each region or part in a year, in the money of the page. */
export async function measureParts(
	explorer: Explorer,
	dimension: CellDimension,
	ids: string[],
	year: number
): Promise<PartsMeasured | null> {
	const { asked } = explorer.served().page;
	const atHand = await wake(explorer);
	return (
		atHand && {
			sizes: sizesAtHand(atHand, asked, dimension, ids, year),
			aliases: atHand.aliases
		}
	);
}
