import { expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { layoutPlot } from '../chart/plot';
import { setAgainst } from './against';

const part = frameOf('generative-ai', 'region=WLD');
const names = ['Generative AI', 'The rest'] as const;

it('stacks generative AI and what it leaves of all private investment, year by year', () => {
	const whole = frameOf('private-investment');
	const both = setAgainst(part, whole, names);
	const sums = both?.years.map((year) =>
		both.rows.filter((row) => row.year === year).reduce((sum, { value }) => sum + (value ?? 0), 0)
	);
	const stated = part.years.map((year) => whole.rows.find((row) => row.year === year)?.value);
	expect(sums).toEqual(stated);
	const rest = both?.rows.filter((_, index) => both.series[1]?.rows.includes(index));
	expect(rest?.at(-1)).toMatchObject({
		value: 344_664_648_947 - 170_869_115_593,
		measure: 'private_investment',
		status: 'derived'
	});
	const plot = both && layoutPlot(both, { width: 470, height: 320, change: null });
	expect(plot?.kind).toBe('stack');
});

it('is refused between editions, and for several series', () => {
	const older = frameOf('private-investment', 'edition=ai-index-2025');
	expect(setAgainst(part, older, names)).toBeNull();
	expect(setAgainst(frameOf('generative-ai'), frameOf('private-investment'), names)).toBeNull();
});
