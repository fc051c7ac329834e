import { pushState } from '$app/navigation';
import type { FileAnswer } from '../../publish/own-file';
import type { FigurePage } from '../../server/present';
import { encode } from '../../view/codec';
import { withTable, writeTable, type TableView } from '../../view/table';
import type { CellDimension, View } from '../../view/view';
import type { Shown } from '../explorer.svelte';
import type { Explores } from '../explores';
import { settle, wantedBy, type Pairs } from '../form';
import type { FileAsked } from '../wizard/reader';
import type { OpenFile } from '../wizard/reader.worker';

/**
 * How a reader explores a file of his own. The address is the state, behind its `#`: that part is never sent,
 * and names of the file may stand in it.
 */
export class FileExplorer implements Explores {
	/** What the address says; null until the first answer. */
	current = $state.raw<Shown | null>(null);
	ahead = $state.raw<Shown | null>(null);
	table = $state.raw<TableView>({ sort: null, descending: false, find: '' });
	failed = $state(false);
	#pending: View | null = null;
	#turn = 0;

	constructor(
		readonly file: OpenFile,
		private readonly asks: FileAsked,
		/** Loads what draws a page; the page gives it, so that Kit tells its styles. */
		private readonly load: (page: FigurePage) => Promise<Omit<Shown, 'page'>>
	) {}

	get shown(): Shown | null {
		return this.ahead ?? this.current;
	}

	get asked(): View {
		return this.#pending ?? this.current?.page.asked ?? this.file.view;
	}

	served() {
		if (!this.current) throw new Error('nothing is shown yet');
		return this.current;
	}

	/** Shows what an address says behind its `#`. */
	async read(address: string) {
		const turn = ++this.#turn;
		const found = await this.#answer(address).catch(() => null);
		if (turn !== this.#turn) return;
		this.failed = found === null;
		this.#pending = null;
		if (!found) return;
		this.current = found.shown;
		this.table = found.table;
		this.ahead = null;
	}

	/** Goes to an address: one entry of the history. */
	async go(address: string) {
		pushState(address ? `#${address}` : location.pathname + location.search, {});
		await this.read(address);
	}

	async change(change: (asked: View) => Partial<View>) {
		await this.#follow({ ...this.asked, ...change(this.asked) });
	}

	async submit(said: Pairs, pairs: Pairs) {
		const wanted = wantedBy(this.asked, (this.shown ?? this.served()).page, said, pairs);
		if (wanted instanceof URLSearchParams) await this.go(wanted.toString());
		else await this.#follow(wanted);
	}

	async show(view: View): Promise<boolean> {
		const { current } = this;
		const found = await this.#answer(encode(view, this.file.view)).catch(() => null);
		// Another view was gone to meanwhile.
		if (!found || current !== this.current) return false;
		this.ahead = found.shown;
		return true;
	}

	/** The file is always at hand. */
	async wake() {}

	async measureParts(dimension: CellDimension, ids: string[], year: number) {
		const { asked } = this.served().page;
		return { sizes: await this.asks.sizes(asked, dimension, ids, year), aliases: {} };
	}

	/** Arranges the table of series. */
	arrange(table: TableView) {
		this.table = table;
		const address = withTable(location.hash.slice(1), table);
		pushState(address ? `#${address}` : location.pathname + location.search, {});
	}

	async #follow(wanted: View) {
		const view = settle(wanted, this.served().page.choices.years);
		this.#pending = view;
		const parts = [encode(view, this.file.view), writeTable(this.table)];
		await this.go(parts.filter(Boolean).join('&'));
	}

	async #answer(address: string) {
		const told = await this.asks.view(address);
		if (!told) return null;
		const { answer, table } = told;
		const page = asPage(answer, this.file);
		return { shown: { page, ...(await this.load(page)) }, table };
	}
}

/** A file's answer as a figure's page, without what only the atlas knows. */
const asPage = (answer: FileAnswer, { name }: OpenFile): FigurePage => ({
	...answer,
	slug: 'play',
	name,
	about: '',
	claims: [],
	newer: null,
	besideEditions: false,
	beside: [],
	organisations: {},
	without: [],
	saved: null
});
