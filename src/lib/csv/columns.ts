import { isMissing, isMissingText } from './missing';
import { readDate, undecided, type DayOrder } from './date';
import { isLettered, isNumberIn, type DecimalSign } from './number';
import type { FoundTable } from './table';
import type { Steps } from './steps';
import { signOfColumn, signOfFile, voteSign, type SignVote } from './sign';
import { isWhole, readYear, yearInHeader } from './year';

export type ColumnType = 'number' | 'year' | 'date' | 'region' | 'text' | 'empty';

/** How a column is to be read: a proposal, made from all of its cells. */
export interface ColumnReading {
	type: ColumnType;
	sign: DecimalSign;
	/** Cells that both decimal signs explain, where nothing in the file decides. */
	isSignUnclear: boolean;
	order: DayOrder;
	/** Dates that could be read both ways, where none in the column decides. */
	isOrderUnclear: boolean;
}

const YEAR_NAME =
	/^(years?|yr|fiscal ?year|calendar ?year|연도|년도|연|해|ann[ée]e|jahr|a[ñn]o|anno|ano|time|time_period|refyear|년|年|年度)$/i;
const NO_YEAR =
	/value|count|amount|number|investment|funding|companies|deals|events|total|usd|gdp|pop|price|[$€£¥₩%]|(^|[_ ])(id|code|no)$|금액|건수|인구|값/i;
const DATE_NAME = /date|announced|날짜|일자|일시|datum|fecha/i;
const REGION_NAME =
	/^(regions?|countr(y|ies)|code|iso|nation|economy|geo(graphy)?|ref_area|location|hq|headquarters?|국가|나라|지역|pays|land|pa[ií]s|国|国家)([ _(0-9]|$|name|code|명|별)/i;

const NO_REGION = /state|province|ticker|symbol|currency|language|indicator|unit|freq/i;

/** What is known of regions by name or code; absent where nothing is. */
export type KnownRegion = (name: string) => boolean;

const certain: SignVote = { points: Infinity, commas: 0, unclear: 0 };

/** Proposes how each column is to be read. */
export function* proposeColumns(table: FoundTable, isKnown?: KnownRegion): Steps<ColumnReading[]> {
	// A column at a time: the cells of all columns would be a second table.
	const cellsOf = (index: number) => table.records.map(({ cells }) => (cells[index] ?? '').trim());
	const votes: SignVote[] = [];
	for (const index of table.header.keys()) {
		votes.push(table.pointed.has(index) ? certain : voteSign(cellsOf(index)));
		yield;
	}
	const file = signOfFile(votes);
	const isDecided = votes.some(({ points, commas }) => points !== commas);
	const readings: ColumnReading[] = [];
	for (const [index, name] of table.header.entries()) {
		yield;
		const cells = cellsOf(index);
		const vote = votes[index] as SignVote;
		const sign = signOfColumn(vote, file);
		const { order, isUnclear } = decideOrder(cells, table.delimiter);
		yield;
		const type = yield* typeOf(name, cells, sign, order, isKnown);
		readings.push({
			type,
			sign,
			isSignUnclear: type === 'number' && vote.unclear > 0 && !isDecided,
			order,
			isOrderUnclear: type === 'date' && isUnclear
		});
	}
	return readings;
}

/** Day or month first: decided by the numbers above twelve, of which one kind must be the rule. */
function decideOrder(
	cells: string[],
	delimiter: string | null
): { order: DayOrder; isUnclear: boolean } {
	let dayFirst = 0;
	let monthFirst = 0;
	let either = 0;
	for (const cell of cells) {
		const [first, second] = undecided(cell) ?? [0, 0];
		if (first > 12) dayFirst++;
		else if (second > 12) monthFirst++;
		else if (first !== second) either++;
	}
	const isGuess = dayFirst === monthFirst;
	// Dots, and files with semicolons, come from where the day is first.
	const usual = delimiter === ';' || cells.some((cell) => /^\d{1,2}\.\d{1,2}\.\d/.test(cell));
	const isDayFirst = isGuess ? usual : dayFirst > monthFirst;
	return {
		order: isDayFirst ? 'day-first' : 'month-first',
		isUnclear: isGuess && either > 0 && !cells.some((cell) => /^\d{1,2}\.\d/.test(cell))
	};
}

function* typeOf(
	name: string,
	all: string[],
	sign: DecimalSign,
	order: DayOrder,
	isKnown?: KnownRegion
): Steps<ColumnType> {
	const texts = new Texts(all);
	if (texts.count === 0) return all.some((cell) => !isMissingText(cell)) ? 'text' : 'empty';
	yield;
	if (yield* isYears(name, texts)) return 'year';
	const isDate = (cell: string) => readDate(cell, order) !== null;
	if (DATE_NAME.test(name) && (yield* texts.reach(0.5, isDate))) return 'date';
	// Digits that begin with a zero are a name: "007", a postal code.
	const isCode = texts.some((cell) => /^0\d+$/.test(cell));
	const isNumber = (cell: string) => isNumberIn(cell, sign);
	// What is a number but for a letter behind it may have a footnote; where most are, they are names.
	const isBare = (cell: string) => !isLettered(cell) && isNumber(cell);
	if (!isCode && (yield* texts.reach(0.8, isNumber)) && (yield* texts.reach(0.5, isBare)))
		return 'number';
	if (yield* texts.reach(0.8, isDate)) return 'date';
	return isRegions(name, all, isKnown) ? 'region' : 'text';
}

const STEP = 2_000;

/** What the cells of a column say. They say the same over and over: each text is looked at once. */
class Texts {
	readonly count: number;
	readonly #counts = new Map<string, number>();

	constructor(cells: readonly string[]) {
		let count = 0;
		for (const cell of cells) {
			if (isMissing(cell)) continue;
			this.#counts.set(cell, (this.#counts.get(cell) ?? 0) + 1);
			count++;
		}
		this.count = count;
	}

	some(test: (cell: string) => boolean): boolean {
		for (const cell of this.#counts.keys()) if (test(cell)) return true;
		return false;
	}

	/** Whether at least a share of the cells passes a test; no more are looked at than it takes to tell. */
	*reach(share: number, test: (cell: string) => boolean): Steps<boolean> {
		const least = this.count * share - 1e-9;
		let [passed, failed, seen] = [0, 0, 0];
		for (const [cell, count] of this.#counts) {
			if (++seen % STEP === 0) yield;
			if (test(cell)) passed += count;
			else failed += count;
			if (passed >= least) return true;
			if (this.count - failed < least) return false;
		}
		return passed >= least;
	}
}

function* isYears(name: string, texts: Texts): Steps<boolean> {
	if (yearInHeader(name) || (NO_YEAR.test(name) && !YEAR_NAME.test(name))) return false;
	const isYear = (cell: string) => readYear(cell) !== null;
	if (YEAR_NAME.test(name))
		return (
			(yield* texts.reach(0.2, isYear)) &&
			(yield* texts.reach(0.95, (cell) => isYear(cell) || isWhole(cell)))
		);
	// 1,943 companies are no year.
	return yield* texts.reach(0.95, isYear);
}

/** Names of regions: known ones for the most part, or a column that is called so and is not about other places. */
function isRegions(name: string, cells: string[], isKnown?: KnownRegion): boolean {
	const isNamed = REGION_NAME.test(name);
	if (!isKnown) return isNamed;
	const names = cells.filter((cell) => !isMissingText(cell));
	const share = (all: string[]) => all.filter(isKnown).length / Math.max(1, all.length);
	const distinct = share([...new Set(names)]);
	if (isNamed) return Math.max(distinct, share(names)) >= 0.3;
	// Short codes of other things look like those of countries: "VC" is Saint Vincent too.
	const known = [...new Set(names)].filter(isKnown);
	const isCode = known.every((name) => /^[A-Z]{2,3}$/.test(name));
	return distinct >= 0.6 && (!isCode || known.length > 2) && !NO_REGION.test(name);
}
