import { mkdirSync, writeFileSync } from 'node:fs';
import { runCommand } from '../../support/command';
import { startSite, type Site } from '../../support/site';
import { output } from './build';
import { caseOf, type CaseName } from './cases';
import { placesOnMap } from './places';

/** The built site, with the figures of the cases imported as an edition. */
export async function startFigures(): Promise<Site> {
	const site = await startSite();
	const { series, years } = caseOf('dense', placesOnMap());
	const file = `${output}/bench.csv`;
	mkdirSync(output, { recursive: true });
	const records = series.flatMap(({ id, values }) =>
		values.map((value, i) => `${id},${years[i]},${value}\n`)
	);
	writeFileSync(file, `region,year,value\n${records.join('')}`);
	const about = ['--dataset', 'bench', '--edition', 'bench-2026', '--published', '2026-01-01'];
	const what = ['--measure', 'private_investment', '--unit', 'USD'];
	const source = ['--title', 'Bench', '--source', 'made up', '--licence', 'CC0-1.0'];
	const { code, stderr } = await runCommand(['import', file, ...about, ...what, ...source], {
		DATA_DIR: site.dataDir
	});
	if (code !== 0) {
		await site.stop();
		throw new Error(`The figures of the bench could not be imported.\n${stderr}`);
	}
	return site;
}

/** The address of the page that shows a case. */
export function figurePath(name: CaseName): string {
	const { series, years } = caseOf(name, placesOnMap());
	const region = name === 'lines' ? series.map(({ id }) => id).join('~') : '@countries';
	const time = name === 'map' ? '2020..2025' : `${years[0]}..${years.at(-1)}`;
	const chart = name === 'map' ? '&chart=map' : '';
	return `/figures/private-investment-by-region?dataset=bench&region=${region}&time=${time}${chart}`;
}
