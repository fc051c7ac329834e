import { describe, expect, test } from 'vitest';
import { writeFeed, type FeedEntry } from './feed';

const words = { title: 'Editions', subtitle: 'New ones', findings: 'Say', revisions: 'Restate' };
const entry: FeedEntry = {
	slug: 'ai-index-2026',
	dataset: 'ai-index',
	title: 'AI Index Report 2026',
	publisher: 'Stanford HAI',
	published: '2026-04',
	imported: '2026-11-23T00:00:00.000Z',
	sha256: '0dde992009f4',
	findings: ['World private AI investment rose 127.5% in 2025.'],
	revisions: []
};
const origin = 'https://atlas.example.org';

describe('the feed', () => {
	test('an entry has an id, a link, a date and its sentences; a month is no date', () => {
		const feed = writeFeed([entry], words, 'en', origin);
		expect(feed).toContain('<id>https://atlas.example.org/datasets/ai-index/ai-index-2026</id>');
		expect(feed).toContain('<updated>2026-11-23T00:00:00.000Z</updated>');
		expect(feed).not.toContain('<published>');
		expect(feed).toContain(
			'<content type="html">&lt;h2&gt;Say&lt;/h2&gt;&lt;ul&gt;&lt;li&gt;World private AI investment rose 127.5% in 2025.&lt;/li&gt;&lt;/ul&gt;</content>'
		);
		const day = writeFeed([{ ...entry, published: '2026-04-13' }], words, 'en', origin);
		expect(day).toContain('<published>2026-04-13T00:00:00Z</published>');
	});

	test('words of others are words twice over, and what XML can not hold is left out', () => {
		const title = '<script>alert(1)</script> & \u0000\u0008x';
		const feed = writeFeed([{ ...entry, title, findings: [title] }], words, 'en', origin);
		expect(feed).toContain('<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; x</title>');
		expect(feed).toContain('&amp;lt;script&amp;gt;');
		expect(feed).not.toContain('\u0000');
	});

	test('without a public address ids are names; Korean leads to Korean pages', () => {
		const feed = writeFeed([entry], words, 'ko', null);
		expect(feed).toContain('<id>urn:ai-investment-atlas:datasets/ai-index/ai-index-2026</id>');
		expect(feed).toContain('href="/ko/datasets/ai-index/ai-index-2026"');
		expect(feed).toContain('href="/feed.atom?lang=ko"');
	});
});
