import { describe, expect, test } from 'vitest';
import { problem } from '../view/problems';
import { keyWords } from './key-words';
import { ko } from './ko';
import type { About } from './tell';

const named = (regionName: string): About => ({
	region: 'XXX',
	regionName,
	noun: 'AI 민간투자',
	part: null,
	per: null,
	kind: 'money'
});
const modelled = (name: string): About => ({
	...named('세계'),
	part: { dimension: 'model', id: 'x', name }
});
const told = { about: named('미국'), aside: '', year: 2025, period: '2025', edition: 'E' };

/** How a word ends as it is read: 세계, 서울, 미국. */
type Ending = 'vowel' | 'rieul' | 'consonant';
const particles: Record<Ending, Record<'topic' | 'subject' | 'object' | 'to' | 'is', string>> = {
	vowel: { topic: '는', subject: '가', object: '를', to: '로', is: '다' },
	rieul: { topic: '은', subject: '이', object: '을', to: '로', is: '이다' },
	consonant: { topic: '은', subject: '이', object: '을', to: '으로', is: '이다' }
};

describe('after a name', () => {
	test.each<[string, Ending]>([
		['세계', 'vowel'],
		['프랑스', 'vowel'],
		['캐나다', 'vowel'],
		['인도', 'vowel'],
		['싱가포르', 'vowel'],
		['서울', 'rieul'],
		['독일', 'rieul'],
		['이스라엘', 'rieul'],
		['브라질', 'rieul'],
		['미국', 'consonant'],
		['중국', 'consonant'],
		['영국', 'consonant'],
		['한국', 'consonant'],
		['일본', 'consonant'],
		['스웨덴', 'consonant'],
		['유럽', 'consonant'],
		['아랍에미리트', 'vowel'],
		['유럽(지리)', 'consonant'],
		['G7', 'rieul'],
		['EU', 'vowel'],
		['KOR', 'rieul'],
		['USA', 'vowel'],
		['CHN', 'consonant'],
		['US-CA', 'vowel'],
		['GPT-4', 'vowel'],
		['GPT-3', 'consonant'],
		['GPT-3.5', 'vowel'],
		['Llama 2', 'vowel'],
		['Llama 3.1', 'rieul'],
		['PaLM', 'consonant'],
		['Gemini', 'vowel'],
		['DALL-E 2', 'vowel'],
		['BLOOM-176B', 'vowel'],
		['Claude 3.7', 'rieul']
	])('%s: %s', (name, ending) => {
		const { topic, subject } = particles[ending];
		const about = named(name);
		const rank = {
			...told,
			about,
			rank: 12,
			of: 15,
			among: 'listed' as const,
			value: '17.8억 달러'
		};
		expect(ko.rank(rank)).toContain(`2025년 ${name}${topic} AI 민간투자에서 여기 실린 15곳`);
		expect(ko.changeOfRank({ ...rank, before: 11 })).toContain(`2025년 ${name}${topic} `);
		const share = { ...told, about, of: 'whole' as const, whole: '전체', share: '82.9%' };
		expect(ko.share({ ...share, before: null })).toContain(`2025년 ${name}${topic} 전체의`);
		expect(ko.changeOfShare({ ...share, fell: false, points: '10.6' })).toContain(
			`${name}${subject} 차지하는`
		);
		const most = { ...told, names: [named('미국'), about], share: '9%', whole: '전체' };
		expect(ko.concentration(most)).toContain(`${name}${subject} 전체의 9%를`);
		const pair = { ...told, first: modelled(name), second: modelled('미국'), ratio: '23.0' };
		expect(ko.ratio(pair)).toContain(`${name}${topic} 미국의 23.0배였다`);
		const { message } = problem('overlap', 'ko', 'region', name, [], '세계');
		expect(message).toContain(`${name}${topic} 세계에 들어`);
	});
});

describe('after a number', () => {
	test.each<[string, Ending]>([
		['3,447억 달러', 'vowel'],
		['120.8조 원', 'consonant'],
		['17.8억 유로', 'vowel'],
		['1,254억', 'consonant'],
		['3,499개', 'vowel'],
		['241건', 'consonant'],
		['5,170만 명', 'consonant'],
		['100', 'consonant'],
		['61', 'rieul'],
		['142', 'vowel'],
		['73', 'consonant'],
		['64', 'vowel'],
		['105', 'vowel'],
		['96', 'consonant'],
		['107', 'rieul'],
		['128', 'rieul'],
		['99', 'vowel'],
		['49.6%', 'vowel'],
		['0.33%', 'vowel'],
		['1,315원', 'consonant']
	])('%s: %s', (value, ending) => {
		const { subject, object, to, is } = particles[ending];
		const year = { ...told, since: 2013, value, highest: true };
		expect(ko.record(year)).toContain(`2025년에 ${value}${to} 가장 많았다`);
		expect(ko.extremeSince({ ...year, last: { year: 2021, value: '1' } })).toContain(
			` ${value}${to} 2021년(1) 이후`
		);
		const change = {
			...told,
			fell: false,
			size: '128%',
			signed: '+128%',
			before: '1',
			after: value
		};
		expect(ko.changeHeadline(change)).toContain(`늘어 ${value}${subject} 됐다`);
		const share = { ...told, of: 'whole' as const, whole: '전체', share: value };
		expect(ko.share({ ...share, before: null })).toContain(`전체의 ${value}${object} 차지`);
		expect(ko.changeOfShare({ ...share, fell: true, points: '1' })).toContain(
			`낮아져 ${value}${subject} 됐다`
		);
		const revised = {
			...told,
			from: '1',
			fromEdition: 'A',
			to: value,
			toEdition: 'B',
			percent: '+1%'
		};
		expect(ko.revision(revised)).toContain(`B에서 ${value}${is} (+1%)`);
		expect(keyWords.ko.restated(value, '2022년판', value, '2026년판')).toBe(
			`2022년판 ${value}${subject} 2026년판 ${value}${to}`
		);
	});
});

test.each([
	['by=region', '으로'],
	['by=focus', '로'],
	['by=activity', '로'],
	['by=size', '로'],
	['by=model', '로'],
	['by=edition', '으로']
])('after the parameter %s', (by, to) => {
	const { message } = problem('total', 'ko', 'region', 'all', [], by);
	expect(message).toContain(`${by}${to} 물어`);
});
