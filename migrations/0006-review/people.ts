import { sql } from '../sql.js';

const PEOPLE_TABLES = sql`
  -- Who works on the lists of an organisation. A clinician with a profession that qualifies reviews proposals.
  CREATE TABLE colleague (
    region_id text NOT NULL,
    provider_id text NOT NULL,
    user_id text NOT NULL,
    role text NOT NULL CHECK (role IN ('clinician', 'data-steward')),
    display_name text NOT NULL CHECK (length(display_name) <= 200),
    profession text REFERENCES qualified_profession,
    seen_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, provider_id, user_id),
    FOREIGN KEY (region_id, provider_id) REFERENCES provider (region_id, id)
  );
  CREATE TABLE absence (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    provider_id text NOT NULL,
    user_id text NOT NULL,
    since date NOT NULL,
    until date NOT NULL,
    delegate text,
    version integer NOT NULL DEFAULT 1,
    PRIMARY KEY (region_id, id),
    -- Of the same organisation; a trigger sees to it that both may decide on proposals.
    FOREIGN KEY (region_id, provider_id, user_id) REFERENCES colleague (region_id, provider_id, user_id),
    FOREIGN KEY (region_id, provider_id, delegate) REFERENCES colleague (region_id, provider_id, user_id),
    CONSTRAINT absence_ends CHECK (until BETWEEN since AND since + 182),
    CONSTRAINT absence_other_person CHECK (delegate <> user_id)
  );
  CREATE INDEX absence_of ON absence (region_id, provider_id, until);
  CREATE TABLE assignment (
    region_id text NOT NULL,
    proposal_id uuid NOT NULL,
    provider_id text NOT NULL,
    user_id text NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (region_id, proposal_id, provider_id),
    FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id),
    FOREIGN KEY (region_id, provider_id, user_id) REFERENCES colleague (region_id, provider_id, user_id)
  );
  CREATE INDEX assignment_of ON assignment (region_id, provider_id, user_id);

  GRANT SELECT, INSERT ON colleague TO doorstroom_app;
  GRANT UPDATE (role, display_name, profession, seen_at) ON colleague TO doorstroom_app;
  GRANT SELECT, INSERT, DELETE ON absence TO doorstroom_app;
  GRANT UPDATE (since, until, delegate, version) ON absence TO doorstroom_app;
  GRANT SELECT, INSERT, DELETE ON assignment TO doorstroom_app;
  GRANT UPDATE (user_id, taken_at) ON assignment TO doorstroom_app;
`;

const ORGANISATION = `region_id = (SELECT acting_region()) AND provider_id = (SELECT acting_organisation())`;
const CLINICIANS = `${ORGANISATION} AND (SELECT acting_role()) = 'clinician'`;
const STAFF = `${ORGANISATION} AND (SELECT acting_role()) IN ('clinician', 'data-steward')`;
const ONESELF = `${CLINICIANS} AND user_id = acting_user()`;
const ONESELF_IN_ROLE = `${ORGANISATION} AND user_id = acting_user() AND role = acting_role()`;

/** Who reads a table's rows, and which rows may be changed; what is written is always in one's own name. */
const policies = (table: string, read: string, changed: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT TO doorstroom_app USING (${read});
  CREATE POLICY ${table}_insert ON ${table} FOR INSERT TO doorstroom_app WITH CHECK (${ONESELF});
  CREATE POLICY ${table}_update ON ${table} FOR UPDATE TO doorstroom_app USING (${changed}) WITH CHECK (${ONESELF});
  CREATE POLICY ${table}_delete ON ${table} FOR DELETE TO doorstroom_app USING (${ONESELF});
`;

/**
 * Who of an organisation reviews, who has taken on which proposal, and who answers while somebody is away. None of it
 * gives a right: it says where work is. Nobody but the own organisation sees it.
 */
export const PEOPLE = PEOPLE_TABLES.concat(
  // A steward sees as well who is away: follow-ups go by it.
  policies('absence', STAFF, ONESELF),
  // A colleague takes over what another has taken on, and puts it in no other name than the own.
  policies('assignment', CLINICIANS, CLINICIANS),
  `
  ALTER TABLE colleague ENABLE ROW LEVEL SECURITY;
  CREATE POLICY colleague_read ON colleague FOR SELECT TO doorstroom_app USING (${STAFF});
  CREATE POLICY colleague_insert ON colleague FOR INSERT TO doorstroom_app WITH CHECK (${ONESELF_IN_ROLE});
  CREATE POLICY colleague_update ON colleague FOR UPDATE TO doorstroom_app
    USING (${ORGANISATION} AND user_id = acting_user()) WITH CHECK (${ONESELF_IN_ROLE});
`,
);
