import { describe, expect, it } from 'vitest';
import { figures, frameOf } from '../../../tests/support/fixture';
import { expectTrue } from '../../../tests/support/recompute';
import { transforms } from '../view/view';
import { caption } from './caption';
import { annotated, type Finding } from './finding';
import { findings } from './rules';

const find = (slug: string, query = '') => findings(frameOf(slug, query));
const rule = (found: Finding[], name: Finding['rule']) => found.find((f) => f.rule === name);

describe('falls and rises', () => {
	it.each([
		[
			'the-2022-drop',
			'',
			'World private AI investment fell in 2022: −26.7%, from $125.4B to $91.9B (first print).'
		],
		[
			'the-2022-drop',
			'lang=ko',
			'2022년 세계 AI 민간투자는 줄었다: −26.7%, 1,254억 달러 → 919억 달러 (첫 발표치).'
		],
		[
			'private-investment',
			'edition=ai-index-2026',
			'Of the years shown, world private AI investment fell most in 2022: −22.3%, from $145.4B to $113.0B.'
		],
		[
			'private-investment',
			'edition=ai-index-2024&show=growth',
			'World private AI investment fell in 2023: −7.2% (first print).'
		],
		[
			'private-investment',
			'edition=ai-index-2026&show=growth&time=2022',
			'World private AI investment fell in 2022: −22.3%.'
		]
	])('%s?%s', (slug, query, text) => {
		expect(rule(find(slug, query), 'largest-fall')?.text).toBe(text);
	});

	it('cites the two rows and the values it is computed from', () => {
		const fall = rule(find('the-2022-drop'), 'largest-fall');
		expect(fall?.rows).toEqual([0, 1]);
		expect(fall?.values).toEqual({
			percent: (91_860_000_000 / 125_360_000_000 - 1) * 100,
			year: 2022,
			from: 125_360_000_000,
			to: 91_860_000_000
		});
	});

	it('names the newest change as the title, and points at it', () => {
		const found = find('private-investment');
		expect(found[0]?.headline).toBe('World private AI investment rose 128% in 2025, to $344.7B');
		expect(annotated(found)).toMatchObject({ year: 2025, series: 0 });
	});

	it('says nothing of a change across a gap', () => {
		// The 2022 and 2023 editions of Korea's figure are single years: no change can be told.
		expect(find('private-investment', 'region=KOR&edition=ai-index-2026')).toEqual([]);
	});
});

describe('first and record need the whole run', () => {
	it('tells the first fall of the 2026 edition, citing every year up to it', () => {
		const frame = frameOf('private-investment', 'edition=ai-index-2026');
		const first = rule(findings(frame), 'first-fall');
		expect(first?.text).toBe(
			'In AI Index Report 2026, 2022 is the first year in which world private AI investment fell, on a record that begins in 2013.'
		);
		expect(first?.rows.map((index) => frame.rows[index]?.year)).toEqual([
			2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022
		]);
	});

	it('tells the record in Korean, and that it is a first print', () => {
		const record = rule(find('private-investment', 'lang=ko'), 'record');
		expect(record?.text).toBe(
			'2013년에 시작하는 AI Index Report 2026 기록에서 세계 AI 민간투자는 2025년에 3,447억 달러로 가장 많았다 (첫 발표치).'
		);
	});

	it.each([
		['the 2023 edition, of which two years were found', 'edition=ai-index-2023'],
		['the 2024 edition, of which two years were found', 'edition=ai-index-2024'],
		['a view that leaves out the beginning', 'edition=ai-index-2026&time=2018..latest'],
		['a series of growth, which shows no level', 'edition=ai-index-2026&show=growth']
	])('is silent on %s', (_, query) => {
		const rules = find('private-investment', query).map((f) => f.rule);
		expect(rules).not.toContain('first-fall');
		expect(rules).not.toContain('record');
	});

	it('claims no first fall where nothing fell', () => {
		const rules = find('private-investment', 'edition=ai-index-2022').map((f) => f.rule);
		expect(rules).toContain('record');
		expect(rules).not.toContain('first-fall');
	});

	it('claims no record where the newest year is not the highest', () => {
		const found = find('private-investment', 'edition=ai-index-2026&time=2013..2023');
		expect(rule(found, 'record')).toBeUndefined();
	});

	it('claims no record from a view that ends before the run does', () => {
		const found = find('private-investment', 'edition=ai-index-2026&time=earliest..2021');
		expect(rule(found, 'record')).toBeUndefined();
		expect(rule(found, 'first-fall')).toBeUndefined();
	});
});

describe('shares', () => {
	it.each([
		['', 'The United States took 82.9% of world private AI investment in 2025 (72.3% in 2024)'],
		[
			'show=share',
			'The United States took 82.9% of world private AI investment in 2025 (72.3% in 2024)'
		],
		['lang=ko', '2025년 미국은 세계 AI 민간투자의 82.9%를 차지했다 (2024년 72.3%)']
	])('by region, %s', (query, headline) => {
		expect(find('private-investment-by-region', query)[0]?.headline).toBe(headline);
	});
});

describe('many regions', () => {
	it('tells the largest share first, wherever it stands in the file', () => {
		const found = find('private-investment', 'region=@all&show=share&time=2025');
		expect(found[0]?.headline).toBe(
			'The United States took 82.9% of world private AI investment in 2025'
		);
	});
});

describe('revisions', () => {
	it('tells the largest restatement from the first edition to the newest', () => {
		const found = find('revisions');
		expect(found[0]?.headline).toBe(
			'World private AI investment of 2021 is $93.5B in the 2022 edition and $145.4B in the 2026 edition (+55.4%)'
		);
		expect(annotated(found)).toBeNull();
	});

	it('tells what the shown edition changed of the compared one', () => {
		const revision = rule(find('private-investment', 'compare=ai-index-2025'), 'revision');
		expect(revision?.values).toMatchObject({ year: 2024, from: 150_790_000_000 });
		expect(revision?.text).toContain('+0.46%');
	});
});

/** Every transform of every figure that its view allows. */
const asked = figures.flatMap(({ slug }) =>
	transforms.flatMap((show) =>
		(['en', 'ko'] as const).flatMap((lang) => {
			const query = `show=${show}&lang=${lang}`;
			try {
				return [{ slug, query, frame: frameOf(slug, query) }];
			} catch {
				return [];
			}
		})
	)
);

describe('every finding of every figure', () => {
	it('stands on more than a hundred views', () => {
		expect(asked.length).toBeGreaterThan(100);
	});

	it.each(asked)('$slug?$query follows from the rows it cites', ({ frame }) => {
		expectTrue(frame);
	});

	it.each(asked)(
		'$slug?$query has a caption that names price basis, years and edition',
		({ frame }) => {
			const words = caption(frame, findings(frame));
			expect(Object.values(words).join()).not.toMatch(/NaN|undefined|null/);
			expect(words.title).not.toBe('');
			if (frame.prices !== 'n/a') expect(words.subtitle).toMatch(/nominal|명목|constant|불변/);
			const shown = frame.editions.filter(({ role }) => role === 'shown');
			for (const { title } of shown) expect(words.subtitle).toContain(title.split(' ').at(-1));
			if (frame.years.length > 0) expect(words.subtitle).toContain(String(frame.years.at(-1)));
			if (frame.view.dataset === 'ai-index') expect(words.source).toContain('Stanford HAI');
		}
	);
});
