import { extract } from '@extractus/oembed-extractor';
import type { Page } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { signInEditor } from '../support/editor';
import { startForeign, type Foreign } from '../support/foreign';
import { startSite, type Site } from '../support/site';
import { visit, type ContextOptions } from '../support/visit';

/** A site of its own, which knows its address. */
let site: Site;
let foreign: Foreign;
let browser: Browser;
beforeAll(async () => {
	[site, foreign, browser] = await Promise.all([
		startSite({ hasOrigin: true }),
		startForeign(),
		launchBrowser()
	]);
});
afterAll(() => Promise.all([browser?.close(), foreign?.stop(), site?.stop()]));

const get = (address: string, headers: Record<string, string> = {}) =>
	fetch(site.url + address, { redirect: 'manual', headers });
const text = async (address: string) => (await get(address)).text();
const open = <T>(address: string, options: ContextOptions, look: (page: Page) => Promise<T>) =>
	visit(browser, site.url + address, options, look);
const oembed = (url: string, more = '') =>
	get(`/oembed?url=${encodeURIComponent(url)}${more && `&${more}`}`);
const noScript = { javaScriptEnabled: false };

describe('the dialog', () => {
	const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

	test.each([
		['/figures/private-investment', { width: 1440, height: 1000 }],
		['/ko/figures/countries', { width: 390, height: 844 }]
	])('previews all of the embed of %s at %o', async (address, viewport) => {
		await open(address, { viewport }, async (page) => {
			await page.locator('.actions a[href*="/share"]').click();
			const frame = page.locator('dialog .sharing:visible iframe');
			const content = page.frameLocator('dialog .sharing:visible iframe').locator('html');
			await expect
				.poll(async () => {
					const given = await frame.evaluate((each) => each.clientHeight);
					const needed = await content.evaluate((html) => html.scrollHeight);
					const free = await content.evaluate((html) => html.clientHeight);
					return [needed > free, given - needed < 4];
				})
				.toEqual([false, true]);
		});
	});

	test('copies what it shows, pinned or following, and previews the embed itself', async () => {
		await open('/figures/private-investment?time=2013..2022', allowed, async (page) => {
			await page.getByRole('link', { name: 'Share and embed' }).click();
			const dialog = page.getByRole('dialog');
			await dialog.waitFor();
			expect(await barriersIn(page)).toEqual([]);
			const shown = dialog.locator('.sharing:visible');
			expect(await shown.getAttribute('data-pinning')).toBe('following');
			expect(await dialog.innerText()).toContain('When a newer edition is published, chart');
			const preview = page.frames().find((each) => each.url().includes('/embed/'));
			expect(await preview?.locator('h1').innerText()).toContain('22.3%');
			const copy = async (name: string) => {
				const button = shown.getByRole('button', { name: `Copy: ${name}`, exact: true });
				await button.click();
				await shown.getByText('Copied.').first().waitFor();
				return page.evaluate(() => navigator.clipboard.readText());
			};
			const iframe = await copy('Embed without a script');
			expect(iframe).toContain(`src="${site.url}/embed/private-investment?time=2013..2022"`);
			await dialog.getByLabel(/Pinned to the editions of now/).check();
			expect(await shown.getAttribute('data-pinning')).toBe('pinned');
			expect(await copy('Link')).toBe(
				`${site.url}/figures/private-investment?time=2013..2022&edition=ai-index-2026`
			);
			await page.keyboard.press('Escape');
			expect(await dialog.count()).toBe(0);
		});
	});

	test('is a page without scripts, in Korean and narrow too', async () => {
		const narrow = { viewport: { width: 390, height: 800 }, colorScheme: 'dark' as const };
		await open('/ko/figures/the-2022-drop', noScript, async (page) => {
			await page.getByRole('link', { name: '공유하고 퍼가기' }).click();
			await page.waitForURL('**/share');
			await page.waitForLoadState();
			expect(await page.locator('h1').innerText()).toContain('공유');
			// The figure itself is pinned.
			const shown = page.locator('.sharing:visible');
			expect(await shown.getAttribute('data-pinning')).toBe('pinned');
			const texts = await shown
				.locator('textarea')
				.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
			expect(texts).toHaveLength(13);
			expect(texts[1]).toContain('/embed/the-2022-drop?lang=ko"');
			expect(texts[6]).toContain('kotex');
			await page.getByLabel(/최신 판을 따름/).check();
			expect(await shown.getAttribute('data-pinning')).toBe('following');
		});
		await open('/ko/figures/the-2022-drop/share', narrow, async (page) => {
			expect(await barriersIn(page)).toEqual([]);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		});
		expect((await get('/figures/nothing/share')).status).toBe(404);
	});

	test('every text works on a page of another site', async () => {
		const share = await text('/figures/private-investment/share?edition=ai-index-2023');
		const kinds = [...share.matchAll(/<textarea[^>]*>([^<]*)<\/textarea>/g)].map(([, body]) =>
			(body ?? '')
				.replaceAll('&lt;', '<')
				.replaceAll('&gt;', '>')
				.replaceAll('&quot;', '"')
				.replaceAll('&amp;', '&')
		);
		const [, iframe, script, element, , image] = kinds;
		const body = [iframe, script, element, image].join('<hr>');
		await visit(browser, foreign.show(body), {}, async (page) => {
			for (const each of await page.locator('iframe').all()) await each.scrollIntoViewIfNeeded();
			await page.waitForLoadState('networkidle');
			const embeds = page.frames().filter((each) => each.url().includes('/embed/'));
			expect(embeds).toHaveLength(3);
			for (const each of embeds)
				expect(await each.locator('.foot').innerText()).toContain(
					'Pinned to edition ai-index-2023'
				);
			const img = page.locator('img');
			await img.scrollIntoViewIfNeeded();
			expect(await img.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBeGreaterThan(
				600
			);
			expect(await img.getAttribute('alt')).toContain('91.9');
		});
	});
});

describe('oEmbed', () => {
	test('a consumer finds it on the page of a curated figure, and respects sizes', async () => {
		const page = `${site.url}/figures/private-investment?time=2013..2022&region=USA~CHN`;
		const found = await extract(page, { maxwidth: 500, maxheight: 400 });
		expect(found).toMatchObject({
			type: 'rich',
			version: '1.0',
			width: 500,
			height: 400,
			provider_name: 'AI Investment Atlas'
		});
		const { html } = found as unknown as { html: string };
		expect(html).toContain(
			`<iframe src="${site.url}/embed/private-investment?region=USA~CHN&amp;time=2013..2022"`
		);
		await visit(browser, foreign.show(html), {}, async (page) => {
			const embed = page.frames().find((each) => each.url().includes('/embed/'));
			expect(await embed?.locator('.subtitle').innerText()).toContain('2013–2022');
		});
		const korean = await extract(`${site.url}/ko/figures/the-2022-drop`);
		expect(JSON.stringify(korean)).toContain('/embed/the-2022-drop?lang=ko');
	});

	test('and of a saved one, by version too, until it is withdrawn', async () => {
		const kim = await signInEditor(browser, site, 'kim@example.org');
		const cookie = kim.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
		const send = (address: string, fields: Record<string, string>) =>
			fetch(site.url + address, {
				method: 'POST',
				redirect: 'manual',
				headers: { origin: site.url, accept: 'text/html', cookie },
				body: new URLSearchParams(fields)
			});
		const title = `Mine "><script>alert('x')</script>`;
		const save = '/account/figures/new?/publish&figure=private-investment';
		const saved = await send(save, { slug: 'two-worlds', pinned: 'yes', 'title-en': title });
		expect(saved.status).toBe(303);
		for (const slug of ['two-worlds', 'two-worlds-v1']) {
			const found = await extract(`${site.url}/figures/${slug}`);
			expect(found).toMatchObject({ title });
			const { html } = found as unknown as { html: string };
			expect(html).not.toContain('<script');
			expect(html).toContain(`${site.url}/embed/${slug}`);
		}
		const head = await text('/figures/two-worlds');
		expect(head).not.toContain('<script>alert');
		await send('/account/figures/two-worlds?/withdraw', {});
		expect((await oembed(`${site.url}/figures/two-worlds`)).status).toBe(404);
	});

	test('hostile addresses, sizes and formats are refused', async () => {
		const host = site.url.replace('http://', '');
		for (const url of [
			`http://${host}@evil.example/figures/the-2022-drop`,
			`http://user@${host}/figures/the-2022-drop`,
			`http://${host}.evil.example/figures/the-2022-drop`,
			`http://127.0.0.1:1/figures/the-2022-drop`,
			`https://${host}/figures/the-2022-drop`,
			`http://localhost:${host.split(':')[1]}/figures/the-2022-drop`,
			'javascript:alert(1)',
			`${site.url}/figures/the-2022-drop?show=magic`,
			`${site.url}/figures/nothing`,
			`${site.url}/account`
		]) {
			const answer = await oembed(url);
			expect([url, answer.status]).toEqual([url, 404]);
			expect(answer.headers.get('content-type')).toContain('application/problem+json');
			expect(answer.headers.get('access-control-allow-origin')).toBe('*');
		}
		const url = `${site.url}/figures/the-2022-drop`;
		const statuses = [];
		for (const more of ['format=xml', 'format=%3Cx', 'maxwidth=-1', 'maxheight=1e9', 'format=json'])
			statuses.push((await oembed(url, more)).status);
		expect(statuses).toEqual([501, 501, 400, 400, 200]);
		expect((await get('/oembed')).status).toBe(400);
	});
});

describe('what a page says of itself', () => {
	const meta = (html: string) =>
		Object.fromEntries(
			[...html.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g)].map(([, name, content]) => [
				name,
				content
			])
		);

	test('cards with the picture of the view, canonical and discovery', async () => {
		const html = await text('/ko/figures/private-investment?time=2013..2022');
		const { 'og:image': picture = '', ...said } = meta(html);
		expect(said).toMatchObject({
			'og:url': `${site.url}/ko/figures/private-investment?time=2013..2022`,
			'og:locale': 'ko_KR',
			'twitter:card': 'summary_large_image'
		});
		expect(said['og:title']).toContain('22.3%');
		expect(picture).toMatch(
			/^http:\/\/127\.0\.0\.1:\d+\/figures\/private-investment\.(png|svg)\?time=/
		);
		expect(picture).toContain('lang=ko');
		const image = await fetch(picture.replaceAll('&amp;', '&'));
		expect([image.status, image.headers.get('content-type')]).toEqual([
			200,
			expect.stringMatching(/^image\//)
		]);
		expect(html).toContain(
			`<link rel="canonical" href="${site.url}/ko/figures/private-investment?time=2013..2022"`
		);
		expect(html.match(/application\/json\+oembed/g)).toHaveLength(1);
	});

	test.each([
		['/', true],
		['/ko', true],
		['/figures', false],
		['/datasets/ai-index', false],
		['/ko/datasets/ai-index/ai-index-2023', false],
		['/about/measures', false],
		['/ko/about/api', false]
	])(
		'%s has a card too, with the picture of its own figure (%s) or none',
		async (path, pictured) => {
			const html = await text(path);
			const { 'og:image': picture = '', ...said } = meta(html);
			const isKorean = path.startsWith('/ko');
			expect(said).toMatchObject({
				'og:type': 'website',
				'og:url': site.url + path,
				'og:locale': isKorean ? 'ko_KR' : 'en_US',
				'twitter:card': pictured ? 'summary_large_image' : 'summary'
			});
			const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
			expect(said['og:description']).toBe(description);
			expect(/\p{Script=Hangul}/u.test(description)).toBe(isKorean);
			expect(html).toContain(`<link rel="canonical" href="${site.url}${path}"`);
			expect(html).toContain(`<link rel="alternate" hreflang="ko" href="${site.url}/ko`);
			if (pictured) {
				const image = await fetch(picture.replaceAll('&amp;', '&'));
				expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png']);
			} else expect(picture).toBe('');
		}
	);

	test('a thumbnail is as large as its answer says', async () => {
		for (const more of ['', 'maxwidth=400', 'maxwidth=320&maxheight=2000']) {
			const page = `${site.url}/ko/figures/countries`;
			const { thumbnail_url, thumbnail_width, thumbnail_height } = (await (
				await oembed(page, more)
			).json()) as Record<string, string>;
			const png = Buffer.from(await (await fetch(thumbnail_url ?? '')).arrayBuffer());
			expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
				thumbnail_width,
				thumbnail_height
			]);
		}
		const small = await oembed(`${site.url}/figures/countries`, 'maxwidth=300');
		expect(await small.json()).not.toHaveProperty('thumbnail_url');
	});

	test('its address is the configured one, whatever the request says', async () => {
		const evil = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
		for (const address of [
			'/figures/the-2022-drop',
			'/embed/the-2022-drop',
			'/figures/the-2022-drop/share',
			'/sitemap.xml',
			'/robots.txt',
			`/oembed?url=${encodeURIComponent(`${site.url}/figures/the-2022-drop`)}`
		]) {
			const body = await (await get(address, evil)).text();
			expect([address, body.includes('evil')]).toEqual([address, false]);
			expect([address, body.includes(site.url)]).toEqual([address, true]);
		}
	});

	test('the sitemap names pages that are there, in both languages', async () => {
		const answer = await get('/sitemap.xml');
		expect(answer.headers.get('content-type')).toBe('application/xml; charset=utf-8');
		const locations = [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
			([, location]) => location as string
		);
		expect(locations.length).toBeGreaterThan(60);
		expect(new Set(locations).size).toBe(locations.length);
		const wrong: string[] = [];
		for (const location of locations)
			if ((await fetch(location, { redirect: 'manual' })).status !== 200) wrong.push(location);
		expect(wrong).toEqual([]);
		expect(await text('/robots.txt')).toContain(`Sitemap: ${site.url}/sitemap.xml`);
	});
});

describe('the feed', () => {
	test('names the editions with their sentences, is revalidated, and is found', async () => {
		const answer = await get('/feed.atom');
		expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
		const feed = await answer.text();
		expect(feed.match(/<entry>/g)?.length).toBeGreaterThanOrEqual(5);
		expect(feed).toContain(`<id>${site.url}/datasets/ai-index/ai-index-2026</id>`);
		expect(feed).toContain('145.4');
		const etag = answer.headers.get('etag') ?? '';
		expect((await get('/feed.atom', { 'if-none-match': etag })).status).toBe(304);
		expect(await text('/feed.atom?lang=ko')).toContain('새 판');
		expect((await get('/feed.atom?lang=xx&foo=1')).status).toBe(400);
		expect(await text('/')).toMatch(/type="application\/atom\+xml"\s+href="\/feed.atom"/);
		const isWell = await open('/', {}, (page) =>
			page.evaluate(
				(feed) =>
					new DOMParser().parseFromString(feed, 'text/xml').querySelector('parsererror') === null,
				feed
			)
		);
		expect(isWell).toBe(true);
	});
});
