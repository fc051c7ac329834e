import { loadDrawing } from '../../../../../lib/chart/drawing';
import { loadSections } from '../../../../../lib/ui/sections';
import type { PageLoad } from './$types';

/** Sections and drawings that few figures have are loaded with those alone. */
export const load: PageLoad = async ({ data }) => {
	const [Drawing, sections] = await Promise.all([
		loadDrawing(data.page.plots[0]?.plot),
		loadSections(data.page)
	]);
	return { ...data, Drawing, sections };
};
