import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/** A picture can not be drawn now: too many are waiting, or this one took too long. */
export class PictureUnavailable extends Error {
	constructor(
		message: string,
		/** Seconds after which it may be. */
		readonly retryAfter: number
	) {
		super(message);
	}
}

export interface PoolLimits {
	/** Processes that draw at once. */
	processes: number;
	/** Pictures that may wait for one. */
	queue: number;
	/** How long a picture may take. */
	timeMs: number;
	/** A process that holds more is replaced. */
	memory: number;
	/** A process without work ends after this. */
	idleMs: number;
}

export const usualLimits: PoolLimits = {
	// One core is left to the readers of pages.
	processes: Math.max(1, Math.min(4, availableParallelism() - 1)),
	queue: 32,
	timeMs: 20_000,
	memory: 400e6,
	idleMs: 60_000
};

interface Work {
	job: unknown;
	since: number;
	done(body: Uint8Array): void;
	fail(error: Error): void;
}

interface Process {
	child: ChildProcess;
	folder: string;
	work: Work | null;
	timer: NodeJS.Timeout | null;
}

interface Answer {
	body?: Uint8Array;
	error?: string;
	memory: number;
}

/**
 * Processes that run the script `worker` (scripts/draw/worker.mjs), each with one job at a time. They are processes and no threads because
 * native code can be ended in no other way, and gives back its memory in no other way.
 */
export class DrawingPool {
	private readonly waiting: Work[] = [];
	private readonly processes = new Set<Process>();
	private isClosed = false;

	constructor(
		private readonly worker: string,
		private readonly limits: PoolLimits = usualLimits
	) {}

	/** The number of processes that are alive. */
	get size(): number {
		return this.processes.size;
	}

	/** Has a job done; throws PictureUnavailable where it can not be done now. */
	run(job: unknown): Promise<Uint8Array> {
		return new Promise((done, fail) => {
			if (this.isClosed) return fail(new PictureUnavailable('The atlas is being closed.', 5));
			if (this.waiting.length >= this.limits.queue)
				return fail(
					new PictureUnavailable('Too many pictures are being drawn. Ask again in a moment.', 5)
				);
			this.waiting.push({ job, since: Date.now(), done, fail });
			this.assign();
		});
	}

	/** Ends every process, and what they were doing. */
	async close(): Promise<void> {
		this.isClosed = true;
		const closed = new PictureUnavailable('The atlas is being closed.', 5);
		for (const work of this.waiting.splice(0)) work.fail(closed);
		await Promise.all([...this.processes].map((process) => this.end(process, closed)));
	}

	private assign() {
		while (this.waiting.length > 0) {
			const { since, fail } = this.waiting[0] as Work;
			if (Date.now() - since > this.limits.timeMs) {
				this.waiting.shift();
				fail(new PictureUnavailable('Too many pictures are being drawn. Ask again later.', 30));
				continue;
			}
			const free = [...this.processes].find(({ work }) => !work);
			if (!free && this.processes.size >= this.limits.processes) return;
			this.start(free ?? this.fork(), this.waiting.shift() as Work);
		}
	}

	private start(process: Process, work: Work) {
		if (process.timer) clearTimeout(process.timer);
		process.work = work;
		// As long as a picture is asked for, its process keeps ours alive.
		process.child.ref();
		process.child.channel?.ref();
		const seconds = this.limits.timeMs / 1000;
		process.timer = setTimeout(
			() =>
				void this.end(
					process,
					new PictureUnavailable(`The picture was not drawn within ${seconds} s.`, 60)
				),
			this.limits.timeMs
		);
		process.child.send(work.job as object, (error) => {
			if (error) void this.end(process, error);
		});
	}

	private fork(): Process {
		const folder = mkdtempSync(join(tmpdir(), 'atlas-draw-'));
		const child = fork(this.worker, [folder], {
			env: {},
			execArgv: [],
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'inherit', 'ipc']
		});
		const process: Process = { child, folder, work: null, timer: null };
		this.processes.add(process);
		child.on('message', (answer: Answer) => this.finish(process, answer));
		child.on('error', (error) => void this.end(process, error));
		child.on('exit', (code, signal) => {
			const why = signal ?? `exit code ${code}`;
			void this.end(process, new PictureUnavailable(`The drawing process ended (${why}).`, 10));
		});
		return process;
	}

	private finish(process: Process, { body, error, memory }: Answer) {
		const { work } = process;
		if (process.timer) clearTimeout(process.timer);
		process.work = null;
		process.timer = null;
		if (body) work?.done(body);
		else work?.fail(new Error(error));
		if (memory > this.limits.memory) void this.end(process, new Error('replaced'));
		else this.rest(process);
		this.assign();
	}

	private rest(process: Process) {
		process.child.unref();
		process.child.channel?.unref();
		process.timer = setTimeout(
			() => void this.end(process, new Error('idle')),
			this.limits.idleMs
		).unref();
	}

	/** Ends a process, and its work with an error. */
	private async end(process: Process, error: Error) {
		if (!this.processes.delete(process)) return;
		if (process.timer) clearTimeout(process.timer);
		process.work?.fail(error);
		const { child, folder } = process;
		if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
			const exited = new Promise((resolve) => child.once('exit', resolve));
			child.ref();
			child.kill('SIGKILL');
			await exited;
		}
		rmSync(folder, { recursive: true, force: true });
		if (!this.isClosed) this.assign();
	}
}
