import { type Instance, pairValue } from '../../instance/index.js';
import { Coupling } from './coupling.js';
import { LinearBuilder, type LinearModel } from './linear.js';

/** One column per admissible triple, then one per group week (in the whole problem only). */
export interface NaiveModel {
  readonly linear: LinearModel;
  readonly coupling: Coupling;
  readonly triples: number;
  /** Entry, pair and cell of each triple; ascending by entry, pair and week. */
  readonly entryOf: Int32Array;
  readonly pairOf: Int32Array;
  readonly cellOf: Int32Array;
  /** Triples of entry i: entryStart[i] .. entryStart[i+1]−1. */
  readonly entryStart: Int32Array;
  /** Row of entry i: at most one of its triples. */
  readonly entryRow: Int32Array;
}

/** Columns that the naive model of a problem has, without building it. */
export function naiveColumns(instance: Instance): number {
  let sum = 0;
  for (let c = 0; c < instance.cells; c++) if (instance.cellMin[c] > 0) sum++;
  for (let i = 0; i < instance.n; i++) {
    if (instance.pinnedCell[i] !== -1) sum++;
    else
      for (let k = instance.pairStart[i]; k < instance.pairStart[i + 1]; k++)
        sum += instance.pairCells[k] - instance.pairSkip[k];
  }
  return sum;
}

/**
 * The whole problem by its triples. `groups` as binaries: a group week has slots and a minimum only when it is open;
 * `relaxed`: minima are left out (their linear relaxation asks nothing), and the slot rows are there to be given one.
 */
export function naiveModel(instance: Instance, groups: 'binaries' | 'relaxed'): NaiveModel {
  const { n, cells, cellMin, cellSlots, cellStart, pinnedCell } = instance;
  const { pairStart, pairProgramme, pairSkip, pairCells } = instance;
  const builder = new LinearBuilder();
  const withGroup = (c: number): boolean => groups === 'binaries' && cellMin[c] > 0;
  const coupling = new Coupling(instance, builder, (c) =>
    builder.row(-Infinity, withGroup(c) ? 0 : cellSlots[c]),
  );
  const least = new Int32Array(cells).fill(-1);
  for (let c = 0; c < cells; c++) if (withGroup(c)) least[c] = builder.row(0, Infinity);

  const entryOf: number[] = [];
  const pairOf: number[] = [];
  const cellOf: number[] = [];
  const entryStart = new Int32Array(n + 1);
  const entryRow = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    entryRow[i] = builder.row(-Infinity, 1);
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const shared = coupling.terms(i, j);
      for (let c = cellStart[j] + pairSkip[k]; c < cellStart[j] + pairCells[k]; c++) {
        if (pinnedCell[i] !== -1 && pinnedCell[i] !== c) continue;
        const pinned = pinnedCell[i] === c ? 1 : 0;
        const slot: (readonly [number, number])[] = [
          [entryRow[i], 1],
          [coupling.rowOf[c], 1],
          [least[c], 1],
        ];
        builder.column(pairValue(instance, i, k, c), pinned, 1, [
          ...slot,
          ...shared,
          ...coupling.cellTerms(i, c),
        ]);
        entryOf.push(i);
        pairOf.push(k);
        cellOf.push(c);
      }
    }
    entryStart[i + 1] = entryOf.length;
  }
  for (let c = 0; c < cells; c++) {
    if (withGroup(c))
      builder.column(0, 0, 1, [
        [coupling.rowOf[c], -cellSlots[c]],
        [least[c], -cellMin[c]],
      ]);
  }
  return {
    linear: builder.finish(),
    coupling,
    triples: entryOf.length,
    entryOf: Int32Array.from(entryOf),
    pairOf: Int32Array.from(pairOf),
    cellOf: Int32Array.from(cellOf),
    entryStart,
    entryRow,
  };
}
