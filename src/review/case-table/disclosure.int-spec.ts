import {
  ApplicationRole,
  constraintOf,
  type Statement,
} from '../../../test/support/review/application-role.js';
import {
  anna,
  bram,
  carla,
  chairOf,
  chris,
  clinician,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
  THIRD,
  WEEK,
} from '../../../test/support/review/region.js';
import { type TestDatabase, testDatabase } from '../../../test/support/postgres.js';
import { type Actor, engineActor } from '../../platform/base/database/index.js';

/** The third line: what the tables of the case table refuse to the application's role, whatever the code does. */
describe('SQL about the case table as the application role', () => {
  let postgres: TestDatabase;
  let region: TestRegion;
  let role: ApplicationRole;
  let meeting: string;

  beforeAll(async () => {
    postgres = await testDatabase();
    region = await TestRegion.in(postgres);
    role = new ApplicationRole(postgres.applicationUrl);
    await region.places('there', WEEK, 10);
    const planned = await as(chris, [
      `INSERT INTO case_meeting (region_id, held_on, planned_by) VALUES ($1, current_date - 1, 'chris') RETURNING id`,
      REGION,
    ]);
    meeting = (planned.rows as { id: string }[])[0].id;
  });
  afterAll(async () => {
    await role.close();
    await region.close();
    await postgres.drop();
  });

  const as: ApplicationRole['as'] = (...words) => role.as(...words);

  const insertCase = (entry: string, actor: Actor, provider = SENDER, reason = 'by-hand'): Statement => [
    `INSERT INTO table_case (region_id, entry_id, provider_id, reason, submitted_by) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    REGION,
    entry,
    provider,
    reason,
    actor.user,
  ];
  const move = (id: string, state: string, more = ''): Statement => [
    `UPDATE table_case SET state = $2, version = version + 1 ${more} WHERE id = $1`,
    id,
    state,
  ];
  const toAgenda = (id: string): Statement => [
    `UPDATE table_case SET state = 'on-agenda', version = version + 1, meeting_id = $2 WHERE id = $1`,
    id,
    meeting,
  ];
  const decision = (id: string, actor: Actor, code = 'bridging-care'): Statement => [
    `INSERT INTO case_decision (region_id, case_id, decision, decided_by) VALUES ($1, $2, $3, $4)`,
    REGION,
    id,
    code,
    actor.user,
  ];
  const action = (id: string, owner: string, actor = chris): Statement => [
    `INSERT INTO case_action (region_id, case_id, code, owner_id, due_on, created_by) VALUES ($1, $2, 'ask-client', $3, current_date, $4) RETURNING id`,
    REGION,
    id,
    owner,
    actor.user,
  ];
  const propose = (caseId: string, entry: string, by: string): Statement => [
    `INSERT INTO proposal (region_id, origin, proposed_by, case_id, entry_id, from_provider, to_provider, to_programme, week, need, gain,
       weeks_sooner, breach_avoided, waited, severity, value, expires_on)
     VALUES ($1, 'hand', $2, $3, $4, $5, $6, 'there', $7, '{}', '{}', 1, 1, 1, 2, 1, current_date + 7) RETURNING id`,
    REGION,
    by,
    caseId,
    entry,
    SENDER,
    RECEIVER,
    WEEK,
  ];
  async function submitted(): Promise<{ id: string; entry: string }> {
    const entry = await region.entry();
    const { rows } = await as(anna, insertCase(entry, anna));
    return { id: (rows as { id: string }[])[0].id, entry };
  }
  async function onAgenda(): Promise<{ id: string; entry: string }> {
    const given = await submitted();
    await as(chris, toAgenda(given.id));
    return given;
  }

  it('shows a case to its own organisation and the chair; to others while it is on an agenda, or they have to act', async () => {
    const seen = async (actor: Actor, id: string) =>
      (await as(actor, ['SELECT id FROM table_case WHERE id = $1', id])).rows.length;
    const steward = clinician(THIRD, 'tess', { role: 'data-steward', profession: null });
    const analyst: Actor = { ...chris, role: 'taskforce-analyst' };
    const { id } = await submitted();
    expect(
      await Promise.all([anna, chris, bram, carla, steward, analyst].map((actor) => seen(actor, id))),
    ).toEqual([1, 1, 0, 0, 0, 0]);
    await as(chris, toAgenda(id));
    expect(await Promise.all([bram, carla, steward, analyst].map((actor) => seen(actor, id)))).toEqual([
      1, 1, 0, 0,
    ]);
    await as(chris, decision(id, chris), action(id, THIRD), move(id, 'decided'));
    expect(await Promise.all([bram, carla, steward, analyst].map((actor) => seen(actor, id)))).toEqual([
      0, 1, 1, 0,
    ]);
    expect(await seen({ ...anna, region: 'OTHER' }, id)).toBe(0);
    for (const table of ['case_decision', 'case_action'])
      expect((await as(bram, [`SELECT FROM ${table} WHERE case_id = $1`, id])).rows).toEqual([]);
    expect((await as(carla, [`SELECT FROM waiting_list_entry`])).rows).toEqual([]);
  });

  it('refuses a case of somebody else’s client, of nobody, in another’s name, with a made-up reason, or a second one', async () => {
    const entry = await region.entry();
    expect(await constraintOf(as(bram, insertCase(entry, bram)))).toContain('row-level security');
    expect(await constraintOf(as(bram, insertCase(entry, bram, RECEIVER)))).toBe(
      'table_case_of_waiting_entry',
    );
    expect(await constraintOf(as(anna, insertCase('nobody', anna)))).toBe('table_case_of_waiting_entry');
    expect(await constraintOf(as(anna, insertCase(entry, bram)))).toContain('row-level security');
    expect(await constraintOf(as(anna, insertCase(entry, anna, SENDER, 'refused')))).toContain(
      'row-level security',
    );
    await as(anna, insertCase(entry, anna));
    expect(await constraintOf(as(anna, insertCase(entry, anna)))).toBe('table_case_one_open_per_entry');
  });

  it('refuses steps that the table does not have, a decision without its record, and a change of what it is about', async () => {
    const { id } = await submitted();
    expect(await constraintOf(as(chris, move(id, 'decided')))).toBe('table_case_transition');
    expect(
      await constraintOf(
        as(chris, [`UPDATE table_case SET reason = 'refused', version = 2 WHERE id = $1`, id]),
      ),
    ).toBe('table_case_identity');
    expect(await constraintOf(as(chris, [`UPDATE table_case SET state = 'closed' WHERE id = $1`, id]))).toBe(
      'table_case_version',
    );
    await as(chris, toAgenda(id));
    expect(await constraintOf(as(chris, move(id, 'decided')))).toBe('table_case_decided');
    expect(await constraintOf(as(anna, move(id, 'submitted', ', meeting_id = NULL')))).toContain(
      'row-level security',
    );
    await as(anna, move(id, 'closed', `, closed_at = now(), outcome = 'taken-back'`));
    expect(await constraintOf(as(chris, toAgenda(id)))).toBe('table_case_transition');
  });

  it('refuses a decision by anybody but the chair, off the agenda, twice, or with what does not belong to it', async () => {
    const off = await submitted();
    expect(await constraintOf(as(chris, decision(off.id, chris)))).toBe('case_decision_on_agenda');
    const { id } = await onAgenda();
    for (const actor of [anna, engineActor(REGION)])
      expect(await constraintOf(as(actor, decision(id, actor)))).toContain('row-level security');
    expect(await constraintOf(as(chris, decision(id, chairOf('other'))))).toContain('row-level security');
    expect(await constraintOf(as(chris, decision(id, chris, 'keep-waiting')))).toContain('case_decision');
    expect(await constraintOf(as(chris, decision(id, chris, 'propose-programme')))).toContain(
      'case_decision',
    );
    await as(chris, decision(id, chris), move(id, 'decided'));
    expect(await constraintOf(as(chris, decision(id, chris)))).toBe('case_decision_on_agenda');
    expect(await constraintOf(as(chris, [`UPDATE case_decision SET decision = 'back-to-sender'`]))).toContain(
      'permission denied',
    );
  });

  it('refuses an agenda of a meeting that is over, and a meeting that leaves a case behind', async () => {
    const { id } = await onAgenda();
    const end: Statement = [
      `UPDATE case_meeting SET state = 'held', version = 2, closed_at = now() WHERE id = $1`,
      meeting,
    ];
    expect(await constraintOf(as(chris, end))).toBe('case_meeting_agenda_empty');
    expect((await as(anna, end)).changed).toBe(0);
    const { rows } = await as(chris, [
      `INSERT INTO case_meeting (region_id, held_on, planned_by) VALUES ($1, current_date + 2, 'chris') RETURNING id`,
      REGION,
    ]);
    const other = (rows as { id: string }[])[0].id;
    await as(chris, [
      `UPDATE case_meeting SET state = 'cancelled', version = 2, closed_at = now() WHERE id = $1`,
      other,
    ]);
    await as(chris, move(id, 'submitted', ', meeting_id = NULL'));
    expect(
      await constraintOf(
        as(chris, [
          `UPDATE table_case SET state = 'on-agenda', version = version + 1, meeting_id = $2 WHERE id = $1`,
          id,
          other,
        ]),
      ),
    ).toBe('table_case_planned_meeting');
  });

  it('lets an action be asked by the chair and done by its owner, once', async () => {
    const { id } = await onAgenda();
    expect(await constraintOf(as(anna, action(id, THIRD, anna)))).toContain('row-level security');
    const { rows } = await as(chris, action(id, THIRD));
    const [{ id: given }] = rows as { id: string }[];
    const done = (by: string): Statement => [
      `UPDATE case_action SET state = 'done', version = version + 1, done_by = $2, ended_at = now() WHERE id = $1`,
      given,
      by,
    ];
    expect((await as(bram, done('bram'))).changed).toBe(0);
    expect((await as(anna, done('anna'))).changed).toBe(0);
    expect(await constraintOf(as(chris, done('chris')))).toBe('case_action_by_owner');
    expect(await constraintOf(as(carla, done('somebody')))).toBe('case_action_by_owner');
    await as(carla, done('carla'));
    expect(await constraintOf(as(carla, done('carla')))).toBe('case_action_step');
  });

  it('refuses a proposal by hand off the agenda, for another client, in another name or by a person; and the proposer’s decision', async () => {
    const off = await submitted();
    const { id, entry } = await onAgenda();
    const hand: Actor = { ...engineActor(REGION), user: 'anna' };
    expect(await constraintOf(as(hand, propose(off.id, off.entry, 'anna')))).toBe('proposal_from_case');
    expect(await constraintOf(as(hand, propose(id, off.entry, 'anna')))).toBe('proposal_from_case');
    expect(await constraintOf(as(hand, propose(id, entry, 'bram')))).toBe('proposal_by_acting_user');
    expect(await constraintOf(as(anna, propose(id, entry, 'anna')))).toContain('row-level security');
    expect(
      await constraintOf(
        as(hand, [
          propose(id, entry, 'anna')[0].replace(`'hand', $2, $3`, `'hand', $2, NULLIF($3, $3)`),
          ...propose(id, entry, 'anna').slice(1),
        ]),
      ),
    ).not.toBe('nothing stopped it');
    const { rows } = await as(hand, propose(id, entry, 'anna'));
    const [{ id: made }] = rows as { id: string }[];
    const decide = (actor: Actor, side: string): Statement => [
      `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict) VALUES ($1, $2, $3, $4, $5, 'psychiater', 'approve')`,
      REGION,
      made,
      side,
      actor.organisation,
      actor.user,
    ];
    expect(await constraintOf(as(anna, decide(anna, 'sending')))).toBe('decision_not_own_proposal');
    expect(
      await constraintOf(as({ ...bram, user: 'anna' }, decide({ ...bram, user: 'anna' }, 'receiving'))),
    ).toBe('decision_not_own_proposal');
    expect((await as(bram, decide(bram, 'receiving'))).changed).toBe(1);
    // The application role may not even try; the trigger stops whoever could.
    for (const change of [`proposed_by = 'eva'`, `origin = 'run'`, `case_id = NULL`]) {
      expect(await constraintOf(as(anna, [`UPDATE proposal SET ${change} WHERE id = $1`, made]))).toBe(
        'permission denied for table proposal',
      );
      expect(await constraintOf(region.query(`UPDATE proposal SET ${change} WHERE id = $1`, [made]))).toBe(
        'proposal_keeps_origin',
      );
    }
    expect(await constraintOf(as(hand, propose(id, entry, 'anna')))).toMatch(
      /proposal_one_(live_per_entry|per_case)/,
    );
  });
});
