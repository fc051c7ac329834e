import { layoutPage, type PagePlot } from '../chart/plot';
import { remarksOn } from '../chart/remarks';
import type { Caption } from '../finding/caption';
import { caption } from '../finding/caption';
import { annotated, type Finding } from '../finding/finding';
import { findings } from '../finding/rules';
import type { Frame } from '../frame/frame';
import { describe } from '../view/codec';
import type { Figure } from '../view/figure';
import type { Resolved } from '../view/resolve';
import type { View } from '../view/view';
import { cite } from './citation';
import { linksOf } from './links';

/** What a page tells of an answer, whoever worked it out: the server, or the browser from what it has at hand. */
export interface PageAnswer {
	asked: View;
	/** Every parameter in force, as text. */
	values: Record<string, string>;
	frame: Frame;
	/** The chart, laid out: whoever draws it need not know how. */
	plots: PagePlot[];
	/** What must be said beneath each of the plots; the page lists the events by themselves. */
	remarks: string[][];
	found: Finding[];
	caption: Caption;
	links: Record<string, string>;
	citation: string;
}

/**
 * Tells an answer: findings, caption, plots at every width, addresses, citation. `followed` is the view
 * by which addresses are written; `origin` the public address, where it is known.
 */
export function tell(
	figure: Pick<Figure, 'slug' | 'view'>,
	views: { asked: View; followed: View },
	resolved: Resolved,
	frame: Frame,
	origin: string | null
): PageAnswer {
	const found = findings(frame);
	const plots = layoutPage(frame, annotated(found));
	const links = linksOf(figure, views.followed, resolved, null);
	return {
		asked: views.asked,
		values: describe(resolved.view),
		frame,
		plots,
		remarks: plots.map(({ plot }) => remarksOn(withoutEvents(plot), frame)),
		found,
		caption: caption(frame, found),
		links,
		citation: cite(frame.editions, (origin ?? '') + links.pinned, frame.language)
	};
}

const withoutEvents = (plot: PagePlot['plot']) =>
	'events' in plot ? { ...plot, events: null } : plot;
