/** Runs something when what has been changed is painted, unless it is taken back by the answer. */
export function afterPaint(run: () => void): () => void {
	// The callback of a frame runs before it is painted; that of the next one knows that it was.
	let frame = requestAnimationFrame(() => {
		frame = requestAnimationFrame(() => setTimeout(run));
	});
	return () => cancelAnimationFrame(frame);
}

/**
 * A value that follows another one when that has been painted: what is looked at comes before what is read
 * after it. For the server, and at first, it is the value itself.
 */
export function following<T>(value: () => T): { readonly current: T } {
	let current = $state.raw(value());
	$effect(() => {
		const next = value();
		return afterPaint(() => (current = next));
	});
	return {
		get current() {
			return current;
		}
	};
}
