import type { DrawingComponent } from '../chart/drawing';
import type { FigurePage } from '../server/present';
import type { TableView } from '../view/table';
import type { CellDimension, View } from '../view/view';
import type { Explores } from './explores';
import type { Pairs } from './form';
import type { Sections } from './sections';

/** What a figure's page shows, from the server or worked out here. */
export interface Shown {
	page: FigurePage;
	Drawing: DrawingComponent | null;
	sections: Sections;
}

/** A figure's page as the server answered its address. */
export interface Served extends Shown {
	table: TableView;
	origin: string | null;
}

let worker: typeof import('./exploring') | undefined;
/** Does the work; most readers of a page never need it. */
const exploring = async () => (worker ??= await import('./exploring'));

/**
 * How a reader changes the view of a figure's page. The address is the state: this holds only what is on
 * its way there. The work is done in `exploring`, which is loaded when it is first needed.
 */
export class Explorer implements Explores {
	/** An answer from what is at hand, until the server's own has come; of no other page than this one. */
	ahead = $state.raw<(Shown & { of: FigurePage }) | null>(null);
	/** The view that was asked for last, while it is on its way. */
	pending = $state.raw<View | null>(null);
	/** Whether a reader waits for the server, and the address that it did not answer. */
	isBusy = $state(false);
	failed = $state<string | null>(null);

	constructor(
		readonly served: () => Served,
		/** The table as it is arranged now. */
		readonly table: () => TableView,
		/** Loads what draws a page. The page gives it: Kit loses the styles of what only a later import reaches. */
		readonly load: (page: FigurePage) => Promise<Omit<Shown, 'page'>>
	) {}

	get shown(): Shown {
		const served = this.served();
		return this.ahead?.of === served.page ? this.ahead : served;
	}

	/** The view from which the next one is made: not one that is merely held up to look at. */
	get asked(): View {
		return this.pending ?? this.served().page.asked;
	}

	/** Goes to a view that differs from the present one: one entry of the history. */
	async change(change: (asked: View) => Partial<View>) {
		(await exploring()).follow(this, { ...this.asked, ...change(this.asked) });
	}

	async submit(said: Pairs, pairs: Pairs) {
		(await exploring()).submit(this, said, pairs);
	}

	/** Asks again for what was not answered. */
	async retry() {
		if (this.failed) (await exploring()).go(this, this.failed);
	}

	/** Asks for the address of the window, where that is no longer the one that was served. */
	async catchUp() {
		(await exploring()).catchUp();
	}

	/** Shows a view at once, without going to its address. */
	async show(view: View) {
		return (await exploring()).show(this, view);
	}

	/** Fetches what answers by itself; whoever is about to use a control calls it. */
	async wake() {
		return (await exploring()).wake(this);
	}

	/** What is at hand of each region or part in a year. */
	async measureParts(dimension: CellDimension, ids: string[], year: number) {
		return (await exploring()).measureParts(this, dimension, ids, year);
	}
}
