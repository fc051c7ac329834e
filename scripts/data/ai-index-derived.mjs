/** Totals of the 2022 edition that the reference leaves to be added up: exact arithmetic, in the note. */
import { groupBy, total } from './files.mjs';

const CORPORATE = 'corporate_investment';
const EVENTS = 'private_investment_events';
const NAMES = {
	'merger-acquisition': 'mergers and acquisitions',
	'minority-stake': 'minority stakes',
	'private-investment': 'private investment',
	'public-offering': 'public offerings'
};

/** Corporate investment of each year, and the average event of the years with size bands. */
export function derivedOf2022(rows) {
	const years = groupBy(
		rows.filter((row) => row.measure === CORPORATE),
		(row) => row.period
	);
	const averages = ['2020', '2021'].map((year) => averageEvent(rows, year));
	const growth = (averages[1].value / averages[0].value - 1) * 100;
	if (growth.toFixed(1) !== '81.1')
		throw new Error(`The average event of 2021 grows by ${growth}%, the report says 81.1%`);
	for (const parts of years.values()) assertPrivate(parts, rows);
	return [...[...years.values()].map(corporateTotal), ...averages];
}

/** The activity "private investment" is the private investment of the world. */
function assertPrivate(parts, rows) {
	const part = parts.find((row) => row.activity === 'private-investment');
	const isWorld = ({ measure, region }) => measure === 'private_investment' && region === 'WLD';
	const world = rows.find((row) => isWorld(row) && row.period === part.period);
	if (world.value !== part.value)
		throw new Error(`${part.period}: ${part.value} by activity, ${world.value} in the world`);
}

function corporateTotal(parts) {
	if (parts.length !== 4) throw new Error(`${parts.length} activities in ${parts[0].period}`);
	const terms = parts.map(({ activity, value }) => `${NAMES[activity]} ${value}`);
	return {
		...parts[0],
		origin: undefined,
		activity: '',
		value: String(total(parts)),
		status: 'derived',
		note: `Derived: sum of the four activities in USD (${terms.join(', ')}).`
	};
}

function averageEvent(rows, year) {
	const ofYear = rows.filter((row) => row.period === year && row.region === 'WLD');
	const world = ofYear.find((row) => row.measure === 'private_investment');
	const bands = ofYear.filter((row) => row.measure === EVENTS && row.size_band);
	if (bands.length !== 5) throw new Error(`${bands.length} size bands in ${year}`);
	const events = total(bands);
	return {
		...world,
		origin: undefined,
		measure: 'average_private_investment_event',
		value: String(Math.round(Number(world.value) / events)),
		status: 'derived',
		note: `Derived: private investment of the world, ${world.value} USD, divided by the ${events} events with a disclosed amount (sum of the five size bands) and rounded to the dollar.`,
		source_table: `${world.source_table}; ${bands[0].source_table}`,
		found_in: `${world.found_in}; ${bands[0].found_in}`
	};
}
