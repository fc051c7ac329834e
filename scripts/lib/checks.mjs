import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from './process.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {{ name: string, steps: [string, ...string[]][] }[]} */
const checks = [
	{
		name: 'Types (svelte-check)',
		steps: [
			['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'],
			['node_modules/svelte-check/bin/svelte-check', '--fail-on-warnings']
		]
	},
	{
		name: 'Lint (eslint)',
		steps: [['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']]
	},
	{ name: 'Format (prettier)', steps: [['node_modules/prettier/bin/prettier.cjs', '--check', '.']] }
];

/** Runs every check, also after one has failed. */
export async function runChecks() {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	for (const { name, steps } of checks) {
		process.stdout.write(`${name} ... `);
		const clock = stopwatch();
		const outcome = await inTurn(steps);
		console.log(`${outcome.ok ? 'passed' : 'FAILED'}, ${clock()}`);
		if (!outcome.ok) console.log(`\n${outcome.output}`);
		counts[outcome.ok ? 'passed' : 'failed'] += 1;
	}
	return counts;
}

/** @param {typeof checks[number]['steps']} steps */
async function inTurn(steps) {
	let outcome = { ok: true, output: '' };
	for (const [script, ...args] of steps) {
		if (outcome.ok) outcome = await runNode(script, args);
	}
	return outcome;
}

/** @param {string[]} args for vitest: files, `--project`, `-t` */
export async function runTests(args) {
	console.log('Tests (vitest) ...');
	const clock = stopwatch();
	const folder = mkdtempSync(join(tmpdir(), 'atlas-report-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	const report = join(folder, 'report.json');

	const { ok, output } = await runNode(
		'node_modules/vitest/vitest.mjs',
		['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...args],
		{ env: { ...process.env, NODE_ENV: 'test' }, stream: true, minutes: 60 }
	);
	const counts = countTests(report);
	if (counts.failed === 0 && (!ok || counts.passed === 0)) counts.failed = 1;
	console.log(`${output}Tests (vitest) ${counts.failed ? 'FAILED' : 'passed'}, ${clock()}`);
	return counts;
}

/**
 * A file that failed without a failed test (it could not be loaded, say) counts as one failure.
 *
 * @param {string} report
 * @returns {Counts}
 */
function countTests(report) {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	for (const file of readReport(report)) {
		const failed = file.assertionResults.filter(({ status }) => status === 'failed').length;
		const passed = file.assertionResults.filter(({ status }) => status === 'passed').length;
		counts.failed += failed || Number(file.status === 'failed');
		counts.passed += passed;
		counts.skipped += file.assertionResults.length - failed - passed;
	}
	return counts;
}

/**
 * @param {string} report
 * @returns {{ status: string, assertionResults: { status: string }[] }[]}
 */
function readReport(report) {
	try {
		return JSON.parse(readFileSync(report, 'utf8')).testResults;
	} catch {
		return [];
	}
}

/**
 * @param {Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
	const counts = { passed: 0, failed: 0, skipped: 0 };
	for (const each of all) {
		counts.passed += each.passed;
		counts.failed += each.failed;
		counts.skipped += each.skipped;
	}
	return counts;
}

/** @param {Counts} counts */
export function summarise({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

function stopwatch() {
	const started = performance.now();
	return () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
