import { describe, expect, it } from 'vitest';
import { withParticle } from './particle';

/** Word, with 은/는, with 을/를, with 으로/로: vowel, ㄹ and other consonants differ only in these. */
type Row = [word: string, topic: string, object: string, direction: string];

const follows = ([word, topic, object, direction]: Row) => {
	expect(withParticle(word, '은/는')).toBe(word + topic);
	expect(withParticle(word, '을/를')).toBe(word + object);
	expect(withParticle(word, '으로/로')).toBe(word + direction);
};

const vowel = ['는', '를', '로'] as const;
const rieul = ['은', '을', '로'] as const;
const closed = ['은', '을', '으로'] as const;

describe('withParticle', () => {
	it.each<Row>([
		['세계', ...vowel],
		['프랑스', ...vowel],
		['인도', ...vowel],
		['세계 AI 민간투자', ...vowel],
		['서울', ...rieul],
		['이스라엘', ...rieul],
		['브라질', ...rieul],
		['미국', ...closed],
		['중국', ...closed],
		['유럽', ...closed],
		['한국', ...closed],
		['대만', ...closed],
		['독일', ...rieul],
		['세계'.normalize('NFD'), ...vowel],
		['미국'.normalize('NFD'), ...closed]
	])('reads the Korean word %s', (...row) => follows(row));

	it.each<Row>([
		['1,254억 달러', ...vowel],
		['164.9조 원', ...closed],
		['1,254억', ...closed],
		['26.7%', ...vowel],
		['−22.3%', ...vowel],
		['5.2%p', ...vowel],
		['2022년', ...closed],
		['2013–2025년', ...closed]
	])('reads the figure %s with its unit', (...row) => follows(row));

	it.each<Row>([
		['10', ...closed], // 십
		['100.0', ...closed], // 영
		['2021', ...rieul], // 일
		['2022', ...vowel], // 이
		['2023', ...closed], // 삼
		['2024', ...vowel], // 사
		['2025', ...vowel], // 오
		['2026', ...closed], // 육
		['G7', ...rieul], // 칠
		['2018', ...rieul], // 팔
		['2019', ...vowel], // 구
		['GPT-4', ...vowel]
	])('reads the last digit of %s', (...row) => follows(row));

	it.each<Row>([
		['AI', ...vowel],
		['GDP', ...vowel],
		['EU', ...vowel],
		['R&D', ...vowel],
		['OpenAI', ...vowel],
		['ChatGPT', ...vowel],
		['IBM', ...closed], // 엠
		['LLM', ...closed],
		['UN', ...closed], // 엔
		['URL', ...rieul], // 엘
		['HR', ...rieul], // 알
		['%p', ...vowel]
	])('spells the abbreviation %s', (...row) => follows(row));

	it.each<Row>([
		['Google', ...rieul], // 구글
		['Apple', ...rieul], // 애플
		['Intel', ...rieul], // 인텔
		['Amazon', ...closed], // 아마존
		['Samsung', ...closed], // 삼성
		['Zoom', ...closed], // 줌
		['iPhone', ...closed], // 아이폰
		['Slack', ...closed], // 슬랙
		['Facebook', ...closed], // 페이스북
		['Copilot', ...closed], // 코파일럿
		['Anthropic', ...closed], // 앤트로픽
		['Microsoft', ...vowel], // 마이크로소프트
		['Tencent', ...vowel], // 텐센트
		['SoftBank', ...vowel], // 소프트뱅크
		['Uber', ...vowel], // 우버
		['Quid', ...vowel], // 퀴드
		['Stanford', ...vowel], // 스탠퍼드
		['DeepMind', ...vowel], // 딥마인드
		['AI Index', ...vowel], // 인덱스
		['Société Générale', ...rieul],
		['São', ...vowel]
	])('reads the Latin word %s as it sounds', (...row) => follows(row));

	it.each<Row>([
		['미국(USA)', ...closed],
		['미국 (USA)', ...closed],
		['세계(WLD)', ...vowel],
		['미국（USA）', ...closed],
		['미국 [USA]', ...closed],
		['AI 인덱스 (2023)', ...vowel],
		['1,254억 달러(164.9조 원)', ...vowel],
		['‘미국(USA)’', ...closed],
		['「서울」', ...rieul],
		['“세계”', ...vowel],
		['(미국)', ...closed],
		['미국.', ...closed]
	])('leaves out what is not read of %s', (...row) => follows(row));

	it.each([
		['세계', '이/가', '세계가'],
		['1,254억 달러', '이/가', '1,254억 달러가'],
		['한국', '이/가', '한국이'],
		['서울', '이/가', '서울이'],
		['대만', '을/를', '대만을'],
		['26.7%', '을/를', '26.7%를'],
		['세계', '과/와', '세계와'],
		['미국', '과/와', '미국과'],
		['IBM', '과/와', 'IBM과'],
		['3,447억 달러', '으로/로', '3,447억 달러로'],
		['서울', '으로/로', '서울로'],
		['미국', '으로/로', '미국으로']
	] as const)('%s with %s is %s', (word, particle, text) => {
		expect(withParticle(word, particle)).toBe(text);
	});

	it.each([
		['中国', '은/는', '中国은(는)'],
		['中国', '과/와', '中国과(와)'],
		['Ελλάδα', '이/가', 'Ελλάδα이(가)'],
		['中国', '으로/로', '中国(으)로'],
		['', '을/를', '을(를)']
	] as const)('gives both where the reading of %j is not known', (word, particle, text) => {
		expect(withParticle(word, particle)).toBe(text);
	});
});
