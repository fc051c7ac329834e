import { shown } from '../charts/cases';

/** The page of a figure as the client draws it: words, one filter, chart, source and table, all of them by script. */
export async function open(mount) {
	const name = new URLSearchParams(location.search).get('case');
	const { chart, geography } = await (await fetch(`/${name}.json`)).json();
	const first = shown(chart, chart.years[chart.kind === 'map' ? chart.years.length - 1 : 0]);

	const filter = element('select', { name: 'time' });
	filter.append(...chart.years.map((year) => element('option', { value: year }, year)));
	filter.value = first.years[0];
	const container = element('div', { className: 'chart' });
	const rows = element('tbody');
	const table = element('table');
	const head = element('tr');
	head.append(...['Region', 'Year', 'Value (USD)'].map((text) => element('th', {}, text)));
	table.append(head, rows);
	document.body.append(
		element('h1', {}, chart.title),
		element('p', {}, chart.subtitle),
		filter,
		container,
		element('p', {}, chart.source),
		table
	);

	const show = await mount(container, first, geography);
	fill(rows, first);
	filter.addEventListener('change', async () => {
		const changed = shown(chart, Number(filter.value));
		await show(changed);
		fill(rows, changed);
		document.body.dataset.updates = Number(document.body.dataset.updates ?? 0) + 1;
	});
	document.body.dataset.ready = 'yes';
}

const grouped = new Intl.NumberFormat('en-US');

/** The table of a page: region, year and value. */
export function fill(body, { series, years }) {
	const cells = series.flatMap(({ name, values }) =>
		values.map((value, i) => [name, years[i], grouped.format(value)])
	);
	body.replaceChildren(
		...cells.map((texts) => {
			const row = document.createElement('tr');
			row.append(...texts.map((text) => element('td', {}, text)));
			return row;
		})
	);
}

export function element(name, properties = {}, text = '') {
	return Object.assign(document.createElement(name), properties, { textContent: text });
}
