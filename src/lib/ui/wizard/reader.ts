import type { Refused } from '../../csv/refuse';
import type { Choices } from '../../importing/choices';
import type { Change } from '../../importing/preview';
import type { OwnFile } from '../../importing/own-file';
import type { Sheet } from '../../importing/sheet';
import type { Language } from '../../language';
import type { Answer, Question, Stage, Wanted } from './reader.worker';

export type Read =
	{ sheet: Sheet; change: Change | null; own: OwnFile | null } | Refused | { failed: string };

export interface FileReaderClient {
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
	let settle: ((read: Read | null) => void) | null = null;

	function start() {
		worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
		worker.onmessage = ({ data }: MessageEvent<Answer>) => {
			if (data.id !== last) return;
			if ('stage' in data) return onProgress(data.stage, data.share);
			end(data);
		};
		worker.onerror = ({ message }) => {
			// A worker that failed as a whole, for want of memory, is not asked again.
			worker?.terminate();
			worker = null;
			at = null;
			end({ failed: message || 'The file could not be read here.' });
		};
		return worker;
	}
	function end(read: Read) {
		isIdle = true;
		settle?.(read);
		settle = null;
	}

	return {
		read(file, choices, wanted) {
			if (file !== at && !isIdle) {
				worker?.terminate();
				worker = null;
			}
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
		stop: () => worker?.terminate()
	};
}
