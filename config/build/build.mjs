import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';
import { swcOptions } from '../swc.mjs';

/** The server, the command line and the migrations are translated by SWC (about a second); the browser UI by Vite. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = join(root, 'dist');
const SERVER = ['src', 'libs', 'migrations'];
const NOT_SHIPPED = /(\.(spec|int-spec|bench)\.ts|\.d\.ts)$/;

async function* files(folder, skip = () => false) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (skip(path)) continue;
    if (entry.isDirectory()) yield* files(path, skip);
    else yield path;
  }
}

const inWeb = (path) => path.startsWith(join(root, 'libs', 'web'));

async function stampOf(folders, skip, extra = []) {
  const hash = createHash('sha256');
  const paths = [];
  for (const folder of folders) for await (const path of files(join(root, folder), skip)) paths.push(path);
  for (const path of [...paths, ...extra.map((name) => join(root, name))].sort()) {
    const { size, mtimeMs } = await stat(path);
    hash.update(`${relative(root, path)}:${size}:${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const isCurrent = async (name, stamp) => (await readFile(join(dist, name), 'utf8').catch(() => '')) === stamp;

async function buildServer() {
  const stamp = await stampOf(SERVER, inWeb, ['config/swc.mjs', 'package-lock.json']);
  if (await isCurrent('.server-stamp', stamp)) return 'current';
  for (const folder of SERVER) await rm(join(dist, folder), { recursive: true, force: true });
  for (const folder of SERVER) {
    for await (const path of files(join(root, folder), inWeb)) {
      const target = join(dist, relative(root, path));
      if (path.endsWith('.json')) {
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, await readFile(path));
        continue;
      }
      if (!path.endsWith('.ts') || NOT_SHIPPED.test(path)) continue;
      const { code, map } = await transformFile(path, swcOptions('es6'));
      const out = target.replace(/\.ts$/, '.js');
      await mkdir(dirname(out), { recursive: true });
      await writeFile(out, `${code}\n//# sourceMappingURL=${out.split('/').pop()}.map\n`);
      if (map) await writeFile(`${out}.map`, map);
    }
  }
  await writeFile(join(dist, '.server-stamp'), stamp);
  return 'built';
}

async function buildWeb() {
  const stamp = await stampOf(['libs/web', 'libs/api-client'], () => false, ['package-lock.json']);
  if (await isCurrent('.web-stamp', stamp)) return 'current';
  const { build } = await import('vite');
  await build({ configFile: join(root, 'libs/web/vite.config.ts'), logLevel: 'warn' });
  await writeFile(join(dist, '.web-stamp'), stamp);
  return 'built';
}

/** @param {{ web: boolean }} what  Builds what is stale and says whether anything had to be done. */
export async function buildStale({ web }) {
  await mkdir(dist, { recursive: true });
  const [server, browser] = await Promise.all([buildServer(), web ? buildWeb() : 'skipped']);
  return { server, browser };
}
