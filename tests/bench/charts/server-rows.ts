import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { caseOf, type CaseName } from './cases';
import { checkDrawn } from './drawn';
import { placesOnMap } from './places';
import { median, type Row } from './report';
import type { Order, Work } from './worker';

/** How often a case is drawn before it is measured, and in each round. */
const amounts: Record<CaseName, { warm: number; times: number }> = {
	lines: { warm: 200, times: 30 },
	dense: { warm: 12, times: 4 },
	map: { warm: 25, times: 6 },
	scatter: { warm: 6, times: 3 }
};

const sides: Record<string, CaseName[]> = {
	ours: ['lines', 'dense', 'map', 'scatter'],
	'ours-page': ['lines', 'dense', 'map', 'scatter'],
	plot: ['lines', 'dense', 'map', 'scatter'],
	echarts: ['lines', 'dense'],
	layercake: ['lines', 'dense']
};

const targets: Partial<Record<CaseName, Record<string, number>>> = {
	lines: { plot: 0.5, echarts: 0.15 },
	dense: { plot: 0.4 },
	map: { plot: 0.2 },
	scatter: { plot: 0.15 }
};

const names: Record<CaseName, string> = {
	lines: '20×13 lines',
	dense: '200×100 lines',
	map: 'map of 200',
	scatter: 'scatter of 5,000'
};

interface Measured {
	cpu: number[];
	wall: number[];
	bytes: number;
}

/** Lets every side draw every case in turn, each in a process of its own, and compares what that took. */
export async function serverRows(worker: string, rounds: number): Promise<Row[]> {
	const rows: Row[] = [];
	const env = { ...process.env, NODE_ENV: 'production' };
	const children = Object.keys(sides).map((side) => ({
		side,
		child: fork(worker, [side], { env })
	}));
	try {
		for (const name of Object.keys(amounts) as CaseName[]) {
			const taking = children.filter(({ side }) => sides[side]?.includes(name));
			rows.push(...compare(name, await measure(name, taking, rounds)));
		}
	} finally {
		for (const { child } of children) child.kill();
	}
	return rows;
}

async function measure(
	name: CaseName,
	taking: { side: string; child: ChildProcess }[],
	rounds: number
): Promise<Map<string, Measured>> {
	const chart = caseOf(name, name === 'scatter' ? [] : placesOnMap());
	const { warm, times } = amounts[name];
	const measured = new Map<string, Measured>();
	for (const { side, child } of taking) {
		const { drawn } = await order(child, { name, times: warm });
		if (side !== 'ours-page') checkDrawn(side, drawn, chart);
		measured.set(side, { cpu: [], wall: [], bytes: Buffer.byteLength(drawn) });
	}
	for (let round = 0; round < rounds; round++)
		for (const { side, child } of taking) {
			const { cpu, wall } = await order(child, { name, times });
			measured.get(side)?.cpu.push(cpu);
			measured.get(side)?.wall.push(wall);
		}
	return measured;
}

async function order(child: ChildProcess, what: Order): Promise<Work> {
	const done = new AbortController();
	const { signal } = done;
	const ended = once(child, 'exit', { signal }).then(() => {
		throw new Error(`A process of the bench ended while it drew the case "${what.name}".`);
	});
	child.send(what);
	try {
		const [work] = (await Promise.race([once(child, 'message', { signal }), ended])) as [Work];
		return work;
	} finally {
		// The other one is waited for no more, and its end as an abort is nobody's business.
		ended.catch(() => undefined);
		done.abort();
	}
}

function compare(name: CaseName, measured: Map<string, Measured>): Row[] {
	const ours = measured.get('ours') as Measured;
	const peers = [...measured].filter(([side]) => side !== 'ours' && side !== 'ours-page');
	const page = measured.get('ours-page') as Measured;
	const used = peers.map(([peer, theirs]): Row => ({
		row: `server CPU, ${names[name]}`,
		peer,
		unit: 'ms',
		ours: median(ours.cpu),
		theirs: median(theirs.cpu),
		wall: [median(ours.wall), median(theirs.wall)],
		target: targets[name]?.[peer] ?? null
	}));
	const size = peers.map(([peer, theirs]): Row => ({
		row: `SVG, ${names[name]}`,
		peer,
		unit: 'kB',
		ours: ours.bytes / 1000,
		theirs: theirs.bytes / 1000,
		wall: null,
		target: null
	}));
	const layouts: Row = {
		row: `layout of a page's three widths, ${names[name]}`,
		peer: 'our own SVG',
		unit: 'ms',
		ours: median(page.cpu),
		theirs: median(ours.cpu),
		wall: [median(page.wall), median(ours.wall)],
		target: null
	};
	return [...used, ...size, layouts];
}
