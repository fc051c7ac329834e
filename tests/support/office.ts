import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { havePrograms, isThere, runProgram } from './programs';

/**
 * Whether LibreOffice is here. `ATLAS_OFFICE=1` fetches it (root on Debian, some hundred megabytes); without it the
 * tests that need it are skipped, and say so.
 */
export const hasOffice = async () =>
	isThere('soffice') || (process.env.ATLAS_OFFICE === '1' && havePrograms(['soffice']));

/** The same of its part for presentations. */
export const hasImpress = async () =>
	(isThere('soffice') && isThere('loimpress')) ||
	(process.env.ATLAS_OFFICE === '1' && havePrograms(['soffice', 'loimpress']));

const profileIn = (folder: string) => `-env:UserInstallation=file://${join(folder, 'office')}`;

/** Presentations as PDF, in the same order. */
export async function slidesToPdf(files: string[], folder: string): Promise<string[]> {
	const out = join(folder, 'as-pdf');
	mkdirSync(out, { recursive: true });
	const args = [profileIn(folder), '--headless', '--convert-to', 'pdf', '--outdir', out, ...files];
	await runProgram('soffice', args, 300_000);
	return files.map((file) => join(out, basename(file).replace(/\.[a-z]+$/, '.pdf')));
}

/** Converts files at one go, with settings of its own; the result of each is in `folder` under the new ending. */
export async function convert(
	files: string[],
	to: 'csv' | 'xlsx',
	folder: string
): Promise<Map<string, Buffer>> {
	const out = join(folder, `as-${to}`);
	mkdirSync(out, { recursive: true });
	// Comma, quotes, UTF-8, from the first line.
	const text = '44,34,76,1';
	const filter =
		to === 'csv'
			? ['--convert-to', `csv:Text - txt - csv (StarCalc):${text}`]
			: ['--infilter=CSV:44,34,76,1', '--convert-to', 'xlsx'];
	const args = [profileIn(folder), '--headless', ...filter, '--outdir', out, ...files];
	await runProgram('soffice', args, 300_000);
	return new Map(
		files.map((file) => {
			const name = basename(file).replace(/\.[a-z]+$/, `.${to}`);
			return [file, readFileSync(join(out, name))];
		})
	);
}
