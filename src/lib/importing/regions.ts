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
		.normalize('NFKC')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/&/g, ' and ')
		.replace(/[.'’‘`´"“”*†‡]/g, '')
		.replace(/[\s,()[\]/_–—-]+/g, ' ')
		.trim()
		.replace(/^the /, '');

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
	return { find: remember(search, 10_000) };
}

/** Reads data/region-aliases.csv. */
export function readAliases(csv: string): RegionIndex {
	const { records } = parseTable(csv, ',');
	return indexRegions(
		records.map(({ cells: [alias = '', code = '', kind = ''] }) => ({ alias, code, kind }))
	);
}

const TOTAL =
	/^(all|total|totals|grand total|sub-?total|sum|overall|all (regions|countries|sectors|industries|areas|items)|전국|전체|합계|총계|총합|총합계|소계|계|누계|insgesamt|gesamt|summe|ensemble|tot\.?|合計|合计|总计|總計|全国|小计|toda?s|suma)$/i;

/** Whether a label says that its record adds up others. */
export const isTotalWord = (label: string) =>
	label.length > 0 &&
	label.length < 30 &&
	TOTAL.test(
		label
			.replace(/[\s:：*]+/g, ' ')
			.trim()
			.replace(/^\((.*)\)$/, '$1')
	);
