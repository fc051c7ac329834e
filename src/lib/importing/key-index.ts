const FULL = 0.6;

/**
 * Which record first had a key, for millions of keys: 64 bits of hash stand for each, in 12 bytes. That two
 * different keys of a file of two million have the same is less likely than one in five million; the later
 * one is then refused by name, never lost.
 */
export class KeyIndex {
	#high = new Uint32Array(1 << 10);
	#low = new Uint32Array(1 << 10);
	/** 0 where a place is free: records are numbered from 1. */
	#rows = new Uint32Array(1 << 10);
	#count = 0;

	/** Takes a key for a record; the record that has it already, or null. */
	claim(key: string, row: number): number | null {
		const [high, low] = hash64(key);
		const at = this.#find(high, low);
		const before = this.#rows[at] as number;
		if (before !== 0) return before;
		this.#high[at] = high;
		this.#low[at] = low;
		this.#rows[at] = row;
		if (++this.#count > this.#rows.length * FULL) this.#grow();
		return null;
	}

	/** The record that has a key, or null. */
	find(key: string): number | null {
		return this.#rows[this.#find(...hash64(key))] || null;
	}

	#find(high: number, low: number): number {
		const mask = this.#rows.length - 1;
		let at = low & mask;
		while (this.#rows[at] !== 0 && (this.#high[at] !== high || this.#low[at] !== low))
			at = (at + 1) & mask;
		return at;
	}

	#grow() {
		const [highs, lows, rows] = [this.#high, this.#low, this.#rows];
		this.#high = new Uint32Array(rows.length * 2);
		this.#low = new Uint32Array(rows.length * 2);
		this.#rows = new Uint32Array(rows.length * 2);
		for (const [index, row] of rows.entries()) {
			if (row === 0) continue;
			const at = this.#find(highs[index] as number, lows[index] as number);
			this.#high[at] = highs[index] as number;
			this.#low[at] = lows[index] as number;
			this.#rows[at] = row;
		}
	}
}

/** Two independent 32-bit hashes, after cyrb53 (bryc, public domain). */
export function hash64(text: string): [high: number, low: number] {
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let at = 0; at < text.length; at++) {
		const code = text.charCodeAt(at);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return [a >>> 0, b >>> 0];
}
