import * as Plot from '@observablehq/plot';
import { largest } from '../charts/cases';
import { money } from './money.mjs';

const tidy = ({ series, years }) =>
	series.flatMap(({ name, values }) =>
		values.map((value, i) => ({ name, year: new Date(Date.UTC(years[i], 0)), value }))
	);

const words = ({ title, subtitle, source, width, height }) => ({
	title,
	subtitle,
	caption: source,
	width,
	height: height - 180,
	style: { fontFamily: 'sans-serif', fontSize: '13px' }
});

function lines(chart) {
	const rows = tidy(chart);
	const named = new Set(largest(chart).map(({ name }) => name));
	const isGrey = ({ name }) => chart.highlight && name !== chart.highlight;
	const stroke = chart.highlight ? (row) => (isGrey(row) ? '#c3c9cf' : '#0b62a4') : 'name';
	return {
		...words(chart),
		marginLeft: 60,
		marginRight: 150,
		x: { type: 'utc', label: null },
		y: {
			grid: true,
			zero: true,
			nice: true,
			ticks: 5,
			tickFormat: chart.tick ?? money,
			label: null
		},
		marks: [
			Plot.ruleY([0]),
			Plot.lineY(rows, { x: 'year', y: 'value', z: 'name', stroke, strokeWidth: 1.75 }),
			Plot.text(
				rows.filter(({ name }) => named.has(name)),
				Plot.selectLast({
					x: 'year',
					y: 'value',
					z: 'name',
					fill: 'name',
					text: ({ name, value }) =>
						value === null ? '' : `${name} ${(chart.tick ?? money)(value)}`,
					textAnchor: 'start',
					dx: 6
				})
			)
		]
	};
}

function scatter(chart) {
	const rows = chart.series.map(({ name, values, x }) => ({ name, x, value: values[0] }));
	const named = new Set(largest(chart).map(({ name }) => name));
	return {
		...words(chart),
		marginLeft: 70,
		x: { grid: true, zero: true, nice: true, tickFormat: money, label: chart.xTitle },
		y: { grid: true, zero: true, nice: true, ticks: 5, tickFormat: money, label: chart.yTitle },
		marks: [
			Plot.dot(rows, { x: 'x', y: 'value', r: 4.5, fill: '#8a949c', stroke: 'white' }),
			Plot.text(
				rows.filter(({ name }) => named.has(name)),
				{ x: 'x', y: 'value', text: 'name', dy: -10 }
			)
		]
	};
}

function map(chart, { features, sphere }) {
	const values = new Map(chart.series.map((each) => [each.id, each]));
	const at = ({ properties }) => values.get(properties.code);
	const named = new Set(largest(chart).map(({ id }) => id));
	const titled = (feature) =>
		at(feature) ? `${at(feature).name}: ${money(at(feature).values[0])}` : undefined;
	const fill = (feature) => at(feature)?.values[0];
	const small = features.filter((feature) => feature.properties.isDot && at(feature));
	const label = (feature) => `${at(feature).name} ${money(at(feature).values[0])}`;
	return {
		...words(chart),
		projection: { type: 'equal-earth', rotate: [-11, 0], domain: sphere },
		color: {
			type: 'quantile',
			n: 7,
			scheme: 'blues',
			unknown: '#f4f6f8',
			legend: true,
			tickFormat: money,
			label: chart.yTitle
		},
		marks: [
			Plot.geo(features, { fill, stroke: '#8a949e', strokeWidth: 0.5, title: titled }),
			Plot.dot(small, Plot.geoCentroid({ r: 3.5, fill, stroke: 'white', title: titled })),
			Plot.text(
				features.filter(({ properties }) => named.has(properties.code)),
				Plot.geoCentroid({ text: label, stroke: 'white', fill: 'black' })
			)
		]
	};
}

const kinds = { line: lines, map, scatter };

const draw = (chart, geography, document) =>
	Plot.plot({ ...kinds[chart.kind](chart, geography), document });

/** Draws on the server, with the document of linkedom. */
export async function server(chart, geography) {
	const { parseHTML } = await import('linkedom');
	const { document } = parseHTML('<!doctype html><html><body></body></html>');
	return () => draw(chart, geography, document).outerHTML;
}

export function mount(container, chart, geography) {
	const show = (changed) => container.replaceChildren(draw(changed, geography, document));
	show(chart);
	return show;
}
