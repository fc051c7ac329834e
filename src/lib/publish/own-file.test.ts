import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { openFile } from '../../../tests/support/own-file';
import { answerFile } from './own-file';

test('look', async () => {
	const long =
		'Country,Year,Amount (USD million)\nSouth Korea,2021,3100\nSouth Korea,2022,2500\nUnited States,2021,52900\nUnited States,2022,47400\n';
	const cases: [string, Uint8Array | string, Record<string, string>][] = [
		['tidy', readFileSync('static/samples/sample-tidy.csv'), {}],
		['long', long, { measure: 'private_investment' }],
		[
			'wide',
			readFileSync('static/samples/sample-wide-korean-cp949.csv'),
			{ measure: 'private_investment' }
		],
		['deals', readFileSync('static/samples/sample-deals.csv'), {}],
		['2026', readFileSync('data/ai-index/2026.csv'), {}]
	];
	for (const [name, content, chosen] of cases) {
		const file = await openFile(content, { chosen, name: name + '.csv' });
		if (!file) {
			console.log(name, 'null');
			continue;
		}
		const t = performance.now();
		const { answer } = answerFile(file, '');
		const ms = performance.now() - t;
		const { choices } = answer;
		console.log(
			name,
			Math.round(ms),
			answer.caption,
			answer.values.region,
			answer.values.by,
			answer.frame.unit,
			answer.problems,
			choices.shows,
			choices.charts,
			choices.currencies,
			choices.prices,
			choices.per,
			choices.refused,
			choices.measures.map((m) => m.id + ' ' + m.href),
			choices.splits,
			choices.kept,
			answer.links,
			file.left,
			answer.frame.editions
		);
	}
});
