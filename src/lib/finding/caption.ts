import { drawnKind, type DrawnKind } from '../frame/drawn';
import type { Frame, FrameSeries, Row } from '../frame/frame';
import { formatNumber, formatValue, isCurrency, unitWords } from '../format/number';
import { withParticle } from '../format/particle';
import { formatSpan, formatYears, joined } from '../format/years';
import type { Language } from '../language';
import type { Transform } from '../view/view';
import type { Finding } from './finding';

/** Everything that stands around a chart, in the view's language. */
export interface Caption {
	/** The strongest finding; the measure's name where no rule fires. */
	title: string;
	/** Measure, unit, price basis, years, edition. */
	subtitle: string;
	source: string;
	/** What the reader must know of the status: derived, quoted, first print. Empty when all is reported. */
	status: string;
	/** What the chart shows, for those who do not see it. */
	description: string;
}

export function caption(frame: Frame, found: Finding[]): Caption {
	return {
		title: found[0]?.headline ?? plainTitle(frame),
		subtitle: subtitle(frame),
		source: sourceLine(frame),
		status: statusLine(frame),
		description: describeChart(frame, found)
	};
}

function plainTitle({ measure, language, series }: Frame): string {
	const name = measure.name[language];
	const only = series.length === 1 ? series[0] : undefined;
	return only ? `${name}: ${only.name}` : name;
}

const transformWords: Record<Transform, Record<Language, string>> = {
	level: { en: '', ko: '' },
	change: { en: 'change from the year before', ko: '전년 대비 증감' },
	growth: { en: 'change from the year before', ko: '전년 대비 증감률' },
	index: { en: '', ko: '' },
	share: { en: 'share', ko: '비중' },
	cumulative: { en: 'running total', ko: '누계' }
};

function transformPhrase({ view, whole, language }: Frame): string {
	const words = transformWords[view.show][language];
	if (view.show !== 'share' || !whole) return words;
	return language === 'ko' ? `${whole.name} 가운데 ${words}` : `${words} of ${whole.name}`;
}

/** "nominal", "constant 2021", in the language; empty where prices do not apply. */
export const basisWords = (prices: string, language: Language) =>
	prices === 'n/a'
		? ''
		: language === 'ko'
			? prices.replace('nominal', '명목').replace(/constant (\d+)/, '$1년 불변')
			: prices;

/** "nominal US dollars", "constant 2021 US dollars", "per cent, from nominal US dollars". */
export function unitPhrase({ unit, baseUnit, prices, rows, measure, language }: Frame): string {
	// The points of a scatter plot may each be in prices of their own.
	const used = new Set([prices]);
	for (const row of rows) if (row.measure === measure.id) used.add(row.prices);
	const bases = [...used].map((each) => basisWords(each, language));
	// A share of GDP is the same in any prices.
	const basis = baseUnit === '% of GDP' ? '' : joined(bases.filter(Boolean), language);
	const stored = [basis, unitWords(baseUnit, language)].filter(Boolean).join(' ');
	if (unit === baseUnit) return stored;
	const shown = unitWords(unit, language);
	if (!isCurrency(baseUnit.slice(0, 3)) && baseUnit !== '% of GDP') return shown;
	return language === 'ko' ? `${shown}, ${stored} 기준` : `${shown}, from ${stored}`;
}

/** How amounts were converted: rate with year and source, the index of constant prices. */
function conversionPhrase(frame: Frame): string {
	const { conversion, language } = frame;
	const { currency, prices } = conversion;
	const ko = language === 'ko';
	return [
		currency ? ratePhrase(currency, prices?.to ?? frame.prices, language) : '',
		prices ? (ko ? `물가지수 ${prices.source}` : `prices by ${prices.source}`) : ''
	]
		.filter(Boolean)
		.join(', ');
}

/** Up to this many rates are named one by one; of more, the span. */
const NAMED_RATES = 3;

function ratePhrase(
	{ rate, rates, name }: NonNullable<Frame['conversion']['currency']>,
	basis: string,
	language: Language
): string {
	const ko = language === 'ko';
	if (rate !== 'average') {
		const text = formatNumber(rate);
		return ko
			? `모든 해에 1달러당 ${text}${name}`
			: `at ${text} ${name} per US dollar for all years`;
	}
	const digits = (value: number) => value.toLocaleString('en-US', { maximumSignificantDigits: 6 });
	const sorted = [...rates].sort((a, b) => a.value - b.value);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	const sources = joined([...new Set(rates.map(({ source }) => source))], language);
	if (!lowest || !highest) return ko ? '환율 없음' : 'no exchange rate for these years';
	const list =
		rates.length <= NAMED_RATES
			? rates.map(({ year, value }) => `${year}${ko ? '년' : ''} ${digits(value)}`).join(', ')
			: `${digits(lowest.value)}–${digits(highest.value)}`;
	// Constant amounts are all converted at the rate of their base year (design, rule 7).
	const isConstant = basis.startsWith('constant');
	if (ko) return `${isConstant ? '기준 연도' : '연평균'} 환율(1달러당 ${list}${name}, ${sources})`;
	const which = isConstant ? 'the base year' : 'each year';
	return `at the average rate of ${which} (${list} ${name} per US dollar, ${sources})`;
}

function editionPhrase({ editions, view, language, rows }: Frame): string {
	const shown = editions.filter(({ role }) => role === 'shown');
	const read = shown.filter(({ slug }) => rows.some(({ edition }) => edition === slug));
	const main = view.edition.includes('first') && read.length > 0 ? read : shown;
	const others = editions.filter(({ role }) => role === 'compared');
	const titles = main.map((edition) => edition.title);
	const list = titles.length === 1 ? (titles[0] as string) : joinedTitles(titles, language);
	const name = !view.edition.includes('first')
		? list
		: language === 'ko'
			? `${list}에서 처음 발표한 수치`
			: `as first published in ${list}`;
	if (others.length === 0) return name;
	const against = joined(
		others.map((edition) => edition.title),
		language
	);
	return language === 'ko'
		? `${name} (${withParticle(against, '과/와')} 비교)`
		: `${name}, compared with ${against}`;
}

/** "AI Index Report 2022, 2023 and 2024" where the titles differ by their year only; else one by one. */
function joinedTitles(titles: string[], language: Language): string {
	const stems = new Set(titles.map((title) => title.replace(/\s*\d{4}$/, '')));
	const years = titles.flatMap((title) => title.match(/\d{4}$/)?.[0] ?? []);
	if (stems.size > 1 || years.length < titles.length) return joined(titles, language);
	return `${[...stems][0]} ${joined(years, language)}`;
}

/** The years shown; of a cumulative measure those that its figures add up. */
function spanPhrase({ years, rows, measure, language, view }: Frame): string {
	if (years.length === 0) return '';
	if (view.chart === 'slope') return formatYears(years, language);
	if (measure.kind !== 'cumulative')
		return formatSpan(years[0] as number, years.at(-1) as number, language);
	const periods = rows.flatMap(({ period, value }) => (value === null ? [] : period));
	const spans = [...new Set(periods)].map((period) => period.replace('-', '–'));
	return joined(spans, language) + (language === 'ko' && spans.length > 0 ? '년' : '');
}

const logarithmic: (DrawnKind | null)[] = ['line', 'slope', 'grid', 'scatter'];

function subtitle(frame: Frame): string {
	const { measure, language, view, series } = frame;
	const regions = [...new Set(series.map((line) => line.region))];
	const row = frame.rows[0];
	// What makes the series is named by the chart; what all of them share, here.
	const region = regions.length === 1 && row && view.by !== 'model' ? [row.region_name] : [];
	const shared = [...region, ...frame.fixed.map(({ name }) => name)];
	const where = shared.length > 0 ? ` (${shared.join(', ')})` : '';
	const span = spanPhrase(frame);
	const log = language === 'ko' ? '로그 눈금' : 'logarithmic scale';
	const own = language === 'ko' ? '칸마다 눈금이 다름' : 'each panel on a scale of its own';
	return [
		measure.name[language] + where,
		transformPhrase(frame),
		unitPhrase(frame),
		conversionPhrase(frame),
		span,
		editionPhrase(frame),
		view.scale === 'log' && logarithmic.includes(drawnKind(frame)) ? log : '',
		view.scale === 'own' && drawnKind(frame) === 'grid' ? own : ''
	]
		.filter(Boolean)
		.join(', ');
}

function sourceLine({ editions, language }: Frame): string {
	const text = joined(
		[...new Set(editions.map((edition) => edition.attribution || edition.title))],
		language
	);
	return `${language === 'ko' ? '출처' : 'Source'}: ${text}`;
}

function statusLine(frame: Frame): string {
	const { rows, firstPrints, language, view } = frame;
	const years = (status: string) => [
		...new Set(rows.filter((row) => row.status === status).map((row) => row.year))
	];
	const ko = language === 'ko';
	const quoted = years('quoted').length > 0 ? (ko ? '인용값' : 'quoted') : '';
	const derived =
		view.show === 'level' && years('derived').length > 0 ? (ko ? '산출값' : 'derived') : '';
	const first = [...new Set(firstPrints.flatMap((index) => rows[index]?.year ?? []))];
	const when = view.by === 'edition' ? newestYears(frame) : formatYears(first, language);
	const print = first.length > 0 ? `${when}: ${ko ? '첫 발표치' : 'first print'}` : '';
	return [quoted, derived, print].filter(Boolean).join(' · ');
}

/** Of which editions the newest year is a first print: one that restates another's is none. */
function newestYears({ series, rows, firstPrints, language }: Frame): string {
	const ko = language === 'ko';
	const prints = new Set(firstPrints);
	const drawn = series.filter(
		({ ghost, rows: own }) => !ghost && own.some((row) => rows[row]?.value !== null)
	);
	const first = drawn.filter(({ rows: own }) => own.some((row) => prints.has(row)));
	if (first.length === drawn.length)
		return ko ? '각 판의 마지막 연도' : 'the newest year of each edition';
	const names = joined(
		first.map(({ name }) => name),
		language
	);
	return ko ? `${names}의 마지막 연도` : `the newest year of ${names}`;
}

/** Kind, span, extremes: "Line chart, 2013–2025. World: lowest $5.17B in 2013, highest …". */
function describeChart(frame: Frame, found: Finding[]): string {
	const { language, years, series, rows } = frame;
	const ko = language === 'ko';
	if (years.length === 0) return ko ? '표시할 수치가 없습니다.' : 'No figures to show.';
	const kinds = {
		line: ko ? '선 그래프' : 'Line chart',
		area: ko ? '누적 영역 그래프' : 'Stacked area chart',
		slope: ko ? '기울기 그래프' : 'Slope chart',
		grid: ko ? '작은 그래프 모음' : 'Small multiples',
		scatter: ko ? '산점도' : 'Scatter plot',
		column: ko ? '세로 막대그래프' : 'Column chart',
		bar: ko ? '가로 막대그래프' : 'Bar chart',
		map: ko ? '지도' : 'Map',
		table: ko ? '표' : 'Table'
	};
	const value = (row: Row) =>
		formatValue(row.value as number, { language, unit: row.unit, precision: row.precision });
	const last = (line: FrameSeries) => rows[line.rows.at(-1) ?? -1]?.value ?? -Infinity;
	// Of a map of two hundred countries the largest are told.
	const order = drawnKind(frame) === 'map' ? [...series].sort((a, b) => last(b) - last(a)) : series;
	const extremes = order.slice(0, 6).flatMap((line) => {
		const valued = line.rows
			.map((index) => rows[index] as Row)
			.filter((row) => row.value !== null)
			.sort((a, b) => (a.value as number) - (b.value as number));
		const low = valued[0];
		const high = valued.at(-1);
		if (!low || !high) return [];
		if (low === high) return [`${line.name}: ${value(low)} (${low.year})`];
		return ko
			? [`${line.name}: 최저 ${low.year}년 ${value(low)}, 최고 ${high.year}년 ${value(high)}`]
			: [
					`${line.name}: lowest ${value(low)} in ${low.year}, highest ${value(high)} in ${high.year}`
				];
	});
	const span = formatSpan(years[0] as number, years.at(-1) as number, language);
	const rest = series.length - 6;
	const more = rest > 0 ? [ko ? `그 밖에 ${rest}개` : `and ${rest} more in the table`] : [];
	const sentence = found[0] ? ` ${found[0].text}` : '';
	return `${kinds[drawnKind(frame) ?? 'table']}, ${span}. ${[...extremes, ...more].join('; ')}.${sentence}`;
}
