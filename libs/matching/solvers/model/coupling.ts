import { type Instance, type RowTerms } from '../../instance/index.js';
import { type LinearBuilder } from './linear.js';

/**
 * The rows that entries share, as rows of a linear model. What is counted in parts of a placement (shares) is written in
 * whole numbers, divided by their greatest common divisor: 0.2 is 1 against −4 and not 2,000 against −8,000, which LP
 * codes like better.
 */
export class Coupling {
  /** Row of the instance's limits → row of the model. */
  readonly rowOf: Int32Array;
  /** What one unit of the model's row is in placements: 10⁴ / divisor for shares, 1 otherwise. */
  readonly unit: Float64Array;

  constructor(
    private readonly instance: Instance,
    builder: LinearBuilder,
    slotRow: (cell: number) => number,
  ) {
    const { cells, limits } = instance;
    this.rowOf = new Int32Array(limits.count).fill(-1);
    this.unit = limits.unit.slice();
    const divisor = divisors(instance);
    for (let c = 0; c < cells; c++) this.rowOf[c] = slotRow(c);
    for (const row of inBlocks(instance)) {
      this.unit[row] = limits.unit[row] / divisor[row];
      this.rowOf[row] = builder.row(-Infinity, limits.most[row] / divisor[row]);
    }
  }

  /** Rows and coefficients of entry i at programme j, whatever the week; slots apart. */
  terms(i: number, j: number): Term[] {
    const { limits, profile, providers, providerOf, sender } = this.instance;
    const found = [
      ...this.termsOf(limits.bySender, sender[i]),
      ...this.termsOf(limits.byReceiver, profile[i] * providers + providerOf[j]),
    ];
    return found.sort((a, b) => a.order - b.order).map(({ term }) => term);
  }

  /** What entry i uses besides in a cell. */
  cellTerms(i: number, cell: number): Term[] {
    const { limits, providers, sender } = this.instance;
    if (!limits.bySenderCell) return [];
    return this.termsOf(limits.bySenderCell, cell * providers + sender[i]).map(({ term }) => term);
  }

  private termsOf({ start, row, amount, order }: RowTerms, item: number) {
    const { unit } = this.instance.limits;
    const found: { readonly order: number; readonly term: Term }[] = [];
    for (let x = start[item]; x < start[item + 1]; x++) {
      const coefficient = (amount[x] * this.unit[row[x]]) / unit[row[x]];
      found.push({ order: order[x], term: [this.rowOf[row[x]], coefficient] });
    }
    return found;
  }
}

type Term = readonly [row: number, coefficient: number];

/** Rows above the slots: those of constraints with the same kind of key together, by key. LP codes depend on the order. */
function inBlocks({ limits }: Instance): number[] {
  const blocks = new Map<string, number[][]>();
  for (const { constraint, start, end } of limits.families.slice(1)) {
    const kind = constraint.linear.of.join();
    const rows = Array.from({ length: end - start }, (_, n) => start + n);
    blocks.set(kind, [...(blocks.get(kind) ?? []), rows]);
  }
  return [...blocks.values()].flatMap((block) =>
    block.length === 1
      ? block[0]
      : block.flat().sort((a, b) => limits.provider[a] - limits.provider[b] || a - b),
  );
}

/** Greatest common divisor of the amounts in each row. */
function divisors({ limits }: Instance): Float64Array {
  const divisor = new Float64Array(limits.count);
  for (const terms of [limits.bySender, limits.byReceiver, limits.bySenderCell])
    terms?.row.forEach((row, x) => {
      divisor[row] = commonDivisor(Math.abs(terms.amount[x]), divisor[row]);
    });
  return divisor.map((most) => most || 1);
}

function commonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
