import type { Page } from 'playwright-core';

/** What a reader does on a figure's page, and what the page then shows. */
export const parametersOf = (url: string) => Object.fromEntries(new URL(url).searchParams);

/** Waits until what stands around a chart has followed it (`ui/painted.svelte.ts`); without scripts it is there. */
export const followed = (page: Page) =>
	page.evaluate(async () => {
		if (matchMedia('(scripting: none)').matches) return;
		await new Promise(requestAnimationFrame);
		await new Promise(requestAnimationFrame);
		await new Promise((resolve) => setTimeout(resolve));
	});

/** Title, subtitle and every value of the table. */
export async function shownBy(page: Page) {
	await followed(page);
	return {
		title: await page.locator('h1').textContent(),
		subtitle: await page.locator('.subtitle').textContent(),
		values: await page
			.locator('tr[data-row] td[data-value]')
			.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')))
	};
}

/** Does something, and waits for the address that it leads to and for the page that the server answers. */
export async function step(page: Page, does: () => Promise<unknown>, query: RegExp) {
	await does();
	await page.waitForURL(query);
	await page.waitForFunction(() => document.querySelector('.drawn')?.ariaBusy !== 'true');
	await page.waitForLoadState('networkidle');
	await followed(page);
}

/** Waits for the list of regions, with the sizes by which it is sorted. */
export const panel = (page: Page) => page.locator('.panel .size').first().waitFor();

/** Chooses from a menu of the form, opening what it stands behind. */
export const choose = (page: Page, name: string, value: string) => async () => {
	const menu = page.locator(`select[name=${name}]`);
	if (!(await menu.isVisible())) await page.click('.more > summary');
	await menu.selectOption(value);
};

/** The middle of a year on the track of the timeline. */
async function placeOf(page: Page, year: number) {
	const box = await page.locator('.track').boundingBox();
	if (!box) throw new Error('no timeline');
	return { x: box.x + 12 + ((year - 2013) / 12) * (box.width - 24), y: box.y + 12 };
}

/** Drags the mark of a year to another one. */
export async function dragEnd(page: Page, from: number, to: number) {
	const [a, b] = [await placeOf(page, from), await placeOf(page, to)];
	await page.mouse.move(a.x, a.y);
	await page.mouse.down();
	await page.mouse.move((a.x + b.x) / 2, a.y, { steps: 4 });
	await page.mouse.move(b.x, b.y, { steps: 4 });
	await page.mouse.up();
}
