import { seededRandom } from './random.js';

describe('seededRandom', () => {
  it('draws the same numbers for the same seed and others for another', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed).bits);
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(draw(1)).not.toEqual(draw(1 + 2 ** 32));
    expect(draw(1)).toEqual([...draw(1)].map((n) => n >>> 0));
  });

  it('stays the stream it was: stored instances depend on it', () => {
    const random = seededRandom(1);
    expect([random.bits(), random.bits(), random.below(10), random.between(3, 5)]).toMatchInlineSnapshot(`
      [
        393288148,
        2174103013,
        1,
        3,
      ]
    `);
  });

  it('is even enough for instances', () => {
    const random = seededRandom(7);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[random.below(10)]++;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('weighs, and never picks a weight of 0', () => {
    const random = seededRandom(3);
    const counts = [0, 0, 0];
    for (let i = 0; i < 4000; i++) counts[random.weighted([3, 0, 1])]++;
    expect(counts[1]).toBe(0);
    expect(counts[0] / counts[2]).toBeGreaterThan(2.5);
    expect(counts[0] / counts[2]).toBeLessThan(3.5);
  });

  it('shuffles without losing or changing anything', () => {
    const items = Object.freeze([1, 2, 3, 4, 5, 6, 7, 8]);
    const mixed = seededRandom(5).shuffle(items);
    expect(mixed).not.toEqual(items);
    expect([...mixed].sort()).toEqual(items);
  });
});
