import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumDecimals } from './decimal';

describe('sumDecimals', () => {
	it.each<[numbers: string[], sum: string]>([
		[[], '0'],
		[['125360000000', '91860000000'], '217220000000'],
		[['125.36', '91.86'], '217.22'],
		[['0.1', '0.2'], '0.3'],
		[['91.86', '-125.36'], '-33.5'],
		[['-0.5'], '-0.5'],
		[['-0.5', '0.25'], '-0.25'],
		[['-0.05', '-0.5'], '-0.55'],
		[['-1.5', '1.5'], '0'],
		[['-0', '0'], '0'],
		[['1.10', '2.200'], '3.3'],
		[['123456789012345678901234567890', '0.000000001'], '123456789012345678901234567890.000000001'],
		[['1e3', '1'], '1001'],
		[['1.5e-3', '-2.5E+1'], '-24.9985'],
		[['1e21', '1e-12'], '1000000000000000000000.000000000001'],
		[['0.1e1'], '1']
	])('adds %j to %s', (numbers, sum) => {
		expect(sumDecimals(numbers)).toBe(sum);
	});

	it('adds more numbers than a call has arguments', () => {
		expect(sumDecimals(Array.from({ length: 300_000 }, () => '0.1'))).toBe('30000');
	});

	it('adds exactly: hundredths as whole numbers', () => {
		const hundredths = fc.array(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));
		const written = (n: bigint) => {
			const digits = (n < 0n ? -n : n).toString().padStart(3, '0');
			return `${n < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
		};
		fc.assert(
			fc.property(hundredths, (numbers) => {
				const total = numbers.reduce((sum, n) => sum + n, 0n);
				const sum = sumDecimals(numbers.map(written));
				expect(sum).toBe(written(total).replace(/\.?0+$/, '') || '0');
			}),
			{ numRuns: 500 }
		);
	});
});
