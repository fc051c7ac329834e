import { z } from 'zod';
import { languages } from '../../language';
import {
	chartKinds,
	denominators,
	dimensions,
	scaleKinds,
	themes,
	transforms,
	type View
} from '../../view/view';

const ID = '@?[A-Za-z0-9][A-Za-z0-9_-]{0,63}';
const YEAR = '(?:1[89]|2[01])\\d\\d';

const matching = (pattern: string) => z.string().regex(new RegExp(`^(?:${pattern})$`));
const id = matching(ID);
const ids = matching(`${ID}(?:~${ID}){0,99}`);
const optionalId = matching(ID.slice(2));

/**
 * How each view parameter is written, as the document says it. The codec reads them, and names each problem; a test
 * holds the two together.
 */
export const viewParameters = {
	dataset: id,
	measure: id,
	x: optionalId,
	by: z.enum(dimensions),
	region: ids,
	focus: ids,
	activity: ids,
	size: ids,
	model: ids,
	time: matching(`(?:${YEAR}|earliest|latest)(?:\\.\\.(?:${YEAR}|latest))?`),
	edition: ids,
	compare: optionalId,
	context: ids,
	show: z.enum(transforms),
	of: optionalId,
	per: z.enum(denominators),
	base: matching(`first|${YEAR}`),
	currency: matching('[A-Z]{3}'),
	rate: matching('average|\\d{1,10}(?:\\.\\d{1,10})?'),
	prices: matching(`stored|nominal|${YEAR}`),
	chart: z.enum(chartKinds),
	scale: z.enum(scaleKinds),
	highlight: ids,
	events: z.enum(['on', 'off']),
	patterns: z.enum(['on', 'off']),
	lang: z.enum(languages),
	theme: z.enum(themes)
} satisfies Record<keyof View, z.ZodType>;

/** Of the longest part of a list that is sent at once. */
export const MOST = 1_000;
const USUAL = 100;

const paging = {
	limit: z.int().min(1).max(MOST).default(USUAL),
	cursor: matching('[A-Za-z0-9_-]{1,600}').optional()
};

const lang = z.enum(languages).default('en');

/** Parameters of the API's own, by the operations that take them. */
export const ownParameters = {
	none: z.object({}),
	language: z.object({ lang }),
	list: z.object(paging),
	measures: z.object({ dataset: id.optional(), ...paging }),
	regions: z.object({
		kind: z.enum(['world', 'aggregate', 'country', 'state']).optional(),
		...paging
	}),
	editions: z.object({ dataset: id.optional(), measure: id.optional(), ...paging }),
	stored: z.object({ measure: id.optional(), region: id.optional(), lang, ...paging }),
	/** The figure whose own view is changed. */
	figure: z.object({ figure: id.default('private-investment') }),
	rows: z.object({ figure: id.default('private-investment'), ...paging })
};

export type OwnParameters = typeof ownParameters;
export type Own<K extends keyof OwnParameters> = z.infer<OwnParameters[K]>;
