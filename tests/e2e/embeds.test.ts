import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { runCommand } from '../support/command';
import { signInEditor } from '../support/editor';
import { startForeign, type Foreign } from '../support/foreign';
import { listAddresses } from '../support/routes';
import { startSite, type Site } from '../support/site';
import { visit } from '../support/visit';

/** A site of its own, which knows its address, in a browser that has scroll bars and blocks cookies of others. */
let site: Site;
let foreign: Foreign;
let browser: Browser;
beforeAll(async () => {
	[site, foreign, browser] = await Promise.all([
		startSite({ hasOrigin: true }),
		startForeign(),
		launchBrowser({ args: ['--test-third-party-cookie-phaseout'], hasScrollbars: true })
	]);
});
afterAll(() => Promise.all([browser?.close(), foreign?.stop(), site?.stop()]));

const get = (address: string) => fetch(site.url + address, { redirect: 'manual' });
const text = async (address: string) => (await get(address)).text();
const figure = '/embed/private-investment-by-region';
const iframe = (address = figure, more = '') =>
	`<iframe src="${site.url}${address}" title="A figure" width="100%" ${more}></iframe>`;
const script = () => `<script src="${site.url}/embed.js"></script>`;
const element = (address = figure) =>
	`<atlas-figure src="${site.url}${address}" title="A figure"></atlas-figure>`;

const framesOf = (page: Page) => page.frames().filter((frame) => frame.url().includes('/embed/'));
/** How high the embed is, and what room the page around it gives it. */
async function heights(frame: Frame) {
	const content = await frame
		.locator('main')
		.evaluate((main) => main.getBoundingClientRect().height);
	const given = await (
		await frame.frameElement()
	).evaluate((each) => (each as Element).clientHeight);
	return { content: Math.ceil(content), given };
}
async function fits(frame: Frame) {
	// A browser lets a frame that is out of sight wait.
	await (await frame.frameElement()).scrollIntoViewIfNeeded();
	const { content, given } = await heights(frame);
	return content === given;
}
const allFit = (page: Page) =>
	expect
		.poll(async () => Promise.all(framesOf(page).map(fits)), { timeout: 10_000 })
		.toEqual(framesOf(page).map(() => true));
/** Its width does not change with the height of what it holds. */
const steady = '<style>html { overflow-y: scroll }</style>';
const onForeign = <T>(body: string, look: (page: Page, context: BrowserContext) => Promise<T>) =>
	visit(browser, foreign.show(body), {}, look);

describe('on a page of another site', () => {
	const three = () =>
		`<h1>A report</h1>${script()}<div id="plain">${iframe(figure, 'style="aspect-ratio:4/3"')}</div>${element()}`;

	test('by script and web component it has its height, also when that grows and shrinks', async () => {
		await onForeign(three(), async (page) => {
			expect(framesOf(page)).toHaveLength(2);
			await allFit(page);
			const before = await Promise.all(framesOf(page).map(heights));
			for (const frame of framesOf(page)) await frame.locator('summary').click();
			await allFit(page);
			for (const [index, frame] of framesOf(page).entries())
				expect((await heights(frame)).given).toBeGreaterThan((before[index]?.given ?? 0) + 300);
			for (const frame of framesOf(page)) await frame.locator('summary').click();
			await allFit(page);
			expect(await Promise.all(framesOf(page).map(heights))).toEqual(before);

			await page.setViewportSize({ width: 390, height: 800 });
			await allFit(page);
			const sideways = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(sideways).toBeLessThanOrEqual(390);
		});
	});

	test('once settled no height is set, and the told one does not depend on the frame', async () => {
		await onForeign(steady + three(), async (page) => {
			await allFit(page);
			const changes = await page.evaluate(async () => {
				const frames = [
					...document.querySelectorAll('iframe'),
					document.querySelector('atlas-figure')?.shadowRoot?.querySelector('iframe')
				].filter((frame) => frame != null);
				const told: number[][] = frames.map(() => []);
				addEventListener('message', ({ source, data }) => {
					const index = frames.findIndex(({ contentWindow }) => contentWindow === source);
					told[index]?.push(data.atlasHeight);
				});
				// Whatever room they are given, with a scroll bar and without one, they tell the same.
				for (const height of ['60px', '300px', '4000px']) {
					for (const frame of frames) frame.style.height = height;
					const answered = told.map(({ length }) => length);
					for (const frame of frames) frame.contentWindow?.postMessage('atlas:ask', '*');
					while (told.some(({ length }, index) => length === answered[index]))
						await new Promise((resolve) => requestAnimationFrame(resolve));
				}
				const before = frames.map((frame) => frame.style.height);
				const seen: string[] = [];
				for (const frame of frames)
					new MutationObserver(() => seen.push(frame.style.height)).observe(frame, {
						attributes: true
					});
				for (let frame = 0; frame < 60; frame++)
					await new Promise((resolve) => requestAnimationFrame(resolve));
				return { told: told.map((each) => [...new Set(each)]), seen, before };
			});
			expect(changes.told.map(({ length }) => length)).toEqual([1, 1]);
			expect(changes.before).toEqual(changes.told.map(([height]) => `${height}px`));
			expect(changes.seen).toEqual([]);
		});
	});

	test('a scroll bar of the page around it, which it makes by its height, does not make it go on for ever', async () => {
		await onForeign('<style>body { margin: 0 }</style>' + script() + element(), async (page) => {
			await allFit(page);
			const [frame] = framesOf(page);
			if (!frame) throw new Error('no frame');
			const highAt = async (width: number) => {
				await page.setViewportSize({ width, height: 3000 });
				await allFit(page);
				return (await heights(frame)).given;
			};
			// Where there is no scroll bar it is too high for the page, and beside one it is not.
			const [less, more] = [await highAt(1185), await highAt(1200)];
			expect(less).toBeLessThan(more);
			const count = () =>
				page.evaluate(async () => {
					const inside = document.querySelector('atlas-figure')?.shadowRoot?.firstElementChild;
					let sets = 0;
					new MutationObserver(() => sets++).observe(inside as Element, { attributes: true });
					for (let frame = 0; frame < 90; frame++)
						await new Promise((resolve) => requestAnimationFrame(resolve));
					return sets;
				});
			await page.setViewportSize({ width: 1200, height: more - 1 });
			expect(await count()).toBeLessThanOrEqual(3);
			expect(await count()).toBe(0);
		});
	});

	test('without the script it keeps the shape that the page gives it, and can be scrolled', async () => {
		await onForeign(iframe(figure, 'style="aspect-ratio:3/1"'), async (page) => {
			const [frame] = framesOf(page);
			if (!frame) throw new Error('no frame');
			const box = await page.locator('iframe').boundingBox();
			expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(3, 1);
			const isScrolled = await frame.evaluate(() => {
				scrollTo(0, document.body.scrollHeight);
				return scrollY > 0;
			});
			expect(isScrolled).toBe(true);
		});
	});

	test('no cookie is set or sent, and none is needed', async () => {
		const context = await browser.newContext();
		await context.addCookies([
			{ name: 'session', value: 'x', url: site.url, sameSite: 'None', secure: true }
		]);
		const page = await context.newPage();
		const cookies: unknown[] = [];
		page.on('response', async (response) => {
			const sent = (await response.request().allHeaders()).cookie;
			const set = (await response.allHeaders())['set-cookie'];
			if (response.url().startsWith(site.url)) cookies.push(sent, set);
		});
		await page.goto(foreign.show(three()));
		await page.waitForLoadState('networkidle');
		await allFit(page);
		expect(cookies.length).toBeGreaterThan(6);
		expect(cookies.filter(Boolean)).toEqual([]);
		const [frame] = framesOf(page);
		expect(await frame?.evaluate(() => document.cookie)).toBe('');
		await context.close();
	});

	test('every other address refuses to be framed', { timeout: 240_000 }, async () => {
		const addresses = listAddresses();
		expect(addresses.length).toBeGreaterThan(30);
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(foreign.show('<iframe></iframe>'));
		const shown: string[] = [];
		for (const address of addresses) {
			const { headers } = await get(address);
			const isEmbed = address.startsWith('/embed/');
			const ancestors = /frame-ancestors ([^;]+)/.exec(
				headers.get('content-security-policy') ?? ''
			)?.[1];
			expect([address, ancestors]).toEqual([address, isEmbed ? '*' : "'self'"]);
			// A browser keeps such a file and shows nothing.
			if (/^(text\/csv|application\/pdf)/.test(headers.get('content-type') ?? '')) continue;
			await page.evaluate(async (src) => {
				const frame = document.createElement('iframe');
				frame.src = src;
				const loaded = new Promise((resolve) => (frame.onload = resolve));
				document.querySelector('iframe')?.replaceWith(frame);
				await loaded;
			}, site.url + address);
			const [, frame] = page.frames();
			if (frame?.url().startsWith(site.url)) shown.push(address);
		}
		expect(shown).toEqual(['/embed/the-2022-drop']);
		await context.close();
	});
});

describe('messages of others', () => {
	test('forged, huge and foreign ones do nothing', async () => {
		await onForeign(script() + iframe() + element(), async (page) => {
			await allFit(page);
			const before = await Promise.all(framesOf(page).map(heights));
			const after = await page.evaluate(async () => {
				const heard: unknown[] = [];
				addEventListener('message', ({ data }) => heard.push(data));
				const messages = [
					{ atlasHeight: 77 },
					{ atlasHeight: 1e9 },
					{ atlasHeight: NaN },
					{ atlasHeight: '99px' },
					{ atlasHeight: null },
					null,
					'atlasHeight'
				];
				for (const message of messages) postMessage(message, '*');
				// A frame of this page, which is not of the atlas, and one that says so from nowhere.
				const own = document.createElement('iframe');
				own.srcdoc = `<script>parent.postMessage({atlasHeight:123},'*')</script>`;
				const opaque = document.createElement('iframe');
				opaque.sandbox.add('allow-scripts');
				opaque.srcdoc = own.srcdoc;
				document.body.append(own, opaque);
				while (heard.length < messages.length + 2)
					await new Promise((resolve) => requestAnimationFrame(resolve));
				return [own.style.height, opaque.style.height];
			});
			expect(after).toEqual(['', '']);
			expect(await Promise.all(framesOf(page).map(heights))).toEqual(before);
		});
	});

	test('a height of the figure itself is kept within bounds', async () => {
		await onForeign(steady + script() + iframe(), async (page) => {
			await allFit(page);
			const [frame] = framesOf(page);
			const given = async (height: number) => {
				const heard = page.evaluate(
					(height) =>
						new Promise<void>((resolve) =>
							addEventListener('message', ({ data }) => {
								if (Object.is(data.atlasHeight, height)) resolve();
							})
						),
					height
				);
				await frame?.evaluate((height) => parent.postMessage({ atlasHeight: height }, '*'), height);
				await heard;
				return page.locator('iframe').evaluate((each) => each.style.height);
			};
			expect([await given(1e9), await given(-1), await given(NaN)]).toEqual([
				'5000px',
				'50px',
				'50px'
			]);
		});
	});

	test('a figure answers nobody but the page around it, and does nothing else', async () => {
		await onForeign(script() + iframe(), async (page) => {
			await allFit(page);
			const [frame] = framesOf(page);
			const before = await frame?.content();
			await page.evaluate(() => {
				const { contentWindow } = document.querySelector('iframe') as HTMLIFrameElement;
				for (const message of ['x', { atlasHeight: 9 }, { lang: 'ko' }, null])
					contentWindow?.postMessage(message, '*');
			});
			await allFit(page);
			expect(await frame?.content()).toBe(before);
		});
	});

	test('pasted twice, and from a second address, the script acts once', async () => {
		const twice = `<script>
			window.sets = 0;
			const { set } = Object.getOwnPropertyDescriptor(CSSStyleDeclaration.prototype, 'height') ?? {};
			const add = window.addEventListener;
			window.listeners = 0;
			window.addEventListener = function (name, ...more) {
				if (name === 'message') window.listeners++;
				return add.call(this, name, ...more);
			};
		</script>${script()}${iframe()}${script()}${element()}${script()}`;
		await onForeign(twice, async (page) => {
			await allFit(page);
			expect(await page.evaluate(() => (window as never as { listeners: number }).listeners)).toBe(
				1
			);
			const inside = page.locator('atlas-figure').locator('iframe');
			expect(await inside.count()).toBe(1);
		});
	});

	test('an element that names another site keeps what stands inside it', async () => {
		const others = ['https://example.org/embed/x', 'javascript:alert(1)', 'http://[', '/embed/x'];
		const body = others.map(
			(src) => `<atlas-figure src="${src}"><a href="#">see</a></atlas-figure>`
		);
		await onForeign(script() + body.join(''), async (page) => {
			expect(await page.getByRole('link', { name: 'see' }).count()).toBe(others.length);
			expect(page.frames()).toHaveLength(1);
		});
	});
});

describe('what it shows', () => {
	test('the tooltip, by pointer and by keys, without the framework', async () => {
		await visit(browser, site.url + '/embed/private-investment', {}, async (page) => {
			const reader = page.locator('.reader').first();
			const box = await reader.boundingBox();
			if (!box) throw new Error('no reader');
			await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
			const tip = page.locator('.tip:visible');
			expect(await tip.innerText()).toMatch(/^20\d\d\s+World\s+\$[\d.]+[BT]/);
			await page.mouse.move(box.x + 5, box.y - 20);
			expect(await tip.count()).toBe(0);
			await reader.focus();
			await page.keyboard.press('End');
			expect(await tip.innerText()).toMatch(/^2025\s+World\s+\$344\.\dB|^2025/);
			expect(await reader.locator('[aria-live]').innerText()).toMatch(/^2025: World \$/);
			await page.keyboard.press('ArrowLeft');
			expect(await tip.innerText()).toMatch(/^2024/);
			expect(await barriersIn(page)).toEqual([]);
			await page.keyboard.press('Escape');
			expect(await tip.count()).toBe(0);
		});
	});

	test.each([
		['map', '/embed/private-investment-by-region?chart=map&region=@countries&time=2025'],
		['bar', '/embed/private-investment-by-region?chart=bar&time=2025'],
		['grid', '/embed/private-investment-by-region?chart=grid'],
		['scatter', '/embed/model-training-cost'],
		['Korean', '/embed/private-investment?lang=ko']
	])('%s is read too', async (_kind, address) => {
		await visit(browser, site.url + address, {}, async (page) => {
			const reader = page.locator('.reader:visible').first();
			await reader.focus();
			await page.keyboard.press('Home');
			expect(await page.locator('.tip:visible').innerText()).toMatch(/\d/);
			expect(await barriersIn(page)).toEqual([]);
		});
	});

	test('script, style and page are light: no client framework', async () => {
		const html = await text(figure);
		const [, own = ''] = /<script defer="" src="([^"]+)"/.exec(html) ?? [];
		expect(html.match(/<script/g)).toHaveLength(1);
		const size = (body: string) => gzipSync(body, { level: 9 }).length;
		const sizes = { script: size(await text(own)), parent: size(await text('/embed.js')) };
		console.log(
			`Embed, gzipped: script ${sizes.script} B, page ${size(html)} B; embed.js ${sizes.parent} B`
		);
		expect(sizes.script).toBeGreaterThan(500);
		expect(sizes.script + sizes.parent).toBeLessThanOrEqual(15_000);
		expect(sizes.parent).toBeLessThan(1_000);
	});

	test('plain, transparent and dark, and a wrong option is named', async () => {
		await visit(
			browser,
			`${site.url}${figure}?plain=on&background=transparent`,
			{},
			async (page) => {
				expect(await page.locator('details, .citation').count()).toBe(0);
				expect(await page.locator('.subtitle').innerText()).toContain('nominal US dollars');
				expect(await page.locator('.foot').innerText()).toContain('Follows the newest edition');
				const background = await page.evaluate(
					() => getComputedStyle(document.documentElement).backgroundColor
				);
				expect(background).toBe('rgba(0, 0, 0, 0)');
			}
		);
		expect(await text(`${figure}?background=pink&theme=neon`)).toMatch(
			/background=pink.*|theme=neon/
		);
	});
});

describe('editions', () => {
	const add = async (edition: string, published: string, rows: string[]) => {
		const file = path.join(site.dataDir, `${edition}.csv`);
		const lines = rows.map((row) => `private_investment,KOR,${row},USD,nominal`);
		await writeFile(file, ['measure,region,year,value,unit,prices', ...lines].join('\n'));
		const told = ['--dataset', 'mine', '--edition', edition, '--published', published];
		expect((await runCommand(['import', file, ...told], { DATA_DIR: site.dataDir })).code).toBe(0);
	};
	const shown = async (address: string) => {
		return visit(browser, site.url + address, { javaScriptEnabled: false }, async (page) => ({
			// What is said of it without eyes may come to say that a figure was a first print.
			chart: (await page.locator('.wide svg').first().innerHTML()).replace(
				/<desc[^]*?<\/desc>/,
				''
			),
			table: await page.locator('details').innerHTML(),
			title: await page.locator('h1').innerText(),
			subtitle: await page.locator('.subtitle').innerText(),
			edition: (await page.locator('.foot span').first().innerText()).replace(/\s+/g, ' ')
		}));
	};
	const view = 'dataset=mine&region=KOR';
	const pinned = `/embed/private-investment?${view}&edition=mine-1`;
	const following = `/embed/private-investment?${view}`;
	const data = `/figures/private-investment.csv?${view}&edition=mine-1`;

	test('a pinned embed stays and says that there is a newer one; one that follows changes', async () => {
		await add('mine-1', '2024-01', ['2021,100', '2022,80']);
		const before = { pinned: await shown(pinned), following: await shown(following) };
		const bytes = await text(data);
		expect((await get(data)).headers.get('cache-control')).toContain('immutable');
		expect(before.pinned.edition).toBe('Pinned to edition mine-1');
		expect(before.following.edition).toBe('Follows the newest edition, now mine-1');
		expect(before.pinned.chart).toBe(before.following.chart);

		await add('mine-2', '2025-01', ['2021,110', '2022,95', '2023,120']);
		const after = { pinned: await shown(pinned), following: await shown(following) };
		const edition = 'Pinned to edition mine-1 · A newer edition exists: mine-2';
		expect(after.pinned).toEqual({ ...before.pinned, edition });
		expect(await text(data)).toBe(bytes);
		expect(after.following.chart).not.toBe(before.following.chart);
		expect(after.following.table).not.toBe(before.following.table);
		expect(after.following.edition).toBe('Follows the newest edition, now mine-2');
	});

	test('saved figures are embedded like curated ones: pinned, following, by version', async () => {
		const kim = await signInEditor(browser, site, 'kim@example.org');
		const cookie = kim.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
		const publish = async (address: string, fields: Record<string, string>) => {
			const answer = await fetch(site.url + address, {
				method: 'POST',
				redirect: 'manual',
				headers: { origin: site.url, accept: 'text/html', cookie },
				body: new URLSearchParams(fields)
			});
			expect(answer.status).toBe(303);
		};
		const save = `/account/figures/new?/publish&figure=private-investment&${view}`;
		await publish(save, { slug: 'stays', pinned: 'yes', 'title-en': 'It stays' });
		await publish(save, { slug: 'moves', pinned: 'no', 'title-en': 'It moves' });
		expect((await shown('/embed/stays')).edition).toBe('Pinned to edition mine-2');
		await add('mine-3', '2026-01', ['2021,110', '2022,95', '2023,130']);
		const stays = await shown('/embed/stays');
		expect(stays.title).toBe('It stays');
		expect(stays.edition).toBe('Pinned to edition mine-2 · A newer edition exists: mine-3');
		expect((await shown('/embed/moves')).edition).toBe('Follows the newest edition, now mine-3');
		await publish('/account/figures/stays/edit?/publish', { pinned: 'yes', 'title-en': 'Anew' });
		expect((await shown('/embed/stays')).title).toBe('Anew');
		expect((await shown('/embed/stays-v1')).title).toBe('It stays');

		await publish('/account/figures/stays?/withdraw', {});
		for (const slug of ['stays', 'stays-v1'])
			expect([slug, (await get(`/embed/${slug}`)).status]).toEqual([slug, 410]);
	});

	test('a withdrawn edition answers 410 with a picture that says so', async () => {
		const env = { DATA_DIR: site.dataDir };
		expect((await runCommand(['withdraw', 'mine-1'], env)).code).toBe(0);
		const embed = await get(pinned);
		expect([embed.status, embed.headers.get('content-security-policy')]).toEqual([
			410,
			expect.stringContaining('frame-ancestors *')
		]);
		expect(await text(pinned)).not.toMatch(/<script/);
		expect((await get(data)).status).toBe(410);
		const svg = data.replace('.csv', '.svg');
		const body = `<img src="${site.url}${svg}" alt="x">${iframe(pinned.replaceAll('&', '&amp;'))}`;
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(foreign.show(body));
		await page.waitForLoadState('networkidle');
		expect(
			await page.locator('img').evaluate((img) => (img as HTMLImageElement).naturalWidth)
		).toBe(960);
		const [frame] = framesOf(page);
		expect(await frame?.locator('svg[role=img] text').allTextContents()).toEqual([
			'Withdrawn',
			'What stood here was withdrawn by whoever published it. It may come back at the same address.',
			'The edition "mine-1" was withdrawn.'
		]);
		await context.close();
		// What follows goes on without it.
		expect((await shown(following)).edition).toBe('Follows the newest edition, now mine-3');
		expect((await runCommand(['restore', 'mine-1'], env)).code).toBe(0);
		expect((await get(pinned)).status).toBe(200);
	});
});
