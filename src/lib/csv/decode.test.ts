import fc from 'fast-check';
import iconv from 'iconv-lite';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeCp949 } from './cp949';
import { decode } from './decode';
import { decodeWindows1252 } from './windows-1252';

const csv = 'region,year,value\nWLD,2022,91860000000\n';
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, ...mark: number[]) =>
	Uint8Array.from([...mark, ...Buffer.from(text, 'utf16le')]);
const bigEndian = (bytes: Uint8Array) => Uint8Array.from(Buffer.from(bytes).swap16());

describe('decode', () => {
	it.each<[name: string, bytes: Uint8Array, text: string]>([
		['plain UTF-8', utf8(csv), csv],
		['UTF-8 with a byte-order mark', utf8(`\ufeff${csv}`), csv],
		['Korean', utf8('지역,값\n세계,1\n'), '지역,값\n세계,1\n'],
		['a smile', utf8('a,b\n🙂,1\n'), 'a,b\n🙂,1\n'],
		[
			'a cell with an angle bracket',
			utf8('size,value\n<5 million,1\n'),
			'size,value\n<5 million,1\n'
		],
		['a first name with an angle bracket', utf8('<5 million,value\n'), '<5 million,value\n']
	])('reads %s', (_name, bytes, text) => {
		expect(decode(bytes)).toEqual({ text, encoding: 'utf-8', confidence: 1, damaged: 0 });
	});

	it.each<[name: string, bytes: Uint8Array, code: string]>([
		['no byte', new Uint8Array(), 'empty'],
		['white space', utf8(' \r\n\t\n'), 'empty'],
		['a byte-order mark alone', utf8('\ufeff'), 'empty'],
		['gzip', gzipSync(csv), 'gzip'],
		['a workbook or ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 8, 0), 'binary'],
		[
			'a Git LFS pointer',
			utf8('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
			'git-lfs'
		],
		['a git-annex pointer', utf8('/annex/objects/SHA256E-s1234--abcd.csv\n'), 'git-annex'],
		['a web page', utf8('<!DOCTYPE html>\n<html><body>404</body></html>'), 'html'],
		['a web page after white space', utf8('\n\n  <html lang="en">'), 'html'],
		['a web page with a mark', utf8('\ufeff<html>'), 'html'],
		['a table saved as HTML', utf8('<table>\n<tr><td>WLD</td></tr></table>'), 'html'],
		['a comment before a page', utf8('<!-- saved from url -->\n<html>'), 'html'],
		['JSON', utf8('[{"region": "WLD", "value": 1}]'), 'json'],
		['records of JSON', utf8('{"region": "WLD"}\n{"region": "USA"}\n'), 'json'],
		['PDF', utf8('%PDF-1.7\n'), 'pdf'],
		['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'binary'],
		['noise', Uint8Array.from({ length: 999 }, (_, i) => (i * 7919) % 32), 'binary'],
		['XML', utf8('<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>'), 'html']
	])('refuses %s', (_name, bytes, code) => {
		expect(decode(bytes)).toEqual({
			refused: { code, message: expect.stringMatching(/^The file .+\.$/) }
		});
	});
});

describe('encodings', () => {
	const encoded = (text: string) => Uint8Array.from(iconv.encode(text, 'cp949'));
	const latin = (text: string) => Uint8Array.from(iconv.encode(text, 'windows-1252'));
	const korean = '지역,연도,값\n서울,2022,9992758\n부산,2022,3613809\n';
	const french = 'Pays;Année;Écart\nCôte d’Ivoire;2022;1,5 €\nCorée du Sud;2022;–3\n';

	it.each<[name: string, bytes: Uint8Array, text: string, encoding: string]>([
		['UTF-16LE with its mark', utf16(csv, 0xff, 0xfe), csv, 'utf-16le'],
		['UTF-16BE with its mark', bigEndian(utf16(csv, 0xff, 0xfe)), csv, 'utf-16be'],
		['UTF-16LE without a mark', utf16(csv), csv, 'utf-16le'],
		['UTF-16BE without a mark', bigEndian(utf16(csv)), csv, 'utf-16be'],
		['Korean UTF-16LE', utf16(korean), korean, 'utf-16le'],
		['Korean UTF-16BE', bigEndian(utf16(korean)), korean, 'utf-16be'],
		['a few Korean words in UTF-16', utf16('가,각\n'), '가,각\n', 'utf-16le'],
		['French in Windows-1252', latin(french), french, 'windows-1252'],
		['a single accent', latin('a,b\nÅland,1\n'), 'a,b\nÅland,1\n', 'windows-1252'],
		['capitals with accents', latin('ÉTATS-UNIS;1\n'), 'ÉTATS-UNIS;1\n', 'windows-1252'],
		['Korean in CP949', encoded(korean), korean, 'cp949'],
		[
			'syllables that EUC-KR lacks',
			encoded('이름,값\n똠,1\n펲,2\n'),
			'이름,값\n똠,1\n펲,2\n',
			'cp949'
		],
		['nothing but such a syllable', encoded('a,b\n똠,1\n'), 'a,b\n똠,1\n', 'cp949'],
		[
			'Korean beside English',
			encoded('Region,Value\nSouth Korea,1\n한국,2\n'),
			'Region,Value\nSouth Korea,1\n한국,2\n',
			'cp949'
		]
	])('reads %s', (_name, bytes, text, encoding) => {
		expect(decode(bytes)).toMatchObject({ text, encoding, damaged: 0 });
	});

	it.each<[name: string, bytes: Uint8Array, damaged: number]>([
		['a character cut in two', utf8('지역,값\n세계,1\n세').slice(0, -1), 1],
		['a byte that is none among many', Uint8Array.of(...utf8('지역,값\n세계,'), 0xff, 0x31), 1],
		['what was lost before', utf8('a,b\nC\ufffdte,1\n'), 1],
		['a NUL', utf8('a,b\n1,\0\n'), 1]
	])('counts %s as damage', (_name, bytes, damaged) => {
		expect(decode(bytes)).toMatchObject({ encoding: 'utf-8', damaged });
	});

	it('reads in the encoding that is named, and knows it by several names', () => {
		const bytes = encoded(korean);
		for (const name of ['CP949', 'euc-kr', 'EUC-KR', 'ms949'])
			expect(decode(bytes, name)).toMatchObject({ text: korean, encoding: 'cp949', confidence: 1 });
		expect(decode(bytes, 'latin1')).toMatchObject({ encoding: 'windows-1252' });
		expect(decode(utf16(csv, 0xff, 0xfe), 'utf-16')).toMatchObject({ text: csv });
		expect(decode(bigEndian(utf16(csv, 0xff, 0xfe)), 'utf-16')).toMatchObject({ text: csv });
		expect(decode(bytes, 'utf-8')).toMatchObject({ damaged: expect.any(Number) });
		expect(
			decode(Uint8Array.from(iconv.encode('地域,値\n日本,1\n', 'shift_jis')), 'shift_jis')
		).toMatchObject({ text: '地域,値\n日本,1\n' });
		expect(decode(bytes, 'klingon')).toMatchObject({ refused: { code: 'encoding' } });
	});

	it('knows every pair of CP949 as iconv-lite does', () => {
		const wrong: string[] = [];
		for (let lead = 0x81; lead <= 0xfe; lead++)
			for (let trail = 0x41; trail <= 0xfe; trail++) {
				const expected = iconv.decode(Buffer.from([lead, trail]), 'cp949');
				const found = decodeCp949(Uint8Array.of(lead, trail));
				if (!expected.includes('\ufffd') && found !== expected) wrong.push(expected);
			}
		expect(wrong).toEqual([]);
	});

	it('knows every byte of Windows-1252', () => {
		const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
		expect(decodeWindows1252(bytes).replaceAll('\ufffd', '')).toBe(
			iconv
				.decode(Buffer.from(bytes), 'windows-1252')
				.replaceAll(/[\ufffd\x81\x8d\x8f\x90\x9d]/g, '')
		);
	});

	it('gives back any text that was written in UTF-8', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
				const read = decode(utf8(`x${text}`));
				if ('text' in read) expect(read.text).toBe(`x${text}`.replaceAll('\0', '\ufffd'));
			})
		);
	});
});
