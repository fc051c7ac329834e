import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Programs that open our files and are not ours, and the Debian packages that have them. */
const packages = {
	file: 'file',
	inkscape: 'inkscape',
	pdffonts: 'poppler-utils',
	pdfinfo: 'poppler-utils',
	pdftotext: 'poppler-utils',
	pdftoppm: 'poppler-utils',
	loimpress: 'libreoffice-impress',
	pngcheck: 'pngcheck',
	'rsvg-convert': 'librsvg2-bin',
	soffice: 'libreoffice-calc',
	unzip: 'unzip'
} as const;

export type Program = keyof typeof packages;

/** Whether a program of this machine can be called. */
export const isThere = (program: string) =>
	(process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Installs what is missing where that is allowed, and answers whether all are there. */
export async function havePrograms(programs: Program[]): Promise<boolean> {
	const missing = () => programs.filter((program) => !isThere(program));
	if (missing().length === 0) return true;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const names = [...new Set(missing().map((program) => packages[program]))];
		try {
			await run('apt-get', ['update'], { env, timeout: 300_000 });
			await run('apt-get', ['install', '-y', '--no-install-recommends', ...names], {
				env,
				timeout: 600_000
			});
		} catch (error) {
			console.log(`apt-get could not install ${names.join(', ')}: ${error}`);
		}
	}
	return missing().length === 0;
}

/** What a program prints; throws where it ends with an error. */
export async function runProgram(
	program: Program,
	args: string[],
	timeout = 60_000,
	env: Record<string, string> = {}
): Promise<string> {
	const { stdout } = await run(program, args, {
		maxBuffer: 64e6,
		timeout,
		env: { ...process.env, ...env }
	});
	return stdout;
}
