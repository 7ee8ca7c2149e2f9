#!/usr/bin/env node
/** The command line: translates what changed since the last call, then hands over to dist/src/cli.js. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const sources = await access(join(root, 'src', 'cli.ts')).then(
  () => true,
  () => false, // a production image ships dist only
);
if (sources) await (await import('../build/build.mjs')).buildStale({ web: false });
await import(pathToFileURL(join(root, 'dist', 'src', 'cli.js')).href);
