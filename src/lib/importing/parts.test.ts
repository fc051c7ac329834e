import { describe, expect, it } from 'vitest';
import { partId } from './parts';

describe('partId', () => {
	it.each([
		['Data management, processing', 'data-management-processing'],
		['Énergie & Santé', 'energie-and-sante'],
		['AI agents', 'ai-agents'],
		['C++', 'c-plus-plus'],
		['C#', 'c-sharp'],
		['All', 'all'],
		['전체', 'all'],
		['', '']
	])('%s is %s', (label, id) => expect(partId(label)).toBe(id));

	it('gives labels in other letters an id of their own that stays', () => {
		const ids = ['반도체', 'AI 반도체', 'AI 서비스', '로봇', 'Œuvres'].map((label) =>
			partId(label)
		);
		for (const id of ids) expect(id).toMatch(/^part-[a-z0-9]{12}$/);
		expect(new Set(ids).size).toBe(5);
		expect(partId('반도체'.normalize('NFD'))).toBe(partId('반도체'));
	});

	it('keeps a long label apart from one that begins alike', () => {
		const [a, b] = ['one', 'two'].map((end) => partId(`${'a very long label '.repeat(6)}${end}`));
		expect(a).not.toBe(b);
		expect(a).toMatch(/^[a-z0-9][a-z0-9-]{0,63}$/);
	});

	it('what is said of a label comes first', () => {
		expect(partId('반도체', { 반도체: 'semiconductor' })).toBe('semiconductor');
	});
});
