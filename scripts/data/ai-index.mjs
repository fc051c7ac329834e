/** The AI Index Report of Stanford HAI: every measure, edition by edition. */
import { derivedOf2022 } from './ai-index-derived.mjs';
import { inOrder, withCount } from './ai-index-coverage.mjs';
import { LICENCES, OWID_BY } from './ai-index-licences.mjs';
import { MEASURES } from './ai-index-measures.mjs';
import { NEWER } from './ai-index-newer.mjs';
import { observation } from './ai-index-observations.mjs';
import { OLDER } from './ai-index-older.mjs';
import { withReadings } from './ai-index-readings.mjs';
import { known, readTable } from './files.mjs';

export const HOMEPAGE = 'https://aiindex.stanford.edu/';

/** The tables that state figures of the reports; each row of them ends up as one observation. */
const TABLES = [
	'ai-private-investment.csv',
	'corporate-investment.csv',
	'focus-area.csv',
	'generative-ai.csv',
	'funded-companies.csv',
	'funding-events.csv',
	'us-states.csv'
];

const DATASET = {
	id: 'ai-index',
	title: 'AI Index Report',
	titleKo: 'AI 인덱스 보고서',
	publisher: 'Stanford HAI',
	description:
		"Private investment in AI in the world, by region, by country and by focus area, corporate investment by activity, newly funded companies, funding events and generative AI, as the yearly AI Index Report of Stanford HAI gives them from Quid's data. Every edition restates the earlier years: private investment in 2021 is 93.5 billion US dollars in the 2022 edition, 125.4 in that of 2023 and 145.4 in those of 2025 and 2026. A figure is therefore comparable with figures of its own edition only.",
	descriptionKo:
		'스탠퍼드 HAI가 해마다 내는 AI 인덱스 보고서가 Quid 데이터로 집계한 세계·지역·국가·분야별 AI 민간투자, 활동별 기업 투자, 신규 투자 유치 기업 수, 투자 건수, 생성형 AI 투자입니다. 판마다 이전 연도를 다시 집계합니다. 2021년 민간투자는 2022년판에서 935억 달러, 2023년판에서 1,254억 달러, 2025년판과 2026년판에서 1,454억 달러입니다. 따라서 수치는 같은 판 안에서만 비교할 수 있습니다.',
	homepage: HOMEPAGE
};

/** The rows of the reference in nominal dollars or without a price basis, or those in constant ones. */
export async function referenceRows(folder, isConstant) {
	const tables = await Promise.all(TABLES.map((file) => readTable(folder, file)));
	return tables.flat().filter((row) => row.price_basis.startsWith('constant') === isConstant);
}

export async function build(folder) {
	const rows = await referenceRows(folder, false);
	const editions = [...OLDER, ...NEWER].map((edition) =>
		editionOf(
			edition,
			rows.filter((row) => row.edition === String(edition.year))
		)
	);
	return { datasets: [DATASET], measures: MEASURES, editions };
}

function editionOf(edition, referenceRowsOfYear) {
	const { year, quid, published, note, noteKo } = edition;
	const name = `ai-index-${year}`;
	const title = `AI Index Report ${year}`;
	const reference = `Stanford HAI, ${title} (data: ${quid})`;
	const rows = observationsOf(name, referenceRowsOfYear);
	const licences = licencesOf(referenceRowsOfYear);
	return {
		path: `ai-index/${year}.csv`,
		rows,
		resource: {
			name,
			title,
			sources: [{ title: reference, path: HOMEPAGE }, ...(edition.sources ?? [])],
			licenses: licences,
			atlas: {
				dataset: 'ai-index',
				edition: name,
				title,
				published,
				publisher: 'Stanford HAI',
				licence: licences.map((each) => `${each.title}.`).join(' '),
				attribution: `${reference}${edition.attribution ?? ''}`,
				note,
				noteKo,
				coverage: edition.coverage.map((record) => withCount(record, rows, MEASURES))
			}
		}
	};
}

/** The report's licence first; the figures of Our World in Data that stand in it have their own. */
function licencesOf(rows) {
	const found = [...new Set(rows.map((row) => known(LICENCES, row.licence, 'licence')))];
	const [report, ...others] = found.filter(({ name }) => name !== 'CC-BY-4.0');
	if (others.length > 0) throw new Error(`${rows[0].edition}: more than one licence`);
	return found.length > 1 ? [report, OWID_BY] : [report];
}

function observationsOf(edition, rows) {
	const read = rows.map((row) => observation(edition, row));
	const derived = edition === 'ai-index-2022' ? derivedOf2022(read) : [];
	return withReadings([...read, ...derived]).sort(inOrder(MEASURES));
}
