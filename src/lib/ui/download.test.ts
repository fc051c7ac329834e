import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchFile, sizeText, type Coming } from './download';

afterEach(() => vi.unstubAllGlobals());

const CSV = 'text/csv; charset=utf-8';

/** A server that sends these pieces, one for each read. */
function serve(pieces: string[], headers: Record<string, string>, status = 200) {
	const left = pieces.map((piece) => new TextEncoder().encode(piece));
	const body = new ReadableStream({
		pull(controller) {
			const piece = left.shift();
			if (piece) controller.enqueue(piece);
			else controller.close();
		}
	});
	vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers })));
}

async function take(rows: number | null = null) {
	const told: Coming[] = [];
	const { signal } = new AbortController();
	const file = await fetchFile('/figures/a.csv?lang=ko', {
		...{ rows, signal },
		tell: (coming) => told.push(coming)
	});
	return { ...file, text: await file.blob.text(), told };
}

describe('fetchFile', () => {
	test('tells the part of the size that the server names', async () => {
		serve(['12345', '67890'], { 'content-length': '10', 'content-type': CSV });
		const { text, told, blob } = await take();
		expect([text, blob.type]).toEqual(['1234567890', CSV]);
		expect(told).toEqual([
			{ received: 5, part: 0.5 },
			{ received: 10, part: 1 }
		]);
	});

	test('counts the lines of a CSV that is packed on its way', async () => {
		serve(['year,value\r\n2021,1\r\n', '2022,"a\nb\nc"\r\n'], {
			...{ 'content-length': '17', 'content-encoding': 'br' }
		});
		// Breaks within a cell are no more than all.
		expect((await take(2)).told.map(({ part }) => part)).toEqual([2 / 3, 1]);
	});

	test('does not guess where nothing is known', async () => {
		serve(['PK'], {});
		expect((await take()).told).toEqual([{ received: 2, part: null }]);
	});

	test.each([
		['inline; filename="a_ai-index-2026.csv"', 'a_ai-index-2026.csv'],
		[`inline; filename="_.csv"; filename*=UTF-8''%ED%95%9C.csv`, '_.csv'],
		['', 'a.csv']
	])('is named by %j', async (disposition, name) => {
		serve(['a'], disposition ? { 'content-disposition': disposition } : {});
		expect((await take()).name).toBe(name);
	});

	test.each([400, 410, 503])('%d is no file', async (status) => {
		serve(['{"title":"x"}'], {}, status);
		await expect(take()).rejects.toThrow(String(status));
	});
});

test.each([
	[0, '0 B'],
	[999, '999 B'],
	[4123, '4.1 kB'],
	[512_000, '512 kB'],
	[12_600_000, '12.6 MB']
])('%d bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
