import { LineChart } from 'echarts/charts';
import { GridComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { largest } from '../charts/cases';
import { money } from './money.mjs';

// Only what lines need, as its handbook advises for small bundles.
echarts.use([LineChart, GridComponent, TitleComponent, LabelLayout, SVGRenderer]);

/** @param {import('../charts/cases').Case} chart */
function option(chart) {
	const named = new Set(largest(chart));
	return {
		animation: false,
		title: [
			{ text: chart.title, subtext: chart.subtitle, left: 16, top: 8 },
			{ text: chart.source, left: 16, bottom: 8, textStyle: { fontSize: 12, fontWeight: 400 } }
		],
		grid: { left: 70, right: 170, top: 90, bottom: 70 },
		xAxis: { type: 'category', data: chart.years, boundaryGap: false },
		yAxis: { type: 'value', splitNumber: 5, axisLabel: { formatter: money } },
		series: chart.series.map((series) => ({
			type: 'line',
			name: series.name,
			data: series.values,
			showSymbol: false,
			lineStyle: { width: 1.75 },
			endLabel: {
				show: named.has(series),
				formatter: ({ value }) => `${series.name} ${money(value)}`
			},
			labelLayout: { moveOverlap: 'shiftY' }
		}))
	};
}

/** Draws on the server, as the handbook's chapter on it does. */
export async function server(chart) {
	const { width, height } = chart;
	return () => {
		const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
		drawing.setOption(option(chart));
		const svg = drawing.renderToSVGString();
		drawing.dispose();
		return svg;
	};
}

export function mount(container, chart) {
	const { width, height } = chart;
	const drawing = echarts.init(container, null, { renderer: 'svg', width, height });
	drawing.setOption(option(chart));
	return (changed) => drawing.setOption(option(changed), { replaceMerge: ['series'] });
}
