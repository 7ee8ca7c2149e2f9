import { sql } from '../sql.js';

/** Who waits, what they may not be proposed, and every earlier version of what the registry says. */
export const DEMAND = sql`
  CREATE TABLE waiting_list_entry (
    region_id text NOT NULL,
    id text NOT NULL,
    provider_id text NOT NULL,
    reference text NOT NULL CHECK (reference ~ '^[A-Za-z0-9_-]{3,64}$'),
    programme_id text,
    area text NOT NULL,
    diagnosis text NOT NULL,
    -- Null: as follows from settings.
    settings text[] NOT NULL,
    levels text[] CHECK (cardinality(levels) > 0),
    intensities text[] CHECK (cardinality(intensities) > 0),
    forms text[] CHECK (cardinality(forms) > 0),
    CHECK (cardinality(settings) > 0 OR intensities IS NOT NULL),
    age_from smallint NOT NULL CHECK (age_from BETWEEN 0 AND 120),
    age_to smallint NOT NULL CHECK (age_to > age_from AND age_to <= 120),
    -- Null = the age band spans 18 and the sender has not said it.
    title text CHECK (title IN ('zvw', 'jeugdwet', 'wlz', 'wfz')),
    circuit text CHECK (circuit IN ('youth', 'adults', 'elderly', 'addiction', 'forensic')),
    language text NOT NULL,
    severity smallint NOT NULL CHECK (severity BETWEEN 1 AND 3),
    care_type text CHECK (care_type ~ '^[0-9]{1,2}$'),
    insurer text CHECK (insurer ~ '^[0-9]{4}$'),
    max_travel smallint CHECK (max_travel BETWEEN 0 AND 600),
    flags text[] NOT NULL,
    registered_on date NOT NULL,
    referred_on date,
    intake_on date CHECK (intake_on >= registered_on),
    -- Weeks the present provider still expects: to the intake, and from there to treatment.
    expected_intake_week text CHECK (expected_intake_week ~ '^[0-9]{4}-W[0-9]{2}$'),
    expected_treatment_weeks smallint CHECK (expected_treatment_weeks BETWEEN 0 AND 520),
    -- Whether the client is open to a proposal elsewhere, and since which day that stands; nobody's answer has no day.
    client_wish text NOT NULL DEFAULT 'not-asked' CHECK (client_wish IN ('open', 'stay', 'not-asked')),
    client_wish_on date,
    conditions text[] NOT NULL DEFAULT '{}'
      CHECK (conditions <@ ARRAY['no-group', 'no-online', 'female-clinician', 'own-language-only']),
    not_before text CHECK (not_before ~ '^[0-9]{4}-W[0-9]{2}$'),
    -- AGB code and last month of treatment, as 06290001/2024-05.
    former_providers text[] NOT NULL DEFAULT '{}'
      CHECK (array_to_string(former_providers, ' ') ~ '^([0-9]{8}/[0-9]{4}-[0-9]{2}( |$))*$'),
    CHECK (client_wish = 'not-asked' OR client_wish_on IS NOT NULL),
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'transferring', 'left')),
    confirmed_on date NOT NULL,
    -- The last day on which somebody asked and the client still waited; and what was found when they were last asked about.
    still_waiting_on date,
    poll_answer text CHECK (poll_answer IN ('still-waiting', 'not-reached', 'helped-elsewhere', 'started-here', 'wants-no-care',
      'not-for-this-list', 'deceased')),
    polled_on date,
    CHECK ((poll_answer IS NULL) = (polled_on IS NULL)),
    -- Off the list by list cleaning, with this answer; null = on the list, or off it in any other way.
    cleaned_as text CHECK (cleaned_as IN ('helped-elsewhere', 'started-here', 'wants-no-care', 'not-for-this-list', 'deceased')),
    CHECK (cleaned_as IS NULL OR state = 'left'),
    content_sha256 text NOT NULL,
    valid_from timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, provider_id, reference),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id),
    FOREIGN KEY (region_id, programme_id, provider_id) REFERENCES programme (region_id, id, provider_id),
    FOREIGN KEY (region_id, area) REFERENCES area (region_id, code)
  );
  CREATE INDEX waiting_list_entry_state ON waiting_list_entry (region_id, state);
  -- How long a list keeps whom, as a proposal's page asks.
  CREATE INDEX waiting_list_entry_list ON waiting_list_entry (region_id, programme_id);
  -- What changed on one day, however long the past.
  CREATE INDEX waiting_list_entry_known ON waiting_list_entry (region_id, valid_from);
  -- The own list, who registered first at the top: a page of it needs no sorting of all.
  CREATE INDEX waiting_list_entry_own ON waiting_list_entry (region_id, provider_id, registered_on, id);
  CREATE TABLE entry_bar (
    region_id text NOT NULL,
    entry_id text NOT NULL,
    provider_id text NOT NULL,
    barred text NOT NULL,
    reason text NOT NULL,
    since timestamptz NOT NULL DEFAULT now(),
    until date,
    PRIMARY KEY (region_id, entry_id, barred),
    FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id)
  );
  COMMENT ON COLUMN entry_bar.provider_id IS 'the entry''s own provider, for row-level security';
  COMMENT ON COLUMN entry_bar.barred IS 'id of a programme or of a provider';
  CREATE TABLE registry_history (
    region_id text NOT NULL,
    table_name text NOT NULL,
    row_key text NOT NULL,
    provider_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_to timestamptz NOT NULL,
    changed_by text,
    was jsonb NOT NULL
  );
  CREATE INDEX registry_history_row ON registry_history (region_id, table_name, row_key, valid_from);
  CREATE INDEX registry_history_known ON registry_history (region_id, table_name, valid_from);
  -- That something changed on which proposals of a provider rest: written with the change, deleted with the judgement of
  -- them. One row a statement and no keys, so that a push of any length writes little and waits for nobody.
  CREATE TABLE registry_change (
    region_id text NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY,
    provider_id text NOT NULL,
    noted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
  );

  GRANT SELECT, INSERT, UPDATE, DELETE ON entry_bar TO doorstroom_app;
  -- Nobody is deleted off a waiting list: leaving is a state.
  GRANT SELECT, INSERT, UPDATE ON waiting_list_entry TO doorstroom_app;
  GRANT SELECT ON registry_history TO doorstroom_app;
  GRANT SELECT, INSERT, DELETE ON registry_change TO doorstroom_app;
`;
