/**
 * Writes data/region-aliases.csv: the names and codes under which files speak of countries and groups of
 * countries, from the folder of collected reference tables.
 *
 *     node scripts/data/region-aliases.mjs <reference-folder>
 *
 * An alias with several lines is ambiguous: the reader of a file is asked which is meant.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import countries from 'i18n-iso-countries';
import Papa from 'papaparse';

const OUT = fileURLToPath(new URL('../../data/region-aliases.csv', import.meta.url));
const REGIONS = fileURLToPath(new URL('../../data/regions.csv', import.meta.url));

/** Languages whose names of countries are known, beside those of the reference. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'ja', 'ko', 'nl', 'pt', 'zh'];

/** Two codes for one thing: Kosovo has the World Bank's, as in data/regions.csv. */
const SAME = new Map([['XKK', 'XKX']]);

/** What the reference has no line for, and names that stand for two countries. */
const MORE = {
	KOR:
		'Korea|Corea|South-Korea|S. Korea|S.Korea|Korea South|Korea (South)|Rep. of Korea|Korea Republic|ROK|남한|' +
		'Corea del Sur|Corea del Sud|Coreia do Sul|Zuid-Korea|韓国|韓國',
	PRK:
		'Korea|Corea|North-Korea|N. Korea|N.Korea|Korea (North)|DPRK|조선|Corea del Norte|Corea del Nord|' +
		'Coreia do Norte|Noord-Korea|北朝鮮',
	COG: '콩고|Congo Republic|Congo-Brazzaville|Kongo',
	COD: '콩고|DR Congo|DRC|Congo, the Democratic Republic of the|Congo-Kinshasa|D.R. Congo|Kongo',
	USA: 'United States of America (USA)|America|The United States|U.S|미합중국|美國|米国|アメリカ|EE. UU.|EEUU|Stati Uniti',
	GBR: 'UK|U.K.|Great Britain|Britain|Reino Unido|Vereinigtes Königreich|Royaume-Uni',
	ARE: 'UAE|U.A.E.|아랍에미리트|아랍에미리트연합',
	AUS: '오스트레일리아',
	SAU: '사우디',
	IND: '印度',
	MMR: 'Burma',
	SWZ: 'Swaziland',
	MKD: 'Macedonia|FYR Macedonia|Former Yugoslav Republic of Macedonia',
	CHN: 'PRC|P.R. China|P.R.C.|Mainland China|China, mainland|中國|China (Mainland)',
	TWN: 'Taiwan, China|Chinese Taipei|Taiwan|臺灣|台灣|대만',
	HKG: 'Hong Kong|Hong Kong SAR|Hong Kong SAR, China|China, Hong Kong SAR|Hong Kong, China',
	MAC: 'Macau|Macao SAR, China|China, Macao SAR',
	RUS: 'Russia|Russian Federation|러시아',
	VNM: 'Vietnam|Viet Nam',
	TUR: 'Turkey|Türkiye|Turkiye',
	CZE: 'Czech Republic|Czechia|Tchéquie|Tschechien|Chequia',
	BOL: 'Plurinational State of Bolivia',
	VEN: 'Bolivarian Republic of Venezuela',
	NLD: 'Netherlands|The Netherlands|Holland|Holanda',
	GRC: 'EL',
	WLD: 'Global|글로벌|Worldwide|World total|World Total|All countries|Welt|Mundo|세계|전세계|전 세계|世界|全球|1W',
	EUU: 'EU27|EU-27|EU 27|EU27_2020|EU28|EU-28|OWID_EU27|EU (27 countries)|European Union (27)|European Union (27 countries)|European Union - 27 countries (from 2020)|유럽연합|欧盟',
	EMU: 'Eurozone|Euro zone|EA|EA19|EA20|Euro area - 20 countries (from 2023)|유로존',
	OED: 'OECD|OECD - Total|OECD total',
	EUROPE_GEO: 'Europe (OWID)|OWID_EUR',
	EUROPE: 'Europe|유럽|Europa|欧洲'
};

const [, , reference] = process.argv;
if (!reference) throw new Error('Give the folder of the reference tables.');
const text = await readFile(join(reference, 'context', 'region-aliases.csv'), 'utf8');
const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });

/** @type {Map<string, [alias: string, code: string, kind: string]>} */
const lines = new Map();
/** @type {Map<string, string>} */
const kinds = new Map();
/** @param {string} alias @param {string} code */
function put(alias, code) {
	const kind = kinds.get(code) ?? 'aggregate';
	lines.set(`${alias}\n${code}`, [alias, code, kind]);
}

for (const { code, entity_type } of data)
	if (code) kinds.set(SAME.get(code) ?? code, code === 'WLD' ? 'world' : entity_type);
for (const { alias, code } of data) if (code) put(alias, SAME.get(code) ?? code);
for (const [code, names] of Object.entries(MORE))
	for (const alias of names.split('|')) put(alias, code);
for (const [two, three] of Object.entries(countries.getAlpha2Codes()))
	if (kinds.has(three)) put(two, three);
put('XK', 'XKX');
for (const language of LANGUAGES)
	for (const [two, names] of Object.entries(countries.getNames(language, { select: 'all' }))) {
		const code = countries.alpha2ToAlpha3(two) ?? '';
		for (const alias of [names].flat()) if (kinds.has(code)) put(alias, code);
	}
// A state that is called as a country is ambiguous: what stands beside it decides.
const { data: regions } = Papa.parse(await readFile(REGIONS, 'utf8'), { header: true });
for (const { code, kind, name_en, name_ko } of regions) {
	if (kind !== 'state') continue;
	kinds.set(code, kind);
	for (const alias of [code, name_en, name_en.replace(/ \(US\)$/, ''), name_ko]) put(alias, code);
}
for (const code of kinds.keys()) put(code, code);

const sorted = [...lines.values()].sort(([a, x], [b, y]) =>
	x === y ? (a < b ? -1 : 1) : x < y ? -1 : 1
);
const csv = Papa.unparse([['alias', 'code', 'kind'], ...sorted], { newline: '\n' });
await writeFile(OUT, `${csv}\n`);
console.log(`${sorted.length} aliases of ${new Set(sorted.map(([, code]) => code)).size} regions`);
