import { type Instance } from '../../instance/index.js';
import { Coupling } from './coupling.js';
import { LinearBuilder, type LinearModel } from './linear.js';

/**
 * The whole problem by pairs and classes: value(i, j, t) = base(i, j) + later(class of i, wait of j)(t), so the week
 * can be chosen for a class (programme, severity and clocks, first and last admissible week) as a whole. A column per pair says
 * who goes where, a column per class and week how many of the class go when, and a row per class that both agree.
 * Exact, and about half the columns of the naive model on a region.
 */
export interface MergedModel {
  readonly linear: LinearModel;
  readonly coupling: Coupling;
  /** Columns of pairs are 0 .. pairs−1, in the instance's numbers. */
  readonly pairs: number;
  /** Class of each pair, and the first column of each class; one column per cell of its pairs. */
  readonly classOf: Int32Array;
  readonly firstColumn: Int32Array;
  /** Column of each group week, 1 where it starts; −1 for other cells. */
  readonly startColumn: Int32Array;
}

export function mergedModel(instance: Instance): MergedModel {
  const { n, cells, cellMin, cellSlots, cellStart, cellWeek, weeks, waits, waitOf, later } = instance;
  const { pairStart, pairProgramme, pairSkip, pairCells, pairBase, pinnedCell } = instance;
  const { entryClass, sender, limits } = instance;
  const builder = new LinearBuilder();
  const coupling = new Coupling(instance, builder, (c) =>
    builder.row(-Infinity, cellMin[c] > 0 ? 0 : cellSlots[c]),
  );
  const least = new Int32Array(cells).fill(-1);
  for (let c = 0; c < cells; c++) if (cellMin[c] > 0) least[c] = builder.row(0, Infinity);

  const classOf = new Int32Array(pairBase.length);
  const classes = new Map<string, number>();
  const members: {
    row: number;
    later: number;
    first: number;
    last: number;
    pinned: number;
    member: number;
  }[] = [];
  for (let i = 0; i < n; i++) {
    const once = builder.row(-Infinity, 1);
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const pinned = pinnedCell[i];
      // A pinned entry is a class of its own: its week is not for the others to exchange.
      // Where a constraint looks at sender and cell together, senders are not alike either.
      const alike = limits.bySenderCell ? sender[i] : '';
      const key =
        pinned === -1 ? `${j}/${entryClass[i]}/${pairSkip[k]}/${pairCells[k]}/${alike}` : `pin ${i}`;
      let q = classes.get(key);
      if (q === undefined) {
        classes.set(key, (q = classes.size));
        members.push({
          row: builder.row(0, 0),
          later: (entryClass[i] * waits + waitOf[j]) * weeks,
          first: cellStart[j] + pairSkip[k],
          last: cellStart[j] + pairCells[k],
          pinned,
          member: i,
        });
      }
      classOf[k] = q;
      builder.column(pairBase[k], pinned >= 0 ? 1 : 0, 1, [
        [once, 1],
        [members[q].row, 1],
        ...coupling.terms(i, j),
      ]);
    }
  }
  const firstColumn = new Int32Array(members.length + 1);
  let next = pairBase.length;
  members.forEach(({ row, later: at, first, last, pinned, member }, q) => {
    firstColumn[q] = next;
    for (let c = first; c < last; c++) {
      const most = pinned === -1 || pinned === c ? cellSlots[c] : 0;
      next =
        builder.column(later[at + cellWeek[c]], 0, most, [
          [row, -1],
          [coupling.rowOf[c], 1],
          [least[c], 1],
          ...coupling.cellTerms(member, c),
        ]) + 1;
    }
  });
  firstColumn[members.length] = next;
  const startColumn = new Int32Array(cells).fill(-1);
  for (let c = 0; c < cells; c++) {
    if (cellMin[c] > 0)
      startColumn[c] = builder.column(0, 0, 1, [
        [coupling.rowOf[c], -cellSlots[c]],
        [least[c], -cellMin[c]],
      ]);
  }
  return { linear: builder.finish(), coupling, pairs: pairBase.length, classOf, firstColumn, startColumn };
}

/** The columns with what is assumed of group weeks: fixed, the others as they are. */
export function assuming(
  { linear, startColumn }: MergedModel,
  { started, closed }: { readonly started: readonly number[]; readonly closed: readonly number[] },
): LinearModel {
  const columnLower = linear.columnLower.slice();
  const columnUpper = linear.columnUpper.slice();
  for (const c of started) columnLower[startColumn[c]] = 1;
  for (const c of closed) columnUpper[startColumn[c]] = 0;
  return { ...linear, columnLower, columnUpper };
}
