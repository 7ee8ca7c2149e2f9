import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type QueryRunner } from 'typeorm';
import { type Room, ROOMS } from './room.js';

/** A function with its triggers, or a view: one file, which is installed again whenever it says something else. */
export interface Repeatable {
  /** Such as functions/review/guard_approval.sql. */
  readonly path: string;
  readonly text: string;
}

type Runner = Pick<QueryRunner, 'query'>;

/** Beside this file, in the sources and in what is built of them alike. */
const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Views call functions, so functions come first. */
const KINDS = ['functions', 'views'] as const;

const nameOf = ({ path }: Repeatable): string => basename(path, '.sql');

/** The files of a room: functions by name, then views by name. A view on another of its room comes after it in the alphabet. */
export function repeatablesOf(room: Room): readonly Repeatable[] {
  return KINDS.flatMap((kind) => {
    let names: string[];
    try {
      names = readdirSync(join(FOLDER, kind, room));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
    return names
      .filter((name) => name.endsWith('.sql'))
      .sort()
      .map((name) => ({
        path: `${kind}/${room}/${name}`,
        text: readFileSync(join(FOLDER, kind, room, name), 'utf8'),
      }));
  });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Runs the files inside the caller's transaction and notes what was installed. Bodies are not looked into: those of an
 * early room may speak of tables that a later one makes, and a test looks into all of them once everything is there.
 */
export async function install(runner: Runner, repeatables: readonly Repeatable[]): Promise<void> {
  await runner.query('SET LOCAL check_function_bodies = off');
  for (const { path, text } of repeatables) {
    await runner.query(text);
    await runner.query(
      `INSERT INTO repeatable_migration (path, sha256) VALUES ($1, $2)
       ON CONFLICT (path) DO UPDATE SET sha256 = EXCLUDED.sha256, installed_at = now()`,
      [path, sha256(text)],
    );
  }
}

/** All functions and views of a room, once its tables are there. */
export const installRoom = (runner: Runner, room: Room): Promise<void> =>
  install(runner, repeatablesOf(room));

/** Functions that the tables of a room need to be made at all: in a check, a default or a policy. */
export const installFirst = (runner: Runner, room: Room, names: readonly string[]): Promise<void> =>
  install(
    runner,
    repeatablesOf(room).filter((one) => names.includes(nameOf(one))),
  );

/** Takes away a room's functions and views, and with them the triggers, checks and policies that use them. */
export async function removeRoom(runner: Runner, room: Room): Promise<void> {
  const names = repeatablesOf(room).map(nameOf);
  await runner.query(`
    DO $$ DECLARE found record; BEGIN
      FOR found IN SELECT 'VIEW' AS kind, c.oid::regclass::text AS name FROM pg_class c
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v' AND c.relname = ANY ('{${names.join()}}')
        UNION ALL SELECT 'FUNCTION', p.oid::regprocedure::text FROM pg_proc p
          WHERE p.pronamespace = 'public'::regnamespace AND p.proname = ANY ('{${names.join()}}')
        ORDER BY 1 DESC, 2 -- So that all have their names before the first is dropped, which may take others along.
      LOOP EXECUTE format('DROP %s IF EXISTS %s CASCADE', found.kind, found.name); END LOOP;
    END $$`);
  await runner.query('DELETE FROM repeatable_migration WHERE split_part(path, $$/$$, 2) = $1', [room]);
}

/** Installs again whatever file says something else than what is installed. Answers their paths. */
export async function installChanged(
  runner: Runner,
  repeatables: readonly Repeatable[] = ROOMS.flatMap(repeatablesOf),
): Promise<readonly string[]> {
  const rows = (await runner.query('SELECT path, sha256 FROM repeatable_migration')) as {
    path: string;
    sha256: string;
  }[];
  const installed = new Map(rows.map((row) => [row.path, row.sha256]));
  const changed = repeatables.filter(({ path, text }) => installed.get(path) !== sha256(text));
  if (changed.length > 0) await install(runner, changed);
  return changed.map(({ path }) => path);
}
