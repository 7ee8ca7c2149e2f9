import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/**
 * What attacking the tables as the application role showed to be open: functions of the owner that anybody could put on a
 * temporary table, what a proposal says, and the client's answer from the hand of the other organisation.
 */
export class Walls1790000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      -- Whoever makes a trigger needs the right to its function, whoever fires it does not: so nobody but the owner has it.
      DO $$ DECLARE f regprocedure; BEGIN
        FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
          WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype = 'trigger'::regtype
        LOOP EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', f); END LOOP;
      END $$;
      -- A function added later is closed until a migration opens it.
      ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

      -- What was proposed stays what was proposed; its parties take its steps.
      REVOKE UPDATE ON proposal, slot_hold FROM doorstroom_app;
      GRANT UPDATE (state, version, closed_at, closed_reason) ON proposal TO doorstroom_app;
      GRANT UPDATE (state, released_at) ON slot_hold TO doorstroom_app;

      -- As a check on the new row and not on the old one: the other side may still lock the offer it is to start.
      CREATE POLICY offer_answered_by_sender ON offer AS RESTRICTIVE FOR UPDATE TO doorstroom_app USING (true)
        WITH CHECK (from_provider = acting_organisation() OR acting_role() = 'engine');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      DROP POLICY offer_answered_by_sender ON offer;
      GRANT UPDATE ON proposal, slot_hold TO doorstroom_app;
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
      DO $$ DECLARE f regprocedure; BEGIN
        FOR f IN SELECT p.oid::regprocedure FROM pg_proc p
          WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype = 'trigger'::regtype
            AND p.proname <> 'record_event'
        LOOP EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO PUBLIC', f); END LOOP;
      END $$;
    `);
  }
}
