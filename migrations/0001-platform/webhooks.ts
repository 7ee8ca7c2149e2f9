import { recordEvents, sql } from '../sql.js';

/** Systems of a provider that are told of events, and each delivery to one of them. */
export const WEBHOOKS = sql`
  CREATE TABLE webhook_endpoint (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    provider_id text NOT NULL,
    -- Five places each: of simultaneous registrations no sixth gets one.
    place smallint NOT NULL CHECK (place BETWEEN 1 AND 5),
    url text NOT NULL CHECK (url ~ '^https?://' AND length(url) <= 500),
    kinds text[] NOT NULL CHECK (cardinality(kinds) BETWEEN 1 AND 100),
    state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
    disabled_reason text CHECK (disabled_reason IN ('by-hand', 'failing', 'gone')),
    disabled_at timestamptz,
    secret text NOT NULL CHECK (secret NOT LIKE 'whsec%'),
    previous_secret text CHECK (previous_secret NOT LIKE 'whsec%'),
    previous_until timestamptz CHECK ((previous_until IS NULL) = (previous_secret IS NULL)),
    failing_since timestamptz,
    version integer NOT NULL DEFAULT 1,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, provider_id, place),
    CHECK ((state = 'disabled') = (disabled_reason IS NOT NULL)),
    CONSTRAINT webhook_endpoint_disabled_since CHECK ((state = 'disabled') = (disabled_at IS NOT NULL))
  );
  CREATE TABLE webhook_delivery (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    endpoint_id uuid NOT NULL,
    provider_id text NOT NULL,
    -- Null for a test.
    event_id bigint,
    position bigint,
    kind text NOT NULL,
    subject_id uuid NOT NULL,
    at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'dead')),
    attempts integer NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL DEFAULT now(),
    last_status smallint,
    last_error text,
    created_at timestamptz NOT NULL DEFAULT now(),
    done_at timestamptz CHECK ((done_at IS NULL) = (state = 'waiting')),
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, endpoint_id, event_id),
    FOREIGN KEY (region_id, endpoint_id) REFERENCES webhook_endpoint ON DELETE CASCADE
  );
  CREATE INDEX webhook_delivery_due ON webhook_delivery (region_id, next_at) WHERE state = 'waiting';
  CREATE INDEX webhook_delivery_endpoint ON webhook_delivery (region_id, endpoint_id, created_at DESC);
  GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoint, webhook_delivery TO doorstroom_app;
`.concat(
  recordEvents('webhook_endpoint', {
    topic: 'webhook',
    subject: 'id',
    state: 'state',
    organisations: ['provider_id'],
  }),
);
