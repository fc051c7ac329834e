import { expect } from 'vitest';
import type { Finding } from '../../src/lib/finding/finding';
import { leadFinding } from '../../src/lib/finding/lead';
import { findings } from '../../src/lib/finding/rules';
import type { Frame, Row } from '../../src/lib/frame/frame';

const isChange = ({ rule }: Finding) => /^(largest-|latest-change)/.test(rule);

/** The two sentences of a headline, anew from the rows of the world and of the region that it names. */
function expectLead(frame: Frame, { values, rows, headline }: Finding) {
	const { year = 0, to, from, percent, share, before } = values;
	const figure = (isWorld: boolean, of: number) =>
		rows
			.map((index) => frame.rows[index] as Row)
			.find((row) => (row.region === 'WLD') === isWorld && row.year === of)?.value as number;
	const [now, then] = [figure(true, year), figure(true, year - 1)];
	expect(now).toBe(to);
	if (percent !== undefined) expect([then, (now / then - 1) * 100]).toEqual([from, percent]);
	if (share !== undefined) expect((figure(false, year) / now) * 100).toBe(share);
	if (before !== undefined) expect((figure(false, year - 1) / then) * 100).toBe(before);
	const grew = /커졌다|작아졌다/.exec(headline)?.[0];
	if (grew) expect((share as number) > (before as number)).toBe(grew === '커졌다');
	const multiple = { doubled: 2, tripled: 3, quadrupled: 4 }[
		/more than (\w+)/.exec(headline)?.[1] ?? ''
	];
	if (multiple) expect(now / then).toBeGreaterThan(multiple);
	if (headline.includes('halved')) expect(now / then).toBeLessThan(0.5);
}

/** Every sentence about a frame, its lead included, is what the rows that it cites say, worked out anew. */
export function expectTrue(frame: Frame) {
	const lead = leadFinding(frame);
	const found = findings(frame);
	for (const finding of lead ? [lead, ...found] : found) expectFollows(frame, finding);
}

function expectFollows(frame: Frame, finding: Finding) {
	const { rule, rows, values, text, headline } = finding;
	expect(text + headline).not.toMatch(/NaN|undefined|null|Infinity|\babout\b/);
	expect(text.endsWith('.') && !headline.endsWith('.')).toBe(true);
	expect(rows.length).toBeGreaterThan(0);
	expect(Object.values(values).every(Number.isFinite)).toBe(true);
	const cited = rows.map((index) => frame.rows[index]?.value as number);
	for (const value of cited) expect(value).toEqual(expect.any(Number));
	const [from, to] = cited as [number, number];
	if (isChange(finding)) {
		const percent = to === undefined ? from : (to / from - 1) * 100;
		expect(values.percent).toBeCloseTo(percent, 9);
		if (rule !== 'latest-change')
			expect(Math.sign(values.percent as number)).toBe(rule === 'largest-fall' ? -1 : 1);
	}
	if (rule === 'record')
		expect('highest' in values ? Math.max(...cited) : Math.min(...cited)).toBe(values.value);
	if (rule === 'first-fall') {
		const steps = cited.slice(1).map((value, i) => value - (cited[i] as number));
		expect(steps.findIndex((step) => step < 0)).toBe(steps.length - 1);
	}
	if (rule === 'lead') expectLead(frame, finding);
	if (rule === 'only-falls') {
		const fallen = rows.slice(1).filter((_, i) => (cited[i + 1] as number) < (cited[i] as number));
		const years = fallen.map((index) => frame.rows[index]?.year);
		expect(years).toHaveLength(values.falls as number);
		for (const year of years) expect(text).toContain(String(year));
	}
	if (rule === 'n-fold') expect(values.ratio).toBe(to / from);
	if (rule === 'cagr')
		expect(from * (1 + (values.percent as number) / 100) ** (values.years as number)).toBeCloseTo(
			to,
			-3
		);
	if (rule === 'ratio') {
		expect(values).toMatchObject({ ratio: from / to, first: from, second: to });
		const [first, second] = rows.map((index) => frame.rows[index]);
		expect([first?.prices, first?.edition]).toEqual([second?.prices, second?.edition]);
	}
	if (rule === 'rank')
		expect(cited.filter((value) => value > from)).toHaveLength((values.rank as number) - 1);
	if (rule === 'share' && 'whole' in values)
		expect(values.share).toBe(((values.part as number) / (values.whole as number)) * 100);
	if (rule === 'longest-run') {
		const years = rows.map((index) => frame.rows[index]?.year as number);
		const [begin, end] = [years.indexOf(values.from as number), years.indexOf(values.to as number)];
		const steps = cited.slice(1).map((value, i) => Math.sign(value - (cited[i] as number)));
		const own = steps.slice(begin - 1, end);
		expect(own).toHaveLength(values.years as number);
		expect(new Set(own).size).toBe(1);
		expect(steps[begin - 2]).not.toBe(own[0]);
		expect(steps[end]).not.toBe(own[0]);
	}
	if (rule === 'first-since') {
		const newest = cited.at(-1) as number;
		expect([frame.rows[rows.at(-1) as number]?.year, newest]).toEqual([values.year, values.value]);
		const between = cited.slice(1, -1);
		if ('highest' in values) expect(Math.max(...between)).toBeLessThan(newest);
		else if ('lowest' in values) expect(Math.min(...between)).toBeGreaterThan(newest);
		else {
			const steps = cited.slice(1).map((value, i) => Math.sign(value - (cited[i] as number)));
			expect(steps[0]).toBe(steps.at(-1));
			expect(steps.slice(1, -1).every((step) => step === -(steps[0] as number))).toBe(true);
		}
	}
	if (rule === 'revision') {
		expect([from, to]).toEqual([values.from, values.to]);
		expect(values.percent).toBeCloseTo((to / from - 1) * 100, 9);
	}
	if (rule === 'change-of-share')
		expect(values.points).toBe((values.share as number) - (values.before as number));
	const leans = rows.some((index) => frame.firstPrints.includes(index));
	if (leans && rule !== 'revision' && !frame.x)
		expect(text).toMatch(/first print|as first published|첫 발표치|처음 발표한/);
	if (['first-fall', 'only-falls', 'first-since', 'record', 'longest-run'].includes(rule)) {
		const series = frame.series.findIndex((line) => line.rows.includes(rows[0] as number));
		expect(frame.runs[series]).not.toBeNull();
	}
}
