import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { rowLevelSecurity, sql } from './sql.js';

const OWN = `provider_id = acting_organisation() AND user_id = acting_user() AND acting_role() = 'clinician'`;

/** Filters of the worklist that a clinician keeps under a name: seen by nobody else, of the own organisation either. */
export class SavedViews1790000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sql`
      CREATE TABLE saved_view (
        region_id text NOT NULL,
        provider_id text NOT NULL,
        user_id text NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        -- One of the places there are: no two writers at once can make more of them.
        place smallint NOT NULL CHECK (place BETWEEN 1 AND 20),
        label text NOT NULL CONSTRAINT saved_view_label CHECK (label ~ '^[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff .,/-]{1,40}$'),
        query jsonb NOT NULL CHECK (jsonb_typeof(query) = 'object' AND octet_length(query::text) <= 1000),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (region_id, id),
        CONSTRAINT saved_view_places UNIQUE (region_id, provider_id, user_id, place),
        CONSTRAINT saved_view_labels UNIQUE (region_id, provider_id, user_id, label),
        FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
      );
      GRANT SELECT, INSERT, DELETE ON saved_view TO doorstroom_app;
    `);
    await runner.query(rowLevelSecurity('saved_view', OWN, OWN));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
  }
}
