import { element, fill } from './page.mjs';

/** What a figure can show, of the values of each series. */
const transforms = {
	level: (values) => values,
	change: (values) => values.map((value, i) => (i ? value - values[i - 1] : null)),
	growth: (values) => values.map((value, i) => (i ? 100 * (value / values[i - 1] - 1) : null)),
	index: (values) => values.map((value) => (100 * value) / values[0])
};

/** The page of a figure whose transform and highlight are chosen by keyboard, redrawn by script with its table. */
export async function open(mount) {
	const chart = await (await fetch('/gdp.json')).json();
	const show = menu('show', Object.keys(transforms));
	const highlight = menu('highlight', ['', ...chart.series.map(({ name }) => name)]);
	const container = element('div', { className: 'chart' });
	const table = element('table');
	const rows = element('tbody');
	table.append(rows);
	document.body.append(element('h1', {}, chart.title), show, highlight, container, table);

	const draw = await mount(container, chart, null);
	const change = () => {
		const changed = {
			...chart,
			highlight: highlight.value,
			tick: show.value === 'growth' ? (value) => `${value.toFixed(1)}%` : undefined,
			series: chart.series.map((each) => ({
				...each,
				values: transforms[show.value](each.values)
			}))
		};
		draw(changed);
		fill(rows, changed);
	};
	change();
	show.addEventListener('change', change);
	highlight.addEventListener('change', change);
	document.body.dataset.ready = 'yes';
}

function menu(name, values) {
	const select = element('select', { name });
	select.append(...values.map((value) => element('option', { value }, value)));
	return select;
}
