import { Clock } from './clock.js';

describe('the clock of a machine beside that of the database', () => {
  let wall: number;
  let looks: number;
  /** The database is always right here, and says so in no time. */
  const right = () => performance.timeOrigin + performance.now();
  const clock = () =>
    new Clock(
      () => {
        looks += 1;
        return Promise.resolve(right() / 1_000);
      },
      () => right() + wall,
    );
  beforeEach(() => {
    wall = 0;
    looks = 0;
  });

  it.each([
    [0, null],
    [59_000, null],
    [-59_000, null],
    [61_000, 61],
    [-2 * 86_400_000, -2 * 86_400],
  ])('%i ms ahead is off by %j seconds', async (ahead, off) => {
    wall = ahead;
    expect(await clock().isOffBy()).toBe(off);
  });

  it('is looked at once in a while, and at once where it is set', async () => {
    const one = clock();
    for (let asked = 0; asked < 5; asked++) expect(await one.isOffBy()).toBeNull();
    expect(looks).toBe(1);
    wall = 2 * 86_400_000;
    expect(await one.isOffBy()).toBe(2 * 86_400);
    wall = 0;
    expect(await one.isOffBy()).toBeNull();
    expect(looks).toBe(3);
  });

  it('is not taken for right where the database cannot be asked', async () => {
    await expect(new Clock(() => Promise.reject(new Error('away'))).isOffBy()).rejects.toThrow('away');
  });
});
