import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { programEnvironment } from '../base/config/index.js';

/** PostgreSQL's own programs, which know every version of its formats. The embedded server comes without them. */
export type ProgramName = 'pg_dump' | 'pg_restore';

export interface Program {
  readonly path: string;
  readonly major: number;
}

/** Where Debian, Red Hat and Homebrew put the programs of several versions beside each other. */
const PLACES: readonly (readonly [folder: string, version: RegExp, bin: string])[] = [
  ['/usr/lib/postgresql', /^\d+$/, 'bin'],
  ['/usr', /^pgsql-\d+$/, 'bin'],
  ['/opt/homebrew/opt', /^(?:postgresql@\d+|libpq)$/, 'bin'],
  ['/usr/local/opt', /^(?:postgresql@\d+|libpq)$/, 'bin'],
];

async function beside([folder, version, bin]: (typeof PLACES)[number], name: ProgramName): Promise<string[]> {
  const found = await readdir(folder).catch(() => []); // this system keeps none there
  return found.filter((one) => version.test(one)).map((one) => join(folder, one, bin, name));
}

/** Null where there is no such program, or it is another one. */
async function programAt(path: string): Promise<Program | null> {
  const child = spawn(path, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  try {
    await once(child, 'close');
  } catch {
    return null; // it could not be started
  }
  const [, major] = /^pg_\w+ \(PostgreSQL\) (\d+)/.exec(said) ?? [];
  return major === undefined ? null : { path, major: Number(major) };
}

/**
 * The oldest that is recent enough: what a newer one writes, an older server may not understand.
 * @param folder where to look and nowhere else; null = the path of this machine, and where systems put them
 * @throws Error a sentence that says what to install
 */
export async function findProgram(
  name: ProgramName,
  atLeast: number,
  folder: string | null,
): Promise<Program> {
  const paths =
    folder === null
      ? [name, ...(await Promise.all(PLACES.map((place) => beside(place, name)))).flat()]
      : [join(folder, name)];
  const found = (await Promise.all(paths.map(programAt))).filter((one) => one !== null);
  const [fitting] = found
    .filter(({ major }) => major >= atLeast)
    .sort((one, other) => one.major - other.major);
  if (fitting !== undefined) return fitting;
  const newest = Math.max(...found.map(({ major }) => major));
  const why =
    found.length === 0
      ? `${name} is not ${folder === null ? 'on this machine' : `in ${folder}`}`
      : `${name} of this machine is version ${newest}, and the PostgreSQL it has to work with is ${atLeast}`;
  throw new Error(
    `${why}. Install the client programs of PostgreSQL ${atLeast} (Debian and Ubuntu: postgresql-client-${atLeast}, from apt.postgresql.org where the system has an older one), or name their folder with --programs.`,
  );
}

/** A password stands in no list of processes; a server whose certificate is checked is checked by what this machine trusts. */
function connection(url: string): { readonly dbname: string; readonly password: string } {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = '';
  const { searchParams } = address;
  if (searchParams.get('sslmode') === 'verify-full' && !searchParams.has('sslrootcert'))
    searchParams.set('sslrootcert', 'system');
  return { dbname: address.href, password };
}

/** What PostgreSQL says besides the error itself may quote a row. */
const QUOTING = /^(?:DETAIL|CONTEXT|STATEMENT|QUERY|LINE|Command was|HINT)\b/;

/** The first line of what a program said in which it names an error. */
export function errorIn(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !QUOTING.test(line.trim()));
  return (lines.find((line) => /\berror\b/i.test(line)) ?? lines.at(-1) ?? 'it says nothing').slice(0, 300);
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** Resolves when it ended well. @throws Error what it said */
  readonly ended: Promise<void>;
}

const SAID_AT_MOST = 20_000;

/** Starts a program on a database; what it reads and writes flows through its pipes, and nothing lies on the disk. */
export function start(program: Program, url: string, args: readonly string[]): Running {
  const { dbname, password } = connection(url);
  const child = spawn(program.path, [`--dbname=${dbname}`, '--no-password', ...args], {
    env: programEnvironment({ PGPASSWORD: password, LC_ALL: 'C', PGCONNECT_TIMEOUT: '10' }),
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < SAID_AT_MOST) said += text;
  });
  const ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) => {
    if (code !== 0)
      throw new Error(
        `${program.path} ${signal === null ? `ended with ${code}` : `was ended by ${signal}`}: ${errorIn(said)}`,
      );
  });
  ended.catch(() => undefined); // whoever waits for it hears of it; until then it is nobody's accident
  return { child, ended };
}
