import { inOrder } from './detail-order.js';

describe('what was written down with an action', () => {
  it('says the beginning of a period before its end, and what else there is in its order', () => {
    const detail = { to: '2026-11-30', lines: 50, from: '2026-11-01', provider: null };
    expect(inOrder(detail)).toEqual([
      ['from', '2026-11-01'],
      ['to', '2026-11-30'],
      ['lines', 50],
    ]);
  });
});
