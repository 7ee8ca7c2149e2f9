import { type Instance, restrictPairs } from '../../instance/index.js';

/** A triple of an entry: the number of its pair and of a cell. */
export interface Option {
  readonly k: number;
  readonly c: number;
}

/** What a plan is asked to be, besides of the best value. */
export interface Wish {
  /** Triples that each entry may have. */
  readonly options: readonly (readonly Option[])[];
  /** Cell that entries keep; −1 = none. */
  readonly kept: Int32Array;
  /** All of these are matched. */
  readonly all: readonly number[];
  /** And one of these at least, unless there are none. */
  readonly any: readonly number[];
}

/**
 * The wish as a problem of its own, and the value that its plans have if and only if they fulfil it and are worth
 * `value` in the problem it came from: every value times more than all wishes together, and a whole number for each
 * entry that is wished for. Null where these would pass what doubles hold exactly.
 */
export function questionOf(
  instance: Instance,
  value: number,
  { options, kept, all, any }: Wish,
): { readonly question: Instance; readonly target: number } | null {
  const ofAll = any.length + 1;
  const times = ofAll * all.length + any.length + 1;
  if (!fits(instance, times)) return null;

  // Of each pair the cells up to its last option: what lies between and is none costs value.
  const cells = new Uint8Array(instance.pairCells.length);
  options.forEach((list, i) => {
    for (const { k, c } of kept[i] >= 0 ? list.filter((option) => option.c === kept[i]) : list)
      cells[k] = Math.max(cells[k], c + 1 - instance.cellStart[instance.pairProgramme[k]]);
  });
  const restricted = restrictPairs(
    instance,
    cells.map((count) => (count > 0 ? 1 : 0)),
  );
  const pairBase = restricted.pairBase.map((base) => base * times);
  const wish = (i: number, by: number): void => {
    for (let k = restricted.pairStart[i]; k < restricted.pairStart[i + 1]; k++) pairBase[k] += by;
  };
  for (const i of all) wish(i, ofAll);
  for (const i of any) wish(i, 1);
  return {
    question: {
      ...restricted,
      pairBase,
      pairCells: cells.filter((count) => count > 0),
      later: restricted.later.map((cost) => cost * times),
      pinnedCell: kept.slice(),
    },
    target: value * times + ofAll * all.length + Math.min(1, any.length),
  };
}

/** A plan's value, times that much, is a whole number that a double holds. */
function fits({ n, pairBase, later }: Instance, times: number): boolean {
  const largest = (list: Float64Array): number => list.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  return (largest(pairBase) + largest(later) + 1) * times * n < Number.MAX_SAFE_INTEGER;
}
