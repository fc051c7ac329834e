import { expect, it } from 'vitest';
import { textTable } from './table';

it('aligns columns under their names, numbers to the right', () => {
	const rows = [
		{ edition: 'ai-index-2022', observations: 66, withdrawn: '' },
		{ edition: 'mine', observations: 1200, withdrawn: 'yes' }
	];
	expect(textTable(rows).split('\n')).toEqual([
		'edition        observations  withdrawn',
		'ai-index-2022            66',
		'mine                   1200  yes'
	]);
	expect(textTable([])).toBe('');
});
