import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import request from 'supertest';
import { DEFAULT_RETENTION } from '../../../libs/privacy/index.js';
import { type TestApp, testApp, testSettings } from '../../../test/support/app.js';
import { testHome } from '../../../test/support/postgres.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { REGION, SENDER, TestRegion } from '../../../test/support/review/region.js';
import { type Actor, engineActor } from '../../platform/base/database/actor.js';
import { type Terminal } from '../../platform/base/config/terminal.js';
import { registerRetentionCommands } from '../cli/index.js';
import { PrivacyModule } from '../index.js';
import { RetentionJob } from './retention.job.js';

const actor = (role: Actor['role'], organisation: string | null): Actor => ({
  ...engineActor(REGION),
  user: role,
  role,
  organisation,
});

const TODAY = new Date();
const AGO = (months: number): string => `now() - interval '${months} months 2 days'`;

describe('what is kept no longer than the policy says', () => {
  let running: TestApp;
  let region: TestRegion;
  let lines: string[];
  let errors: string[];

  beforeEach(async () => {
    running = await testApp({ stages: [PrivacyModule], env: { REGION } });
    region = await TestRegion.in(running.postgres);
    [lines, errors] = [[], []];
    process.exitCode = undefined;
  });
  afterEach(async () => {
    process.exitCode = undefined;
    await region.close();
    await running.close();
  });

  const run = async (...words: string[]): Promise<void> => {
    const settings = testSettings({
      REGION,
      DATABASE_URL: running.postgres.applicationUrl,
      DATABASE_OWNER_URL: running.postgres.ownerUrl,
    });
    const at: Terminal = {
      settings: () => settings,
      print: (line) => void lines.push(line),
      printError: (line) => void errors.push(line),
      progress: () => undefined,
      today: () => TODAY.toISOString().slice(0, 10),
    };
    const program = new Command().exitOverride();
    registerRetentionCommands(program, at);
    await program.parseAsync(words, { from: 'user' });
  };
  const apply = () => running.app.get(RetentionJob).apply(TODAY);
  const closed = async (months: number): Promise<string> => {
    const { id } = await region.proposal();
    await region.query(
      `UPDATE proposal SET state = 'withdrawn', version = 2, closed_at = ${AGO(months)} WHERE id = $1`,
      [id],
    );
    return id;
  };
  const left = async (months: number): Promise<string> => {
    const entry = await region.entry();
    await region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [entry]);
    await region.query(`ALTER TABLE waiting_list_entry DISABLE TRIGGER entry_history`);
    await region.query(`UPDATE waiting_list_entry SET valid_from = ${AGO(months)} WHERE id = $1`, [entry]);
    await region.query(`ALTER TABLE waiting_list_entry ENABLE TRIGGER entry_history`);
    return entry;
  };

  it('goes when its period is over, and not a day before; who waits stays however long', async () => {
    const [old, young] = [await closed(24), await closed(23)];
    const [gone, stays, waiting] = [await left(24), await left(23), await region.entry()];
    await region.query(`UPDATE waiting_list_entry SET registered_on = '2015-01-01' WHERE id = $1`, [waiting]);
    const report = await apply();
    expect((await region.query<{ id: string }>('SELECT id FROM proposal')).map(({ id }) => id)).toEqual([
      young,
    ]);
    const entries = (await region.query<{ id: string }>('SELECT id FROM waiting_list_entry')).map(
      ({ id }) => id,
    );
    expect(entries).toEqual(expect.arrayContaining([stays, waiting]));
    expect(entries).not.toContain(gone);
    expect(report.kinds.find(({ kind }) => kind === 'closed-proposals')?.tables).toEqual([
      { table: 'proposal', rows: 1 },
      { table: 'worklist_line', rows: 2 },
    ]);
    expect(old).not.toBe(young);
    // Not at anybody's request: the same reference may come again.
    expect(await region.count('entry_erasure')).toBe(0);
  });

  it('goes with what hangs on it, and the receipts, snapshots and versions of their own age', async () => {
    await region.query(
      `INSERT INTO push_receipt (region_id, provider_id, kind, mode, body_sha256, received_at, received_by, rows, created, changed, unchanged, removed, refused)
       SELECT $1, $2, 'waiting-list', 'delta', repeat('0', 64), moment, 's', 1, 0, 0, 0, 0, 1 FROM unnest(ARRAY[${AGO(24)}, now()]) AS moment`,
      [REGION, SENDER],
    );
    await region.query(
      `INSERT INTO push_refusal SELECT region_id, id, provider_id, 1, 'severity', 'out-of-range', 'nl', 'en' FROM push_receipt`,
    );
    await region.query(
      `INSERT INTO matching_run (region_id, status, requested_by, requested_at, failure_code) VALUES ($1, 'failed', 'x', ${AGO(3)}, 'x')`,
      [REGION],
    );
    await region.query(
      `INSERT INTO matching_snapshot (region_id, run_id, problem_gzip) SELECT region_id, id, 'x' FROM matching_run`,
    );
    await region.query(
      `INSERT INTO registry_history VALUES ($1, 'programme', 'own', $2, ${AGO(40)}, ${AGO(24)}, 'x', '{}'), ($1, 'programme', 'own', $2, ${AGO(24)}, now(), 'x', '{}')`,
      [REGION, SENDER],
    );
    await apply();
    for (const table of [
      'push_receipt',
      'push_refusal',
      'matching_snapshot',
      `registry_history WHERE table_name = 'programme'`,
    ])
      expect([table, await region.count(table)]).toEqual([table, 1]);
    // The run itself stays, with its figures and the hash of what it saw.
    expect(await region.count('matching_run')).toBe(2);
  });

  it('is said beforehand by a dry run, to the row, and nothing goes', async () => {
    for (let i = 0; i < 3; i++) await closed(25);
    await left(30);
    // Whose proposal is over as well: counted once, with the kind that goes first.
    await region
      .proposalFor(await left(30))
      .then(({ id }) =>
        region.query(
          `UPDATE proposal SET state = 'withdrawn', version = 2, closed_at = ${AGO(25)} WHERE id = $1`,
          [id],
        ),
      );
    await run('retention', '--dry-run', '--json');
    expect(errors).toEqual([]);
    expect(await region.count('proposal')).toBe(4);
    expect(await region.count(`audit_event WHERE role = 'engine'`)).toBe(0);
    const rehearsed = JSON.parse(lines.join('\n')) as { kinds: object[]; dryRun: boolean };
    lines = [];
    await run('retention', '--json');
    const done = JSON.parse(lines.join('\n')) as { kinds: object[]; dryRun: boolean };
    expect([rehearsed.dryRun, done.dryRun]).toEqual([true, false]);
    expect(done.kinds).toEqual(rehearsed.kinds);
    expect(await region.count('proposal')).toBe(0);
    lines = [];
    await run('retention');
    expect(lines.join('\n')).toMatch(/closed-proposals +before \S+ +nothing/);
  });

  it('is shown to the privacy officer alone: the periods, and what is due, of which nothing goes', async () => {
    await closed(25);
    await left(30);
    const officer = actor('privacy-officer', null);
    const call = async (method: 'get' | 'post', path: string, who = officer) => {
      const server = request(running.app.getHttpServer());
      const asked =
        method === 'get' ? server.get(`/api/v1/retention${path}`) : server.post(`/api/v1/retention${path}`);
      return asked.set(await signedInAs(running.app, who));
    };
    const { body } = await call('get', '');
    expect(body).toMatchObject({ version: 1, auditYears: 5 });
    expect(
      Object.fromEntries(body.periods.map((one: { kind: string; months: number }) => [one.kind, one.months])),
    ).toEqual(DEFAULT_RETENTION.months);
    const rehearsed = await call('post', '/rehearsal');
    expect(rehearsed.status).toBe(200);
    expect(await region.count('proposal')).toBe(1);
    expect((await apply()).kinds).toEqual(rehearsed.body.kinds);
    expect(await region.count('proposal')).toBe(0);
    expect(await region.count(`audit_event WHERE action = 'retention.rehearse'`)).toBe(1);
    for (const who of [actor('administrator', null), actor('data-steward', SENDER)])
      for (const [method, path] of [
        ['get', ''],
        ['post', '/rehearsal'],
      ] as const)
        expect((await call(method, path, who)).status).toBe(403);
  });

  it('is counted once at a time', async () => {
    const officer = actor('privacy-officer', null);
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () =>
        request(running.app.getHttpServer())
          .post('/api/v1/retention/rehearsal')
          .set(await signedInAs(running.app, officer)),
      ),
    );
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeLessThan(6);
    for (const { status, body } of refused) expect([status, body.code]).toEqual([409, 'rehearsal-under-way']);
  });

  it('is in the audit trail, which itself is kept', async () => {
    await closed(24);
    await region.query('ALTER TABLE audit_event DISABLE TRIGGER audit_event_stamp'); // else it is of now
    await region.query(
      `INSERT INTO audit_event (region_id, at, user_id, role, action, subject_kind, category, ground, outcome)
       VALUES ($1, now() - interval '30 years', 'x', 'engine', 'x', 'x', 'x', 'x', 'done')`,
      [REGION],
    );
    await region.query('ALTER TABLE audit_event ENABLE TRIGGER audit_event_stamp');
    await apply();
    await apply();
    const events = await region.query(
      `SELECT user_id, role, action, detail FROM audit_event WHERE role = 'engine' ORDER BY id`,
    );
    expect(events).toEqual([
      expect.objectContaining({ action: 'x' }),
      {
        user_id: 'engine',
        role: 'engine',
        action: 'retention.apply',
        detail: expect.objectContaining({ kind: 'closed-proposals', rows: 3, policy: 1 }) as unknown,
      },
    ]);
  });

  it('follows the newest version of the policy, and refuses one that cannot be meant', async () => {
    const file = join(testHome(), `retention-${process.pid}.json`);
    const policy = { ...DEFAULT_RETENTION, months: { ...DEFAULT_RETENTION.months, 'closed-proposals': 2 } };
    try {
      await closed(3);
      await apply();
      expect(await region.count('proposal')).toBe(1);
      writeFileSync(file, JSON.stringify(policy));
      await run('retention', 'policy', '--set', file);
      expect(errors).toEqual([`version 2 of ${REGION}`]);
      expect(
        await region.query(`SELECT user_id, subject_id FROM audit_event WHERE action = 'retention.set'`),
      ).toEqual([{ user_id: 'command-line', subject_id: '2' }]);
      expect((await apply()).policyVersion).toBe(2);
      expect(await region.count('proposal')).toBe(0);
      writeFileSync(file, JSON.stringify({ ...policy, auditYears: 1 }));
      await run('retention', 'policy', '--set', file);
      expect(errors.at(-1)).toMatch(/auditYears is missing or out of range/);
      expect(process.exitCode).toBe(1);
      await expect(region.query(`UPDATE retention_policy SET document = '{}'`)).rejects.toThrow(
        /append-only/,
      );
    } finally {
      rmSync(file, { force: true });
    }
  });

  it('never is younger than thirty days, and never is an entry that waits, whatever asks', async () => {
    const engine = engineActor(REGION);
    const direct = (statement: string) => running.database.transaction(engine, (tx) => tx.query(statement));
    await expect(direct(`SELECT * FROM retire('left-entries', now())`)).rejects.toThrow(
      /younger than thirty days/,
    );
    const waiting = await region.entry();
    await expect(direct(`SELECT * FROM erase_entry('${waiting}', 'period-over')`)).rejects.toThrow(
      /still waiting/,
    );
    await expect(direct(`SELECT * FROM retire('audit', '2000-01-01')`)).rejects.toThrow(/no such kind/);
  });
});
