import { describe, expect, test } from 'vitest';
import type { TimeSpan } from '../view/view';
import { framesOf, moveEnd, rangeOf, shiftRange, spanOf, stepEnd } from './years-range';

const years = Array.from({ length: 13 }, (_, i) => 2013 + i);

describe('a span of years on its axis', () => {
	test.each<[TimeSpan, { from: number; to: number }]>([
		[
			{ from: 'earliest', to: 'latest' },
			{ from: 2013, to: 2025 }
		],
		[
			{ from: 'latest', to: 'latest' },
			{ from: 2025, to: 2025 }
		],
		[
			{ from: 2015, to: 'latest' },
			{ from: 2015, to: 2025 }
		],
		[
			{ from: 'earliest', to: 2021 },
			{ from: 2013, to: 2021 }
		],
		[
			{ from: 2016, to: 2016 },
			{ from: 2016, to: 2016 }
		]
	])('%j stands at %j, and comes back', (span, range) => {
		expect(rangeOf(span, years)).toEqual(range);
		expect(spanOf(range, years)).toEqual(span);
	});

	test('an end beyond the axis stands at its end', () => {
		expect(rangeOf({ from: 1990, to: 2030 }, years)).toEqual({ from: 2013, to: 2025 });
	});

	test('an end pushes the other before it, and stays on the axis', () => {
		expect(moveEnd({ from: 2015, to: 2018 }, 'from', 2020, years)).toEqual({
			from: 2020,
			to: 2020
		});
		expect(moveEnd({ from: 2015, to: 2018 }, 'to', 2014, years)).toEqual({ from: 2014, to: 2014 });
		expect(moveEnd({ from: 2015, to: 2018 }, 'to', 2099, years)).toEqual({ from: 2015, to: 2025 });
	});

	test('the whole range keeps its length', () => {
		expect(shiftRange({ from: 2015, to: 2018 }, 3.4, years)).toEqual({ from: 2018, to: 2021 });
		expect(shiftRange({ from: 2015, to: 2018 }, -9, years)).toEqual({ from: 2013, to: 2016 });
		expect(shiftRange({ from: 2015, to: 2018 }, 99, years)).toEqual({ from: 2022, to: 2025 });
	});

	test.each([
		{ range: [2015, 2018], end: 'to', by: -1, to: [2015, 2017] },
		{ range: [2015, 2018], end: 'from', by: 1, to: [2016, 2018] },
		{ range: [2024, 2025], end: 'to', by: 1, to: [2024, 2025] },
		{ range: [2024, 2025], end: 'to', by: -1, to: [2024, 2024] },
		{ range: [2024, 2024], end: 'to', by: -1, to: [2023, 2023] },
		{ range: [2024, 2024], end: 'from', by: 1, to: [2025, 2025] },
		{ range: [2013, 2013], end: 'to', by: -1, to: [2013, 2013] }
	] as const)('of $range, $end by $by is $to', ({ range: [from, last], end, by, to }) => {
		expect(stepEnd({ from, to: last }, end, by, years)).toEqual({ from: to[0], to: to[1] });
	});

	test('playing ends where the span did', () => {
		expect(framesOf({ from: 2019, to: 2022 }, years).map(({ to }) => to)).toEqual([
			2020, 2021, 2022
		]);
		expect(framesOf({ from: 2015, to: 2015 }, years)).toEqual([
			{ from: 2013, to: 2013 },
			{ from: 2014, to: 2014 },
			{ from: 2015, to: 2015 }
		]);
	});
});
