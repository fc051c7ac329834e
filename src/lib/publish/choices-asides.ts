import type { Catalog } from '../catalog/catalog';
import { decode, describe } from '../view/codec';
import { resolve, type Resolved } from '../view/resolve';
import type { View, ViewProblem } from '../view/view';
import type { Addressed } from './links';

/** What a choice may set aside when it can not be followed beside it. */
const neutral = {
	of: 'none',
	base: 'first',
	scale: 'linear',
	rate: 'average',
	per: 'none',
	compare: 'none',
	prices: 'stored',
	currency: 'USD',
	chart: 'line'
} as const;

/** What can be chosen beside a view; whether it is allowed is asked of `resolve`, which decides it for every address. */
export interface Beside {
	/** The answer to the view with some parameters changed, and what is in the way of it. */
	attempt(changes: Record<string, string>): { resolved: Resolved | null; problems: ViewProblem[] };
	/** What else a choice changes; nothing where it can stay beside all, null where it can not be made. */
	asideOf(name: keyof View, value: string): Record<string, string> | null;
}

/** What can be chosen beside a view of a figure, whose parameters in force are `values`. */
export function choosingBeside(
	figure: Addressed,
	values: Record<string, string>,
	catalog: Catalog
): Beside {
	const attempt: Beside['attempt'] = (changes) => {
		const query = new URLSearchParams({ ...values, ...changes });
		const { view, problems } = decode(query, figure.view);
		const answer = resolve(view, catalog);
		return { resolved: answer.resolved, problems: [...problems, ...answer.problems] };
	};
	const asideOf: Beside['asideOf'] = (name, value) => {
		if (values[name] === value) return {};
		const asides = Object.entries(neutral).filter(
			([key, v]) =>
				key !== name && values[key] !== v && (key !== 'chart' || values.chart === 'area')
		);
		const own = figure.view.of && name === 'show' ? [{ of: figure.view.of }] : [];
		const isFine = (more: Record<string, string>) => {
			const { resolved, problems } = attempt({ ...more, [name]: value });
			return problems.length === 0 && resolved !== null && describe(resolved.view)[name] === value;
		};
		const all = Object.fromEntries(asides);
		return (
			[{}, ...own].find(isFine) ??
			// What is in the way of a choice with all of it set aside is in its way with one of it.
			('of' in all || isFine(all)
				? [...asides.map(([key, v]) => ({ [key]: v })), all].find(isFine)
				: undefined) ??
			null
		);
	};
	return { attempt, asideOf };
}
