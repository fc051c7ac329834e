import { fontFamily } from '../../chart/tokens';
import { escapeMarkup } from '../../format/markup';
import { textWidth } from '../../format/text';
import type { Palette } from '../../chart/tokens';
import { sizes } from './layout';

/** What stands for a workbook on a slide: a small table and a name; as SVG, with its size in points. */
export function workbookIcon(name: string, palette: Palette) {
	const height = 20;
	const width = Math.ceil(textWidth(name, sizes.unit) + 26);
	const svg =
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escapeMarkup(fontFamily)}">` +
		`<rect width="${width}" height="${height}" fill="${palette.background}"/>` +
		`<path d="M3.5,4.5h13v11h-13zM3.5,8h13M3.5,11.8h13M8,4.5v11" fill="none" stroke="${palette.accent}"/>` +
		`<text x="22" y="14.5" font-size="${sizes.unit}" fill="${palette.accent}">${escapeMarkup(name)}</text></svg>`;
	return { svg, width, height };
}
