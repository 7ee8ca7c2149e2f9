import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  clinician,
  SENDER,
  TestRegion,
  WEEK,
  weekAhead,
} from '../../../test/support/review/region.js';
import { type Actor } from '../../platform/base/database/index.js';
import { ReplacementService } from '../by-hand/replacement.service.js';
import { DecisionService } from '../decision/decision.service.js';
import { ProposalDetailService } from '../proposal/proposal-detail.service.js';
import { ReviewModule } from '../review.module.js';
import { TeamService } from '../team/team.service.js';
import { EndedProposals } from './ended.service.js';

const eva = clinician(SENDER, 'eva');
const ONLINE = weekAhead(5);

describe('proposals that ended although somebody had opened them', () => {
  let test: TestApp;
  let region: TestRegion;

  beforeAll(async () => {
    test = await testApp({ stages: [ReviewModule] });
    region = await TestRegion.in(test.postgres);
    await region.places('there', WEEK, 100);
    await region.places('online', ONLINE, 100);
  });
  afterAll(async () => {
    await region.close();
    await test.close();
  });

  const open = (actor: Actor, id: string) => test.app.get(ProposalDetailService).read(actor, id);
  const told = async (actor: Actor, id: string) =>
    (await test.app.get(EndedProposals).list(actor)).items.find((one) => one.id === id);
  const end = (id: string, reason: string, daysAgo = 0) =>
    region.query(
      `UPDATE proposal SET state = 'withdrawn', version = version + 1, closed_at = now() - $3 * interval '1 day', closed_reason = $2 WHERE id = $1`,
      [id, reason, daysAgo],
    );

  it('are told to who opened them, with the reason, the own reference, and for nobody else', async () => {
    const { id } = await region.proposal();
    await open(anna, id);
    await open(bram, id);
    expect(await told(anna, id)).toBeUndefined();
    await end(id, 'intake-stop');
    expect(await told(anna, id)).toMatchObject({
      side: 'sending',
      diagnosis: 'anxiety',
      week: WEEK,
      reference: expect.stringMatching(/^REF-/) as string,
      other: 'Receiver',
      reasonEn: 'This programme has an intake stop.',
      replacedBy: null,
    });
    expect(await told(bram, id)).toMatchObject({ side: 'receiving', reference: null, other: 'Sender' });
    for (const other of [eva, carla]) expect(await told(other, id)).toBeUndefined();
  });

  it('are told to who had taken them on, although a colleague opened them first', async () => {
    const { id } = await region.proposal();
    await open(anna, id);
    await open(eva, id);
    await test.app.get(TeamService).takeOn(eva, id, null);
    await end(id, 'superseded');
    expect(await told(eva, id)).toMatchObject({ reasonEn: expect.any(String) as string });
  });

  it('lead to what came instead, for who did not propose it', async () => {
    const { id } = await region.proposal();
    await open(eva, id);
    await open(bram, id);
    const wanted = { programme: 'online', week: ONLINE, version: 1 };
    const made = await test.app.get(ReplacementService).replace(anna, id, wanted);
    if (!made.ok) throw new Error(made.error);
    expect(await told(eva, id)).toMatchObject({ replacedBy: made.value });
    expect(await told(bram, id)).toMatchObject({ replacedBy: null });
    const own = await region.proposal();
    await open(anna, own.id);
    expect((await test.app.get(ReplacementService).replace(anna, own.id, wanted)).ok).toBe(true);
    expect(await told(anna, own.id)).toBeUndefined();
  });

  it('are told for a week, and what was decided on is not among them', async () => {
    const [old, refused] = [await region.proposal(), await region.proposal()];
    await open(anna, old.id);
    await open(anna, refused.id);
    await end(old.id, 'slot-gone', 8);
    const refusal = { verdict: 'refuse' as const, reason: 'insufficient-information', version: 1 };
    expect((await test.app.get(DecisionService).decide(bram, refused.id, refusal)).ok).toBe(true);
    expect(await told(anna, old.id)).toBeUndefined();
    expect(await told(anna, refused.id)).toBeUndefined();
  });

  it('are a look at a list, in the trail', async () => {
    const { id } = await region.proposal();
    await open(anna, id);
    await end(id, 'slot-gone');
    await told(anna, id);
    expect(
      await region.count(`audit_event WHERE action = 'proposal.list' AND subject_ids @> ARRAY[$1]`, [id]),
    ).toBe(1);
  });
});
