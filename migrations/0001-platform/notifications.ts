import { sql } from '../sql.js';

/** Who has read what, who wants mail of it, and the mail. */
export const NOTIFICATIONS = sql`
  -- How far somebody has read, and what beyond it was read by itself.
  CREATE TABLE notification_reader (
    region_id text NOT NULL REFERENCES region,
    user_id text NOT NULL,
    organisation text NOT NULL,
    read_until bigint NOT NULL CHECK (read_until >= 0),
    PRIMARY KEY (region_id, user_id, organisation)
  );
  CREATE TABLE notification_read (
    region_id text NOT NULL REFERENCES region,
    user_id text NOT NULL,
    organisation text NOT NULL,
    batch xid8 NOT NULL,
    kind text NOT NULL,
    read_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, user_id, organisation, batch, kind)
  );

  CREATE TABLE mail_preference (
    region_id text NOT NULL REFERENCES region,
    user_id text NOT NULL,
    organisation text NOT NULL,
    role text NOT NULL CHECK (role IN ('clinician', 'data-steward', 'taskforce-analyst', 'administrator')),
    frequency text NOT NULL CHECK (frequency IN ('off', 'digest', 'at-once')),
    language text NOT NULL CHECK (language IN ('nl', 'en')),
    -- Sealed by the service. Whoever wants no mail leaves no address behind.
    address text CHECK ((address IS NULL) = (frequency = 'off') AND address NOT LIKE '%@%'),
    -- Who says that it is theirs: they themselves, by a link in a mail, or the identity provider when they signed in.
    address_from text NOT NULL DEFAULT 'person' CHECK (address_from IN ('person', 'issuer')),
    confirmed_at timestamptz,
    refused_at timestamptz,
    mailed_until bigint NOT NULL CHECK (mailed_until >= 0),
    -- Topics that no mail is sent of; what is new under one of these is for the bell alone.
    muted text[] NOT NULL DEFAULT '{}' CHECK (cardinality(muted) <= 10 AND array_position(muted, NULL) IS NULL),
    updated_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, user_id, organisation),
    CHECK (address IS NOT NULL OR (confirmed_at IS NULL AND refused_at IS NULL))
  );
  CREATE TABLE mail (
    region_id text NOT NULL REFERENCES region,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    user_id text NOT NULL,
    organisation text NOT NULL,
    purpose text NOT NULL CHECK (purpose IN ('confirm', 'digest', 'at-once')),
    -- The day of a digest, the position of an event: of however many that ask for the same mail one does.
    key text NOT NULL,
    -- Numbers by topic: there is no room for anything clinical.
    counts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(counts) = 'object'
      AND NOT jsonb_path_exists(counts, '$.* ? (@.type() != "number")')
      AND NOT jsonb_path_exists(counts, '$.keyvalue() ? (!(@.key like_regex "^[a-z-]{1,30}$"))')),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused', 'given-up')),
    attempts integer NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now(),
    done_at timestamptz CHECK ((done_at IS NULL) = (state = 'waiting')),
    last_error text,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, user_id, organisation, purpose, key),
    FOREIGN KEY (region_id, user_id, organisation) REFERENCES mail_preference ON DELETE CASCADE
  );
  CREATE INDEX mail_due ON mail (region_id, next_at) WHERE state = 'waiting';
  GRANT SELECT, INSERT, UPDATE ON notification_reader TO doorstroom_app;
  GRANT SELECT, INSERT, DELETE ON notification_read TO doorstroom_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON mail_preference, mail TO doorstroom_app;
`;
