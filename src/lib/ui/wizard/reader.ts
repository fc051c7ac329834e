import type { Refused } from '../../csv/refuse';
import type { Choices } from '../../importing/choices';
import type { Change } from '../../importing/preview';
import type { Sheet } from '../../importing/sheet';
import type { Language } from '../../language';
import type { Sizes } from '../../publish/at-hand';
import type { FileView } from '../../publish/own-file';
import type { CellDimension, View } from '../../view/view';
import type { Answer, Asking, OpenFile, Question, Stage, Told, Wanted } from './reader.worker';

export type Read =
	{ sheet: Sheet; change: Change | null; own: OpenFile | null } | Refused | { failed: string };

/** Answers for the file that is open; null where it can not, or the file is open no more. */
export interface FileAsked {
	view(address: string): Promise<FileView | null>;
	sizes(view: View, dimension: CellDimension, ids: string[], year: number): Promise<Sizes | null>;
}

export interface FileReaderClient extends FileAsked {
	/** Null where a later question made this one idle. */
	read(file: File, choices: Choices, wanted: Wanted): Promise<Read | null>;
	stop(): void;
}

/** A worker that reads files; a new file ends the reading of the one before. */
export function openReader(
	language: Language,
	onProgress: (stage: Stage, share: number | null) => void
): FileReaderClient {
	let worker: Worker | null = null;
	let at: File | null = null;
	let last = 0;
	let isIdle = true;
	const asking = new Map<number, (told: Told['told']) => void>();
	let asked = 0;
	let settle: ((read: Read | null) => void) | null = null;

	function start() {
		worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<Answer | Told>) => {
			if ('asks' in data) return answered(data);
			if (data.id !== last) return;
			if ('stage' in data) return onProgress(data.stage, data.share);
			end(data);
		};
		worker.onerror = ({ message }) => {
			// A worker that failed as a whole, for want of memory, is not asked again.
			stop();
			at = null;
			end({ failed: message || 'The file could not be read here.' });
		};
		return worker;
	}
	function stop() {
		worker?.terminate();
		worker = null;
		for (const asks of [...asking.keys()]) answered({ asks, told: null });
	}
	function answered({ asks, told }: Told) {
		asking.get(asks)?.(told);
		asking.delete(asks);
	}
	function ask(of: Asking['of']): Promise<Told['told']> {
		return new Promise((resolve) => {
			if (!worker) return resolve(null);
			asked += 1;
			asking.set(asked, resolve);
			worker.postMessage({ asks: asked, of } satisfies Asking);
		});
	}
	function end(read: Read) {
		isIdle = true;
		settle?.(read);
		settle = null;
	}

	return {
		read(file, choices, wanted) {
			if (file !== at && !isIdle) stop();
			settle?.(null);
			const isNew = file !== at || !worker;
			const running = worker ?? start();
			at = file;
			isIdle = false;
			last += 1;
			const question: Question = {
				id: last,
				...(isNew ? { file } : {}),
				choices: [...choices],
				wanted,
				language
			};
			return new Promise((resolve) => {
				settle = resolve;
				running.postMessage(question);
			});
		},
		view: (address) => ask({ address }) as Promise<FileView | null>,
		sizes: (view, dimension, ids, year) =>
			ask({ view, dimension, ids, year }) as Promise<Sizes | null>,
		stop
	};
}
