import { otherProvider } from './other-provider.js';

describe('other-provider', () => {
  it('holds at another provider', () => {
    expect(otherProvider.holds({ provider: 'P1' }, { provider: 'P2' }, 0)).toBe(true);
  });

  it('is broken where the client already waits', () => {
    expect(otherProvider.holds({ provider: 'P1' }, { provider: 'P1' }, 0)).toBe(false);
  });
});
