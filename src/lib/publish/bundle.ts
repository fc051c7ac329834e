import { strToU8, zipSync } from 'fflate';
import { FIXED_TIME } from '../csv/workbook/write';
import type { Dialect } from '../csv/write';
import { aboutAnswer } from './about-answer';
import { frameToCsv } from './csv';
import type { Answered } from './json';
import { writeReadme } from './readme';
import { describeView } from './view-package';

const hex = (bytes: ArrayBuffer) =>
	[...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * An answer as an archive: its CSV under the given name, the Data Package that describes it, and a README in the
 * language of the view. The same answer gives the same bytes.
 */
export async function answerToZip(
	answered: Answered,
	name: string,
	dialect: Dialect
): Promise<Uint8Array<ArrayBuffer>> {
	const about = aboutAnswer(answered);
	const csv = strToU8(frameToCsv(answered.frame, dialect));
	const sha256 = hex(await crypto.subtle.digest('SHA-256', csv));
	const path = `${name}.csv`;
	const description = describeView(answered, about, { path, bytes: csv.length, sha256, dialect });
	const files = {
		[path]: csv,
		'datapackage.json': strToU8(JSON.stringify(description, null, '\t') + '\n'),
		'README.md': strToU8(writeReadme(about, path, answered.frame.language))
	};
	return new Uint8Array(zipSync(files, { level: 6, mtime: FIXED_TIME }));
}
