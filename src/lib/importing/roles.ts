import type { ColumnReading, ColumnType } from '../csv/columns';
import type { FoundTable } from '../csv/table';

/** A column as far as its role can be told: its name, its type and what stands in it. */
export interface Candidate {
	name: string;
	index: number;
	type: ColumnType;
	/** The first records' cells that say something. */
	sample: string[];
	/** How many different values it has among the first records. */
	distinct: number;
	/** How many of the first records say something in it. */
	filled: number;
}

export function listCandidates(table: FoundTable, readings: ColumnReading[]): Candidate[] {
	const head = table.records.slice(0, 1_000);
	return table.header.map((name, index) => {
		const cells = head.map(({ cells }) => (cells[index] ?? '').trim()).filter(Boolean);
		return {
			name,
			index,
			type: readings[index]?.type ?? 'empty',
			sample: cells.slice(0, 50),
			distinct: new Set(cells).size,
			filled: cells.length
		};
	});
}

export type NamedRole = keyof typeof patterns;

/** How the columns of each role are called, most telling names first, and which types they may have. */
const patterns = {
	period: [/^(period|기간)$/i, ['text', 'year', 'empty']],
	value: [
		/^(value|obs_?value|값|수치|wert|valeur|valor)$/i,
		/value|amount|invest(ment|ed)|raised|funding|total|금액|투자액|투자금|규모/i,
		['number', 'empty']
	],
	measure: [
		/^(measure|indicator|series|variable|metric|subject|항목|지표)([ _]?(code|id))$/i,
		/^(measure|indicator|series|variable|metric|subject|항목|지표)|항목$/i,
		['text', 'empty']
	],
	focus_area: [
		/^focus[_ ]?area$/i,
		/focus|sector|industry|vertical|category|segment|technology|domain|분야|업종|산업|기술/i,
		['text', 'empty']
	],
	activity: [/^(investment )?activity$/i, /activity|deal type|투자 ?유형/i, ['text', 'empty']],
	company: [
		/^(company|startup|organi[sz]ation|firm|기업|회사|업체|스타트업)([ _]?name|명)?$/i,
		/compan(y|ies)|startup|organi[sz]ation|firm|기업|회사|업체|portfolio|target|unternehmen|entreprise|empresa|公司|企业|企業|会社/i,
		/^name$/i,
		['text', 'empty']
	],
	investors: [
		/investor|backer|lead|투자자|투자사|investoren|investisseur|投资(方|人|机构)|投資(家|者)/i,
		['text', 'empty']
	],
	stage: [
		/stage|round|series|단계|라운드|轮次|ラウンド|(financing|funding|deal|investmentn?) ?type/i,
		['text', 'empty']
	],
	amount: [
		/amount|raised|deal size|round size|투자 ?금액|투자액|투자금|금액|betrag|montant|importe|金额|金額|投資額|融资额/i,
		/size|value|funding|investment|million|billion|usd|규모|\$|€|₩/i,
		['number', 'empty']
	],
	date: [
		/date|announced|closed|일자|날짜|일시|datum|fecha|日期|日付|时间/i,
		/^(year|month|monat|mois|mes|월|年月|시점|time|time_period|quarter|period)$/i,
		['date', 'empty']
	],
	currency: [
		/^(currency|curr|ccy|통화)([ _]?code)?$/i,
		/currency|통화|währung|devise/i,
		['text', 'empty']
	],
	unit: [/^(units?|unit[ _](of )?measure|단위|einheit|unité)$/i, ['text', 'empty']],
	scale: [/^(scale|multiplier|unit[ _]?mult(iplier)?|power ?code)$/i, ['text', 'number', 'empty']],
	status: [/^(status|obs_?status|상태)$/i, ['text', 'empty']],
	note: [/^(notes?|remarks?|comments?|footnotes?|비고|주석|메모)$/i, ['text', 'empty']]
} satisfies Record<string, (RegExp | ColumnType[])[]>;

/** The column that a role's names point to, of a type that can play it; not one that is taken. */
export function findRole(
	role: NamedRole,
	columns: Candidate[],
	taken: ReadonlySet<number>
): Candidate | undefined {
	const types = patterns[role].at(-1) as ColumnType[];
	const names = patterns[role].slice(0, -1) as RegExp[];
	const free = columns.filter(({ type, index }) => types.includes(type) && !taken.has(index));
	const found = names.flatMap((pattern) =>
		free.filter(({ name }) => pattern.test(name) || pattern.test(codeIn(name)))
	);
	// What is another one in each record names the record; a measure has several.
	const shared = ({ distinct, filled }: Candidate) => filled < 2 || distinct < filled;
	return (role === 'measure' ? found.find(shared) : undefined) ?? found[0];
}

/** SDMX writes code and label together: `OBS_VALUE:Observation value`. */
const codeIn = (name: string) => /^([A-Z][A-Z0-9_]{1,30}): ?\S/.exec(name)?.[1] ?? name;

const CODE_NAME = /code|iso|alpha|^geo$/i;
const PLACE_NAME =
	/country|nation|region|location|headquarters|hq|국가|나라|지역|소재지|pays|land|pa[ií]s/i;

/** The column of the regions: codes before names, countries before other places. */
export function findRegionColumn(columns: Candidate[]): Candidate | undefined {
	const regions = columns.filter(
		({ type, name }) =>
			type === 'region' || (type === 'empty' && (PLACE_NAME.test(name) || CODE_NAME.test(name)))
	);
	const most = Math.max(0, ...regions.map(({ filled }) => filled));
	const isCode = ({ name, sample, filled }: Candidate) =>
		sample.length > 0
			? sample.filter((cell) => /^[A-Z][A-Z0-9_]{1,9}$/.test(cell)).length >= sample.length * 0.9 &&
				// Where aggregates have a name and no code, the names say more.
				filled === most
			: /^(region|code|iso)/i.test(name);
	return (
		regions.find((column) => isCode(column) && !/partner|counterpart/i.test(column.name)) ??
		regions.find(({ name }) => /country|nation|국가|나라|pays|pa[ií]s|land/i.test(name)) ??
		regions[0]
	);
}
