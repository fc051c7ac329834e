import {
	CategoryScale,
	Chart,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	SubTitle,
	Title
} from 'chart.js';
import { money } from './money.mjs';

// Only what lines need, as its documentation advises for small bundles.
Chart.register(
	CategoryScale,
	Legend,
	LinearScale,
	LineController,
	LineElement,
	PointElement,
	SubTitle,
	Title
);

/** @param {import('../charts/cases').Case} chart */
const data = ({ years, series }) => ({
	labels: years,
	datasets: series.map(({ name, values }, i) => ({
		label: name,
		data: values,
		borderColor: `hsl(${(i * 137) % 360} 60% 45%)`,
		borderWidth: 1.75,
		pointRadius: 0
	}))
});

/** Draws on a canvas; it has no labels at the ends of lines, and names them in a legend. */
export function mount(container, chart) {
	const canvas = document.createElement('canvas');
	canvas.width = chart.width;
	canvas.height = chart.height;
	container.append(canvas);
	const drawing = new Chart(canvas, {
		type: 'line',
		data: data(chart),
		options: {
			animation: false,
			responsive: false,
			scales: { y: { beginAtZero: true, ticks: { maxTicksLimit: 6, callback: money } } },
			plugins: {
				title: { display: true, text: chart.title },
				subtitle: { display: true, text: chart.subtitle },
				legend: { display: chart.series.length <= 20, position: 'right' }
			}
		}
	});
	return (changed) => {
		drawing.data = data(changed);
		drawing.update();
	};
}
