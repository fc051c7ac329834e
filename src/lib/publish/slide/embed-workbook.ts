import { strFromU8, strToU8 } from 'fflate';
import { escapeMarkup } from '../../format/markup';
import { EMU, type Box } from './layout';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SLIDE = 'ppt/slides/slide1.xml';
const RELATIONS = 'ppt/slides/_rels/slide1.xml.rels';

/** A workbook that stands on a slide. */
export interface EmbeddedWorkbook {
	bytes: Uint8Array;
	/** What a reader is told of it. */
	name: string;
	/** What is shown of it (PNG), and where. */
	icon: Uint8Array;
	place: Box;
}

/** Puts a workbook onto the slide of a presentation: an object that opens in Excel (ECMA-376, 19.3.2.4). */
export function embedWorkbook(
	parts: Map<string, Uint8Array>,
	path: string,
	{ bytes, name, icon, place }: EmbeddedWorkbook
): void {
	const read = (part: string) => strFromU8(parts.get(part) as Uint8Array);
	const relations = read(RELATIONS);
	const used = [...relations.matchAll(/Id="rId(\d+)"/g)].map(([, id]) => Number(id));
	const next = Math.max(0, ...used) + 1;
	const relation = (id: number, type: string, target: string) =>
		`<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="../${target}"/>`;
	const added =
		relation(next, 'package', path.replace('ppt/', '')) +
		relation(next + 1, 'image', 'media/workbook.png');
	parts.set(RELATIONS, strToU8(relations.replace('</Relationships>', `${added}</Relationships>`)));
	parts.set(path, bytes);
	parts.set('ppt/media/workbook.png', icon);
	const frame = frameOf(name, place, next);
	parts.set(SLIDE, strToU8(read(SLIDE).replace('</p:spTree>', () => `${frame}</p:spTree>`)));
}

function frameOf(name: string, { x, y, w, h }: Box, relation: number): string {
	const emu = (points: number) => Math.round(points * EMU);
	const off = `<a:off x="${emu(x)}" y="${emu(y)}"/>`;
	const ext = `<a:ext cx="${emu(w)}" cy="${emu(h)}"/>`;
	const told = escapeMarkup(name);
	return (
		`<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="900" name="${told}" descr="${told}"/>` +
		'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>' +
		`<p:xfrm>${off}${ext}</p:xfrm><a:graphic>` +
		'<a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">' +
		`<p:oleObj showAsIcon="1" r:id="rId${relation}" imgW="${emu(w)}" imgH="${emu(h)}" progId="Excel.Sheet.12"><p:embed/>` +
		'<p:pic><p:nvPicPr><p:cNvPr id="0" name=""/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>' +
		`<p:blipFill><a:blip r:embed="rId${relation + 1}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
		`<p:spPr><a:xfrm>${off}${ext}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>` +
		'</p:oleObj></a:graphicData></a:graphic></p:graphicFrame>'
	);
}
