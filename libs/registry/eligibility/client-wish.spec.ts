import { clientWish } from './client-wish.js';

describe('the wish of the client', () => {
  it('holds for who is open and for who was not asked', () => {
    expect(clientWish.holds({ wish: 'open' }, {}, null)).toBe(true);
    expect(clientWish.holds({ wish: 'not-asked' }, {}, null)).toBe(true);
    expect(clientWish.holds({}, {}, null)).toBe(true);
  });

  it('is broken everywhere for who wants to stay', () => {
    expect(clientWish.holds({ wish: 'stay' }, {}, 5)).toBe(false);
  });
});
