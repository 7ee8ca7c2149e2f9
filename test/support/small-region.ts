import pg from 'pg';
import { addWeeks, isoWeekOf, plusDays } from '../../libs/kernel/index.js';
import { DEFAULT_POLICY, policySha256, type PolicyDocument } from '../../libs/policy/index.js';
import { type Actor, type Role } from '../../src/platform/base/database/actor.js';
import { TIME_ZONE, todayOf } from '../../src/platform/base/time/index.js';

export const REGION = 'GRONINGEN';
export const NORTH = '99990001';
export const EAST = '99990003';
export const SOUTH = '99990002';

/** Of the days that the region counts in: near midnight they are not those of UTC. */
export const daysAgo = (days: number): string => plusDays(todayOf(new Date()), -days);
/** The n-th week after this one. */
export const weekAhead = (n: number): string => addWeeks(isoWeekOf(daysAgo(0)), n);

export const actor = (role: Role, organisation: string | null, user = `${role}-${organisation}`): Actor => ({
  region: REGION,
  user,
  displayName: 'Somebody',
  role,
  organisation,
  profession: role === 'clinician' ? 'gz-psycholoog' : null,
});

/** What a region begins with, but that no step takes time: weeks that are near can be proposed, on whatever day the test runs. */
export const AT_ONCE: PolicyDocument = {
  ...DEFAULT_POLICY,
  leadTimes: { sending: 0, receiving: 0, answer: 0, preparation: 0 },
};

/** Statements as the owner of the tables, whom row-level security does not bind: for setting a scene and for looking behind it. */
export class Scene {
  private constructor(private readonly client: pg.Client) {}

  static async open(ownerUrl: string): Promise<Scene> {
    const client = new pg.Client({ connectionString: ownerUrl, options: `-c TimeZone=${TIME_ZONE}` });
    await client.connect();
    return new Scene(client);
  }

  async sql<T extends object = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(text, values)).rows;
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** The next version of the policy. */
  async agree(document: PolicyDocument): Promise<void> {
    await this.sql(
      `INSERT INTO policy_version (region_id, version, document, sha256, created_by)
       SELECT $1, coalesce(max(version), 0) + 1, $2::jsonb, $3, 'somebody' FROM policy_version WHERE region_id = $1`,
      [REGION, JSON.stringify(document), policySha256(document)],
    );
  }

  async programme(
    id: string,
    provider: string,
    part: { intakeWait?: number; treatmentWait?: number } = {},
  ): Promise<void> {
    await this.sql(
      `INSERT INTO programme (region_id, id, provider_id, reference, name, area, online, diagnoses, settings, age_from, age_to, languages,
         severities, excludes, intake_stop, intake_wait, treatment_wait)
       VALUES ($1, $2, $3, $2, 'Programma ' || $2, '0014', false, '{anxiety,depressive}', '{2,3}', 18, 120, '{nl}', '{1,2,3}', '{}', false, $4, $5)`,
      [REGION, id, provider, part.intakeWait ?? 10, part.treatmentWait ?? 4],
    );
  }

  async slots(programme: string, provider: string, week: string, offered: number): Promise<void> {
    await this.sql(
      `INSERT INTO slot (region_id, programme_id, provider_id, week, offered) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (region_id, programme_id, week) DO UPDATE SET offered = excluded.offered`,
      [REGION, programme, provider, week, offered],
    );
  }

  async entry(
    id: string,
    provider: string,
    programme: string,
    waitedDays: number,
    expectedWeek: string | null = null,
    diagnosis = 'anxiety',
  ): Promise<void> {
    await this.sql(
      `INSERT INTO waiting_list_entry (region_id, id, provider_id, reference, programme_id, area, diagnosis, settings, age_from, age_to,
         title, language, severity, insurer, max_travel, flags, registered_on, expected_intake_week, expected_treatment_weeks, confirmed_on, content_sha256)
       VALUES ($1, $2, $3, 'ref-' || $2, $4, '0014', $5, '{2}', 23, 59, 'zvw', 'nl', 2, '3311', 45, '{}', $6, $7, NULL, current_date, 'x')`,
      [REGION, id, provider, programme, diagnosis, daysAgo(waitedDays), expectedWeek],
    );
  }

  /** Two providers in one town: the north has a long list, the south three free places in the coming weeks. */
  async smallRegion(): Promise<void> {
    await this.sql(`INSERT INTO region (id, name, synthetic) VALUES ($1, 'Groningen', true)`, [REGION]);
    await this.agree(AT_ONCE);
    await this.sql(`INSERT INTO area (region_id, code, name) VALUES ($1, '0014', 'Groningen')`, [REGION]);
    await this.sql(`INSERT INTO travel_time VALUES ($1, '0014', '0014', 10, 'estimate')`, [REGION]);
    await this.sql(`INSERT INTO provider (region_id, id, name) VALUES ($1, $2, 'Noord'), ($1, $3, 'Zuid')`, [
      REGION,
      NORTH,
      SOUTH,
    ]);
    await this.programme('pn', NORTH, { intakeWait: 30, treatmentWait: 8 });
    await this.programme('ps', SOUTH, { intakeWait: 4, treatmentWait: 2 });
    await this.slots('ps', SOUTH, weekAhead(2), 2);
    await this.slots('ps', SOUTH, weekAhead(3), 1);
    for (const [i, waited] of [140, 105, 70, 35, 20].entries())
      await this.entry(`e${i + 1}`, NORTH, 'pn', waited, weekAhead(12));
    await this.entry('e6', SOUTH, 'ps', 14);
  }
}
