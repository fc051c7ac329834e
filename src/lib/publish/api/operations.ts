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
	/** Beside 200, 304, 400, 429, 500 and 503. */
	refusals: readonly (404 | 410)[];
	/** Below `/api/v1`, with what ships. */
	example: string;
}

/** Where the API stands. */
export const API = '/api/v1';

const list = { isView: false, refusals: [] } as const;
const named = { isView: false, own: 'none', refusals: [404] } as const;
const view = { tag: 'data', isView: true, refusals: [410] } as const;

/** Every operation; all of them read. Routes, document, page and tests are made of this table. */
export const operations = {
	readIndex: { example: '', path: '', tag: 'description', own: 'none', answer: 'Index', ...list },
	readDocument: {
		example: '/openapi.json?lang=ko',
		path: '/openapi.json',
		tag: 'description',
		own: 'language',
		answer: 'Document',
		...list
	},
	listObservations: {
		example: '/observations?figure=countries&region=USA~CHN~KOR&time=2013..latest&currency=KRW',
		path: '/observations',
		own: 'rows',
		answer: 'Observations',
		...view
	},
	listFindings: {
		example: '/findings?figure=the-2022-drop',
		path: '/findings',
		own: 'figure',
		answer: 'Findings',
		...view
	},
	listFigures: {
		example: '/figures?limit=10',
		path: '/figures',
		tag: 'data',
		own: 'list',
		answer: 'Figures',
		...list
	},
	readFigure: {
		example: '/figures/the-2022-drop?edition=ai-index-2026&show=growth',
		path: '/figures/{figure}',
		own: 'none',
		answer: 'Answer',
		...view,
		refusals: [404, 410]
	},
	listMeasures: {
		example: '/measures?dataset=ai-index',
		path: '/measures',
		tag: 'catalog',
		own: 'measures',
		answer: 'Measures',
		...list
	},
	readMeasure: {
		example: '/measures/private_investment',
		path: '/measures/{measure}',
		tag: 'catalog',
		answer: 'Measure',
		...named
	},
	listRegions: {
		example: '/regions?kind=aggregate',
		path: '/regions',
		tag: 'catalog',
		own: 'regions',
		answer: 'Regions',
		...list
	},
	readRegion: {
		example: '/regions/EUROPE',
		path: '/regions/{region}',
		tag: 'catalog',
		answer: 'Region',
		...named
	},
	listDatasets: {
		example: '/datasets',
		path: '/datasets',
		tag: 'catalog',
		own: 'list',
		answer: 'Datasets',
		...list
	},
	readDataset: {
		example: '/datasets/ai-index',
		path: '/datasets/{dataset}',
		tag: 'catalog',
		answer: 'Dataset',
		...named
	},
	listEditions: {
		example: '/editions?dataset=ai-index&measure=private_investment',
		path: '/editions',
		tag: 'catalog',
		own: 'editions',
		answer: 'Editions',
		...list
	},
	readEdition: {
		example: '/editions/ai-index-2023',
		path: '/editions/{edition}',
		tag: 'catalog',
		answer: 'Edition',
		...named,
		refusals: [404, 410]
	},
	listStored: {
		example: '/editions/ai-index-2023/observations?measure=private_investment&limit=10',
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
