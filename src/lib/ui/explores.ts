import type { Sizes } from '../publish/at-hand';
import type { FigurePage } from '../server/present';
import type { CellDimension, View } from '../view/view';
import type { Pairs } from './form';

/** The values of regions or parts in a year, where there are any, and their other names. */
export interface PartsMeasured {
	sizes: Sizes | null;
	aliases: Record<string, string[]>;
}

/** What the controls ask of whoever answers: a figure's page with its server, or a file in the browser. */
export interface Explores {
	/** What is held up to look at before anything is asked; null takes it down. */
	ahead: object | null;
	/** The view from which the next one is made. */
	readonly asked: View;
	served(): { page: Pick<FigurePage, 'asked' | 'frame'> };
	/** Goes to a view that differs from the present one: one entry of the history. */
	change(change: (asked: View) => Partial<View>): void | Promise<void>;
	/** Goes to what has changed in the fields of a form since they last spoke. */
	submit(said: Pairs, pairs: Pairs): void | Promise<void>;
	/** Holds a view up without going there; false where it is not at hand. */
	show(view: View): Promise<boolean>;
	/** Gets ready for answering. */
	wake(): Promise<unknown>;
	/** By what a list of regions or parts is sorted and searched; null where nothing is at hand. */
	measureParts(
		dimension: CellDimension,
		ids: string[],
		year: number
	): Promise<PartsMeasured | null>;
}
