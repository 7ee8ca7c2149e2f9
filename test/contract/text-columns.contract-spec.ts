import pg from 'pg';
import { type TestDatabase, testDatabase } from '../support/postgres.js';

/**
 * What a column of text is held to, so that nobody can write a person into it:
 * - check: a CHECK of the database says what fits; this spec looks whether there is one
 * - key: it names a row of another table, by a foreign key that this spec looks for
 * - code: one of a list of ours, or the word for a state, kind or action; no caller writes it
 * - id: made by us: a uuid, a hash of what was given, a number of a register (AGB, UZOVI, municipality, week)
 * - ours: made by the service from such things: figures, sentences, what changed
 * - person: who somebody is to the identity provider, about those who work here and never about a client
 * - form: what a provider writes, in a form that libs/ingest holds it to
 * - operator: typed at the terminal by whoever runs the region
 * - public: from a public file
 * - sealed: encrypted or hashed before it is stored
 */
type Hold = 'check' | 'key' | 'code' | 'id' | 'ours' | 'person' | 'form' | 'operator' | 'public' | 'sealed';

/** The same in whatever table they stand. */
const EVERYWHERE: Readonly<Record<string, Hold>> = {
  region_id: 'id',
  provider_id: 'id',
  entry_id: 'id',
  programme_id: 'id',
  user_id: 'person',
  profession: 'code',
  area: 'id',
  week: 'id',
  insurer: 'id',
  from_provider: 'id',
  to_provider: 'id',
  from_programme: 'id',
  to_programme: 'id',
  from_state: 'code',
  to_state: 'code',
  kind: 'code',
  state: 'code',
  role: 'code',
  created_by: 'person',
  done_by: 'person',
  done_by_name: 'person',
  decided_by: 'person',
  organisation: 'id',
  sha256: 'id',
  side: 'code',
};

const HELD: Readonly<Record<string, Readonly<Record<string, Hold>>>> = {
  absence: { delegate: 'check' },
  announced_wait: {
    ...{ row_sha256: 'id', provider_key: 'public', provider_group: 'public', provider_name: 'public' },
    ...{ provider_type: 'code', agb_codes: 'id', location: 'public', place: 'public' },
    ...{ municipality_codes: 'id', circuit: 'code', diagnosis_group: 'code', care_type: 'code' },
    ...{ intake_status: 'check', treatment_status: 'check', remark: 'check' },
  },
  area: { code: 'id', name: 'public', merged_into: 'key' },
  audit_anchor: { hash: 'id' },
  audit_event: {
    ...{ action: 'code', subject_kind: 'code', subject_id: 'id', subject_ids: 'id', category: 'code' },
    ...{ ground: 'code', outcome: 'check', detail: 'ours' },
  },
  audit_seal: { previous_hash: 'id', hash: 'id' },
  audit_subject: { subject_id: 'id' },
  built_in_reason: { list: 'check', code: 'code', nl: 'ours', en: 'ours', effect: 'code' },
  case_action: { code: 'check', owner_id: 'person' },
  case_decision: { decision: 'check', domain: 'check' },
  case_meeting: { planned_by: 'person' },
  case_attendance: { recorded_by: 'person' },
  ceiling: { insurer: 'check' },
  colleague: { role: 'check', display_name: 'person' },
  daily_fact: { diagnosis: 'code', population: 'check' },
  decision: { verdict: 'check', reason: 'key', decided_by_name: 'person' },
  decline_reason: { code: 'operator', nl: 'operator', en: 'operator', effect: 'check' },
  entry_bar: { barred: 'id', reason: 'code' },
  event: { organisations: 'id', recipient_user: 'person', by_user: 'person', by_organisation: 'id' },
  failed_attempt: { key_hash: 'sealed' },
  file_mapping: {
    ...{
      header_sha256: 'check',
      columns: 'check',
      constants: 'code',
      value_codes: 'ours',
      date_order: 'check',
    },
  },
  figure_release: { kind: 'check', sums: 'ours' },
  follow_up: { kind: 'key', owner: 'person', owner_name: 'person' },
  follow_up_kind: { code: 'code' },
  hand_over_step: { step: 'check', consent_of: 'check', taken_back_by: 'person' },
  issuer_record: { model: 'code', id: 'sealed', payload: 'ours', uid: 'id', grant_id: 'id' },
  kept_release: { kind: 'check', shown: 'ours' },
  mail: { purpose: 'check', key: 'id', counts: 'check', last_error: 'code' },
  mail_preference: {
    ...{ frequency: 'check', language: 'check', address: 'sealed', address_from: 'check', muted: 'check' },
  },
  matching_run: {
    ...{ status: 'check', requested_by: 'person', first_week: 'id', problem_sha256: 'id' },
    ...{
      solution_status: 'code',
      levels: 'ours',
      counts: 'ours',
      baselines: 'ours',
      prices: 'ours',
      levers: 'ours',
      shares: 'ours',
    },
    ...{ work: 'ours', progress: 'ours', failure_code: 'code' },
  },
  offer: {
    ...{ offered_by: 'person', offered_by_name: 'person', facts: 'ours', answered_by: 'person' },
    answered_by_name: 'person',
    ...{ chosen_week: 'id', reason: 'key' },
  },
  pc4_area: {
    ...{ pc4: 'check', place: 'public', municipality_code: 'id', municipality: 'public' },
    ...{ province: 'public', care_office_region: 'public', coordinates: 'check' },
  },
  pending_decision: {
    ...{ role: 'check', decided_by_name: 'person', verdict: 'check', reason: 'check', decision: 'check' },
    ...{ programme_id: 'id', programme_week: 'check', domain: 'check', diagnosis: 'check', week: 'check' },
    ...{ problem: 'check', cause: 'check' },
  },
  policy_version: { document: 'operator' },
  programme: {
    ...{ id: 'id', reference: 'check', name: 'check', diagnoses: 'code', settings: 'code' },
    ...{ titles: 'check', circuits: 'check', levels: 'code', intensities: 'code', forms: 'code' },
    ...{ languages: 'code', interpreted: 'code', insurers: 'id', excludes: 'code', excludes_soft: 'code' },
    public_name: 'check',
  },
  proposal: {
    ...{ origin: 'check', proposed_by: 'person', need: 'ours', gain: 'ours', closed_reason: 'code' },
  },
  proposal_reasons: { reasons: 'ours' },
  proposal_seen: { seen_by: 'person' },
  provider: {
    id: 'check',
    name: 'operator',
    reference_form: 'check',
    contact_phone: 'check',
    contact_mail: 'check',
    contact_address: 'check',
  },
  push_receipt: {
    ...{ kind: 'check', mode: 'check', idempotency_sha256: 'check', body_sha256: 'check' },
    received_by: 'person',
  },
  push_refusal: { field: 'check', code: 'check', message_nl: 'ours', message_en: 'ours' },
  qualified_profession: { code: 'code', titles: 'check' },
  refusal_reason: { code: 'operator', nl: 'operator', en: 'operator', effect: 'check', sides: 'code' },
  region: { id: 'check', name: 'operator' },
  registry_history: { table_name: 'code', row_key: 'id', changed_by: 'person', was: 'ours' },
  repeatable_migration: { path: 'ours' },
  retention_policy: { document: 'operator' },
  saved_view: { query: 'check' },
  session: { id_hash: 'sealed', contexts: 'person', issuer_session_hash: 'sealed', revoked_because: 'check' },
  slot: { week: 'check' },
  slot_hold: { state: 'check' },
  system_client: { client_id: 'id', secret_hash: 'sealed', jwks: 'operator' },
  table_case: { reason: 'check', submitted_by: 'person', outcome: 'code' },
  transfer: { intake_week: 'id', ticket: 'ours', return_reason: 'check' },
  travel_time: { from_area: 'key', to_area: 'key', source: 'check' },
  unmatched: { reason: 'code', binding: 'code', nearest: 'ours' },
  waiting_list_entry: {
    ...{ id: 'id', reference: 'check', diagnosis: 'code', settings: 'code', language: 'code' },
    ...{ levels: 'code', intensities: 'code', forms: 'code', care_type: 'check' },
    ...{
      insurer: 'check',
      title: 'check',
      circuit: 'check',
      flags: 'code',
      expected_intake_week: 'check',
      client_wish: 'check',
      conditions: 'check',
      not_before: 'check',
      former_providers: 'check',
      poll_answer: 'check',
      cleaned_as: 'check',
      state: 'check',
      content_sha256: 'id',
    },
  },
  webhook_delivery: { last_error: 'code' },
  webhook_endpoint: {
    ...{
      url: 'check',
      kinds: 'code',
      disabled_reason: 'check',
      secret: 'sealed',
      previous_secret: 'sealed',
    },
  },
  worklist_line: { own_entry: 'id', diagnosis: 'code', other_provider: 'id', closed_reason: 'code' },
};

describe('every column that holds text', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let columns: readonly { table: string; column: string }[];
  beforeAll(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    columns = (
      await client.query<{ table: string; column: string }>(
        `SELECT c.table_name AS "table", c.column_name AS "column" FROM information_schema.columns c
         JOIN information_schema.tables t USING (table_schema, table_name)
         WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND t.table_name <> 'migration'
           AND (c.data_type IN ('text', 'jsonb', 'json', 'character varying', 'xml') OR c.udt_name IN ('_text', '_varchar', 'citext'))
         ORDER BY 1, 2`,
      )
    ).rows;
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const holdOf = ({ table, column }: { table: string; column: string }): Hold | undefined =>
    HELD[table]?.[column] ?? EVERYWHERE[column];
  /** Columns with a constraint of the kind. */
  const constrained = async (type: 'c' | 'f'): Promise<ReadonlySet<string>> => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT r.relname || '.' || a.attname AS name FROM pg_constraint k
       JOIN pg_class r ON r.oid = k.conrelid JOIN pg_attribute a ON a.attrelid = r.oid AND a.attnum = ANY (k.conkey)
       WHERE k.contype = $1`,
      [type],
    );
    return new Set(rows.map(({ name }) => name));
  };

  it('says what it is held to', () => {
    expect(columns.length).toBeGreaterThan(150);
    const unsaid = columns.filter((one) => holdOf(one) === undefined);
    expect(unsaid.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  it('is held by the database where it says so', async () => {
    for (const [hold, type] of [
      ['check', 'c'],
      ['key', 'f'],
    ] as const) {
      const there = await constrained(type);
      const held = columns.filter((one) => holdOf(one) === hold);
      const names = held.map(({ table, column }) => `${table}.${column}`);
      expect([hold, names.filter((name) => !there.has(name))]).toEqual([hold, []]);
    }
  });

  it('is one that there is', () => {
    const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
    const said = Object.entries(HELD).flatMap(([table, held]) =>
      Object.keys(held).map((column) => `${table}.${column}`),
    );
    expect(said.filter((name) => !there.has(name))).toEqual([]);
  });
});
