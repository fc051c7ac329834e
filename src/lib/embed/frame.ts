import { tellHeight } from './height';
import { readChart } from './read-chart';
import type { Readings } from './reading';

/** The whole script of an embed. The figure is complete without it, and it needs no cookie, store or request. */
const main = document.querySelector('main');
if (main) tellHeight(main);

const data = document.querySelector<HTMLElement>('[data-readings]')?.dataset.readings;
if (data) {
	const { readings, plots } = JSON.parse(data) as Readings;
	const pictures = document.querySelectorAll<HTMLElement>('.picture');
	pictures.forEach((picture, index) => {
		const plot = plots[index];
		if (plot) readChart(picture, plot, readings);
	});
}
