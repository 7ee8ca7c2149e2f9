import { setTimeout as pause } from 'node:timers/promises';
import { testApp } from '../../../test/support/app.js';
import { REGION, TestRegion } from '../../../test/support/review/region.js';
import { ReviewModule } from '../../review/index.js';
import { Schedule } from '../../platform/jobs/index.js';
import { OfferModule } from '../offer.module.js';

it('ends what is past its date when the hour strikes, by the queue', async () => {
  const test = await testApp({ stages: [ReviewModule, OfferModule], work: true, env: { REGION } });
  const region = await TestRegion.in(test.postgres);
  try {
    const { id } = await region.proposal({ expiresIn: -2 });
    const schedule = test.app.get(Schedule);
    const hour = new Date();
    await Promise.all([schedule.tick('expiry', hour), schedule.tick('expiry', hour)]);
    for (let i = 0; i < 100 && (await region.stateOf(id)).state === 'proposed'; i++) await pause(100);
    expect(await region.stateOf(id)).toEqual({ state: 'expired', version: 2, reason: 'no-decision-in-time' });
    expect(await region.count(`follow_up WHERE cause_id = $1 AND kind = 'proposal-expired'`, [id])).toBe(1);
    expect(
      await region.query(
        `SELECT action, role, detail FROM audit_event WHERE subject_id = $1 AND user_id = 'engine' ORDER BY id`,
        [id],
      ),
    ).toEqual([
      {
        action: 'proposal.state',
        role: 'engine',
        detail: { from: 'proposed', to: 'expired', reason: 'no-decision-in-time' },
      },
      { action: 'proposal.expire', role: 'engine', detail: {} },
    ]);
  } finally {
    await region.close();
    await test.close();
  }
});
