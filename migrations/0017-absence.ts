import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { sql } from './sql.js';

/**
 * Who of an organisation reviews, who has taken on which proposal, and who answers while somebody is away. None of it
 * gives a right: it says where work is. Nobody but the own organisation sees it.
 */
export class Absence1790000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      CREATE TABLE reviewer (
        region_id text NOT NULL,
        provider_id text NOT NULL,
        user_id text NOT NULL,
        display_name text NOT NULL,
        profession text NOT NULL REFERENCES qualified_profession,
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, provider_id, user_id),
        FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
      );
      CREATE TABLE absence (
        region_id text NOT NULL,
        provider_id text NOT NULL,
        user_id text NOT NULL,
        since date NOT NULL,
        until date NOT NULL,
        delegate text,
        PRIMARY KEY (region_id, provider_id, user_id),
        -- Of the same organisation, and qualified: otherwise there is no such reviewer.
        FOREIGN KEY (region_id, provider_id, user_id) REFERENCES reviewer (region_id, provider_id, user_id),
        FOREIGN KEY (region_id, provider_id, delegate) REFERENCES reviewer (region_id, provider_id, user_id),
        CONSTRAINT absence_ends CHECK (until BETWEEN since AND since + 182),
        CONSTRAINT absence_other_person CHECK (delegate <> user_id)
      );
      CREATE TABLE assignment (
        region_id text NOT NULL,
        proposal_id uuid NOT NULL,
        provider_id text NOT NULL,
        user_id text NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, proposal_id, provider_id),
        FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id),
        FOREIGN KEY (region_id, provider_id, user_id) REFERENCES reviewer (region_id, provider_id, user_id)
      );
      CREATE INDEX assignment_of ON assignment (region_id, provider_id, user_id);
      CREATE FUNCTION guard_assignment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          IF NOT EXISTS (SELECT FROM proposal p WHERE p.region_id = NEW.region_id AND p.id = NEW.proposal_id
              AND NEW.provider_id IN (p.from_provider, p.to_provider)) THEN
            RAISE EXCEPTION 'only a party takes on a proposal' USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_own_side';
          END IF;
          RETURN NEW;
        END $$;
      CREATE TRIGGER assignment_guard BEFORE INSERT OR UPDATE ON assignment FOR EACH ROW EXECUTE FUNCTION guard_assignment();
      REVOKE ALL ON FUNCTION guard_assignment() FROM PUBLIC;

      GRANT SELECT, INSERT ON reviewer TO doorstroom_app;
      GRANT UPDATE (display_name, profession, seen_at) ON reviewer TO doorstroom_app;
      GRANT SELECT, INSERT, DELETE ON absence TO doorstroom_app;
      GRANT UPDATE (since, until, delegate) ON absence TO doorstroom_app;
      GRANT SELECT, INSERT, DELETE ON assignment TO doorstroom_app;
      GRANT UPDATE (user_id, taken_at) ON assignment TO doorstroom_app;
    `);
    for (const table of ['reviewer', 'absence', 'assignment']) {
      const organisation = `region_id = (SELECT acting_region()) AND provider_id = (SELECT acting_organisation()) AND (SELECT acting_role()) = 'clinician'`;
      const own = `${organisation} AND user_id = acting_user()`;
      // A colleague takes over what another has taken on, and puts it in no other name than the own.
      const changed = table === 'assignment' ? organisation : own;
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_read ON ${table} FOR SELECT TO doorstroom_app USING (${organisation});
        CREATE POLICY ${table}_insert ON ${table} FOR INSERT TO doorstroom_app WITH CHECK (${own});
        CREATE POLICY ${table}_update ON ${table} FOR UPDATE TO doorstroom_app USING (${changed}) WITH CHECK (${own});
        CREATE POLICY ${table}_delete ON ${table} FOR DELETE TO doorstroom_app USING (${own});
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assignment, absence, reviewer; DROP FUNCTION guard_assignment()');
  }
}
