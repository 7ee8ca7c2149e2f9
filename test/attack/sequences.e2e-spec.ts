import fc from 'fast-check';
import { verifyAudit } from '../../src/platform/audit/chain/verify.js';
import { SealJob } from '../../src/platform/audit/chain/seal.job.js';
import { Database } from '../../src/platform/base/database/database.js';
import { brokenInvariants } from '../support/attack/invariants.js';
import { commands, SELDOM } from '../support/attack/model-commands.js';
import { ModelScene } from '../support/attack/model-scene.js';
import { beginning, type Command, seenOf, type World } from '../support/attack/model-world.js';
import { step } from '../support/attack/model.js';
import { REGION } from '../support/review/region.js';

/** How many sequences, and which; more of them, and others each time, with `npm run attack -- sequences`. */
const RUNS = Number(process.env['ATTACK_SEQUENCES'] ?? 18);
const SEED = Number(process.env['ATTACK_SEED'] ?? 20_261_122);

/** States and answers that a short run has to reach, or it says nothing. */
const EVERYTHING = [
  ...['proposed', 'approved-by-sending', 'approved-by-receiving', 'approved'],
  ...['concluded', 'refused', 'withdrawn', 'expired', 'by hand', 'on behalf'],
  ...['in place of another', 'alternative-gone', 'alternative-same', 'not-sending-side'],
  ...['hold held', 'hold released', 'hold used', 'another week'],
  ...['offer offered', 'offer accepted', 'offer declined', 'offer expired'],
  ...['transfer planned', 'transfer intake-held', 'transfer started', 'transfer returned'],
  ...['case submitted', 'case on-agenda', 'case decided'],
  ...['slot-gone, there is another', 'not-eligible-any-more, there is another', 'own-proposal'],
  ...['same-person', 'decided-already', 'proposal-closed', 'not-qualified', 'not-allowed', 'not-found'],
  ...['not-your-client', 'entry-not-waiting', 'slots-held', 'option-gone', 'option-needed'],
  ...['intake-not-yet', 'intake-not-held', 'not-under-way', 'not-your-treatment'],
  ...['case-not-on-agenda', 'case-changed', 'case-decided-already', 'option-place-gone', 'has-live-proposal'],
];

/** Any order of any commands by anybody: the service does what the model says, and no state it gets to breaks an invariant. */
describe('sequences of commands', () => {
  let scene: ModelScene;
  beforeAll(async () => {
    scene = await ModelScene.open();
  }, 60_000);
  afterAll(() => scene.close());

  const reached = new Set<string>();
  const note = ({ proposals, cases }: World, answer: string): void => {
    reached.add(answer);
    for (const { state } of cases) reached.add(`case ${state}`);
    for (const { state, holds, offer, transfer, byHand, replaces, decided, week } of proposals) {
      for (const one of [state, `offer ${offer}`, `transfer ${transfer}`]) reached.add(one);
      for (const hold of holds) reached.add(`hold ${hold.state}`);
      if (byHand !== null) reached.add(replaces === null ? 'by hand' : 'in place of another');
      if (decided.sending?.for != null) reached.add('on behalf');
      if (holds.some((hold) => hold.state === 'used' && hold.week !== week)) reached.add('another week');
    }
  };

  it('lead to the states of the model, and to none that breaks an invariant', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const world = beginning();
        await scene.restart(world);
        for (const one of [{ do: 'run', to: 0 } as Command, ...sequence]) {
          const before = structuredClone(world);
          const expected = step(world, one, scene.turn());
          expect({ one, answer: await scene.perform(one, before) }).toEqual({ one, answer: expected });
          expect({ one, ...(await scene.world()) }).toEqual({ one, ...seenOf(world) });
          expect(await brokenInvariants(scene.test.region)).toEqual([]);
          expect(await scene.keepsClocks()).toBe(true);
          note(world, expected);
        }
      }),
      {
        numRuns: RUNS,
        seed: SEED,
        includeErrorInReport: true,
        examples: SELDOM.map((one): [Command[]] => [[...one]]),
      },
    );
  }, 3_600_000);

  it('got everywhere, so that this says something', () => {
    expect(EVERYTHING.filter((one) => !reached.has(one))).toEqual([]);
  });

  it('left an audit trail that fits', async () => {
    await scene.test.app.get(SealJob, { strict: false }).seal();
    const { faults, sealedEvents } = await verifyAudit(
      scene.test.app.get(Database, { strict: false }),
      REGION,
      null,
    );
    expect(faults).toEqual([]);
    expect(sealedEvents).toBeGreaterThan(0);
  });
});
