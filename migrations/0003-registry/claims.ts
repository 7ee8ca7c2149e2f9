import { sql } from '../sql.js';

/** What holds on to a slot or an entry: places that a proposal has taken, entries that need somebody's attention. */
export const CLAIMS = sql`
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
