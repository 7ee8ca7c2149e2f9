import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { rowLevelSecurity, sql } from './sql.js';

/** Why a run proposed what it proposed, for each side what it may know; and what one more of a scarce thing is worth. */
export class MatchingReasons1790000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      -- Null for runs from before there were any.
      ALTER TABLE matching_run ADD COLUMN prices jsonb CHECK (jsonb_typeof(prices) = 'object');
      -- A row for each of both organisations: the receiving one doesn't learn the client's insurer.
      CREATE TABLE proposal_reasons (
        region_id text NOT NULL,
        proposal_id uuid NOT NULL,
        provider_id text NOT NULL,
        reasons jsonb NOT NULL CHECK (jsonb_typeof(reasons) = 'object'),
        PRIMARY KEY (region_id, proposal_id, provider_id),
        FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
      );
      GRANT SELECT, INSERT ON proposal_reasons TO doorstroom_app;
    `);
    await runner.query(
      rowLevelSecurity(
        'proposal_reasons',
        `provider_id = acting_organisation() OR acting_role() = 'engine'`,
        `acting_role() = 'engine'`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP TABLE proposal_reasons;
      ALTER TABLE matching_run DROP COLUMN prices;
    `);
  }
}
