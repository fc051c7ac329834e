import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecords } from './parse';
import { decodePieces, PieceReader } from './pieces';

const byNumber = (a: number, b: number) => a - b;

const inPieces = (text: string, cuts: number[], delimiter = ',') => {
	const reader = new PieceReader(delimiter);
	const places = [...cuts.map((cut) => cut % (text.length + 1)), 0, text.length].sort(
		(a, b) => a - b
	);
	const pieces = places.slice(1).map((end, index) => text.slice(places[index], end));
	const found = [...pieces.map((piece) => reader.push(piece)), reader.end()];
	return {
		records: found.flatMap(({ records }) => records),
		blank: found.flatMap(({ blank }) => blank),
		problems: found.flatMap(({ problems }) => problems.map(({ code, row }) => [code, row]))
	};
};

describe('PieceReader', () => {
	it('finds in pieces what is in the whole, wherever it is cut', () => {
		const bit = fc.constantFrom('a', '"', ',', '\n', '\r', '\r\n', ' ', '"a,\n"', '한', '""');
		const text = fc.array(bit, { maxLength: 40 }).map((bits) => bits.join(''));
		fc.assert(
			fc.property(text, fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
				const whole = parseRecords(text, ',');
				const found = inPieces(text, cuts);
				expect(found.records).toEqual(whole.records);
				expect(found.blank.sort(byNumber)).toEqual(whole.blank.sort(byNumber));
			}),
			{ numRuns: 2_000 }
		);
	});

	it('stops where a record has no end', () => {
		const reader = new PieceReader(',');
		const said = Array.from({ length: 5 }, () => reader.push('x'.repeat(600_000)));
		expect(said.flatMap(({ problems }) => problems.map(({ code }) => code))).toContain(
			'unterminated'
		);
	});
});

describe('decodePieces', () => {
	it.each([
		['cp949', [0xbc, 0xad, 0xbf, 0xef, 10, 0x8c, 0x63, 10], '서울\n똠\n'],
		['windows-1252', [0x43, 0xf4, 0x74, 0xe9, 10, 0x80], 'Côté\n€'],
		['utf-8', [0xec, 0x84, 0x9c, 10, 0xc3, 0xa9], '서\né'],
		['utf-16le', [0x1c, 0xc1, 10, 0], '서\n']
	])('cuts no character of %s', async (encoding, bytes, text) => {
		async function* pieces() {
			for (const byte of bytes) yield Uint8Array.of(byte);
		}
		let read = '';
		for await (const piece of decodePieces(pieces(), encoding)) read += piece.text;
		expect(read).toBe(text);
	});
});
