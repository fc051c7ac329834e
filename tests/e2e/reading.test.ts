import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

type ContextOptions = Parameters<Browser['newContext']>[0];

/** Opens a figure whose readers have come, and fails on anything that the console complains of. */
async function read(
	path: string,
	options: ContextOptions,
	look: (page: Page, reader: Locator) => Promise<void>
) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	try {
		await page.goto(site + path);
		const reader = page.locator('.reader:visible');
		await reader.scrollIntoViewIfNeeded();
		await look(page, reader);
		expect(complaints).toEqual([]);
	} finally {
		await context.close();
	}
}

const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
const gdp = 'dataset=world-bank&measure=gdp&region=@countries&time=2024&chart=map';
const kinds = {
	line: '/figures/private-investment-by-region?compare=ai-index-2022',
	area: '/figures/private-investment-by-region?region=USA~CHN~EUROPE&chart=area',
	'stacked column': '/figures/corporate-investment',
	column: '/figures/private-investment?show=growth&chart=column',
	bar: '/figures/countries',
	slope: '/figures/private-investment-by-region?chart=slope&scale=log',
	grid: '/figures/private-investment-by-region?chart=grid',
	map: `/figures/private-investment?${gdp}`,
	scatter: '/figures/model-training-cost',
	'missing years': '/ko/figures/revisions',
	'below the list': '/figures/private-investment-by-region?region=USA~AUT~KOR'
};

/** What stands in the tip, as a live region would say it: of the marked line alone where one is. */
const inTip = (reader: Locator) =>
	reader.locator('.tip').evaluate((tip) => {
		const text = (node: Element | null) => node?.textContent?.trim() ?? '';
		const rows = [...tip.querySelectorAll('tr')];
		const marked = rows.filter((row) => row.classList.contains('chosen'));
		const lines = (marked.length > 0 ? marked : rows).map((row) => {
			const status = text(row.querySelector('.status'));
			const [name, value] = [text(row.querySelector('th')), text(row.querySelector('td'))];
			return [name, value, status && `(${status})`].filter(Boolean).join(' ');
		});
		const below = [...tip.querySelectorAll('small')].map(text);
		return `${text(tip.querySelector('strong'))}: ${[...lines, ...below].join('; ')}`;
	});

const said = async (reader: Locator) =>
	((await reader.locator('[aria-live]').textContent()) ?? '').trim();

const pointAt = async (reader: Locator, across: number, down = 0.5) => {
	const box = await reader.boundingBox();
	if (!box) throw new Error('no chart');
	return { x: box.x + box.width * across, y: box.y + box.height * down };
};

async function drag(page: Page, reader: Locator, from: number, to: number) {
	const [start, end] = [await pointAt(reader, from), await pointAt(reader, to)];
	await page.mouse.move(start.x, start.y);
	await page.mouse.down();
	await page.mouse.move((start.x + end.x) / 2, end.y);
	await page.mouse.move(end.x, end.y);
	await page.mouse.up();
}

const cells = (page: Page) =>
	page.locator('.span tr').evaluateAll((rows) =>
		rows.map((row) =>
			[...row.querySelectorAll('th, td')].map((cell) =>
				[...cell.childNodes]
					.filter((node) => node.nodeType === Node.TEXT_NODE || node.nodeName === 'SMALL')
					.map((node) => node.textContent?.trim())
					.filter(Boolean)
					.join(' | ')
			)
		)
	);

describe('a keyboard walk announces what the tip shows', () => {
	test.each(Object.entries(kinds))('%s', async (_, path) => {
		await read(path, {}, async (page, reader) => {
			expect(await page.locator('.reader:visible[tabindex="0"]').count()).toBe(1);
			await reader.focus();
			const heard = new Set<string>();
			for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'Enter']) {
				await page.keyboard.press(key);
				const live = await said(reader);
				expect(live).toMatch(/\d/);
				expect([key, live]).toEqual([key, await inTip(reader)]);
				heard.add(live);
			}
			expect(heard.size).toBeGreaterThan(2);
			await page.keyboard.press('Escape');
			expect([await reader.locator('.tip').count(), await said(reader)]).toEqual([0, '']);
		});
	});

	test('missing, below the last listed, status and note are said', async () => {
		await read(kinds['below the list'], {}, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press('End');
			expect(await said(reader)).toMatch(
				/^2025: United States \$285\.9B; South Korea \$1\.78B; Austria below \$970M; reported, first print; /
			);
			await page.keyboard.press('Enter');
			expect(await said(reader)).toContain('which is not zero');
		});
		await read('/figures/revisions', {}, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press('Home');
			expect(await said(reader)).toMatch(
				/2025 edition \$5\.17B \(derived\).*2024 edition no figure/
			);
		});
	});
});

describe('two years are compared', () => {
	const world = '/figures/private-investment?edition=ai-index-2026';

	test('by dragging: change, per cent and a compound rate, and the address to keep it', async () => {
		await read(world, {}, async (page, reader) => {
			await drag(page, reader, 0.04, 0.53);
			expect(await cells(page)).toEqual([
				['', '2013', '2021', 'Change', 'In per cent', 'A year, compounded'],
				['World', '$5.17B', '$145.4B', '+$140.2B', '+2,710%', '+51.8%']
			]);
			expect(await said(reader)).toBe(
				'From 2013 to 2021: World $5.17B → $145.4B, +$140.2B, +2,710%, +51.8% a year'
			);
			await page.getByRole('button', { name: 'Show only 2013 to 2021' }).click();
			await page.waitForURL(/time=2013\.\.2021/);
			await page.waitForFunction(() =>
				document.querySelector('.subtitle')?.textContent?.includes('2013–2021')
			);
			expect(await page.locator('.span').count()).toBe(0);
			await page.goBack();
			await page.waitForFunction(() =>
				document.querySelector('.subtitle')?.textContent?.includes('2013–2025')
			);
		});
	});

	test('by shift with the arrows; Escape ends it, and so does a click elsewhere', async () => {
		await read('/figures/corporate-investment', {}, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press('End');
			for (let year = 0; year < 4; year++) await page.keyboard.press('Shift+ArrowLeft');
			const [head, ...rows] = await cells(page);
			expect(head?.slice(1, 3)).toEqual(['2021', '2025']);
			expect(rows[0]).toEqual([
				'Private investment',
				'$145.4B',
				'$344.7B',
				'+$199.3B',
				'+137%',
				'+24.1%'
			]);
			expect(await said(reader)).toMatch(
				/^From 2021 to 2025: Private investment \$145\.4B → \$344\.7B, \+\$199\.3B, \+137%, \+24\.1% a year, first print; /
			);
			expect(await page.locator('.span small').allTextContents()).toContain('first print');
			await page.keyboard.press('Escape');
			expect(await page.locator('.span').count()).toBe(0);

			await page.keyboard.press('Home');
			await page.keyboard.press('Shift+End');
			expect(await page.locator('.span h2').textContent()).toBe('From 2013 to 2025');
			const { x, y } = await pointAt(reader, 0.3);
			await page.mouse.click(x, y);
			expect(await page.locator('.span').count()).toBe(0);
		});
	});

	test('by a finger: the comparison stands at the foot of the screen', async () => {
		await read('/ko' + kinds.area, phone, async (page, reader) => {
			const touch = await page.context().newCDPSession(page);
			const send = async (type: 'touchStart' | 'touchMove' | 'touchEnd', across?: number) =>
				touch.send('Input.dispatchTouchEvent', {
					type,
					touchPoints: across === undefined ? [] : [await pointAt(reader, across)]
				});
			await send('touchStart', 0.1);
			for (const across of [0.2, 0.3, 0.4, 0.5]) await send('touchMove', across);
			await send('touchEnd');
			const sheet = page.locator('.span');
			await sheet.waitFor();
			const box = await sheet.boundingBox();
			expect([box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 390, 800]);
			expect(await sheet.textContent()).toMatch(/미국.*연평균|연평균.*미국/s);
			expect(await said(reader)).toMatch(/년까지: 미국 .* → .*연평균 \+/);
			// Nothing of it is wider than the screen.
			const wide = await sheet
				.locator('.table')
				.evaluate((node) => node.scrollWidth - node.clientWidth);
			expect(wide).toBe(0);
			await sheet.getByRole('button', { name: '닫기' }).click();
			expect(await sheet.count()).toBe(0);
		});
	});

	test('what is missing at an end is said, and nothing is computed across editions', async () => {
		await read('/figures/revisions', {}, async (page, reader) => {
			await drag(page, reader, 0.04, 0.53);
			const rows = await cells(page);
			expect(rows).toContainEqual([
				'2023 edition | no figure in 2013',
				'no figure',
				'$125.4B',
				'–',
				'–',
				'–'
			]);
			expect(rows).toContainEqual([
				'2022 edition | first print',
				'$2.74B',
				'$93.5B',
				'+$90.8B',
				'+3,320%',
				'+55.5%'
			]);
		});
		await read('/figures/private-investment?edition=first', {}, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press('Home');
			await page.keyboard.press('Shift+End');
			expect(await said(reader)).toContain('the two years are of different editions');
			expect((await cells(page))[1]?.slice(3)).toEqual(['–']);
		});
	});

	test('of shares it is percentage points, and no rate', async () => {
		await read('/figures/private-investment-by-region?show=share', {}, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press('Home');
			await page.keyboard.press('Shift+End');
			expect(await said(reader)).toMatch(/United States 70\.1% → 82\.9%, \+12\.9% points, no rate/);
		});
	});
});

describe('a series is highlighted', () => {
	const regions = '/figures/private-investment-by-region';

	test('by its line: the others recede, and the picture stays the server\u2019s', async () => {
		await read(regions, {}, async (page, reader) => {
			const picture = page.locator('.wide svg[role=img]');
			const before = await picture.evaluate((node) => node.outerHTML);
			await reader.focus();
			await page.keyboard.press('End');
			expect(await reader.locator('[data-veil]').count()).toBe(0);
			await page.keyboard.press('ArrowDown');
			expect(await reader.locator('[data-veil] path').count()).toBe(3);
			await page.keyboard.press('Escape');
			// The world's line of 2025 ends at the right, above all others.
			const dot = await picture.locator('circle').first().boundingBox();
			await page.mouse.move((dot?.x ?? 0) + 3, (dot?.y ?? 0) + 3);
			expect(await reader.locator('[data-veil] path').count()).toBe(3);
			expect(await picture.evaluate((node) => node.outerHTML)).toBe(before);
		});
	});

	test('by a click on its name, in the address; back undoes it', async () => {
		await read(regions, {}, async (page, reader) => {
			const name = page.locator('.wide svg[role=img] text', { hasText: /^United States$/ });
			const box = await name.boundingBox();
			if (!box) throw new Error('no label');
			await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
			expect(await reader.locator('[data-veil] path').count()).toBe(3);
			await page.mouse.down();
			await page.mouse.up();
			await page.waitForURL(/highlight=USA$/);
			await page.goBack();
			await page.waitForURL((url) => !url.search.includes('highlight'));
			expect(await reader.locator('.tip').count()).toBe(0);
		});
	});

	test.each([
		[regions, 'ArrowDown', /highlight=WLD$/],
		['/figures/countries', 'Home', /highlight=USA$/],
		[kinds.grid, 'ArrowDown', /highlight=WLD$/],
		[kinds.scatter, 'Home', /highlight=.*~dnn-em-segmentation$/],
		['/figures/revisions', 'ArrowDown', /highlight=ai-index-2026$/]
	])('%s: by the space bar after %s', async (path, key, address) => {
		await read(path, {}, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press(key);
			await page.keyboard.press('Space');
			await page.waitForURL(address);
			expect(await page.locator('[role=alert]').count()).toBe(0);
			await page.keyboard.press('Space');
			await page.waitForURL((url) => !address.test(url.search));
		});
	});

	test('by a click on the map, which also keeps what is told of it', async () => {
		await read(kinds.map, {}, async (page, reader) => {
			const label = page.locator('.wide svg text', { hasText: /^China$/ }).first();
			await label.waitFor();
			await reader.focus();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('ArrowDown');
			const region = await reader.locator('.overlay path').last().boundingBox();
			await page.keyboard.press('Escape');
			if (!region) throw new Error('no outline');
			const { x, y, width, height } = region;
			await page.mouse.click(x + width * 0.5, y + height * 0.5);
			await page.waitForURL(/highlight=CHN$/);
			await page.mouse.move(x - 200, y - 20);
			expect(await reader.locator('.tip').textContent()).toContain('China, 2024');
			await page.goBack();
			await page.waitForURL((url) => !url.search.includes('highlight'));
		});
	});
});

describe('what is told stays where it is wanted', () => {
	test('a click pins it with all notes, another one lets go', async () => {
		await read(kinds.line, {}, async (page, reader) => {
			const [here, there] = [await pointAt(reader, 0.77, 0.2), await pointAt(reader, 0.3, 0.2)];
			const title = () => reader.locator('.tip strong').textContent();
			await page.mouse.move(here.x, here.y);
			const year = await title();
			expect(await reader.locator('.tip').textContent()).toMatch(/\d notes: pin to read them/);
			await page.mouse.click(here.x, here.y);
			await page.mouse.move(there.x, there.y);
			expect(await title()).toBe(year);
			expect(await reader.locator('.tip').textContent()).toMatch(/geographic Europe \(EU27/);
			await page.mouse.click(there.x, there.y);
			expect(await title()).not.toBe(year);
			await page.mouse.click(there.x, there.y);
			await page.mouse.move(here.x, here.y);
			expect(await title()).toBe(year);
		});
	});

	test('under a finger it is a sheet that does not hide the chart, with buttons', async () => {
		await read(kinds.map, phone, async (page, reader) => {
			const { x, y } = await pointAt(reader, 0.25, 0.15);
			await page.touchscreen.tap(x, y);
			const sheet = reader.locator('.sheet');
			await sheet.waitFor();
			const box = await sheet.boundingBox();
			expect([box?.x, box?.width, (box?.y ?? 0) + (box?.height ?? 0)]).toEqual([0, 390, 800]);
			const chart = await reader.boundingBox();
			expect((chart?.y ?? 0) + (chart?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + 1);
			// A tap reads; only the button highlights.
			expect(page.url()).not.toContain('highlight');
			for (const button of await sheet.locator('button').all()) {
				const size = await button.boundingBox();
				expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
			}
			await sheet.getByRole('button', { name: /^Highlight/ }).click();
			await page.waitForURL(/highlight=[A-Z]{3}$/);
			await sheet.getByRole('button', { name: 'Close' }).click();
			expect(await sheet.count()).toBe(0);
		});
	});
});

describe('for everyone', () => {
	const ways = (['light', 'dark'] as const).flatMap((colorScheme) =>
		['', '/ko'].map((prefix) => ({ colorScheme, prefix }))
	);

	test.each(ways)('axe finds nothing in what is open: $colorScheme $prefix', async (way) => {
		const { colorScheme, prefix } = way;
		const check = async (page: Page, what: string) => {
			expect([what, await barriersIn(page, 'figure')]).toEqual([what, []]);
		};
		await read(prefix + kinds.line, { colorScheme }, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press('Home');
			await page.keyboard.press('Shift+End');
			await check(page, 'a comparison');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await check(page, 'a pinned tip');
		});
		const map = `${prefix}/figures/countries?chart=map`;
		await read(map, { colorScheme, ...phone }, async (page, reader) => {
			const { x, y } = await pointAt(reader, 0.25, 0.15);
			await page.touchscreen.tap(x, y);
			await reader.locator('.sheet').waitFor();
			await check(page, 'a sheet');
		});
	});

	test('with forced colours the chosen line is marked, and every name is in the reader\u2019s ink', async () => {
		const forced = { forcedColors: 'active', colorScheme: 'dark' } as const;
		await read('/figures/private-investment-by-region', forced, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press('End');
			await page.keyboard.press('ArrowDown');
			const row = reader.locator('.tip tr.chosen');
			expect(await row.evaluate((node) => getComputedStyle(node).outlineStyle)).toBe('solid');
			const inks = await page
				.locator('.wide svg[role=img] text')
				.evaluateAll((all) => [...new Set(all.map((text) => getComputedStyle(text).fill))]);
			expect(inks).toEqual(['rgb(255, 255, 255)']);
		});
	});

	test('nothing moves by itself, and on paper stand neither hints nor controls', async () => {
		await read(kinds.line + '&patterns=on', { reducedMotion: 'reduce' }, async (page, reader) => {
			await reader.focus();
			await page.keyboard.press('End');
			await page.keyboard.press('Shift+Home');
			expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('.hint').first().isVisible()).toBe(false);
			expect(await page.locator('form').first().isVisible()).toBe(false);
			expect(await page.locator('.span button').first().isVisible()).toBe(false);
			expect(await page.locator('.span table').isVisible()).toBe(true);
			const dashes = await page
				.locator('svg[role=img]:visible path[stroke-dasharray]')
				.evaluateAll(
					(all) => new Set(all.map((path) => path.getAttribute('stroke-dasharray'))).size
				);
			expect(dashes).toBeGreaterThan(1);
		});
	});
});
