import { guarded } from '../csv/guard';

/** A table for the clipboard: for a spreadsheet, and for a text with formats. */
export interface Copied {
	/** Tabs between cells, numbers raw, text guarded against formulas as in the files. */
	text: string;
	html: string;
}

const plain = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Reads a table as it is shown, in its order and with its filters; the last line says where it is from. */
export function copyOf(table: HTMLTableElement, citation: string): Copied {
	const rows = [...table.rows].map((row) =>
		[...row.cells].map((cell) => ({
			tag: cell.tagName.toLowerCase(),
			shown: plain(cell.textContent),
			value: cell.getAttribute('data-value')
		}))
	);
	const lines = rows.map((cells) =>
		cells.map(({ shown, value }) => value ?? guarded(shown)).join('\t')
	);
	const copy = document.createElement('table');
	if (table.caption) copy.createCaption().textContent = plain(table.caption.textContent);
	for (const cells of rows) {
		const row = copy.insertRow();
		for (const { tag, shown } of cells) {
			const cell = document.createElement(tag);
			cell.textContent = shown;
			row.append(cell);
		}
	}
	const foot = document.createElement('p');
	foot.textContent = citation;
	return {
		text: [...lines, '', guarded(citation)].join('\n'),
		html: copy.outerHTML + foot.outerHTML
	};
}
