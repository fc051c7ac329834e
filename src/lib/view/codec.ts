import { languages } from '../language';
import { problem } from './problems';
import {
	chartKinds,
	dimensions,
	scaleKinds,
	themes,
	transforms,
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

function ids<K extends 'region' | 'edition' | 'highlight'>(
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

const compare: Parameter<'compare'> = {
	name: 'compare',
	separator: '~',
	read: (text) =>
		text === 'none'
			? { value: null }
			: ID.test(text) && !text.startsWith('@')
				? { value: text }
				: { allowed: [] },
	write: (value) => value ?? 'none',
	fallback: (figure) => figure.compare
};

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

const region = ids('region', '@all', (figure, view) => {
	const fromFigure = view.measure === figure.measure ? figure.region : [];
	if (view.by === 'region') return fromFigure;
	return fromFigure.length === 1 ? fromFigure : ['WLD'];
});

const edition = ids('edition', 'all', (figure, view) => {
	if (view.by === figure.by) return figure.edition;
	return view.by === 'edition' ? [] : ['latest'];
});

/** The view parameters in their canonical order. */
export const parameters = [
	id('dataset'),
	id('measure'),
	choice('by', dimensions, (figure) => figure.by),
	region,
	time,
	edition,
	compare,
	choice('show', transforms, (figure) => figure.show),
	base,
	choice('chart', chartKinds, (figure) => figure.chart),
	choice('scale', scaleKinds, (figure) => figure.scale),
	ids('highlight', 'none', (figure, view) => (view.by === figure.by ? figure.highlight : [])),
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
		problems.push(problem('parameter', view.lang, name, value, [...names]));
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
