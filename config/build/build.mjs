import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { transformFile } from '@swc/core';
import { swcOptions } from '../swc.mjs';

/** The server, the command line and the migrations are translated by SWC (about a second); the browser UI by Vite. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = join(root, 'dist');
const SERVER = ['src', 'libs', 'migrations'];
const NOT_SHIPPED = /(\.(spec|int-spec|bench)\.ts|\.d\.ts|\/schema\.sql)$/;
/** Read as they stand at run time: by their importers, and by the migrations that install them. */
const AS_IT_STANDS = /\.(json|sql)$/;
const NOT_SERVER = ['web', 'api-client'].map((name) => join(root, 'libs', name));

async function* files(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else yield path;
  }
}

const changedAt = async (path) => (await stat(path).catch(() => null))?.mtimeMs ?? 0;

/** Several programs may find the same code stale at once; one builds, the others wait for it. */
async function alone(work) {
  const lock = join(dist, '.building');
  await mkdir(dist, { recursive: true });
  for (;;) {
    const mine = await mkdir(lock).then(
      () => true,
      () => false,
    );
    if (mine) break;
    // A builder that was killed leaves its lock behind.
    if (Date.now() - (await changedAt(lock)) > 60_000) await rm(lock, { recursive: true, force: true });
    await pause(100);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/** Whoever reads the file meanwhile sees the old one or the new one, never half of it. */
async function put(path, content) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

const serverSources = async () => {
  const sources = new Map();
  for (const folder of SERVER)
    for await (const path of files(join(root, folder))) {
      if (NOT_SERVER.some((other) => path.startsWith(other)) || NOT_SHIPPED.test(path)) continue;
      const target = join(dist, relative(root, path));
      if (path.endsWith('.ts')) sources.set(target.replace(/\.ts$/, '.js'), path);
      else if (AS_IT_STANDS.test(path)) sources.set(target, path);
    }
  return sources;
};

async function translate(source, target) {
  if (AS_IT_STANDS.test(source)) return put(target, await readFile(source));
  const { code, map } = await transformFile(source, swcOptions('es6'));
  if (map !== undefined) await put(`${target}.map`, map);
  await put(target, `${code}\n//# sourceMappingURL=${target.split('/').pop()}.map\n`);
}

async function buildServer() {
  const sources = await serverSources();
  const options = await changedAt(join(root, 'config/swc.mjs'));
  const stale = [];
  for (const [target, source] of sources) {
    const built = await changedAt(target);
    if (built < (await changedAt(source)) || built < options) stale.push([source, target]);
  }
  const gone = [];
  for (const folder of SERVER)
    for await (const path of files(join(dist, folder)))
      if (!sources.has(path.replace(/\.map$/, ''))) gone.push(path);
  if (stale.length + gone.length === 0) return 'current';
  return alone(async () => {
    await Promise.all(stale.map(([source, target]) => translate(source, target)));
    await Promise.all(gone.map((path) => rm(path, { force: true })));
    return 'built';
  });
}

/** Which commit is being built: as whoever builds from a copy without history says (SOURCE_COMMIT), or as git has it. */
async function commit() {
  const said = process.env.SOURCE_COMMIT?.trim();
  if (said) return said;
  if ((await changedAt(join(root, '.git'))) === 0) return '';
  const git = promisify(execFile)('git', ['rev-parse', 'HEAD'], { cwd: root });
  return git.then(
    ({ stdout }) => stdout.trim(),
    () => '', // no git: then nobody knows
  );
}

async function noteCommit() {
  const [now, noted] = await Promise.all([commit(), readFile(join(dist, 'commit'), 'utf8').catch(() => '')]);
  if (now !== noted) await put(join(dist, 'commit'), now);
}

async function webStamp() {
  const hash = createHash('sha256');
  const paths = [join(root, 'package-lock.json')];
  for (const folder of ['libs/web', 'libs/api-client', 'libs/words'])
    for await (const path of files(join(root, folder))) paths.push(path);
  for (const path of paths.sort()) hash.update(`${relative(root, path)}:${await changedAt(path)}\n`);
  return hash.digest('hex');
}

/** In a process of its own: Vite sets NODE_ENV to production, and the service that starts next would believe it. */
const vite = (args) =>
  promisify(execFile)(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), ...args], {
    cwd: root,
  }).catch((error) => {
    throw new Error(`The browser UI does not build:\n${error.stderr || error.stdout}`);
  });

async function buildWeb() {
  const stampFile = join(dist, '.web-stamp');
  const isCurrent = async (stamp) => (await readFile(stampFile, 'utf8').catch(() => '')) === stamp;
  const stamp = await webStamp();
  if (await isCurrent(stamp)) return 'current';
  return alone(async () => {
    if (await isCurrent(stamp)) return 'current';
    await vite(['build', '--config', join(root, 'libs/web/vite.config.ts'), '--logLevel', 'warn']);
    await put(stampFile, stamp);
    return 'built';
  });
}

/** @param {{ web: boolean }} what  Builds what is stale and says whether anything had to be done. */
export async function buildStale({ web }) {
  const server = await buildServer();
  await noteCommit();
  return { server, browser: web ? await buildWeb() : 'skipped' };
}
