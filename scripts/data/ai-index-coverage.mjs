/** What an edition holds of a measure, checked against its rows. */
import { compare, total } from './files.mjs';
import { groupOf } from './regions.mjs';

const coverage = (extent) => (measure, group, period, note, shares) => ({
	measure,
	group,
	period,
	extent,
	...(note ? { note } : {}),
	...(shares ? { shares } : {})
});
/** The whole run; of parts: they are exhaustive. */
export const all = coverage('all');
/** The first n of a ranked list. */
export const first = coverage('first');
/** Some of it. `shares` is what the parts add up to, in whole percent of the whole, by year. */
export const selection = coverage('selection');

/** Countries whose yearly run stands beside the aggregates, in the figures "by region". */
const WITH_REGIONS = ['USA', 'CHN'];
const COLUMN = { focus: 'focus_area', activity: 'activity', size: 'size_band' };
const GROUPS = ['world', 'regions', 'countries', 'states'];

/** The record with its count, taken from the rows; what it says is checked. */
export function withCount(record, rows, measures) {
	const { measure, group, period, extent, shares, ...rest } = record;
	const held = rows.filter((row) => row.measure === measure && isIn(period, row.period));
	const column = COLUMN[group];
	const listed = column ? held.filter((row) => row[column]) : ofGroup(held, group);
	if (listed.length === 0) throw new Error(`No ${group} for ${measure} ${period}`);
	if (column) assertParts(record, rows, measures);
	else if (extent === 'all') assertWhole(group, period, held);
	if (group === 'states') assertStates(shares, held, rows);
	const count = ['world', 'regions'].includes(group) ? {} : { count: countOf(listed, column) };
	return { measure, group, period, extent, ...count, ...rest };
}

/** How many regions or parts; a subtotal counts only where it stands alone. */
function countOf(listed, column) {
	const counted = column ? parts(listed, column) : listed;
	const rows = counted.length > 0 ? counted : listed;
	return new Set(rows.map((row) => row[column ?? 'region'])).size;
}

const shown = (row) => row.reading === 0;
const parts = (rows, column) =>
	rows.filter((row) => shown(row) && row[column] && row[column] !== 'disclosed');
const ofGroup = (rows, group) => rows.filter((row) => groupOf(row.region) === group);

function isIn(period, value) {
	const [from, to] = period.split('..');
	return to ? value >= from && value <= to : value === period;
}

function periodsOf(period) {
	const [from, to] = period.split('..').map(Number);
	if (!period.includes('..')) return [period];
	return Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
}

function assertWhole(group, period, rows) {
	const aggregates = ofGroup(rows, group).map((row) => row.region);
	const regions = new Set([...aggregates, ...(group === 'regions' ? WITH_REGIONS : [])]);
	for (const region of regions)
		for (const year of periodsOf(period))
			if (!rows.some((row) => row.region === region && row.period === year && shown(row)))
				throw new Error(`${region} ${year} is missing in a run said to be whole`);
}

/** Parts said to be exhaustive add up to the whole, a selection leaves a rest (where a whole is known). */
function assertParts({ measure, group, period, extent, shares = {} }, rows, measures) {
	const column = COLUMN[group];
	const whole = measures.find(({ id }) => id === measure).whole ?? measure;
	const ofWorld = rows.filter((row) => row.region === 'WLD' && shown(row));
	for (const year of periodsOf(period)) {
		const ofYear = ofWorld.filter((row) => row.period === year);
		const held = parts(ofYear, column).filter((row) => row.measure === measure);
		const stated = ofYear.find((row) => row.measure === whole && !row[column]);
		const name = `${measure} by ${group} in ${year}`;
		const isComparable = stated && held.length > 0;
		if (!isComparable && (extent === 'all' || shares[year])) throw new Error(`No whole: ${name}`);
		if (!isComparable) continue;
		const tolerance = toleranceOf([...held, stated]);
		const rest = Number(stated.value) - total(held);
		if (extent === 'all' ? Math.abs(rest) > tolerance : rest <= 0)
			throw new Error(`${name}: a rest of ${rest}, said to be ${extent}`);
		assertShare(shares[year], total(held), stated, name);
	}
}

/** Half a printed step of every figure; counts are exact. */
const toleranceOf = (rows) =>
	rows[0].unit === 'count' ? 0 : rows.reduce((sum, row) => sum + Number(row.precision), 0) / 2;

function assertStates(shares, held, rows) {
	for (const [year, share] of Object.entries(shares)) {
		const ofYear = ofGroup(held, 'states').filter((row) => row.period === year);
		const isStated = (row) => row.region === 'USA' && row.period === year && shown(row);
		const stated = rows.find((row) => row.measure === held[0].measure && isStated(row));
		assertShare(share, total(ofYear), stated, `states in ${year}`);
	}
}

function assertShare(share, sum, stated, name) {
	if (share === undefined) return;
	const found = ((100 * sum) / Number(stated.value)).toFixed(String(share).split('.')[1]?.length);
	if (found !== String(share)) throw new Error(`${name}: ${found}% of the whole, not ${share}%`);
}

/** World, aggregates, countries, states; within them by part, region, year and reading. */
export const inOrder = (measures) => (a, b) =>
	place(measures, a.measure) - place(measures, b.measure) ||
	GROUPS.indexOf(groupOf(a.region)) - GROUPS.indexOf(groupOf(b.region)) ||
	compare(a.region, b.region) ||
	compare(a.focus_area, b.focus_area) ||
	compare(a.activity, b.activity) ||
	compare(a.size_band, b.size_band) ||
	compare(a.period, b.period) ||
	a.reading - b.reading;

const place = (measures, measure) => measures.findIndex(({ id }) => id === measure);
