import { describe, expect, test } from 'vitest';
import { answeredOf } from '../../../tests/support/answers';
import { figures } from '../../../tests/support/fixture';
import { aboutAnswer } from './about-answer';
import { editionToLd, toScript, viewToLd } from './json-ld';
import { linksOf } from './links';
import { referTo, type Reference } from './reference';
import { citationsOf, toApa, toBibtex, toCsl } from './reference-styles';

const ORIGIN = 'https://atlas.example';

function refer(
	slug: string,
	query: string,
	accessed: string | null,
	origin: string | null = ORIGIN
) {
	const { figure, asked, resolved, caption, frame } = answeredOf(slug, query, origin);
	const pinned = linksOf(figure, asked, resolved, origin).pinned as string;
	const { editions, language } = frame;
	return referTo({ slug, caption, editions, pinned, accessed, language });
}
const reference: Reference = {
	id: 'a-figure-2023',
	title: 'R&D of 50% {or} #1_a ~ 2^3 \\ $5',
	creators: ['Stanford HAI', 'Our World in Data'],
	issued: '2023-04-03',
	editions: ['a-2023', 'b-2022'],
	versions: 'a-2023, sha256 0123',
	url: null,
	path: '/figures/a?b=1',
	accessed: '2026-11-27',
	language: 'en'
};

describe('the founding figure', () => {
	test('in APA, with the day on which it was read', () => {
		expect(toApa(refer('the-2022-drop', '', '2026-11-27'))).toBe(
			'Stanford HAI. (2023). Private AI investment (World), nominal US dollars, 2021–2022, ' +
				'AI Index Report 2023 (edition ai-index-2023, sha256 dedea78d35ad) [Data set]. ' +
				'AI Investment Atlas. Retrieved November 27, 2026, from https://atlas.example/figures/the-2022-drop'
		);
	});

	test('in APA in Korean', () => {
		expect(toApa(refer('the-2022-drop', 'lang=ko', '2026-11-27'))).toBe(
			'Stanford HAI. (2023). AI 민간투자 (세계), 명목 미국 달러, 2021–2022년, AI Index Report 2023 ' +
				'(판: ai-index-2023, sha256 dedea78d35ad) [데이터 세트]. AI Investment Atlas. ' +
				'2026년 11월 27일에 https://atlas.example/ko/figures/the-2022-drop에서 검색'
		);
	});

	test('pins what follows the newest edition', () => {
		const { url, issued, id } = refer('private-investment', '', null);
		expect(url).toBe('https://atlas.example/figures/private-investment?edition=ai-index-2026');
		expect([issued, id]).toEqual(['2026-04', 'private-investment-ai-index-2026']);
	});

	test('names the editions of exchange rates too', () => {
		const { versions, creators } = refer('private-investment', 'currency=KRW', null);
		expect(versions).toMatch(/^ai-index-2026, sha256 \w{12}; exchange-rates-2026, sha256 \w{12}$/);
		expect(creators).toEqual(['Stanford HAI']);
	});
});

describe('styles', () => {
	test('without a public address the path stands for it, and nothing is said of the day', () => {
		expect(toApa(reference)).toBe(
			'Stanford HAI & Our World in Data. (2023). R&D of 50% {or} #1_a ~ 2^3 \\ $5 ' +
				'(edition a-2023, sha256 0123) [Data set]. AI Investment Atlas. /figures/a?b=1'
		);
		expect(toCsl(reference)).toEqual({
			id: 'a-figure-2023',
			type: 'dataset',
			title: reference.title,
			author: [{ literal: 'Stanford HAI' }, { literal: 'Our World in Data' }],
			issued: { 'date-parts': [[2023, 4, 3]] },
			publisher: 'AI Investment Atlas',
			version: 'a-2023, b-2022',
			archive_location: '/figures/a?b=1',
			note: 'a-2023, sha256 0123',
			language: 'en'
		});
	});

	test('BibTeX escapes what LaTeX would take for more than text', () => {
		expect(toBibtex(reference)).toBe(`@misc{a-figure-2023,
	author = {{Stanford HAI} and {Our World in Data}},
	title = {{R\\&D of 50\\% \\{or\\} \\#1\\_a \\textasciitilde{} 2\\textasciicircum{}3 \\textbackslash{} \\$5}},
	year = {2023},
	month = apr,
	howpublished = {AI Investment Atlas, data set},
	version = {a-2023, b-2022},
	note = {a-2023, sha256 0123, /figures/a?b=1},
	language = {english}
}`);
	});

	test('a work without date and publisher is still one', () => {
		const bare = { ...reference, issued: null, creators: [] };
		expect(toApa(bare)).toMatch(/^AI Investment Atlas\. \(n\.d\.\)\. /);
		expect(toBibtex(bare)).toContain('author = {{AI Investment Atlas}}');
		expect(toBibtex(bare)).not.toContain('year');
		expect(toCsl(bare)).not.toHaveProperty('issued');
	});

	test.each(figures.map(({ slug }) => slug))(
		'%s has one of each, without a day in files',
		(slug) => {
			for (const query of ['', 'lang=ko']) {
				const { citations } = aboutAnswer(answeredOf(slug, query, ORIGIN));
				expect(citations.apa).toContain('sha256');
				expect(citations.bibtex.match(/\{/g)?.length).toBe(citations.bibtex.match(/\}/g)?.length);
				expect(JSON.parse(citations.csl)).toMatchObject([{ type: 'dataset' }]);
				expect(Object.values(citations).join('')).not.toMatch(/Retrieved|검색|urldate|accessed/);
				expect(citations).toEqual(citationsOf(refer(slug, query, null)));
			}
		}
	);
});

describe('linked data', () => {
	test('tells a view as a data set', () => {
		const { figure, asked, resolved, caption, frame } = answeredOf('the-2022-drop', '', ORIGIN);
		const links = linksOf(figure, asked, resolved, ORIGIN);
		expect(viewToLd(frame, caption, links, 'cited')).toMatchObject({
			'@context': 'https://schema.org/',
			'@type': 'Dataset',
			name: caption.subtitle,
			version: 'ai-index-2023',
			datePublished: '2023-04',
			temporalCoverage: '2021/2022',
			spatialCoverage: ['World'],
			variableMeasured: { name: 'Private AI investment', unitText: 'USD' },
			creator: [{ name: 'Stanford HAI' }],
			distribution: [
				{ encodingFormat: 'CSV', contentUrl: 'https://atlas.example/figures/the-2022-drop.csv' },
				{ encodingFormat: 'JSON' },
				{ encodingFormat: 'Excel (XLSX)' },
				{ encodingFormat: 'Parquet' },
				{ encodingFormat: 'ZIP' }
			],
			isBasedOn: [{ identifier: 'ai-index-2023' }]
		});
	});

	test('names a licence by its address where it has one', () => {
		const edition = {
			...{ slug: 'x-2026', dataset: 'x', title: 'X', published: '2026', publisher: 'Y' },
			...{ licence: 'CC BY 4.0: Y.', attribution: 'Y, X', sha256: 'ab', note: '' }
		};
		expect(editionToLd(edition, ORIGIN, 'ko')).toMatchObject({
			license: 'https://creativecommons.org/licenses/by/4.0/',
			url: 'https://atlas.example/ko/datasets/x/x-2026',
			identifier: ['x-2026', 'sha256:ab']
		});
	});

	test('no label ends its script element', () => {
		const text = toScript({ name: '</script><script>alert(1)</script><!-- & \u2028' });
		expect(text).not.toMatch(/[<>&\u2028]/);
		expect(JSON.parse(text).name).toBe('</script><script>alert(1)</script><!-- & \u2028');
	});
});
