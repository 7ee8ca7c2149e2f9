import pg from 'pg';
import { addWeeks, isoWeekOf } from '../../../libs/kernel/index.js';
import { entryId } from '../../../libs/registry/index.js';
import { type Wait } from '../../../libs/review/index.js';
import { type Actor } from '../../../src/platform/base/database/actor.js';
import { TIME_ZONE, todayOf } from '../../../src/platform/base/time/index.js';
import { type TestDatabase } from '../postgres.js';

export const REGION = 'TEST';
export const SENDER = '99990001';
export const RECEIVER = '99990002';
export const THIRD = '99990003';

/** A week that is far enough away whenever the test runs. */
export const weekAhead = (n: number): string => addWeeks(isoWeekOf(todayOf(new Date())), n);
export const WEEK = weekAhead(4);

export const clinician = (organisation: string, user: string, change: Partial<Actor> = {}): Actor => ({
  region: REGION,
  user,
  displayName: `Name of ${user}`,
  role: 'clinician',
  organisation,
  profession: 'gz-psycholoog',
  ...change,
});
export const anna = clinician(SENDER, 'anna');
export const bram = clinician(RECEIVER, 'bram', { profession: 'psychiater' });
export const carla = clinician(THIRD, 'carla');

/** Chairs the case table, for the whole region. */
export const chairOf = (user: string): Actor => ({
  ...clinician(SENDER, user),
  role: 'case-table-chair',
  organisation: null,
  profession: null,
});
export const chris = chairOf('chris');

/** What a made-up proposal says, where its words don't matter. */
export const NEED = {
  diagnosis: 'anxiety',
  settings: ['2'],
  age: [25, 39],
  title: 'zvw',
  circuit: null,
  language: 'nl',
  severity: 2,
  area: '0014',
  flags: [],
  maxTravel: 45,
};
export const GAIN = {
  norm: { intake: 4, treatment: 10, total: 14 },
  now: { intakeWeeks: 20, treatmentWeeks: 6, totalWeeks: 26, beyondNorm: 28 },
  proposed: { intakeWeeks: 14, treatmentWeeks: 3, totalWeeks: 17, beyondNorm: 13 },
  weeksSooner: 9,
  breachAvoided: 15,
  travelMinutes: 25,
};

export interface ProposalSeed {
  readonly programme?: string;
  readonly provider?: string;
  readonly week?: string;
  readonly expiresIn?: number;
  readonly waited?: number;
  readonly severity?: number;
  readonly now?: Wait;
  /** Age band and title of the disclosed need. */
  readonly need?: { readonly age: readonly [number, number]; readonly title: string };
}

/** A small region, filled by the owner: two parties, a third organisation, and as many proposals as a test asks for. */
export class TestRegion {
  private constructor(
    private readonly owner: pg.Pool,
    private readonly runId: string,
  ) {}
  private entries = 0;

  static async in(postgres: TestDatabase): Promise<TestRegion> {
    // So that `current_date` of a test is the day of the region; what the service asks is on its own connections.
    const owner = new pg.Pool({
      connectionString: postgres.ownerUrl,
      max: 4,
      options: `-c TimeZone=${TIME_ZONE}`,
    });
    owner.on('error', () => undefined);
    await owner.query(`
      INSERT INTO region (id, name, synthetic) VALUES ('${REGION}', 'Test', true);
      INSERT INTO area (region_id, code, name) VALUES ('${REGION}', '0014', 'Groningen'), ('${REGION}', '0037', 'Stadskanaal');
      INSERT INTO travel_time SELECT '${REGION}', f, t, CASE WHEN f = t THEN 10 ELSE 25 END, 'estimate'
        FROM unnest(ARRAY['0014', '0037']) f, unnest(ARRAY['0014', '0037']) t;
      INSERT INTO provider (region_id, id, name) VALUES ('${REGION}', '${SENDER}', 'Sender'), ('${REGION}', '${RECEIVER}', 'Receiver'), ('${REGION}', '${THIRD}', 'Third');
      INSERT INTO programme (region_id, id, provider_id, reference, name, area, online, diagnoses, settings, age_from, age_to, languages, severities, insurers, excludes, intake_stop, intake_wait, treatment_wait) VALUES
        ('${REGION}', 'own', '${SENDER}', 'own', 'Own programme', '0014', false, '{anxiety}', '{2}', 18, 120, '{nl}', '{1,2,3}', NULL, '{}', false, 20, 6),
        ('${REGION}', 'there', '${RECEIVER}', 'there', 'Anxiety there', '0037', false, '{anxiety}', '{2}', 18, 120, '{nl}', '{1,2,3}', NULL, '{aggression}', false, 3, 3),
        ('${REGION}', 'online', '${THIRD}', 'online', 'Anxiety online', '0037', true, '{anxiety}', '{2}', 18, 120, '{nl}', '{1,2,3}', NULL, '{}', false, 3, 4);
      INSERT INTO slot (region_id, programme_id, provider_id, week, offered) VALUES
        ('${REGION}', 'there', '${RECEIVER}', '${WEEK}', 5), ('${REGION}', 'online', '${THIRD}', '${weekAhead(5)}', 5);
    `);
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO matching_run (region_id, status, requested_by, problem_sha256, solution_status) VALUES ($1, 'completed', 'test', 'x', 'feasible') RETURNING id`,
      [REGION],
    );
    return new TestRegion(owner, rows[0].id);
  }

  async query<T extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    return (await this.owner.query<T>(sql, parameters)).rows;
  }

  async one<T extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<T> {
    return (await this.query<T>(sql, parameters))[0];
  }

  async entry(): Promise<string> {
    const reference = `REF-${(++this.entries).toString(16).padStart(6, '0')}`;
    // As a push would have made it.
    const id = entryId(REGION, SENDER, reference);
    await this.query(
      `INSERT INTO waiting_list_entry (region_id, id, provider_id, reference, programme_id, area, diagnosis, settings, age_from, age_to, title, language, severity,
         insurer, max_travel, flags, registered_on, confirmed_on, content_sha256)
       VALUES ($1, $2, $3, $4, 'own', '0014', 'anxiety', '{2}', 25, 39, 'zvw', 'nl', 2, '3311', 45, '{}', current_date - 91, current_date, 'hash')`,
      [REGION, id, SENDER, reference],
    );
    return id;
  }

  /** A fresh proposal from the sender for an entry of its own. */
  async proposal(seed: ProposalSeed = {}): Promise<{ id: string; entry: string }> {
    return this.proposalFor(await this.entry(), seed);
  }

  async proposalFor(entry: string, seed: ProposalSeed = {}): Promise<{ id: string; entry: string }> {
    const { id } = await this.one<{ id: string }>(
      `INSERT INTO proposal (region_id, run_id, entry_id, from_provider, from_programme, to_provider, to_programme, week, need, gain, weeks_sooner,
         breach_avoided, waited, severity, value, expires_on)
       VALUES ($1, $2, $3, $4, 'own', $5, $6, $7, $8, $9, 9, 15, $10, $11, 150875, current_date + $12::integer) RETURNING id`,
      [
        REGION,
        this.runId,
        entry,
        SENDER,
        seed.provider ?? RECEIVER,
        seed.programme ?? 'there',
        seed.week ?? WEEK,
        { ...NEED, severity: seed.severity ?? NEED.severity, ...seed.need },
        { ...GAIN, now: seed.now ?? GAIN.now },
        seed.waited ?? 13,
        seed.severity ?? 2,
        seed.expiresIn ?? 10,
      ],
    );
    return { id, entry };
  }

  places(programme: string, week: string, offered: number): Promise<unknown> {
    return this.query(
      `INSERT INTO slot (region_id, programme_id, provider_id, week, offered) SELECT region_id, id, provider_id, $2, $3 FROM programme WHERE id = $1
       ON CONFLICT (region_id, programme_id, week) DO UPDATE SET offered = EXCLUDED.offered`,
      [programme, week, offered],
    );
  }

  stateOf(proposal: string): Promise<{ state: string; version: number; reason: string | null }> {
    return this.one(`SELECT state, version, closed_reason AS reason FROM proposal WHERE id = $1`, [proposal]);
  }

  async count(sql: string, parameters: unknown[] = []): Promise<number> {
    return Number((await this.one<{ n: string }>(`SELECT count(*) AS n FROM ${sql}`, parameters)).n);
  }

  close(): Promise<void> {
    return this.owner.end();
  }
}
