import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  clinician,
  RECEIVER,
  SENDER,
  TestRegion,
  THIRD,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { type Actor } from '../../platform/base/database/index.js';
import { DecisionService } from '../decision/decision.service.js';
import { PendingDecisions } from '../pending/pending-decisions.service.js';
import { ProposalDetailService } from '../proposal/proposal-detail.service.js';
import { ReviewModule } from '../review.module.js';
import { WorklistService } from '../worklist/worklist.service.js';
import { ReplacementService, type WantedPlace } from './replacement.service.js';

const eva = clinician(SENDER, 'eva');
const ONLINE = weekAhead(5);

describe('another place proposed instead of a proposal', () => {
  let test: TestApp;
  let region: TestRegion;
  let details: ProposalDetailService;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule] });
    region = await TestRegion.in(test.postgres);
    details = test.app.get(ProposalDetailService);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });
  beforeEach(async () => {
    await region.places('there', WEEK, 100);
    await region.places('online', ONLINE, 100);
  });

  const ask = (actor: Actor, id: string, change: Partial<WantedPlace> = {}) =>
    test.app
      .get(ReplacementService)
      .replace(actor, id, { programme: 'online', week: ONLINE, version: 1, ...change });
  const replace = async (actor: Actor, id: string, change: Partial<WantedPlace> = {}): Promise<string> => {
    const result = await ask(actor, id, change);
    return result.ok ? 'ok' : result.error;
  };
  async function replaced(id: string, actor = anna): Promise<string> {
    const result = await ask(actor, id);
    if (!result.ok) throw new Error(result.error);
    return result.value;
  }
  const decide = async (actor: Actor, id: string, version: number): Promise<string> => {
    const wanted = { verdict: 'approve' as const, reason: null, version };
    const result = await test.app.get(DecisionService).decide(actor, id, wanted);
    return result.ok ? 'ok' : result.error;
  };

  it('ends the one with its reason, begins the other, and each leads to the other for its parties', async () => {
    const { id, entry } = await region.proposal();
    const shown = await details.read(anna, id);
    expect(shown).toMatchObject({ allowed: { replace: true } });
    const [alternative] = shown!.alternatives;
    expect(alternative).toMatchObject({ programme: { id: 'online' }, week: ONLINE, open: true });
    expect(alternative!.changesEn).toContain('Anxiety online (Third) instead of Anxiety there (Receiver).');
    const made = await replaced(id);
    expect(await region.stateOf(id)).toEqual({
      state: 'withdrawn',
      version: 2,
      reason: 'replaced-by-clinician',
    });
    expect(
      await region.one(
        `SELECT state, version, origin, proposed_by AS by, replaces, entry_id AS entry, case_id AS "case" FROM proposal WHERE id = $1`,
        [made],
      ),
    ).toEqual({ state: 'proposed', version: 1, origin: 'hand', by: 'anna', replaces: id, entry, case: null });
    expect(await details.read(anna, id)).toMatchObject({
      closed: { reason: 'replaced-by-clinician' },
      replacedBy: { id: made },
      allowed: { replace: false },
    });
    expect(await details.read(eva, made)).toMatchObject({ origin: 'clinician', replaces: { id } });
    // Who was to receive the client learns that it ended and why, and not where the client is proposed now.
    expect(await details.read(bram, id)).toMatchObject({
      closed: { reason: 'replaced-by-clinician' },
      replacedBy: null,
    });
    expect(await details.read(bram, made)).toBeNull();
    expect(await details.read(carla, made)).toMatchObject({ origin: 'clinician', replaces: null });
  });

  it('goes through the same four eyes, of which whoever proposed it is none', async () => {
    const { id } = await region.proposal();
    const made = await replaced(id);
    for (const actor of [eva, carla]) {
      const { items } = await test.app.get(WorklistService).list(actor, { limit: 200 });
      expect(items.find((one) => one.id === made)).toMatchObject({ origin: 'clinician', state: 'proposed' });
    }
    expect(await decide(anna, made, 1)).toBe('own-proposal');
    expect(await decide(eva, made, 1)).toBe('ok');
    expect(await decide(carla, made, 2)).toBe('ok');
    expect(await region.count(`slot_hold WHERE proposal_id = $1 AND state = 'held'`, [made])).toBe(1);
  });

  it('is in the trail with the person, done or refused', async () => {
    const { id } = await region.proposal();
    await replace(bram, id);
    const made = await replaced(id);
    const events = await region.query(
      `SELECT organisation, role, outcome, detail FROM audit_event WHERE action = 'proposal.replace' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(events).toEqual([
      {
        organisation: RECEIVER,
        role: 'clinician',
        outcome: 'refused',
        detail: { refusal: 'not-sending-side' },
      },
      { organisation: SENDER, role: 'clinician', outcome: 'done', detail: { proposal: made } },
    ]);
    expect(
      await region.one<{ same: boolean }>(
        `SELECT count(DISTINCT user_id) = 2 AS same FROM audit_event WHERE action = 'proposal.replace' AND subject_id = $1`,
        [id],
      ),
    ).toEqual({ same: true });
  });

  it('is for the sending side alone, and for others as if the proposal were not there', async () => {
    const { id } = await region.proposal();
    expect(await replace(bram, id)).toBe('not-sending-side');
    expect(await replace(carla, id)).toBe('not-found');
    expect(await replace({ ...anna, profession: null }, id)).toBe('not-qualified');
    expect(await replace(anna, id, { version: 2 })).toBe('proposal-changed');
    expect(await replace(anna, id, { programme: 'there', week: WEEK })).toBe('alternative-same');
    expect((await details.read(bram, id))!.allowed.replace).toBe(false);
    expect(await region.stateOf(id)).toMatchObject({ state: 'proposed', version: 1 });
  });

  it('leaves the proposal as it was where the place is gone or does not fit', async () => {
    const { id, entry } = await region.proposal();
    const gone = async (change: Partial<WantedPlace>) => {
      expect(await replace(anna, id, change)).toBe('alternative-gone');
      expect(await region.stateOf(id)).toMatchObject({ state: 'proposed', version: 1, reason: null });
    };
    await gone({ programme: 'nothing' });
    await gone({ programme: 'own' });
    await gone({ week: '2026-W99' });
    const full = weekAhead(6);
    await region.places('online', full, 1);
    await region.proposal({ programme: 'online', provider: THIRD, week: full });
    await gone({ week: full });
    await region.query(`UPDATE programme SET intake_stop = true WHERE id = 'online'`);
    await gone({});
    await region.query(`UPDATE programme SET intake_stop = false WHERE id = 'online'`);
    await region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [entry]);
    expect(await replace(anna, id)).toBe('not-waiting-any-more');
    expect(await region.count(`proposal WHERE replaces = $1`, [id])).toBe(0);
  });

  it('lets an approval of the other side lapse that was seen, and none that was not', async () => {
    const { id } = await region.proposal();
    expect(await decide(bram, id, 1)).toBe('ok');
    expect(await replace(anna, id, { version: 1 })).toBe('proposal-changed');
    expect(await replace(anna, id, { version: 2 })).toBe('ok');
    const own = await region.proposal();
    expect(await decide(eva, own.id, 1)).toBe('ok');
    expect(await replace(anna, own.id, { version: 2 })).toBe('decided-already');
  });

  it('waits for a decision that can still be undone, on whichever side', async () => {
    const { id } = await region.proposal();
    const wanted = { verdict: 'approve' as const, reason: null, version: 1 };
    const decisions = test.app.get(DecisionService);
    expect((await decisions.record(bram, id, wanted)).ok).toBe(true);
    expect(await replace(anna, id)).toBe('other-side-deciding');
    const [theirs] = await test.app.get(PendingDecisions).list(bram);
    await test.app.get(PendingDecisions).undo(bram, theirs!.id);
    expect((await decisions.record(eva, id, wanted)).ok).toBe(true);
    expect(await replace(anna, id)).toBe('decision-pending');
    const [ours] = await test.app.get(PendingDecisions).list(eva);
    await test.app.get(PendingDecisions).undo(eva, ours!.id);
    expect(await replace(anna, id)).toBe('ok');
    expect(await replace(eva, id, { version: 2 })).toBe('proposal-closed');
  });

  it('gives the last place to one of ten who want it at once, and leaves the others their proposal', async () => {
    const week = weekAhead(7);
    await region.places('online', week, 1);
    const proposals = await Promise.all(Array.from({ length: 10 }, () => region.proposal()));
    const results = await Promise.all(
      proposals.map(({ id }, n) => replace(clinician(SENDER, `sender-${n}`), id, { week })),
    );
    expect(results.toSorted()).toEqual([...Array<string>(9).fill('alternative-gone'), 'ok']);
    expect(await region.count(`proposal WHERE to_programme = 'online' AND week = $1`, [week])).toBe(1);
    const states = await Promise.all(proposals.map(({ id }) => region.stateOf(id)));
    expect(states.filter(({ state }) => state === 'proposed')).toHaveLength(9);
  });

  it('happens once when colleagues propose at once, or one approves', async () => {
    const { id, entry } = await region.proposal();
    const results = await Promise.all([
      ...Array.from({ length: 6 }, (_, n) => replace(clinician(SENDER, `sender-${n}`), id)),
      decide(bram, id, 1),
    ]);
    expect(results.slice(0, 6).filter((one) => one === 'ok').length).toBeLessThanOrEqual(1);
    expect(
      await region.count(
        `proposal WHERE entry_id = $1 AND state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved')`,
        [entry],
      ),
    ).toBe(1);
    expect(await region.count('proposal WHERE replaces = $1', [id])).toBe(
      results.filter((one) => one === 'ok').length - (results[6] === 'ok' ? 1 : 0),
    );
  });

  it('is made by nobody for another organisation, past the service either', async () => {
    const { id, entry } = await region.proposal();
    const insert = (actor: Actor, replaces: string) =>
      test.database.transaction({ ...actor, role: 'engine' }, (tx) =>
        tx.query(
          `INSERT INTO proposal (region_id, origin, proposed_by, replaces, entry_id, from_provider, to_provider, to_programme, week, need, gain,
             weeks_sooner, breach_avoided, waited, severity, value, expires_on)
           VALUES ('TEST', 'hand', $1, $2, $3, $4, $5, 'online', $6, '{}', '{}', 1, 1, 1, 2, 1, current_date + 7)`,
          [actor.user, replaces, entry, SENDER, THIRD, ONLINE],
        ),
      );
    await expect(insert(anna, id)).rejects.toThrow(/in place of a proposal of the own organisation/);
    await region.query(
      `UPDATE proposal SET state = 'withdrawn', version = 2, closed_at = now(), closed_reason = 'replaced-by-clinician' WHERE id = $1`,
      [id],
    );
    await expect(insert(bram, id)).rejects.toThrow(/in place of a proposal of the own organisation/);
    await insert(anna, id);
    await expect(insert(eva, id)).rejects.toThrow(/proposal_one_live_per_entry|proposal_replaces/);
  });
});
