import { seededRandom } from '../../../kernel/index.js';
import { generate } from '../../../demo/problem/index.js';
import { compileInstance } from '../../instance/index.js';
import { exactBound, roundPrices } from './certificate.js';
import { FirstOrder } from './dual/first-order.js';
import { Rows } from './dual/rows.js';
import { dualValue } from './dual/value-of.js';

describe('the bound', () => {
  const instance = compileInstance(generate({ size: 'XM', seed: 2 }));
  const rows = new Rows(instance);

  it('is the dual value in exact arithmetic, rounded down, whatever the prices', () => {
    const random = seededRandom(3);
    for (let n = 0; n < 50; n++) {
      const price = roundPrices(Float64Array.from({ length: rows.count }, () => random.between(0, 200_000)));
      const exact = exactBound(instance, price);
      const approximate = dualValue(instance, rows, price);
      expect(Math.abs(exact - approximate)).toBeLessThan(1.5);
    }
  });

  it('falls as the first-order method goes on, and settles', () => {
    const dual = new FirstOrder(instance, rows);
    const bounds = [40, 160, 400].map((steps) => {
      dual.run(steps, () => false);
      return exactBound(instance, roundPrices(dual.bestPrice));
    });
    expect(bounds[1]).toBeLessThanOrEqual(bounds[0]);
    expect(bounds[2]).toBeLessThanOrEqual(bounds[1]);
    expect((bounds[1] - bounds[2]) / bounds[2]).toBeLessThan(0.01);
  });
});
