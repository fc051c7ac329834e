/** What Korean reports do with a picture: the unit once above it, "주:" and "자료:" beneath. Korean by itself. */

/** Notes as one list under "주:", numbered where there are several. */
export function reportNotes(notes: string[]): string[] {
	const said = notes.filter(Boolean);
	return said.map((note, index) => {
		const number = said.length > 1 ? `${index + 1}) ` : '';
		return `${index === 0 ? '주: ' : ''}${number}${note}`;
	});
}

export const reportSource = (source: string) => source.replace(/^출처:/, '자료:');

/** An amount that stands alone in a text: "4,000억 달러", "3,000억". */
const AMOUNT = /^([+−]?[\d,.]+)(조|억|만)(?: (\p{L}+))?$/u;
/** One that says what it is counted in: "322 달러" too. */
const NAMED = /^[+−]?[\d,.]+(?:조|억|만)? \p{L}+$/u;
const NUMBER = /^[+−]?[\d,.]+/;
const TEXT = /(<text[^>]*>)([^<]*)(?=<\/text>)/g;

/**
 * The unit that all amounts in a picture are written with, "억 달러"; null where they are written with several, so that
 * each has to name its own.
 */
export function commonUnit(svg: string): string | null {
	const amounts = [...svg.matchAll(TEXT)].flatMap(([, , text = '']) => {
		const found = AMOUNT.exec(text);
		return found ? [found] : [];
	});
	const scales = new Set(amounts.map(([, , scale]) => scale));
	const words = new Set(amounts.flatMap(([, , , word]) => word ?? []));
	return scales.size === 1 && words.size === 1 ? `${[...scales][0]} ${[...words][0]}` : null;
}

/** Whether amounts in a picture say themselves what they are counted in, and not all the same. */
export function isMixed(svg: string): boolean {
	const texts = [...svg.matchAll(TEXT)].map(([, , text = '']) => text);
	const units = texts.filter((text) => NAMED.test(text)).map((text) => text.replace(NUMBER, ''));
	return new Set(units).size > 1;
}

/** The picture with its amounts as numbers alone; sentences keep the unit. */
export const withoutUnit = (svg: string, unit: string): string =>
	svg.replace(TEXT, (whole, tag: string, text: string) => {
		const [, number, scale] = AMOUNT.exec(text) ?? [];
		return number && unit.startsWith(scale as string) ? tag + number : whole;
	});

/** The number is the document's to give. */
export const reportTitle = (title: string) => `〈그림〉 ${title}`;

export const reportUnit = (unit: string) => `(단위: ${unit})`;
