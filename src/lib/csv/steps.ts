/** Work in steps of some milliseconds, between which the one who has it done may let others have their turn. */
export type Steps<T> = Generator<void, T, void>;

/** Does work at one go. */
export function finish<T>(steps: Steps<T>): T {
	let step = steps.next();
	while (!step.done) step = steps.next();
	return step.value;
}
