import { randomLcg } from 'd3';
import type { Frame } from '../../src/lib/frame/frame';
import type { Choices } from '../../src/lib/publish/choices';
import { choicesOf } from '../../src/lib/server/choices';
import { asideIn, readForm, settle } from '../../src/lib/ui/form';
import { subjectOf } from '../../src/lib/ui/highlight';
import { moveEnd, rangeOf, spanOf } from '../../src/lib/ui/years-range';
import { decode, describe } from '../../src/lib/view/codec';
import type { Figure } from '../../src/lib/view/figure';
import type { Resolved } from '../../src/lib/view/resolve';
import type { Dimension, View, ViewProblem } from '../../src/lib/view/view';
import { catalog } from './fixture';

/** A figure's page as far as a reader chooses from it. */
export interface WalkedPage {
	figure: Figure;
	asked: View;
	resolved: Resolved;
	frame: Frame;
}

/** What a reader did, in words, and the view that follows from it. */
export interface Move {
	did: string;
	view: View;
	problems: ViewProblem[];
	/** The dimension of which other parts were ticked: overlapping ones are refused, with the reason. */
	ticked?: Dimension;
}

export interface Dice {
	/** One of several, each as likely. */
	of<T>(all: readonly T[]): T;
	/** Whether something that happens so often happens. */
	chance(probability: number): boolean;
}

/** The same throws for the same seed. */
export function diceOf(seed: number): Dice {
	// Seeds that are neighbours begin alike: the first throws are let go.
	const random = randomLcg(seed / 1000);
	for (let i = 0; i < 10; i += 1) random();
	return {
		of: (all) => all[Math.floor(random() * all.length)] as (typeof all)[number],
		chance: (probability) => random() < probability
	};
}

interface Menu {
	name: string;
	value: string;
	options: string[];
}

/** The menus of a page's form, in the order in which they are sent; only those that offer a choice. */
function menusOf({ asked, resolved }: WalkedPage, choices: Choices): Menu[] {
	const values = describe(resolved.view);
	const years = choices.years.map(String);
	const { from, to } = asked.time;
	const menu = (name: string, value: string, options: readonly string[]): Menu => ({
		name,
		value,
		options: [...options]
	});
	const editions = ['latest', ...choices.editions.map(({ value }) => value)];
	const offered = [
		menu('time', String(from), ['earliest', ...years, 'latest']),
		menu('time', String(to), [...years, 'latest']),
		...(asked.by === 'edition'
			? []
			: [
					menu('edition', asked.edition[0] ?? 'latest', [
						...editions,
						...(choices.first ? ['first'] : [])
					])
				]),
		menu('compare', asked.compare ?? 'none', [
			'none',
			...choices.compare.map(({ value }) => value).filter((slug) => slug !== values.edition)
		]),
		menu('show', asked.show, choices.shows),
		...(asked.show === 'index'
			? [menu('base', asked.base === null ? 'first' : String(asked.base), ['first', ...years])]
			: []),
		menu('chart', values.chart ?? asked.chart, choices.charts),
		menu('scale', asked.scale, choices.scales),
		menu(
			'x',
			asked.x ?? 'none',
			choices.x.map(({ value }) => value)
		),
		menu(
			'of',
			values.of ?? 'none',
			choices.of.map(({ value }) => value)
		),
		menu(
			'currency',
			values.currency ?? 'USD',
			choices.currencies.map(({ value }) => value)
		),
		menu('prices', String(asked.prices), choices.prices),
		menu('per', asked.per, choices.per),
		...choices.singles.map(({ dimension, options }) =>
			menu(
				dimension,
				values[dimension] ?? '',
				options.map(({ value }) => value)
			)
		),
		...choices.switches.map((name) => menu(name, asked[name], ['off', 'on']))
	];
	return offered.filter(({ options }) => options.length > 1);
}

/** A choice of a page's controls, thrown by dice, and what the page makes of it. */
export function moveOn(page: WalkedPage, dice: Dice): Move {
	const { figure, asked, resolved, frame } = page;
	const choices = choicesOf(figure, asked, resolved, frame.years, catalog);
	const menus = menusOf(page, choices);
	const chosen = choices.parts?.chosen ?? [];
	const moves: (() => Move | null)[] = [];

	const submit = (did: string, changed: Menu[], parts = chosen, rate = asked.rate): Move => {
		const pairs: [string, string][] = [
			...Object.entries(choices.kept),
			...changed.map(({ name, value }): [string, string] => [name, value]),
			...(resolved.view.currency === 'USD'
				? []
				: [['rate', rate === 'average' ? '' : String(rate)] as [string, string]]),
			...parts.map((id): [string, string] => [choices.parts?.dimension ?? 'region', id])
		];
		const { view, problems } = readForm(pairs, figure.view, asked, choices.parts, asideIn(choices));
		return { did, view: settle(view, choices.years), problems };
	};
	const follow = (did: string, view: View): Move => ({
		did,
		view: settle(view, choices.years),
		problems: []
	});

	for (const menu of menus)
		moves.push(() => {
			const others = menu.options.filter((option) => option !== menu.value);
			const value = dice.of(others);
			const changed = menus.map((each) => (each === menu ? { ...each, value } : each));
			return submit(`${menu.name} = ${value}`, changed);
		});
	if (choices.parts) {
		const offered = choices.parts.groups.flatMap(({ options }) => options);
		const toggle = () => {
			const { value } = dice.of(offered);
			const isOn = chosen.includes(value);
			const now = isOn ? chosen.filter((id) => id !== value) : [...chosen, value];
			const did = `${isOn ? '−' : '+'}${value}`;
			return { ...submit(did, menus, now), ticked: asked.by };
		};
		moves.push(toggle, toggle, toggle, () => submit('clear', menus, []));
	}
	if (resolved.view.currency !== 'USD')
		moves.push(() => {
			const rate = dice.of(['average', 1315, 0.5, 1_300.25] as const);
			return submit(`rate = ${rate}`, menus, chosen, rate);
		});
	if (choices.years.length > 1 && frame.measure.kind !== 'cumulative') {
		const move = () => {
			const { years } = choices;
			const end = dice.of(['from', 'to'] as const);
			const range = moveEnd(rangeOf(asked.time, years), end, dice.of(years), years);
			return follow(`drag to ${range.from}–${range.to}`, { ...asked, time: spanOf(range, years) });
		};
		moves.push(move, move);
	}
	const highlight = () => {
		let next: View | null = null;
		const subject = subjectOf(dice.of(frame.series), frame, (change) => {
			next = { ...asked, ...change(asked) };
		});
		subject?.toggle();
		return next && subject && follow(`highlight ${subject.name}`, next);
	};
	if (frame.series.length > 0) moves.push(highlight, highlight);
	for (const ways of [choices.splits, choices.measures])
		if (ways.some(({ current }) => !current))
			moves.push(() => {
				const way = dice.of(ways.filter(({ current }) => !current));
				const { searchParams } = new URL(way.href, 'http://page');
				const own = { ...figure.view, lang: asked.lang };
				return { did: way.id, ...decode(searchParams, own) };
			});
	moves.push(
		() => follow('the other language', { ...asked, lang: asked.lang === 'en' ? 'ko' : 'en' }),
		() => follow('reset', { ...figure.view, lang: asked.lang })
	);
	for (;;) {
		const move = dice.of(moves)();
		if (move) return move;
	}
}
