import fc from 'fast-check';
import request from 'supertest';
import { DECLINE_REASONS, mondayOf, RETURN_REASONS } from '../../../libs/kernel/index.js';
import { HAND_OVER_STEPS } from '../../../libs/offer/index.js';
import { OfferScene } from '../../../test/support/offer/scene.js';
import { entry as row } from '../../../test/support/push-scene.js';
import {
  anna,
  bram,
  carla,
  clinician,
  REGION,
  SENDER,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { signedInAs } from '../../../test/support/sign-in.js';
import { IngestModule } from '../../ingest/index.js';
import { RegistryModule } from '../../registry/index.js';
import { DecisionService } from '../../review/decision/decision.service.js';
import { ProposalExpiry } from '../../review/index.js';
import { OfferExpiry } from '../offer/expiry.service.js';
import { HandOverService } from '../hand-over/hand-over.service.js';
import { MakeOfferService } from '../offer/make-offer.service.js';
import { AnswerOfferService } from '../offer/answer-offer.service.js';
import { ReturnService } from './return.service.js';
import { StartService } from './start.service.js';

const STEWARD = clinician(SENDER, 'dirk', { role: 'data-steward', profession: null });
const WEEKS = [WEEK, weekAhead(5), weekAhead(6)] as const;
const LATER = new Date(`${mondayOf(weekAhead(7))}T12:00:00Z`);
const ACTORS = { anna, bram, carla };
const actor = fc.constantFrom('anna', 'bram', 'carla').map((name) => ACTORS[name as keyof typeof ACTORS]);
/** Whoever should do it does, mostly. */
const mostly = (one: typeof anna) => fc.oneof({ weight: 5, arbitrary: fc.constant(one) }, actor);

/** Anything anybody can do to a client's way, at any moment; what makes no sense then is refused and changes nothing. */
const command = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('approve' as const), week: fc.constantFrom(...WEEKS) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('offer' as const),
      by: mostly(anna),
      weeks: fc.uniqueArray(fc.constantFrom(...WEEKS), { maxLength: 2 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('accept' as const),
      by: mostly(anna),
      week: fc.option(fc.constantFrom(...WEEKS), { nil: null }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('decline' as const),
      by: mostly(anna),
      reason: fc.constantFrom(...DECLINE_REASONS.map(({ code }) => code)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('hand-over' as const),
      by: mostly(anna),
      step: fc.constantFrom(...HAND_OVER_STEPS),
      back: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('intake' as const), by: mostly(bram), late: fc.boolean() }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('return' as const),
      by: mostly(bram),
      reason: fc.constantFrom(...RETURN_REASONS.map(({ code }) => code)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('start' as const), by: mostly(bram) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('push' as const),
      severity: fc.constantFrom(1, 2, 3),
      expectedTreatmentWeeks: fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }),
    }),
  },
);
type Command = typeof command extends fc.Arbitrary<infer T> ? T : never;

/** The way as it is meant, cut off somewhere: without it, chance alone would hardly ever get to the end. */
const way: fc.Arbitrary<Command[]> = fc
  .record({
    week: fc.constantFrom(...WEEKS),
    weeks: fc.uniqueArray(fc.constantFrom(...WEEKS), { maxLength: 2 }),
    chosen: fc.option(fc.constantFrom(...WEEKS), { nil: null }),
    end: fc.constantFrom<Command>(
      { do: 'start', by: bram },
      { do: 'return', by: bram, reason: 'unsuitable-at-intake' },
      { do: 'return', by: anna, reason: 'client-withdrew' },
    ),
    length: fc.integer({ min: 2, max: 5 }),
  })
  .map(({ week, weeks, chosen, end, length }): Command[] =>
    [
      { do: 'approve' as const, week },
      { do: 'offer' as const, by: anna, weeks: weeks.filter((one) => one !== week) },
      { do: 'accept' as const, by: anna, week: chosen ?? week },
      { do: 'intake' as const, by: bram, late: true },
      end,
    ].slice(0, length),
  );
const history: fc.Arbitrary<Command[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: command.map((one) => [one]) }, { weight: 1, arbitrary: way }), {
    minLength: 6,
    maxLength: 16,
  })
  .map((parts) => parts.flat());

/** Every end there is, so that no run depends on chance to get there. */
const ENDS: [Command[]][] = [
  [
    { do: 'accept', by: anna, week: WEEK },
    { do: 'intake', by: bram, late: true },
    { do: 'start', by: bram },
  ],
  [
    { do: 'accept', by: anna, week: WEEKS[1] },
    { do: 'return', by: bram, reason: 'unsuitable-at-intake' },
  ],
  [{ do: 'decline', by: anna, reason: DECLINE_REASONS[0].code }],
  [{ do: 'expire' }],
].map((end) => [
  [{ do: 'approve', week: WEEK }, { do: 'offer', by: anna, weeks: [WEEKS[1]] }, ...(end as Command[])],
]);
type Row = Readonly<Record<string, unknown>>;

describe('the return ticket, over any history of what people do', () => {
  let scene: OfferScene;
  beforeAll(async () => {
    scene = await OfferScene.open(IngestModule, RegistryModule);
    for (const week of WEEKS) await scene.region.places('there', week, 500);
  });
  afterAll(() => scene.close());

  const get = <T>(type: abstract new (...parameters: never[]) => T): T => scene.test.app.get(type as never);
  /** Everything of the place: registration date, programme, what ranks it, the clock. */
  const entryRow = async (id: string): Promise<Row> =>
    (
      await scene.region.one<{ row: Row }>(
        `SELECT to_jsonb(e) - 'valid_from' - 'confirmed_on' AS row FROM waiting_list_entry e WHERE id = $1`,
        [id],
      )
    ).row;
  const latestOffer = async (entry: string): Promise<{ id: string; version: number } | undefined> =>
    (
      await scene.region.query<{ id: string; version: number }>(
        'SELECT id, version FROM offer WHERE entry_id = $1 ORDER BY offered_at DESC LIMIT 1',
        [entry],
      )
    )[0];
  const liveProposal = async (entry: string): Promise<string | undefined> =>
    (
      await scene.region.query<{ id: string }>(
        `SELECT id FROM proposal WHERE entry_id = $1 AND closed_at IS NULL AND state <> 'expired'`,
        [entry],
      )
    )[0]?.id;

  const NONE = '00000000-0000-4000-8000-000000000000';

  async function carryOut(entry: string, reference: string, one: Command): Promise<void> {
    const offer = (await latestOffer(entry)) ?? { id: NONE, version: 1 };
    switch (one.do) {
      case 'approve': {
        if ((await liveProposal(entry)) !== undefined) return;
        // What a "no" bars is not part of the place; without this few histories would get far.
        await scene.region.query('DELETE FROM entry_bar WHERE entry_id = $1', [entry]);
        const { id } = await scene.region.proposalFor(entry, { week: one.week });
        for (const by of [anna, bram])
          await get(DecisionService).decide(by, id, { verdict: 'approve', reason: null, version: 1 });
        return;
      }
      case 'offer': {
        const proposalId = (await liveProposal(entry)) ?? NONE;
        await get(MakeOfferService).make(one.by, { proposalId, weeks: one.weeks, answerBy: null });
        return;
      }
      case 'accept': {
        const { version } = offer;
        const wanted = { answer: 'accepted', reason: null, week: one.week, version } as const;
        await get(AnswerOfferService).answer(one.by, offer.id, wanted);
        return;
      }
      case 'decline': {
        const { version } = offer;
        const wanted = { answer: 'declined', reason: one.reason, week: null, version } as const;
        await get(AnswerOfferService).answer(one.by, offer.id, wanted);
        return;
      }
      case 'expire':
        await get(OfferExpiry).expireOffers(REGION, LATER);
        await get(ProposalExpiry).expireProposals(REGION, LATER);
        return;
      case 'hand-over': {
        const steps = get(HandOverService);
        if (one.back) await steps.takeBack(one.by, offer.id, one.step);
        else
          await steps.record(one.by, offer.id, one.step, {
            letterOn: one.step === 'referral-letter' ? '2026-01-01' : null,
            consentOf: null,
          });
        return;
      }
      case 'intake':
        await get(StartService).holdIntake(one.by, offer.id, one.late ? LATER : new Date());
        return;
      case 'return':
        await get(ReturnService).returnClient(one.by, offer.id, one.reason, LATER);
        return;
      case 'start':
        await get(StartService).start(one.by, offer.id, LATER);
        return;
      case 'push': {
        const { do: _, ...change } = one;
        const { status } = await request(scene.test.app.getHttpServer())
          .post('/api/v1/waiting-list')
          .set(await signedInAs(scene.test.app, STEWARD))
          .send({ mode: 'delta', entries: [row(reference, change)] });
        expect(status).toBe(200);
      }
    }
  }

  /** What must hold after each step, whatever it was. */
  async function check(entry: string, before: Row, one: Command): Promise<Row> {
    const now = await entryRow(entry);
    const left = now['state'] === 'left' && before['state'] === 'left';
    // A push while the client waits, or after having left, is the provider's own word; nothing else changes the place.
    const mine = one.do === 'push' && before['state'] !== 'transferring' ? now : before;
    // What the client wants is said by a decline too, and is no part of the place.
    const apart = ({ client_wish: _wish, client_wish_on: _on, ...rest }: Row): Row => rest;
    const place = ({ state: _, ...rest }: Row): Row => apart(rest);
    expect(place(now)).toEqual(place(mine));
    const [{ bad }] = await scene.region.query<{ bad: string[] }>(
      `SELECT array_remove(ARRAY[
         CASE WHEN ((SELECT state FROM waiting_list_entry WHERE id = $1) = 'transferring')
           <> EXISTS (SELECT FROM transfer WHERE entry_id = $1 AND state IN ('planned', 'intake-held')) THEN 'state and transfer differ' END,
         CASE WHEN EXISTS (SELECT FROM slot_hold h JOIN proposal p ON p.id = h.proposal_id WHERE p.entry_id = $1 AND h.state = 'held' AND p.state <> 'approved')
           THEN 'a place is held for nothing' END,
         CASE WHEN EXISTS (SELECT FROM offer o JOIN offer_option x ON x.offer_id = o.id JOIN slot_hold h ON h.proposal_id = x.proposal_id AND h.week = x.week
           WHERE o.entry_id = $1 AND h.state <> CASE o.state WHEN 'offered' THEN 'held' WHEN 'accepted' THEN CASE x.week WHEN o.chosen_week THEN 'used' ELSE 'released' END ELSE 'released' END)
           THEN 'a date and its place differ' END,
         CASE WHEN EXISTS (SELECT FROM offer o WHERE o.entry_id = $1 AND o.state IN ('declined', 'expired')
           AND NOT EXISTS (SELECT FROM follow_up u WHERE u.cause_id = o.id AND u.kind = 'offer-' || o.state AND u.owner = o.offered_by)) THEN 'nobody was told of a no' END,
         CASE WHEN EXISTS (SELECT FROM transfer t WHERE t.entry_id = $1 AND t.state = 'returned'
           AND NOT EXISTS (SELECT FROM follow_up u WHERE u.cause_id = t.offer_id AND u.kind = 'returned')) THEN 'nobody was told of a return' END,
         CASE WHEN (SELECT count(*) FROM proposal WHERE entry_id = $1 AND state IN ('proposed', 'approved-by-sending', 'approved-by-receiving', 'approved')) > 1
           THEN 'two live proposals' END
       ], NULL) AS bad`,
      [entry],
    );
    expect(bad).toEqual([]);
    const back = ['decline', 'expire', 'return'].includes(one.do);
    if (back && before['state'] === 'waiting') expect(apart(now)).toEqual(apart(before));
    // Only a start ends the waiting, and it ends it for good.
    if (now['state'] === 'left' && !left) expect(one.do).toBe('start');
    return now;
  }

  const reached = { accepted: 0, returned: 0, declined: 0, expired: 0, started: 0, several: 0 };

  it('gives back registration date, place and norm clock exactly', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (commands) => {
        const entry = await scene.region.entry();
        let now = await entryRow(entry);
        const { reference, registered_on: since } = now as { reference: string; registered_on: string };
        for (const one of commands) {
          await carryOut(entry, reference, one);
          now = await check(entry, now, one);
          if (!commands.some((other) => other.do === 'push')) expect(now['registered_on']).toBe(since);
        }
        const [tally] = await scene.region.query<Record<keyof typeof reached, number>>(
          `SELECT count(*) FILTER (WHERE o.state = 'accepted')::integer AS accepted, count(*) FILTER (WHERE t.state = 'returned')::integer AS returned,
             count(*) FILTER (WHERE o.state = 'declined')::integer AS declined, count(*) FILTER (WHERE o.state = 'expired')::integer AS expired,
             count(*) FILTER (WHERE t.state = 'started')::integer AS started,
             count(*) FILTER (WHERE (SELECT count(*) FROM offer_option x WHERE x.offer_id = o.id) > 1)::integer AS several
           FROM offer o LEFT JOIN transfer t ON t.offer_id = o.id WHERE o.entry_id = $1`,
          [entry],
        );
        for (const key of Object.keys(reached) as (keyof typeof reached)[]) reached[key] += tally[key];
      }),
      { numRuns: 40, examples: ENDS },
    );
    // Or the histories would have been too short to prove anything.
    for (const times of Object.values(reached)) expect(times).toBeGreaterThan(0);
  }, 180_000);
});
