/** What is worked out the first time that it is asked for. */
export function once<T>(work: () => T): () => T {
	let done: { result: T } | undefined;
	return () => (done ??= { result: work() }).result;
}
