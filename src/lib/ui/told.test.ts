import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import type { Frame } from '../frame/frame';
import { rankTeller } from './ranking';
import { spanText, tellSpan } from './span';
import { rowIn, tellAll, tellerOf, toldText } from './told';

/** What is told of all series in a year. */
function toldIn(frame: Frame, year: number, { whole = false, chosen = -1 } = {}) {
	const tell = tellerOf(frame);
	const entries = frame.series.map((series, position) => ({
		...tell(series, rowIn(frame, series, year)),
		chosen: position === chosen
	}));
	return tellAll(entries, { title: `${year}`, language: frame.language, whole });
}

describe('what is told of a year', () => {
	const regions = () => frameOf('private-investment-by-region');

	it('says once what all have: a status, a note', () => {
		expect(toldIn(regions(), 2020)).toMatchObject({ basis: ['reported'] });
		const won = toldIn(frameOf('private-investment-by-region', 'currency=KRW'), 2020);
		expect(won.basis).toEqual(['derived']);
		const share = toldIn(frameOf('private-investment-by-region', 'show=share'), 2020, {
			whole: true
		});
		expect(share.notes[0]).toMatch(/^United States: 44\d+ of 73\d+, world private AI investment/);
	});

	it('keeps the status of each where they differ, and the first print apart', () => {
		const told = toldIn(frameOf('revisions'), 2021);
		expect(told.lines.map(({ name, text, status }) => `${name} ${text} ${status}`.trim())).toEqual([
			'2022 edition $93.5B reported, first print',
			'2023 edition $125.4B quoted',
			'2024 edition no figure',
			'2025 edition $145.4B derived',
			'2026 edition $145.4B reported'
		]);
	});

	it('counts notes that would fill the tip, until it is pinned or a series is chosen', () => {
		const frame = regions();
		expect(toldIn(frame, 2025).notes).toEqual(['3 notes: pin to read them']);
		expect(toldIn(frame, 2025, { whole: true }).notes).toHaveLength(3);
		const china = frame.series.findIndex(({ id }) => id === 'CHN');
		expect(toldIn(frame, 2025, { chosen: china }).notes[0]).toContain('12412093488 USD');
	});

	it('writes what is below a list as the list prints it', () => {
		const told = toldIn(frameOf('private-investment-by-region', 'region=USA~AUT'), 2025);
		expect(told.lines[1]?.text).toBe('below $970M');
	});

	it('signs changes as the chart does', () => {
		expect(toldIn(frameOf('private-investment', 'show=growth'), 2021).lines[0]?.text).toBe(
			'+97.1%'
		);
	});

	it('is read out as it stands, the chosen line alone', () => {
		const frame = frameOf('private-investment-by-region', 'lang=ko');
		expect(toldText(toldIn(frame, 2016), 'ko')).toMatch(
			/^2016: 세계 171억 달러; 미국 102억 달러; .*보고값/
		);
		expect(toldText(toldIn(frame, 2016, { chosen: 1 }), 'ko')).toBe(
			'2016: 미국 102억 달러; 보고값'
		);
	});
});

describe('what is told of a rank', () => {
	it('names the place among what has a value; what has none has no place', () => {
		const frame = frameOf('countries', 'region=USA~AUT');
		const tell = rankTeller(frame, [0, 1]);
		expect(tell(0)).toMatchObject({
			title: 'United States, 2025',
			basis: ['1 of 1', 'reported, first print']
		});
		expect(tell(1)).toMatchObject({ lines: [{ text: 'below $970M' }], basis: [] });
		expect(tell(2)).toBeNull();
	});
});

describe('what is told of two years', () => {
	it('has the digits that the printed steps carry, by subtraction and by division', () => {
		const told = tellSpan(frameOf('corporate-investment'), { from: 2013, to: 2017 });
		expect(
			told.map(({ name, change, percent, yearly }) => [name, change, percent, yearly])
		).toEqual([
			['Private investment', '+$20.6B', '+397%', '+49.3%'],
			['Mergers and acquisitions', '+$18.8B', '+317%', '+42.9%'],
			['Public offerings', '+$480M', '+31%', '+7%'],
			['Minority stakes', '−$640M', '−33%', '−10%']
		]);
	});

	it('says what is missing, in Korean too', () => {
		const frame = frameOf('revisions', 'lang=ko');
		const told = tellSpan(frame, { from: 2013, to: 2022 });
		expect(told.map(({ name, notes }) => [name, notes])).toContainEqual([
			'2023년 판',
			['2013년 수치 없음']
		]);
	});

	it('of points it says points', () => {
		const frame = frameOf('private-investment-by-region', 'show=share');
		const told = tellSpan(frame, { from: 2013, to: 2021 });
		expect(told[0]).toMatchObject({
			name: 'United States',
			change: '−10.3% points',
			percent: null
		});
		const korean = frameOf('private-investment-by-region', 'show=share&lang=ko');
		expect(tellSpan(korean, { from: 2013, to: 2021 })[0]?.change).toBe('−10.3%포인트');
	});

	it('is read out so far as anyone follows', () => {
		const frame = frameOf('focus-areas', 'chart=line&edition=ai-index-2022&time=2018..2021');
		const text = spanText(
			{ from: 2018, to: 2021 },
			tellSpan(frame, { from: 2018, to: 2021 }),
			'en'
		);
		expect(text).toMatch(/^From 2018 to 2021: [^;]* → .*; and 19 more in the table$/);
	});
});
