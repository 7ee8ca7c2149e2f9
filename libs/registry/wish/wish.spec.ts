import { contactText, lastTreatedAt } from './contact.js';
import { countingWish } from './wish.js';

describe('the wish of a client', () => {
  const stay = { clientWish: 'stay', clientWishOn: '2026-09-01' } as const;

  it('counts from the day it was said to the end of the agreed weeks', () => {
    expect(countingWish(stay, '2026-09-01', 13)).toEqual({
      wish: 'stay',
      lapsed: false,
      until: '2026-12-07',
    });
    expect(countingWish(stay, '2026-12-06', 13).wish).toBe('stay');
    expect(countingWish(stay, '2026-12-07', 13)).toEqual({ wish: 'not-asked', lapsed: true, until: null });
  });

  it('is not asked where nobody asked, or where the answer was taken back', () => {
    const never = { clientWish: 'not-asked', clientWishOn: null } as const;
    const back = { clientWish: 'not-asked', clientWishOn: '2026-11-01' } as const;
    for (const said of [never, back])
      expect(countingWish(said, '2026-11-02', 13)).toEqual({ wish: 'not-asked', lapsed: false, until: null });
  });
});

describe('an earlier treatment', () => {
  it('is found by provider', () => {
    const contacts = [contactText({ provider: '99990002', lastMonth: '2024-05' })];
    expect(lastTreatedAt(contacts, '99990002')).toBe('2024-05');
    expect(lastTreatedAt(contacts, '99990001')).toBeNull();
  });
});
