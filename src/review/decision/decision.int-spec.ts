import { PROPOSAL } from '../../../libs/matching/index.js';
import { daysBetween, reachableStates } from '../../../libs/kernel/index.js';
import { constraintOf } from '../../../test/support/review/application-role.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  clinician,
  REGION,
  RECEIVER,
  SENDER,
  TestRegion,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { todayOf } from '../../platform/base/time/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { DecisionService } from './decision.service.js';
import { ProposalDetailService } from '../proposal/proposal-detail.service.js';
import { ReviewModule } from '../review.module.js';

describe('deciding on a proposal', () => {
  let test: TestApp;
  let region: TestRegion;
  let service: DecisionService;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule] });
    region = await TestRegion.in(test.postgres);
    service = test.app.get(DecisionService);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });
  beforeEach(() => region.places('there', WEEK, 100));

  const approve = async (actor: Actor, id: string, version = 1) => {
    const result = await service.decide(actor, id, { verdict: 'approve', reason: null, version });
    return result.ok ? 'ok' : result.error;
  };
  const refuseIt = async (actor: Actor, id: string, reason: string) => {
    const result = await service.decide(actor, id, { verdict: 'refuse', reason, version: 1 });
    return result.ok ? 'ok' : result.error;
  };

  it('knows the same steps as the table in the database', async () => {
    const rows = await region.query<{ step: string }>(
      `SELECT from_state || ' ' || to_state AS step FROM proposal_transition`,
    );
    expect(rows.map(({ step }) => step).sort()).toEqual(
      PROPOSAL.transitions.map(({ from, to }) => `${from} ${to}`).sort(),
    );
    expect(reachableStates(PROPOSAL)).toHaveLength(8);
  });

  it('approves by four eyes and then holds the lowest free place', async () => {
    const { id } = await region.proposal();
    expect(await approve(anna, id)).toBe('ok');
    expect(await region.stateOf(id)).toEqual({ state: 'approved-by-sending', version: 2, reason: null });
    expect(await region.count('slot_hold WHERE proposal_id = $1', [id])).toBe(0);
    expect(await approve(bram, id, 2)).toBe('ok');
    expect(await region.stateOf(id)).toEqual({ state: 'approved', version: 3, reason: null });
    expect(
      await region.query('SELECT place, state, week FROM slot_hold WHERE proposal_id = $1', [id]),
    ).toEqual([{ place: 1, state: 'held', week: WEEK }]);
    const events = await region.query(
      `SELECT action, user_id, outcome, coalesce(detail ->> 'to', detail ->> 'side') AS about FROM audit_event
       WHERE subject_id = $1 AND user_id IN ('anna', 'bram') ORDER BY id`,
      [id],
    );
    expect(events).toEqual([
      { action: 'proposal.state', user_id: 'anna', outcome: 'done', about: 'approved-by-sending' },
      { action: 'proposal.approve', user_id: 'anna', outcome: 'done', about: 'sending' },
      { action: 'hold.state', user_id: 'bram', outcome: 'done', about: 'held' },
      { action: 'proposal.state', user_id: 'bram', outcome: 'done', about: 'approved' },
      { action: 'proposal.approve', user_id: 'bram', outcome: 'done', about: 'receiving' },
    ]);
  });

  it('lets neither an unqualified profession nor another role decide', async () => {
    const { id } = await region.proposal();
    expect(await approve(clinician(SENDER, 'eva', { profession: 'secretaris' }), id)).toBe('not-qualified');
    expect(await approve(clinician(SENDER, 'eva', { profession: null }), id)).toBe('not-qualified');
    expect(await approve(clinician(SENDER, 'eva', { role: 'data-steward' }), id)).toBe('not-qualified');
    expect(await region.stateOf(id)).toMatchObject({ state: 'proposed', version: 1 });
    expect(await region.count(`audit_event WHERE subject_id = $1 AND outcome = 'refused'`, [id])).toBe(3);
  });

  it('lets a profession of youth care decide for a child and for nobody else, also past the code', async () => {
    const kim = clinician(SENDER, 'kim', { profession: 'kinder-en-jeugdpsycholoog' });
    const adult = await region.proposal();
    expect(await approve(kim, adult.id)).toBe('not-qualified-for-title');
    const asOwner = region.query(
      `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict)
       VALUES ($1, $2, 'sending', $3, 'kim', 'kinder-en-jeugdpsycholoog', 'approve')`,
      [REGION, adult.id, SENDER],
    );
    expect(await constraintOf(asOwner)).toBe('decision_profession_of_title');
    const child = await region.proposal();
    await region.query(`UPDATE waiting_list_entry SET title = 'jeugdwet' WHERE id = $1`, [child.entry]);
    await region.query(`UPDATE proposal SET need = need || '{"title": "jeugdwet"}' WHERE id = $1`, [
      child.id,
    ]);
    expect(await approve(kim, child.id)).toBe('ok');
  });

  it('does not let a third organisation know that the proposal exists', async () => {
    const { id } = await region.proposal();
    expect(await approve(carla, id)).toBe('not-found');
    expect(await approve({ ...carla, organisation: null }, id)).toBe('not-found');
  });

  it('lets nobody decide twice, nor one person for both organisations', async () => {
    const { id } = await region.proposal();
    expect(await approve(anna, id)).toBe('ok');
    expect(await approve(anna, id, 2)).toBe('decided-already');
    expect(await approve(clinician(SENDER, 'eva'), id, 2)).toBe('decided-already');
    expect(await approve({ ...bram, user: 'anna' }, id, 2)).toBe('same-person');
  });

  it('approves no more once too little time is left for what follows, and rejects still', async () => {
    const byNow = async (first: number, offer: number): Promise<string> => {
      const { id } = await region.proposal();
      await region.query(
        `UPDATE proposal SET first_decision_by = current_date + $2::integer, offer_by = current_date + $3::integer WHERE id = $1`,
        [id, first, offer],
      );
      return id;
    };
    const late = await byNow(-2, 3);
    expect(await approve(anna, late)).toBe('no-time-left');
    expect(await region.stateOf(late)).toMatchObject({ state: 'proposed', version: 1 });
    expect(await test.app.get(ProposalDetailService).read(anna, late)).toMatchObject({
      allowed: { approve: false, refuse: true, reasonNl: expect.stringContaining('te laat') as string },
    });
    expect(await refuseIt(anna, late, 'clinically-unsuitable')).toBe('ok');
    // The second decision has its own day, and so has the day after it.
    const half = await byNow(3, 5);
    expect(await approve(anna, half)).toBe('ok');
    await region.query(
      `UPDATE proposal SET first_decision_by = current_date - 2, offer_by = current_date WHERE id = $1`,
      [half],
    );
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    const asked = { verdict: 'approve', reason: null, version: 2 } as const;
    expect(await service.decide(bram, half, asked, tomorrow)).toEqual({ ok: false, error: 'no-time-left' });
    expect(await service.record(bram, half, asked, tomorrow)).toEqual({ ok: false, error: 'no-time-left' });
    expect(await approve(bram, half, 2)).toBe('ok');
  });

  it('approves no more from the day after the last one, whether or not it has expired yet', async () => {
    const { id } = await region.proposal({ expiresIn: 0 });
    const asked = { verdict: 'approve', reason: null, version: 1 } as const;
    const tomorrow = new Date(Date.now() + 25 * 3_600_000);
    for (const how of ['record', 'decide'] as const)
      expect(await service[how](anna, id, asked, tomorrow)).toEqual({ ok: false, error: 'no-time-left' });
    expect(await region.stateOf(id)).toMatchObject({ state: 'proposed', version: 1 });
    expect(await test.app.get(ProposalDetailService).read(anna, id, tomorrow)).toMatchObject({
      allowed: { approve: false, refuse: true, reasonNl: expect.stringContaining('laatste dag') as string },
    });
    expect(await approve(anna, id)).toBe('ok');
  });

  it('shows the last day that leaves time, for the first decision and for the second', async () => {
    const { id } = await region.proposal({ expiresIn: 20 });
    await region.query(
      `UPDATE proposal SET first_decision_by = current_date + 3, offer_by = current_date + 6 WHERE id = $1`,
      [id],
    );
    const lastDays = async () => {
      const [line] = await region.query<{ days: number }>(
        `SELECT DISTINCT last_day - current_date AS days FROM worklist_line WHERE proposal_id = $1`,
        [id],
      );
      const page = await test.app.get(ProposalDetailService).read(anna, id);
      return [line!.days, daysBetween(todayOf(new Date()), page!.expiresOn)];
    };
    expect(await lastDays()).toEqual([3, 3]);
    expect(await approve(anna, id)).toBe('ok');
    expect(await lastDays()).toEqual([6, 6]);
    expect(await approve(bram, id, 2)).toBe('ok');
    expect(await lastDays()).toEqual([6, 6]);
  });

  it('refuses a version nobody can have seen', async () => {
    const { id } = await region.proposal();
    expect(await approve(anna, id, 7)).toBe('proposal-changed');
  });

  describe('refusing', () => {
    it.each([
      ['clinically-unsuitable', 'there', null],
      ['continuity-of-care', RECEIVER, null],
    ])(
      '%s bars %s for good, frees the entry and tells the sending organisation',
      async (reason, barred, until) => {
        const { id, entry } = await region.proposal();
        expect(await refuseIt(bram, id, reason)).toBe('ok');
        expect(await region.stateOf(id)).toEqual({ state: 'refused', version: 2, reason });
        expect(
          await region.query('SELECT barred, until, provider_id FROM entry_bar WHERE entry_id = $1', [entry]),
        ).toEqual([{ barred, until, provider_id: SENDER }]);
        expect(
          await region.query('SELECT kind, provider_id FROM follow_up WHERE cause_id = $1', [id]),
        ).toEqual([{ kind: 'proposal-refused', provider_id: SENDER }]);
        expect(await region.one('SELECT state FROM waiting_list_entry WHERE id = $1', [entry])).toEqual({
          state: 'waiting',
        });
      },
    );

    it('bars only until the week is over where the programme was full', async () => {
      const { id, entry } = await region.proposal();
      expect(await refuseIt(anna, id, 'programme-full-in-fact')).toBe('ok');
      const [bar] = await region.query<{ until: string }>(
        `SELECT to_char(until, 'IYYY-"W"IW') AS until FROM entry_bar WHERE entry_id = $1`,
        [entry],
      );
      expect(bar.until).toBe(weekAhead(5));
    });

    it('pauses matching for a client who seems to be helped, and takes nobody off the list', async () => {
      const { id, entry } = await region.proposal();
      expect(await refuseIt(anna, id, 'client-already-helped')).toBe('ok');
      expect(await region.count('entry_bar WHERE entry_id = $1 AND until = current_date + 28', [entry])).toBe(
        2,
      );
      expect(await region.one('SELECT state FROM waiting_list_entry WHERE id = $1', [entry])).toEqual({
        state: 'waiting',
      });
    });

    it('bars nothing for want of information, and is final', async () => {
      const { id, entry } = await region.proposal();
      expect(await refuseIt(anna, id, 'insufficient-information')).toBe('ok');
      expect(await region.count('entry_bar WHERE entry_id = $1', [entry])).toBe(0);
      expect(await approve(bram, id, 2)).toBe('proposal-closed');
    });

    it('never shortens a bar that is there', async () => {
      const { id, entry } = await region.proposal();
      await region.query(
        `INSERT INTO entry_bar (region_id, entry_id, provider_id, barred, reason) VALUES ('TEST', $1, $2, 'there', 'too-far')`,
        [entry, SENDER],
      );
      expect(await refuseIt(bram, id, 'programme-full-in-fact')).toBe('ok');
      expect(await region.one('SELECT until FROM entry_bar WHERE entry_id = $1', [entry])).toEqual({
        until: null,
      });
    });
  });

  describe('looks at the registry as it is now', () => {
    const gone = async (
      change: (entry: string) => Promise<unknown>,
      code: string,
      reason: string,
      tasks: number,
    ) => {
      const { id, entry } = await region.proposal();
      expect(await approve(anna, id)).toBe('ok');
      await change(entry);
      expect(await approve(bram, id, 2)).toBe(code);
      expect(await region.stateOf(id)).toEqual({ state: 'withdrawn', version: 3, reason });
      expect(await region.count('decision WHERE proposal_id = $1', [id])).toBe(1);
      expect(await region.count('slot_hold WHERE proposal_id = $1', [id])).toBe(0);
      expect(await region.count(`follow_up WHERE cause_id = $1 AND kind = 'proposal-withdrawn'`, [id])).toBe(
        tasks,
      );
    };
    const set = (column: string, value: string) => (entry: string) =>
      region.query(`UPDATE waiting_list_entry SET ${column} = $2 WHERE id = $1`, [entry, value]);
    const programme = (column: string, value: string) => () =>
      region.query(`UPDATE programme SET ${column} = $1 WHERE id = 'there'`, [value]);

    it('withdraws for an entry that has left, and bothers nobody', () =>
      gone(set('state', 'left'), 'not-eligible-any-more', 'entry-not-waiting', 0));
    it('withdraws for an entry that no longer fits', () =>
      gone(set('flags', '{aggression}'), 'not-eligible-any-more', 'flag', 1));
    it('withdraws for a client who is in danger now', () =>
      gone(set('flags', '{acute-suicidality}'), 'not-eligible-any-more', 'danger', 1));
    it('withdraws for a client who cannot travel that far any more', () =>
      gone(set('max_travel', '20'), 'not-eligible-any-more', 'travel', 1));
    it('withdraws for a bar', () =>
      gone(
        (entry) =>
          region.query(
            `INSERT INTO entry_bar (region_id, entry_id, provider_id, barred, reason) VALUES ('TEST', $1, $2, $3, 'x')`,
            [entry, SENDER, RECEIVER],
          ),
        'not-eligible-any-more',
        'barred',
        1,
      ));
    it('withdraws under an intake stop', async () => {
      await gone(programme('intake_stop', 'true'), 'not-eligible-any-more', 'intake-stop', 1);
      await programme('intake_stop', 'false')();
    });
    it('withdraws when the places are gone', () =>
      gone(
        () =>
          region.query(
            `UPDATE slot SET offered = (SELECT coalesce(max(place), 0) FROM slot_hold WHERE state <> 'released' AND programme_id = 'there' AND week = $1) WHERE programme_id = 'there' AND week = $1`,
            [WEEK],
          ),
        'slot-gone',
        'slot-gone',
        1,
      ));
    it('withdraws when the week has begun', async () => {
      const { id } = await region.proposal({ week: weekAhead(0) });
      await region.places('there', weekAhead(0), 5);
      expect(await approve(anna, id)).toBe('slot-gone');
      expect(await region.stateOf(id)).toMatchObject({ state: 'withdrawn', reason: 'week-passed' });
    });
  });
});
