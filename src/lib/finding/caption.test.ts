import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { caption } from './caption';
import { findings } from './rules';

describe('caption', () => {
	const words = (slug: string, query = '') => {
		const frame = frameOf(slug, query);
		return caption(frame, findings(frame));
	};

	it('says a logarithmic scale, a base year and a comparison', () => {
		expect(words('private-investment', 'scale=log').subtitle).toContain('logarithmic scale');
		expect(words('private-investment', 'show=index&base=2015').subtitle).toContain('2015 = 100');
		expect(words('private-investment', 'compare=ai-index-2022').subtitle).toContain(
			'compared with AI Index Report 2022'
		);
	});

	it('says which figures are quoted, derived or first prints', () => {
		expect(words('the-2022-drop').status).toBe('quoted · 2022: first print');
		expect(words('private-investment', 'edition=ai-index-2025').status).toBe(
			'derived · 2024: first print'
		);
		expect(words('private-investment', 'edition=ai-index-2026&time=2013..2020').status).toBe('');
	});

	it('describes the chart for those who do not see it', () => {
		expect(words('the-2022-drop').description).toBe(
			'Line chart, 2021–2022. World: lowest $91.9B in 2022, highest $125.4B in 2021. ' +
				'World private AI investment fell in 2022: −26.7%, from $125.4B to $91.9B (first print).'
		);
	});

	it('names the measure where no rule fires', () => {
		expect(words('private-investment', 'edition=ai-index-2023&time=2013').title).toBe(
			'Private AI investment: World'
		);
	});
});
