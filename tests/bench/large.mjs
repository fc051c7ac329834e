/** `node tests/bench/large.mjs [megabytes]`: imports a large file in each way, and prints time, memory and the slowest answers. */
import { spawnSync } from 'node:child_process';

const [megabytes = '100'] = process.argv.slice(2);
const { status } = spawnSync(
	process.execPath,
	['node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', 'tests/e2e/large.test.ts'],
	{ stdio: 'inherit', env: { ...process.env, LARGE_MB: megabytes } }
);
process.exit(status ?? 1);
