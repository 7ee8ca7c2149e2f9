import pg from 'pg';
import { DECLINE_REASONS, mondayOf, plusDays, plusWorkingDays } from '../../../libs/kernel/index.js';
import { DEFAULT_POLICY, latestDays } from '../../../libs/policy/index.js';
import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  RECEIVER,
  REGION,
  SENDER,
  TestRegion,
  THIRD,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { todayOf } from '../../platform/base/time/index.js';
import { DecisionService } from '../../review/decision/decision.service.js';
import { ProposalExpiry, ReviewModule } from '../../review/index.js';
import { OfferExpiry } from './expiry.service.js';
import { OfferListService } from './offer-list.service.js';
import { OfferModule } from '../offer.module.js';
import { FollowUpService } from '../follow-up/follow-up.service.js';
import { MakeOfferService } from './make-offer.service.js';
import { AnswerOfferService } from './answer-offer.service.js';
import { ReturnService } from '../transfer/return.service.js';
import { StartService } from '../transfer/start.service.js';

/** All of an entry but what the history and the last push own. */
const ENTRY = `SELECT to_jsonb(e) - 'valid_from' AS row FROM waiting_list_entry e WHERE id = $1`;
const noon = (date: string): Date => new Date(`${date}T12:00:00Z`);

describe('offering to the client', () => {
  let test: TestApp;
  let region: TestRegion;
  let offers: AnswerOfferService;
  let making: MakeOfferService;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule, OfferModule] });
    region = await TestRegion.in(test.postgres);
    offers = test.app.get(AnswerOfferService);
    making = test.app.get(MakeOfferService);
    await region.places('there', WEEK, 200);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const approved = async (week = WEEK) => {
    const proposal = await region.proposal({ week });
    const decisions = test.app.get(DecisionService);
    for (const actor of [anna, bram])
      expect(
        await decisions.decide(actor, proposal.id, { verdict: 'approve', reason: null, version: 1 }),
      ).toEqual({ ok: true, value: null });
    return proposal;
  };
  const offered = async () => {
    const proposal = await approved();
    const made = await making.make(anna, { proposalId: proposal.id, answerBy: null, weeks: [] });
    if (!made.ok) throw new Error(made.error);
    return { ...proposal, offer: made.value };
  };
  const answer = async (
    offer: string,
    given: 'accepted' | 'declined',
    reason: string | null = null,
    actor = anna,
  ) => {
    const result = await offers.answer(actor, offer, { answer: given, reason, week: null, version: 1 });
    return result.ok ? 'ok' : result.error;
  };
  it('is dated after both approvals, also where it waited for one', async () => {
    const { id } = await region.proposal();
    await test.app.get(DecisionService).decide(anna, id, { verdict: 'approve', reason: null, version: 1 });
    const approving = new pg.Client({ connectionString: test.postgres.ownerUrl });
    await approving.connect();
    await approving.query(
      `BEGIN; SELECT set_config('doorstroom.user', 'bram', true), set_config('doorstroom.organisation', '${RECEIVER}', true)`,
    );
    await approving.query('SELECT FROM proposal WHERE id = $1 FOR UPDATE', [id]);
    const offering = making.make(anna, { proposalId: id, answerBy: null, weeks: [] });
    const waiting = () => region.count('pg_locks WHERE NOT granted');
    for (let i = 0; i < 100 && (await waiting()) === 0; i++)
      await new Promise((done) => setTimeout(done, 20));
    await approving.query(
      `INSERT INTO decision (region_id, proposal_id, side, provider_id, decided_by, profession, verdict, decided_at)
       VALUES ($1, $2, 'receiving', $3, 'bram', 'psychiater', 'approve', clock_timestamp())`,
      [REGION, id, RECEIVER],
    );
    await approving.query(
      `INSERT INTO slot_hold (region_id, proposal_id, programme_id, week, place) VALUES ($1, $2, 'there', $3, 150)`,
      [REGION, id, WEEK],
    );
    await approving.query(`UPDATE proposal SET state = 'approved', version = 3 WHERE id = $1`, [id]);
    await approving.query('COMMIT');
    await approving.end();
    expect(await offering).toMatchObject({ ok: true });
    expect(
      await region.query(
        `SELECT bool_and(d.decided_at <= o.offered_at) AS after FROM offer o JOIN decision d USING (region_id, proposal_id) WHERE o.proposal_id = $1`,
        [id],
      ),
    ).toEqual([{ after: true }]);
  });

  const make = async (actor: typeof anna, id: string, by: string | null = null, now?: Date) => {
    const result = await making.make(actor, { proposalId: id, answerBy: by, weeks: [] }, now);
    return result.ok ? 'ok' : result.error;
  };
  const holdOf = (id: string) =>
    region.one<{ state: string }>('SELECT state FROM slot_hold WHERE proposal_id = $1', [id]);

  describe('an offer', () => {
    it('takes two approvals', async () => {
      const { id } = await region.proposal();
      expect(await make(anna, id)).toBe('not-approved');
    });

    it('is made by the organisation where the client waits, once', async () => {
      const { id } = await approved();
      expect(await make(bram, id)).toBe('not-your-client');
      expect(await make(carla, id)).toBe('not-found');
      expect(await make(anna, id)).toBe('ok');
      expect(await make(anna, id)).toBe('offered-already');
    });

    it('gives the days of the policy to answer, or those asked for, before the intake', async () => {
      const { id } = await approved();
      const { answer, offer } = latestDays(WEEK, DEFAULT_POLICY.leadTimes);
      for (const day of [mondayOf(WEEK), plusDays(mondayOf(WEEK), -1), plusDays(answer, 1)])
        expect(await make(anna, id, day)).toBe('answer-by-out-of-range');
      expect(await make(anna, id, answer)).toBe('ok');
      const late = await approved();
      expect(await make(anna, late.id, null, noon(plusWorkingDays(offer, 1)))).toBe('intake-too-soon');
      expect(await make(anna, late.id, null, noon(offer))).toBe('ok');
      const [{ by }] = await region.query<{ by: string }>(
        'SELECT answer_by::text AS by FROM offer WHERE proposal_id = $1',
        [late.id],
      );
      expect(by).toBe(answer);
    });

    it('is made once by ten at the same moment', async () => {
      const { id } = await approved();
      const results = await Promise.all(Array.from({ length: 10 }, () => make(anna, id)));
      expect(results.filter((one) => one === 'ok')).toHaveLength(1);
      expect(new Set(results)).toEqual(new Set(['ok', 'offered-already']));
    });

    it('is not made to a client who has left; the place is free again', async () => {
      const { id, entry } = await approved();
      await region.query(`UPDATE waiting_list_entry SET state = 'left' WHERE id = $1`, [entry]);
      expect(await make(anna, id)).toBe('entry-not-waiting');
      expect(await region.stateOf(id)).toMatchObject({ state: 'withdrawn', reason: 'entry-not-waiting' });
      expect(await holdOf(id)).toEqual({ state: 'released' });
    });
  });

  describe('accepting', () => {
    it('uses the place, plans the transfer with the ticket of the entry, and moves nothing but its state', async () => {
      const { id, entry, offer } = await offered();
      const before = await region.one<{ row: Record<string, unknown> }>(ENTRY, [entry]);
      expect(await answer(offer, 'accepted')).toBe('ok');
      expect(await region.stateOf(id)).toMatchObject({ state: 'concluded', version: 4 });
      expect(await holdOf(id)).toEqual({ state: 'used' });
      const { row } = await region.one<{ row: Record<string, unknown> }>(ENTRY, [entry]);
      expect(row).toEqual({ ...before.row, state: 'transferring' });
      const transfer = await region.one<{
        state: string;
        intake_week: string;
        ticket: Record<string, unknown>;
      }>('SELECT * FROM transfer WHERE offer_id = $1', [offer]);
      expect(transfer).toMatchObject({ state: 'planned', intake_week: WEEK });
      const { confirmed_on: _, ...ticket } = before.row;
      expect(transfer.ticket).toEqual(ticket);
    });

    it('is recorded by the sending organisation, once', async () => {
      const { offer } = await offered();
      expect(await answer(offer, 'accepted', null, bram)).toBe('not-your-client');
      expect(await answer(offer, 'accepted', 'too-far')).toBe('reason-unexpected');
      const results = await Promise.all([
        answer(offer, 'accepted'),
        answer(offer, 'declined', 'too-far'),
        answer(offer, 'accepted'),
      ]);
      expect(results.filter((one) => one === 'ok')).toHaveLength(1);
      expect(results.filter((one) => one === 'answered-already')).toHaveLength(2);
    });
  });

  describe('declining', () => {
    it.each(DECLINE_REASONS.map(({ code }) => code))(
      '%s costs nothing: all as before, the place free, barred, somebody told',
      async (reason) => {
        const { id, entry, offer } = await offered();
        const before = await region.one<{ row: object }>(ENTRY, [entry]);
        const history = await region.count('registry_history WHERE row_key = $1', [entry]);
        expect(await answer(offer, 'declined', reason)).toBe('ok');
        // Who would rather stay has said what they want, and that is all that is new of them.
        const stays = reason === 'prefers-current-provider';
        const wish = { client_wish: 'stay', client_wish_on: expect.any(String) as string };
        expect(await region.one(ENTRY, [entry])).toEqual({
          ...before,
          row: { ...before.row, ...(stays ? wish : {}) },
        });
        expect(await region.count('registry_history WHERE row_key = $1', [entry])).toBe(
          history + (stays ? 1 : 0),
        );
        expect(await region.stateOf(id)).toMatchObject({ state: 'concluded', reason: 'offer-declined' });
        expect(await holdOf(id)).toEqual({ state: 'released' });
        expect(
          await region.count(`entry_bar WHERE entry_id = $1 AND barred IN ('there', '99990002')`, [entry]),
        ).toBe(stays ? 0 : 1);
        expect(
          await region.one('SELECT kind, provider_id FROM follow_up WHERE cause_id = $1', [offer]),
        ).toEqual({ kind: 'offer-declined', provider_id: SENDER });
      },
    );

    it('takes a reason from the list', async () => {
      const { offer } = await offered();
      expect(await answer(offer, 'declined')).toBe('reason-needed');
      expect(await answer(offer, 'declined', 'because')).toBe('reason-unknown');
    });
  });

  describe('time passing', () => {
    it('ends an unanswered offer in the list of the sending organisation, never in silence', async () => {
      const { id, entry, offer } = await offered();
      const before = await region.one(ENTRY, [entry]);
      const expiry = test.app.get(OfferExpiry);
      await expiry.expireOffers(REGION);
      expect(await region.one('SELECT state FROM offer WHERE id = $1', [offer])).toEqual({
        state: 'offered',
      });
      const later = noon(mondayOf(WEEK));
      expect(
        await offers.answer(anna, offer, { answer: 'accepted', reason: null, week: null, version: 1 }, later),
      ).toMatchObject({ error: 'answered-already' });
      const ended = await Promise.all([
        expiry.expireOffers(REGION, later),
        expiry.expireOffers(REGION, later),
      ]);
      expect(ended[0] + ended[1]).toBeGreaterThanOrEqual(1);
      expect(await region.one('SELECT state FROM offer WHERE id = $1', [offer])).toEqual({
        state: 'expired',
      });
      expect(await region.stateOf(id)).toMatchObject({ state: 'expired', reason: 'offer-expired' });
      expect(await holdOf(id)).toEqual({ state: 'released' });
      expect(await region.one(ENTRY, [entry])).toEqual(before);
      expect(await region.count('entry_bar WHERE entry_id = $1', [entry])).toBe(0);
      expect(await region.query('SELECT kind FROM follow_up WHERE cause_id = $1', [offer])).toEqual([
        { kind: 'offer-expired' },
      ]);
      expect(
        await region.count(`offer WHERE state = 'offered' AND answer_by < $1::date`, [mondayOf(WEEK)]),
      ).toBe(0);
    });

    it('ends undecided and unoffered proposals likewise, and leaves those alone that are with the client', async () => {
      const far = weekAhead(9);
      await region.places('there', far, 50);
      const open = await region.proposal({ week: far, expiresIn: 2 });
      const unoffered = await approved(far);
      const withClient = await approved(far);
      expect(await make(anna, withClient.id, latestDays(far, DEFAULT_POLICY.leadTimes).answer)).toBe('ok');
      const expiry = test.app.get(ProposalExpiry);
      const day = (n: number) => noon(plusDays(todayOf(new Date()), n));
      await expiry.expireProposals(REGION, day(2));
      expect(await region.stateOf(open.id)).toMatchObject({ state: 'proposed' });
      await expiry.expireProposals(REGION, day(4));
      expect(await region.stateOf(open.id)).toEqual({
        state: 'expired',
        version: 2,
        reason: 'no-decision-in-time',
      });
      expect(await region.stateOf(unoffered.id)).toMatchObject({ state: 'approved' });
      await expiry.expireProposals(REGION, day(12));
      expect(await region.stateOf(unoffered.id)).toMatchObject({ state: 'expired' });
      expect(await holdOf(unoffered.id)).toEqual({ state: 'released' });
      expect(await region.stateOf(withClient.id)).toMatchObject({ state: 'approved' });
      expect(
        await region.count(`follow_up WHERE kind = 'proposal-expired' AND cause_id IN ($1, $2)`, [
          open.id,
          unoffered.id,
        ]),
      ).toBe(2);
    });
  });

  describe('coming back', () => {
    it('restores the entry exactly, whatever was pushed meanwhile, and only once', async () => {
      const { entry, offer } = await offered();
      const before = await region.one(ENTRY, [entry]);
      expect(await answer(offer, 'accepted')).toBe('ok');
      await region.query(
        `UPDATE waiting_list_entry SET programme_id = NULL, severity = 3, flags = '{uninsured}', content_sha256 = 'newer' WHERE id = $1`,
        [entry],
      );
      const returns = test.app.get(ReturnService);
      expect(await returns.returnClient(carla, offer, 'client-withdrew')).toMatchObject({
        error: 'not-found',
      });
      expect(await returns.returnClient(anna, offer, 'because')).toMatchObject({ error: 'reason-needed' });
      expect(await returns.returnClient(anna, offer, 'unsuitable-at-intake')).toMatchObject({
        error: 'reason-does-not-fit',
      });
      // Either organisation may say so: the receiving one does not see the entry that it sends back.
      const results = await Promise.all([
        returns.returnClient(anna, offer, 'client-withdrew'),
        returns.returnClient(bram, offer, 'client-withdrew'),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(await region.one(ENTRY, [entry])).toEqual(before);
      expect(
        await region.one('SELECT state, return_reason FROM transfer WHERE offer_id = $1', [offer]),
      ).toEqual({ state: 'returned', return_reason: 'client-withdrew' });
      expect(await region.count(`follow_up WHERE cause_id = $1 AND kind = 'returned'`, [offer])).toBe(1);
    });

    it('knows no way back for who never left', async () => {
      const { offer } = await offered();
      expect(await test.app.get(ReturnService).returnClient(anna, offer, 'client-withdrew')).toMatchObject({
        error: 'not-under-way',
      });
    });
  });

  describe('treatment that begins', () => {
    const under = async () => {
      const made = await offered();
      expect(await answer(made.offer, 'accepted')).toBe('ok');
      return made;
    };
    const intake = noon(mondayOf(WEEK));
    const held = async (offer: string, now = intake, actor = bram) => {
      const result = await test.app.get(StartService).holdIntake(actor, offer, now);
      return result.ok ? 'ok' : result.error;
    };
    const start = async (actor: typeof anna, offer: string, now = intake) => {
      const result = await test.app.get(StartService).start(actor, offer, now);
      return result.ok ? 'ok' : result.error;
    };
    const transferOf = (offer: string) =>
      region.one('SELECT state, version, closed_at IS NOT NULL AS closed FROM transfer WHERE offer_id = $1', [
        offer,
      ]);

    it('ends the wait: off the list with its history, and out of matching while the sender takes it off too', async () => {
      const { entry, offer } = await under();
      const before = await region.one<{ row: object }>(ENTRY, [entry]);
      expect(await start(bram, offer)).toBe('intake-not-held');
      expect(await held(offer)).toBe('ok');
      expect(await held(offer)).toBe('not-under-way');
      expect(await transferOf(offer)).toEqual({ state: 'intake-held', version: 2, closed: false });
      expect(await start(bram, offer)).toBe('ok');
      expect(await transferOf(offer)).toEqual({ state: 'started', version: 3, closed: true });
      expect(await region.one(ENTRY, [entry])).toEqual({ row: { ...before.row, state: 'left' } });
      expect(
        await region.query(
          `SELECT was ->> 'state' AS was, changed_by FROM registry_history WHERE row_key = $1 ORDER BY valid_to DESC LIMIT 1`,
          [entry],
        ),
      ).toEqual([{ was: 'transferring', changed_by: 'bram' }]);
      expect(
        await region.query(
          `SELECT barred, reason, until::text FROM entry_bar WHERE entry_id = $1 ORDER BY barred`,
          [entry],
        ),
      ).toEqual(
        [RECEIVER, THIRD].map((barred) => ({
          barred,
          reason: 'treatment-started',
          until: plusDays(mondayOf(WEEK), 28),
        })),
      );
      expect(
        await region.query(
          `SELECT user_id, organisation, outcome FROM audit_event WHERE action = 'transfer.start' AND subject_id = $1 AND outcome = 'done'`,
          [offer],
        ),
      ).toEqual([{ user_id: 'bram', organisation: RECEIVER, outcome: 'done' }]);
      const lists = test.app.get(OfferListService);
      for (const actor of [anna, bram])
        expect(await lists.read(actor, offer)).toMatchObject({ state: 'accepted', transfer: 'started' });
    });

    it('is recorded by the organisation that treats and no other', async () => {
      const { offer } = await under();
      expect(await held(offer, intake, anna)).toBe('not-your-treatment');
      expect(await held(offer, intake, carla)).toBe('not-found');
      expect(await held(offer)).toBe('ok');
      expect(await start(anna, offer)).toBe('not-your-treatment');
      expect(await start(carla, offer)).toBe('not-found');
      expect(await transferOf(offer)).toMatchObject({ state: 'intake-held' });
      expect(
        await region.count(
          `audit_event WHERE action = 'transfer.start' AND subject_id = $1 AND outcome = 'refused'`,
          [offer],
        ),
      ).toBe(1);
    });

    it('takes an intake, which is not recorded before its week, for a start ends the return ticket', async () => {
      const { entry, offer } = await under();
      const before = plusDays(mondayOf(WEEK), -1);
      expect(await held(offer, noon(before))).toBe('intake-not-yet');
      // Already Monday in the Netherlands.
      expect(await held(offer, new Date(`${before}T23:30:00Z`))).toBe('ok');
      expect(await start(bram, offer, new Date(`${before}T23:40:00Z`))).toBe('ok');
      expect(await test.app.get(ReturnService).returnClient(anna, offer, 'client-withdrew')).toMatchObject({
        error: 'not-under-way',
      });
      expect(await region.one('SELECT state FROM waiting_list_entry WHERE id = $1', [entry])).toEqual({
        state: 'left',
      });
    });

    it('takes a client who accepted and has not come back', async () => {
      const { offer } = await offered();
      expect(await start(bram, offer)).toBe('not-under-way');
      const back = await under();
      expect(
        await test.app.get(ReturnService).returnClient(anna, back.offer, 'client-withdrew'),
      ).toMatchObject({
        ok: true,
      });
      expect(await start(bram, back.offer)).toBe('not-under-way');
    });

    it('or a return: one of them, once, whoever is first', async () => {
      const { entry, offer } = await under();
      expect(await held(offer)).toBe('ok');
      const back = async () => {
        const result = await test.app.get(ReturnService).returnClient(anna, offer, 'unsuitable-at-intake');
        return result.ok ? 'ok' : result.error;
      };
      const results = await Promise.all([start(bram, offer), back(), start(bram, offer), back()]);
      expect(results.toSorted()).toEqual(['not-under-way', 'not-under-way', 'not-under-way', 'ok']);
      const { state } = await region.one<{ state: string }>(
        'SELECT state FROM waiting_list_entry WHERE id = $1',
        [entry],
      );
      expect(state).toBe(['left', 'waiting', 'left', 'waiting'][results.indexOf('ok')]);
    });
  });

  it('lists what is ready, what is offered and what came back, to those it concerns', async () => {
    const ready = await approved();
    const { offer } = await offered();
    const lists = test.app.get(OfferListService);
    expect((await lists.ready(anna)).items.map(({ id }) => id)).toContain(ready.id);
    expect((await lists.ready(bram)).items).toEqual([]);
    const sending = await lists.read(anna, offer);
    expect(sending).toMatchObject({
      side: 'sending',
      reference: expect.stringMatching(/^REF-/) as string,
      intakeOn: mondayOf(WEEK),
      answerBy: expect.any(String) as string,
    });
    expect(await lists.read(bram, offer)).toEqual({
      ...sending,
      side: 'receiving',
      reference: null,
      offeredBy: null,
      answeredBy: null,
      allowed: { ...sending!.allowed, answer: false },
    });
    expect(await lists.read(carla, offer)).toBeNull();
    expect(await lists.list(carla, { limit: 10, offset: 0 })).toEqual({ items: [], total: 0 });
    const followUps = test.app.get(FollowUpService);
    expect((await followUps.list(anna)).total).toBeGreaterThan(5);
    expect((await followUps.list(bram)).total).toBe(0);
  });
});
