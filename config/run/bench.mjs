/** npm run bench <matching|...>: JSON lines on stdout, a table for people on stderr, exit 1 where a bar is missed. */
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { transformFile } from '@swc/core';
import { buildStale, root } from '../build/build.mjs';
import { swcOptions } from '../swc.mjs';

const [name, ...args] = process.argv.slice(2);
const folder = join(root, 'test', 'bench');
const known = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''));
if (name === undefined || !existsSync(join(folder, `${name}.bench.ts`))) {
  console.error(`Usage: npm run bench <${known.join('|')}> [-- options]`);
  process.exit(2);
}
await buildStale({ web: false });
/** Inside dist, so that the bench's relative imports of ../../src and ../../libs find the built code. */
async function translate(source) {
  const target = join(root, 'dist', relative(root, source)).replace(/\.ts$/, '.js');
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, (await transformFile(source, swcOptions('es6'))).code);
  return target;
}

const parts = ['bench', 'support'].flatMap((part) =>
  readdirSync(join(root, 'test', part), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /(?<!\.spec|\.d)\.ts$/.test(file.name))
    .map((file) => join(file.parentPath, file.name)),
);
await Promise.all(parts.map(translate));
const target = join(root, 'dist', 'test', 'bench', `${name}.bench.js`);
process.argv[1] = target;
const { run } = await import(target);
process.exitCode = (await run(args)) === false ? 1 : 0;
