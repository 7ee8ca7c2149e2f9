import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import pg from 'pg';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { type TestApp, testApp, testSettings } from '../support/app.js';
import { databaseByRolesScript, type RegionsDatabase } from '../support/image.js';
import { bareDatabase, type TestDatabase, testDatabase } from '../support/postgres.js';
import { describeWithPostgresPrograms, postgresPrograms } from '../support/postgres-programs.js';
import { anna, carla, REGION, SENDER, TestRegion } from '../support/review/region.js';
import { signedInAs } from '../support/sign-in.js';
import { FORMAT } from '../../libs/operation/index.js';
import { migrations } from '../../migrations/index.js';
import { sealNext } from '../../src/platform/audit/chain/audit-seal.store.js';
import { type Actor, engineActor } from '../../src/platform/base/database/actor.js';
import { registerBackupCommands } from '../../src/platform/backup/index.js';
import { withOwner } from '../../src/platform/backup/connect.js';
import { verifyTrails } from '../../src/platform/backup/verify-trails.js';
import { writeSealed } from '../../src/platform/backup/sealed-file.js';
import { type Terminal } from '../../src/platform/base/config/index.js';
import { registerErasureCommand } from '../../src/privacy/cli/index.js';
import { PrivacyModule } from '../../src/privacy/index.js';

const OFFICER: Actor = {
  ...anna,
  user: 'officer',
  role: 'privacy-officer',
  organisation: null,
  profession: null,
};

interface Said {
  readonly lines: string;
  readonly failed: boolean;
}

async function rowsAt<T extends object>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** By another way than the program's: every row as text, sorted here; but what the trail says of making and restoring it. */
async function everyRow(url: string): Promise<ReadonlyMap<string, string>> {
  const tables = await rowsAt<{ name: string }>(
    url,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'pgboss')`,
  );
  const found = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await rowsAt<{ row: string }>(
      url,
      `SELECT t::text AS row FROM ${name} t ${name === 'public.audit_event' ? `WHERE action NOT LIKE 'backup.%'` : ''}`,
    );
    found.set(
      name,
      rows
        .map(({ row }) => row)
        .sort()
        .join('\n'),
    );
  }
  return found;
}

describeWithPostgresPrograms('doorstroom backup and restore', () => {
  let folder: string;
  let running: TestApp;
  let region: TestRegion;
  let machine: RegionsDatabase;
  let asked: { readonly reference: string; readonly provider: string };
  let erased: { readonly reference: string; readonly provider: string };
  const file = (name: string): string => join(folder, name);

  async function command(words: string[], where: Readonly<Record<string, string>> = {}): Promise<Said> {
    process.exitCode = undefined;
    const lines: string[] = [];
    const program = new Command();
    const terminal: Terminal = {
      settings: () => testSettings({ REGION, ...where }),
      print: (line) => void lines.push(line),
      printError: (line) => void lines.push(line),
      progress: () => undefined,
      today: () => '',
    };
    registerBackupCommands(program, terminal);
    registerErasureCommand(program, terminal);
    await program.parseAsync(words, { from: 'user' });
    const failed = process.exitCode !== undefined;
    process.exitCode = undefined;
    return { lines: lines.join('\n'), failed };
  }
  const at = ({ applicationUrl, ownerUrl }: Pick<TestDatabase, 'applicationUrl' | 'ownerUrl'>) => ({
    DATABASE_URL: applicationUrl,
    DATABASE_OWNER_URL: ownerUrl,
  });
  const programs = (): string[] => ['--programs', postgresPrograms()];
  const backup = (to: string, key = 'region.key.pub'): Promise<Said> =>
    command(['backup', '--to', file(to), '--recipient', file(key), ...programs()], at(running.postgres));
  const restore = (from: string, into: Readonly<Record<string, string>>, key = 'region.key'): Promise<Said> =>
    command(['restore', '--from', file(from), '--key', file(key), '--verify', ...programs()], into);
  const answer = async (app: TestApp, about: object, who: Actor = OFFICER) =>
    request(app.app.getHttpServer())
      .post('/api/v1/client-answers')
      .set(await signedInAs(app.app, who))
      .send(about);

  /** Who did what about an entry whose client asks, one that was erased, and a trail that is sealed. */
  async function somethingHappened(): Promise<void> {
    const proposals = [await region.proposal(), await region.proposal(), await region.proposal()];
    const references = await Promise.all(
      proposals.map(({ entry }) =>
        region.one<{ reference: string }>(`SELECT reference FROM waiting_list_entry WHERE id = $1`, [entry]),
      ),
    );
    [asked, erased] = references.map(({ reference }) => ({ reference, provider: SENDER })) as [
      typeof asked,
      typeof asked,
    ];
    for (const { id } of proposals)
      for (const user of ['kim', 'anna', 'anna'])
        await region.query(
          `INSERT INTO audit_event (region_id, user_id, organisation, role, action, subject_kind, subject_id, category, ground, outcome)
           VALUES ($1, $2, $3, 'clinician', 'proposal.read', 'proposal', $4, 'clinical-summary', 'treatment-relation', 'done')`,
          [REGION, user, SENDER, id],
        );
    const { status } = await request(running.app.getHttpServer())
      .post('/api/v1/erasures')
      .set(await signedInAs(running.app, OFFICER))
      .send(erased);
    expect(status).toBe(201);
    await running.database.transaction(engineActor(REGION), (tx) => sealNext(tx));
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'backup-'));
    [running, machine] = await Promise.all([
      testApp({ stages: [PrivacyModule], env: { REGION, AUDIT_ANCHOR_FILE: file('anchors.jsonl') } }),
      databaseByRolesScript(),
    ]);
    region = await TestRegion.in(running.postgres);
    await somethingHappened();
    expect((await command(['backup-key', '--to', file('region.key')])).failed).toBe(false);
    expect((await command(['backup-key', '--to', file('other.key')])).failed).toBe(false);
  });
  afterAll(async () => {
    process.exitCode = undefined;
    await region.close();
    await running.close();
    await machine.stop();
    rmSync(folder, { recursive: true });
  });

  describe('on another machine', () => {
    let restored: TestApp;

    beforeAll(async () => {
      const made = await backup('region.backup');
      expect(made.lines).toMatch(
        /rows in \d+ tables, as of .*encrypted\.\nAudit trail of TEST up to seal \d+/,
      );
      expect(made.failed).toBe(false);
      const said = await restore(
        'region.backup',
        at({ applicationUrl: machine.url, ownerUrl: machine.ownerUrl }),
      );
      expect(said.lines).not.toContain('NOT');
      expect(said.lines).toContain('Every table has the rows of the backup, by number and by hash.');
      expect(said.lines).toMatch(/^Rights are those of the backup: \d+ policies on \d+ tables/m);
      expect(said.lines).toMatch(
        /^Audit trail of TEST: \d+ events in \d+ seals?, every one of which fits\.$/m,
      );
      expect(said.failed).toBe(false);
      restored = await testApp({
        stages: [PrivacyModule],
        env: { REGION },
        beside: {
          ...running,
          postgres: { ...running.postgres, applicationUrl: machine.url, ownerUrl: machine.ownerUrl },
        },
      });
    });
    afterAll(() => restored.close());

    it('has every row of every table', async () => {
      const before = await everyRow(running.postgres.ownerUrl);
      expect(before.size).toBeGreaterThan(60);
      const after = await everyRow(machine.ownerUrl);
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      for (const [table, rows] of before) expect([table, after.get(table)]).toEqual([table, rows]);
    });

    it('answers a client’s question as the first one does', async () => {
      const [first, second] = [await answer(running, asked), await answer(restored, asked)];
      expect(first.status).toBe(200);
      expect(second.body).toEqual(first.body);
      expect((second.body as { lines: number }).lines).toBeGreaterThanOrEqual(3);
    });

    it('says in both trails that it was copied, and of when the copy is', async () => {
      const said = (url: string) =>
        rowsAt<{ action: string; user_id: string; since: string }>(
          url,
          `SELECT action, user_id, detail->>'recordedAt' AS since FROM audit_event WHERE action LIKE 'backup.%' ORDER BY id`,
        );
      const [made] = await said(running.postgres.ownerUrl);
      expect(made).toEqual({ action: 'backup.make', user_id: 'command-line', since: expect.any(String) });
      expect(await said(machine.ownerUrl)).toEqual([{ ...made, action: 'backup.restore' }]);
    });

    it('leaves erased what was erased before', async () => {
      const [{ entries }] = await rowsAt<{ entries: number }>(
        machine.ownerUrl,
        `SELECT count(*)::integer AS entries FROM waiting_list_entry`,
      );
      expect(entries).toBe(2);
      expect(await rowsAt(machine.ownerUrl, 'SELECT FROM entry_erasure')).toHaveLength(1);
    });

    it('shows another organisation nothing, and lets the application write nothing into the past', async () => {
      const seenBy = (who: Actor) =>
        restored.database.transaction(who, (tx) => tx.query<unknown[]>('SELECT FROM waiting_list_entry'));
      expect(await seenBy(anna)).toHaveLength(2);
      expect(await seenBy(carla)).toHaveLength(0);
      expect(await rowsAt(machine.url, 'SELECT FROM waiting_list_entry')).toHaveLength(0);
      await expect(
        restored.database.transaction(engineActor(REGION), (tx) => tx.query('DELETE FROM audit_event')),
      ).rejects.toThrow(/permission denied/);
    });

    it('goes on with the trail: its functions still seal as doorstroom_sealer', async () => {
      await request(restored.app.getHttpServer())
        .post('/api/v1/client-answers')
        .set(await signedInAs(restored.app, OFFICER))
        .send(asked);
      const sealed = await restored.database.transaction(engineActor(REGION), (tx) => sealNext(tx));
      expect(sealed).toBeGreaterThan(0);
      expect(
        await rowsAt(
          machine.ownerUrl,
          `SELECT proname FROM pg_proc WHERE proowner = 'doorstroom_sealer'::regrole ORDER BY 1`,
        ),
      ).toEqual([{ proname: 'anchor_audit' }, { proname: 'seal_audit' }]);
      expect(
        await rowsAt(
          machine.ownerUrl,
          `SELECT has_schema_privilege('doorstroom_sealer', 'public', 'CREATE') AS may`,
        ),
      ).toEqual([{ may: false }]);
    });

    it('loses again who was erased after the backup, by the file that stands apart from it', async () => {
      const later = await region.proposal();
      const eraseHere = async (about: object): Promise<number> =>
        (
          await request(running.app.getHttpServer())
            .post('/api/v1/erasures')
            .set(await signedInAs(running.app, OFFICER))
            .send(about)
        ).status;
      expect(await eraseHere(asked)).toBe(201);
      // One that the backup had, and one that came after it and would come again with the next list.
      expect(await eraseHere({ entry: later.entry })).toBe(201);
      const repeated = (from: string): Promise<Said> =>
        command(
          ['erasures', '--from', from],
          at({ applicationUrl: machine.url, ownerUrl: machine.ownerUrl }),
        );
      expect(readFileSync(file('erasures.jsonl'), 'utf8').split('\n')).toHaveLength(4);
      expect(await repeated(file('erasures.jsonl'))).toEqual({
        failed: false,
        lines: expect.stringMatching(
          /: 1 repeated, 1 of entries that are not here and now stay away, 1 known already\.$/,
        ),
      });
      expect(await rowsAt(machine.ownerUrl, 'SELECT FROM waiting_list_entry')).toHaveLength(1);
      expect((await repeated(file('erasures.jsonl'))).lines).toMatch(
        /: 0 repeated, 0 of .*, 3 known already\.$/,
      );
      expect((await answer(restored, asked)).status).toBe(200);
      const [left] = await rowsAt<{ id: string }>(
        machine.ownerUrl,
        `UPDATE waiting_list_entry SET state = 'transferring' RETURNING id`,
      );
      const line = JSON.stringify({ region: REGION, entry: left!.id, provider: SENDER });
      writeFileSync(file('under-way.jsonl'), `${line}\n`);
      expect(await repeated(file('under-way.jsonl'))).toEqual({
        failed: true,
        lines: expect.stringContaining(`NOT erased: ${left!.id}, whose client is being transferred.`),
      });
      expect(await rowsAt(machine.ownerUrl, 'SELECT FROM waiting_list_entry')).toHaveLength(1);
      writeFileSync(file('cut.jsonl'), `${readFileSync(file('erasures.jsonl'), 'utf8')}{"region":`);
      const cut = await repeated(file('cut.jsonl'));
      expect(cut.failed).toBe(true);
      expect(cut.lines).toMatch(/^NOT read: line 4 of the file\./m);
    });

    it('is not overwritten by a second restore', async () => {
      const said = await restore(
        'region.backup',
        at({ applicationUrl: machine.url, ownerUrl: machine.ownerUrl }),
      );
      expect(said).toEqual({ failed: true, lines: expect.stringMatching(/^This database is not empty, /) });
    });
  });

  it('is a file that only its maker reads, holds nothing in the clear, and replaces none', async () => {
    await backup('mode.backup');
    expect(statSync(file('mode.backup')).mode & 0o777).toBe(0o600);
    expect(statSync(file('region.key')).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(file('mode.backup')).toString('latin1');
    expect(bytes.startsWith('age-encryption.org/v1\n')).toBe(true);
    for (const word of [FORMAT, 'PGDMP', 'waiting_list_entry', SENDER]) expect(bytes).not.toContain(word);
    expect(await backup('mode.backup')).toEqual({
      failed: true,
      lines: expect.stringMatching(/^There is a file .*mode\.backup already/),
    });
  });

  describe('refuses, and leaves the database empty', () => {
    let empty: TestDatabase;
    const flipped = (name: string, place: (bytes: Buffer) => number): void => {
      const bytes = readFileSync(file('whole.backup'));
      bytes[place(bytes)]! ^= 1;
      writeFileSync(file(name), bytes);
    };

    beforeAll(async () => {
      empty = await bareDatabase();
      await backup('whole.backup');
    });
    afterEach(async () => {
      expect(
        await rowsAt(empty.ownerUrl, `SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace`),
      ).toEqual([]);
    });
    afterAll(() => empty.drop());

    it('with another key', async () => {
      expect(await restore('whole.backup', at(empty), 'other.key')).toEqual({
        failed: true,
        lines: expect.stringMatching(/^This key does not open the backup: /),
      });
    });

    /** Of parts of 64 kB with their seals, behind the first lines and a number that is used once. */
    const afterWholeParts = (bytes: Buffer): number => {
      const begins = bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1 + 16;
      const parts = Math.floor((bytes.length - begins - 1) / 65_552);
      expect(parts).toBeGreaterThan(0);
      return begins + parts * 65_552;
    };

    it.each([
      ['within the dump', ({ length }: Buffer) => length - 1_000],
      ['so that only its last part is missing', afterWholeParts],
      ['within its first lines', () => 100],
    ])('cut off %s', async (_, length) => {
      const bytes = readFileSync(file('whole.backup'));
      writeFileSync(file('cut.backup'), bytes.subarray(0, length(bytes)));
      const { failed, lines } = await restore('cut.backup', at(empty));
      expect(failed).toBe(true);
      expect(lines).toMatch(/^The backup is damaged: it was cut off/);
    });

    it.each([
      ['in the middle', (bytes: Buffer) => Math.floor(bytes.length / 2)],
      ['at the end', (bytes: Buffer) => bytes.length - 1],
      ['in the seal of its first lines', (bytes: Buffer) => bytes.indexOf('\n--- ') + 6],
    ])('with a byte changed %s', async (_, place) => {
      flipped('flipped.backup', place);
      const { failed, lines } = await restore('flipped.backup', at(empty));
      expect(failed).toBe(true);
      expect(lines).toMatch(/^The backup is damaged: /);
    });

    it('of a newer schema than the program knows, and what is no backup', async () => {
      const recipient = readFileSync(file('region.key.pub'), 'utf8').trim();
      async function* holding(text: string): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(Buffer.from(text));
      }
      const newer = {
        format: FORMAT,
        version: '9.0.0',
        takenAt: '2026-01-01T00:00:00Z',
        migrations: ['Later9'],
        owner: 'doorstroom_owner',
        server: 18,
        dump: 18,
        tables: [],
        rights: { policies: 0, guarded: 0, hash: 'a'.repeat(64) },
        trails: [],
      };
      await writeSealed(file('newer.backup'), [recipient], holding(`${JSON.stringify(newer)}\n`));
      expect((await restore('newer.backup', at(empty))).lines).toBe(
        'The backup has a newer schema than this program (Later9): Doorstroom 9.0.0 made it. Restore it with that version or a later one.',
      );
      await writeSealed(file('other.backup'), [recipient], holding('a letter'));
      expect((await restore('other.backup', at(empty))).lines).toMatch(/no backup that this program knows/);
      writeFileSync(file('plain.backup'), 'PGDMP');
      expect((await restore('plain.backup', at(empty))).lines).toMatch(/^This is no backup of Doorstroom: /);
      expect((await restore('absent.backup', at(empty))).lines).toMatch(
        /absent\.backup cannot be read \(ENOENT\)/,
      );
    });
  });

  it('brings one of an older schema to what this program needs, once all of it is as it was', async () => {
    const [older, here] = [await testDatabase(), await bareDatabase()];
    const source = await new DataSource({
      type: 'postgres',
      url: older.ownerUrl,
      migrations,
      migrationsTableName: 'migration',
    }).initialize();
    await source.undoLastMigration();
    // A function that says something else by now.
    await source.query(
      `CREATE OR REPLACE FUNCTION is_reason_label(label text) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT true'`,
    );
    await source.query(
      `UPDATE repeatable_migration SET sha256 = 'older' WHERE path = 'functions/policy/is_reason_label.sql'`,
    );
    await source.destroy();
    const past = await TestRegion.in(older);
    const { entry } = await past.proposal();
    await past.close();
    const made = await command(
      ['backup', '--to', file('older.backup'), '--recipient', file('region.key.pub'), ...programs()],
      at(older),
    );
    expect(made.failed).toBe(false);
    const said = await restore('older.backup', at(here));
    const last = migrations.at(-1)!.name;
    expect(said.lines).toContain('Every table has the rows of the backup, by number and by hash.');
    expect(said.lines).toContain(
      `Its schema was 1 step older than this program (${last.replace(/\d+$/, '')}): it was brought up to date afterwards.`,
    );
    expect([said.failed, said.lines.includes('NOT')]).toEqual([false, false]);
    expect(await rowsAt(here.ownerUrl, `SELECT FROM migration WHERE name = '${last}'`)).toHaveLength(1);
    expect(
      await rowsAt(
        here.ownerUrl,
        `SELECT prosrc = 'SELECT true' AS older, (SELECT count(*)::integer FROM waiting_list_entry WHERE id = '${entry}') AS entries FROM pg_proc WHERE proname = 'is_reason_label'`,
      ),
    ).toEqual([{ older: false, entries: 1 }]);
    await older.drop();
    await here.drop();
  });

  it('takes a file of anchors that goes on after the trail for what it is, and not one that contradicts it', async () => {
    const [head] = await rowsAt<{ number: number; hash: string }>(
      running.postgres.ownerUrl,
      'SELECT number::integer, hash FROM audit_seal ORDER BY number DESC LIMIT 1',
    );
    const held = async (...anchors: { seal: number; hash: string }[]) => {
      const lines = anchors.map((one, i) => ({
        region: REGION,
        day: `2020-01-0${i + 1}`,
        ...one,
        events: 1,
      }));
      writeFileSync(file('held.jsonl'), lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
      const settings = testSettings({ REGION, AUDIT_ANCHOR_FILE: file('held.jsonl') });
      const [trail] = await withOwner(running.postgres.ownerUrl, (owner) => verifyTrails(owner, settings));
      return { goesOn: trail!.fileGoesOn, faults: trail!.faults.map(({ kind }) => kind) };
    };
    const { number: seal, hash } = head!;
    const other = 'f'.repeat(64);
    expect(await held({ seal, hash }, { seal: seal + 1, hash: other })).toEqual({ goesOn: true, faults: [] });
    expect(await held({ seal, hash: other })).toMatchObject({ faults: ['file-differs'] });
    expect(await held({ seal, hash: other }, { seal: seal + 1, hash: other })).toMatchObject({
      faults: ['file-differs'],
    });
  });

  it('says what to install where PostgreSQL’s programs are not', async () => {
    const words = [
      'backup',
      '--to',
      file('x.backup'),
      '--recipient',
      file('region.key.pub'),
      '--programs',
      folder,
    ];
    expect(await command(words, at(running.postgres))).toEqual({
      failed: true,
      lines: expect.stringMatching(/^pg_dump is not in .*Install the client programs of PostgreSQL 18 /),
    });
  });

  it('takes no secret key for a public one, and repeats neither', async () => {
    const secret = readFileSync(file('region.key'), 'utf8');
    const { failed, lines } = await backup('y.backup', 'region.key');
    expect(failed).toBe(true);
    expect(lines).toMatch(/holds a secret key, which belongs on no machine that makes backups/);
    expect(lines).not.toContain(secret.split('\n')[1]);
  });
});
