import { expect, test } from 'vitest';
import { absent } from './words';

const names = ['figure', 'withdrawnFigure', 'ownFigure', 'dataset', 'edition'] as const;

test.each(names)('%s: both languages name what was asked for, each in its own letters', (name) => {
	const [en, ko] = [absent.en[name]('mine-1'), absent.ko[name]('mine-1')];
	expect([en, ko]).toEqual([
		expect.stringContaining('"mine-1"'),
		expect.stringContaining('"mine-1"')
	]);
	expect([/[가-힣]/.test(en), /[가-힣]/.test(ko)]).toEqual([false, true]);
});

test('an edition is missed in its dataset', () => {
	expect(absent.en.editionOf('mine-1', 'own')).toBe('There is no edition "mine-1" of "own".');
	expect(absent.ko.editionOf('mine-1', 'own')).toBe('"own" 데이터셋에 "mine-1" 판이 없습니다.');
});
