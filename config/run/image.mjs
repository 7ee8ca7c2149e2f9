/**
 * npm run image -- [--into folder]: follows docker/Dockerfile without Docker, and says how large the image's own layers
 * are, of how many files, and their digest: two builds of one commit have the same, wherever they are made. With --into the result stays there,
 * with image.json beside it; without, nothing stays.
 */
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../build/build.mjs';
import { measure } from '../image/measure.mjs';
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

/** The date of the commit, as SOURCE_DATE_EPOCH is set for a real build (docs/release.md). */
const epoch = Number(
  process.env.SOURCE_DATE_EPOCH ??
    // Sources without their history have no date of their own.
    (spawnSync('git', ['show', '-s', '--format=%ct', 'HEAD'], { cwd: root, encoding: 'utf8' }).stdout || 0),
);
// As in the image of Node, whoever builds it here: what npm and the build write has the modes that this leaves.
process.umask(0o022);

try {
  const image = await walk({
    text: await readFile(join(root, 'docker', 'Dockerfile'), 'utf8'),
    context: root,
    into,
    programs,
    say: (line) => console.log(line),
  });
  const size = await measure({ ...image, epoch });
  console.log(
    `image: ${(size.bytes / 1e6).toFixed(1)} MB in ${size.files} files beside its base, sha256 ${size.sha256}`,
  );
  await writeFile(join(into, 'image.json'), JSON.stringify({ ...image, ...size }, null, 2));
} finally {
  if (kept === null) await rm(into, { recursive: true, force: true });
}
