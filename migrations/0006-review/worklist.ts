import { rowLevelSecurity, sql } from '../sql.js';

const OWN = `provider_id = acting_organisation() AND user_id = acting_user() AND acting_role() = 'clinician'`;

/**
 * The worklist as it is read: two lines a proposal, one for each side, with what the list sorts and filters by, so that
 * a page is a walk along an index. Triggers keep it (refresh_worklist); nobody writes it. And the filters people keep.
 */
export const WORKLIST = sql`
  CREATE TABLE worklist_line (
    region_id text NOT NULL,
    provider_id text NOT NULL,
    proposal_id uuid NOT NULL,
    side text NOT NULL,
    -- Rank of libs/review while nothing is about to lapse; the day makes it 1, so that is left to the reading.
    rank smallint NOT NULL CHECK (rank BETWEEN 1 AND 7),
    last_day date NOT NULL,
    beyond_norm integer NOT NULL,
    waited integer NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    run_id uuid,
    created_at timestamptz NOT NULL,
    -- The client, on the line of the organisation where they wait: null on the other side's.
    own_entry text CHECK (side = 'sending' OR own_entry IS NULL),
    diagnosis text NOT NULL,
    other_provider text NOT NULL,
    sending_approved boolean NOT NULL,
    receiving_approved boolean NOT NULL,
    sending_seen_at timestamptz,
    receiving_seen_at timestamptz,
    held_at timestamptz,
    offer_id uuid,
    -- While the client has the offer and has not answered.
    answer_by date,
    closed_at timestamptz,
    closed_reason text,
    PRIMARY KEY (region_id, proposal_id, side),
    FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id)
  );
  CREATE INDEX worklist_line_urgent ON worklist_line (region_id, provider_id, rank, last_day, beyond_norm DESC, waited DESC, proposal_id);
  CREATE INDEX worklist_line_newest ON worklist_line (region_id, provider_id, created_at DESC, proposal_id);
  -- What ended although the own side had opened it, newest first.
  CREATE INDEX worklist_line_ended ON worklist_line (region_id, provider_id, closed_at DESC) WHERE state = 'withdrawn';
  -- Counting touches nothing but this.
  CREATE INDEX worklist_line_open ON worklist_line (region_id, provider_id, rank, state, side, last_day, diagnosis, other_provider, run_id) WHERE rank < 7;
  -- Counting reads the index alone where the rows are known to be visible: so that is kept up more often than usual.
  ALTER TABLE worklist_line SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
  GRANT SELECT ON worklist_line TO doorstroom_app;
  ALTER TABLE worklist_line ENABLE ROW LEVEL SECURITY;
  -- Asked once a statement, not once a row.
  CREATE POLICY worklist_line_read ON worklist_line FOR SELECT TO doorstroom_app
    USING (region_id = (SELECT acting_region()) AND provider_id = (SELECT acting_organisation()));

  -- Filters of the worklist that a clinician keeps under a name: seen by nobody else, of the own organisation either.
  CREATE TABLE saved_view (
    region_id text NOT NULL,
    provider_id text NOT NULL,
    user_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    -- One of the places there are: no two writers at once can make more of them.
    place smallint NOT NULL CHECK (place BETWEEN 1 AND 20),
    query jsonb NOT NULL CHECK (jsonb_typeof(query) = 'object' AND octet_length(query::text) <= 1000),
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, id),
    CONSTRAINT saved_view_places UNIQUE (region_id, provider_id, user_id, place),
    CONSTRAINT saved_view_queries UNIQUE (region_id, provider_id, user_id, query),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
  );
  GRANT SELECT, INSERT, DELETE ON saved_view TO doorstroom_app;
`.concat(rowLevelSecurity('saved_view', OWN, OWN));
