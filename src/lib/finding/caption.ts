import { drawnKind } from '../frame/drawn';
import type { Frame, Row } from '../frame/frame';
import { formatValue, isCurrency, unitWords } from '../format/number';
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
	index: { en: 'index', ko: '지수' },
	share: { en: 'share of the world', ko: '세계에서 차지하는 비중' },
	cumulative: { en: 'running total', ko: '누계' }
};

/** "nominal US dollars", "constant 2021 US dollars", "per cent of nominal US dollars". */
export function unitPhrase({ unit, baseUnit, prices, language }: Frame): string {
	const basis =
		prices === 'n/a'
			? ''
			: language === 'ko'
				? prices.replace('nominal', '명목').replace(/constant (\d+)/, '$1년 불변')
				: prices;
	const stored = [basis, unitWords(baseUnit, language)].filter(Boolean).join(' ');
	if (unit === baseUnit) return stored;
	const own = unitWords(unit, language);
	if (!isCurrency(baseUnit)) return own;
	return language === 'ko' ? `${own}, ${stored} 기준` : `${own}, from ${stored}`;
}

function editionPhrase({ editions, view, language }: Frame): string {
	const main = editions.filter((edition) => view.edition.includes(edition.slug));
	const others = editions.filter((edition) => !main.includes(edition));
	const titles = main.map((edition) => edition.title);
	const name = titles.length === 1 ? (titles[0] as string) : joinedTitles(titles, language);
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

function subtitle(frame: Frame): string {
	const { measure, language, years, view, series } = frame;
	const regions = [...new Set(series.map((line) => line.region))];
	const row = frame.rows[0];
	const where = regions.length === 1 && row ? ` (${row.region_name})` : '';
	const span =
		years.length > 0 ? formatSpan(years[0] as number, years.at(-1) as number, language) : '';
	const log = language === 'ko' ? '로그 눈금' : 'logarithmic scale';
	return [
		measure.name[language] + where,
		view.show === 'index' ? '' : transformWords[view.show][language],
		unitPhrase(frame),
		span,
		editionPhrase(frame),
		view.scale === 'log' && drawnKind(frame) === 'line' ? log : ''
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

function statusLine({ rows, firstPrints, language, view }: Frame): string {
	const years = (status: string) => [
		...new Set(rows.filter((row) => row.status === status).map((row) => row.year))
	];
	const ko = language === 'ko';
	const quoted = years('quoted').length > 0 ? (ko ? '인용값' : 'quoted') : '';
	const derived =
		view.show === 'level' && years('derived').length > 0 ? (ko ? '산출값' : 'derived') : '';
	const first = [...new Set(firstPrints.flatMap((index) => rows[index]?.year ?? []))];
	const print =
		first.length > 0 && view.by !== 'edition'
			? `${formatYears(first, language)}: ${ko ? '첫 발표치' : 'first print'}`
			: '';
	return [quoted, derived, print].filter(Boolean).join(' · ');
}

/** Kind, span, extremes: "Line chart, 2013–2025. World: lowest $5.17B in 2013, highest …". */
function describeChart(frame: Frame, found: Finding[]): string {
	const { language, years, series, rows } = frame;
	const ko = language === 'ko';
	if (years.length === 0) return ko ? '표시할 수치가 없습니다.' : 'No figures to show.';
	const kinds = {
		line: ko ? '선 그래프' : 'Line chart',
		column: ko ? '세로 막대그래프' : 'Column chart',
		bar: ko ? '가로 막대그래프' : 'Bar chart',
		table: ko ? '표' : 'Table'
	};
	const value = (row: Row) =>
		formatValue(row.value as number, { language, unit: row.unit, precision: row.precision });
	const extremes = series.slice(0, 6).flatMap((line) => {
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
