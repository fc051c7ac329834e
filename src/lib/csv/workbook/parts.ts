import { damaged } from './unreadable';
import { attributeOf, readXml } from './xml';
import type { Archive } from './zip';

export interface ListedSheet {
	name: string;
	isHidden: boolean;
	/** Where it is in the archive. */
	part: string;
}

/** The parts of a workbook, by what refers to them. */
export interface Parts {
	sheets: ListedSheet[];
	/** Days are counted from 1904, as on old Macintoshes. */
	is1904: boolean;
	strings: string | null;
	styles: string | null;
}

interface Relation {
	type: string;
	target: string;
}

/** The part that holds the list of sheets; null for an archive that is no workbook. */
export function workbookPart(archive: Archive): string | null {
	const roots = archive.has('_rels/.rels') ? [...relationsOf(archive, '').values()] : [];
	const stated = roots.find(({ type }) => type === 'officeDocument')?.target;
	return (
		[stated, 'xl/workbook.xml'].find(
			(part) => part !== undefined && /^xl\/.*\.xml$/i.test(part) && archive.has(part)
		) ?? null
	);
}

/** Lists what a workbook holds. Sheets that are charts hold no cells and are left out. */
export function listParts(archive: Archive, workbook: string): Parts {
	const relations = relationsOf(archive, workbook);
	const parts: Parts = { sheets: [], is1904: false, strings: null, styles: null };
	for (const { type, target } of relations.values()) {
		if (type === 'sharedStrings' && archive.has(target)) parts.strings = target;
		if (type === 'styles') parts.styles = target;
	}
	readXml(archive.read(workbook), {
		open(name, raw) {
			if (name === 'workbookPr')
				parts.is1904 = /^(1|true|on)$/i.test(attributeOf(raw, 'date1904') ?? '');
			if (name !== 'sheet') return;
			const relation = relations.get(attributeOf(raw, 'id') ?? '');
			if (relation?.type !== 'worksheet') return;
			parts.sheets.push({
				name: attributeOf(raw, 'name') ?? '',
				isHidden: /hidden/i.test(attributeOf(raw, 'state') ?? ''),
				part: relation.target
			});
		}
	});
	if (parts.sheets.length === 0) throw damaged('it has no sheet');
	return parts;
}

/** What a part refers to, by id. */
function relationsOf(archive: Archive, part: string): Map<string, Relation> {
	const folder = part.replace(/[^/]*$/, '');
	const list = `${folder}_rels/${part.slice(folder.length)}.rels`;
	const relations = new Map<string, Relation>();
	readXml(archive.read(list), {
		open(name, raw) {
			const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributeOf(raw, key));
			if (name !== 'Relationship' || !id || !type || !target) return;
			// Two standards name the types by different addresses with the same end.
			relations.set(id, { type: type.replace(/^.*\//, ''), target: resolve(folder, target) });
		}
	});
	return relations;
}

/** A target as its place in the archive, which it can not leave. */
function resolve(folder: string, target: string): string {
	const path = target.startsWith('/') ? target : folder + target;
	const steps: string[] = [];
	for (const step of path.replaceAll('\\', '/').split('/')) {
		if (step === '..') steps.pop();
		else if (step !== '' && step !== '.') steps.push(step);
	}
	return steps.join('/');
}
