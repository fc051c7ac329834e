import { Inflate } from 'fflate';
import { crc32 } from './crc';
import { damaged, Unreadable } from './unreadable';

/** What all parts that are read may unpack to: they are read in pieces, and seldom kept. */
const MAX_UNPACKED = 600_000_000;
/** What is larger than this and shrinks to less than a two-hundredth is no table but a trap. */
const SMALL = 20_000_000;
const MAX_RATIO = 200;
/** A piece this long unpacks to 16 MB at most. */
const PIECE = 16_384;

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const FULL = 0xffffffff;

interface Entry {
	name: string;
	isEncrypted: boolean;
	method: number;
	crc: number;
	packed: number;
	size: number;
	offset: number;
}

/** A ZIP archive by its list of contents, parts of which are unpacked piece by piece. */
export class Archive {
	readonly #entries = new Map<string, Entry>();
	readonly #view: DataView;
	#unpacked = 0;

	constructor(private readonly bytes: Uint8Array) {
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		try {
			for (const entry of this.#list()) this.#entries.set(keyOf(entry.name), entry);
		} catch (error) {
			throw error instanceof RangeError ? damaged('its list of contents') : error;
		}
	}

	get names(): string[] {
		return [...this.#entries.values()].map(({ name }) => name);
	}

	has(name: string): boolean {
		return this.#entries.has(keyOf(name));
	}

	/** Unpacks a part. `onProgress` is told how much of it is read, from 0 to 1. */
	*read(name: string, onProgress: (share: number) => void = () => {}): Generator<Uint8Array> {
		const entry = this.#entries.get(keyOf(name));
		if (!entry) throw damaged(`${name} is missing`);
		if (entry.isEncrypted)
			throw new Unreadable('encrypted', 'The archive is protected by a password; remove it first.');
		let crc = 0;
		let length = 0;
		for (const piece of this.#unpack(entry, onProgress)) {
			length += piece.length;
			this.#count(piece.length);
			crc = crc32(piece, crc);
			yield piece;
		}
		if (length !== entry.size || crc !== entry.crc) throw damaged(`checksum of ${name}`);
	}

	*#unpack(entry: Entry, onProgress: (share: number) => void): Generator<Uint8Array> {
		const packed = this.#packedBytes(entry);
		if (entry.method !== 0 && entry.method !== 8)
			throw new Unreadable('zip', 'The archive is packed in a way that is not read; pack it anew.');
		let out: Uint8Array[] = [];
		const inflate = entry.method === 8 ? new Inflate((chunk) => out.push(chunk)) : null;
		for (let at = 0; at < packed.length; at += PIECE) {
			const piece = packed.subarray(at, at + PIECE);
			out = [];
			try {
				if (inflate) inflate.push(piece, at + PIECE >= packed.length);
				else out.push(piece);
			} catch {
				throw damaged(entry.name);
			}
			yield* out;
			onProgress(Math.min(1, (at + PIECE) / packed.length));
		}
	}

	#packedBytes({ name, offset, packed }: Entry): Uint8Array {
		if (offset + 30 > this.bytes.length || this.#u32(offset) !== LOCAL) throw damaged(name);
		const begin = offset + 30 + this.#u16(offset + 26) + this.#u16(offset + 28);
		if (begin + packed > this.bytes.length) throw damaged(name);
		return this.bytes.subarray(begin, begin + packed);
	}

	/** Counted as it comes out: what the archive says of its sizes is not believed. */
	#count(length: number): void {
		this.#unpacked += length;
		const isBomb =
			this.#unpacked > SMALL && this.#unpacked > Math.max(this.bytes.length, 1) * MAX_RATIO;
		if (!isBomb && this.#unpacked <= MAX_UNPACKED) return;
		const most = isBomb ? `${MAX_RATIO} times its size` : `${MAX_UNPACKED / 1e6} MB`;
		throw new Unreadable(
			'too-large',
			`The workbook unpacks to more than ${most}, which is the limit.`
		);
	}

	*#list(): Generator<Entry> {
		const { count, begin } = this.#contents();
		let at = begin;
		for (let index = 0; index < count; index++) {
			if (this.#u32(at) !== ENTRY) throw damaged('its list of contents');
			const flags = this.#u16(at + 8);
			const [name, extra, comment] = [28, 30, 32].map((field) => this.#u16(at + field)) as [
				number,
				number,
				number
			];
			const raw = this.bytes.subarray(at + 46, at + 46 + name);
			yield {
				name: new TextDecoder().decode(raw),
				isEncrypted: (flags & 1) === 1,
				method: this.#u16(at + 10),
				crc: this.#u32(at + 16),
				...this.#sizes(at, at + 46 + name, extra)
			};
			at += 46 + name + extra + comment;
		}
	}

	#contents(): { count: number; begin: number } {
		const last = this.bytes.length - 22;
		for (let at = last; at >= Math.max(0, last - 65_535); at--) {
			if (this.#u32(at) !== END) continue;
			const found = { count: this.#u16(at + 10), begin: this.#u32(at + 16) };
			if (found.count !== 0xffff && found.begin !== FULL) return found;
			if (at < 20 || this.#u32(at - 20) !== LOCATOR_64) return found;
			const long = this.#u64(at - 12);
			if (this.#u32(long) !== END_64) throw damaged('its list of contents');
			return { count: this.#u64(long + 32), begin: this.#u64(long + 48) };
		}
		throw damaged('its end is missing');
	}

	/** Sizes and place; those that are said to be elsewhere stand, in this order, in a field of their own. */
	#sizes(at: number, extra: number, length: number) {
		const stated = [24, 20, 42].map((field) => this.#u32(at + field));
		for (let field = extra; field + 4 <= extra + length; field += 4 + this.#u16(field + 2)) {
			if (this.#u16(field) !== 1) continue;
			let next = field + 4;
			for (const [index, value] of stated.entries())
				if (value === FULL) {
					stated[index] = this.#u64(next);
					next += 8;
				}
			break;
		}
		const [size = 0, packed = 0, offset = 0] = stated;
		return { size, packed, offset };
	}

	#u16(at: number): number {
		return this.#view.getUint16(at, true);
	}

	#u32(at: number): number {
		return this.#view.getUint32(at, true);
	}

	#u64(at: number): number {
		return this.#u32(at) + this.#u32(at + 4) * 2 ** 32;
	}
}

/** Some programs write the names with backslashes, or in other capitals than they refer to them. */
const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
