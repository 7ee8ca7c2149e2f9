import { execFile, execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { projectRoot } from '../../src/platform/base/config/project-root.js';
import { testHome } from '../support/postgres.js';
import { workerPort } from '../support/start-process.js';
import { PASSWORDS } from '../support/test-server.mjs';

const ROOM_MB = 260;
const WRITERS = 3;
/** With a kilobyte or two a row, room for rows ends first; with next to none of rows, that for the log. */
const ROWS = `INSERT INTO one VALUES ($1, repeat(md5('x'), 60))`;
const LOG = `INSERT INTO one SELECT $1, left(pg_logical_emit_message(true, 'x', repeat('x', 200000))::text, 1)`;

/** Three who write in pairs, each until it is told to stop, and what they were told is written. */
class Writers {
  readonly told: number[] = [];
  readonly refused = new Set<string>();
  private stopped = false;
  private readonly working: Promise<void>[];

  constructor(
    private readonly url: string,
    private readonly first: string,
  ) {
    this.working = Array.from({ length: WRITERS }, (_, n) => this.write((n + 1) * 10_000_000));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.working);
  }

  private async write(from: number): Promise<void> {
    for (let n = from; !this.stopped;) {
      const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
      client.on('error', () => undefined);
      try {
        await client.connect();
        for (; !this.stopped; n++) {
          await client.query('BEGIN');
          await client.query(this.first, [n]);
          await client.query('INSERT INTO two VALUES ($1)', [n]);
          await client.query('COMMIT');
          this.told.push(n);
        }
      } catch (error) {
        this.refused.add((error as { code?: string }).code ?? 'none');
        n += 1; // whether this one is written nobody was told
        await pause(30);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }
}

/** `npm run attack -- disk`, as root on Linux: a disk of its own in memory, which is filled to the last byte. */
describe('a disk that is full', () => {
  const disk = join(testHome(), 'disk');
  const folder = join(disk, 'pg');
  const port = workerPort() + 500;
  const url = `postgres://postgres:${PASSWORDS.superuser}@127.0.0.1:${port}/postgres`;

  const power = (what: 'start' | 'stop') =>
    promisify(execFile)(
      process.execPath,
      [join(projectRoot(), 'test', 'support', 'attack', 'power.mjs'), what, folder, `${port}`, 'durable'],
      { env: { ...process.env, PGPASSWORD: PASSWORDS.superuser } },
    );
  const rowsOf = async <T extends object>(sql: string): Promise<T[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return client
      .query<T>(sql)
      .then(({ rows }) => rows)
      .finally(() => client.end());
  };
  const answers = () =>
    rowsOf('SELECT 1').then(
      () => true,
      () => false,
    );
  function fill(): void {
    const file = openSync(join(disk, 'filler'), 'w');
    const block = Buffer.alloc(1 << 16);
    try {
      for (;;) writeSync(file, block);
    } catch (error) {
      expect((error as NodeJS.ErrnoException).code).toBe('ENOSPC');
    } finally {
      closeSync(file);
    }
  }

  let writers: Writers | null = null;

  beforeEach(async () => {
    mkdirSync(disk, { recursive: true });
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${ROOM_MB}m,mode=777`, 'tmpfs', disk]);
    await power('start');
    await rowsOf(
      'CREATE TABLE one (n integer PRIMARY KEY, filling text); CREATE TABLE two (n integer PRIMARY KEY)',
    );
  }, 60_000);
  afterEach(async () => {
    await writers?.stop();
    await power('stop').catch(() => undefined); // where a test has left it down
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true });
  }, 60_000);

  it.each([
    ['for rows', ROWS, true],
    ['for its log', LOG, false],
  ])(
    'with no room %s keeps what was told to be written, and nothing by half',
    async (_what, first, staysUp) => {
      writers = new Writers(url, first);
      await pause(2_000);
      fill();
      await pause(6_000);
      const before = writers.told.length;
      await pause(2_000);
      expect(before).toBeGreaterThan(10);
      expect(writers.told.length).toBe(before);
      rmSync(join(disk, 'filler'));
      await pause(1_000);
      // Without room for its log it stops itself, cannot recover, and has to be started again.
      expect(await answers()).toBe(staysUp);
      if (!staysUp) await power('start');
      await pause(2_000);
      await writers.stop();
      expect(writers.told.length).toBeGreaterThan(before);
      expect([...writers.refused]).toContain(staysUp ? '53100' : 'ECONNREFUSED');
      const halves = await rowsOf(
        'SELECT FROM one FULL JOIN two USING (n) WHERE one.n IS NULL OR two.n IS NULL',
      );
      const kept = new Set((await rowsOf<{ n: number }>('SELECT n FROM two')).map(({ n }) => n));
      expect([halves.length, writers.told.filter((n) => !kept.has(n))]).toEqual([0, []]);
      process.stderr.write(
        `${writers.told.length} were told, ${kept.size} are kept, none lost, none by half\n`,
      );
    },
    90_000,
  );
});
