import { parseTable } from '../csv/parse';
import { remember } from '../csv/remember';

export interface NamedRegion {
	code: string;
	kind: string;
}

/** What a name stands for: one region, several between which the reader must choose, or none that is known. */
export type RegionMatch = NamedRegion | { ambiguous: string[] } | null;

export interface RegionIndex {
	find(name: string): RegionMatch;
}

/** Codes are told by their capitals: "IN" is India and "in" is a word. */
const CODE = /^[A-Z0-9][A-Z0-9_-]{1,8}$/;

/** One spelling for accents, apostrophes, brackets, full stops, hyphens and "the". */
const keyOf = (name: string) =>
	name
		.replace(/[´`]/g, "'")
		.normalize('NFKC')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[.'’‘`´"“”*†‡]/g, '')
		.replace(/[\s,()[\]/_–—-]+/g, ' ')
		.replace(/\bthe (?!$)/g, '')
		.trim();

/** An index over aliases (several codes for one make it ambiguous) that finds a region by code or by name. */
export function indexRegions(
	aliases: { alias: string; code: string; kind: string }[]
): RegionIndex {
	const byCode = new Map<string, NamedRegion[]>();
	const byName = new Map<string, NamedRegion[]>();
	for (const { alias, code, kind } of aliases) {
		const [map, key] = CODE.test(alias) ? [byCode, alias] : [byName, keyOf(alias)];
		const found = map.get(key) ?? [];
		if (!found.some((region) => region.code === code)) map.set(key, [...found, { code, kind }]);
	}
	const search = (name: string): RegionMatch => {
		const text = name.trim();
		if (text === '' || text.length > 120) return null;
		const found = byCode.get(text) ?? byName.get(keyOf(text)) ?? byCode.get(text.toUpperCase());
		// A code in small letters is one where it has three: "kor", but not "in".
		const isShort = !byCode.has(text) && !byName.has(keyOf(text)) && text.length < 3;
		if (!found || isShort) return null;
		return found.length === 1 && found[0] ? found[0] : { ambiguous: found.map(({ code }) => code) };
	};
	const find = (name: string): RegionMatch =>
		search(name) ?? formsOf(name.trim()).map(search).find(Boolean) ?? findPlace(name, search);
	return { find: remember(find, 10_000) };
}

/** Other ways in which a name is written: `KR: Korea`, `China, People's Republic of`, `Total OECD`. */
function formsOf(name: string): string[] {
	if (name.length > 120) return [];
	const coded = /^([A-Z0-9][A-Z0-9_]{1,8}): /.exec(name)?.[1];
	const inverted = /^([^,(]+), ?([^,]+ of)$|^([^,(]+) \(([^)]+ of)\)$/i.exec(name);
	const [, short = inverted?.[3], title = inverted?.[4]] = inverted ?? [];
	const beside = /^([^(]+) \(([A-Z]{2,3})\)$/.exec(name);
	// "Total OECD" is the OECD, and a footnote is no part of a name.
	const bare = name
		.replace(/ ?(\d{1,2}\)|\(\d{1,2}\)|\[\w{1,2}\]|[¹²³⁴-⁹]+)$/, '')
		.replace(/^total (?!$)|(?<!^) total$/i, '');
	return [
		...(coded ? [coded] : []),
		...(short && title ? [`${title} ${short}`] : []),
		...(beside?.[1] ? [beside[1]] : []),
		...(bare === name ? [] : [bare])
	];
}

/**
 * The country of a place: the last of its parts that is one, as in `Atlanta, Georgia, United States, North America`.
 * Two countries alone are no place but a list.
 */
function findPlace(name: string, search: (name: string) => RegionMatch): RegionMatch {
	const parts = name.split(/, ?/);
	if (parts.length < 2 || parts.length > 6 || name.length > 120) return null;
	const countries = parts.flatMap((part): NamedRegion[] => {
		// "CA" is California as well.
		const match = /^(?!US|UK)[A-Z]{2}$/.test(part) ? null : search(part);
		return match && 'kind' in match && match.kind === 'country' ? [match] : [];
	});
	const last = countries.at(-1);
	if (!last || (parts.length === 2 && countries.some(({ code }) => code !== last.code)))
		return null;
	return last;
}

/** Reads data/region-aliases.csv. */
export function readAliases(csv: string): RegionIndex {
	const { records } = parseTable(csv, ',');
	return indexRegions(
		records.map(({ cells: [alias = '', code = '', kind = ''] }) => ({ alias, code, kind }))
	);
}

const TOTAL =
	/^(all|total|totals|total general|grand total|sub-?total|sum|overall|all (regions|countries|sectors|industries|areas|items)|전국|전체|합계|총계|총합|총합계|소계|계|누계|insgesamt|gesamt|summe|ensemble|tot\.?|合計|合计|总计|總計|全国|小计|toda?s|suma)$/i;

/** Whether a label says that its record adds up others. */
export const isTotalWord = (label: string) =>
	label.length > 0 &&
	label.length < 30 &&
	TOTAL.test(
		label
			.replace(/[\s:：*]+/g, ' ')
			.trim()
			.replace(/^\((.*)\)$/, '$1')
			// Korean tables space the letters of a short word: 합 계.
			.replace(/(?<=[가-힣]) (?=[가-힣])/g, '')
	);

const GROUP = new RegExp(
	[
		'^(?!south africa)((south|north|east|west|southeast|central)(ern)?[- ])?(asia|africa|america|europe)$',
		'^(the )?americas$|^(latin america|latam|middle east|oceania|mena|emea|apac|asia[- ]?pacific)$',
		'^(g-?7|g-?20|brics|asean(-5)?|advanced economies|emerging .{0,40}(economies|markets|asia|europe))$',
		'^(high|low|(upper|lower)[- ]middle)[- ]income countries$',
		'^(아시아|아프리카|북미|남미|중남미|중동|アジア|アフリカ|亚洲|欧洲|非洲)$'
	].join('|'),
	'i'
);

/** Whether a name is of a group of countries for which no region stands: "Asia", "G20". */
export const isGroupName = (name: string) =>
	name.length < 60 && GROUP.test(name.trim().replace(/ \([A-Za-z]{2,5}\)$/, ''));

/** A total, or a label with such a word at its beginning or end: "Total Europe", "Hardware total", 서비스업 소계. */
export const isTotalLabel = (label: string) =>
	isTotalWord(label) ||
	(label.length < 80 &&
		/^(sub-?|grand )?total(e|s|es)?\b(?! (addressable|return))|\b(sub-?|grand )?total$|(^|\s)(합계|소계|총계|総計|合計)$/i.test(
			label.trim()
		));
