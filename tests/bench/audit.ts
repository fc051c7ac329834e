import type { Result } from 'lighthouse';
import { openAuditor } from '../support/lighthouse';
import { startSite } from '../support/site';
import { median } from './charts/report';
import { readFlags } from './flags';

const notes = `
Lighthouse as on a phone on a slow connection, which it works out from what a fast one took (150 ms, 1.6 Mbit/s, a
processor four times as slow), in medians of rounds. Its other categories are tested: tests/e2e/audit.test.ts.`;

const TARGET = 0.9;

/** What is asked of speed: the audit's name at Lighthouse, and ours. */
const asked = {
	'first-contentful-paint': 'first contentful paint, ms',
	'largest-contentful-paint': 'largest contentful paint, ms',
	'total-blocking-time': 'total blocking time, ms',
	'speed-index': 'speed index, ms',
	'cumulative-layout-shift': 'cumulative layout shift',
	'total-byte-weight': 'bytes'
} as const;

/** Has Lighthouse judge the speed of a figure's page, an embed and the overview; the exit code. */
export async function bench(args: string[]): Promise<number> {
	const values = readFlags('audit', args);
	if (!values) return 2;
	const site = await startSite({ hasOrigin: true });
	const auditor = await openAuditor();
	const rows: { path: string; score: number; met: boolean; told: Record<string, number> }[] = [];
	try {
		for (const path of ['/figures/the-2022-drop', '/embed/the-2022-drop', '/']) {
			// A server that has just started compiles what it runs.
			await auditor.audit(site.url + path, { onlyCategories: ['performance'] });
			const rounds: Result[] = [];
			for (let round = 0; round < (values.quick ? 1 : 5); round++)
				rounds.push(await auditor.audit(site.url + path, { onlyCategories: ['performance'] }));
			const score = median(rounds.map(({ categories }) => categories.performance?.score ?? NaN));
			const told = Object.fromEntries(
				Object.entries(asked).map(([id, name]) => [
					name,
					median(rounds.map(({ audits }) => audits[id]?.numericValue ?? NaN))
				])
			);
			rows.push({ path, score, met: score >= TARGET, told });
		}
	} finally {
		await auditor.close();
		await site.stop();
	}
	if (values.json) console.log(JSON.stringify(rows, null, '\t'));
	else {
		for (const { path, score, met, told } of rows) {
			console.log(`${path}: ${score.toFixed(2)}  ≥ ${TARGET}  ${met ? 'yes' : 'no'}`);
			for (const [name, value] of Object.entries(told))
				console.log(`  ${name.padEnd(30)} ${Number(value.toPrecision(3))}`);
		}
		console.log(notes);
	}
	return values.strict && rows.some(({ met }) => !met) ? 1 : 0;
}
