import { createHash } from 'node:crypto';
import { strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { answeredOf } from '../../../../tests/support/answers';
import { readPptx } from '../../../../tests/support/pptx';
import { light } from '../../chart/palettes';
import { aboutPicture } from '../about-picture';
import type { Answered } from '../json';
import { slideChart } from './chart';
import { layoutSlide } from './layout';
import { slideText } from './text';
import { slideWorkbook } from './workbook';
import { writeSlide } from './write';

function slideOf(answered: Answered) {
	const { frame } = answered;
	const chart = slideChart(frame, light);
	return writeSlide({
		text: slideText(answered, chart?.remarks ?? []),
		about: aboutPicture(answered, ''),
		chart,
		picture: null,
		nothing: '',
		workbook: slideWorkbook(answered, chart),
		palette: light,
		language: frame.language
	});
}

/** The answer with another name for its first series, and another title. */
function renamed(answered: Answered, name: string): Answered {
	const [first, ...others] = answered.frame.series;
	const series = first ? [{ ...first, name }, ...others] : [];
	return {
		...answered,
		frame: { ...answered.frame, series },
		caption: { ...answered.caption, title: name }
	};
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('writeSlide', () => {
	test('the same view is the same bytes, however many slides were made between', async () => {
		const first = hash(await slideOf(answeredOf('private-investment-by-region')));
		await slideOf(answeredOf('countries'));
		expect(hash(await slideOf(answeredOf('private-investment-by-region')))).toBe(first);
	});

	test.each([
		'=1+2',
		"=cmd|'/C calc'!A0",
		'-1',
		'@SUM(A1)',
		'\t=1',
		'＝1',
		'Sheet1! chart7.xml en-US',
		'<b>&"\'',
		'a\u0001b'
	])('takes %j for text', async (name) => {
		const read = readPptx(await slideOf(renamed(answeredOf('the-2022-drop'), name)));
		const sheets = Object.entries(read.workbook ?? {});
		for (const [path, part] of sheets) {
			expect(path).not.toMatch(/externalLink|connections/);
			expect(strFromU8(part)).not.toMatch(/<f[ >]|ddeLink/);
		}
		const [sheet] = await read.sheets();
		expect(sheet?.data[0]?.[1]).toMatch(/^'|^<b>|^a|^Sheet1!/);
		expect(read.slide).toContain(name.replace('\u0001', '\ufffd').trim());
	});

	test('a negative change is a number, and its point has no other', async () => {
		const read = readPptx(await slideOf(answeredOf('the-2022-drop', 'show=growth&chart=column')));
		const [sheet] = await read.sheets();
		expect(sheet?.data.slice(1)).toEqual([[2022, expect.closeTo(-26.7230376515635, 9)]]);
		expect([...(read.series[0]?.points ?? [])]).toEqual([[0, expect.closeTo(-26.723, 3)]]);
	});

	test('says in its notes what is missing, a paragraph for each', async () => {
		const answered = answeredOf('countries', 'region=USA~ISL&edition=ai-index-2026&lang=ko');
		const { notes, property } = readPptx(await slideOf(answered));
		expect(notes).toContain('빠진 값:\n– ');
		expect(notes.split('\n').length).toBeGreaterThan(8);
		expect(property('dcterms:created')).toBe('2026-04-01T00:00:00Z');
	});

	test('its pinned address is a link where the public one is known', async () => {
		const query = 'region=USA~CHN&time=2025&edition=ai-index-2026';
		const { slide, links } = readPptx(
			await slideOf(answeredOf('countries', query, 'https://atlas.example'))
		);
		const [url] = links;
		expect(url).toMatch(/^https:\/\/atlas\.example\/figures\/countries\?region=USA~CHN&/);
		expect(slide).toContain(url);
	});

	test('a stacked column has no label at an end, which Office would repair', async () => {
		for (const slug of ['corporate-investment', 'focus-areas', 'private-investment']) {
			const { chart } = readPptx(await slideOf(answeredOf(slug, 'chart=column')));
			expect(chart?.getElementsByTagName('c:dLblPos')).toHaveLength(0);
		}
	});
});

describe('layoutSlide', () => {
	const needed = { text: 'Source: Stanford HAI', isNeeded: true };
	const wish = {
		title: 'A title',
		subtitle: 'Private AI investment',
		unit: 'Unit: %',
		usual: 280,
		more: 'more'
	};
	const note = { text: 'word '.repeat(120) };

	test('all stands beneath the chart where it has room', () => {
		const { beneath, chart, foot } = layoutSlide({ ...wish, beneath: [needed, note] });
		expect(beneath).toEqual([needed, note]);
		expect(chart.h).toBeGreaterThan(280);
		expect(chart.y + chart.h).toBeLessThan(foot.y);
		expect(foot.y + foot.h).toBeLessThanOrEqual(540);
	});

	test('what has none is in the notes, and the slide says so', () => {
		const { beneath } = layoutSlide({ ...wish, beneath: [needed, ...Array(9).fill(note)] });
		expect(beneath.length).toBeLessThan(10);
		expect(beneath.at(-1)).toEqual({ text: 'more' });
	});

	test('what is needed stays, and the chart is the lower for it', () => {
		const long = { text: 'word '.repeat(400), isNeeded: true };
		const { beneath, chart } = layoutSlide({ ...wish, beneath: [needed, long, note] });
		expect(beneath).toEqual([needed, long, { text: 'more' }]);
		expect(chart.h).toBeLessThan(280);
	});
});
