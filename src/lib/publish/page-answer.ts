import { layoutPage, type PagePlot } from '../chart/page';
import type { Plot } from '../chart/plot';
import { remarksOn } from '../chart/remarks';
import type { Caption } from '../finding/caption';
import { caption } from '../finding/caption';
import { annotationRemark, noteOf, pointedAt, withAuthor } from '../finding/author';
import type { Finding } from '../finding/finding';
import { findings } from '../finding/rules';
import type { Frame } from '../frame/frame';
import { describe } from '../view/codec';
import type { Resolved } from '../view/resolve';
import { authorOf, type Author } from '../view/saved';
import type { View } from '../view/view';
import { cite } from './citation';
import { linksOf, picturePath, savePath, sharePath, type ToldFigure } from './links';

/** What a page tells of an answer, whoever worked it out: the server, or the browser from what it has at hand. */
export interface PageAnswer {
	asked: View;
	/** Every parameter in force, as text. */
	values: Record<string, string>;
	frame: Frame;
	/** The chart; the page lists the events by themselves. */
	plots: PagePlot[];
	found: Finding[];
	caption: Caption;
	/** What the author of a saved figure says of it; null of any other figure or view. */
	author: Author | null;
	links: Record<string, string>;
	citation: string;
}

/**
 * Tells an answer: findings, caption, plots at every width, addresses, citation. `followed` is the view
 * by which addresses are written; `origin` the public address, where it is known.
 */
export function tell(
	figure: ToldFigure,
	views: { asked: View; followed: View },
	resolved: Resolved,
	frame: Frame,
	origin: string | null
): PageAnswer {
	const found = findings(frame);
	const author = authorOf(figure, views.asked, resolved);
	const plots = layoutPage(frame, pointedAt({ found, author }), {
		note: noteOf(author),
		remarks: (plot) => [
			...remarksOn(withoutEvents(plot), frame),
			...(author?.annotation && !plot.note ? [annotationRemark(author.annotation, frame)] : [])
		]
	});
	const links = linksOf(figure, views.followed, resolved, null);
	return {
		asked: views.asked,
		values: describe(resolved.view),
		frame,
		plots,
		found,
		caption: withAuthor(caption(frame, found), author, frame.language),
		author,
		links: {
			...links,
			picture: picturePath(figure, views.followed),
			share: sharePath(figure, views.followed),
			save: savePath(figure, views.followed)
		},
		citation: cite(frame.editions, (origin ?? '') + links.pinned, frame.language)
	};
}

const withoutEvents = (plot: Plot): Plot => ('events' in plot ? { ...plot, events: null } : plot);
