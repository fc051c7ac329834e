import type { OwnParameters } from './parameters';
import type { SchemaName } from './schemas';

/** What can be asked of the read API. */
export interface Operation {
	/** Below `/api/v1`; a name in braces is any segment. */
	path: string;
	tag: 'catalog' | 'data' | 'description';
	own: keyof OwnParameters;
	/** Whether the view parameters are taken, too. */
	isView: boolean;
	answer: SchemaName;
	/** Beside 200, 304, 400 and 429. */
	refusals: readonly (404 | 410)[];
}

/** Where the API stands. */
export const API = '/api/v1';

const list = { isView: false, refusals: [] } as const;
const named = { isView: false, own: 'none', refusals: [404] } as const;
const view = { tag: 'data', isView: true, refusals: [410] } as const;

/** Every operation; all of them read. Routes, document, page and tests are made of this table. */
export const operations = {
	readIndex: { path: '', tag: 'description', own: 'none', answer: 'Index', ...list },
	readDocument: {
		path: '/openapi.json',
		tag: 'description',
		own: 'language',
		answer: 'Document',
		...list
	},
	listObservations: { path: '/observations', own: 'rows', answer: 'Observations', ...view },
	listFindings: { path: '/findings', own: 'figure', answer: 'Findings', ...view },
	listFigures: { path: '/figures', tag: 'data', own: 'list', answer: 'Figures', ...list },
	readFigure: {
		path: '/figures/{figure}',
		own: 'none',
		answer: 'Answer',
		...view,
		refusals: [404, 410]
	},
	listMeasures: { path: '/measures', tag: 'catalog', own: 'measures', answer: 'Measures', ...list },
	readMeasure: { path: '/measures/{measure}', tag: 'catalog', answer: 'Measure', ...named },
	listRegions: { path: '/regions', tag: 'catalog', own: 'regions', answer: 'Regions', ...list },
	readRegion: { path: '/regions/{region}', tag: 'catalog', answer: 'Region', ...named },
	listDatasets: { path: '/datasets', tag: 'catalog', own: 'list', answer: 'Datasets', ...list },
	readDataset: { path: '/datasets/{dataset}', tag: 'catalog', answer: 'Dataset', ...named },
	listEditions: { path: '/editions', tag: 'catalog', own: 'editions', answer: 'Editions', ...list },
	readEdition: {
		path: '/editions/{edition}',
		tag: 'catalog',
		answer: 'Edition',
		...named,
		refusals: [404, 410]
	},
	listStored: {
		path: '/editions/{edition}/observations',
		tag: 'data',
		own: 'stored',
		isView: false,
		answer: 'StoredObservations',
		refusals: [404, 410]
	}
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
export const operationIds = Object.keys(operations) as OperationId[];

/** The operation at a path below `/api/v1`, and what stands in its braces; null where there is none. */
export function findOperation(path: string): { id: OperationId; named: string } | null {
	const asked = path.split('/');
	for (const id of operationIds) {
		const parts = operations[id].path.split('/');
		if (parts.length !== asked.length) continue;
		const isName = (part: string) => part.startsWith('{');
		if (parts.every((part, at) => (isName(part) ? asked[at] : part === asked[at])))
			return { id, named: asked[parts.findIndex(isName)] ?? '' };
	}
	return null;
}
