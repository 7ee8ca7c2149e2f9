/** npm start: translates what is stale, then runs the server in this process, so that signals reach it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildStale, root } from '../build/build.mjs';

const began = performance.now();
process.stdout.write('Doorstroom: building ');
const { server, browser } = await buildStale({ web: true });
const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(`(server ${server}, browser UI ${browser}, ${seconds} s)`);
process.argv[1] = join(root, 'dist', 'src', 'main.js');
await import(pathToFileURL(process.argv[1]).href);
