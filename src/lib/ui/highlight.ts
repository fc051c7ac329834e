import type { Frame } from '../frame/frame';
import type { ChangeView } from './readers';

/** A series that the reader may highlight. */
export interface Subject {
	name: string;
	/** Whether it is highlighted. */
	isOn: boolean;
	/** Highlights it, or no longer: another address, as every change of a view is. */
	toggle: () => void;
}

/** Whether and how a series can be highlighted; what remains of a whole is none. */
export function subjectOf(
	series: { id: string; name: string } | undefined,
	frame: Frame,
	onview: ChangeView | undefined
): Subject | null {
	if (!series || !onview) return null;
	const { id, name } = series;
	if (frame.series.some((each) => each.rest && each.id === id)) return null;
	return {
		name,
		isOn: frame.view.highlight.includes(id),
		toggle: () =>
			onview(({ highlight }) => ({
				highlight: highlight.includes(id)
					? highlight.filter((each) => each !== id)
					: [...highlight, id]
			}))
	};
}
