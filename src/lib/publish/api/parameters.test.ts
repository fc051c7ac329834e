import { describe, expect, test } from 'vitest';
import { decode, parameters } from '../../view/codec';
import { plainView } from '../../view/figure';
import { viewParameters } from './parameters';

const names = Object.keys(viewParameters) as (keyof typeof viewParameters)[];

test('the document has the parameters of the codec, in its order', () => {
	expect(names).toEqual(parameters.map(({ name }) => name));
});

/** Written as the codec takes them somewhere, and as it takes them nowhere. */
const texts = [
	...'ai-index private_investment region focus edition WLD USA~CHN @eu @all all none latest first'.split(
		' '
	),
	...'2022 2013..2022 earliest..2022 2013..latest earliest latest..2022 2022..2013 1799'.split(' '),
	...'level growth share person gdp USD usd KRW average 1315 1315.5 0 -1 1e9 0x10 NaN'.split(' '),
	...'stored nominal line map table linear log own on off en ko light auto'.split(' '),
	`a;drop table observations`,
	`' or 1=1 --`,
	'__proto__',
	'constructor',
	'a b',
	'서울',
	'x'.repeat(65),
	Array.from({ length: 101 }, (_, index) => `A${index}`).join('~')
];

/** What the codec refuses for more than how it is written: an order of years, a rate of nothing. */
const refusedLater = ['time=2022..2013', 'time=latest..2022', 'time=earliest', 'rate=0'];

describe.each(names)('%s', (name) => {
	test('is written in the document as the codec reads it', () => {
		const differing = texts.filter((text) => {
			const { problems } = decode(new URLSearchParams({ [name]: text }), plainView);
			const isRead = problems.length === 0;
			const isWritten = viewParameters[name].safeParse(text).success;
			return isRead !== isWritten && !refusedLater.includes(`${name}=${text}`);
		});
		expect(differing).toEqual([]);
	});

	test('takes the value that the plain view has', () => {
		const own = parameters.find((each) => each.name === name);
		const text = own?.write(plainView[name] as never) ?? '';
		expect([text, viewParameters[name].safeParse(text).success]).toEqual([text, true]);
	});
});
