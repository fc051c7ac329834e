import { loadGeography } from '../../../../../../lib/chart/drawings';
import type { PageLoad } from './$types';

/** The preview is drawn anew while one types; without a script a button asks for it. */
export const csr = true;

export const load: PageLoad = async ({ data }) => {
	const plot = data.form.preview.plots[0]?.plot;
	// A map needs its outlines before it is drawn.
	if (plot?.kind === 'map') await loadGeography(plot.map);
	return data;
};
