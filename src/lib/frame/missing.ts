import {
	coverageOf,
	findHolding,
	findEdition,
	partDimensions,
	partName,
	regionName,
	type Catalog
} from '../catalog/catalog';
import { formatValue } from '../format/number';
import type { Language } from '../language';
import type { Resolved, SeriesRequest } from '../view/resolve';
import type { Missing } from './frame';
import type { MissingCode } from './point';

interface Lack {
	year: number;
	/** The region or part that has no value. */
	name: string;
	edition: string;
	/** The smallest listed value: "$0.97B"; empty where it is not known. */
	last: string;
}

type Tell = (lack: Lack) => string;

const reasons: Record<MissingCode, Record<Language, Tell>> = {
	'not-stated': {
		en: ({ year, name, edition }) => `${edition} has no figure for ${name} in ${year}`,
		ko: ({ year, name, edition }) => `${edition} 판에 ${name} ${year}년 수치가 없음`
	},
	'below-last-listed': {
		en: ({ year, name, edition, last }) =>
			`${name} is below ${last || 'the last listed'}, the last listed in ${edition} for ${year}, which is not zero`,
		ko: ({ year, name, edition, last }) =>
			`${name}: ${edition} 판 ${year}년 목록의 마지막 값${last ? `(${last})` : ''} 아래 (0이라는 뜻이 아님)`
	},
	'not-tracked': {
		en: ({ year, name, edition }) =>
			`${edition} did not yet track ${name} in ${year}, which is not zero`,
		ko: ({ year, name, edition }) =>
			`${edition} 판은 ${year}년에 ${name} 항목을 아직 집계하지 않음 (0이라는 뜻이 아님)`
	},
	'no-year-before': {
		en: ({ year, name, edition }) =>
			`${edition} has no figure for ${name} in ${year - 1}, from which the change would start`,
		ko: ({ year, name, edition }) =>
			`${edition} 판에 ${name} ${year - 1}년 수치가 없어 변화를 구할 수 없음`
	},
	'no-base': {
		en: ({ name, edition }) => `${edition} has no figure for ${name} in the base year`,
		ko: ({ name, edition }) => `${edition} 판에 ${name} 기준 연도 수치가 없음`
	},
	'no-whole': {
		en: ({ year, edition }) => `${edition} does not state the whole in ${year}`,
		ko: ({ year, edition }) => `${edition} 판에 ${year}년 전체 수치가 없음`
	},
	'not-positive': {
		en: ({ year, name, edition }) =>
			`${edition} gives ${name} a starting value of zero or below for ${year}, of which there is no ratio`,
		ko: ({ year, name, edition }) =>
			`${edition} 판의 ${name} ${year}년 기준값이 0 이하여서 비율을 구할 수 없음`
	},
	'gap-before': {
		en: ({ year, name, edition }) =>
			`${edition} lacks a year of ${name} before ${year}, so there is no running total`,
		ko: ({ year, name, edition }) =>
			`${edition} 판에 ${name} ${year}년 이전 수치가 빠져 있어 누계를 낼 수 없음`
	},
	'no-rate': {
		en: ({ year }) => `There is no exchange rate for ${year}; none is extrapolated`,
		ko: ({ year }) => `${year}년 환율이 없음 (추정하지 않음)`
	},
	'no-index': {
		en: ({ year }) => `There is no price index for ${year}; none is extrapolated`,
		ko: ({ year }) => `${year}년 물가지수가 없음 (추정하지 않음)`
	},
	'no-gdp': {
		en: ({ year, name }) => `The World Bank's table has no GDP for ${name} in ${year}`,
		ko: ({ year, name }) => `세계은행 자료에 ${name} ${year}년 GDP가 없음`
	},
	'no-population': {
		en: ({ year, name }) => `The World Bank's table has no population for ${name} in ${year}`,
		ko: ({ year, name }) => `세계은행 자료에 ${name} ${year}년 인구가 없음`
	},
	'no-x': {
		en: ({ year, name }) => `The horizontal measure has no figure for ${name} in ${year}`,
		ko: ({ year, name }) => `${name} ${year}년의 가로축 지표 수치가 없음`
	},
	'nothing-known': {
		en: ({ name }) => `No figure for ${name} was found in any source`,
		ko: ({ name }) => `${name}의 수치는 어느 출처에서도 찾지 못함`
	},
	'exceeds-whole': {
		en: ({ year, edition }) =>
			`The parts shown add up to more than the whole in ${edition}, ${year}`,
		ko: ({ year, edition }) => `${edition} 판 ${year}년에 표시된 부분의 합이 전체보다 큼`
	}
};

/**
 * Why a series has no value in a year. A country that is absent from a ranked list is "below the last
 * listed", and a part that the edition did not yet count is "not tracked": neither is zero (design, rule 5).
 */
export function explainMissing(
	catalog: Catalog,
	{ measure, view }: Resolved,
	request: SeriesRequest,
	{ key, name }: { key: string; name: string },
	year: number,
	given: MissingCode
): Missing {
	const { edition, held } = request;
	const listed = coverageOf(catalog, request, measure.id, year).find(
		({ group, extent }) => group !== 'world' && group !== 'regions' && extent === 'first'
	);
	const code =
		given !== 'not-stated'
			? given
			: isUntracked(catalog, request, year)
				? 'not-tracked'
				: listed
					? 'below-last-listed'
					: given;
	const unit = findHolding(findEdition(catalog, edition), measure.id)?.unit ?? measure.unit;
	const last = code === 'below-last-listed' ? (listed?.last ?? null) : null;
	const region = catalog.regions.find((each) => each.code === request.region);
	const lack: Lack = {
		year,
		// A line of editions, or of the edition compared with, is still about a region or a part of it.
		name:
			view.by === 'edition' || (view.by === 'region' && request.ghost)
				? cellName(catalog, request, view.lang)
				: name,
		// Of several editions the newest speaks for all.
		edition: edition === 'first' ? (request.sources.at(-1) ?? edition) : edition,
		last: last === null ? '' : formatValue(last, { language: view.lang, unit })
	};
	const nowhere = edition === 'first' && code === 'not-stated';
	const reason = nowhere
		? view.lang === 'ko'
			? `${lack.name} ${year}년 수치를 담은 판이 없음`
			: `No edition has a figure for ${lack.name} in ${year}`
		: reasons[code][view.lang](lack);
	return {
		edition,
		region: held,
		region_name: region?.name[view.lang] ?? request.region,
		key,
		name,
		year,
		code,
		reason,
		below: lack.last || null
	};
}

/** "France", "biotech": the part where one is asked for, else the region. */
function cellName(catalog: Catalog, request: SeriesRequest, language: Language): string {
	const part = partDimensions.find((dimension) => request[dimension] !== 'all');
	return part
		? partName(catalog, part, request[part], language)
		: regionName(catalog, request.region, language);
}

function isUntracked(catalog: Catalog, request: SeriesRequest, year: number): boolean {
	return catalog.taxonomies.some(
		({ edition, dimension, id, since }) =>
			request.sources.includes(edition) &&
			partDimensions.includes(dimension) &&
			request[dimension] === id &&
			since !== null &&
			year < since
	);
}
