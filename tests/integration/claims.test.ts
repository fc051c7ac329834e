import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFile } from '../../src/lib/server/files';
import { databases, type TestAtlas } from '../support/atlas';
import { claims, type Answer, type Asked, type Left } from './claims';

/**
 * What the reports themselves state, asked of the program through its addresses: claims.ts says where
 * each statement is found, or why it can not be.
 */
const [{ open }] = databases as [(typeof databases)[number]];
let entry: TestAtlas;
beforeAll(async () => {
	entry = await open();
});
afterAll(() => entry.remove());

async function ask(address: string): Promise<Answer> {
	const [slug = '', query = ''] = address.split('?');
	const { status, body } = await answerFile(entry.atlas, {
		slug,
		format: 'json',
		query: new URLSearchParams(query)
	});
	const text = new TextDecoder().decode(body ?? undefined);
	if (status !== 200) throw new Error(`${address}: ${status} ${text}`);
	return JSON.parse(text) as Answer;
}

const asked = claims.filter((claim): claim is Asked => 'address' in claim);
const left = claims.filter((claim): claim is Left => 'why' in claim);

describe('statements of the reports', () => {
	test.each(asked)('$id: $says ($address)', async (claim) => {
		const answer = await ask(claim.address);
		const value = claim.read(answer);
		if (claim.comparison === 'greater') expect(value).toBeGreaterThan(claim.expected);
		else expect(Math.abs(value - claim.expected)).toBeLessThanOrEqual(claim.tolerance + 1e-9);
		expect(answer.editions.filter(({ role }) => role === 'shown')).toHaveLength(1);
	});

	test.each(left)('$id is not reproduced: $why', ({ why }) => {
		expect(why).not.toBe('');
	});
});

describe('a statement that disagrees stays visible', () => {
	test('2025-14: the country table is shown, the republished figure stands in its note', async () => {
		const { rows } = await ask(
			'private-investment?measure=newly_funded_companies&region=USA&edition=ai-index-2025&time=2024'
		);
		expect(rows[0]).toMatchObject({ value: 1073 });
		expect(rows[0]?.note).toContain('1143');
	});

	test('2026-04: the data give 23.0 where the prose divides rounded numbers (23.1)', async () => {
		const { rows, findings } = await ask('private-investment?region=USA~CHN&time=2025');
		const [usa, china] = rows.map(({ value }) => value as number) as [number, number];
		expect(usa / china).toBeCloseTo(23.032, 3);
		const ratio = findings.find(({ rule }) => rule === 'ratio');
		expect(ratio?.values.ratio).toBeCloseTo(23.032, 3);
		expect(ratio?.text).toContain('23.0');
	});
});

const reference = process.env.ATLAS_REAL_CSV
	? join(process.env.ATLAS_REAL_CSV, '../reference/headline-claims.csv')
	: '';

describe.runIf(existsSync(reference))('the table is whole', () => {
	const rows = existsSync(reference)
		? Papa.parse<Record<string, string>>(readFileSync(reference, 'utf8'), {
				header: true,
				skipEmptyLines: true
			}).data
		: [];

	test('every collected statement is in it, once', () => {
		expect(claims.map(({ id }) => id).sort()).toEqual(rows.map((row) => row.claim_id).sort());
	});

	test.each(rows)('$claim_id: $claim', (row) => {
		const claim = claims.find(({ id }) => id === row.claim_id);
		if (row.result === 'agrees' && claim && 'address' in claim) {
			expect(claim.expected).toBe(Number(row.expected));
			if (row.tolerance) expect(claim.tolerance).toBe(Number(row.tolerance));
		} else expect(claim).toHaveProperty('why');
	});
});
