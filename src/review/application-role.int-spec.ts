import { ApplicationRole, constraintOf, type Statement } from '../../test/support/review/application-role.js';
import {
  TestRegion,
  anna,
  bram,
  carla,
  REGION,
  RECEIVER,
  SENDER,
  WEEK,
} from '../../test/support/review/region.js';
import { type TestDatabase, testDatabase } from '../../test/support/postgres.js';
import { type Actor, engineActor } from '../platform/base/database/actor.js';

/** The third line: what the tables refuse to the application's role, whatever the code above them does. */
describe('SQL as the application role', () => {
  let postgres: TestDatabase;
  let region: TestRegion;
  let role: ApplicationRole;

  beforeAll(async () => {
    postgres = await testDatabase();
    region = await TestRegion.in(postgres);
    role = new ApplicationRole(postgres.applicationUrl);
    await region.places('there', WEEK, 3);
  });
  afterAll(async () => {
    await role.close();
    await region.close();
    await postgres.drop();
  });

  const as: ApplicationRole['as'] = (...words) => role.as(...words);

  const decision = (
    id: string,
    actor: Actor,
    side: string,
    provider = actor.organisation,
    by = actor.user,
  ): Statement => [
    `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict) VALUES ($1, $2, $3, $4, $5, 'psychiater', 'approve')`,
    REGION,
    id,
    side,
    provider,
    by,
  ];
  const hold = (id: string, place: number, programme = 'there'): Statement => [
    `INSERT INTO slot_hold (region_id, proposal_id, programme_id, week, place) VALUES ($1, $2, $3, $4, $5)`,
    REGION,
    id,
    programme,
    WEEK,
    place,
  ];
  const move = (id: string, state: string): Statement => [
    `UPDATE proposal SET state = $2, version = version + 1 WHERE id = $1`,
    id,
    state,
  ];
  const approved = async (place: number) => {
    const proposal = await region.proposal();
    await as(anna, decision(proposal.id, anna, 'sending'), move(proposal.id, 'approved-by-sending'));
    await as(
      bram,
      decision(proposal.id, bram, 'receiving'),
      hold(proposal.id, place),
      move(proposal.id, 'approved'),
    );
    return proposal;
  };
  const offer = (id: string, entry: string): Statement => [
    `INSERT INTO offer (region_id, proposal_id, entry_id, from_provider, to_provider, to_programme, week, offered_by, answer_by)
     VALUES ($1, $2, $3, $4, $5, 'there', $6, 'anna', current_date + 7)`,
    REGION,
    id,
    entry,
    SENDER,
    RECEIVER,
    WEEK,
  ];

  describe('shows', () => {
    it('a third organisation nothing of a proposal, its decisions and its offer', async () => {
      const { id, entry } = await approved(1);
      await as(anna, offer(id, entry));
      for (const table of [
        'proposal',
        'decision',
        'offer',
        'transfer',
        'follow_up',
        'waiting_list_entry',
        'entry_bar',
      ])
        expect((await as(carla, [`SELECT * FROM ${table}`])).rows).toEqual([]);
      expect((await as({ ...carla, organisation: null }, ['SELECT * FROM proposal'])).rows).toEqual([]);
      expect((await as({ ...anna, region: 'OTHER' }, ['SELECT * FROM proposal'])).rows).toEqual([]);
      expect((await as(carla, move(id, 'concluded'))).changed).toBe(0);
      await as(
        anna,
        [`UPDATE offer SET state = 'expired', version = 2, answered_at = now() WHERE proposal_id = $1`, id],
        move(id, 'expired'),
        [`UPDATE slot_hold SET state = 'released', released_at = now() WHERE proposal_id = $1`, id],
      );
    });

    it('the receiving side the proposal, but neither the entry nor its reference', async () => {
      const { id, entry } = await region.proposal();
      expect((await as(bram, ['SELECT id FROM proposal WHERE id = $1', id])).rows).toEqual([{ id }]);
      expect(
        (await as(bram, ['SELECT reference FROM waiting_list_entry WHERE id = $1', entry])).rows,
      ).toEqual([]);
      expect((await as(anna, ['SELECT id FROM waiting_list_entry WHERE id = $1', entry])).rows).toEqual([
        { id: entry },
      ]);
      const { rows } = await as(bram, ['SELECT * FROM proposal WHERE id = $1', id]);
      expect(JSON.stringify(rows)).not.toContain('REF-');
    });
  });

  describe('refuses', () => {
    it('an approval without two decisions, and one without a held place', async () => {
      const { id } = await region.proposal();
      await as(anna, decision(id, anna, 'sending'), move(id, 'approved-by-sending'));
      expect(await constraintOf(as(anna, move(id, 'approved')))).toBe('proposal_four_eyes');
      expect(await constraintOf(as(bram, decision(id, bram, 'receiving'), move(id, 'approved')))).toBe(
        'proposal_held_slot',
      );
      expect(await region.stateOf(id)).toMatchObject({ state: 'approved-by-sending', version: 2 });
    });

    it('an approval beyond the ceiling of the client’s insurer', async () => {
      const { id } = await region.proposal();
      await as(anna, decision(id, anna, 'sending'), move(id, 'approved-by-sending'));
      await region.query(
        `INSERT INTO ceiling (region_id, insurer, provider_id, max) VALUES ($1, '3311', $2, 0)`,
        [REGION, RECEIVER],
      );
      expect(
        await constraintOf(as(bram, decision(id, bram, 'receiving'), hold(id, 3), move(id, 'approved'))),
      ).toBe('proposal_ceiling');
      await region.query('DELETE FROM ceiling');
    });

    it('every step that the table does not have, and a step without the next version', async () => {
      const { id } = await region.proposal();
      expect(await constraintOf(as(anna, move(id, 'approved')))).toMatch(/proposal_(transition|four_eyes)/);
      expect(await constraintOf(as(anna, move(id, 'concluded')))).toBe('proposal_transition');
      expect(await constraintOf(as(anna, [`UPDATE proposal SET state = 'refused' WHERE id = $1`, id]))).toBe(
        'proposal_version',
      );
      await as(anna, move(id, 'refused'));
      expect(await constraintOf(as(anna, move(id, 'proposed')))).toBe('proposal_transition');
    });

    it('a change of who, where and when', async () => {
      const { id } = await region.proposal();
      for (const change of [
        `to_programme = 'online', to_provider = '99990003'`,
        `week = '2031-W01'`,
        `from_provider = '99990003'`,
      ]) {
        const statement = `UPDATE proposal SET ${change} WHERE id = $1`;
        expect(await constraintOf(as(anna, [statement, id]))).toContain('permission denied');
        // Nor the owner of the tables, whom no grant binds.
        expect(await constraintOf(region.query(statement, [id]))).toBe('proposal_identity');
      }
    });

    it('a proposal that begins half-way, from anybody', async () => {
      const { id } = await region.proposal();
      await as(anna, move(id, 'refused'));
      const copy = (state: string): Statement => [
        `INSERT INTO proposal (region_id, run_id, entry_id, from_provider, to_provider, to_programme, week, state, need, gain, weeks_sooner, breach_avoided, waited, severity, value, expires_on)
         SELECT region_id, run_id, entry_id, from_provider, to_provider, to_programme, week, $2, need, gain, 1, 1, 1, 1, 1, current_date FROM proposal WHERE id = $1`,
        id,
        state,
      ];
      expect(await constraintOf(as(engineActor(REGION), copy('approved')))).toContain('row-level security');
      expect(await constraintOf(as(anna, copy('proposed')))).toContain('row-level security');
      expect((await as(engineActor(REGION), copy('proposed'))).changed).toBe(1);
      expect(await constraintOf(as(engineActor(REGION), copy('proposed')))).toBe(
        'proposal_one_live_per_entry',
      );
    });

    it('a decision for another side, another organisation or in another name', async () => {
      const { id } = await region.proposal();
      expect(await constraintOf(as(anna, decision(id, anna, 'receiving')))).toBe('decision_own_side');
      expect(await constraintOf(as(anna, decision(id, anna, 'receiving', RECEIVER)))).toMatch(
        /decision_by_acting_user|row-level security/,
      );
      expect(await constraintOf(as(anna, decision(id, anna, 'sending', SENDER, 'somebody')))).toMatch(
        /decision_by_acting_user|row-level security/,
      );
      expect(
        await constraintOf(as({ ...anna, role: 'data-steward' }, decision(id, anna, 'sending'))),
      ).toContain('row-level security');
      expect(await constraintOf(as(engineActor(REGION), decision(id, anna, 'sending')))).not.toBe(
        'nothing stopped it',
      );
      expect(await constraintOf(as(carla, decision(id, carla, 'sending')))).not.toBe('nothing stopped it');
    });

    it('two decisions of a side or of a person, one on what is over, one of an unqualified profession, and a change of one', async () => {
      const { id } = await region.proposal();
      await as(anna, decision(id, anna, 'sending'));
      expect(
        await constraintOf(as({ ...anna, user: 'eva' }, decision(id, { ...anna, user: 'eva' }, 'sending'))),
      ).toBe('decision_region_id_proposal_id_side_key');
      expect(
        await constraintOf(
          as({ ...bram, user: 'anna' }, decision(id, { ...bram, user: 'anna' }, 'receiving')),
        ),
      ).toBe('decision_region_id_proposal_id_decided_by_key');
      expect(await constraintOf(as(anna, [`UPDATE decision SET verdict = 'refuse'`]))).toContain(
        'permission denied',
      );
      await as(anna, move(id, 'withdrawn'));
      expect(await constraintOf(as(bram, decision(id, bram, 'receiving')))).toBe(
        'decision_undecided_proposal',
      );
      const other = await region.proposal();
      const [sql, ...parameters] = decision(other.id, anna, 'sending');
      expect(await constraintOf(as(anna, [sql.replace('psychiater', 'secretaris'), ...parameters]))).toBe(
        'decision_profession_fkey',
      );
    });

    it('a hold beyond what is offered, of another slot, twice on one place, reopened, or given up while approved', async () => {
      const { id } = await approved(2);
      const other = await region.proposal();
      expect(await constraintOf(as(bram, hold(other.id, 4)))).toBe('slot_hold_within_offer');
      expect(await constraintOf(as(bram, hold(other.id, 2)))).toBe('slot_hold_place');
      expect(await constraintOf(as(bram, hold(other.id, 1, 'online')))).toMatch(
        /slot_hold_(within_offer|own_slot)/,
      );
      const release: Statement = [
        `UPDATE slot_hold SET state = 'released', released_at = now() WHERE proposal_id = $1`,
        id,
      ];
      expect(await constraintOf(as(bram, release))).toBe('slot_hold_of_approved');
      expect(await constraintOf(as(bram, move(id, 'expired')))).toBe('proposal_hold_released');
      await as(bram, move(id, 'expired'), release);
      expect(
        await constraintOf(
          as(bram, [`UPDATE slot_hold SET state = 'held', released_at = NULL WHERE proposal_id = $1`, id]),
        ),
      ).toBe('slot_hold_step');
    });

    it('taking away a place that is held', async () => {
      await approved(3);
      const steward: Actor = { ...bram, role: 'data-steward' };
      expect(
        await constraintOf(
          as(steward, [`UPDATE slot SET offered = 2 WHERE programme_id = 'there' AND week = $1`, WEEK]),
        ),
      ).toBe('slot_covers_holds');
      expect(
        await constraintOf(
          as(steward, [`DELETE FROM slot WHERE programme_id = 'there' AND week = $1`, WEEK]),
        ),
      ).toBe('slot_covers_holds');
    });

    it('an offer without approval and hold, or by the other side; an answer twice; a transfer without acceptance', async () => {
      const early = await region.proposal();
      expect(await constraintOf(as(anna, offer(early.id, early.entry)))).toBe('offer_approved_and_held');
      const { id, entry } = await approved(1);
      expect(await constraintOf(as(bram, offer(id, entry)))).toContain('row-level security');
      expect(await constraintOf(as(anna, offer(id, early.entry)))).toBe('offer_approved_and_held');
      await as(anna, offer(id, entry));
      const transfer: Statement = [
        `INSERT INTO transfer (region_id, offer_id, entry_id, from_provider, to_provider, to_programme, intake_week, registered_on, ticket)
         SELECT o.region_id, o.id, o.entry_id, o.from_provider, o.to_provider, o.to_programme, o.week, e.registered_on, to_jsonb(e)
         FROM offer o JOIN waiting_list_entry e ON e.region_id = o.region_id AND e.id = o.entry_id WHERE o.proposal_id = $1`,
        id,
      ];
      expect(await constraintOf(as(anna, transfer))).toBe('transfer_accepted_with_ticket');
      const answer = (state: string): Statement => [
        `UPDATE offer SET state = $2, version = version + 1, answered_at = now() WHERE proposal_id = $1`,
        id,
        state,
      ];
      await as(anna, answer('accepted'), transfer);
      expect(await constraintOf(as(anna, answer('expired')))).toBe('offer_answered_once');
      expect(
        await constraintOf(as(anna, [`UPDATE transfer SET ticket = '{}' WHERE entry_id = $1`, entry])),
      ).toBe('transfer_keeps_ticket');
      expect(
        await constraintOf(
          as(anna, [`UPDATE transfer SET registered_on = current_date WHERE entry_id = $1`, entry]),
        ),
      ).toBe('transfer_keeps_ticket');
      await as(anna, [`UPDATE waiting_list_entry SET state = 'transferring' WHERE id = $1`, entry]);
      expect(
        await constraintOf(
          as(anna, [`UPDATE waiting_list_entry SET registered_on = current_date WHERE id = $1`, entry]),
        ),
      ).toBe('entry_keeps_registration_date');
      expect(await constraintOf(as(anna, [`DELETE FROM waiting_list_entry WHERE id = $1`, entry]))).toContain(
        'permission denied',
      );
    });
  });
});
