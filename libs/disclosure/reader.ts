/** Some of those that a group counts, who are known to the same organisations. */
export interface Part {
  /** Where they wait, and where they go: each may see them one by one. Empty where that is not told. */
  readonly knownTo: readonly string[];
  /** Whole, ≥ 0. */
  readonly count: number;
}

/** One group of a table. A group of 0 is no secret. */
export interface Cell {
  readonly key: string;
  readonly parts: readonly Part[];
  /** Hidden whatever its count, since another table hides it. */
  readonly sensitive?: boolean;
  /** The organisation that all of the group is of, as everybody knows; absent where any may have a share. */
  readonly of?: string;
}

/** Somebody who looks at a table: what remains of a group without those that they know. */
export interface Reader {
  /** Null: somebody who knows none of those counted. */
  readonly organisation: string | null;
  rest(cell: Cell): number;
  share(cell: Cell): number;
  /** Organisations where the rest waits. */
  others(cell: Cell): number;
}

/** The number of a group. */
export const countOf = ({ parts }: Cell): number => parts.reduce((sum, { count }) => sum + count, 0);

export function reader(organisation: string | null): Reader {
  const foreign = ({ parts }: Cell): Part[] =>
    parts.filter(
      ({ knownTo, count }) => count > 0 && (organisation === null || !knownTo.includes(organisation)),
    );
  // Asked again with every group that is given up.
  const known = new Map<Cell, number>();
  const rest = (cell: Cell): number => {
    const sum = known.get(cell) ?? foreign(cell).reduce((total, { count }) => total + count, 0);
    known.set(cell, sum);
    return sum;
  };
  return {
    organisation,
    rest,
    share: (cell) => countOf(cell) - rest(cell),
    others: (cell) => new Set(foreign(cell).map(({ knownTo }) => knownTo[0] ?? '')).size,
  };
}

/** Everybody who may look: somebody without a share, and each organisation that has one. */
export const readersOf = (cells: readonly Cell[]): Reader[] => [
  reader(null),
  ...[...new Set(cells.flatMap(({ parts }) => parts.flatMap(({ knownTo }) => knownTo)))].map(reader),
];
