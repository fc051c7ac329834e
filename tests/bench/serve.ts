import { isMet, tableOf } from './charts/report';
import { readFlags } from './flags';
import { embedBytes } from './serve/embed-bytes';
import { compareRates, lineOf, type Answers } from './serve/rates';

const notes = `
Requests a second over 32 kept connections of one process, in medians of rounds in which the addresses take turns;
the peer is a static file of as many bytes, from the same server. 304 is what a reader gets who has the answer.
The embed of ECharts has its words and lines as the bench of charts has them, by a script with only the parts for
lines. On a slow connection all of the page counts, and of scripts, styles and fonts what had come by the first paint.`;

const SAME = 0.8;
const KNOWN = 1.2;
const figure = '/figures/private-investment-by-region';

const paths: Record<string, string> = {
	'figure page': figure,
	overview: '/',
	embed: '/embed/private-investment-by-region',
	'picture, svg': `${figure}.svg`,
	'picture, png': `${figure}.png`,
	csv: `${figure}.csv`,
	json: `${figure}.json`,
	'api rows': '/api/v1/observations?figure=private-investment-by-region',
	'api list': '/api/v1/editions'
};

/** Compares answers from memory with static files of their size, and an embed with one of ECharts; the exit code. */
export async function bench(args: string[]): Promise<number> {
	const values = readFlags('serve', args);
	if (!values) return 2;
	const answers: Answers = Object.fromEntries(
		Object.entries(paths).map(([what, path]) => [what, { path, target: SAME, known: KNOWN }])
	);
	const rates = await compareRates(answers, values.quick ? 3 : 7);
	const weights = await embedBytes();
	const judged = [...rates.map(({ met }) => met), ...weights.map(isMet)].filter(
		(met) => met !== null
	);
	const missed = judged.filter((met) => !met);
	if (values.json) console.log(JSON.stringify([...rates, ...weights], null, '\t'));
	else {
		console.log(`${rates.map(lineOf).join('\n')}\n\n${tableOf(weights)}`);
		console.log(`${notes}\n\n${judged.length - missed.length} of ${judged.length} targets met.`);
	}
	return missed.length > 0 && values.strict ? 1 : 0;
}
