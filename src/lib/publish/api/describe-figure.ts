import { describe } from '../../view/codec';
import type { Figure } from '../../view/figure';
import { apiPath, embedPath, filePath, pagePath } from '../links';
import type { Body } from './schemas';

/** A figure with its own view and where that stands; `origin` is empty where the public address is not known. */
export function describeFigure(figure: Figure, origin: string): Body<'Figure'> {
	const { slug, name, caption, view, saved } = figure;
	const paths = {
		page: pagePath(figure, view),
		embed: embedPath(figure, view),
		csv: filePath(figure, view, 'csv'),
		answer: `/api/v1/figures/${slug}`,
		observations: apiPath(figure, view, 'observations'),
		findings: apiPath(figure, view, 'findings')
	};
	return {
		...{ slug, name, caption },
		view: describe(view),
		saved: saved && { figure: saved.figure, version: saved.version, date: saved.date },
		links: Object.fromEntries(Object.entries(paths).map(([place, path]) => [place, origin + path]))
	};
}
