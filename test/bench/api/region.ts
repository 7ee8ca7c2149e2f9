import pg from 'pg';
import { addWeeks, isoWeekOf } from '../../../libs/kernel/index.js';
import { todayOf } from '../../../src/platform/base/time/index.js';

export const REGION = 'BENCH';
/** The organisation with by far the longest list: whose clinicians the load is. */
export const LARGEST = '99990001';
const PROVIDERS = 12;
const PROGRAMMES_EACH = 8;
const AREAS = 40;
const WEEKS = 13;
const ENTRIES = 100_000;
const OPEN = 5_000;
/** Proposals of earlier runs: a list that has been in use for a while. */
const CLOSED = 20_000;
/** Other regions on the same database, each with its supply: an index is what tells them apart. */
const OTHERS = 20;

const thisWeek = isoWeekOf(todayOf(new Date()));
const weekAhead = (n: string): string =>
  `(ARRAY[${Array.from({ length: WEEKS }, (_, i) => `'${addWeeks(thisWeek, i + 2)}'`).join(',')}])[1 + ${n} % ${WEEKS}]`;
const provider = (n: string): string => `'9999' || lpad((1 + ${n} % ${PROVIDERS})::text, 4, '0')`;
/** Four in ten wait at the largest provider; an entry, and the programme it waits for, follow from its number. */
const home = (n: string): string =>
  `CASE WHEN ${n} % 10 < 4 THEN '${LARGEST}' ELSE ${provider(`(${n} * 7)`)} END`;
const DIAGNOSES = `ARRAY['anxiety','depressive','trauma','personality','autism','adhd','addiction','eating']`;
const need = (
  n: string,
): string => `jsonb_build_object('diagnosis', (${DIAGNOSES})[1 + ${n} % 8], 'settings', jsonb_build_array('2'), 'age', jsonb_build_array(23, 27),
  'language', 'nl', 'severity', 1 + ${n} % 3, 'area', lpad((1 + ${n} % ${AREAS})::text, 4, '0'), 'flags', '[]'::jsonb, 'maxTravel', 60)`;
const wait = (
  intake: string,
  treatment: string,
): string => `jsonb_build_object('intakeWeeks', ${intake}, 'treatmentWeeks', ${treatment},
  'totalWeeks', ${intake} + ${treatment}, 'beyondNorm', greatest(${intake} - 4, 0) + greatest(${intake} + ${treatment} - 14, 0))`;
const gain = (
  n: string,
): string => `jsonb_build_object('norm', '{"intake": 4, "treatment": 10, "total": 14}'::jsonb, 'now', ${wait(`(8 + ${n} % 30)`, '6')},
  'proposed', ${wait(`(2 + ${n} % 6)`, '4')}, 'weeksSooner', 8 + ${n} % 24, 'breachAvoided', 10, 'travelMinutes', 5 + ${n} % 55)`;

const proposals = (from: number, to: number, state: string, closed: boolean): string => `
  INSERT INTO proposal (region_id, run_id, entry_id, from_provider, from_programme, to_provider, to_programme, week, state, version, need, gain,
    weeks_sooner, breach_avoided, waited, severity, value, expires_on, created_at, closed_at, closed_reason)
  SELECT '${REGION}', (SELECT id FROM matching_run LIMIT 1), e.id, e.provider_id, e.programme_id, j.provider_id, j.id, ${weekAhead('n')}, ${state},
    CASE ${state} WHEN 'proposed' THEN 1 WHEN 'approved' THEN 3 ELSE 2 END, ${need('n')}, ${gain('n')}, 8 + n % 24, 10, 10 + n % 40, 1 + n % 3, 1000,
    current_date + n % 12, now() - (n % 90) * interval '1 day', ${closed ? 'now()' : 'NULL'}, ${closed ? "'superseded'" : 'NULL'}
  FROM generate_series(${from}, ${to}) n
  JOIN waiting_list_entry e ON e.region_id = '${REGION}' AND e.id = lpad(to_hex(n), 20, '0')
  -- Somewhere else, for the same diagnosis.
  JOIN LATERAL (SELECT id, provider_id FROM programme j WHERE j.region_id = e.region_id AND e.diagnosis = ANY (j.diagnoses) AND j.provider_id <> e.provider_id
    ORDER BY id OFFSET n % 20 LIMIT 1) j ON true`;

/** Fills an empty, migrated database in some ten seconds, as a superuser: 100,000 entries, 5,000 open proposals. */
export async function seedRegion(superuserUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`
      INSERT INTO region (id, name, synthetic) VALUES ('${REGION}', 'Bench', true);
      INSERT INTO area (region_id, code, name) SELECT '${REGION}', lpad(n::text, 4, '0'), 'Gemeente ' || n FROM generate_series(1, ${AREAS}) n;
      INSERT INTO travel_time SELECT '${REGION}', f.code, t.code, 5 + (abs(f.code::integer - t.code::integer) * 7) % 50, 'estimate' FROM area f, area t;
      INSERT INTO provider (region_id, id, name) SELECT '${REGION}', ${provider('n')}, 'Zorgaanbieder ' || n FROM generate_series(0, ${PROVIDERS - 1}) n;
      INSERT INTO programme (region_id, id, provider_id, reference, name, area, online, diagnoses, settings, age_from, age_to, languages, severities,
          insurers, excludes, intake_stop, intake_wait, treatment_wait)
        SELECT '${REGION}', 'p' || n, ${provider('n')}, 'p' || n, 'Programma ' || n, lpad((1 + n % ${AREAS})::text, 4, '0'), n % 9 = 0,
          ARRAY[(${DIAGNOSES})[1 + (n / ${PROVIDERS}) % 8], (${DIAGNOSES})[1 + (n / ${PROVIDERS} + 3) % 8]], '{2}', 18, 120, '{nl,en}', '{1,2,3}', NULL, '{}', false, 6 + n % 10, 3 + n % 8
        FROM generate_series(0, ${PROVIDERS * PROGRAMMES_EACH - 1}) n;
      INSERT INTO slot (region_id, programme_id, provider_id, week, offered)
        SELECT '${REGION}', j.id, j.provider_id, ${weekAhead('n')}, 40 FROM programme j, generate_series(0, ${WEEKS - 1}) n;
      INSERT INTO region (id, name, synthetic) SELECT '${REGION}-' || n, 'Other ' || n, true FROM generate_series(1, ${OTHERS}) n;
      INSERT INTO area (region_id, code, name) SELECT o.id, a.code, a.name FROM region o, area a WHERE o.id <> '${REGION}';
      INSERT INTO provider (region_id, id, name) SELECT o.id, p.id, p.name FROM region o, provider p WHERE o.id <> '${REGION}';
      INSERT INTO programme SELECT (jsonb_populate_record(j, jsonb_build_object('region_id', o.id))).* FROM region o, programme j WHERE o.id <> '${REGION}';
      INSERT INTO matching_run (region_id, status, requested_by, problem_sha256, solution_status) VALUES ('${REGION}', 'completed', 'bench', 'x', 'feasible');
      BEGIN;
      -- The rows are right by construction: no need to prove each foreign key of a hundred thousand.
      SET LOCAL session_replication_role = replica;
      INSERT INTO waiting_list_entry (region_id, id, provider_id, reference, programme_id, area, diagnosis, settings, age_from, age_to, language, severity,
          insurer, max_travel, flags, registered_on, expected_treatment_weeks, confirmed_on, content_sha256)
        SELECT '${REGION}', lpad(to_hex(n), 20, '0'), ${home('n')}, 'REF-' || n, NULL, lpad((1 + n % ${AREAS})::text, 4, '0'), (${DIAGNOSES})[1 + n % 8],
          '{2}', 23, 27, 'nl', 1 + n % 3, '3311', 60, '{}', current_date - 7 * (10 + n % 40), 6, current_date, 'x'
        FROM generate_series(1, ${ENTRIES}) n;
      UPDATE waiting_list_entry e SET programme_id = (SELECT j.id FROM programme j WHERE j.region_id = e.region_id AND j.provider_id = e.provider_id AND e.diagnosis = ANY (j.diagnoses) ORDER BY j.id LIMIT 1);
      -- One in twenty has said no to a programme before.
      INSERT INTO entry_bar (region_id, entry_id, provider_id, barred, reason) SELECT region_id, id, provider_id, 'p' || length(id), 'clinically-unsuitable'
        FROM waiting_list_entry WHERE right(id, 1) = '7';
      COMMIT;
      ANALYZE;
    `);
    await client.query(
      proposals(
        1,
        OPEN,
        `CASE WHEN n % 10 < 7 THEN 'proposed' WHEN n % 10 = 7 THEN 'approved-by-sending' WHEN n % 10 = 8 THEN 'approved-by-receiving' ELSE 'approved' END`,
        false,
      ),
    );
    await client.query(proposals(OPEN + 1, OPEN + CLOSED, `'withdrawn'`, true));
    await client.query(
      `
      BEGIN;
      SET LOCAL session_replication_role = replica;
      INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict)
        SELECT p.region_id, p.id, s.side, CASE s.side WHEN 'sending' THEN p.from_provider ELSE p.to_provider END, 'bench-' || s.side, 'gz-psycholoog', 'approve'
        FROM proposal p JOIN (VALUES ('sending'), ('receiving')) s (side) ON p.state IN ('approved', 'withdrawn', 'approved-by-' || s.side);
      COMMIT;
      INSERT INTO slot_hold (region_id, proposal_id, programme_id, week, place)
        SELECT region_id, id, to_programme, week, row_number() OVER (PARTITION BY to_programme, week ORDER BY id) FROM proposal WHERE state = 'approved';
      SELECT refresh_worklist('${REGION}', array_agg(id)) FROM proposal;
    `,
    );
    await client.query('VACUUM (ANALYZE)');
  } finally {
    await client.end();
  }
}
