import { describe, expect, test } from 'vitest';
import { refusedBy } from './refused';

const choices = {
	refused: [
		{
			parameter: 'currency',
			value: 'KRW',
			message: 'currency=KRW is for amounts in US dollars; this measure is not stored in them.'
		},
		{ parameter: 'show', value: 'cumulative', message: 'show=cumulative would add up a state.' },
		{ parameter: 'show', value: 'share', message: 'The world is the whole here.' }
	]
};

describe('what is refused', () => {
	test('is told in the words of the menus', () => {
		const { currency, show } = refusedBy(choices, 'en');
		expect(currency).toEqual([
			{
				value: 'KRW',
				name: 'Another currency',
				message:
					'Another currency is for amounts in US dollars; this measure is not stored in them.'
			}
		]);
		expect(show?.map(({ message }) => message)).toEqual([
			'Running total would add up a state.',
			'The world is the whole here.'
		]);
		expect(refusedBy(choices, 'ko').show?.[0]?.name).toBe('누계');
	});
});
