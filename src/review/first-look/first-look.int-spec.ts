import { type TestApp, testApp } from '../../../test/support/app.js';
import {
  anna,
  bram,
  carla,
  clinician,
  RECEIVER,
  SENDER,
  TestRegion,
} from '../../../test/support/review/region.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { DecisionService } from '../decision/decision.service.js';
import { ProposalDetailService } from '../proposal/proposal-detail.service.js';
import { ReviewModule } from '../review.module.js';
import { WorklistService } from '../worklist/worklist.service.js';

describe('a proposal that somebody has looked at', () => {
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

  const looks = (id: string) =>
    region.query<{ side: string; seen_by: string }>(
      'SELECT side, seen_by FROM proposal_seen WHERE proposal_id = $1 ORDER BY side DESC',
      [id],
    );
  const insertAs = (actor: Actor, values: string, id: string) =>
    test.database.transaction(actor, (tx) =>
      tx.query(
        `INSERT INTO proposal_seen (region_id, proposal_id, side, provider_id, seen_by, profession) VALUES ('TEST', $1, ${values})`,
        [id],
      ),
    );

  it('says so to the other side, with the first look of each', async () => {
    const { id } = await region.proposal();
    const before = new Date();
    const first = await details.read(anna, id, before);
    expect(first!.seen).toEqual({ sending: before.toISOString(), receiving: null });
    await details.read(clinician(SENDER, 'ada'), id);
    await details.read(bram, id);
    expect((await details.read(bram, id))!.seen.sending).toBe(before.toISOString());
    expect(await looks(id)).toEqual([
      { side: 'sending', seen_by: 'anna' },
      { side: 'receiving', seen_by: 'bram' },
    ]);
    const { items } = await test.app.get(WorklistService).list(bram, {});
    expect(items.find((item) => item.id === id)!.seen.sending).toBe(before.toISOString());
  });

  it('is as it was: nobody who decides hears that it has changed', async () => {
    const { id } = await region.proposal();
    const seen = await details.read(anna, id);
    await details.read(bram, id);
    expect(await region.stateOf(id)).toMatchObject({ state: 'proposed', version: seen!.version });
    expect(
      await test.app
        .get(DecisionService)
        .decide(anna, id, { verdict: 'approve', reason: null, version: seen!.version }),
    ).toMatchObject({ ok: true });
  });

  it('was not looked at by who may not decide, is no party, or comes after the end', async () => {
    const { id } = await region.proposal();
    await details.read(clinician(SENDER, 'trainee', { profession: null }), id);
    expect(await details.read(carla, id)).toBeNull();
    expect(await looks(id)).toEqual([]);
    await region.query(
      `UPDATE proposal SET state = 'withdrawn', version = 2, closed_at = now() WHERE id = $1`,
      [id],
    );
    await details.read(anna, id);
    expect(await looks(id)).toEqual([]);
  });

  it('was not looked at by who has read it ahead, though the trail says who has read it', async () => {
    const { id } = await region.proposal();
    const ahead = await details.read(anna, id, new Date(), false);
    expect(ahead!.seen).toEqual({ sending: null, receiving: null });
    expect(await looks(id)).toEqual([]);
    const read = `audit_event WHERE subject_id = $1 AND user_id = 'anna' AND action = 'proposal.read'`;
    expect(await region.count(read, [id])).toBe(1);
    // The same as its page shows, but for the look.
    const { seen, ...opened } = (await details.read(anna, id))!;
    expect(seen.sending).not.toBeNull();
    expect({ ...ahead, seen: undefined }).toEqual({ ...opened, seen: undefined });
    expect(await looks(id)).toEqual([{ side: 'sending', seen_by: 'anna' }]);
  });

  it('was looked at once a side, however many look at the same moment', async () => {
    const { id } = await region.proposal();
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        details.read(i % 2 === 0 ? clinician(SENDER, `s${i}`) : clinician(RECEIVER, `r${i}`), id),
      ),
    );
    expect((await looks(id)).map(({ side }) => side)).toEqual(['sending', 'receiving']);
  });

  it('is marked by nobody for another, by SQL either', async () => {
    const { id } = await region.proposal();
    await expect(insertAs(anna, `'receiving', '${RECEIVER}', 'anna', 'gz-psycholoog'`, id)).rejects.toThrow(
      /row-level security/,
    );
    await expect(insertAs(anna, `'sending', '${SENDER}', 'bram', 'gz-psycholoog'`, id)).rejects.toThrow(
      /row-level security/,
    );
    await expect(insertAs(anna, `'receiving', '${SENDER}', 'anna', 'gz-psycholoog'`, id)).rejects.toThrow(
      /another organisation/,
    );
    await expect(
      insertAs({ ...anna, role: 'data-steward' }, `'sending', '${SENDER}', 'anna', 'gz-psycholoog'`, id),
    ).rejects.toThrow(/row-level security/);
    await details.read(anna, id);
    await expect(
      test.database.transaction(anna, (tx) => tx.query('DELETE FROM proposal_seen')),
    ).rejects.toThrow(/permission denied/);
  });
});
