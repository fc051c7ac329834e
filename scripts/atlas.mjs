#!/usr/bin/env node
import './lib/node-version.mjs';
import { inRepository } from './lib/repository.mjs';
import { ensureBuilt } from './lib/ready.mjs';

if (!(await ensureBuilt(console.error))) process.exit(1);

// npm runs scripts in the package's folder; file names are meant from where the user is.
const { npm_lifecycle_event, INIT_CWD } = process.env;
if (npm_lifecycle_event === 'atlas' && INIT_CWD) process.chdir(INIT_CWD);

process.argv[1] = inRepository('build/cli/atlas.js');
await import(new URL('../build/cli/atlas.js', import.meta.url).href);
