/** A decimal number as an integer, to be divided by ten `scale` times. Exact: no float is involved. */
export interface Decimal {
	units: bigint;
	scale: number;
}

/** Reads a plain number: digits with a point, perhaps with an exponent. */
export function toDecimal(text: string): Decimal {
	const exponent = text.search(/e/i);
	if (exponent >= 0)
		return shift(toDecimal(text.slice(0, exponent)), Number(text.slice(exponent + 1)));
	const point = text.indexOf('.');
	if (point < 0) return { units: BigInt(text), scale: 0 };
	const digits = text.slice(0, point) + text.slice(point + 1);
	return { units: BigInt(digits), scale: text.length - point - 1 };
}

/** Multiplies by a power of ten. */
export function shift({ units, scale }: Decimal, places: number): Decimal {
	const left = scale - places;
	return left >= 0 ? { units, scale: left } : { units: units * 10n ** BigInt(-left), scale: 0 };
}

export function add(a: Decimal, b: Decimal): Decimal {
	if (a.scale === b.scale) return { units: a.units + b.units, scale: a.scale };
	if (a.scale < b.scale) return add(b, a);
	return { units: a.units + b.units * 10n ** BigInt(a.scale - b.scale), scale: a.scale };
}

export const zero: Decimal = { units: 0n, scale: 0 };

/** As a plain decimal string without needless zeros. */
export function fromDecimal({ units, scale }: Decimal): string {
	const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
	const whole = digits.slice(0, digits.length - scale);
	const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
	return (units < 0n ? '-' : '') + whole + (fraction ? `.${fraction}` : '');
}

/** A sum that grows. Numbers of one scale are added first: few have many. */
export class Total {
	readonly #sums = new Map<number, bigint>();

	add({ units, scale }: Decimal): void {
		this.#sums.set(scale, (this.#sums.get(scale) ?? 0n) + units);
	}

	sum(): Decimal {
		return [...this.#sums].map(([scale, units]) => ({ units, scale })).reduce(add, zero);
	}
}

/** Adds plain numbers exactly and gives a decimal string. */
export function sumDecimals(texts: readonly string[]): string {
	const total = new Total();
	for (const text of texts) total.add(toDecimal(text));
	return fromDecimal(total.sum());
}
