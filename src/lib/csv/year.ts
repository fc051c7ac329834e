/** A year as tables write it: `2014`, `2014 [YR2014]`, `2014년`, `FY2014`, `2014.0`. */
const YEAR =
	/^(?:(?:FY|CY|YR|AY)[ _-]?)?((?:1[89]|20)\d\d)(?:\.0)?(?: ?\[YR\1\])?(?: ?[년年年度도])?$/i;
/** In a header a year may have a name before it: `field_2014`, `X2014`, `gdp2022`, `Deals 2014`, and `2014E`. */
const HEADER =
	/^(?<name>.*?\D)??[ _.-]?(?<year>(?:1[89]|20)\d\d)(?:\.0)?(?: ?\[YR\k<year>\])?(?: ?(?:년|年|年度|\(?[efpEFP]\)?|\*))?$/;
const WHOLE = /^-?\d{1,9}(\.0)?$/;

/** The year that a cell is, from 1800 to 2099; null for what is none. */
export function readYear(cell: string): number | null {
	if (cell.length > 24) return null;
	const found = YEAR.exec(cell.trim());
	return found ? Number(found[1]) : null;
}

/** A whole number, as a year column may hold by mistake. */
export const isWhole = (cell: string) => cell.length < 16 && WHOLE.test(cell.trim());

/** `2021 Funding`, `2021_deals`. */
const LEADING = /^(?<year>(?:1[89]|20)\d\d)[ _:-]+(?<name>\p{L}.*)$/u;
const UNIT_BEHIND = / ?[([][^()[\]]{1,40}[)\]]$/;

/** The year that a column is for, and what stands beside it in its name. */
export function yearInHeader(header: string): { year: number; name: string } | null {
	const text = header.trim();
	if (text.length > 200) return null;
	const alone = readYear(text);
	if (alone !== null) return { year: alone, name: '' };
	const unit = UNIT_BEHIND.exec(text)?.[0] ?? '';
	const found =
		HEADER.exec(text)?.groups ??
		(unit ? HEADER.exec(text.slice(0, -unit.length))?.groups : undefined) ??
		LEADING.exec(text)?.groups;
	if (!found) return null;
	return { year: Number(found.year), name: (found.name ?? '').replace(/[ _.:-]+$/, '') };
}
