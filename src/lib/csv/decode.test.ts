import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decode } from './decode';

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
		['gzip', gzipSync(csv), 'binary'],
		['a workbook or ZIP', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 8, 0), 'binary'],
		['UTF-16LE with its mark', utf16(csv, 0xff, 0xfe), 'encoding'],
		['UTF-16BE with its mark', bigEndian(utf16(csv, 0xff, 0xfe)), 'encoding'],
		['UTF-16LE without a mark', utf16(csv), 'encoding'],
		['UTF-16BE without a mark', bigEndian(utf16(csv)), 'encoding'],
		['Korean UTF-16 without a mark', utf16('지역,값\n'), 'encoding'],
		['Latin-1', Uint8Array.of(...utf8('a,b\nC'), 0xf4, ...utf8('te,1\n')), 'encoding'],
		['CP949', Uint8Array.of(0xbc, 0xbc, 0xb0, 0xe8, 0x2c, 0x31), 'encoding'],
		['a character cut in two', utf8('a,b\n세').slice(0, -1), 'encoding'],
		['an overlong form', Uint8Array.of(0x61, 0x2c, 0xc0, 0xaf), 'encoding'],
		['a lone surrogate', Uint8Array.of(0x61, 0x2c, 0xed, 0xa0, 0x80), 'encoding'],
		['a NUL', utf8('a,b\n1,\0\n'), 'encoding'],
		[
			'a Git LFS pointer',
			utf8('version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n'),
			'git-lfs'
		],
		['a web page', utf8('<!DOCTYPE html>\n<html><body>404</body></html>'), 'html'],
		['a web page after white space', utf8('\n\n  <html lang="en">'), 'html'],
		['a web page with a mark', utf8('\ufeff<html>'), 'html'],
		['a table saved as HTML', utf8('<table>\n<tr><td>WLD</td></tr></table>'), 'html'],
		['a comment before a page', utf8('<!-- saved from url -->\n<html>'), 'html'],
		['XML', utf8('<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>'), 'html']
	])('refuses %s', (_name, bytes, code) => {
		expect(decode(bytes)).toEqual({
			refused: { code, message: expect.stringMatching(/^The file .+\.$/) }
		});
	});
});
