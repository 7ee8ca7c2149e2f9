import { FORMAT, type Manifest } from '../../../libs/operation/index.js';
import { programVersion, type Settings } from '../base/config/index.js';
import { type Owner, unpreparedDatabase } from '../base/database/index.js';
import { contentsOf, migrationsRun, serverOf } from './contents.store.js';
import { recipientsOf } from './key-files.js';
import { recordBackup, withOwner } from './connect.js';
import { findProgram, type Program, start } from './postgres-programs.js';
import { writeSealed } from './sealed-file.js';

export interface BackupOrder {
  readonly to: string;
  readonly recipient: string;
  /** Folder of PostgreSQL's programs; null = where this machine has them. */
  readonly programs: string | null;
}

export interface BackupMade {
  readonly manifest: Manifest;
  readonly bytes: number;
}

/** The one snapshot that is counted, hashed and dumped, while the service goes on. */
async function takeSnapshot(
  owner: Owner,
  programs: string | null,
  at: (what: string) => void,
): Promise<{ manifest: Manifest; dump: Program; snapshot: string }> {
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { major: server, user, now } = await serverOf(owner);
  const dump = await findProgram('pg_dump', server, programs);
  const migrations = await migrationsRun(owner);
  if (migrations === null)
    throw new Error('There is nothing in this database yet: no service has started on it.');
  const { rows } = await owner.query<{ snapshot: string }>('SELECT pg_export_snapshot() AS snapshot');
  const contents = await contentsOf(owner, at);
  const manifest: Manifest = {
    format: FORMAT,
    version: programVersion(),
    takenAt: now,
    migrations,
    owner: user,
    server,
    dump: dump.major,
    ...contents,
  };
  return { manifest, dump, snapshot: rows[0]!.snapshot };
}

/**
 * A backup of the whole database, encrypted before it reaches the disk: a line that says what is in it, then what pg_dump
 * writes. The service may run meanwhile; what it does after the snapshot is not in it.
 */
export async function makeBackup(
  settings: Settings,
  { to, recipient, programs }: BackupOrder,
  at: (what: string) => void,
): Promise<BackupMade> {
  const recipients = await recipientsOf(recipient);
  const database = await unpreparedDatabase(settings);
  try {
    return await withOwner(database.ownerUrl, async (owner) => {
      const { manifest, dump, snapshot } = await takeSnapshot(owner, programs, at);
      at('pg_dump');
      const { child, ended } = start(dump, database.ownerUrl, ['--format=custom', `--snapshot=${snapshot}`]);
      child.stdin.end();
      async function* parts(): AsyncGenerator<Uint8Array> {
        yield Buffer.from(`${JSON.stringify(manifest)}\n`);
        for await (const part of child.stdout) yield part as Uint8Array;
        await ended; // what it wrote is whole only then
      }
      try {
        const bytes = await writeSealed(to, recipients, parts());
        await owner.query('COMMIT');
        await recordBackup(owner, settings, 'backup.make', manifest);
        return { manifest, bytes };
      } finally {
        child.kill();
      }
    });
  } finally {
    await database.stop();
  }
}
