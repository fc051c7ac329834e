import { languages } from '../language';
import { problem } from './problems';
import { totalOf } from '../catalog/whole';
import {
	chartKinds,
	denominators,
	dimensions,
	scaleKinds,
	themes,
	transforms,
	type CellDimension,
	type TimeSpan,
	type View,
	type ViewProblem
} from './view';

type Read<T> = { value: T } | { allowed: string[] };

/** One view parameter: how it is read and written, and its value where the query does not name it. */
interface Parameter<K extends keyof View> {
	name: K;
	read(text: string): Read<View[K]>;
	write(value: View[K]): string;
	/** How repeated parameters are joined into one. */
	separator: string;
	/** The value where the query is silent; parameters above it in the table are known by then. */
	fallback(figure: View, view: View): View[K];
}

const ID = /^@?[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const MAX_VALUES = 100;

function choice<K extends keyof View, T extends View[K] & string>(
	name: K,
	values: readonly T[],
	fallback: (figure: View, view: View) => View[K]
): Parameter<K> {
	return {
		name,
		separator: '~',
		read: (text) =>
			(values as readonly string[]).includes(text)
				? { value: text as T }
				: { allowed: [...values] },
		write: (value) => String(value),
		fallback
	};
}

function id<K extends 'dataset' | 'measure'>(name: K): Parameter<K> {
	return {
		name,
		separator: '~',
		read: (text) => (ID.test(text) ? { value: text } : { allowed: [] }),
		write: (value) => value,
		fallback: (figure) => figure[name]
	};
}

function ids<K extends CellDimension | 'edition' | 'context' | 'highlight'>(
	name: K,
	/** The word for an empty list, so that it can be told from a silent query. */
	empty: string,
	fallback: (figure: View, view: View) => string[]
): Parameter<K> {
	return {
		name,
		separator: '~',
		read(text) {
			if (text === empty) return { value: [] };
			const values = [...new Set(text.split('~').filter(Boolean))];
			const fits =
				values.length > 0 && values.length <= MAX_VALUES && values.every((value) => ID.test(value));
			return fits ? { value: values } : { allowed: [] };
		},
		write: (values) => values.join('~') || empty,
		fallback
	};
}

const isYear = (text: string) => /^(1[89]|2[01])\d\d$/.test(text);
const timeForms = ['2022', '2013..2022', 'earliest..2022', '2013..latest', 'latest'];

function readTime(text: string): Read<TimeSpan> {
	const [first = '', second = first, rest] = text.split('..');
	const end = (word: string) => (isYear(word) ? Number(word) : (word as 'latest'));
	const from = isYear(first) || first === 'earliest' || first === 'latest';
	const to = isYear(second) || second === 'latest';
	if (rest !== undefined || !from || !to) return { allowed: timeForms };
	if (first === 'latest' && second !== 'latest') return { allowed: timeForms };
	if (isYear(first) && isYear(second) && first > second) return { allowed: timeForms };
	return { value: { from: end(first), to: end(second) } as TimeSpan };
}

const time: Parameter<'time'> = {
	name: 'time',
	separator: '..',
	read: readTime,
	write: ({ from, to }) => (from === to ? String(from) : `${from}..${to}`),
	fallback: (figure) => figure.time
};

/** An id, or the word for none. */
function optional<K extends 'x' | 'compare' | 'of'>(name: K): Parameter<K> {
	return {
		name,
		separator: '~',
		read: (text) =>
			text === 'none'
				? { value: null as View[K] }
				: ID.test(text) && !text.startsWith('@')
					? { value: text as View[K] }
					: { allowed: [] },
		write: (value) => value ?? 'none',
		fallback: (figure) => figure[name]
	};
}

const base: Parameter<'base'> = {
	name: 'base',
	separator: '~',
	read: (text) =>
		text === 'first'
			? { value: null }
			: isYear(text)
				? { value: Number(text) }
				: { allowed: ['first', '2015'] },
	write: (value) => (value === null ? 'first' : String(value)),
	fallback: (figure) => figure.base
};

const currency: Parameter<'currency'> = {
	name: 'currency',
	separator: '~',
	read: (text) => (/^[A-Z]{3}$/.test(text) ? { value: text } : { allowed: ['USD', 'KRW', 'EUR'] }),
	write: (value) => value,
	fallback: (figure) => figure.currency
};

const MAX_RATE = 1e9;

const rate: Parameter<'rate'> = {
	name: 'rate',
	separator: '~',
	read(text) {
		if (text === 'average') return { value: text };
		const number = /^\d{1,10}(\.\d{1,10})?$/.test(text) ? Number(text) : 0;
		return number > 0 && number <= MAX_RATE ? { value: number } : { allowed: ['average', '1315'] };
	},
	write: (value) => (value === 'average' ? value : decimal(value)),
	fallback: (figure, view) => (view.currency === figure.currency ? figure.rate : 'average')
};

/** A number as people write it: never with an exponent, which `read` would not take. */
const decimal = (value: number) => value.toFixed(10).replace(/\.?0+$/, '');

const prices: Parameter<'prices'> = {
	name: 'prices',
	separator: '~',
	read: (text) =>
		text === 'stored' || text === 'nominal'
			? { value: text }
			: isYear(text)
				? { value: Number(text) }
				: { allowed: ['stored', 'nominal', '2021'] },
	write: String,
	fallback: (figure, view) => (view.measure === figure.measure ? figure.prices : 'stored')
};

/**
 * The figure's own parts when the measure is the figure's; else every part of the dimension that makes
 * the series, and the stated total of the others.
 */
const cell = <K extends CellDimension>(dimension: K) =>
	ids(dimension, '@all', (figure, view) => {
		const own = view.measure === figure.measure ? figure[dimension] : [];
		if (view.by === dimension) return figure.by === dimension ? own : [];
		return own.length === 1 ? own : [totalOf(dimension)];
	});

const edition = ids('edition', 'all', (figure, view) => {
	if (view.by === figure.by) return figure.edition;
	return view.by === 'edition' ? [] : ['latest'];
});

/** The view parameters in their canonical order. */
export const parameters = [
	id('dataset'),
	id('measure'),
	optional('x'),
	choice('by', dimensions, (figure) => figure.by),
	cell('region'),
	cell('focus'),
	cell('activity'),
	cell('size'),
	cell('model'),
	time,
	edition,
	optional('compare'),
	ids('context', 'latest', (figure) => figure.context),
	choice('show', transforms, (figure) => figure.show),
	optional('of'),
	choice('per', denominators, (figure) => figure.per),
	base,
	currency,
	rate,
	prices,
	choice('chart', chartKinds, (figure) => figure.chart),
	choice('scale', scaleKinds, (figure) => figure.scale),
	ids('highlight', 'none', (figure, view) => (view.by === figure.by ? figure.highlight : [])),
	choice('events', ['on', 'off'] as const, (figure) => figure.events),
	choice('patterns', ['on', 'off'] as const, (figure) => figure.patterns),
	choice('lang', languages, (figure) => figure.lang),
	choice('theme', themes, (figure) => figure.theme)
];

const names: readonly string[] = parameters.map((parameter) => parameter.name);

/**
 * Reads a query string against a figure's own view. Never fails: what can not be followed keeps the
 * figure's value and is named in `problems`. Repeated parameters are joined, empty ones are absent.
 * `options` are parameters of the file format, which are the caller's to read.
 */
export function decode(
	query: URLSearchParams,
	figure: View,
	options: readonly string[] = []
): { view: View; problems: ViewProblem[] } {
	const view: View = structuredClone(figure);
	const problems: ViewProblem[] = [];
	// The language comes first: the problems are told in it.
	if (languages.includes(query.get('lang') as never)) view.lang = query.get('lang') as View['lang'];

	for (const parameter of parameters as Parameter<keyof View>[]) {
		const set = <K extends keyof View>(value: View[K]) =>
			Object.assign(view, { [parameter.name]: value });
		const text = query.getAll(parameter.name).filter(Boolean).join(parameter.separator);
		set(parameter.fallback(figure, view));
		if (!text) continue;
		const read = parameter.read(text);
		if ('value' in read) set(read.value);
		else problems.push(problem('value', view.lang, parameter.name, text, read.allowed));
	}
	for (const name of new Set(query.keys())) {
		const value = query.getAll(name).find(Boolean);
		if (names.includes(name) || options.includes(name) || !value) continue;
		problems.push(problem('parameter', view.lang, name, value, [...names, ...options]));
	}
	return { view, problems };
}

/** Writes `~`, `@` and dots as they are: they carry meaning, and servers take them so. */
const escaped = (text: string) =>
	encodeURIComponent(text).replace(/%40/g, '@').replace(/%2C/g, ',');

/**
 * The canonical query string of a view: only what differs from the figure's own view, in the table's
 * order. `decode(new URLSearchParams(encode(view, figure)), figure).view` equals `view`.
 */
export function encode(view: View, figure: View): string {
	// What a parameter falls back to depends on those above it, so the fallbacks follow the view's values.
	return (parameters as Parameter<keyof View>[])
		.filter((p) => p.write(view[p.name] as never) !== p.write(p.fallback(figure, view) as never))
		.map((p) => `${p.name}=${escaped(p.write(view[p.name] as never))}`)
		.join('&');
}

/** Every parameter of a view as text, by name. */
export function describe(view: View): Record<string, string> {
	return Object.fromEntries(
		(parameters as Parameter<keyof View>[]).map((p) => [p.name, p.write(view[p.name] as never)])
	);
}
