const KEY = 'atlas-play-open';

/** Notes for this tab that a file is open, and nothing of the file, so that its loss can be said. */
export function noteOpen(isOpen: boolean) {
	try {
		if (isOpen) sessionStorage.setItem(KEY, '1');
		else sessionStorage.removeItem(KEY);
	} catch {
		// Nothing depends on it.
	}
}

/** Whether a file was open in this tab; asked once. */
export function wasOpen(): boolean {
	try {
		const isNoted = sessionStorage.getItem(KEY) !== null;
		sessionStorage.removeItem(KEY);
		return isNoted;
	} catch {
		return false;
	}
}
