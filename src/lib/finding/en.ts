import { joined } from '../format/years';
import { actor, capital, measured, plainNoun, shortName, topic } from './en-topics';
import type { Sentences, ToldChange, ToldLead, ToldRank, ToldRun, ToldShare } from './sentences';
import type { About } from './tell';

const fellOrRose = (fell: boolean) => (fell ? 'fell' : 'rose');

const inEdition = (edition: string | null, sentence: string) =>
	edition ? `In the ${edition}, ${sentence}` : capital(sentence);

const opening = ({ about, edition }: ToldChange) => inEdition(edition, topic(about));

const span = ({ before, after }: ToldChange) =>
	before && after ? `, from ${before} to ${after}` : '';

const record = ({ since, aside }: ToldRun) => `on a record that begins in ${since}${aside}`;

const ordinals =
	'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

function ordinal(rank: number): string {
	const suffix = [11, 12, 13].includes(rank % 100)
		? 'th'
		: ({ 1: 'st', 2: 'nd', 3: 'rd' }[rank % 10] ?? 'th');
	return ordinals[rank - 1] ?? `${rank}${suffix}`;
}

const among = ({ of, among: kind }: ToldRank) =>
	({ all: `of all ${of}`, listed: `of the ${of} listed here`, shown: `of the ${of} shown` })[kind];

/** "of world private AI investment", "of the world's newly funded AI companies". */
const ofWhole = ({ about, whole }: Pick<ToldShare, 'about' | 'whole'>) =>
	about.kind === 'things' ? whole.replace(/^world /, "the world's ") : whole;

/** Several regions have a whole each: "in China, …". */
const where = ({ about, of }: ToldShare) =>
	of !== 'measures'
		? ''
		: about.region === 'WLD'
			? 'in the world, '
			: `in ${actor({ ...about, part: null })}, `;

const part = ({ about, of }: ToldShare) => (of === 'whole' ? actor(about) : about.noun);

const verbOf = ({ about, of }: ToldShare) =>
	of !== 'whole' || about.part ? 'made up' : about.kind === 'money' ? 'took' : 'had';

/** "Private AI investment more than doubled in 2025, to $344.7B (+128%)": the measure alone is the world's. */
function leadChange({ about, year, after, change }: ToldLead): string {
	const what = capital(about.kind === 'things' ? topic(about) : measured(about));
	if (!change) return `${what} came to ${after} in ${year}`;
	const { step, fell, size, signed } = change;
	return step
		? `${what} more than ${step} in ${year}, to ${after} (${signed})`
		: `${what} ${fellOrRose(fell)} ${size} in ${year}, to ${after}`;
}

function leadShare({ about, share, before }: NonNullable<ToldLead['share']>): string {
	const verb = about.kind === 'money' ? 'took' : 'had';
	const then = before ? ` (${before.share} in ${before.year})` : '';
	return `${capital(shortName(about))} ${verb} ${share}${then}`;
}

/** In what someone ranks: "private AI investment", "world corporate AI investment". */
const field = (about: About) => (about.part ? topic({ ...about, part: null }) : measured(about));

export const en: Sentences = {
	topic,
	actor,
	change: (told) =>
		`${opening(told)} ${fellOrRose(told.fell)} in ${told.year}: ` +
		`${told.signed}${span(told)}${told.aside}`,
	changeHeadline: (told) =>
		`${opening(told)} ${fellOrRose(told.fell)} ${told.size} in ${told.year}` +
		(told.after ? `, to ${told.after}` : ''),
	largest: (told) =>
		`Of the years shown${told.edition ? ` of the ${told.edition}` : ''}, ` +
		`${topic(told.about)} ${fellOrRose(told.fell)} most in ${told.year}: ` +
		`${told.signed}${span(told)}${told.aside}`,
	first: (told) =>
		`In ${told.edition}, ${told.year} is the first year ${told.last === null ? '' : `since ${told.last} `}` +
		`in which ${topic(told.about)} ${fellOrRose(told.fell)}` +
		(told.last === null ? `, ${record(told)}` : told.aside),
	record: (told) =>
		`In ${told.edition}, ${topic(told.about)} was ${told.highest ? 'highest' : 'lowest'} in ` +
		`${told.year}, at ${told.value}, ${record(told)}`,
	extremeSince: ({ edition, about, year, value, highest, last, aside }) =>
		`In ${edition}, ${topic(about)} in ${year} (${value}) is the ${highest ? 'highest' : 'lowest'} ` +
		`since ${last.year} (${last.value})${aside}`,
	streak: (told) =>
		`In ${told.edition}, ${topic(told.about)} ${fellOrRose(told.fell)} ${told.to - told.from + 1} years ` +
		`in a row, from ${told.from} to ${told.to}, the longest run of ${told.fell ? 'falls' : 'rises'} ` +
		record(told),
	falls: ({ about, since, falls, aside }) =>
		`Since ${since}, ${topic(about)} has fallen only in ` +
		joined(
			falls.map(({ year, signed }) => `${year} (${signed})`),
			'en'
		) +
		aside,
	lead: (told) => leadChange(told) + (told.share ? `. ${leadShare(told.share)}` : '') + told.aside,
	nFold: ({ about, year, since, ratio, before, after, aside }) =>
		`${capital(topic(about))} in ${year} was ${ratio} times that of ${since}` +
		(before ? `: ${after} against ${before}${aside}` : ''),
	cagr: ({ about, fell, percent, since, year, before, after, aside }) =>
		`${capital(topic(about))} ${fell ? 'shrank' : 'grew'} ${percent} a year from ${since} to ${year}` +
		(before ? `, compounded, from ${before} to ${after}${aside}` : ''),
	share: (told) =>
		inEdition(
			told.edition,
			`${where(told)}${part(told)} ${verbOf(told)} ${told.share} of ${ofWhole(told)} in ${told.period}` +
				`${told.before ? ` (${told.before.share} in ${told.before.year})` : ''}${told.aside}`
		),
	changeOfShare: (told) =>
		inEdition(
			told.edition,
			`${where(told)}the share of ${part(told)} in ${ofWhole(told)} ${fellOrRose(told.fell)} ` +
				`${told.points} percentage ${told.points === '1' ? 'point' : 'points'} in ${told.period}, to ${told.share}${told.aside}`
		),
	rank: (told) =>
		`${capital(actor(told.about))} ranked ${ordinal(told.rank)} ${among(told)} ` +
		`in ${field(told.about)} in ${told.period}, at ${told.value}${told.aside}`,
	changeOfRank: (told) =>
		`${capital(actor(told.about))} moved ${told.rank < told.before ? 'up' : 'down'} from ` +
		`${ordinal(told.before)} to ${ordinal(told.rank)} ${among(told)} ` +
		`in ${field(told.about)} in ${told.period}${told.aside}`,
	ratio({ first, second, ratio, period, aside }) {
		const [one, other] = [actor(first), actor(second)];
		const when = `in ${period}${aside}`;
		if (first.part?.dimension === 'size')
			return `There were ${ratio} times as many ${one} as ${other} ${when}`;
		if (first.part?.dimension === 'focus') {
			const noun = topic({ ...first, noun: plainNoun(first), part: null });
			return `${capital(one)} took in ${ratio} times as much ${noun} as ${other} ${when}`;
		}
		if (first.part)
			return `Of ${topic({ ...first, part: null })} ${when}, ${one} came to ${ratio} times ${other}`;
		const noun = measured(first);
		if (first.kind === 'money')
			return `${capital(one)} took in ${ratio} times as much ${noun} as ${other} ${when}`;
		if (first.kind === 'things')
			return `${capital(one)} had ${ratio} times as many ${noun} as ${other} ${when}`;
		return `${capital(one)} had ${ratio} times the ${noun.replace(/^the /, '')} of ${other} ${when}`;
	},
	concentration: ({ names, share, whole, period, aside }) =>
		`${capital(joined(names.map(actor), 'en'))} made up ${share} of ` +
		`${ofWhole({ about: names[0] as About, whole })} in ${period}${aside}`,
	hhi: (value, isBound) => `; HHI ${isBound ? 'at least ' : ''}${value}`,
	highest: ({ name, value, isCost, aside }) =>
		isCost
			? `Of the models shown, ${actor(name)} cost most to train: ${value}${aside}`
			: `Of the models shown, ${actor(name)} is highest: ${value}${aside}`,
	basis: (prices, edition) => `${prices === 'n/a' ? '' : `${prices} dollars, `}${edition}`,
	revision: ({ about, year, from, fromEdition, to, toEdition, percent }) =>
		`${capital(topic(about))} of ${year} is ${from} in the ${fromEdition} ` +
		`and ${to} in the ${toEdition} (${percent})`
};
