import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';

/**
 * Writes the rejected records beside their file and tells where. A file that is there already may hold the reader's own
 * corrections: it is left as it is and the new one is numbered. Where nothing can be written beside the file, it goes to the working directory.
 */
export async function writeRejected(file: string, csv: string): Promise<string> {
	try {
		return await writeNew(file, csv);
	} catch (error) {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (!['EACCES', 'EPERM', 'EROFS'].includes(code)) throw error;
		return writeNew(resolve(basename(file)), csv);
	}
}

async function writeNew(file: string, csv: string): Promise<string> {
	for (let number = 1; ; number++) {
		const path = `${file}.rejected${number === 1 ? '' : `-${number}`}.csv`;
		try {
			await writeFile(path, csv, { flag: 'wx' });
			return path;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
			if ((await readFile(path, 'utf8')) === csv) return path;
		}
	}
}
