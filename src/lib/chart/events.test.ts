import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import type { Frame } from '../frame/frame';
import { eventSpan, type EventLane } from './events';
import { layoutPlot, type Plot } from './plot';
import { remarksOn } from './remarks';
import { yearAxis } from './years';

const query = 'edition=ai-index-2026&events=on';
const laneOf = (plot: Plot | null) => (plot as { events?: EventLane | null })?.events as EventLane;
const lay = (frame: Frame, width = 896) =>
	layoutPlot(frame, { width, height: 460, change: null }) as Plot;

describe('the place of an event', () => {
	const years = yearAxis(2020, 2023, [0, 480]);
	const event = frameOf('private-investment', query).events[0];
	const at = (date: string) => eventSpan({ ...event, date } as NonNullable<typeof event>, years);

	it('is its day within the band of its year', () => {
		const [from, to] = at('2022-11-30');
		expect(from).toBe(to);
		expect(from).toBeGreaterThan(240 + 100);
		expect(from).toBeLessThan(240 + 120);
	});

	it('is the whole of its month where the day is not known', () => {
		expect(at('2023-04')).toEqual([390, 400]);
	});
});

describe.each(['line', 'column'])('events under a %s chart', (chart) => {
	const frame = frameOf('private-investment', `${query}&chart=${chart}`);

	it.each([896, 660, 356])('each have a mark with date, title and source at %d px', (width) => {
		const plot = lay(frame, width);
		const { marks, titles, total } = laneOf(plot);
		expect(total).toBe(frame.events.length);
		expect(marks.map(({ id }) => id)).toEqual(frame.events.map(({ id }) => id));
		const chatgpt = marks.find(({ id }) => id === 'chatgpt');
		expect(chatgpt?.label).toBe('30 November 2022: ChatGPT launched (OpenAI)');
		expect(marks.filter(({ titled }) => titled)).toHaveLength(titles.length);
		expect(titles.length).toBeGreaterThan(4);
		expect(plot.height).toBe(laneOf(plot).bottom);
		for (const { ys } of titles) expect(Math.max(...ys)).toBeLessThan(plot.height);
		// No mark hides another.
		const places = marks.map(({ x, y }) => `${x} ${y}`);
		expect(new Set(places).size).toBe(places.length);
	});

	it('are all listed where some have no title', () => {
		const plot = lay(frame);
		const titled = laneOf(plot).titles.length;
		const [count, list, note] = remarksOn(plot, frame);
		expect(count).toBe(`${titled} of ${frame.events.length} events titled, all listed below`);
		for (const { title } of frame.events) expect(list).toContain(title.en);
		expect(note).toBe('† date or amount only in part confirmed by its source');
	});

	it('need no list where all have one', () => {
		const few = { ...frame, events: frame.events.filter(({ id }) => /^(gpt-3|chatgpt)$/.test(id)) };
		const plot = lay(few);
		expect(laneOf(plot).titles).toHaveLength(2);
		expect(remarksOn(plot, few)).toEqual([]);
	});
});

it('a chart without events keeps its height', () => {
	const plot = lay(frameOf('private-investment', 'edition=ai-index-2026'));
	expect(laneOf(plot)).toBeNull();
	expect(plot.height).toBe(460);
});
