import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openFile } from '../../../tests/support/own-file';
import { frameToCsv } from './csv';
import { answerFile, sizesOfFile } from './own-file';

const long = `Country,Year,Amount (USD million)
South Korea,2021,3100
South Korea,2022,2500
United States,2021,52900
United States,2022,47400
`;
const korean = readFileSync('static/samples/sample-wide-korean-cp949.csv');

async function opened(...given: Parameters<typeof openFile>) {
	const file = await openFile(...given);
	if (!file) throw new Error('nothing to show');
	return file;
}

const openLong = () =>
	opened(long, { chosen: { measure: 'private_investment' }, name: 'long.csv' });

describe('a file is answered as a figure is', () => {
	test('its values are those of the file, in its unit', async () => {
		const { answer } = answerFile(await openLong(), '');
		expect(answer.problems).toEqual([]);
		expect(answer.frame.rows.map(({ region, year, value }) => [region, year, value])).toEqual([
			['USA', 2021, 52.9e9],
			['USA', 2022, 47.4e9],
			['KOR', 2021, 3.1e9],
			['KOR', 2022, 2.5e9]
		]);
		expect(answer.caption.title).toBe(
			'Private AI investment in the United States fell 10.4% in 2022, to $47.4B'
		);
	});

	test('won stay won', async () => {
		const file = await opened(korean, {
			chosen: { measure: 'private_investment' },
			language: 'ko'
		});
		const { answer } = answerFile(file, '');
		expect([answer.frame.unit, answer.problems]).toEqual(['KRW', []]);
		expect(answer.caption.status).toBe('파일에서 읽은 값, 아직 판이 아님');
	});

	test('a view of it stands behind the #', async () => {
		const file = await openLong();
		const { answer, table } = answerFile(file, 'region=KOR&show=growth&sort=-percent');
		expect(answer.links).toEqual({ page: '#region=KOR&show=growth', figure: '#' });
		expect(table).toEqual({ sort: 'percent', descending: true, find: '' });
		expect(answer.frame.rows.map(({ year, value }) => [year, value?.toFixed(2)])).toEqual([
			[2022, '-19.35']
		]);
	});

	test('what can not be followed is named, and the file is shown all the same', async () => {
		const { answer } = answerFile(await openLong(), 'measure=gdp&colour=red');
		expect(answer.problems.map(({ parameter }) => parameter)).toEqual(['colour', 'measure']);
		expect(answer.frame.years).toEqual([2021, 2022]);
	});

	test('a single year is shown as bars', async () => {
		const one = long.replace(/.*2021.*\n/g, '');
		const file = await opened(one, { chosen: { measure: 'private_investment' } });
		expect(answerFile(file, '').answer.asked.chart).toBe('bar');
	});
});

test('of many measures the one of most stated totals comes first, as lines of what has several years', async () => {
	const file = await opened(readFileSync('data/ai-index/2026.csv'), { name: '2026.csv' });
	const { frame, asked } = answerFile(file, '').answer;
	expect([asked.measure, asked.by, asked.chart]).toEqual(['private_investment', 'region', 'line']);
	expect(frame.series.slice(0, 2).map(({ id }) => id)).toEqual(['WLD', 'USA']);
	const years = frame.series.map(({ rows }) => rows.filter((at) => frame.rows[at]?.value != null));
	expect(Math.min(...years.map(({ length }) => length))).toBeGreaterThan(1);
});

describe('no figure of a file pretends to be from an edition', () => {
	test('status, citation and every record of its CSV say so', async () => {
		const { answer } = answerFile(await openLong(), '');
		expect(answer.caption.status).toBe('read from a file, not yet an edition');
		expect(answer.citation).toContain('long.csv, a file that is no edition');
		const [, ...records] = frameToCsv(answer.frame).trim().split('\r\n');
		expect(records.map((record) => record.split(',')[0])).toEqual(Array(4).fill('draft'));
	});

	test('also where the file calls itself one of the atlas', async () => {
		const file = await opened(readFileSync('data/ai-index/2026.csv'), { name: '2026.csv' });
		expect(new Set(file.observations.map(({ edition }) => edition))).toEqual(new Set(['draft']));
		const { answer } = answerFile(file, 'measure=private_investment&region=EUROPE');
		expect(answer.frame.editions.map(({ title }) => title)).toEqual(['2026.csv']);
		// The continent goes by its plain name here too.
		expect(answer.frame.rows.at(-1)).toMatchObject({ year: 2025, edition: 'draft' });
		expect(answer.frame.rows.at(-1)?.value).toBeGreaterThan(20e9);
	});
});

describe('what only the atlas has is absent', () => {
	test('from the controls', async () => {
		const { choices } = answerFile(await openLong(), '').answer;
		expect(choices).toMatchObject({
			...{ currencies: [], per: [], prices: [], compare: [], editions: [], first: false }
		});
		const refused = choices.refused.map(({ parameter }) => parameter);
		expect(refused).not.toContain('currency');
		expect(refused).not.toContain('compare');
		expect(choices.shows).toContain('growth');
	});

	test.each(['currency=KRW', 'per=gdp', 'prices=2021', 'events=on', 'compare=ai-index-2023'])(
		'%s is named and not followed',
		async (query) => {
			const { answer } = answerFile(await openLong(), query);
			expect(answer.problems.map(({ parameter }) => parameter)).toEqual([query.split('=')[0]]);
			expect(answer.frame.unit).toBe('USD');
			expect(answer.links.page).toBe('#');
		}
	);
});

test('a list of regions is sorted by the values of the file', async () => {
	const file = await openLong();
	const { asked } = answerFile(file, '').answer;
	const sizes = sizesOfFile(file, asked, 'region', ['KOR', 'USA'], 2022);
	expect(sizes?.of).toMatchObject({ KOR: { value: 2.5e9 }, USA: { value: 47.4e9 } });
});

test('of a file without figures nothing is shown', async () => {
	expect(await openFile('Country,Note\nKorea,none\nJapan,none\n')).toBeNull();
});
