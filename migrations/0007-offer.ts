import { type QueryRunner } from 'typeorm';
import { installRoom, removeRoom } from './repeatable.js';
import { type RoomMigration } from './room.js';
import { askedOnce, PARTY_OR_ENGINE, recordEvents, sql } from './sql.js';

const OFFERS = sql`
  CREATE TABLE offer (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    proposal_id uuid NOT NULL,
    entry_id text NOT NULL,
    from_provider text NOT NULL,
    to_provider text NOT NULL,
    to_programme text NOT NULL,
    week text NOT NULL,
    state text NOT NULL DEFAULT 'offered' CHECK (state IN ('offered', 'accepted', 'declined', 'expired')),
    version integer NOT NULL DEFAULT 1,
    offered_by text NOT NULL,
    offered_by_name text,
    offered_at timestamptz NOT NULL DEFAULT now(),
    facts jsonb CHECK (jsonb_typeof(facts) = 'object'),
    answer_by date NOT NULL,
    answered_by text,
    -- Of who recorded the answer; null where nobody answered.
    answered_by_name text,
    answered_at timestamptz,
    chosen_week text,
    -- The very reason that was given, which keeps its label and its effect whatever is agreed later.
    policy_version integer,
    reason text CHECK ((state = 'declined') = (reason IS NOT NULL)),
    CHECK ((state = 'offered') = (answered_at IS NULL)),
    PRIMARY KEY (region_id, id),
    UNIQUE (region_id, proposal_id),
    CONSTRAINT offer_chosen_week CHECK ((state = 'accepted') = (chosen_week IS NOT NULL)),
    CONSTRAINT offer_cites_policy CHECK ((state = 'declined') = (policy_version IS NOT NULL)),
    CONSTRAINT offer_reason_of_policy FOREIGN KEY (region_id, policy_version, reason) REFERENCES decline_reason (region_id, policy_version, code),
    FOREIGN KEY (region_id, proposal_id) REFERENCES proposal (region_id, id),
    FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id)
  );
  COMMENT ON COLUMN offer.facts IS 'what the client was told, frozen, so that the letter stays the letter; null for offers from before it was kept';
  CREATE UNIQUE INDEX offer_one_open_per_entry ON offer (region_id, entry_id) WHERE state = 'offered';
  CREATE INDEX offer_sending ON offer (region_id, from_provider, state);
  CREATE INDEX offer_receiving ON offer (region_id, to_provider, state);
  -- One to three dated options in one offer: weeks of the programme that both clinicians approved.
  CREATE TABLE offer_option (
    region_id text NOT NULL,
    offer_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    week text NOT NULL,
    PRIMARY KEY (region_id, offer_id, week),
    FOREIGN KEY (region_id, offer_id) REFERENCES offer (region_id, id),
    -- No date without a held place.
    FOREIGN KEY (region_id, proposal_id, week) REFERENCES slot_hold (region_id, proposal_id, week)
  );
  GRANT SELECT, INSERT, UPDATE ON offer TO doorstroom_app;
  GRANT SELECT, INSERT ON offer_option TO doorstroom_app;
`;

const TRANSFERS = sql`
  -- After acceptance: planned, then the intake, then treatment; or the way back from either.
  CREATE TABLE transfer_transition (from_state text NOT NULL, to_state text NOT NULL, PRIMARY KEY (from_state, to_state));
  INSERT INTO transfer_transition (from_state, to_state) VALUES
    ('planned', 'intake-held'), ('planned', 'returned'), ('intake-held', 'started'), ('intake-held', 'returned');
  CREATE TABLE transfer (
    region_id text NOT NULL,
    offer_id uuid NOT NULL,
    entry_id text NOT NULL,
    from_provider text NOT NULL,
    to_provider text NOT NULL,
    to_programme text NOT NULL,
    intake_week text NOT NULL,
    state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'intake-held', 'started', 'returned')),
    version integer NOT NULL DEFAULT 1,
    -- The return ticket: what the entry was, to be restored to the letter.
    registered_on date NOT NULL,
    ticket jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    intake_held_at timestamptz,
    closed_at timestamptz,
    return_reason text CHECK (return_reason IS NULL OR state = 'returned'),
    PRIMARY KEY (region_id, offer_id),
    FOREIGN KEY (region_id, offer_id) REFERENCES offer (region_id, id),
    FOREIGN KEY (region_id, entry_id) REFERENCES waiting_list_entry (region_id, id)
  );
  CREATE UNIQUE INDEX transfer_one_under_way ON transfer (region_id, entry_id) WHERE state IN ('planned', 'intake-held');
  CREATE INDEX transfer_entry ON transfer (region_id, entry_id);
  -- What is seen to before the intake; taken back rather than erased, for consent can be withdrawn.
  CREATE TABLE hand_over_step (
    region_id text NOT NULL,
    id uuid NOT NULL DEFAULT gen_random_uuid(),
    offer_id uuid NOT NULL,
    step text NOT NULL CHECK (step IN ('consent', 'referral-letter', 'warm-hand-over')),
    provider_id text NOT NULL,
    done_by text NOT NULL,
    done_by_name text,
    done_at timestamptz NOT NULL DEFAULT now(),
    letter_on date CHECK ((step = 'referral-letter') = (letter_on IS NOT NULL)),
    consent_of text CHECK (consent_of IN ('parents', 'parents-and-child', 'client', 'representative')) CHECK ((step = 'consent') = (consent_of IS NOT NULL)),
    taken_back_by text,
    taken_back_at timestamptz CHECK ((taken_back_by IS NULL) = (taken_back_at IS NULL)),
    PRIMARY KEY (region_id, id),
    FOREIGN KEY (region_id, offer_id) REFERENCES transfer (region_id, offer_id)
  );
  CREATE UNIQUE INDEX hand_over_step_once ON hand_over_step (region_id, offer_id, step) WHERE taken_back_at IS NULL;
  GRANT SELECT ON transfer_transition TO doorstroom_app;
  GRANT SELECT, INSERT, UPDATE ON transfer, hand_over_step TO doorstroom_app;
`;

const ofBothParties = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT TO doorstroom_app
    USING (${askedOnce(`region_id = acting_region() AND (${PARTY_OR_ENGINE})`)});
  CREATE POLICY ${table}_insert ON ${table} FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND (from_provider = acting_organisation() OR acting_role() = 'engine'));
  CREATE POLICY ${table}_update ON ${table} FOR UPDATE TO doorstroom_app USING (region_id = acting_region() AND (${PARTY_OR_ENGINE}));
`;

const POLICIES = sql`
  -- As a check on the new row and not on the old one: the other side may still lock the offer it is to start.
  CREATE POLICY offer_answered_by_sender ON offer AS RESTRICTIVE FOR UPDATE TO doorstroom_app USING (true)
    WITH CHECK (from_provider = acting_organisation() OR acting_role() = 'engine');

  ALTER TABLE offer_option ENABLE ROW LEVEL SECURITY;
  -- Visible to whoever sees the offer, which has policies of its own.
  CREATE POLICY offer_option_read ON offer_option FOR SELECT TO doorstroom_app
    USING (region_id = acting_region() AND EXISTS (SELECT FROM offer o WHERE o.region_id = offer_option.region_id AND o.id = offer_option.offer_id));
  CREATE POLICY offer_option_insert ON offer_option FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND EXISTS (SELECT FROM offer o WHERE o.region_id = offer_option.region_id AND o.id = offer_option.offer_id
      AND (o.from_provider = acting_organisation() OR acting_role() = 'engine')));

  ALTER TABLE hand_over_step ENABLE ROW LEVEL SECURITY;
  CREATE POLICY hand_over_step_read ON hand_over_step FOR SELECT TO doorstroom_app
    USING (region_id = acting_region() AND EXISTS (SELECT FROM transfer t WHERE t.region_id = hand_over_step.region_id AND t.offer_id = hand_over_step.offer_id));
  CREATE POLICY hand_over_step_insert ON hand_over_step FOR INSERT TO doorstroom_app
    WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND done_by = acting_user());
  CREATE POLICY hand_over_step_update ON hand_over_step FOR UPDATE TO doorstroom_app
    USING (region_id = acting_region() AND provider_id = acting_organisation())
    WITH CHECK (region_id = acting_region() AND provider_id = acting_organisation() AND taken_back_by = acting_user());
`;

/** What the client is offered, what the client answers, and the way there and back. */
export class Offer1790100000007 implements RoomMigration {
  readonly room = 'offer';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OFFERS);
    await runner.query(TRANSFERS);
    await runner.query(ofBothParties('offer') + ofBothParties('transfer'));
    await runner.query(POLICIES);
    const organisations = ['from_provider', 'to_provider'];
    await runner.query(
      recordEvents('offer', { topic: 'offer', subject: 'id', state: 'state', organisations }) +
        recordEvents('transfer', { topic: 'transfer', subject: 'offer_id', state: 'state', organisations }),
    );
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query('DROP TABLE hand_over_step, transfer, transfer_transition, offer_option, offer');
  }
}
