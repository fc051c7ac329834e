import { readFormat, type NumberFormat } from './number-format';
import { attributeOf, readXml } from './xml';

/** The formats that have a number instead of a code; those of a country's money are always written out. */
const usual: Record<number, string> = {
	...{ 0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%' },
	...{ 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'm/d/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm' },
	...{ 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss' },
	...{ 22: 'm/d/yy h:mm', 37: '#,##0', 38: '#,##0', 39: '#,##0.00', 40: '#,##0.00' },
	...{ 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@' }
};

/** Dates of East Asian languages. */
const isAsianDate = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

const general = readFormat('General');

/** The format of each style that cells refer to by its number. */
export function readStyles(pieces: Iterable<Uint8Array>): NumberFormat[] {
	const codes = new Map<number, string>();
	const formats = new Map<number, NumberFormat>();
	const styles: NumberFormat[] = [];
	let isIn = false;
	const formatOf = (id: number) => {
		const code = codes.get(id) ?? usual[id] ?? (isAsianDate(id) ? 'yyyy-mm-dd' : undefined);
		const format = formats.get(id) ?? (code === undefined ? general : readFormat(code));
		formats.set(id, format);
		return format;
	};
	readXml(pieces, {
		open(name, raw) {
			if (name === 'numFmt')
				codes.set(Number(attributeOf(raw, 'numFmtId')), attributeOf(raw, 'formatCode') ?? '');
			if (name === 'cellXfs') isIn = true;
			if (name === 'xf' && isIn) styles.push(formatOf(Number(attributeOf(raw, 'numFmtId') ?? 0)));
		},
		close(name) {
			if (name === 'cellXfs') isIn = false;
		}
	});
	return styles;
}
