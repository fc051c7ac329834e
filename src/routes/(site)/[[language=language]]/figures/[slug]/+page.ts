import { loadParts } from '../../../../../lib/ui/sections';
import type { PageLoad } from './$types';

/** Sections and drawings that few figures have are loaded with those alone. */
export const load: PageLoad = async ({ data }) => ({ ...data, ...(await loadParts(data.page)) });
