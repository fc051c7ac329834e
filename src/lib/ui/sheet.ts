/** How much of a chart is kept in sight below what was touched, in pixels of the screen. */
const BELOW = 320;

/**
 * Opens a sheet at the foot of the screen, above everything wherever its chart stands, and scrolls the
 * chart out from behind it, `touched` being the height on the screen of what a finger pointed at.
 */
export function openSheet(sheet: HTMLElement, chart: Element | null, touched: number) {
	sheet.showPopover();
	const foot = Math.min(chart?.getBoundingClientRect().bottom ?? 0, touched + BELOW);
	const hidden = foot - sheet.getBoundingClientRect().top;
	if (hidden > 0) window.scrollBy({ top: hidden, behavior: 'instant' });
}
