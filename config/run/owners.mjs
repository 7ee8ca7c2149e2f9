/**
 * Every table has one owner: holds the SQL of src/ against the entities, as dependency-cruiser holds imports. What is
 * still to be moved to its owner stands in config/owners/pending.txt, which only gets shorter: what is no longer there
 * has to go from it (--update takes it out), and nothing is ever added to it.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../build/build.mjs';
import { violations } from '../owners/rules.mjs';

const names = await readdir(join(root, 'src'), { recursive: true });
const files = await Promise.all(
  names
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map(async (name) => {
      const path = join(root, 'src', name);
      return { path: relative(root, path).replaceAll('\\', '/'), text: await readFile(path, 'utf8') };
    }),
);
const found = violations(await readFile(join(root, 'migrations/schema.sql'), 'utf8'), files);
const pendingFile = join(root, 'config/owners/pending.txt');
const pending = new Set((await readFile(pendingFile, 'utf8')).split('\n').filter((line) => line !== ''));
const lineOf = ({ path, what }) => `${path}: ${what}`;

const fresh = found.filter((one) => !pending.has(lineOf(one)));
for (const { at, what, then } of fresh) console.error(`${at}: ${what}. ${then}`);
const still = new Set(found.map(lineOf));
const settled = [...pending].filter((line) => !still.has(line));
if (process.argv.includes('--update'))
  await writeFile(
    pendingFile,
    [...pending]
      .filter((line) => still.has(line))
      .map((line) => `${line}\n`)
      .join(''),
  );
else for (const line of settled) console.error(`config/owners/pending.txt: settled, take it out: ${line}`);

if (fresh.length > 0 || (settled.length > 0 && !process.argv.includes('--update'))) {
  console.error('\nWho owns what: docs/architecture.md.');
  process.exitCode = 1;
} else
  console.log(
    `owners: ${files.length} files read, ${pending.size - settled.length} uses still to be moved to their owner`,
  );
