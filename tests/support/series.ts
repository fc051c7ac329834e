import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const countries = 'USA CHN GBR DEU FRA JPN KOR IND CAN ISR SWE ESP ITA BRA AUS SGP'.split(' ');
const YEARS = 125;
const header = 'measure,region,year,value,unit,prices,reading,focus_area,note';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Records of a made-up series of investment by focus area, each with a key of its own, without end. */
function* seriesRecords(seed: number): Generator<string> {
	const random = seeded(seed);
	for (let index = 0; ; index++) {
		const region = countries[index % countries.length];
		const place = Math.floor(index / countries.length);
		const year = 1900 + (place % YEARS);
		const area = `area-${Math.floor(place / YEARS)}`;
		const value = (random() * 1e9).toFixed(2);
		const note = `"Deals closed in ${year}, as announced"`;
		yield `private_investment_by_focus_area,${region},${year},${value},USD,nominal,0,${area},${note}\n`;
	}
}

/** Writes a tidy file of at least `bytes` bytes, and tells how many records it has. */
export async function writeSeries(path: string, bytes: number, seed = 1): Promise<number> {
	const file = createWriteStream(path);
	const records = seriesRecords(seed);
	let count = 0;
	let piece = `${header}\n`;
	for (let written = 0; written < bytes; piece = '') {
		while (piece.length < 1 << 16 && written + piece.length < bytes) {
			piece += records.next().value as string;
			count++;
		}
		written += piece.length;
		if (!file.write(piece)) await once(file, 'drain');
	}
	file.end();
	await once(file, 'close');
	return count;
}
