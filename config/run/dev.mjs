/** npm run dev: like npm start, and again after each change of the server's or the UI's code. */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/build.mjs';

const start = () => spawn(process.execPath, [join(root, 'config/run/start.mjs')], { stdio: 'inherit' });
let server = start();
let pending = null;
let ending = false;

const restart = () => {
  pending = null;
  server.once('exit', () => {
    if (!ending) server = start();
  });
  server.kill('SIGTERM');
};

for (const folder of ['src', 'libs', 'migrations']) {
  watch(join(root, folder), { recursive: true }, () => {
    // Editors write a file in several steps: wait until it is quiet.
    if (pending !== null) clearTimeout(pending);
    pending = setTimeout(restart, 300);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    ending = true;
    server.once('exit', (code) => process.exit(code ?? 0));
    server.kill('SIGTERM');
  });
