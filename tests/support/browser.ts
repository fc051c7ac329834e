import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const flags = [
	'--no-sandbox',
	'--disable-dev-shm-usage',
	'--disable-gpu',
	'--disable-background-networking',
	'--no-first-run',
	'--disable-component-update',
	'--disable-sync'
];

interface Executable {
	path: string;
	env?: Record<string, string>;
}

/** Where one may come from, in the order they are tried; nothing where a source does not apply. */
const sources: Record<string, () => Promise<Executable | undefined>> = {
	'on PATH': async () => onPath(),
	'@sparticuz/chromium': unpacked,
	'apt-get': installed
};

interface Launching {
	/** Further flags of Chromium. */
	args?: string[];
	/** Scroll bars that take room, as on most desktops; by default there are none. */
	hasScrollbars?: boolean;
}

/** A headless Chromium: that of CHROMIUM_PATH, or the first one that starts. */
export async function launchBrowser(launching: Launching = {}): Promise<Browser> {
	const launch = (executable: Executable) => start(executable, launching);
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen) return launch({ path: chosen });

	const failures: string[] = [];
	for (const [name, find] of Object.entries(sources)) {
		try {
			const executable = await find();
			if (executable) return await launch(executable);
		} catch (error) {
			failures.push(`${name}: ${error instanceof Error ? error.message : error}`);
		}
	}
	throw new Error(
		['No Chromium starts here. Install one, or name it in CHROMIUM_PATH.', ...failures].join('\n\n')
	);
}

function start(
	{ path, env }: Executable,
	{ args = [], hasScrollbars = false }: Launching
): Promise<Browser> {
	return chromium.launch({
		executablePath: path,
		args: [...flags, ...args],
		...(hasScrollbars ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {}),
		env: { ...process.env, ...env },
		timeout: 60_000
	});
}

function onPath(): Executable | undefined {
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	const path = (process.env.PATH ?? '')
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((candidate) => existsSync(candidate));
	return path ? { path } : undefined;
}

/** The package's Chromium, unpacked once with the libraries and fonts it brings along. */
async function unpacked(): Promise<Executable | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	const { version } = createRequire(entry)('../package.json') as { version: string };
	const folder = join(root, '.cache', `chromium-${version}`);
	if (!existsSync(folder)) await unpack(folder);
	return {
		path: join(folder, 'chromium'),
		env: {
			LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
			...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') })
		}
	};
}

/** It unpacks into the temporary folder; its libraries only if it believes itself in Lambda. */
async function unpack(folder: string) {
	mkdirSync(dirname(folder), { recursive: true });
	const staging = mkdtempSync(`${folder}-`);
	try {
		const program = `
			import chromium from '@sparticuz/chromium';
			await chromium.executablePath();
		`;
		await run(process.execPath, ['--input-type=module', '--eval', program], {
			cwd: root,
			env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
			timeout: 120_000
		});
		renameSync(staging, folder);
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
}

async function installed(): Promise<Executable | undefined> {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (...args: string[]) => run('apt-get', args, { env, timeout: 300_000 });
	await apt('update');
	await apt('install', '-y', 'chromium');
	return onPath();
}
