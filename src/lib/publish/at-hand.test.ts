import { describe, expect, test } from 'vitest';
import { fetchAtHand, read, served } from '../../../tests/support/answers';
import { writtenOn } from '../view/saved';
import { answerAtHand, sizesAtHand } from './at-hand';

const shows = ['level', 'change', 'growth', 'index', 'share', 'cumulative'];
const charts = ['line', 'area', 'column', 'bar', 'slope', 'map', 'grid', 'table'];
const spans = ['2013..2021', '2019..latest', 'earliest..2015', '2022', 'latest', '2021..2023'];
const narrower = [
	...charts.map((chart) => `chart=${chart}`),
	...shows.flatMap((show) => ['line', 'column'].map((chart) => `show=${show}&chart=${chart}`)),
	...spans.flatMap((time) =>
		['line', 'map', 'slope'].map((chart) => `time=${time}&chart=${chart}`)
	),
	...['scale=log', 'events=on', 'patterns=on', 'base=2015&show=index', 'prices=2021']
];

const pages: [string, string, string[]][] = [
	['private-investment-by-region', '', ['region=USA~CHN', 'highlight=CHN', 'region=KOR~DEU~ISR']],
	['private-investment-by-region', 'edition=ai-index-2022&compare=ai-index-2026', ['region=USA']],
	['private-investment-by-region', 'currency=KRW&prices=2021', ['prices=stored', 'rate=1315']],
	['private-investment', 'lang=ko', ['region=USA~CHN~EUROPE&chart=area&lang=ko']],
	['private-investment', 'edition=first', ['time=2021..2022&edition=first']],
	['countries', '', ['region=@g7', 'region=@asia&chart=map', 'highlight=KOR']],
	['us-states', '', ['region=US-CA~US-NY&show=share', 'chart=map']],
	['revisions', '', ['highlight=ai-index-2023', 'time=2021..2022']],
	['corporate-investment', '', ['activity=merger-acquisition', 'chart=area']],
	['focus-areas', '', ['focus=defense~biotech&time=2023..2024&chart=line']],
	['funding-events', '', ['size=disclosed~undisclosed']],
	['generative-ai-share', '', ['show=level&of=none']]
];

describe('what is at hand answers as the server does', () => {
	test.each(pages)(
		'%s?%s',
		(slug, query, own) => {
			const atHand = fetchAtHand(slug, query);
			const counts = { answered: 0, left: 0 };
			for (const more of [...own, ...narrower]) {
				const asked = new URLSearchParams({
					...Object.fromEntries(new URLSearchParams(query)),
					...Object.fromEntries(new URLSearchParams(more))
				}).toString();
				const { view } = read(slug, asked);
				const told = answerAtHand(atHand, view, 'https://atlas.example');
				counts[told ? 'answered' : 'left'] += 1;
				if (told) expect([asked, told]).toEqual([asked, served(slug, asked)]);
			}
			expect(counts.answered).toBeGreaterThan(15);
			expect(counts.left).toBeGreaterThan(0);
		},
		60_000
	);

	test.each([
		['private-investment-by-region', '', 'edition=ai-index-2022'],
		['private-investment-by-region', '', 'compare=ai-index-2022'],
		['private-investment-by-region', '', 'currency=KRW'],
		['private-investment-by-region', '', 'by=edition&region=USA'],
		['private-investment-by-region', '', 'measure=newly_funded_companies'],
		['private-investment-by-region', '', 'per=person'],
		['private-investment-by-region', '', 'scale=log&chart=column'],
		['private-investment-by-region', '', 'lang=ko'],
		// A source claims something of the figure's own region: whether it still does is not a frame's to say.
		['private-investment', '', 'region=USA'],
		['model-training-cost', '', 'scale=linear'],
		['countries', '', 'chart=scatter&x=gdp']
	])('%s?%s leaves ?%s to the server', (slug, query, asked) => {
		const { view } = read(slug, asked);
		expect(answerAtHand(fetchAtHand(slug, query), view, null)).toBeNull();
	});
});

test('what an author says of the saved view comes back with that view, and of no other', () => {
	const words = { title: 'Two ways', caption: '', note: 'Read with care.', annotation: '' };
	const none = { title: '', caption: '', note: '', annotation: '' };
	const atHand = fetchAtHand('private-investment-by-region', '');
	const { resolved, view } = read('private-investment-by-region', '');
	atHand.figure.saved = {
		...{ figure: 'two-ways', version: 2, date: '2026-11-20', isPinned: false, at: null },
		words: { en: words, ko: none },
		editions: writtenOn(resolved)
	};
	const own = answerAtHand(atHand, view, null);
	expect(own?.caption.title).toBe('Two ways');
	expect(own?.author?.note).toEqual({ text: 'Read with care.', language: 'en' });
	expect(own?.links.pinned).toContain('/figures/two-ways-v2?');
	const other = read('private-investment-by-region', 'time=2019..2021');
	const another = answerAtHand(atHand, other.view, null);
	expect(another?.caption.title).toContain('2021');
	expect(another?.author).toBeNull();
});

describe('how large a region is', () => {
	const ids = ['WLD', 'USA', 'CHN', 'KOR', 'EUROPE'];
	const sizes = (query: string, year = 2025) => {
		const { view } = read('private-investment-by-region', query);
		const atHand = fetchAtHand('private-investment-by-region', query);
		return sizesAtHand(atHand, view, 'region', ids, year);
	};

	test('is its value in the year; who has none is absent', () => {
		const { of, unit, year } = sizes('') ?? {};
		expect([unit, year]).toEqual(['USD', 2025]);
		expect(of?.WLD?.value).toBe(344_664_648_947);
		expect(of?.KOR?.value).toBe(1_775_383_542);
	});

	test('is told in the money of the view, and not in its transform', () => {
		expect(sizes('currency=KRW')?.unit).toBe('KRW');
		expect(sizes('show=growth&per=person')?.unit).toBe('USD');
		expect(sizes('chart=slope&scale=log&compare=ai-index-2022')?.of.USA?.value).toBe(
			sizes('')?.of.USA?.value
		);
	});
});
