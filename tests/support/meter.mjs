/** Loaded before a program by `--import`: on its end writes what it used into the file that METER names. */
import { readFileSync, writeFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();

process.on('exit', () => {
	const peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
	const read = Number(/rchar: (\d+)/.exec(readFileSync('/proc/self/io', 'utf8'))?.[1]);
	const longestStall = Math.round(delay.max / 1e6);
	writeFileSync(process.env.METER, JSON.stringify({ peak: peak * 1024, read, longestStall }));
});
