import { type QueryRunner } from 'typeorm';
import { installFirst, installRoom, removeRoom } from './repeatable.js';
import { type RoomMigration } from './room.js';
import { appendOnly, rowLevelSecurity, sql } from './sql.js';

const TABLES = sql`
  CREATE TABLE policy_version (
    region_id text NOT NULL REFERENCES region,
    version integer NOT NULL CHECK (version > 0),
    document jsonb NOT NULL,
    sha256 text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text NOT NULL,
    PRIMARY KEY (region_id, version)
  );
  GRANT SELECT, INSERT ON policy_version TO doorstroom_app;

  -- The product's own, for regions that set none; a region may reword or withdraw them, not leave them out.
  CREATE TABLE built_in_reason (
    list text NOT NULL CHECK (list IN ('refusal', 'decline')),
    position smallint NOT NULL,
    code text NOT NULL,
    nl text NOT NULL,
    en text NOT NULL,
    effect text NOT NULL,
    PRIMARY KEY (list, code)
  );
  INSERT INTO built_in_reason (list, position, code, nl, en, effect) VALUES
    ('refusal', 1, 'clinically-unsuitable', 'Inhoudelijk niet passend bij de zorgvraag', 'Clinically unsuitable for this demand', 'bar-programme'),
    ('refusal', 2, 'exclusion-criterion', 'Valt onder een uitsluitgrond van het programma', 'Meets an exclusion criterion of the programme', 'bar-programme'),
    ('refusal', 3, 'programme-full-in-fact', 'Het programma heeft die week toch geen plek', 'The programme has no place that week after all', 'this-week'),
    ('refusal', 4, 'client-already-helped', 'De cliënt is al geholpen of staat niet meer op de lijst', 'The client has been helped already or is no longer on the list', 'withdraw'),
    ('refusal', 5, 'continuity-of-care', 'Continuïteit van zorg: de cliënt is bij ons bekend of in zorg', 'Continuity of care: the client is known to us or in our care', 'bar-provider'),
    ('refusal', 6, 'client-prefers-to-stay', 'De cliënt heeft eerder gezegd te willen blijven', 'The client has said before to prefer to stay', 'stay'),
    ('refusal', 7, 'insufficient-information', 'Te weinig gegevens om te kunnen oordelen', 'Too little information to judge', 'none'),
    ('decline', 1, 'too-far', 'Te ver reizen', 'Too far to travel', 'bar-programme'),
    ('decline', 2, 'prefers-current-provider', 'Wil bij de huidige aanbieder blijven', 'Prefers the present provider', 'stay'),
    ('decline', 3, 'week-unsuitable', 'De aangeboden week komt niet uit', 'The week offered does not suit', 'this-week'),
    ('decline', 4, 'wants-other-form', 'Wil een andere vorm van behandeling', 'Wants another form of treatment', 'bar-programme'),
    ('decline', 5, 'no-longer-needed', 'Heeft de behandeling niet meer nodig', 'No longer needs the treatment', 'withdraw'),
    ('decline', 6, 'no-reason-given', 'Geen reden gegeven', 'No reason given', 'bar-programme');
  GRANT SELECT ON built_in_reason TO doorstroom_app;

  CREATE TABLE refusal_reason (
    region_id text NOT NULL,
    policy_version integer NOT NULL,
    code text NOT NULL CHECK (length(code) <= 40 AND code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    position smallint NOT NULL,
    nl text NOT NULL CHECK (is_reason_label(nl)),
    en text NOT NULL CHECK (is_reason_label(en)),
    effect text NOT NULL CHECK (effect IN ('bar-programme', 'bar-provider', 'this-week', 'withdraw', 'stay', 'none')),
    sides text[] NOT NULL CHECK (cardinality(sides) > 0 AND sides <@ '{sending,receiving}' AND array_position(sides, NULL) IS NULL),
    withdrawn boolean NOT NULL,
    PRIMARY KEY (region_id, policy_version, code),
    FOREIGN KEY (region_id, policy_version) REFERENCES policy_version (region_id, version)
  );
  CREATE TABLE decline_reason (
    region_id text NOT NULL,
    policy_version integer NOT NULL,
    code text NOT NULL CHECK (length(code) <= 40 AND code ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'),
    position smallint NOT NULL,
    nl text NOT NULL CHECK (is_reason_label(nl)),
    en text NOT NULL CHECK (is_reason_label(en)),
    -- Something is always barred, so that the same is not offered again tomorrow.
    effect text NOT NULL CHECK (effect IN ('bar-programme', 'bar-provider', 'this-week', 'withdraw', 'stay')),
    withdrawn boolean NOT NULL CHECK (NOT (withdrawn AND code = 'no-reason-given')),
    PRIMARY KEY (region_id, policy_version, code),
    FOREIGN KEY (region_id, policy_version) REFERENCES policy_version (region_id, version)
  );
  -- Written by expand_policy_reasons as the owner, and by nobody else.
  GRANT SELECT ON refusal_reason, decline_reason TO doorstroom_app;
`;

/**
 * What the region has agreed on, version by version. Why somebody says no is policy data: which reasons there are, who
 * may give them, what each bars. Each version's reasons are rows, so that a "no" can point at the very reason that was
 * given and keeps its label and its effect whatever is agreed later.
 */
export class Policy1790100000002 implements RoomMigration {
  readonly room = 'policy';

  async up(runner: QueryRunner): Promise<void> {
    await installFirst(runner, this.room, ['is_reason_label']);
    await runner.query(TABLES);
    await runner.query(
      rowLevelSecurity('policy_version', 'true', `acting_role() IN ('engine', 'administrator')`),
    );
    for (const table of ['refusal_reason', 'decline_reason'])
      await runner.query(rowLevelSecurity(table, 'true', null) + appendOnly(table));
    await installRoom(runner, this.room);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeRoom(runner, this.room);
    await runner.query('DROP TABLE decline_reason, refusal_reason, built_in_reason, policy_version');
  }
}
