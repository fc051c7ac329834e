import { describe, expect, test } from 'vitest';
import { oembedOf, readOembed, thumbnailOf } from './oembed';

const origin = 'https://atlas.example.org';
const read = (query: Record<string, string>) => readOembed(new URLSearchParams(query), origin);

describe('addresses', () => {
	test.each([
		[`${origin}/figures/the-2022-drop`, 'the-2022-drop', ''],
		[`${origin}/figures/the-2022-drop?edition=latest`, 'the-2022-drop', 'edition=latest'],
		[`${origin}/ko/figures/us-leads`, 'us-leads', 'lang=ko'],
		[`${origin}/embed/us-leads-v2?lang=ko#x`, 'us-leads-v2', 'lang=ko']
	])('%s is a figure', (url, slug, query) => {
		const asked = read({ url });
		expect(asked).toMatchObject({ slug, maxwidth: null, maxheight: null });
		expect('query' in asked && asked.query.toString()).toBe(query);
	});

	test.each([
		'https://atlas.example.org@evil.example/figures/the-2022-drop',
		'https://atlas@evil.example/figures/the-2022-drop',
		'https://user:pass@atlas.example.org/figures/the-2022-drop',
		'https://atlas.example.org.evil.example/figures/the-2022-drop',
		'https://evil-atlas.example.org/figures/the-2022-drop',
		'https://atlas.example.org:8443/figures/the-2022-drop',
		'https://atlas.example.org:443/figures/the-2022-drop',
		'http://atlas.example.org/figures/the-2022-drop',
		'//atlas.example.org/figures/the-2022-drop',
		'/figures/the-2022-drop',
		'javascript:alert(1)//https://atlas.example.org/figures/the-2022-drop',
		'data:text/html,https://atlas.example.org/figures/x',
		'https://atlas.example.org\\@evil.example/figures/the-2022-drop',
		'https://atlas.example.org/\\evil.example/figures/x',
		'https://atlas.example.org/\t/evil.example/figures/x',
		'https://аtlas.example.org/figures/the-2022-drop',
		'https://ATLAS.example.org/figures/the-2022-drop',
		'https://atlas.example.org/figures/../account',
		'https://atlas.example.org/figures/%2e%2e/account',
		'https://atlas.example.org/figures/the-2022-drop.svg',
		'https://atlas.example.org/account/figures/x',
		'https://atlas.example.org/figures',
		'https://atlas.example.org',
		`https://atlas.example.org/figures/"><script>alert(1)</script>`
	])('%s is refused', (url) => {
		expect(read({ url })).toMatchObject({ status: 404, parameter: 'url' });
	});
});

test.each([
	[{ format: 'xml' }, 501],
	[{ format: 'json"><x' }, 501],
	[{ maxwidth: '-1' }, 400],
	[{ maxwidth: '1e9' }, 400],
	[{ maxheight: '0' }, 400],
	[{ maxheight: '600px' }, 400],
	[{ url: '' }, 400]
])('%o is answered with %i', (query, status) => {
	const url = `${origin}/figures/the-2022-drop`;
	expect(read({ url, ...(query as Record<string, string>) })).toMatchObject({ status });
});

describe('the answer', () => {
	const figure = {
		title: `"><script>alert('x')</script>`,
		embed: `${origin}/embed/x?time=2022&region=USA`,
		language: 'ko',
		origin,
		thumbnail: null
	};

	test.each([
		[null, null, 660, 760],
		[400, null, 400, 500],
		[2000, 300, 660, 300],
		[1, 1, 1, 1]
	])('no wider than %s and no higher than %s', (maxwidth, maxheight, width, height) => {
		const answer = oembedOf(figure, { maxwidth, maxheight }, (width) => width + 100);
		expect(answer).toMatchObject({ type: 'rich', version: '1.0', width, height });
		expect(answer.html).toContain(`width="${width}" height="${height}"`);
	});

	const picture = `${origin}/figures/x.png`;
	test.each([
		[null, null, { picture, width: 960, height: 700 }],
		[2000, 2000, { picture, width: 960, height: 700 }],
		[400, null, { picture: `${picture}?width=400`, width: 400, height: 140 }],
		[400, 139, null],
		[null, 699, null],
		[319, null, null]
	])('its thumbnail too, within %s × %s', (maxwidth, maxheight, thumbnail) => {
		const heightAt = (width: number) => width - 260;
		expect(thumbnailOf(picture, { maxwidth, maxheight }, heightAt)).toEqual(thumbnail);
	});

	test('names its thumbnail whole or not at all', () => {
		const asked = { maxwidth: null, maxheight: null };
		const thumbnail = { picture: `${picture}?lang=ko`, width: 960, height: 700 };
		expect(oembedOf({ ...figure, thumbnail }, asked, () => 700)).toMatchObject({
			thumbnail_url: `${picture}?lang=ko`,
			thumbnail_width: 960,
			thumbnail_height: 700
		});
		expect(Object.keys(oembedOf(figure, asked, () => 700)).join()).not.toContain('thumbnail');
	});

	test('holds a frame of this site and no markup of others', () => {
		const { html } = oembedOf(figure, { maxwidth: null, maxheight: null }, () => 700);
		expect(html).toContain(
			'<iframe src="https://atlas.example.org/embed/x?time=2022&amp;region=USA"'
		);
		expect(html).not.toContain('<script');
		expect(html.match(/[<>]/g)).toHaveLength(4);
	});
});
