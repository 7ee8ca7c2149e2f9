/**
 * node config/run/postgres-programs.mjs: prints the folder with pg_dump, pg_restore and pg_basebackup of the PostgreSQL that is embedded,
 * for the tests of backups and of replicas. Those of this machine where they are recent enough; else those of Debian's next release, with
 * the libraries that they need, fetched once through apt into .doorstroom, beside what is installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/build.mjs';

const { optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const major = Number(Object.values(optionalDependencies)[0].split('.')[0]);
const PROGRAMS = ['pg_dump', 'pg_restore', 'pg_basebackup'];
/** All that the programs are linked to: Debian's own C library too, which is newer than this machine's. */
const PACKAGES =
  'libpq5 libc6 libssl3t64 libgssapi-krb5-2 libldap2 liblz4-1 libzstd1 zlib1g libkrb5-3 libk5crypto3 libcom-err2 libkrb5support0 libsasl2-2 libkeyutils1';

const works = (folder) =>
  PROGRAMS.every((name) => {
    const { stdout } = spawnSync(join(folder, name), ['--version'], { encoding: 'utf8' });
    return Number(/PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1] ?? 0) >= major;
  });

/** From where this machine takes Debian's own packages. */
function archive() {
  const format = '$(REPO_URI)';
  const asked = ['indextargets', '--no-release-info', '--format', format, 'Identifier: Packages'];
  const found = execFileSync('apt-get', asked, { encoding: 'utf8' })
    .split('\n')
    .find((address) => /\/debian\/?$/.test(address));
  if (found === undefined) throw new Error('apt knows no archive of Debian');
  return found;
}

function fetched(folder) {
  const draft = `${folder}.${process.pid}`;
  const at = (...parts) => join(draft, ...parts);
  try {
    for (const part of ['lists/partial', 'cache/archives/partial', 'debs', 'bin'])
      mkdirSync(at(part), { recursive: true });
    const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
    writeFileSync(at('sources.list'), `deb [signed-by=${keys}] ${archive()} sid main\n`);
    const apt = (...args) =>
      execFileSync(
        'apt-get',
        [
          ['Dir::Etc::SourceList', at('sources.list')],
          ['Dir::Etc::SourceParts', '/dev/null'],
          ['Dir::State::Lists', at('lists')],
          ['Dir::Cache', at('cache')],
          ['APT::Sandbox::User', 'root'],
        ]
          .flatMap(([name, value]) => ['-o', `${name}=${value}`])
          .concat(args),
        { cwd: at('debs'), stdio: ['ignore', 'ignore', 'pipe'] },
      );
    apt('update', '-q');
    apt('download', '-q', `postgresql-client-${major}`, ...PACKAGES.split(' '));
    for (const deb of execFileSync('ls', { cwd: at('debs'), encoding: 'utf8' })
      .trim()
      .split('\n'))
      execFileSync('dpkg-deb', ['-x', at('debs', deb), at('root')]);
    for (const part of ['lists', 'cache', 'debs']) rmSync(at(part), { recursive: true });
    const tree = join(folder, 'root', 'usr');
    for (const name of PROGRAMS)
      writeFileSync(
        at('bin', name),
        `#!/bin/sh\nexec ${tree}/lib64/ld-linux-x86-64.so.2 --library-path ${tree}/lib/x86_64-linux-gnu ${tree}/lib/postgresql/${major}/bin/${name} "$@"\n`,
        { mode: 0o755 },
      );
    rmSync(folder, { recursive: true, force: true });
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

const installed = `/usr/lib/postgresql/${major}/bin`;
const kept = join(root, '.doorstroom', 'postgres-programs', String(major));
if (existsSync(installed) && works(installed)) console.log(installed);
else {
  if (!works(join(kept, 'bin'))) fetched(kept);
  if (!works(join(kept, 'bin'))) throw new Error(`${kept} holds no programs of PostgreSQL ${major} that run`);
  console.log(join(kept, 'bin'));
}
