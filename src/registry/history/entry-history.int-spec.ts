import pg from 'pg';
import { testDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { LIST_HISTORY } from './entry-history.store.js';

const REGION = 'GRONINGEN';
const ENTRIES = 100_000;
const LISTS = 250;

/** A node of a plan, as PostgreSQL explains it. */
interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Total Time': number;
  readonly Plans?: readonly Node[];
}
const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

describe('the history of a list in a region of 100,000 entries', () => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await testDatabase();
    const owner = new pg.Client({ connectionString: database.superuserUrl });
    await owner.connect();
    await owner.query(`
      INSERT INTO region (id, name, synthetic) VALUES ('${REGION}', 'Groningen', true);
      BEGIN;
      -- The rows are right by construction, and none of them is a change of another.
      SET LOCAL session_replication_role = replica;
      INSERT INTO waiting_list_entry (region_id, id, provider_id, reference, programme_id, area, diagnosis, settings, age_from, age_to, language, severity,
          insurer, max_travel, flags, registered_on, confirmed_on, content_sha256, state)
        SELECT '${REGION}', lpad(to_hex(n), 20, '0'), '99990001', 'REF-' || n, 'p' || n % ${LISTS}, '0014', 'anxiety', '{2}', 23, 27, 'nl', 1 + n % 3,
          '3311', 60, '{}', current_date - n % 300, current_date, 'x', CASE WHEN n % 3 = 0 THEN 'left' ELSE 'waiting' END
        FROM generate_series(1, ${ENTRIES}) n;
      INSERT INTO registry_history (region_id, table_name, row_key, provider_id, valid_from, valid_to, was)
        SELECT region_id, 'waiting_list_entry', id, provider_id, now() - interval '90 days', now(), '{"state": "waiting"}' FROM waiting_list_entry;
      COMMIT;
      ANALYZE waiting_list_entry, registry_history;
    `);
    await owner.end();
    client = new pg.Client({ connectionString: database.applicationUrl });
    await client.connect();
    await client.query(
      `SELECT set_config('doorstroom.region', '${REGION}', false), set_config('doorstroom.role', 'engine', false)`,
    );
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('is all of the list, with what went before', async () => {
    const { rows } = await client.query(LIST_HISTORY.text, ['p7']);
    expect(rows).toHaveLength(ENTRIES / LISTS);
    expect(rows.filter(({ leftOn }: { leftOn: string | null }) => leftOn !== null).length).toBeGreaterThan(
      100,
    );
  });

  it.each(['force_custom_plan', 'force_generic_plan'])('reads no large table whole (%s)', async (mode) => {
    await client.query(`SET plan_cache_mode = ${mode}`);
    await client.query(`PREPARE list_of (text) AS ${LIST_HISTORY.text}`);
    const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: Node }] }>(
      `EXPLAIN (ANALYZE, FORMAT JSON) EXECUTE list_of ('p7')`,
    );
    await client.query('DEALLOCATE list_of');
    const [{ Plan: plan }] = rows[0]['QUERY PLAN'];
    process.stdout.write(
      `history of a list of ${ENTRIES / LISTS} in ${ENTRIES} entries, ${mode}: ${plan['Actual Total Time']} ms\n`,
    );
    const whole = nodesOf(plan).filter((node) => node['Node Type'] === 'Seq Scan');
    expect(whole.map((node) => node['Relation Name'])).toEqual([]);
  });
});
