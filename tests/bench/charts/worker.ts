/** A process that draws charts for one side, for as often as it is told to, and says what that took. */
import { geographyOf } from '../peers/geography.mjs';
import { caseOf, type Case, type CaseName } from './cases';
import { oursLayoutOf, oursOf } from './ours';
import { countryNumbers, placesOnMap } from './places';

type Draw = () => string;
type PeerServer = (chart: Case, geography: unknown) => Promise<Draw>;

/** One round: how often to draw which case. */
export interface Order {
	name: CaseName;
	times: number;
}

export interface Work {
	/** Milliseconds for one drawing, of all threads of the process and by the clock. */
	cpu: number;
	wall: number;
	/** The last drawing. */
	drawn: string;
}

const side = process.argv[2] as string;
const draws = new Map<CaseName, Draw>();

async function prepare(name: CaseName): Promise<Draw> {
	const chart = caseOf(name, name === 'scatter' ? [] : placesOnMap());
	if (side === 'ours') return oursOf(chart);
	if (side === 'ours-page') return oursLayoutOf(chart);
	const { server } = (await import(`../peers/${side}.mjs`)) as { server: PeerServer };
	return server(chart, name === 'map' ? geographyOf(countryNumbers()) : null);
}

process.on('message', ({ name, times }: Order) => void work(name, times));

async function work(name: CaseName, times: number) {
	const draw = draws.get(name) ?? (await prepare(name));
	draws.set(name, draw);
	const [clock, used] = [performance.now(), process.cpuUsage()];
	let drawn = '';
	for (let i = 0; i < times; i++) drawn = draw();
	const { user, system } = process.cpuUsage(used);
	const wall = (performance.now() - clock) / times;
	process.send?.({ cpu: (user + system) / 1000 / times, wall, drawn } satisfies Work);
}
