import { mean, median } from 'd3';
import type { Frame, FrameEdition, Missing, Revision, Row } from './frame';
import { revisionsBetween } from './revisions';

/** One year as one edition states it. */
export interface Vintage {
	edition: string;
	/** Null in a year in which no edition states a figure, though one says why. */
	row: Row | null;
	/** Why the edition has no figure. */
	missing: Missing | null;
	/** Against the newest earlier edition that states the year; null where nothing changed. */
	revision: Revision | null;
	/** The newest year of its edition. */
	isFirstPrint: boolean;
}

/** A year as it was first stated and as it stands now. */
export interface Lifetime {
	year: number;
	first: Row;
	isFirstPrint: boolean;
	latest: Row;
	/** From the first to the latest; null where they agree within half a printed step. */
	revision: Revision | null;
	/** Whether both are about the same region: one edition's Europe is not another's. */
	isComparable: boolean;
}

/** How large revisions are, in absolute per cent. */
export interface RevisionSize {
	/** Figures that an edition states anew after an earlier one. */
	restated: number;
	/** Those that differ by at least half a printed step. */
	changed: number;
	mean: number;
	median: number;
	largest: Revision;
	/** The step below which the digits of mean and median say nothing. */
	precision: number | null;
}

/** The vintage matrix of one measure and region: years down, editions across, oldest first. */
export interface Vintages {
	editions: FrameEdition[];
	years: { year: number; vintages: Vintage[] }[];
	lifetimes: Lifetime[];
	/** Null where no figure was revised. */
	size: RevisionSize | null;
	/** What the newest edition did with the years that earlier editions state too. */
	newest: { edition: string; changed: number[]; kept: number[] } | null;
}

/** A vintage that has a figure. */
type Stated = Vintage & { row: Row };

const isStated = (vintage: Vintage): vintage is Stated =>
	vintage.row !== null && vintage.row.value !== null;

/** Years without any figure are still shown where an edition says more than that it has none. */
const isTelling = ({ code }: Missing) => code === 'not-tracked' || code === 'below-last-listed';

/** Arranges a frame with `by=edition`; what counts as a revision is the frame's to say. */
export function arrangeVintages(frame: Frame): Vintages {
	const { series, rows, revisions, missing, firstPrints } = frame;
	const told = missing.filter(isTelling).map(({ year }) => year);
	const years = [...new Set([...frame.years, ...told])]
		.sort((a, b) => a - b)
		.map((year) => ({
			year,
			vintages: series.map(({ key, edition, rows: own }): Vintage => {
				const index = own[frame.years.indexOf(year)];
				return {
					edition,
					row: (index === undefined ? undefined : rows[index]) ?? null,
					missing: missing.find((lack) => lack.key === key && lack.year === year) ?? null,
					revision:
						revisions.find(({ to, year: of }) => of === year && to.edition === edition) ?? null,
					isFirstPrint: index !== undefined && firstPrints.includes(index)
				};
			})
		}));
	return {
		editions: frame.editions.filter(({ role }) => role === 'shown'),
		years,
		lifetimes: years.flatMap(({ year, vintages }) => lifetimeOf(year, vintages)),
		size: sizeOf(revisions, years.flatMap(({ vintages }) => restatements(vintages)).length),
		newest: newestOf(years)
	};
}

function lifetimeOf(year: number, vintages: Vintage[]): Lifetime[] {
	const stated = vintages.filter(isStated);
	const [first, latest] = [stated[0], stated.at(-1)];
	if (!first || !latest) return [];
	return [
		{
			year,
			first: first.row,
			isFirstPrint: first.isFirstPrint,
			latest: latest.row,
			revision: revisionsBetween([first.row], [latest.row], first.row.region_name)[0] ?? null,
			isComparable: first.row.region === latest.row.region
		}
	];
}

/** The figures of a year that follow one of an earlier edition for the same region. */
function restatements(vintages: Vintage[]): Stated[] {
	const stated = vintages.filter(isStated);
	return stated.filter(({ row }, i) => i > 0 && stated[i - 1]?.row.region === row.region);
}

function sizeOf(revisions: Revision[], restated: number): RevisionSize | null {
	const sizes = revisions.map(({ percent }) => Math.abs(percent));
	const [first] = revisions;
	if (!first) return null;
	const steps = revisions.map(({ precision }) => precision ?? 0);
	return {
		restated,
		changed: revisions.length,
		mean: mean(sizes) as number,
		median: median(sizes) as number,
		largest: revisions.reduce((a, b) => (Math.abs(b.percent) > Math.abs(a.percent) ? b : a), first),
		precision: Math.max(...steps) || null
	};
}

function newestOf(years: Vintages['years']): Vintages['newest'] {
	const edition = years[0]?.vintages.at(-1)?.edition;
	if (edition === undefined) return null;
	const own = years.flatMap(({ year, vintages }) => {
		const newest = restatements(vintages).find(({ row }) => row.edition === edition);
		return newest ? [{ year, changed: newest.revision !== null }] : [];
	});
	const of = (changed: boolean) =>
		own.filter((entry) => entry.changed === changed).map(({ year }) => year);
	return own.length > 0 ? { edition, changed: of(true), kept: of(false) } : null;
}
