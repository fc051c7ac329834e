import type { Observation } from '../frame/observation';
import { KeyIndex } from './key-index';
import { keyOf } from './tidy';

export type Figure = Pick<Observation, 'value' | 'precision' | 'status'>;

/** The shown figures of a measure in an edition, in a few bytes each: there may be a million of them. */
export class FiguresBefore {
	readonly #keys = new KeyIndex();
	readonly #values: number[] = [];
	readonly #precisions: number[] = [];
	readonly #statuses: Observation['status'][] = [];

	get size(): number {
		return this.#values.length;
	}

	add(o: Observation) {
		this.#keys.claim(keyOf(o), this.#values.length + 1);
		this.#values.push(o.value);
		this.#precisions.push(o.precision ?? 0);
		this.#statuses.push(o.status);
	}

	find(o: Observation): Figure | undefined {
		const at = (this.#keys.find(keyOf(o)) ?? 0) - 1;
		if (at < 0) return undefined;
		const precision = this.#precisions[at] as number;
		return {
			value: this.#values[at] as number,
			precision: precision > 0 ? precision : null,
			status: this.#statuses[at] as Observation['status']
		};
	}
}
