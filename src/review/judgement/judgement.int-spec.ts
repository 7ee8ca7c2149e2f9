import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  REGION,
  RECEIVER,
  SENDER,
  TestRegion,
  WEEK,
} from '../../../test/support/review/region.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { DecisionService } from '../decision/decision.service.js';
import { ReviewModule } from '../review.module.js';
import { JudgementService } from './judgement.service.js';

describe('judging open proposals again', () => {
  let test: TestApp;
  let region: TestRegion;
  let judgement: JudgementService;
  let decisions: DecisionService;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule] });
    region = await TestRegion.in(test.postgres);
    judgement = test.app.get(JudgementService);
    decisions = test.app.get(DecisionService);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });
  beforeEach(async () => {
    // In one transaction: a proposal that is over holds no place.
    await region.query(`
      UPDATE proposal SET state = 'withdrawn', version = version + 1 WHERE state <> 'withdrawn';
      UPDATE slot_hold SET state = 'released', released_at = now() WHERE state = 'held';
      DELETE FROM ceiling;`);
    await programme(false);
    await region.places('there', WEEK, 100);
    await judgement.judgeChanges(REGION);
  });

  const programme = (stop: boolean) =>
    region.query(`UPDATE programme SET intake_stop = $1 WHERE id = 'there'`, [stop]);
  const entry = (id: string, column: string, value: string) =>
    region.query(`UPDATE waiting_list_entry SET ${column} = $2 WHERE id = $1`, [id, value]);
  const approve = async (actor: Actor, id: string, version = 1) => {
    const result = await decisions.decide(actor, id, { verdict: 'approve', reason: null, version });
    return result.ok ? 'ok' : result.error;
  };
  const look = (proposal: string) =>
    region.query(
      `INSERT INTO proposal_seen (region_id, proposal_id, side, provider_id, seen_by, profession) VALUES ($1, $2, 'sending', $3, 'anna', 'gz-psycholoog')`,
      [REGION, proposal, SENDER],
    );
  const tasks = (id: string) =>
    region.count(`follow_up WHERE cause_id = $1 AND kind = 'proposal-withdrawn'`, [id]);
  const reasonOf = async (id: string) => (await region.stateOf(id)).reason;

  it('ends what led to a programme that has stopped, with that as its cause', async () => {
    const open = await region.proposal();
    const half = await region.proposal();
    expect(await approve(anna, half.id)).toBe('ok');
    await programme(true);
    expect(await judgement.judgeChanges(REGION)).toBe(2);
    expect(await region.stateOf(open.id)).toEqual({ state: 'withdrawn', version: 2, reason: 'intake-stop' });
    expect(await region.stateOf(half.id)).toEqual({ state: 'withdrawn', version: 3, reason: 'intake-stop' });
    expect([await tasks(open.id), await tasks(half.id)]).toEqual([0, 1]);
  });

  it.each([
    ['state', 'left', 'entry-not-waiting'],
    ['flags', '{aggression}', 'flag'],
    ['flags', '{acute-suicidality}', 'danger'],
    ['max_travel', '20', 'travel'],
    ['severity', '3', null],
  ])('judges anew an entry of which %s became %s', async (column, value, reason) => {
    const { id, entry: client } = await region.proposal();
    await entry(client, column, value);
    expect(await judgement.judgeChanges(REGION)).toBe(reason === null ? 0 : 1);
    expect(await reasonOf(id)).toBe(reason);
  });

  it('hears the wish of the client', async () => {
    const { id, entry: client } = await region.proposal();
    await region.query(
      `UPDATE waiting_list_entry SET client_wish = 'stay', client_wish_on = current_date WHERE id = $1`,
      [client],
    );
    await judgement.judgeChanges(REGION);
    expect(await reasonOf(id)).toBe('client-wish');
  });

  it('looks at nothing for a list that only says the same again', async () => {
    await region.proposal();
    await region.query(`UPDATE waiting_list_entry SET confirmed_on = current_date + 1`);
    await region.query(`UPDATE slot SET offered = offered`);
    expect(await region.count('registry_change')).toBe(0);
  });

  it('keeps the one that was opened, then who waits longest, where fewer places are left', async () => {
    const [short, long, opened] = [
      await region.proposal({ waited: 5 }),
      await region.proposal({ waited: 30 }),
      await region.proposal({ waited: 1 }),
    ];
    await look(opened.id);
    await region.places('there', WEEK, 2);
    expect(await judgement.judgeChanges(REGION)).toBe(1);
    expect([await reasonOf(short.id), await reasonOf(long.id), await reasonOf(opened.id)]).toEqual([
      'slot-gone',
      null,
      null,
    ]);
  });

  it('counts those approved towards a ceiling that was lowered or is new', async () => {
    const approved = await region.proposal();
    expect(await approve(anna, approved.id)).toBe('ok');
    expect(await approve(bram, approved.id, 2)).toBe('ok');
    const open = await region.proposal();
    await region.query(
      `INSERT INTO ceiling (region_id, insurer, provider_id, max) VALUES ($1, '3311', $2, 1)`,
      [REGION, RECEIVER],
    );
    expect(await judgement.judgeChanges(REGION)).toBe(1);
    expect([await reasonOf(approved.id), await reasonOf(open.id)]).toEqual([null, 'ceiling']);
  });

  it('keeps a held place under a stop, and frees it when its client leaves', async () => {
    const { id, entry: client } = await region.proposal();
    expect(await approve(anna, id)).toBe('ok');
    expect(await approve(bram, id, 2)).toBe('ok');
    await programme(true);
    expect(await judgement.judgeChanges(REGION)).toBe(0);
    await entry(client, 'state', 'left');
    expect(await judgement.judgeChanges(REGION)).toBe(1);
    expect(await region.stateOf(id)).toMatchObject({ state: 'withdrawn', reason: 'entry-not-waiting' });
    expect(await region.query('SELECT state FROM slot_hold WHERE proposal_id = $1', [id])).toEqual([
      { state: 'released' },
    ]);
  });

  it('acts on a change once, however many processes look', async () => {
    const { id } = await region.proposal();
    expect(await approve(anna, id)).toBe('ok');
    await programme(true);
    const ended = await Promise.all(Array.from({ length: 6 }, () => judgement.judgeChanges(REGION)));
    expect(ended.reduce((a, b) => a + b)).toBe(1);
    expect(await tasks(id)).toBe(1);
    expect(await region.count('registry_change')).toBe(0);
  });

  it('has nothing noted of a push that was rolled back, and all of it when the judgement failed', async () => {
    const { id } = await region.proposal();
    await region
      .query(
        `DO $$ BEGIN UPDATE programme SET intake_stop = true WHERE id = 'there'; RAISE EXCEPTION 'no'; END $$`,
      )
      .catch(() => undefined);
    expect(await region.count('registry_change')).toBe(0);
    await programme(true);
    await region.query(`REVOKE SELECT ON ceiling FROM doorstroom_app`);
    await expect(judgement.judgeChanges(REGION)).rejects.toThrow();
    expect(await region.count('registry_change')).toBe(1);
    await region.query(`GRANT SELECT ON ceiling TO doorstroom_app`);
    expect(await judgement.judgeChanges(REGION)).toBe(1);
    expect(await reasonOf(id)).toBe('intake-stop');
  });

  it('never lets an approval and a stop both win, nor a task be lost, whoever is first', async () => {
    for (let round = 0; round < 12; round++) {
      await programme(false);
      await judgement.judgeChanges(REGION);
      const { id } = await region.proposal();
      expect(await approve(anna, id)).toBe('ok');
      const [second] = await Promise.all([
        approve(bram, id, 2),
        programme(true).then(() => judgement.judgeChanges(REGION)),
        judgement.judgeChanges(REGION),
      ]);
      await judgement.judgeChanges(REGION);
      const { state, reason } = await region.stateOf(id);
      // Approved before the stop: the place is held and stays so. After it: refused, and the cause is the stop.
      if (second === 'ok') expect(state).toBe('approved');
      else expect([second, state, reason]).toEqual(['not-eligible-any-more', 'withdrawn', 'intake-stop']);
      expect(await region.count(`slot_hold WHERE proposal_id = $1 AND state = 'held'`, [id])).toBe(
        state === 'approved' ? 1 : 0,
      );
      expect(await tasks(id)).toBe(state === 'approved' ? 0 : 1);
    }
  });
});
