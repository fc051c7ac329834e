import type { Language } from '../language';
import { en } from './en';
import { ko } from './ko';
import type { About } from './tell';

/** What every told sentence has. */
interface Told {
	about: About;
	/** What the sentence leans on: " (first print)"; empty in headlines. */
	aside: string;
}

/** The year-on-year change of one series, ready to be told. */
export interface ToldChange extends Told {
	/** The edition, where the chart shows several: "2023 edition"; else null. */
	edition: string | null;
	year: number;
	fell: boolean;
	/** Without a sign: "26.7%". */
	size: string;
	/** With its sign: "−26.7%". */
	signed: string;
	/** The values before and after: "$125.4B"; null where only the growth is shown. */
	before: string | null;
	after: string | null;
}

/** What only a whole run can prove, of the edition that states it. */
export interface ToldRun extends Told {
	edition: string;
	year: number;
	/** The year in which the record begins. */
	since: number;
}

export interface ToldFirst extends ToldRun {
	fell: boolean;
	/** The year before which it last happened; null where it never had. */
	last: number | null;
}

export interface ToldExtreme extends ToldRun {
	highest: boolean;
	value: string;
}

export interface ToldExtremeSince extends ToldExtreme {
	/** The year that was beyond it, and its value. */
	last: { year: number; value: string };
}

export interface ToldStreak extends ToldRun {
	fell: boolean;
	/** The first and the last year of the streak. */
	from: number;
	to: number;
}

/** Two ends of a span of years. */
export interface ToldGrowth extends Told {
	since: number;
	year: number;
	before: string;
	after: string;
}

export interface ToldShare extends Told {
	/** The edition, where the chart shows several. */
	edition: string | null;
	/** What the share is of: the whole itself, or another measure of the same region. */
	of: 'whole' | 'measure' | 'measures';
	/** "world private AI investment". */
	whole: string;
	/** The year, or the span of a cumulative figure. */
	period: string;
	share: string;
}

export interface ToldRank extends Told {
	rank: number;
	/** Among how many, and what these are. */
	of: number;
	among: 'all' | 'listed' | 'shown';
	period: string;
}

export interface ToldRatio {
	aside: string;
	first: About;
	second: About;
	ratio: string;
	period: string;
}

export interface ToldConcentration {
	aside: string;
	names: About[];
	share: string;
	whole: string;
	period: string;
}

/** The only years in which a series fell. */
export interface ToldFalls extends Told {
	since: number;
	falls: { year: number; signed: string }[];
}

/** The newest year: what the whole came to, and who took most of it. */
export interface ToldLead extends Told {
	year: number;
	after: string;
	/** Against the year before; null where that is not known. */
	change: {
		fell: boolean;
		size: string;
		signed: string;
		/** The word for more than a multiple, where there is one. */
		step: 'halved' | 'doubled' | 'tripled' | 'quadrupled' | null;
	} | null;
	share: {
		about: About;
		share: string;
		before: { year: number; share: string } | null;
		/** 1 a rise, -1 a fall, 0 what the printed digits do not tell. */
		direction: number;
	} | null;
}

export interface ToldHighest {
	aside: string;
	name: About;
	value: string;
	isCost: boolean;
}

export interface ToldRevision {
	about: About;
	year: number;
	from: string;
	fromEdition: string;
	to: string;
	toEdition: string;
	/** With its sign: "+55.4%". */
	percent: string;
}

/** The sentences of one language, without their full stops. */
export interface Sentences {
	/** "world private AI investment": what a sentence is about. */
	topic(about: About): string;
	/** "the United States", "mergers and acquisitions": who has a share, a rank, a ratio. */
	actor(about: About): string;
	/** The only change shown, or the newest one. */
	change(told: ToldChange): string;
	/** The same as a title. */
	changeHeadline(told: ToldChange): string;
	/** The largest of several changes. */
	largest(told: ToldChange): string;
	first(told: ToldFirst): string;
	record(told: ToldExtreme): string;
	extremeSince(told: ToldExtremeSince): string;
	streak(told: ToldStreak): string;
	falls(told: ToldFalls): string;
	/** Two sentences: what the newest year brought, as the headline of a page. */
	lead(told: ToldLead): string;
	nFold(told: ToldGrowth & { ratio: string }): string;
	cagr(told: ToldGrowth & { fell: boolean; percent: string }): string;
	share(told: ToldShare & { before: { year: number; share: string } | null }): string;
	changeOfShare(told: ToldShare & { fell: boolean; points: string }): string;
	rank(told: ToldRank & { value: string }): string;
	changeOfRank(told: ToldRank & { before: number }): string;
	ratio(told: ToldRatio): string;
	concentration(told: ToldConcentration): string;
	/** The sum of squared shares, after the concentration; a bound where a rest is left. */
	hhi(value: string, isBound: boolean): string;
	/** The highest of the models of one edition. */
	highest(told: ToldHighest): string;
	/** Whose figures they are, and in which prices. */
	basis(prices: string, edition: string): string;
	revision(told: ToldRevision): string;
}

export const sentences: Record<Language, Sentences> = { en, ko };
