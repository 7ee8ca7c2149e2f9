import { type QueryRunner } from 'typeorm';
import { installFirst, installRoom, removeRoom } from '../repeatable.js';
import { type RoomMigration } from '../room.js';
import { rowsOnlyFor, sql } from '../sql.js';
import { AUDIT } from './audit.js';
import { EVENTS } from './events.js';
import { IDENTITY } from './identity.js';
import { NOTIFICATIONS } from './notifications.js';
import { WEBHOOKS } from './webhooks.js';

const ENGINE = `acting_role() = 'engine'`;
const OWN_PERSON = `user_id = acting_user() AND organisation = acting_party()`;
const OWN_SYSTEMS = `provider_id = acting_organisation() AND acting_role() IN ('provider-system', 'data-steward')`;

const START = sql`
  DO $$ BEGIN
    IF to_regclass('public.region') IS NOT NULL THEN
      RAISE EXCEPTION 'This database was made before the first release, and no migration leads on from there. Start with an empty one: remove .doorstroom, or set DATABASE_URL to a new database.';
    END IF;
  END $$;
  GRANT USAGE ON SCHEMA public TO doorstroom_app;
  -- Whoever makes a trigger needs the right to its function, whoever fires it does not: so nobody but the owner has a right
  -- to a function that its own file does not grant. One of the owner's could be put on a temporary table otherwise.
  ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

  -- Which text of each file in migrations/functions and migrations/views is installed.
  CREATE TABLE repeatable_migration (
    path text PRIMARY KEY,
    sha256 text NOT NULL,
    installed_at timestamptz NOT NULL DEFAULT now()
  );
`;

const REGION = sql`
  CREATE TABLE region (
    id text PRIMARY KEY CHECK (id ~ '^[A-Z0-9-]{2,40}$' AND id ~ '[A-Z]'),
    name text NOT NULL,
    synthetic boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  GRANT SELECT ON region TO doorstroom_app;
`;

/**
 * The region, who signs in, the audit trail, and who is told of what. Who acts is set per transaction
 * (`set_config(..., true)`); every policy reads it through acting_region() and its like.
 */
export class Platform1790100000001 implements RoomMigration {
  readonly room = 'platform';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(START);
    await installFirst(runner, this.room, [
      'acting_region',
      'acting_organisation',
      'acting_party',
      'acting_user',
      'acting_role',
      'append_only',
      'record_event',
    ]);
    for (const tables of [REGION, IDENTITY, AUDIT, EVENTS, NOTIFICATIONS, WEBHOOKS])
      await runner.query(tables);
    const policies: readonly (readonly [table: string, rows: string])[] = [
      ['event_clock', ENGINE],
      ['notification_reader', OWN_PERSON],
      ['notification_read', OWN_PERSON],
      ['mail_preference', `${ENGINE} OR (${OWN_PERSON})`],
      ['mail', ENGINE],
      ['webhook_endpoint', `${ENGINE} OR (${OWN_SYSTEMS})`],
      ['webhook_delivery', `${ENGINE} OR (${OWN_SYSTEMS})`],
    ];
    for (const [table, rows] of policies) await runner.query(rowsOnlyFor(table, rows));
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query(sql`
      DROP TABLE webhook_delivery, webhook_endpoint, mail, mail_preference, notification_read, notification_reader, event_clock, event,
        audit_subject, audit_anchor, audit_seal, audit_event, failed_attempt, issuer_record, session, system_client, region,
        repeatable_migration;
      ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;
    `);
  }
}
