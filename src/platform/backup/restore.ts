import { once } from 'node:events';
import { migrations } from '../../../migrations/index.js';
import {
  type Contents,
  type Manifest,
  readManifest,
  unknownMigrations,
} from '../../../libs/operation/index.js';
import { type Settings } from '../base/config/index.js';
import { inMigrationTurn, migrate, type Owner, unpreparedDatabase } from '../base/database/index.js';
import { recordBackup, withOwner } from './connect.js';
import { contentsOf, isEmpty, serverOf } from './contents.store.js';
import { identitiesOf } from './key-files.js';
import { findProgram, type Program, type Running, start } from './postgres-programs.js';
import { openSealed } from './sealed-file.js';
import { verifyTrails, type VerifiedTrail } from './verify-trails.js';

export interface RestoreOrder {
  readonly from: string;
  readonly key: string;
  readonly verify: boolean;
  readonly programs: string | null;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Steps of the schema that this program has and the backup had not: done after everything was compared. */
  readonly further: readonly string[];
  /** Null where nobody asked for it. */
  readonly verified: { readonly contents: Contents; readonly trails: readonly VerifiedTrail[] } | null;
}

/** A manifest is a line of some twenty thousand characters; what goes on for longer is none. */
const LONGEST_LINE = 4_000_000;

/** The first line of what comes, and all that comes after it. */
async function firstLine(
  parts: AsyncGenerator<Uint8Array>,
): Promise<{ line: string; rest: () => AsyncGenerator<Uint8Array> }> {
  const head: Buffer[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await parts.next();
    const end = done === true ? 0 : value.indexOf(0x0a);
    if (done === true || (end < 0 && length + value.length > LONGEST_LINE))
      return { line: '', rest: () => parts };
    if (end < 0) {
      head.push(Buffer.from(value));
      length += value.length;
      continue;
    }
    const line = Buffer.concat([...head, value.subarray(0, end)]).toString('utf8');
    return {
      line,
      rest: async function* () {
        yield value.subarray(end + 1);
        yield* parts;
      },
    };
  }
}

function fitting(manifest: Manifest | null): Manifest {
  if (manifest === null)
    throw new Error(
      'The file opens, and what is in it is no backup that this program knows. If a later version made it, restore it with that version.',
    );
  const [unknown] = unknownMigrations(
    manifest.migrations,
    migrations.map(({ name }) => name),
  );
  if (unknown !== undefined)
    throw new Error(
      `The backup has a newer schema than this program (${unknown}): Doorstroom ${manifest.version} made it. Restore it with that version or a later one.`,
    );
  return manifest;
}

const furtherThan = ({ migrations: had }: Manifest): readonly string[] =>
  migrations.map(({ name }) => name).filter((name) => !had.includes(name));

/** @throws Error where the backup has no place here: nothing has been changed then */
async function refuseUnfit(owner: Owner, manifest: Manifest): Promise<void> {
  const { major, user } = await serverOf(owner);
  if (!(await isEmpty(owner)))
    throw new Error(
      'This database is not empty, and a restore replaces nothing. Make a new one (CREATE DATABASE … OWNER doorstroom_owner), and name it in DATABASE_URL and DATABASE_OWNER_URL.',
    );
  if (major < manifest.server)
    throw new Error(
      `This is PostgreSQL ${major}, and the backup was taken from ${manifest.server}. Restore it into ${manifest.server} or later.`,
    );
  if (user !== manifest.owner)
    throw new Error(
      `The tables of the backup belong to the role ${manifest.owner}, and DATABASE_OWNER_URL signs in as ${user}. Make the role ${manifest.owner}, as docker/roles.sh does, and name it there.`,
    );
}

const SEALER = 'doorstroom_sealer';

/** Hands over all that comes, and never an end that is none: to a program that reads, the two look the same. */
async function feed({ child, ended }: Running, dump: AsyncIterable<Uint8Array>): Promise<void> {
  const over = ended.catch(() => undefined);
  child.stdin.on('error', () => undefined); // it has ended, and says why itself
  try {
    for await (const part of dump) {
      if (child.exitCode !== null || child.signalCode !== null) break;
      if (!child.stdin.write(part))
        await Promise.race([once(child.stdin, 'drain').catch(() => undefined), over]);
    }
  } catch (error) {
    child.kill('SIGKILL'); // before its input ends; the server undoes what it had begun
    await over;
    throw error;
  }
  child.stdin.end();
}

/** All of the dump or nothing: what fails half-way, or turns out to be cut off, leaves the database empty. */
async function bring(
  owner: Owner,
  url: string,
  program: Program,
  dump: AsyncIterable<Uint8Array>,
): Promise<void> {
  // Who gives a function away needs the new owner to be allowed to have one there (migrations/functions/platform).
  await owner.query(`GRANT CREATE ON SCHEMA public TO ${SEALER}`);
  try {
    const running = start(program, url, ['--single-transaction', '--exit-on-error']);
    running.child.stdout.resume();
    await feed(running, dump);
    await running.ended;
  } finally {
    await owner.query(`REVOKE CREATE ON SCHEMA public FROM ${SEALER}`);
  }
}

/** What is there now, before the migrations of this program change anything. */
async function lookedAt(owner: Owner, at: (what: string) => void): Promise<Contents> {
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    return await contentsOf(owner, at);
  } finally {
    await owner.query('ROLLBACK');
  }
}

/** A backup brought into an empty database, which is then migrated to what this program needs. */
export async function restore(
  settings: Settings,
  { from, key, verify, programs }: RestoreOrder,
  at: (what: string) => void,
): Promise<Restored> {
  const parts = openSealed(from, await identitiesOf(key));
  try {
    const { line, rest } = await firstLine(parts);
    const manifest = fitting(readManifest(line));
    const program = await findProgram('pg_restore', manifest.dump, programs);
    const database = await unpreparedDatabase(settings);
    try {
      const contents = await inMigrationTurn(database.ownerUrl, async (owner) => {
        await refuseUnfit(owner, manifest);
        at('pg_restore');
        await bring(owner, database.ownerUrl, program, rest());
        return verify ? lookedAt(owner, at) : null;
      });
      await migrate(database.ownerUrl);
      at('audit trail');
      return await withOwner(database.ownerUrl, async (owner) => {
        const trails = contents === null ? null : await verifyTrails(owner, settings);
        await recordBackup(owner, settings, 'backup.restore', manifest);
        return {
          manifest,
          further: furtherThan(manifest),
          verified: contents && trails && { contents, trails },
        };
      });
    } finally {
      await database.stop();
    }
  } finally {
    await parts.return(undefined);
  }
}
