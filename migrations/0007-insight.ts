import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/**
 * What insight may read: views owned by the migrating role, so that a taskforce analyst, who may see no entry,
 * can see sums over them. They hold counts and sums only; what leaves the service passes the disclosure gate of libs/insight.
 */
export class Insight1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      CREATE FUNCTION week_monday(week text) RETURNS date IMMUTABLE LANGUAGE sql AS $$
        SELECT to_date(week, 'IYYY-"W"IW') $$;

      -- One row per wachtplek in force, at the provider where the client now waits, with whole weeks rounded up.
      CREATE VIEW insight_place WITH (security_barrier) AS
        SELECT e.region_id, coalesce(t.to_provider, e.provider_id) AS provider_id, e.diagnosis, e.area, e.severity,
          (e.age_from + e.age_to) / 2 AS age,
          e.intake_on IS NOT NULL AS had_intake,
          ceil(CASE
            WHEN e.intake_on IS NOT NULL THEN e.intake_on - e.registered_on
            WHEN t.offer_id IS NOT NULL THEN week_monday(t.intake_week) - e.registered_on
            -- Nobody waits shorter than they have waited: an expected week that has passed is today at best.
            WHEN e.expected_intake_week IS NOT NULL THEN greatest(week_monday(e.expected_intake_week), d.today) - e.registered_on
            WHEN p.intake_wait IS NOT NULL THEN greatest(p.intake_wait * 7, d.today - e.registered_on)
          END / 7.0)::integer AS intake_weeks,
          ceil(CASE
            WHEN e.intake_on IS NOT NULL AND t.offer_id IS NOT NULL THEN (week_monday(t.intake_week) - e.intake_on) / 7.0 + p.treatment_wait
            WHEN t.offer_id IS NOT NULL THEN p.treatment_wait
            WHEN e.intake_on IS NOT NULL AND coalesce(e.expected_treatment_weeks, p.treatment_wait) IS NOT NULL
              THEN greatest(coalesce(e.expected_treatment_weeks, p.treatment_wait), (d.today - e.intake_on) / 7.0)
            WHEN e.intake_on IS NULL THEN coalesce(e.expected_treatment_weeks, p.treatment_wait)
          END)::integer AS treatment_weeks
        FROM waiting_list_entry e
        CROSS JOIN (SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date AS today) d
        LEFT JOIN transfer t ON t.region_id = e.region_id AND t.entry_id = e.id AND t.state = 'planned'
        LEFT JOIN programme p ON p.region_id = e.region_id AND p.id = coalesce(t.to_programme, e.programme_id)
        WHERE e.state IN ('waiting', 'transferring') AND e.region_id = acting_region();

      CREATE VIEW insight_funnel WITH (security_barrier) AS
        SELECT p.region_id, p.run_id, p.from_provider, p.to_provider, p.state AS proposal_state, o.state AS offer_state, t.state AS transfer_state, count(*)::integer AS places
        FROM proposal p
        LEFT JOIN offer o ON o.region_id = p.region_id AND o.proposal_id = p.id
        LEFT JOIN transfer t ON t.region_id = o.region_id AND t.offer_id = o.id
        WHERE p.region_id = acting_region()
        GROUP BY 1, 2, 3, 4, 5, 6, 7;
      REVOKE ALL ON insight_place, insight_funnel FROM PUBLIC;
      -- Rows of insight_place never leave SQL: the application reads this sum over them.
      CREATE VIEW insight_wait WITH (security_barrier) AS
        SELECT region_id, provider_id, diagnosis, had_intake, intake_weeks, treatment_weeks, count(*)::integer AS places
        FROM insight_place GROUP BY 1, 2, 3, 4, 5, 6;
      CREATE VIEW insight_provider WITH (security_barrier) AS
        SELECT region_id, id, name FROM provider WHERE region_id = acting_region();
      -- The policy in force: the norm and the threshold of the figures.
      CREATE VIEW insight_policy WITH (security_barrier) AS
        SELECT region_id, version, document FROM policy_version WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1;
      GRANT SELECT ON insight_wait, insight_funnel, insight_provider, insight_policy TO doorstroom_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      sql`DROP VIEW insight_policy, insight_provider, insight_wait, insight_funnel, insight_place; DROP FUNCTION week_monday(text);`,
    );
  }
}
