import type { Page } from 'playwright-core';
import type { Dice } from './walk';

/** All that a figure's page says: its words, its numbers, its pictures, its controls and its links. */
export const saidBy = (page: Page) =>
	page.evaluate(() => {
		const all = <T extends Element = HTMLElement>(selector: string) => [
			...document.querySelectorAll<T>(selector)
		];
		const texts = (selector: string) =>
			all(selector).map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
		const chosen = all<HTMLInputElement>('details.parts input[name]:checked');
		return {
			title: texts('h1'),
			subtitle: texts('.subtitle'),
			source: texts('main figcaption'),
			problems: texts('main [role=alert], main .problems li'),
			pictures: all('.drawn svg[data-plot]').map((svg) => [
				svg.dataset.plot,
				[...svg.querySelectorAll('text')].map(({ textContent }) => textContent?.trim()),
				[...svg.querySelectorAll('path')].map((path) => path.getAttribute('d'))
			]),
			values: all('tr[data-row] td[data-value]').map((cell) => cell.dataset.value),
			series: all('tr[data-series]').map((row) => row.textContent?.replace(/\s+/g, ' ').trim()),
			findings: texts('section[aria-labelledby=findings] li'),
			menus: all<HTMLSelectElement>('#view select[name]').map(({ name, value }) => [name, value]),
			chosen: [...new Set(chosen.map(({ value }) => value))].sort(),
			links: all('.actions a').map((link) => link.getAttribute('href'))
		};
	});

/** Waits until what a page loads after itself is there: its keys, its list of regions, its timeline. */
export const isReady = (page: Page) =>
	page.waitForFunction(() => {
		const has = (selector: string) => document.querySelector(selector) !== null;
		return (
			has('.actions button[aria-haspopup=dialog]') &&
			(!has('details.parts') || has('.parts .panel')) &&
			(!has('.drawn .timeline') || has('.timeline .track')) &&
			(!has('.drawn svg[data-plot]') || has('.drawn .reader'))
		);
	});

/** What a reader does: in words, and with the page; false where there was nothing to do after all. */
export interface Deed {
	did: string;
	does: () => Promise<unknown>;
	/** Whether it leads to the same view in the other language. */
	isLanguage?: boolean;
}

/** Something that a reader of the page, as it stands, can do, and that leads to another address. */
export async function deedOn(page: Page, dice: Dice): Promise<Deed> {
	const offered = await page.evaluate(() => {
		const all = <T extends HTMLElement>(selector: string) => [
			...document.querySelectorAll<T>(selector)
		];
		const values = (selector: string) =>
			all<HTMLInputElement>(selector)
				.map(({ value }) => value)
				.sort();
		const ends = all<HTMLInputElement>('.track input').map(({ value, min, max }) => ({
			value: Number(value),
			min: Number(min),
			max: Number(max)
		}));
		return {
			menus: all<HTMLSelectElement>('#view select[name]').map((menu, at) => ({
				at,
				name: menu.name,
				others: [...menu.options]
					.filter((option) => !option.disabled && option.value !== menu.value)
					.map(({ value }) => value)
			})),
			boxes: values('.panel .list input:not([hidden])'),
			sets: values('.panel .sets input:not(:checked)'),
			ends,
			ways: all<HTMLAnchorElement>('.more ul a:not([aria-current])').map(({ href }) => href),
			sorts: values('tr button[name=sort]'),
			rate: document.querySelector('#view input[name=rate]') !== null
		};
	});

	const choices: (() => Deed)[] = [];
	const add = (times: number, choice: () => Deed) => {
		for (let i = 0; i < times; i += 1) choices.push(choice);
	};
	for (const { at, name, others } of offered.menus)
		if (others.length > 0)
			add(1, () => {
				const value = dice.of(others);
				const menu = page.locator('#view select[name]').nth(at);
				return {
					did: `${name} = ${value}`,
					async does() {
						if (!(await menu.isVisible())) await page.click('.more > summary');
						await menu.selectOption(value);
					}
				};
			});
	if (offered.boxes.length > 1)
		add(4, () => {
			const value = dice.of(offered.boxes);
			return {
				did: `ticks or unticks ${value}`,
				does: () => page.click(`.panel .list input[value="${value}"]`)
			};
		});
	if (offered.sets.length > 0)
		add(1, () => {
			const value = dice.of(offered.sets);
			return { did: `picks ${value}`, does: () => page.click(`.sets input[value="${value}"]`) };
		});
	const [from, to] = offered.ends;
	if (from && to)
		add(3, () => {
			const [at, end] = dice.of([
				[0, from],
				[1, to]
			] as const);
			const key =
				end.value === end.min
					? 'ArrowRight'
					: end.value === end.max
						? dice.of(['ArrowLeft', 'PageDown', 'Home'])
						: dice.of(['ArrowLeft', 'ArrowRight', 'End', 'Home']);
			return {
				did: `${key} on ${at === 0 ? 'the first' : 'the last'} year`,
				does: () => page.locator('.track input').nth(at).press(key)
			};
		});
	if (from && to && from.value < to.value)
		add(1, () => {
			const year = dice.of(Array.from({ length: to.value - from.value }, (_, i) => from.value + i));
			return {
				did: `types ${year} as the last year`,
				async does() {
					const field = page.locator('.timeline .year').nth(1);
					await field.fill(String(year));
					await field.press('Enter');
				}
			};
		});
	if (offered.ways.length > 0)
		add(2, () => {
			const href = dice.of(offered.ways);
			return {
				did: `follows ${href.replace(/^.*?\/figures/, '')}`,
				async does() {
					const more = page.locator('details.more');
					if (!(await more.evaluate((details) => (details as HTMLDetailsElement).open)))
						await page.click('.more > summary');
					await page
						.locator(`.more ul a`)
						.evaluateAll(
							(links, wanted) =>
								(links as HTMLAnchorElement[]).find((link) => link.href === wanted)?.click(),
							href
						);
				}
			};
		});
	if (offered.sorts.length > 0)
		add(1, () => {
			const value = dice.of(offered.sorts);
			return {
				did: `sorts the table: ${value}`,
				does: () => page.click(`tr button[name=sort][value="${value}"]`)
			};
		});
	if (offered.rate)
		add(1, () => {
			const rate = dice.of(['1315', '0.5', '1300.25']);
			return {
				did: `types the rate ${rate}`,
				async does() {
					const field = page.locator('#view input[name=rate]');
					if (!(await field.isVisible())) await page.click('.more > summary');
					await field.fill(rate);
					await field.press('Tab');
				}
			};
		});
	if (new URL(page.url()).searchParams.size > 0)
		add(1, () => ({
			did: 'resets',
			does: () => (dice.chance(0.5) ? page.click('#view .buttons a') : press(page, 'r'))
		}));
	if (new URL(page.url()).searchParams.has('highlight'))
		add(1, () => ({ did: 'highlights nothing', does: () => press(page, 'h') }));
	add(1, () => ({
		did: 'reads the other language',
		isLanguage: true,
		does: () => page.click('header .language')
	}));
	return dice.of(choices)();
}

/** Presses a key where no field has the focus. */
async function press(page: Page, key: string) {
	await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
	await page.keyboard.press(key);
}

/** Highlights a series by the keys of the chart; false where none of it can be. */
export async function highlightByKeys(page: Page): Promise<boolean> {
	const reader = page.locator('.drawn .reader:visible').first();
	if ((await reader.count()) === 0) return false;
	await reader.focus();
	for (const key of ['End', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
	// On a map Enter highlights by itself; its button would take that back.
	if ((await page.locator('.drawn svg[data-plot=map]:visible').count()) > 0) return true;
	const button = page.locator('.tip button[aria-pressed]:visible').first();
	if ((await button.count()) === 0) return false;
	await button.click();
	return true;
}
