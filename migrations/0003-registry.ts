import { type QueryRunner } from 'typeorm';
import { installRoom, removeRoom } from './repeatable.js';
import { type RoomMigration } from './room.js';
import { OWN_OR_ENGINE, recordEvents, rowLevelSecurity, rowsOnlyFor, sql } from './sql.js';

const SUPPLY_AND_DEMAND = sql`
  CREATE TABLE area (
    region_id text NOT NULL REFERENCES region,
    code text NOT NULL,
    name text NOT NULL,
    latitude double precision,
    longitude double precision,
    merged_into text CHECK (merged_into <> code),
    PRIMARY KEY (region_id, code),
    FOREIGN KEY (region_id, merged_into) REFERENCES area (region_id, code)
  );
  COMMENT ON COLUMN area.merged_into IS 'the area of today in which it lies; it keeps its name for what was written of it';
  CREATE TABLE travel_time (
    region_id text NOT NULL,
    from_area text NOT NULL,
    to_area text NOT NULL,
    minutes integer CHECK (minutes BETWEEN 0 AND 1440),
    source text NOT NULL CHECK (source IN ('estimate', 'matrix')),
    PRIMARY KEY (region_id, from_area, to_area),
    FOREIGN KEY (region_id, from_area) REFERENCES area (region_id, code),
    FOREIGN KEY (region_id, to_area) REFERENCES area (region_id, code)
  );
  CREATE TABLE provider (
    region_id text NOT NULL REFERENCES region,
    id text NOT NULL CHECK (id ~ '^[0-9]{8}$'),
    name text NOT NULL,
    max_out integer CHECK (max_out >= 0),
    max_net_in integer CHECK (max_net_in >= 0),
    min_high_share numeric(5, 4) CHECK (min_high_share BETWEEN 0 AND 1),
    reference_form text NOT NULL DEFAULT 'random'
      CHECK (reference_form ~ '^(random|[A-Za-z]{0,3}-?(#{3,8}|YYYY-?(MM-?)?#{3,5}))$'),
    -- Where clients reach it: its own number and address, as its letters have them.
    contact_phone text CHECK (contact_phone ~ '^[+]?[0-9][0-9 -]{1,28}[0-9]$'),
    contact_mail text CHECK (contact_mail ~ '^[A-Za-z0-9.!#$%&*+/=?^_{|}~-]{1,64}@[A-Za-z0-9.-]{1,254}$'),
    PRIMARY KEY (region_id, id)
  );
  CREATE TABLE programme (
    region_id text NOT NULL,
    id text NOT NULL,
    provider_id text NOT NULL,
    reference text NOT NULL CHECK (reference ~ '^[A-Za-z0-9_-]{2,64}$'),
    name text NOT NULL CHECK (char_length(name) BETWEEN 2 AND 80 AND name !~ '[<>@[:cntrl:]]'),
    area text NOT NULL,
    online boolean NOT NULL,
    -- Which groups it takes; who has none yet and "all groups" are no groups.
    diagnoses text[] NOT NULL,
    takes_all boolean NOT NULL DEFAULT false,
    takes_undiagnosed boolean NOT NULL DEFAULT false,
    CHECK (takes_all OR takes_undiagnosed OR cardinality(diagnoses) > 0),
    CHECK (NOT diagnoses && ARRAY['no-distinction', 'not-yet-diagnosed']),
    -- Null: as follows from settings.
    settings text[] NOT NULL,
    levels text[] CHECK (cardinality(levels) > 0),
    intensities text[] CHECK (cardinality(intensities) > 0),
    forms text[] CHECK (cardinality(forms) > 0),
    CHECK (cardinality(settings) > 0 OR intensities IS NOT NULL),
    age_from smallint NOT NULL CHECK (age_from BETWEEN 0 AND 120),
    age_to smallint NOT NULL CHECK (age_to > age_from AND age_to <= 120),
    -- Null = restricted by none; whatever is pushed has both.
    titles text[] CHECK (cardinality(titles) > 0 AND titles <@ ARRAY['zvw', 'jeugdwet', 'wlz', 'wfz']),
    circuits text[] CHECK (cardinality(circuits) > 0 AND circuits <@ ARRAY['youth', 'adults', 'elderly', 'addiction', 'forensic']),
    languages text[] NOT NULL CHECK (cardinality(languages) > 0),
    interpreted text[] NOT NULL DEFAULT '{}',
    female_clinician boolean,
    severities smallint[] NOT NULL CHECK (cardinality(severities) > 0),
    insurers text[],
    excludes text[] NOT NULL,
    -- Grounds that may be deviated from; what is hard as well is hard.
    excludes_soft text[] NOT NULL DEFAULT '{}',
    intake_stop boolean NOT NULL,
    intake_wait smallint CHECK (intake_wait BETWEEN 0 AND 520),
    treatment_wait smallint NOT NULL CHECK (treatment_wait BETWEEN 0 AND 520),
    min_start smallint CHECK (min_start BETWEEN 1 AND 100),
    valid_from timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, provider_id, reference),
    UNIQUE (region_id, id, provider_id),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id),
    FOREIGN KEY (region_id, area) REFERENCES area (region_id, code)
  );
  -- Who treats this, as a proposal's page asks.
  CREATE INDEX programme_diagnoses ON programme USING gin (diagnoses);
  CREATE TABLE slot (
    region_id text NOT NULL,
    programme_id text NOT NULL,
    provider_id text NOT NULL,
    week text NOT NULL CHECK (week ~ '^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$'),
    offered smallint NOT NULL CHECK (offered BETWEEN 0 AND 1000),
    valid_from timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, programme_id, week),
    FOREIGN KEY (region_id, programme_id, provider_id) REFERENCES programme (region_id, id, provider_id)
  );
  CREATE TABLE ceiling (
    region_id text NOT NULL,
    insurer text NOT NULL CHECK (insurer ~ '^[0-9]{4}$'),
    provider_id text NOT NULL,
    max integer NOT NULL CHECK (max >= 0),
    valid_from timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, insurer, provider_id),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
  );
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

  GRANT SELECT ON area, travel_time, provider TO doorstroom_app;
  GRANT INSERT, UPDATE ON area, travel_time, provider TO doorstroom_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON programme, slot, ceiling, entry_bar TO doorstroom_app;
  -- Nobody is deleted off a waiting list: leaving is a state.
  GRANT SELECT, INSERT, UPDATE ON waiting_list_entry TO doorstroom_app;
  GRANT SELECT ON registry_history TO doorstroom_app;
  GRANT SELECT, INSERT, DELETE ON registry_change TO doorstroom_app;
`;

const CLAIMS = sql`
  -- A hold is a claim of a proposal on a slot, which a push must not take away. A proposal holds its own week, and while its
  -- offer is with the client at most two weeks more.
  CREATE TABLE slot_hold (
    region_id text NOT NULL,
    proposal_id uuid NOT NULL,
    programme_id text NOT NULL,
    week text NOT NULL,
    place smallint NOT NULL CHECK (place > 0),
    state text NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'released', 'used')),
    held_at timestamptz NOT NULL DEFAULT now(),
    released_at timestamptz CHECK ((released_at IS NULL) = (state <> 'released')),
    PRIMARY KEY (region_id, proposal_id, week),
    FOREIGN KEY (region_id, programme_id, week) REFERENCES slot (region_id, programme_id, week)
  );
  -- Each place of a slot once: of any number of simultaneous second approvals one gets it.
  CREATE UNIQUE INDEX slot_hold_place ON slot_hold (region_id, programme_id, week, place) WHERE state <> 'released';

  -- Nobody disappears in silence: what needs attention stands in a named organisation's list, with a person where one is
  -- known (who made the offer), else (owner null) with the organisation as a whole.
  CREATE TABLE follow_up_kind (code text PRIMARY KEY);
  INSERT INTO follow_up_kind (code) VALUES ('danger-now'), ('offer-declined'), ('offer-expired'), ('proposal-expired'),
    ('proposal-refused'), ('proposal-withdrawn'), ('returned'), ('treatment-started');
  CREATE TABLE follow_up (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    provider_id text NOT NULL,
    entry_id text NOT NULL,
    kind text NOT NULL REFERENCES follow_up_kind,
    -- The proposal or offer that it is about; null where it is the entry itself.
    cause_id uuid CHECK ((cause_id IS NULL) = (kind = 'danger-now')),
    owner text,
    owner_name text,
    version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    done_at timestamptz,
    done_by text,
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, kind, cause_id),
    FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id)
  );
  -- Once while it is open; danger that comes back is another task.
  CREATE UNIQUE INDEX follow_up_of_entry ON follow_up (region_id, kind, entry_id) WHERE cause_id IS NULL AND done_at IS NULL;
  CREATE INDEX follow_up_open ON follow_up (region_id, provider_id, created_at) WHERE done_at IS NULL;

  GRANT SELECT, INSERT ON slot_hold TO doorstroom_app;
  GRANT UPDATE (state, released_at) ON slot_hold TO doorstroom_app;
  GRANT SELECT ON follow_up_kind TO doorstroom_app;
  GRANT SELECT, INSERT, UPDATE ON follow_up TO doorstroom_app;
  -- Who may claim what depends on the proposal: those policies come with it, in 0005-matching.
  ALTER TABLE follow_up ENABLE ROW LEVEL SECURITY;
  ALTER TABLE slot_hold ENABLE ROW LEVEL SECURITY;
  -- How many places are taken is no secret in the region; for whom is: the proposal says it, to its parties.
  CREATE POLICY slot_hold_read ON slot_hold FOR SELECT TO doorstroom_app USING (region_id = acting_region());

  ALTER TABLE webhook_endpoint ADD FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id);
`;

/**
 * The present state of a region, each change of it kept in registry_history with the time it was valid; and what holds
 * on to it: entries that are barred from somewhere, slots that are held, entries that need somebody's attention.
 */
export class Registry1790100000003 implements RoomMigration {
  readonly room = 'registry';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SUPPLY_AND_DEMAND);
    for (const table of ['area', 'travel_time', 'provider'])
      await runner.query(rowLevelSecurity(table, 'true', `acting_role() IN ('engine', 'administrator')`));
    for (const table of ['programme', 'slot'])
      await runner.query(rowLevelSecurity(table, 'true', OWN_OR_ENGINE));
    await runner.query(
      rowLevelSecurity('ceiling', `${OWN_OR_ENGINE} OR acting_role() = 'insurer'`, OWN_OR_ENGINE),
    );
    for (const table of ['waiting_list_entry', 'entry_bar'])
      await runner.query(rowLevelSecurity(table, OWN_OR_ENGINE, OWN_OR_ENGINE));
    await runner.query(rowLevelSecurity('registry_history', OWN_OR_ENGINE, null));
    await runner.query(rowsOnlyFor('registry_change', `acting_role() = 'engine'`));
    await runner.query(CLAIMS);
    await runner.query(
      recordEvents('follow_up', {
        topic: 'follow-up',
        subject: 'id',
        state: 'kind',
        organisations: ['provider_id'],
      }),
    );
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query(sql`
      ALTER TABLE webhook_endpoint DROP CONSTRAINT webhook_endpoint_region_id_provider_id_fkey;
      DROP TABLE follow_up, follow_up_kind, slot_hold, registry_change, registry_history, entry_bar, waiting_list_entry, ceiling, slot, programme, provider,
        travel_time, area;
    `);
  }
}
