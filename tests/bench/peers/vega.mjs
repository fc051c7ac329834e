import embed from 'vega-embed';
import { largest } from '../charts/cases';

/** @param {import('../charts/cases').Case} chart */
const specification = (chart) => ({
	$schema: 'https://vega.github.io/schema/vega-lite/v6.json',
	title: { text: chart.title, subtitle: chart.subtitle, anchor: 'start' },
	width: chart.width - 240,
	height: chart.height - 180,
	data: {
		values: chart.series.flatMap(({ name, values }) =>
			values.map((value, i) => ({ name, year: chart.years[i], value }))
		)
	},
	encoding: {
		x: { field: 'year', type: 'quantitative', axis: { format: 'd', title: null } },
		y: { field: 'value', type: 'quantitative', axis: { format: '$.3s', title: null } },
		color: { field: 'name', legend: null }
	},
	layer: [
		{ mark: { type: 'line', strokeWidth: 1.75 } },
		{
			transform: [
				{
					filter: {
						and: [
							{ field: 'year', equal: chart.years.at(-1) },
							{ field: 'name', oneOf: largest(chart).map(({ name }) => name) }
						]
					}
				}
			],
			mark: { type: 'text', align: 'left', dx: 6 },
			encoding: { text: { field: 'name' } }
		}
	]
});

export async function mount(container, chart) {
	await embed(container, specification(chart), { renderer: 'svg', actions: false });
	return (changed) => embed(container, specification(changed), { renderer: 'svg', actions: false });
}
