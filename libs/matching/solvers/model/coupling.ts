import { type Instance } from '../../instance/index.js';
import { Rows } from '../core/dual/rows.js';
import { type LinearBuilder } from './linear.js';

/**
 * The rows that entries share, numbered in the model and in the certificate (`Rows`: slots, maxOut, maxNetIn,
 * ceilings, shares). Shares are written in whole numbers, divided by their greatest common divisor: 0.2 is 1 against
 * −4 and not 2,000 against −8,000, which LP codes like better.
 */
export class Coupling {
  /** Certificate number → row of the model, −1 = the problem has no such row. */
  readonly rowOf: Int32Array;
  /** What one unit of the model's row is in units of the certificate's: 10⁴ / divisor for shares, 1 otherwise. */
  readonly unit: Float64Array;
  readonly numbers: Rows;

  constructor(
    private readonly instance: Instance,
    builder: LinearBuilder,
    slotRow: (cell: number) => number,
  ) {
    const { cells, providers, ceilings } = instance;
    const numbers = (this.numbers = new Rows(instance));
    this.rowOf = new Int32Array(numbers.count).fill(-1);
    this.unit = new Float64Array(numbers.count).fill(1);
    const { rowOf, unit } = this;
    const atMost = (number: number, most: number): void => {
      if (numbers.present[number]) rowOf[number] = builder.row(-Infinity, most);
    };
    for (let c = 0; c < cells; c++) rowOf[c] = slotRow(c);
    for (let p = 0; p < providers; p++) {
      atMost(numbers.out + p, instance.maxOut[p]);
      atMost(numbers.netIn + p, instance.maxNetIn[p]);
      atMost(numbers.share + p, 0);
      unit[numbers.share + p] = 10_000 / commonDivisor(instance.minHighShare[p], 10_000);
    }
    for (let c = 0; c < ceilings; c++) atMost(numbers.ceiling + c, instance.ceilingMax[c]);
  }

  /** Rows and coefficients of entry i at programme j, slots apart. */
  *terms(i: number, j: number): Generator<readonly [row: number, coefficient: number]> {
    const { instance, numbers, rowOf, unit } = this;
    const p = instance.providerOf[j];
    const s = instance.sender[i];
    const ceiling = instance.ceilingAt[instance.profileInsurer[instance.profile[i]] * instance.providers + p];
    yield [rowOf[numbers.out + s], 1];
    if (p !== s) {
      yield [rowOf[numbers.netIn + p], 1];
      yield [rowOf[numbers.netIn + s], -1];
    }
    if (ceiling >= 0) yield [rowOf[numbers.ceiling + ceiling], 1];
    const share = numbers.share + p;
    yield [rowOf[share], ((instance.minHighShare[p] - 10_000 * instance.high[i]) * unit[share]) / 10_000];
  }
}

function commonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
