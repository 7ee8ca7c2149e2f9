/**
 * npm run image -- [--into folder]: follows docker/Dockerfile without Docker, and says how large the image's own layers
 * are, of how many files, and their hash: two builds of one commit have the same. With --into the result stays there,
 * with image.json beside it; without, nothing stays.
 */
import { createHash } from 'node:crypto';
import { chmod, lstat, mkdtemp, mkdir, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../build/build.mjs';
import { nodeOf, programsOfNode } from '../image/node.mjs';
import { walk } from '../image/walk.mjs';

const at = process.argv.indexOf('--into');
const kept = at === -1 ? null : process.argv[at + 1];
// Not inside the project, where a program would find the project's packages.
const into = kept ?? (await mkdtemp(join(tmpdir(), 'doorstroom-image-')));
await mkdir(into, { recursive: true });
if ((await readdir(into)).length > 0) throw new Error(`${into} is not empty`);
// Whoever the image runs as has to get there.
await chmod(into, 0o755);

function programs(image) {
  const version = nodeOf(image);
  if (version === null) throw new Error(`FROM ${image}: only node:<exact version> can be followed`);
  return programsOfNode(version);
}

async function measured(folder) {
  const hash = createHash('sha256');
  let [bytes, files] = [0, 0];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) {
    const content = (await lstat(path)).isSymbolicLink() ? await readlink(path) : await readFile(path);
    hash.update(`${relative(folder, path)}\0${content.length}\0`).update(content);
    bytes += content.length;
    files += 1;
  }
  return { bytes, files, sha256: hash.digest('hex') };
}

try {
  const image = await walk({
    text: await readFile(join(root, 'docker', 'Dockerfile'), 'utf8'),
    context: root,
    into,
    programs,
    say: (line) => console.log(line),
  });
  const size = await measured(image.root);
  console.log(
    `image: ${(size.bytes / 1e6).toFixed(1)} MB in ${size.files} files beside its base, sha256 ${size.sha256}`,
  );
  await writeFile(join(into, 'image.json'), JSON.stringify({ ...image, ...size }, null, 2));
} finally {
  if (kept === null) await rm(into, { recursive: true, force: true });
}
