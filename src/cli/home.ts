import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The bundled entries stand in build/cli, two folders below the atlas's own folder. */
process.env.ATLAS_HOME ||= resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
