import { describe, expect, test } from 'vitest';
import { cardOf, socialHead, type CardWords } from './head';

const origin = 'https://atlas.example.org';
const page: CardWords = {
	kind: 'website',
	title: 'AI Index',
	description: 'Private investment in AI by country.',
	language: 'ko',
	page: `${origin}/ko/datasets/ai-index`,
	picture: null
};
const named = (properties: [string, string][]) => Object.fromEntries(properties);

describe('the card of a page', () => {
	test('without a figure has no picture, in the language of the page', () => {
		expect(named(cardOf(page, origin))).toEqual({
			'og:type': 'website',
			'og:site_name': 'AI Investment Atlas',
			'og:title': 'AI Index',
			'og:description': 'Private investment in AI by country.',
			'og:locale': 'ko_KR',
			'og:locale:alternate': 'en_US',
			'og:url': `${origin}/ko/datasets/ai-index`,
			'twitter:card': 'summary'
		});
	});

	test('with one shows it large, and says what it shows', () => {
		const picture = { address: `${origin}/figures/x.png`, alt: 'A line that falls.' };
		expect(named(cardOf({ ...page, picture }, origin))).toMatchObject({
			'og:image': `${origin}/figures/x.png`,
			'og:image:alt': 'A line that falls.',
			'twitter:card': 'summary_large_image'
		});
	});

	test('has no address where the public one is not known', () => {
		const picture = { address: '/figures/x.png', alt: 'A line that falls.' };
		const card = named(cardOf({ ...page, page: '/datasets/ai-index', picture }, null));
		expect(JSON.stringify(card)).not.toContain('/datasets/');
		expect(card).toMatchObject({ 'twitter:card': 'summary' });
		expect(card).not.toHaveProperty('og:image');
	});
});

test('a figure of which nothing could be drawn has no picture, but can be embedded', () => {
	const told = { title: 'x', alt: 'y', language: 'en' as const, picture: '' };
	const { properties, oembed } = socialHead({ ...told, page: `${origin}/figures/x` }, origin);
	expect(named(properties)).not.toHaveProperty('og:image');
	expect(oembed).toBe(
		'https://atlas.example.org/oembed?url=https%3A%2F%2Fatlas.example.org%2Ffigures%2Fx'
	);
});
