import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { decoderOf } from '../lib/csv/decode';
import { guessEncoding } from '../lib/csv/guess-encoding';
import { uncovered } from '../lib/format/covered';
import { languages, type Language } from '../lib/language';
import { composeReport } from '../lib/publish/report/compose';
import type { DrawnFigure } from '../lib/publish/report/drawn';
import { readLock, writeLock, type Lock, type LockedFigure } from '../lib/publish/report/lock';
import {
	isFigure,
	readReport,
	type Outline,
	type ReportFigure
} from '../lib/publish/report/outline';
import { textsIn } from '../lib/publish/report/blocks';
import { paginate } from '../lib/publish/report/pages';
import { DrawingPool, usualLimits } from '../lib/server/drawing-pool';
import { readEnvironment } from '../lib/server/environment';
import fontRules from '../lib/ui/fonts.css?raw';
import { openOperator, type Operator } from './operator';
import { tellMissing } from './missing-characters';
import { UsageError } from './usage';

/** Why a report can not be made: what is told, and with which exit code. */
class Refusal extends Error {
	constructor(
		message: string,
		readonly exitCode: 1 | 2
	) {
		super(message);
	}
}

/** `atlas report FILE.md -o FILE.html|FILE.pdf [--lang L] [--update]` */
export async function makeReport(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			output: { type: 'string', short: 'o' },
			lang: { type: 'string' },
			update: { type: 'boolean', default: false }
		}
	});
	const [file] = positionals;
	const { output, lang } = values;
	if (!file || !output || positionals.length > 1)
		throw new UsageError('report takes a Markdown file and -o FILE.html or -o FILE.pdf.');
	const format = /\.(html|pdf)$/.exec(output)?.[1];
	if (!format) throw new UsageError('report writes HTML or PDF: -o FILE.html or -o FILE.pdf.');
	if (lang && !languages.includes(lang as Language))
		throw new UsageError(`--lang is one of ${languages.join(', ')}.`);

	const outline = readReport(readText(file, await readFile(file)), origins());
	if (outline.problems.length > 0)
		throw new Refusal(outline.problems.map((each) => at(file, each)).join('\n'), 1);
	const lockFile = file.replace(/\.(md|markdown)$/i, '') + '.lock.json';
	const before = await openLock(lockFile);
	const figures = outline.blocks.filter(isFigure);
	const lock: Lock = {};
	const drawn: DrawnFigure[] = [];
	const operator = await openOperator();
	try {
		for (const figure of figures) {
			const held = values.update ? undefined : before[figure.address];
			const answer = await draw(operator, file, figure, { held, width: widths[format] ?? '' });
			lock[figure.address] = answer.locked;
			drawn.push(answer.drawn);
		}
	} finally {
		await operator.close();
	}
	const spoken = figures[0]?.query.get('lang') === 'ko' ? 'ko' : 'en';
	const language = (lang ?? spoken) as Language;
	if (format === 'pdf') await writeFile(output, await printReport(outline, drawn, language));
	else {
		const bare = composeReport(outline, drawn, language, '');
		const fonts = await embedFonts(/\p{Script=Hangul}/u.test(bare));
		await writeFile(output, composeReport(outline, drawn, language, fonts));
	}
	await writeFile(lockFile, writeLock(lock));
	return 0;
}

/** Markdown in whichever encoding it is, without a mark of it. */
function readText(file: string, bytes: Uint8Array): string {
	const text = decoderOf(guessEncoding(bytes).encoding)?.(bytes);
	if (text === undefined || /[\0\ufffd]/.test(text))
		throw new Refusal(`${file} is no text that can be read; save it as UTF-8.`, 2);
	return text.replace(/^\ufeff/, '');
}

/** How wide figures are laid out; on A4, so that their type is 9 pt and more. */
const widths: Record<string, string> = { html: '', pdf: '17cm' };

/** As long as no page can wait for a picture. */
const PRINT_MS = 300_000;

/** The report as PDF, drawn by a process of its own as all pictures are. Tells which characters the font lacks. */
async function printReport(
	outline: Outline,
	drawn: readonly DrawnFigure[],
	language: Language
): Promise<Uint8Array> {
	const { title, blocks, date, author, licence } = paginate(outline, drawn, language);
	const unknown = uncovered(textsIn(blocks));
	tellMissing(unknown);
	const { home } = readEnvironment(process.env);
	const limits = { ...usualLimits, timeMs: PRINT_MS };
	const pool = new DrawingPool(join(home, 'scripts/draw/worker.mjs'), limits);
	try {
		const info = { Title: title, Author: author, Licence: licence };
		return await pool.run({ format: 'report', blocks, unknown, language, date, info });
	} finally {
		await pool.close();
	}
}

/** Where this atlas is to be reached: its public address, and this machine. */
function origins(): string[] {
	const { origin, port } = readEnvironment(process.env);
	const here = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}`);
	return [...(origin ? [origin] : []), ...here];
}

const at = (file: string, { line, message }: { line: number; message: string }) =>
	`${file}:${line}: ${message}`;

async function openLock(path: string): Promise<Lock> {
	const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
	const lock = text === null ? {} : readLock(text);
	if (!lock) throw new Refusal(`${path} is no lock of a report; move it away to pin anew.`, 2);
	return lock;
}

/** What of the contract's JSON a report needs. */
interface Told {
	title: string;
	editions: DrawnFigure['editions'];
	citations: { apa: string };
	links: { pinned: string };
}

/** The figure as it is pinned, or as it is today and pinned from now on. */
async function draw(
	operator: Operator,
	file: string,
	figure: ReportFigure,
	{ held, width }: { held: LockedFigure | undefined; width: string }
): Promise<{ drawn: DrawnFigure; locked: LockedFigure }> {
	const ask = async (slug: string, format: 'json' | 'svg', query: string) => {
		const { status, body } = await operator.ask(`/figures/${slug}.${format}?${query}`);
		const text = new TextDecoder().decode(body);
		if (status === 200) return text;
		const message = `${figure.address}: ${reasonOf(text)}`;
		throw new Refusal(at(file, { line: figure.line, message }), status === 404 ? 2 : 1);
	};
	const { slug, query } = held ?? (await pin(figure, ask));
	const told = JSON.parse(await ask(slug, 'json', query)) as Told;
	const editions = told.editions.map(({ slug: edition, sha256 }) => ({ slug: edition, sha256 }));
	if (held && JSON.stringify(held.editions) !== JSON.stringify(editions)) {
		const now = new Map(editions.map(({ slug: edition, sha256 }) => [edition, sha256]));
		const isChanged = held.editions.some(
			({ slug: edition, sha256 }) => (now.get(edition) ?? sha256) !== sha256
		);
		const why = isChanged
			? 'this atlas holds other bytes of an edition than the lock names'
			: 'it is made of other editions than when it was pinned';
		const message = `${figure.address}: ${why}; --update pins it anew.`;
		throw new Refusal(at(file, { line: figure.line, message }), 1);
	}
	const pinned = held?.pinned ?? new Date().toISOString().slice(0, 10);
	const { title, citations } = told;
	// The document holds the title: as what stands beneath the figure, unless that has words of its own.
	const looks = new URLSearchParams(figure.caption ? {} : { title: 'off' });
	for (const [name, value] of figure.looks) looks.set(name, value);
	// The page has its own width, for which the type is made.
	if (width) looks.set('width', width);
	const svg = await ask(slug, 'svg', [query, looks.toString()].filter(Boolean).join('&'));
	return {
		drawn: { title, svg, citation: citations.apa, pinned, editions: told.editions },
		locked: { slug, query, editions, pinned }
	};
}

/** The view with all its editions named. */
async function pin(
	{ slug, query }: ReportFigure,
	ask: (slug: string, format: 'json', query: string) => Promise<string>
) {
	const { links } = JSON.parse(await ask(slug, 'json', query.toString())) as Told;
	const url = new URL(links.pinned, 'http://atlas');
	const named = url.searchParams;
	if (url.pathname.startsWith('/ko/')) named.set('lang', 'ko');
	return { slug: url.pathname.split('/').at(-1) as string, query: named.toString() };
}

/** The first reason of an answer that is a problem. */
function reasonOf(text: string): string {
	const { title, problems } = JSON.parse(text) as {
		title: string;
		problems?: { message: string; allowed: string[] }[];
	};
	const [first] = problems ?? [];
	if (!first) return title;
	const allowed = first.allowed.slice(0, 20).join(', ');
	return allowed ? `${first.message} Allowed: ${allowed}.` : first.message;
}

/** The rules of the fonts with the fonts in them; those of Hangul only where there is some. */
async function embedFonts(hasHangul: boolean): Promise<string> {
	const folder = join(process.env.ATLAS_HOME ?? '.', 'src/lib/ui');
	const rules = fontRules.match(/@font-face \{[^}]*\}/g) ?? [];
	const embedded = rules.map(async (rule) => {
		const path = /url\('([^']+)'\)/.exec(rule)?.[1] ?? '';
		if (!path.includes(hasHangul ? '' : 'latin') || path.includes('tongue')) return '';
		const font = await readFile(join(folder, path));
		return `${rule.replace(path, `data:font/woff2;base64,${font.toString('base64')}`)}\n`;
	});
	return (await Promise.all(embedded)).join('');
}
