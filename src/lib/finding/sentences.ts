import type { Language } from '../language';
import { en } from './en';
import { ko } from './ko';

/** The year-on-year change of one series, ready to be told. */
export interface ToldChange {
	/** Region code, its name, and the measure's noun: what the sentence is about. */
	region: string;
	regionName: string;
	noun: string;
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
	firstPrint: boolean;
}

export interface ToldRun {
	region: string;
	regionName: string;
	noun: string;
	edition: string;
	year: number;
	since: number;
	value: string;
	firstPrint: boolean;
}

export interface ToldShare {
	region: string;
	regionName: string;
	noun: string;
	year: number;
	share: string;
	before: { year: number; share: string } | null;
	firstPrint: boolean;
}

export interface ToldRevision {
	region: string;
	regionName: string;
	noun: string;
	year: number;
	from: string;
	fromEdition: string;
	to: string;
	toEdition: string;
	/** With its sign: "+55.4%". */
	percent: string;
}

/** The sentences of one language. */
export interface Sentences {
	/** The only change shown, or the newest one. */
	change(told: ToldChange): string;
	/** The same as a title. */
	changeHeadline(told: ToldChange): string;
	/** The largest of several changes. */
	largest(told: ToldChange): string;
	firstFall(told: ToldRun): string;
	record(told: ToldRun): string;
	share(told: ToldShare): string;
	revision(told: ToldRevision): string;
}

export const sentences: Record<Language, Sentences> = { en, ko };
