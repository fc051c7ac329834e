import { findEdition, type Catalog } from '../catalog/catalog';
import { formatNames } from './formats';
import type { Answered } from './json';
import { filePath } from './links';

/** A file of data to take away. */
export interface DataFile {
	/** As it is called, or `excel` and `package`. */
	kind: string;
	href: string;
}

/** What data there are to take of an answer, and of each edition whose figures it shows, with the rows of each. */
export interface DataChoice {
	rows: number;
	files: DataFile[];
	editions: { title: string; rows: number; files: DataFile[] }[];
}

const dataFormats = ['csv', 'xlsx', 'json', 'parquet', 'zip'] as const;

/** Rates, prices and denominators are no choice: their editions have pages of their own. */
export function dataChoice({ figure, asked, frame }: Answered, catalog: Catalog): DataChoice {
	const lang = asked.lang === 'ko' ? '?lang=ko' : '';
	const csv = filePath(figure, asked, 'csv');
	return {
		rows: frame.rows.length,
		files: [
			...dataFormats.map((format) => ({
				kind: formatNames[format],
				href: filePath(figure, asked, format)
			})),
			{ kind: 'excel', href: `${csv}${csv.includes('?') ? '&' : '?'}bom=1` }
		],
		editions: frame.editions
			.filter(({ role }) => role !== 'context')
			.map(({ slug, dataset, title }) => {
				const path = `/datasets/${dataset}/${slug}`;
				return {
					title,
					rows: findEdition(catalog, slug)?.observations ?? 0,
					files: [
						{ kind: formatNames.csv, href: `${path}.csv${lang}` },
						{ kind: 'package', href: `${path}/datapackage.json${lang}` }
					]
				};
			})
	};
}
