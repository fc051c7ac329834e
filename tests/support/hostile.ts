import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What a command must answer to a file: its exit code, and the code of what is wrong; null for nothing. */
interface Answer {
	exit: number;
	code: string | null;
}

export interface HostileFile {
	name: string;
	write(path: string): void;
	inspect: Answer;
	import: Answer;
	/** Refused for how it begins: the rest is not read. */
	isEarly?: boolean;
}

const header = 'region,year,value\n';
const few = 'KOR,2020,1\nUSA,2020,2\nJPN,2020,3\n';
const MB = 1_000_000;

const text = (content: string | Uint8Array) => (path: string) => writeFileSync(path, content);

/** A text, then a piece repeated up to so many bytes. */
const long = (head: string, piece: string, bytes: number) => (path: string) => {
	const file = openSync(path, 'w');
	const block = piece.repeat(Math.ceil(MB / piece.length));
	writeSync(file, head);
	for (let written = 0; written < bytes; written += block.length) writeSync(file, block);
	closeSync(file);
};

/** Two gigabytes of records in a few megabytes: gzip may be several packed pieces after one another. */
const bomb = (piece: string) => (path: string) => {
	const packed = gzipSync(piece.repeat(Math.ceil((20 * MB) / piece.length)), { level: 9 });
	writeFileSync(path, Buffer.concat([gzipSync(header), ...Array<Buffer>(100).fill(packed)]));
};

/** Figures enough that the file is read in parts, packed, with its last bytes changed. */
const packed = (spoil: (bytes: Buffer) => Buffer) => (path: string) => {
	const rows = Array.from({ length: 700_000 }, (_, i) => `KOR,${1900 + (i % 125)},${i * 7919}\n`);
	writeFileSync(path, spoil(gzipSync(header + rows.join(''), { level: 1 })));
};
const withBadSum = (bytes: Buffer) => {
	bytes.writeUInt32LE((bytes.readUInt32LE(bytes.length - 8) ^ 1) >>> 0, bytes.length - 8);
	return bytes;
};

const unreadable = (code: string) => ({ inspect: { exit: 2, code }, import: { exit: 2, code } });
const harmless = { inspect: { exit: 0, code: null }, import: { exit: 0, code: null } };

/** Files that break readers, or break into what reads them, and what each must come to. */
export const hostileFiles: HostileFile[] = [
	{
		name: 'an open quote, 50 MB',
		write: long(`${header}KOR,2020,"`, few, 50 * MB),
		...unreadable('unterminated'),
		isEarly: true
	},
	{
		name: 'a million columns',
		write: (path) => writeFileSync(path, `${'name,'.repeat(MB)}\n${'1,'.repeat(MB)}\n`.repeat(8)),
		...unreadable('columns'),
		isEarly: true
	},
	{
		name: 'a cell of 64 MB',
		write: long(`${header}KOR,2020,1\nUSA,2020,`, '1234567', 64 * MB),
		...unreadable('unterminated'),
		isEarly: true
	},
	{
		name: 'columns called __proto__ and constructor',
		write: text(`region,year,value,__proto__,constructor\nKOR,2020,1,x,y\nUSA,2020,2,z,w\n`),
		...harmless
	},
	{
		name: 'two columns of one name',
		write: text(`region,year,value,value\nKOR,2020,1,5\nUSA,2020,2,6\n`),
		inspect: { exit: 0, code: 'duplicate' },
		import: { exit: 1, code: 'column' }
	},
	{
		name: 'a NUL in a cell',
		write: text(`region,year,value,note\nKOR,2020,1,a\nUSA,2020,2,b\x00c\nJPN,2020,3,d\n`),
		inspect: { exit: 0, code: 'damaged' },
		import: { exit: 1, code: 'damaged' }
	},
	{
		name: 'NULs, 50 MB',
		write: long(header, '\0', 50 * MB),
		...unreadable('binary'),
		isEarly: true
	},
	{ name: 'a bomb of records', write: bomb(few), ...unreadable('too-large') },
	{ name: 'a bomb of nothing', write: bomb('\0'), ...unreadable('binary') },
	{
		name: 'a bomb of quotes',
		write: bomb('"'),
		inspect: { exit: 2, code: 'unterminated' },
		import: { exit: 2, code: 'unterminated' }
	},
	{
		name: 'gzip that was cut',
		write: packed((bytes) => bytes.subarray(0, bytes.length - 100)),
		...unreadable('gzip')
	},
	{ name: 'gzip with a wrong sum', write: packed(withBadSum), ...unreadable('gzip') },
	{
		name: 'formulas in cells',
		write: text(`region,year,value,note\nKOR,2020,1,=cmd|' /C calc'!A0\n`),
		...harmless
	}
];
