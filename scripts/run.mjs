import './lib/node-version.mjs';
import { runBench } from './lib/bench.mjs';
import { runChecks, runTests, summarise, total } from './lib/checks.mjs';
import { become } from './lib/process.mjs';
import { ensureBuilt, ensureInstalled } from './lib/ready.mjs';

const [command = '', ...args] = process.argv.slice(2);
const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/** @type {Record<string, () => Promise<unknown>>} */
const commands = {
	async start() {
		if (!(await ensureBuilt(console.log))) return fail();
		await import(new URL('../build/cli/serve.js', import.meta.url).href);
	},

	async dev() {
		if (!(await ensureInstalled(console.log))) return fail();
		const port = process.env.PORT ?? '5173';
		await become('node_modules/vite/bin/vite.js', [
			'dev',
			'--host',
			'127.0.0.1',
			'--port',
			port,
			...args
		]);
	},

	async build() {
		if (!(await ensureBuilt(console.log))) fail();
	},

	async bench() {
		process.exitCode = await runBench(args);
	},

	async check() {
		if (!(await ensureInstalled(console.log))) return fail();
		conclude(await runChecks());
	},

	async test() {
		if (!(await ensureInstalled(console.log))) return conclude(oneFailure);
		const built = await ensureBuilt(console.log);
		const checks = await runChecks();
		const tests = await runTests(built ? args : ['--project=!e2e', ...args]);
		conclude(total(built ? [checks, tests] : [oneFailure, checks, tests]));
	}
};

function fail() {
	process.exitCode = 1;
}

/** @param {import('./lib/checks.mjs').Counts} counts */
function conclude(counts) {
	if (counts.failed > 0) fail();
	console.log(`\n${summarise(counts)}`);
}

if (!Object.hasOwn(commands, command)) {
	console.error(`Usage: node scripts/run.mjs ${Object.keys(commands).join('|')}`);
	process.exit(2);
}
await commands[command]?.();
