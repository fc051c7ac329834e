export type Status = 'reported' | 'derived' | 'quoted';

/** One figure as an edition states it. Key: every field before `value`. */
export interface Observation {
	edition: string;
	measure: string;
	region: string;
	focusArea: string;
	activity: string;
	sizeBand: string;
	model: string;
	/** The year of a flow; the last year of a cumulative figure. */
	year: number;
	/** The year, or a span such as `2013-2024`. */
	period: string;
	/** 0 is shown; others are further figures that the edition prints for the same thing. */
	reading: number;
	value: number;
	status: Status;
	/** The step with which the source printed the value, in its unit; null where not known. */
	precision: number | null;
	note: string;
	source: string;
	sourceTable: string;
	foundIn: string;
}
