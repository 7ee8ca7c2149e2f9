import { DEFAULT_RETENTION, RETENTION_KINDS, TABLE_RETENTION } from '../../../libs/privacy/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import { anna, bram, REGION, SENDER, TestRegion } from '../../../test/support/review/region.js';
import { engineActor } from '../../platform/base/database/actor.js';
import { PrivacyModule } from '../index.js';
import { RetentionJob } from './retention.job.js';
import { type RetentionReport } from './retention.js';

const TODAY = new Date();
const AGO = (months: number): string => `now() - interval '${months} months 2 days'`;
const AWAY = '99990077';

describe('every table of the database', () => {
  let running: TestApp;
  let region: TestRegion;

  beforeAll(async () => {
    running = await testApp({ stages: [PrivacyModule], env: { REGION } });
    region = await TestRegion.in(running.postgres);
  });
  afterAll(async () => {
    await region.close();
    await running.close();
  });

  const namesOf = async (sql: string): Promise<string[]> =>
    (await region.query<{ name: string }>(sql)).map(({ name }) => name);

  it('has a period after which its rows go, or a written reason why they stay', async () => {
    const tables = await namesOf(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`,
    );
    expect(tables).toEqual(Object.keys(TABLE_RETENTION).sort());
    for (const retention of Object.values(TABLE_RETENTION))
      if ('stays' in retention) expect(retention.stays.length).toBeGreaterThan(10);
  });

  it('that has a period is reached by what lets go, and one that stays is not', async () => {
    // What the functions name, what belongs to an entry, and whatever points at either.
    const reached = await namesOf(`
      WITH RECURSIVE named AS (
        SELECT c.oid FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND (
          EXISTS (SELECT FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.proname IN ('retire', 'erase_entry', 'condense_facts')
            AND p.prosrc ~ ('(DELETE FROM |delete_with_dependents\\(''|array_agg.*FROM )' || c.relname || '\\M'))
          OR (c.relname NOT IN ('audit_subject', 'entry_erasure')
            AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'entry_id' AND NOT a.attisdropped)))
        UNION SELECT f.conrelid FROM named n JOIN pg_constraint f ON f.contype = 'f' AND f.confrelid = n.oid
      )
      SELECT oid::regclass::text AS name FROM named ORDER BY 1`);
    const withPeriod = Object.entries(TABLE_RETENTION)
      .filter(([, retention]) => 'goes' in retention && !retention.goes.includes('expired'))
      .map(([name]) => name);
    expect(reached).toEqual(withPeriod.sort());
    const used = new Set(
      Object.values(TABLE_RETENTION).flatMap((retention) => ('goes' in retention ? retention.goes : [])),
    );
    expect([...used].filter((kind) => kind !== 'expired').sort()).toEqual([...RETENTION_KINDS].sort());
  });
});

describe('what is told, and what people leave behind, goes when its period is over:', () => {
  let running: TestApp;
  let region: TestRegion;

  beforeEach(async () => {
    running = await testApp({ stages: [PrivacyModule], env: { REGION } });
    region = await TestRegion.in(running.postgres);
  });
  afterEach(async () => {
    await region.close();
    await running.close();
  });

  const apply = (): Promise<RetentionReport> => running.app.get(RetentionJob).apply(TODAY);
  const gone = (report: RetentionReport, kind: string) =>
    report.kinds.find((one) => one.kind === kind)?.tables;
  const event = async (months: number, position: number | null): Promise<void> => {
    await region.query(
      `INSERT INTO event (region_id, position, kind, subject_id, organisations, at) VALUES ($1, $2, 'proposal.proposed', gen_random_uuid(), $3, ${AGO(months)})`,
      [REGION, position, [SENDER]],
    );
  };
  const colleague = (user: string, months: number) =>
    region.query(
      `INSERT INTO colleague (region_id, provider_id, user_id, role, display_name, profession, seen_at) VALUES ($1, $2, $3, 'clinician', 'x', 'psychiater', ${AGO(months)})`,
      [REGION, SENDER, user],
    );
  const usersIn = async (table: string): Promise<string[]> =>
    (await region.query<{ user_id: string }>(`SELECT user_id FROM ${table} ORDER BY 1`)).map(
      ({ user_id }) => user_id,
    );

  it('events once they have been told, and marks of having read once nothing is left that they hide', async () => {
    await event(4, 1);
    await event(2, 2);
    await event(4, null);
    await region.query(
      `INSERT INTO notification_read (region_id, user_id, organisation, batch, kind, read_at)
       SELECT region_id, 'reader', $1, batch, kind, ${AGO(4)} FROM event WHERE position IS NOT NULL`,
      [SENDER],
    );
    await region.query(
      `INSERT INTO notification_reader VALUES ($1, 'long-ago', $2, 1), ($1, 'lately', $2, 2)`,
      [REGION, SENDER],
    );
    const report = await apply();
    expect(gone(report, 'events')).toEqual([{ table: 'event', rows: 1 }]);
    expect(gone(report, 'notifications')).toEqual([
      { table: 'notification_read', rows: 1 },
      { table: 'notification_reader', rows: 1 },
    ]);
    expect(await usersIn('notification_reader')).toEqual(['lately']);
    expect(await region.query('SELECT position FROM event ORDER BY id')).toEqual([
      { position: '2' },
      { position: null },
    ]);
  });

  it('mail that was sent or given up, and addresses nobody confirmed; not those that are in use', async () => {
    await region.query(
      `INSERT INTO mail_preference (region_id, user_id, organisation, role, frequency, language, address, confirmed_at, refused_at, mailed_until, updated_at) VALUES
         ($1, 'in-use', $2, 'clinician', 'digest', 'nl', 'sealed', ${AGO(30)}, NULL, 0, ${AGO(30)}),
         ($1, 'never-confirmed', $2, 'clinician', 'digest', 'nl', 'sealed', NULL, NULL, 0, ${AGO(3)}),
         ($1, 'just-asked', $2, 'clinician', 'digest', 'nl', 'sealed', NULL, NULL, 0, now()),
         ($1, 'off', $2, 'clinician', 'off', 'nl', NULL, NULL, NULL, 0, ${AGO(3)}),
         ($1, 'bounced', $2, 'clinician', 'digest', 'nl', 'sealed', ${AGO(4)}, ${AGO(3)}, 0, ${AGO(3)})`,
      [REGION, SENDER],
    );
    await region.query(
      `INSERT INTO mail (region_id, user_id, organisation, purpose, key, state, created_at, done_at) VALUES
         ($1, 'in-use', $2, 'digest', '1', 'sent', ${AGO(3)}, ${AGO(3)}), ($1, 'in-use', $2, 'digest', '2', 'given-up', ${AGO(3)}, ${AGO(3)}),
         ($1, 'in-use', $2, 'digest', '3', 'sent', now(), now()), ($1, 'in-use', $2, 'digest', '4', 'waiting', ${AGO(3)}, NULL)`,
      [REGION, SENDER],
    );
    expect(gone(await apply(), 'mail')).toEqual([
      { table: 'mail', rows: 2 },
      { table: 'mail_preference', rows: 3 },
    ]);
    expect(await usersIn('mail_preference')).toEqual(['in-use', 'just-asked']);
    expect(await region.query('SELECT key FROM mail ORDER BY key')).toEqual([{ key: '3' }, { key: '4' }]);
  });

  it('deliveries that arrived or are dead, and endpoints that were switched off so long ago', async () => {
    const endpoint = (place: number, state: string) =>
      region.one<{ id: string }>(
        `INSERT INTO webhook_endpoint (region_id, provider_id, place, url, kinds, state, disabled_reason, secret, created_by)
         VALUES ($1, $2, $3, 'https://example.org', '{proposal.proposed}', $4, CASE $4 WHEN 'disabled' THEN 'by-hand' END, 'sealed', 'x') RETURNING id`,
        [REGION, SENDER, place, state],
      );
    const [active, off] = [await endpoint(1, 'active'), await endpoint(2, 'disabled')];
    const lately = await endpoint(3, 'active');
    await region.query(`UPDATE webhook_endpoint SET disabled_at = ${AGO(3)} WHERE id = $1`, [off.id]);
    await region.query(
      `UPDATE webhook_endpoint SET state = 'disabled', disabled_reason = 'failing', created_at = ${AGO(9)} WHERE id = $1`,
      [lately.id],
    );
    await region.query(
      `INSERT INTO webhook_delivery (region_id, endpoint_id, provider_id, kind, subject_id, at, state, created_at, done_at)
       SELECT $1, $2, $3, 'proposal.proposed', gen_random_uuid(), at, state, at, CASE WHEN state <> 'waiting' THEN at END
       FROM unnest(ARRAY['delivered', 'dead', 'waiting']) state, unnest(ARRAY[${AGO(3)}, now()]) at`,
      [REGION, active.id, SENDER],
    );
    // Its own event is of today: only the rows of this kind are looked at.
    expect(gone(await apply(), 'webhooks')).toEqual([
      { table: 'webhook_delivery', rows: 2 },
      { table: 'webhook_endpoint', rows: 1 },
    ]);
    const left = await region.query<{ id: string; since: boolean }>(
      'SELECT id, disabled_at IS NOT NULL AS since FROM webhook_endpoint ORDER BY place',
    );
    expect(left).toEqual([
      { id: active.id, since: false },
      { id: lately.id, since: true },
    ]);
    await region.query(`UPDATE webhook_endpoint SET state = 'active', disabled_reason = NULL WHERE id = $1`, [
      lately.id,
    ]);
    expect(await region.count('webhook_endpoint WHERE disabled_at IS NOT NULL')).toBe(0);
    expect(await region.count('webhook_delivery')).toBe(4);
  });

  it('people who have not been here, with their views; not who is away or stands in for somebody', async () => {
    for (const user of ['left', 'away', 'stands-in', 'has-work']) await colleague(user, 13);
    await colleague('here', 1);
    const { id, entry } = await region.proposal();
    await region.query(
      `INSERT INTO follow_up (region_id, provider_id, entry_id, kind, cause_id, owner) VALUES ($1, $2, $3, 'offer-expired', gen_random_uuid(), 'has-work')`,
      [REGION, SENDER, entry],
    );
    await region.query(
      `INSERT INTO absence (region_id, provider_id, user_id, since, until, delegate) VALUES
         ($1, $2, 'here', current_date - 120, current_date - 100, 'left'), ($1, $2, 'away', current_date - 9, current_date + 30, 'stands-in')`,
      [REGION, SENDER],
    );
    await region.query(
      `INSERT INTO assignment (region_id, proposal_id, provider_id, user_id) VALUES ($1, $2, $3, 'left')`,
      [REGION, id, SENDER],
    );
    await region.query(
      `INSERT INTO saved_view (region_id, provider_id, user_id, place, query, created_at) VALUES
         ($1, $2, 'left', 1, '{}', ${AGO(14)}), ($1, $2, 'here', 1, '{}', ${AGO(14)}), ($1, $2, 'nobody', 1, '{}', now())`,
      [REGION, SENDER],
    );
    const report = await apply();
    expect(gone(report, 'absences')).toEqual([{ table: 'absence', rows: 1 }]);
    expect(gone(report, 'saved-views')).toEqual([{ table: 'saved_view', rows: 1 }]);
    expect(gone(report, 'reviewers')).toEqual([
      { table: 'assignment', rows: 1 },
      { table: 'colleague', rows: 1 },
    ]);
    expect(await usersIn('colleague')).toEqual(['away', 'has-work', 'here', 'stands-in']);
    expect(await usersIn('absence')).toEqual(['away']);
    expect(await usersIn('saved_view')).toEqual(['here', 'nobody']);
    const trail = await region.query<{ kind: string }>(
      `SELECT detail ->> 'kind' AS kind FROM audit_event WHERE action = 'retention.apply' ORDER BY id`,
    );
    expect(trail.map(({ kind }) => kind)).toEqual(['absences', 'saved-views', 'reviewers']);
  });

  it('only by the engine, and never younger than thirty days', async () => {
    for (const kind of Object.keys(DEFAULT_RETENTION.months)) {
      const asking = (sql: string, actor = engineActor(REGION)) =>
        running.database.transaction(actor, (tx) => tx.query(sql));
      await expect(asking(`SELECT * FROM retire('${kind}', now())`)).rejects.toThrow(
        /younger than thirty days/,
      );
      for (const actor of [anna, bram, { ...anna, organisation: AWAY }])
        await expect(asking(`SELECT * FROM retire('${kind}', '2000-01-01')`, actor)).rejects.toThrow(
          /only the engine/,
        );
    }
  });
});
