import { parquetWriteBuffer, type ColumnSource } from 'hyparquet-writer';
import { describe } from '../view/codec';
import { aboutAnswer } from './about-answer';
import { columns } from './columns';
import { fields } from './datapackage';
import type { Answered } from './json';

/** How a column is kept: years as 32 bit integers, figures as doubles, all else as UTF-8; a missing cell is null. */
const types: Record<string, ColumnSource['type']> = {
	year: 'INT32',
	integer: 'INT32',
	number: 'DOUBLE',
	string: 'STRING'
};

/**
 * An answer as Parquet: the CSV's columns with their types, and in the file's metadata what it is and where it
 * comes from: `title`, `subtitle`, `figure`, `query`, `pinned`, `editions` (JSON), `citation`, `language`.
 */
export function answerToParquet(answered: Answered): Uint8Array<ArrayBuffer> {
	const { rows, language } = answered.frame;
	const about = aboutAnswer(answered);
	const metadata = {
		title: about.title,
		subtitle: about.subtitle,
		figure: answered.figure.slug,
		query: JSON.stringify(describe(answered.resolved.view)),
		pinned: about.pinned,
		editions: JSON.stringify(
			about.editions.map(({ slug, sha256, licence, attribution }) => ({
				slug,
				sha256,
				licence,
				attribution
			}))
		),
		citation: about.citations.apa,
		language
	};
	const file = parquetWriteBuffer({
		columnData: columns.map((name) => ({
			name,
			type: types[fields[name].type],
			data: rows.map((row) => row[name]),
			nullable: true
		})),
		kvMetadata: Object.entries(metadata).map(([key, value]) => ({ key, value })),
		createdBy: 'AI Investment Atlas'
	});
	return new Uint8Array(file);
}
