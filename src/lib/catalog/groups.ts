import type { Catalog } from './catalog';

const eu =
	'AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU SVK SVN ESP SWE';
const g7 = 'CAN DEU FRA GBR ITA JPN USA';
// Asia as the United Nations Statistics Division draws it (M49, region 142), with Taiwan.
const asia =
	'AFG ARE ARM AZE BGD BHR BRN BTN CHN CYP GEO HKG IDN IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO LBN LKA MAC MDV MMR MNG MYS NPL OMN PAK PHL PRK PSE QAT SAU SGP SYR THA TJK TKM TLS TUR TWN UZB VNM YEM';

const lists: Record<string, string[]> = {
	'@eu': eu.split(' '),
	'@g7': g7.split(' '),
	'@asia': asia.split(' ')
};

/** The groups by which regions are chosen together. */
export const regionGroups = ['@countries', '@us-states', ...Object.keys(lists)];

/** Whether a group is whatever an edition lists of a kind, not a set of members. */
export const isOpen = (group: string) => !Object.hasOwn(lists, group);

/** The codes of a group, or undefined where there is no such group. */
export function groupMembers(catalog: Catalog, group: string): string[] | undefined {
	const ofKind = (kind: string) =>
		catalog.regions.filter((region) => region.kind === kind).map((region) => region.code);
	if (group === '@countries') return ofKind('country');
	if (group === '@us-states') return ofKind('state');
	return Object.hasOwn(lists, group) ? lists[group] : undefined;
}

// Europe as the AI Index of 2025 and 2026 draws it, reconstructed from its country figures.
const europe = `${eu} GBR CHE NOR ISL JEY RUS UKR BLR SRB`.split(' ');
// The euro area with its twenty members of 2023 to 2025.
const euro =
	'AUT BEL HRV CYP EST FIN FRA DEU GRC IRL ITA LVA LTU LUX MLT NLD PRT SVK SVN ESP'.split(' ');

/** The countries of an aggregate; undefined where they are not known. */
export const members = (code: string): string[] | undefined =>
	({ EUU: lists['@eu'], EUROPE_GEO: europe, EMU: euro })[code];
