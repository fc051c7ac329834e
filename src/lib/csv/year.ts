import { isOtherPeriod } from './period';
import { readUnit } from './unit';

/** A year as tables write it: `2014`, `2014 [YR2014]`, `2014년`, `2014年度`, `FY2014`, `2014.0`. */
const YEAR =
	/^(?:(?:FY|CY|YR|AY)[ _-]?)?((?:1[89]|20)\d\d)(?:\.0)?(?: ?\[YR\1\])?(?: ?(?:년도?|年度?|年|度))?$/i;
/** What stands behind a year that is an estimate, or has a footnote: `2024e`, `2023*`, `2024 (est.)`. */
const MARK =
	/ ?(?:\*{1,3}|[†‡¹²³]|[efpr]|[(（](?:[efpr]|est|estimated?|prov|provisional|prelim|preliminary|forecast|projected)\.?[)）]|est\.?|forecast|[(（]?(?:잠정|추정|전망|예상|予測|見込|预测)치?[)）]?)$/iu;
/** In a header a year may have a name before it: `field_2014`, `X2014`, `gdp2022`, `Deals 2014`. */
const HEADER =
	/^(?<name>.*?\D)??[ _.-]?(?<year>(?:1[89]|20)\d\d)(?:\.0)?(?: ?\[YR\k<year>\])?(?: ?(?:년도?|年度?|年))?$/;
const WHOLE = /^-?\d{1,9}(\.0)?$/;

/** The year that a cell is, from 1800 to 2099; null for what is none. */
export function readYear(cell: string): number | null {
	if (cell.length > 32) return null;
	const text = cell.trim();
	// Most cells are none, and this is asked of all of them.
	if (!/^[12acfy]/i.test(text)) return null;
	const found = YEAR.exec(text) ?? (MARK.test(text) ? YEAR.exec(text.replace(MARK, '')) : null);
	return found ? Number(found[1]) : null;
}

/** Whether a year, in a cell or a header, has a mark behind it. */
export const isMarkedYear = (text: string) =>
	text.length <= 200 && !/\d$/.test(text) && MARK.test(text.trim());

/** A whole number, as a year column may hold by mistake. */
export const isWhole = (cell: string) => cell.length < 16 && WHOLE.test(cell.trim());

/** `2021 Funding`, `2021_deals`, `2021년 금액`. */
const LEADING = /^(?<year>(?:1[89]|20)\d\d)(?:(?:년도?|年度?)[ _:-]*|[ _:-]+)(?<name>\p{L}.*)$/u;
const UNIT_BEHIND = / ?[([][^()[\]]{1,40}[)\]]$/;
/** `investment_2021_usd` */
const UNIT_WORD = /(?<=\d{4})[ _]\p{L}{1,12}$/u;

/** The year that a column is for, and what stands beside it in its name; null where it is for a part or a span of years. */
export function yearInHeader(header: string): { year: number; name: string } | null {
	const text = header.trim();
	if (text.length > 200 || !/\d{4}/.test(text)) return null;
	const alone = readYear(text);
	if (alone !== null) return { year: alone, name: '' };
	if (isOtherPeriod(text)) return null;
	const bare = UNIT_WORD.exec(text)?.[0] ?? '';
	const forms = [
		...[text, text.replace(MARK, ''), text.replace(UNIT_BEHIND, '')],
		...(bare && readUnit(bare.slice(1)) ? [text.slice(0, -bare.length)] : [])
	];
	const found =
		forms.map((form) => HEADER.exec(form)?.groups).find(Boolean) ?? LEADING.exec(text)?.groups;
	if (!found) return null;
	return { year: Number(found.year), name: (found.name ?? '').replace(/[ _.:-]+$/, '') };
}
