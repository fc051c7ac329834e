import { formatDate, formatYears } from '../format/years';
import type { Frame } from '../frame/frame';
import type { EventLane } from './events';
import type { Dimension } from '../view/view';
import type { GridPlot } from './grid';
import type { MapPlot } from './map';
import type { Plot } from './plot';
import type { SlopePlot } from './slope';

/**
 * What must be said beneath a drawing: dotted lines, names without room, values that can not be drawn,
 * holes in a stack, what was not tracked, and the events.
 */
export function remarksOn(plot: Plot | null | undefined, frame: Frame): string[] {
	if (!plot || plot.kind === 'bar') return [];
	if (plot.kind === 'slope') return remarksOnSlope(plot, frame).filter(Boolean);
	if (plot.kind === 'map') return remarksOnMap(plot, frame).filter(Boolean);
	if (plot.kind === 'grid') return remarksOnGrid(plot, frame).filter(Boolean);
	const own =
		plot.kind === 'scatter'
			? [
					labelled(plot.points.length, plot.points.length - plot.labelled, frame),
					unplottable(plot.omitted, frame)
				]
			: [
					plot.kind === 'line' && plot.ghost ? dotted(frame) : '',
					plot.kind === 'column' ? '' : labelled(countOf(plot, frame), plot.unlabelled, frame),
					plot.kind === 'line' ? unplottable(plot.omitted, frame) : '',
					plot.kind === 'stack' ? unknownRest(frame) : '',
					plot.kind === 'stack' ? holes(frame) : '',
					plot.stubs.length > 0 ? untracked(frame) : '',
					...(plot.events ? events(plot.events, frame) : [])
				];
	return own.filter(Boolean);
}

/**
 * What must be said beneath a chart that a program of others draws from the figures, with its own names and axes:
 * what a stack leaves open, what was not tracked, what a logarithmic axis can not show, and the events.
 */
export function remarksOnFigures(frame: Frame, isLogarithmic: boolean): string[] {
	const { rows, events: all, stacked } = frame;
	const low = isLogarithmic ? rows.filter(({ value }) => value !== null && value <= 0).length : 0;
	return [
		stacked ? unknownRest(frame) : '',
		stacked ? holes(frame) : '',
		hasUntracked(frame) ? untracked(frame, false) : '',
		unplottable(low, frame),
		...(all.length > 0 ? listEvents(frame) : [])
	].filter(Boolean);
}

function remarksOnSlope(plot: SlopePlot, frame: Frame): string[] {
	const several = plot.lines.filter(({ points }) => points.length > 0).length;
	return [
		plot.ghost ? dotted(frame) : '',
		labelled(several, plot.unlabelled, frame),
		falling(plot, frame),
		...oneEnded(frame),
		hasUntracked(frame) ? untracked(frame, false) : '',
		unplottable(plot.omitted, frame)
	];
}

/** How many are labelled, what is large without a label, and what has no place on the map. */
function remarksOnMap({ regions, labels, largest, map, off }: MapPlot, frame: Frame): string[] {
	const ko = frame.language === 'ko';
	const all = regions.filter(({ value }) => value !== null).length;
	const noun = map === 'world' ? ['countries', '개국'] : ['states', '개 주'];
	const counted = ko
		? `${all}${noun[1]} 가운데 ${labels.length}개에 이름표, 전체는 표에`
		: `${labels.length} of ${all} ${noun[0]} labelled, all in the table`;
	const bare = largest.filter(({ name }) => !labels.some((label) => label.name === name));
	const named = bare.map(({ name, value }) => `${name} ${value}`).join(', ');
	const absent = off.join(', ');
	return [
		labels.length > 0 && labels.length < all ? counted : '',
		named ? (ko ? `이름표 자리가 없음: ${named}` : `No room for a label: ${named}`) : '',
		absent
			? ko
				? `지도에 없고 표에 있음: ${absent}`
				: `In the table, not on the map: ${absent}`
			: ''
	];
}

function remarksOnGrid(plot: GridPlot, frame: Frame): string[] {
	return [
		plot.ghost ? dotted(frame) : '',
		plot.backdrop ? greyBehind(frame) : '',
		unshown(plot, frame),
		spread(plot, frame),
		unplottable(plot.omitted, frame),
		plot.panels.some(({ stubs }) => stubs.length > 0) ? untracked(frame) : '',
		...(plot.events ? [eventTicks(frame), ...listEvents(frame)] : [])
	];
}

const countOf = (plot: Plot, { series }: Frame) =>
	plot.kind === 'stack'
		? plot.parts.filter(({ bands }) => bands.length > 0).length
		: plot.kind === 'line'
			? plot.lines.filter(({ dashed, points }) => !dashed && points.length > 0).length
			: series.filter(({ ghost }) => !ghost).length;

function dotted({ editions, view, language }: Frame): string {
	const compared = editions.find(({ slug }) => slug === view.compare)?.title ?? view.compare;
	return language === 'ko' ? `점선: ${compared}` : `Dotted: ${compared}`;
}

function labelled(all: number, unlabelled: number, { language, view }: Frame): string {
	if (unlabelled <= 0) return '';
	const [en, ko] = view.by === 'model' ? ['models', '모델'] : ['series', '계열'];
	return language === 'ko'
		? `${all}개 ${ko} 가운데 ${all - unlabelled}개에 이름표, 전체는 표에`
		: `${all - unlabelled} of ${all} ${en} labelled, all in the table`;
}

function unplottable(omitted: number, { language }: Frame): string {
	if (omitted === 0) return '';
	return language === 'ko'
		? `0 이하의 값 ${omitted}개는 로그 눈금에 나타낼 수 없음`
		: `Not on the logarithmic axis: ${omitted} of zero or below`;
}

const yearsWithout = ({ rows, years }: Frame, own: number[]) =>
	years.filter((year) => !own.some((row) => rows[row]?.year === year && rows[row]?.value !== null));

function unknownRest(frame: Frame): string {
	const rest = frame.series.find((series) => series.rest);
	const years = rest ? yearsWithout(frame, rest.rows) : [];
	if (years.length === 0) return '';
	const span = formatYears(years, frame.language);
	return frame.language === 'ko'
		? `${span}: 전체 수치가 없거나 부분의 합보다 작아 나머지를 그리지 않음`
		: `No rest is drawn for ${span}: the whole is not stated, or is less than its parts`;
}

/** Parts without a figure in some year, other than those not tracked yet. */
function holes(frame: Frame): string {
	const lists = listed(frame, (row) => frame.rows[row]?.value === null, null);
	if (!lists) return '';
	return frame.language === 'ko'
		? `수치가 없어 비워 둔 부분: ${lists}`
		: `Left open for want of a figure: ${lists}`;
}

const hasUntracked = ({ rows }: Frame) => rows.some(({ status }) => status === 'not tracked');

function untracked(frame: Frame, isHatched = true): string {
	const lists = listed(frame, () => true, 'not tracked');
	if (frame.language === 'ko') return `${isHatched ? '빗금 상자, ' : ''}아직 집계 안 함: ${lists}`;
	return `${isHatched ? 'Hatched boxes, not' : 'Not'} tracked yet: ${lists}`;
}

function falling({ lines, years }: SlopePlot, { language }: Frame): string {
	const fallen = lines.filter(({ falls, dashed }) => falls && !dashed).length;
	const all = lines.filter(({ path, dashed }) => path !== '' && !dashed).length;
	if (fallen === 0) return '';
	const { first, last } = years;
	return language === 'ko'
		? `빈 점: ${first}년보다 ${last}년이 낮음 (${all}개 가운데 ${fallen}개)`
		: `Open dots: lower in ${last} than in ${first} (${fallen} of ${all})`;
}

/** The most names of a list in a remark; the table has all. */
const MOST_NAMES = 8;

/** What has no slope because one of the two years has no figure. */
function oneEnded(frame: Frame): string[] {
	const { series, rows, years, language } = frame;
	const isKnown = (row: number) => rows[row]?.value !== null || rows[row]?.status === 'not tracked';
	return years.flatMap((year) => {
		const names = series
			.filter(({ rows: own }) => own.some((row) => rows[row]?.year === year && !isKnown(row)))
			.map(({ name }) => name);
		if (names.length === 0) return [];
		const rest = names.length - MOST_NAMES;
		const more = rest > 0 ? (language === 'ko' ? ` 외 ${rest}개` : ` and ${rest} more`) : '';
		const list = names.slice(0, MOST_NAMES).join(', ') + more;
		return [language === 'ko' ? `${year}년 수치 없음: ${list}` : `No figure for ${year}: ${list}`];
	});
}

const others: Partial<Record<Dimension, string>> = { region: 'regions', edition: 'editions' };

const greyBehind = ({ language, view }: Frame) =>
	language === 'ko'
		? '회색 선: 나머지 계열, 모두 같은 눈금'
		: `Grey: the other ${others[view.by] ?? 'series'}, all on one scale`;

function unshown({ panels, unshown: left }: GridPlot, { language }: Frame): string {
	if (left === 0) return '';
	const all = panels.length + left;
	return language === 'ko'
		? `${all}개 계열 가운데 ${panels.length}개를 그림, 나머지는 표에`
		: `${panels.length} of ${all} series drawn, the rest in the table`;
}

function spread({ spread: wide }: GridPlot, { language }: Frame): string {
	if (!wide) return '';
	const times = Number(wide.times.toPrecision(2)).toLocaleString('en-US');
	return language === 'ko'
		? `가장 큰 값이 ${wide.least}의 약 ${times}배(${wide.largest})라 작은 계열은 평평해 보임. 로그 눈금(scale=log)이나 칸마다 다른 눈금(scale=own)에서 모양이 보임`
		: `At its highest ${wide.largest} is about ${times} times ${wide.least}, so that small series look flat: a logarithmic scale (scale=log) or one for each panel (scale=own) shows their shape`;
}

const eventTicks = ({ events: all, language }: Frame) =>
	language === 'ko' ? `축의 눈금: 사건 ${all.length}건` : `Ticks on the axis: ${all.length} events`;

/** "Defense and Biotech (2018–2023)": the series with such rows, those of the same years together. */
function listed(
	{ series, rows, language }: Frame,
	is: (row: number) => boolean,
	status: string | null
): string {
	const byYears = new Map<string, string[]>();
	for (const line of series.filter(({ rest }) => !rest)) {
		const own = line.rows.filter((row) => is(row) && (rows[row]?.status ?? null) === status);
		if (own.length === 0) continue;
		const span = formatYears(
			own.map((row) => rows[row]?.year ?? 0),
			language
		);
		byYears.set(span, [...(byYears.get(span) ?? []), line.name]);
	}
	return [...byYears].map(([span, names]) => `${names.join(', ')} (${span})`).join('; ');
}

const NO_BREAK = '\u00a0';

/** How many events have a title, and all of them where some have none. */
function events(lane: EventLane, frame: Frame): string[] {
	const titled = lane.marks.filter((mark) => mark.titled).length;
	if (titled === lane.total) return partialNote(frame);
	return [
		frame.language === 'ko'
			? `사건 ${lane.total}건 가운데 ${titled}건에 제목, 전체는 아래에`
			: `${titled} of ${lane.total} events titled, all listed below`,
		...listEvents(frame)
	];
}

function partialNote({ events: all, language }: Frame): string[] {
	if (!all.some(({ verification }) => verification === 'page-partial')) return [];
	return [
		language === 'ko'
			? '† 날짜나 금액의 일부만 출처로 확인됨'
			: '† date or amount only in part confirmed by its source'
	];
}

/** All events with their dates in one line, and what their marks mean. */
function listEvents(frame: Frame): string[] {
	const { events: all, language } = frame;
	const byDate = new Map<string, string[]>();
	for (const { date, title, verification } of all) {
		const mark = verification === 'page-partial' ? '\u202f†' : '';
		byDate.set(date, [...(byDate.get(date) ?? []), title[language] + mark]);
	}
	const list = [...byDate]
		.map(([date, titles]) => {
			const when = formatDate(date, language).replaceAll(' ', NO_BREAK);
			return `${when}: ${titles.join('; ')}`;
		})
		.join(' · ');
	return [list, ...partialNote(frame)];
}
