import { describe, expect, test } from 'vitest';
import { MOST } from './api/parameters';
import { codeKinds, codeOf } from './code';

const at = {
	observations: 'https://atlas.example.org/api/v1/observations?figure=countries&region=USA~CHN',
	csv: 'https://atlas.example.org/figures/countries.csv?region=USA~CHN'
};

describe('code that reads a view', () => {
	test('asks for as much as is sent at once', () => {
		expect(codeOf(at).curl).toBe(
			'curl --fail --compressed "https://atlas.example.org/api/v1/observations?figure=countries&region=USA~CHN&limit=1000"'
		);
		expect(MOST).toBe(1_000);
	});

	test('is a formula in Google Sheets and a query in Excel', () => {
		const { sheets, excel } = codeOf(at);
		expect(sheets).toBe(
			'=IMPORTDATA("https://atlas.example.org/figures/countries.csv?region=USA~CHN")'
		);
		expect(excel).toContain(`Web.Contents("${at.csv}")`);
		expect(excel).toContain('{"value", type number}');
	});

	test('R takes Namibia for a country', () => {
		expect(codeOf(at).r).toContain('na.strings = ""');
	});

	test.each(['"); import os #', "' || true", '`id`', '$(id)', '\\'])(
		'an address with %s ends no text',
		(evil) => {
			const texts = codeOf({ observations: at.observations + evil, csv: at.csv + evil });
			const plain = codeOf(at);
			for (const kind of codeKinds) {
				const count = (text: string) => text.match(/["'`\\$]/g)?.length ?? 0;
				expect([kind, count(texts[kind])]).toEqual([kind, count(plain[kind])]);
			}
		}
	);
});
