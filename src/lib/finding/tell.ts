import type { Frame, FrameSeries, Row } from '../frame/frame';
import { formatValue } from '../format/number';

/** A row that is known to be there. */
export const rowAt = (frame: Frame, index: number) => frame.rows[index] as Row;

/** A row's value as running text. */
export function text(frame: Frame, { value, precision, unit }: Row): string {
	return formatValue(value ?? 0, { language: frame.language, unit, precision });
}

/** "2023 edition": the edition as a chart of several editions labels it. */
export function editionLabel(frame: Frame, series: FrameSeries): string | null {
	return frame.view.by === 'edition' ? series.name : null;
}

/** The title of an edition in use; its slug where it is not. */
export const editionTitle = (frame: Frame, slug: string) =>
	frame.editions.find((edition) => edition.slug === slug)?.title ?? slug;

/** What a sentence on a series is about. */
export function about(frame: Frame, series: FrameSeries) {
	const row = rowAt(frame, series.rows[0] ?? 0);
	return {
		region: series.region,
		regionName: row.region_name,
		noun: frame.measure.noun[frame.language]
	};
}
