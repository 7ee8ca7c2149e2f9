import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../build/build.mjs';

/** The Node that the image runs on, by its Dockerfile: the one place that names it. */
export function imageNode() {
  const text = readFileSync(join(root, 'docker', 'Dockerfile'), 'utf8');
  const version = nodeOf(/^FROM\s+(\S+)/m.exec(text)?.[1] ?? '');
  if (version === null) throw new Error('docker/Dockerfile begins with no node:<version>');
  return version;
}

/** The version of an image such as node:24.21.0-bookworm-slim. */
export const nodeOf = (image) => /^node:(\d+\.\d+\.\d+)(-|@|$)/.exec(image)?.[1] ?? null;

/**
 * A folder with this version of Node and this machine's npm, as a PATH wants it: fetched once through npm, which has
 * Node's own binaries as packages, and kept in .doorstroom.
 */
export function programsOfNode(version) {
  const folder = join(root, '.doorstroom', 'node', version);
  if (existsSync(join(folder, 'node'))) return folder;
  const fetched = `${folder}.${process.pid}`;
  mkdirSync(fetched, { recursive: true });
  try {
    const npm = npmProgram();
    let node = process.execPath;
    if (process.versions.node !== version) {
      const name = `node-${process.platform}-${process.arch}`;
      writeFileSync(join(fetched, 'package.json'), '{}');
      execFileSync(
        process.execPath,
        [npm, 'install', '--prefix', fetched, '--no-save', '--no-audit', '--no-fund', `${name}@${version}`],
        { cwd: fetched, stdio: ['ignore', 'ignore', 'pipe'] },
      );
      node = join(folder, 'node_modules', name, 'bin', 'node');
    }
    symlinkSync(node, join(fetched, 'node'));
    writeFileSync(join(fetched, 'npm'), `#!/bin/sh\nexec node "${npm}" "$@"\n`, { mode: 0o755 });
    renameSync(fetched, folder);
  } catch (error) {
    rmSync(fetched, { recursive: true, force: true });
    // Somebody else may have put it there meanwhile.
    if (!existsSync(join(folder, 'node'))) throw error;
  }
  const { stdout } = spawnSync(join(folder, 'node'), ['--version'], { encoding: 'utf8' });
  if (stdout?.trim() !== `v${version}`) throw new Error(`${folder} holds ${stdout}, not Node ${version}`);
  return folder;
}

function npmProgram() {
  const beside = [
    process.env.npm_execpath ?? '',
    join(dirname(dirname(process.execPath)), 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  if (beside !== undefined) return beside;
  return execFileSync('npm', ['root', '--global'], { encoding: 'utf8' }).trim() + '/npm/bin/npm-cli.js';
}
