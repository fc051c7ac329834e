import type { Steps } from '../csv/steps';

/** Lets those who read have their turn: the embedded database, and the reader of files, compute on this thread. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** How long others wait for their turn while a file is read, in milliseconds. */
const TURN = 15;

/** Does work in steps and lets others have their turn meanwhile. */
export async function gently<T>(steps: Steps<T>): Promise<T> {
	let begun = performance.now();
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		if (performance.now() - begun < TURN) continue;
		await breathe();
		begun = performance.now();
	}
}
