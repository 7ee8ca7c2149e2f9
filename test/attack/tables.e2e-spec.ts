import pg from 'pg';
import { type Actor, type Role } from '../../src/platform/base/database/actor.js';
import { fillRegion } from '../support/attack/full-region.js';
import { everybody, WholeApp } from '../support/attack/whole-app.js';
import { anna, bram, REGION, SENDER } from '../support/review/region.js';

/** Tables without row-level security, which the application may read and not write, each with its reason. */
const OPEN: Readonly<Record<string, string>> = {
  region: 'names of regions; made by the owner only',
  system_client: 'looked up before anybody is known to act; ids and hashes of secrets, no personal data',
  pc4_area: 'published geography',
  announced_wait: 'published waiting times',
  proposal_transition: 'the state machine',
  transfer_transition: 'the state machine',
  follow_up_kind: 'a code list',
  case_transition: 'the state machine',
  qualified_profession: 'a code list',
  built_in_reason: 'a code list',
};
/** Not readable at all. */
const CLOSED: Readonly<Record<string, string>> = {
  migration: 'what the owner has migrated',
  repeatable_migration: 'which functions and views the owner has installed',
};

interface Wall {
  /** Who sees rows of the region that are of no party to them; `all` where the rows are no secret in the region. */
  readonly sees?: readonly Role[] | 'all';
  /** Who may write rows of others. */
  readonly writes?: readonly Role[];
  /** Adding is open to everybody in the region, for themselves: nobody acts without leaving a trace. Columns that only the database fills. */
  readonly appends?: readonly string[];
}

/** Tables with row-level security. Not listed: default deny, and the spec fails until somebody says what is meant. */
const WALLS: Readonly<Record<string, Wall>> = {
  policy_version: { sees: 'all', writes: ['administrator'] },
  refusal_reason: { sees: 'all' },
  decline_reason: { sees: 'all' },
  audit_event: { sees: ['privacy-officer', 'administrator'], appends: ['id', 'xid', 'at'] },
  audit_seal: { sees: ['privacy-officer'] },
  audit_anchor: { sees: ['privacy-officer', 'administrator'] },
  audit_subject: { sees: ['privacy-officer'] },
  retention_policy: { sees: 'all', writes: ['administrator'] },
  entry_erasure: { sees: ['privacy-officer'] },
  session: {},
  issuer_record: {},
  failed_attempt: {},
  event: {},
  event_clock: {},
  notification_reader: {},
  notification_read: {},
  mail_preference: {},
  mail: {},
  webhook_endpoint: {},
  webhook_delivery: {},
  area: { sees: 'all', writes: ['administrator'] },
  travel_time: { sees: 'all', writes: ['administrator'] },
  provider: { sees: 'all', writes: ['administrator'] },
  programme: { sees: 'all' },
  slot: { sees: 'all' },
  ceiling: { sees: ['insurer'] },
  waiting_list_entry: {},
  entry_bar: {},
  registry_change: {},
  registry_history: {},
  push_receipt: {},
  push_refusal: {},
  file_mapping: {},
  matching_run: { sees: 'all', writes: ['administrator', 'taskforce-analyst'] },
  matching_snapshot: {},
  proposal: {},
  proposal_seen: {},
  worklist_line: {},
  proposal_reasons: {},
  saved_view: {},
  colleague: {},
  absence: {},
  assignment: {},
  unmatched: {},
  decision: {},
  pending_decision: {},
  slot_hold: { sees: 'all' },
  offer: {},
  offer_option: {},
  transfer: {},
  hand_over_step: {},
  follow_up: {},
  case_meeting: { sees: 'all', writes: ['case-table-chair'] },
  case_attendance: { sees: ['case-table-chair'], writes: ['case-table-chair'] },
  table_case: { sees: ['case-table-chair'], writes: ['case-table-chair'] },
  case_decision: { sees: ['case-table-chair'], writes: ['case-table-chair'] },
  case_action: { sees: ['case-table-chair'], writes: ['case-table-chair'] },
  case_action_reminder: {},
  figure_release: {},
  kept_release: {},
  daily_fact: {},
  fact_day: {},
};

/** What a made-up row needs to pass the checks of its table; the rest is made up by the type of the column. */
const MADE_UP: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  policy_version: { document: {} },
  refusal_reason: { effect: 'none', sides: ['sending'], withdrawn: false },
  decline_reason: { effect: 'withdraw', withdrawn: false },
  case_attendance: { role: 'clinician', user_id: null },
  session: {
    id_hash: 'a'.repeat(64),
    revoked_because: null,
    revoked_at: null,
    expires_at: '2999-01-01',
    issuer_session_hash: null,
  },
  failed_attempt: { key_hash: 'a'.repeat(64) },
  audit_anchor: { hash: 'a'.repeat(64) },
  mail_preference: {
    role: 'clinician',
    frequency: 'off',
    language: 'nl',
    address: null,
    confirmed_at: null,
    refused_at: null,
    address_from: 'person',
    muted: [],
  },
  file_mapping: {
    header_sha256: 'a'.repeat(64),
    columns: ['reference'],
    constants: {},
    value_codes: {},
    date_order: null,
  },
  figure_release: { kind: 'waits' },
  kept_release: { kind: 'waits' },
  daily_fact: { population: 'adults' },
  mail: { purpose: 'digest', state: 'waiting', done_at: null },
  webhook_endpoint: {
    url: 'https://example.org',
    state: 'active',
    disabled_reason: null,
    disabled_at: null,
    previous_until: null,
    previous_secret: null,
  },
  webhook_delivery: { state: 'waiting', done_at: null },
  colleague: { role: 'clinician', profession: 'psychiater' },
  pending_decision: {
    ...{ role: 'clinician', side: 'sending', profession: 'psychiater', verdict: 'approve', week: '2026-W50' },
    ...{ case_id: null, decision: null, programme_id: null, programme_week: null, domain: null },
    ...{ state: 'pending', reason: null, review_on: null, settled_at: null, seen_at: null },
    ...{ problem: null, cause: null },
  },
};

/** What the application reads through views of the owner; each shows the acting region and nothing without one. */
const VIEWS = [
  'insight_beginning',
  'insight_bridging',
  'insight_case',
  'insight_case_action',
  'insight_delivery',
  'insight_exchange',
  'insight_funnel',
  'insight_provider',
  'insight_area',
  'insight_run',
  'insight_transfer',
  'insight_wait',
];

function ofType(type: string): unknown {
  if (type === 'uuid') return '00000000-0000-4000-8000-000000000001';
  if (/int|numeric|double/.test(type)) return 1;
  if (/timestamp|date/.test(type)) return '2026-01-01';
  if (type === 'boolean') return true;
  if (type === 'jsonb') return {};
  if (type === 'ARRAY') return ['x'];
  return type === 'xid8' ? '1' : 'x';
}

type Row = Readonly<Record<string, unknown>>;
const OUTSIDER = '99990009';

describe('every table, as the application role', () => {
  let test: WholeApp;
  let pool: pg.Pool;
  let tables: { name: string; rls: boolean }[];
  const one = new Map<string, Row>();

  beforeAll(async () => {
    test = await WholeApp.open();
    await fillRegion(test);
    pool = new pg.Pool({ connectionString: test.postgres.applicationUrl, max: 2 });
    tables = await test.region.query(
      `SELECT c.relname AS name, c.relrowsecurity AS rls FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
    );
    for (const name of Object.keys(WALLS)) {
      const first = `SELECT to_jsonb(t) AS row FROM "${name}" t WHERE region_id = '${REGION}' LIMIT 1`;
      const [row] = await test.region.query<{ row: Row }>(first);
      if (row === undefined) await makeUp(name);
      one.set(name, row?.row ?? (await test.region.one<{ row: Row }>(first)).row);
    }
  }, 60_000);
  /** A row for a table that no journey has filled, past its triggers and foreign keys: row-level security is what is asked here. */
  async function makeUp(name: string): Promise<void> {
    const columns = await test.region.query<{ name: string; type: string }>(
      `SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1`,
      [name],
    );
    const owner = { region_id: REGION, provider_id: SENDER, organisation: SENDER, user_id: 'somebody' };
    const row = Object.fromEntries(
      columns.map(({ name: column, type }) => [
        column,
        { ...owner, ...MADE_UP[name] }[column] === undefined
          ? ofType(type)
          : { ...owner, ...MADE_UP[name] }[column],
      ]),
    );
    const superuser = new pg.Client({ connectionString: test.postgres.superuserUrl });
    await superuser.connect();
    await superuser.query(`SET session_replication_role = replica`);
    await superuser.query(
      `INSERT INTO "${name}" OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(NULL::"${name}", $1)).*`,
      [JSON.stringify(row)],
    );
    await superuser.end();
  }
  afterAll(async () => {
    await pool.end();
    await test.close();
  });

  type Who = Pick<Actor, 'region' | 'role' | 'organisation' | 'user'>;
  const outsider = (role: Role): Who => ({
    region: REGION,
    role,
    user: 'outsider',
    organisation: role === 'insurer' ? '9999' : OUTSIDER,
  });
  const roles = [...new Set(everybody.map(({ role }) => role))];

  /** Rows that come out, or how many were changed; the SQLSTATE where it was refused. Nothing is kept. */
  async function as(who: Who | null, sql: string, parameters: unknown[] = []): Promise<number | string> {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      if (who !== null)
        await client.query(
          `SELECT set_config('doorstroom.region', $1, true), set_config('doorstroom.organisation', $2, true),
             set_config('doorstroom.user', $3, true), set_config('doorstroom.role', $4, true)`,
          [who.region, who.organisation ?? '', who.user, who.role],
        );
      return (await client.query(sql, parameters)).rowCount ?? 0;
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
  const DENIED = '42501';
  /** Row-level security, a missing grant, or a guard of the table that comes before them. */
  const REFUSED: readonly (number | string)[] = [DENIED, '23514', 0];

  /** The first row of a table once more, or under another region. */
  const insert = (name: string, change: Row = {}): [string, unknown[]] => [
    `INSERT INTO "${name}" OVERRIDING SYSTEM VALUE SELECT (jsonb_populate_record(NULL::"${name}", $1)).*`,
    [JSON.stringify({ ...one.get(name), ...change })],
  ];

  /** The same without columns that the database fills. */
  const insertGiven = (name: string, without: readonly string[], change: Row): [string, unknown[]] => {
    const columns = Object.keys(one.get(name)!).filter((column) => !without.includes(column));
    const row = JSON.stringify({ ...one.get(name), ...change });
    const list = columns.map((column) => `"${column}"`).join();
    return [
      `INSERT INTO "${name}" (${list}) SELECT ${list} FROM jsonb_populate_record(NULL::"${name}", $1)`,
      [row],
    ];
  };

  it('has row-level security, or stands on a list that says why not', () => {
    expect(tables.filter(({ rls }) => rls).map(({ name }) => name)).toEqual(Object.keys(WALLS).sort());
    expect(tables.filter(({ rls }) => !rls).map(({ name }) => name)).toEqual(
      [...Object.keys(OPEN), ...Object.keys(CLOSED)].sort(),
    );
  });

  it('has a row here, so that what follows says something', () => {
    expect(Object.keys(WALLS).filter((name) => !one.has(name))).toEqual([]);
  });

  it('cannot be emptied, altered or owned', async () => {
    const rights = await test.region.query<{ name: string; rights: string[] }>(
      `SELECT c.relname AS name, array_agg(r) AS rights FROM pg_class c, unnest(ARRAY['TRUNCATE', 'REFERENCES', 'TRIGGER']) r
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND has_table_privilege('doorstroom_app', c.oid, r) GROUP BY 1`,
    );
    expect(rights).toEqual([]);
    expect(
      await test.region.query(
        `SELECT rolname FROM pg_roles WHERE rolname = 'doorstroom_app' AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
      ),
    ).toEqual([]);
    expect(
      await test.region.query(
        `SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND pg_has_role('doorstroom_app', relowner, 'member')`,
      ),
    ).toEqual([]);
    expect(await as(null, 'CREATE TABLE mine ()')).toBe(DENIED);
    for (const role of ['doorstroom_owner', 'doorstroom_sealer'])
      expect(await as(null, `SET ROLE ${role}`)).toBe(DENIED);
  });

  it('cannot be reached past its walls by a function of the owner, but by those that are meant to', async () => {
    const found = await test.region.query<{ name: string; pinned: boolean }>(
      `SELECT p.proname AS name, coalesce(p.proconfig::text LIKE '%search_path=public, pg_temp%', false) AS pinned FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND has_function_privilege('doorstroom_app', p.oid, 'EXECUTE') ORDER BY 1`,
    );
    // Trigger functions among them could be put on a temporary table and would then write whatever it is told to.
    // Two say only whether the acting organisation itself is part of a case, one only which event of the region was the latest.
    // One tells what replicas follow the server, and nothing of a row.
    // Two run as doorstroom_sealer: what they write is computed from what is there, and nothing is handed to them.
    expect(found.map(({ name }) => name)).toEqual([
      'anchor_audit',
      'entry_known',
      'entry_subjects',
      'entry_versions',
      'erase_entry',
      'first_known_day',
      'known_movements',
      'known_standbys',
      'latest_event',
      'owns_action_in_case',
      'retire',
      'seal_audit',
      'submitted_case',
    ]);
    expect(found.filter(({ pinned }) => !pinned)).toEqual([]);
    for (const role of roles) {
      expect([role, await as(outsider(role), `SELECT * FROM erase_entry('x', 'client-request')`)]).toEqual([
        role,
        DENIED,
      ]);
      expect([role, await as(outsider(role), `SELECT * FROM retire('receipts', '2000-01-01')`)]).toEqual([
        role,
        DENIED,
      ]);
      for (const counted of ['first_known_day()', `known_movements('2026-01-01')`])
        expect([role, await as(outsider(role), `SELECT * FROM ${counted}`)]).toEqual([role, DENIED]);
      const subjects = await as(outsider(role), `SELECT * FROM entry_subjects('x')`);
      expect([role, subjects]).toEqual([role, role === 'privacy-officer' ? 1 : DENIED]);
    }
  });

  it('is not forged through a trigger on a temporary table', async () => {
    const forged = `CREATE TEMP TABLE bait (region_id text, id text, provider_id text, valid_from timestamptz);
      CREATE TRIGGER forge BEFORE DELETE ON bait FOR EACH ROW EXECUTE FUNCTION public.keep_history();
      INSERT INTO bait VALUES ('${REGION}', 'forged', '${SENDER}', now()); DELETE FROM bait`;
    expect(await as(outsider('clinician'), forged)).toBe(DENIED);
  });

  it('gives the parties of a proposal its steps, and nothing of what it says', async () => {
    for (const who of [anna, bram]) {
      for (const change of [
        `need = '{}'`,
        `gain = '{}'`,
        `value = 0`,
        `weeks_sooner = 99`,
        `expires_on = '2999-01-01'`,
        `first_decision_by = '2999-01-01'`,
        `offer_by = '2999-01-01'`,
        `created_at = now()`,
        `severity = 1`,
        `waited = 0`,
      ])
        expect([change, await as(who, `UPDATE proposal SET ${change}`)]).toEqual([change, DENIED]);
      for (const change of [`held_at = '2999-01-01'`, `place = 1`, `week = '2999-W01'`])
        expect([change, await as(who, `UPDATE slot_hold SET ${change}`)]).toEqual([change, DENIED]);
    }
  });

  it('lets only the organisation where the client waits answer for the client', async () => {
    const accept = `UPDATE offer SET state = 'declined', version = version + 1, answered_at = now(), reason = 'too-far',
      policy_version = (SELECT max(version) FROM policy_version) WHERE state = 'offered'`;
    expect(await as(bram, accept)).toBe(DENIED);
    expect(await as(anna, accept)).toBe(1);
  });

  it('without row-level security is read and never written', async () => {
    for (const name of Object.keys(OPEN))
      expect(
        await test.region.one(
          `SELECT has_table_privilege('doorstroom_app', '${name}', 'INSERT') OR has_table_privilege('doorstroom_app', '${name}', 'UPDATE')
             OR has_table_privilege('doorstroom_app', '${name}', 'DELETE') AS writable`,
        ),
      ).toEqual({ writable: false });
    for (const name of Object.keys(CLOSED)) expect(await as(null, `SELECT FROM ${name}`)).toBe(DENIED);
  });

  it('shows nothing and takes nothing where nobody acts', async () => {
    for (const name of Object.keys(WALLS)) {
      expect([name, await as(null, `SELECT FROM "${name}"`)]).toEqual([name, 0]);
      expect([
        name,
        'update',
        REFUSED.includes(await as(null, `UPDATE "${name}" SET region_id = region_id`)),
      ]).toEqual([name, 'update', true]);
      expect([name, 'delete', REFUSED.includes(await as(null, `DELETE FROM "${name}"`))]).toEqual([
        name,
        'delete',
        true,
      ]);
      expect([name, 'insert', REFUSED.includes(await as(null, ...insert(name)))]).toEqual([
        name,
        'insert',
        true,
      ]);
    }
    for (const name of VIEWS) expect([name, await as(null, `SELECT FROM ${name}`)]).toEqual([name, 0]);
  });

  it('shows nothing and takes nothing of another region, to anybody, the engine included', async () => {
    for (const role of [...roles, 'engine'] as const) {
      for (const { organisation } of everybody.filter((actor) => actor.role === role || role === 'engine')) {
        const elsewhere: Who = { region: 'ELSEWHERE', role, organisation, user: 'somebody' };
        for (const name of [...Object.keys(WALLS), ...VIEWS])
          expect([name, role, await as(elsewhere, `SELECT FROM "${name}"`)]).toEqual([name, role, 0]);
        for (const name of Object.keys(WALLS)) {
          const attempts = [
            await as(elsewhere, `UPDATE "${name}" SET region_id = region_id`),
            await as(elsewhere, `DELETE FROM "${name}"`),
            await as(elsewhere, ...insert(name)),
          ];
          expect([name, role, attempts.filter((result) => !REFUSED.includes(result))]).toEqual([
            name,
            role,
            [],
          ]);
        }
        if (role === 'engine') break;
      }
    }
  });

  it('lets nobody move a row into another region or add one there', async () => {
    for (const actor of everybody)
      for (const name of Object.keys(WALLS)) {
        const moved = await as(actor, `UPDATE "${name}" SET region_id = 'ELSEWHERE'`);
        const added = await as(actor, ...insert(name, { region_id: 'ELSEWHERE' }));
        expect([name, actor.user, REFUSED.includes(moved), REFUSED.includes(added)]).toEqual([
          name,
          actor.user,
          true,
          true,
        ]);
      }
  });

  it('shows and gives an organisation that is no party exactly what the table of walls says', async () => {
    const wrong: string[] = [];
    for (const [name, { sees = [], writes = [], appends }] of Object.entries(WALLS)) {
      for (const role of roles) {
        const who = outsider(role);
        const seen = Number(await as(who, `SELECT FROM "${name}"`));
        const maySee = sees === 'all' || sees.includes(role);
        if (seen > 0 !== maySee) wrong.push(`${name} shows ${role} ${seen} rows`);
        if (writes.includes(role)) continue;
        for (const [verb, result] of [
          ['update', await as(who, `UPDATE "${name}" SET region_id = region_id`)],
          ['delete', await as(who, `DELETE FROM "${name}"`)],
          ['insert', await as(who, ...insert(name))],
        ] as const)
          if (!REFUSED.includes(result)) wrong.push(`${name} lets ${role} ${verb}: ${result}`);
        if (appends && (await as(who, ...insertGiven(name, appends, { user_id: 'outsider', role }))) !== 1)
          wrong.push(`${name} takes no row of ${role}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
