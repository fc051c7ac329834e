import { setTimeout as delay } from 'node:timers/promises';

/** Asks addresses in turn, over and over, until stopped: how long the slowest answer took, and which were none. */
export function pollAll(urls: string[]) {
	let isOver = false;
	const slowest = new Map<string, number>();
	const wrong: string[] = [];
	let answers = 0;
	const ask = async (url: string) => {
		const begun = performance.now();
		const status = await fetch(url).then(
			async (response) => (await response.arrayBuffer(), response.status),
			(error: Error) => error.message
		);
		const ms = Math.round(performance.now() - begun);
		slowest.set(url, Math.max(slowest.get(url) ?? 0, ms));
		if (status !== 200) wrong.push(`${url}: ${status}`);
		answers++;
	};
	const done = Promise.all(
		urls.map(async (url) => {
			while (!isOver) {
				await ask(url);
				await delay(20);
			}
		})
	);
	return {
		async stop() {
			isOver = true;
			await done;
			return { slowest, wrong, answers };
		}
	};
}
