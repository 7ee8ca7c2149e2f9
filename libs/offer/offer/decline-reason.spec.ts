import { DEFAULT_POLICY } from '../../policy/index.js';
import { declineReason } from './decline-reason.js';

describe('the reasons to decline', () => {
  it('are given only while they are in use', () => {
    const reasons = DEFAULT_POLICY.declineReasons.map((one) => ({
      ...one,
      withdrawn: one.code === 'too-far',
    }));
    expect(declineReason(reasons, 'week-unsuitable')).toMatchObject({ value: { effect: 'this-week' } });
    expect(declineReason(reasons, 'too-far')).toMatchObject({ error: 'reason-withdrawn' });
    expect(declineReason(reasons, 'toString')).toMatchObject({ error: 'reason-unknown' });
    expect(declineReason(reasons, null)).toMatchObject({ error: 'reason-needed' });
  });
});
