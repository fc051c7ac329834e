import { range } from 'd3';
import { expect, test } from 'vitest';
import { drawPdf } from '../../scripts/draw/pdf.mjs';
import { build } from '../../src/lib/frame/build';
import { needs } from '../../src/lib/frame/needs';
import { answerAtHand, keyOf, type AtHand } from '../../src/lib/publish/at-hand';
import { pagePath } from '../../src/lib/publish/links';
import { tell } from '../../src/lib/publish/page-answer';
import { drawPicture, sizeOf } from '../../src/lib/server/picture';
import { decode } from '../../src/lib/view/codec';
import type { Figure } from '../../src/lib/view/figure';
import { resolve } from '../../src/lib/view/resolve';
import type { View } from '../../src/lib/view/view';
import { fetchFor, listNeeded } from '../support/answers';
import { catalog, figures } from '../support/fixture';
import { expectTrue } from '../support/recompute';
import { diceOf, moveOn, type Move, type WalkedPage } from '../support/walk';

/** How many walks: 300 take about two minutes (`WALKS=300`); `SEED=17 WALKS=1` repeats the one that failed. */
const WALKS = Number(process.env.WALKS ?? 60);
const SEED = Number(process.env.SEED ?? 1);
const STEPS = 6;
const ORIGIN = 'https://atlas.example';

/** What the server answers to an address, read as a route reads it. */
function serve(figure: Figure, path: string) {
	const { pathname, searchParams } = new URL(path, ORIGIN);
	const lang: View['lang'] = pathname.startsWith('/ko/') ? 'ko' : 'en';
	const spoken: Figure = { ...figure, view: { ...figure.view, lang } };
	const { view, problems } = decode(searchParams, spoken.view);
	const answer = resolve(view, catalog);
	expect([...problems, ...answer.problems]).toEqual([]);
	if (!answer.resolved) throw new Error('nothing of it can be resolved');
	const frame = build(answer.resolved, listNeeded(needs(answer.resolved)), catalog);
	const page: WalkedPage = { figure: spoken, asked: view, resolved: answer.resolved, frame };
	const views = { asked: view, followed: view };
	return { page, told: tell(spoken, views, answer.resolved, frame, ORIGIN) };
}

/** Parts that overlap can not be stacked or shared out: the page says so, and who reads it ticks another. */
function isRefused({ view, ticked }: Move): boolean {
	const { problems } = resolve(view, catalog);
	for (const { parameter, message } of problems) {
		expect(parameter).toBe(ticked);
		expect(message).toMatch(/overlap|겹치는/);
	}
	return problems.length > 0;
}

interface Counts {
	states: number;
	refused: number;
	atHand: number;
	findings: number;
}

/** Draws a state as it is taken away; a PDF refuses what it can not hold. */
async function takeAway({ page, told }: ReturnType<typeof serve>) {
	const { found, caption } = told;
	const svg = drawPicture({ ...page, found, caption, author: null, origin: ORIGIN });
	const about = { language: page.frame.language, date: '2026-04-01', info: {} };
	const pdf = await drawPdf({ ...about, pages: [{ svg, ...sizeOf(svg), alternative: 'a state' }] });
	expect(pdf.length).toBeGreaterThan(5_000);
}

/** One walk; what fails says after which choices. */
async function walk(seed: number, counts: Counts) {
	const dice = diceOf(seed);
	const figure = dice.of(figures);
	const lang = dice.of(['en', 'ko'] as const);
	let path = pagePath(figure, { ...figure.view, lang });
	const way = [path];
	try {
		let { page } = serve(figure, path);
		let held: { key: string; atHand: AtHand } | null = null;
		for (let step = 0; step < STEPS; step += 1) {
			// A page keeps what is at hand as long as that serves, as the explorer does.
			if (held?.key !== keyOf(page.asked))
				held = { key: keyOf(page.asked), atHand: fetchFor(page.figure, page.asked) };
			const move = moveOn(page, dice);
			way.push(`${step + 1}. ${move.did}`);
			expect(move.problems).toEqual([]);
			if (move.ticked && isRefused(move)) {
				counts.refused += 1;
				continue;
			}
			path = pagePath(page.figure, move.view);
			way.push(path);
			const next = serve(figure, path);
			expect(next.page.asked).toEqual(move.view);
			const ahead = figure.besideEditions ? null : answerAtHand(held.atHand, move.view, ORIGIN);
			if (ahead) expect(ahead).toEqual(next.told);
			expectTrue(next.page.frame);
			const { caption, plots, citation } = next.told;
			expect(JSON.stringify([caption, plots, citation])).not.toMatch(/NaN|undefined|Infinity/);
			counts.states += 1;
			counts.atHand += ahead ? 1 : 0;
			counts.findings += next.told.found.length;
			({ page } = next);
			if (step === STEPS - 1) await takeAway(next);
		}
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`walk ${seed} (SEED=${seed} WALKS=1)\n${way.join('\n')}\n${reason}`, {
			cause: error
		});
	}
}

test(`of ${WALKS} walks over the controls every state is one address and says what its rows say`, async () => {
	const counts: Counts = { states: 0, refused: 0, atHand: 0, findings: 0 };
	const failures: string[] = [];
	for (const seed of range(SEED, SEED + WALKS))
		await walk(seed, counts).catch((error: Error) => failures.push(error.message));
	expect(failures).toEqual([]);
	if (WALKS < 60) return;
	expect(counts.states + counts.refused).toBe(WALKS * STEPS);
	expect(counts.refused).toBeLessThan(WALKS / 10);
	expect(counts.atHand).toBeGreaterThan(WALKS * 2);
	expect(counts.findings).toBeGreaterThan(WALKS * STEPS);
}, 600_000);
