import { sql } from '../sql.js';

/** Where there is room: areas and the way between them, providers, their programmes and slots, and what insurers buy. */
export const SUPPLY = sql`
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
    contact_address text CHECK (contact_address ~ '^[[:alnum:]][[:alnum:] .,''/()-]{4,119}$'),
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
    -- What clients call it: a code of the list treatments; null = nobody has said.
    public_name text CHECK (public_name ~ '^[a-z][a-z-]{1,39}$'),
    intake_stop boolean NOT NULL,
    intake_wait smallint CHECK (intake_wait BETWEEN 0 AND 520),
    -- Null = not known, which is never 0.
    treatment_wait smallint CHECK (treatment_wait BETWEEN 0 AND 520),
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

  GRANT SELECT ON area, travel_time, provider TO doorstroom_app;
  GRANT INSERT, UPDATE ON area, travel_time, provider TO doorstroom_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON programme, slot, ceiling TO doorstroom_app;
`;
