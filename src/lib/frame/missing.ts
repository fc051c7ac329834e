import { coverageOf, findEdition, regionName, type Catalog } from '../catalog/catalog';
import type { Language } from '../language';
import type { SeriesRequest } from '../view/resolve';
import type { Missing } from './frame';
import type { MissingCode } from './transform';

const reasons: Record<
	MissingCode,
	Record<Language, (year: number, region: string, edition: string) => string>
> = {
	'not-stated': {
		en: (year, region, edition) => `${edition} has no figure for ${region} in ${year}`,
		ko: (year, region, edition) => `${edition} 판에 ${region} ${year}년 수치가 없음`
	},
	'below-last-listed': {
		en: (year, region, edition) =>
			`${region} is below the last listed in ${edition} for ${year}, which is not zero`,
		ko: (year, region, edition) =>
			`${region}: ${edition} 판 ${year}년 목록의 마지막 순위 아래 (0이라는 뜻이 아님)`
	},
	'no-year-before': {
		en: (year, region, edition) =>
			`${edition} has no figure for ${region} in ${year - 1}, from which the change would start`,
		ko: (year, region, edition) =>
			`${edition} 판에 ${region} ${year - 1}년 수치가 없어 변화를 구할 수 없음`
	},
	'no-base': {
		en: (_year, region, edition) => `${edition} has no figure for ${region} in the base year`,
		ko: (_year, region, edition) => `${edition} 판에 ${region} 기준 연도 수치가 없음`
	},
	'no-whole': {
		en: (year, _region, edition) => `${edition} does not state the world in ${year}`,
		ko: (year, _region, edition) => `${edition} 판에 ${year}년 세계 수치가 없음`
	},
	'not-positive': {
		en: (year, region, edition) =>
			`${edition} gives ${region} a starting value of zero or below for ${year}, of which there is no ratio`,
		ko: (year, region, edition) =>
			`${edition} 판의 ${region} ${year}년 기준값이 0 이하여서 비율을 구할 수 없음`
	},
	'gap-before': {
		en: (year, region, edition) =>
			`${edition} lacks a year of ${region} before ${year}, so there is no running total`,
		ko: (year, region, edition) =>
			`${edition} 판에 ${region} ${year}년 이전 수치가 빠져 있어 누계를 낼 수 없음`
	}
};

/**
 * Why a series has no value in a year. A country that is absent from a ranked list is "below the last
 * listed", which is neither zero nor unknown (design, rule 5).
 */
export function explainMissing(
	catalog: Catalog,
	measure: string,
	request: SeriesRequest,
	year: number,
	given: MissingCode,
	language: Language
): Missing {
	const edition = findEdition(catalog, request.edition);
	const coverage = edition ? coverageOf(catalog, edition, measure, request.held, year) : [];
	const listed = coverage.some((c) => c.group === 'countries' && c.extent === 'first');
	const code = given === 'not-stated' && listed ? 'below-last-listed' : given;
	const name = regionName(catalog, request.region, language);
	return {
		edition: request.edition,
		region: request.held,
		region_name: name,
		year,
		code,
		reason: reasons[code][language](year, name, request.edition)
	};
}
