import { formatDate, formatYears } from '../format/years';
import type { Frame } from '../frame/frame';
import type { EventLane } from './events';
import type { Plot } from './plot';

/**
 * What must be said beneath a drawing: dotted lines, names without room, values that can not be drawn,
 * holes in a stack, what was not tracked, and the events.
 */
export function remarksOn(plot: Plot | null | undefined, frame: Frame): string[] {
	if (!plot || plot.kind === 'bar') return [];
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

const countOf = (plot: Plot, { series }: Frame) =>
	plot.kind === 'stack'
		? plot.parts.filter(({ bands }) => bands.length > 0).length
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

function untracked(frame: Frame): string {
	const lists = listed(frame, () => true, 'not tracked');
	return frame.language === 'ko'
		? `빗금 상자, 아직 집계 안 함: ${lists}`
		: `Hatched boxes, not tracked yet: ${lists}`;
}

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
function events(lane: EventLane, { events: all, language }: Frame): string[] {
	const ko = language === 'ko';
	const titled = lane.marks.filter((mark) => mark.titled).length;
	const partial = all.some(({ verification }) => verification === 'page-partial');
	const note = ko
		? '† 날짜나 금액의 일부만 출처로 확인됨'
		: '† date or amount only in part confirmed by its source';
	if (titled === lane.total) return partial ? [note] : [];
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
	return [
		ko
			? `사건 ${lane.total}건 가운데 ${titled}건에 제목, 전체는 아래에`
			: `${titled} of ${lane.total} events titled, all listed below`,
		list,
		partial ? note : ''
	];
}
