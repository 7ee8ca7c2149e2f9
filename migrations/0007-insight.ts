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
          ceil(extract(epoch FROM (
            CASE WHEN e.intake_on IS NOT NULL AND t.offer_id IS NULL THEN e.intake_on::timestamp
                 ELSE week_monday(coalesce(t.intake_week, e.expected_intake_week))::timestamp END - e.registered_on::timestamp)) / 604800)::integer AS intake_weeks,
          coalesce(CASE WHEN t.offer_id IS NULL THEN e.expected_treatment_weeks END, p.treatment_wait)::integer AS treatment_weeks
        FROM waiting_list_entry e
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
      GRANT SELECT ON insight_wait, insight_funnel TO doorstroom_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      sql`DROP VIEW insight_wait, insight_funnel, insight_place; DROP FUNCTION week_monday(text);`,
    );
  }
}
