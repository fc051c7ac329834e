import { max } from 'd3';
import type { Language } from '../language';
import type { Sizes } from '../publish/at-hand';
import type { PartGroup } from '../publish/choices-parts';

interface Part {
	value: string;
	name: string;
}

type Group = Pick<PartGroup, 'kind'> & { options: Part[] };

/** One spelling for case, accents and width, by which what is typed is compared. */
const folded = (text: string) =>
	text
		.normalize('NFKD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC')
		.toLowerCase()
		.trim();

/** Everything by which a part is found: its name, its code, its other names in any language. */
export const textOf = ({ value, name }: Part, aliases: Record<string, string[]>) =>
	[name, value, ...(aliases[value] ?? [])].map(folded);

interface Arrangement {
	sizes: Sizes | null;
	/** What is typed into the search. */
	sought: string;
	/** The texts by which a part is found. */
	texts: (part: Part) => string[];
	language: Language;
}

/**
 * The groups of a list with what is sought in each, the largest first; who has no figure comes last, in
 * the order of names. A name that begins with what is typed stands before one that merely holds it.
 */
export function arrangeParts(
	groups: Group[],
	{ sizes, sought, texts, language }: Arrangement
): Group[] {
	const words = folded(sought);
	const fit = (part: Part) => {
		if (words === '') return 0;
		const all = texts(part);
		if (all.some((text) => text === words)) return 1;
		if (all.some((text) => text.startsWith(words))) return 2;
		return all.some((text) => text.includes(words)) ? 3 : null;
	};
	const size = ({ value }: Part) => sizes?.of[value]?.value ?? -Infinity;
	const bySize = (a: Part, b: Part) => (size(a) === size(b) ? 0 : size(b) - size(a));
	const byName = (a: Part, b: Part) =>
		sizes && size(a) === -Infinity ? a.name.localeCompare(b.name, language) : 0;
	return groups.flatMap(({ kind, options }) => {
		const found = options
			.map((part) => ({ part, fit: fit(part) }))
			.filter((each) => each.fit !== null)
			.sort(
				(a, b) =>
					(a.fit as number) - (b.fit as number) || bySize(a.part, b.part) || byName(a.part, b.part)
			)
			.map(({ part }) => part);
		return found.length > 0 ? [{ kind, options: found }] : [];
	});
}

/** How long bars are, of 100, by what they stand for: the largest fills it, which is the whole where that is stated. */
export function barsOf(sizes: Sizes | null): (value: number) => number {
	const largest = max(Object.values(sizes?.of ?? {}), (size) => size.value) ?? 0;
	return (value) => (largest > 0 ? Math.max(0, Math.min(100, (value / largest) * 100)) : 0);
}
