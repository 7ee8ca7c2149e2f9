import { type Instance, pairValue } from '../instance/index.js';

/** An admissible triple as a column, 0 or 1. */
export interface Column {
  readonly entry: number;
  readonly pair: number;
  readonly cell: number;
  readonly value: number;
  readonly pinned: boolean;
}

/** least ≤ Σ coefficient · column ≤ most; a null end is open. `group` adds coefficient · z, z = the group starts. */
export interface Row {
  readonly terms: readonly (readonly [column: number, coefficient: number])[];
  readonly group?: { readonly cell: number; readonly coefficient: number };
  readonly least: number | null;
  readonly most: number | null;
}

/** The whole problem as a mixed-integer model, for general solvers. One column a triple, so only for small problems. */
export interface Model {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Cells with a group minimum: one binary each. */
  readonly groups: readonly number[];
}

type Terms = [number, number][];

const lists = (count: number): Terms[] => Array.from({ length: count }, () => []);

export function buildModel(instance: Instance): Model {
  const { n, cells, providers, pairStart, pairProgramme, pairCells, cellStart, pinnedCell } = instance;
  const columns: Column[] = [];
  const once = lists(n);
  const slots = lists(cells);
  const out = lists(providers);
  const netIn = lists(providers);
  const ceilings = lists(instance.ceilings);
  const shares = lists(providers);
  for (let i = 0; i < n; i++) {
    const s = instance.sender[i];
    for (let k = pairStart[i]; k < pairStart[i + 1]; k++) {
      const j = pairProgramme[k];
      const p = instance.providerOf[j];
      const insurer = instance.profileInsurer[instance.profile[i]];
      const ceiling = instance.ceilingAt[insurer * providers + p];
      for (let cell = cellStart[j]; cell < cellStart[j] + pairCells[k]; cell++) {
        const pinned = pinnedCell[i] === cell;
        if (pinnedCell[i] !== -1 && !pinned) continue;
        const at =
          columns.push({ entry: i, pair: k, cell, value: pairValue(instance, i, k, cell), pinned }) - 1;
        once[i].push([at, 1]);
        slots[cell].push([at, 1]);
        out[s].push([at, 1]);
        netIn[p].push([at, 1]);
        netIn[s].push([at, -1]);
        if (ceiling >= 0) ceilings[ceiling].push([at, 1]);
        shares[p].push([at, 10_000 * instance.high[i] - instance.minHighShare[p]]);
      }
    }
  }
  const rows: Row[] = [];
  const atMost = (terms: Terms, most: number): void => {
    if (terms.length > 0) rows.push({ terms, least: null, most });
  };
  for (const terms of once) atMost(terms, 1);
  const groups: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    const least = instance.cellMin[cell];
    if (least === 0 || slots[cell].length === 0) {
      atMost(slots[cell], instance.cellSlots[cell]);
      continue;
    }
    groups.push(cell);
    const group = (coefficient: number) => ({ cell, coefficient: -coefficient });
    rows.push({ terms: slots[cell], group: group(instance.cellSlots[cell]), least: null, most: 0 });
    rows.push({ terms: slots[cell], group: group(least), least: 0, most: null });
  }
  for (let p = 0; p < providers; p++) {
    if (instance.maxOut[p] >= 0) atMost(out[p], instance.maxOut[p]);
    if (instance.maxNetIn[p] >= 0) atMost(netIn[p], instance.maxNetIn[p]);
    if (instance.minHighShare[p] > 0 && shares[p].length > 0)
      rows.push({ terms: shares[p], least: 0, most: null });
  }
  for (let c = 0; c < instance.ceilings; c++) atMost(ceilings[c], instance.ceilingMax[c]);
  return { columns, rows, groups };
}
