interface Stream {
	isTTY?: boolean;
	columns?: number;
	write(text: string): unknown;
}

const WIDTH = 30;

/** A bar on a terminal; elsewhere one line a second. */
export class ProgressLine {
	/** How often it is worth asking, in milliseconds. */
	readonly every: number;
	#isShown = false;

	constructor(private readonly stream: Stream) {
		this.every = stream.isTTY ? 100 : 1_000;
	}

	/** `done` is from 0 to 1. */
	show(done: number, what: string): void {
		const percent = `${Math.floor(done * 100)} %`.padStart(5);
		if (!this.stream.isTTY) {
			this.stream.write(`${what},${percent}\n`);
			return;
		}
		const filled = Math.round(done * WIDTH);
		const bar = `[${'#'.repeat(filled)}${' '.repeat(WIDTH - filled)}]${percent} ${what}`;
		this.stream.write(`\r\u001b[2K${bar.slice(0, (this.stream.columns ?? 80) - 1)}`);
		this.#isShown = true;
	}

	/** Leaves the line as it was. */
	end(): void {
		if (this.#isShown) this.stream.write('\r\u001b[2K');
	}
}
