import { members } from '../catalog/groups';
import type { Frame, FrameSeries, Row } from '../frame/frame';
import { rowAt } from './tell';

/** A series that sentences are about, with its position in the frame. */
export interface Subject {
	series: FrameSeries;
	position: number;
}

/** The compared edition's lines and what remains of a whole have no sentences of their own. */
export const subjectsOf = (frame: Frame): Subject[] =>
	frame.series
		.map((series, position) => ({ series, position }))
		.filter(({ series }) => !series.ghost && !series.rest);

/** The world among regions, the stated total among parts. */
export const isTotal = ({ view }: Frame, { id, held }: FrameSeries) =>
	view.by === 'region' ? held === 'WLD' : id === 'all';

/** Whether a region lies within another one, or might, where the other's countries are not known. */
function liesWithin(part: FrameSeries, whole: FrameSeries, aggregates: FrameSeries[]): boolean {
	if (whole.held === 'USA') return part.held.startsWith('US-');
	return aggregates.includes(whole) && (members(whole.held)?.includes(part.held) ?? true);
}

/**
 * The aggregates among regions: those whose countries are known, and beside countries of a list those that
 * stand outside of it.
 */
function aggregatesOf(frame: Frame, subjects: Subject[]): FrameSeries[] {
	const isList = subjects.some(({ position }) =>
		['first', 'selection'].includes(frame.listed[position] ?? '')
	);
	return subjects
		.filter(
			({ series: { held }, position }) =>
				held.includes('_') ||
				members(held) !== undefined ||
				(isList && frame.listed[position] === 'all')
		)
		.map(({ series }) => series);
}

/** A subject in one year. */
export interface Standing extends Subject {
	index: number;
	row: Row & { value: number };
}

/** Who has a value in a year, the largest first. */
export function standingsOf(frame: Frame, subjects: Subject[], year: number): Standing[] {
	return subjects
		.flatMap((subject): Standing[] => {
			const index = subject.series.rows.find((each) => rowAt(frame, each).year === year);
			const row = index === undefined ? null : rowAt(frame, index);
			if (index === undefined || row?.value == null) return [];
			return [{ ...subject, index, row: { ...row, value: row.value } }];
		})
		.sort((a, b) => b.row.value - a.row.value);
}

/** Those who may be set against each other in a year: no total, nothing that another lies within. */
export function rivalsIn(frame: Frame, year: number): Standing[] {
	const { view } = frame;
	// A rate or an index says nothing of who is larger.
	const isScale = /^(LCU|index)/.test(frame.unit);
	if (frame.x || isScale || view.by === 'edition' || view.by === 'model') return [];
	const subjects = subjectsOf(frame).filter(({ series }) => !isTotal(frame, series));
	const found = standingsOf(frame, view.by === 'region' ? apart(frame, subjects) : subjects, year);
	const editions = new Set(found.map(({ row }) => row.edition));
	const periods = new Set(found.map(({ row }) => row.period));
	const hasSubtotal = view.by === 'size' && found.some(({ series }) => series.id === 'disclosed');
	return editions.size === 1 && periods.size === 1 && !hasSubtotal ? found : [];
}

/** Of regions that overlap, the aggregate gives way; states to countries, and their own country to states alone. */
function apart(frame: Frame, subjects: Subject[]): Subject[] {
	const aggregates = aggregatesOf(frame, subjects);
	const isState = ({ series }: Subject) => series.held.startsWith('US-');
	const hasCountries = subjects.some((each) => !isState(each) && each.series.held !== 'USA');
	const alike = hasCountries ? subjects.filter((each) => !isState(each)) : subjects;
	return alike.filter(
		({ series }) =>
			!alike.some(
				(other) => other.series !== series && liesWithin(other.series, series, aggregates)
			)
	);
}

/** The year or the span that a row is of, as a sentence names it. */
export const periodOf = ({ period, year }: Row) =>
	period.includes('-') ? period.replace('-', '–') : String(year);
