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
  /** Whether the rest waits at so many organisations. */
  hasOthers(cell: Cell, least: number): boolean;
}

/** The number of a group. */
export const countOf = ({ parts }: Cell): number => parts.reduce((sum, { count }) => sum + count, 0);

/** What each organisation knows of a group; under null all of it. Counted once, for all that look. */
function knownOf(cell: Cell): ReadonlyMap<string | null, number> {
  const known = new Map<string | null, number>();
  const add = (organisation: string | null, count: number): unknown =>
    known.set(organisation, (known.get(organisation) ?? 0) + count);
  for (const { knownTo, count } of cell.parts)
    for (const organisation of new Set([null, ...knownTo])) add(organisation, count);
  return known;
}

/** Everybody who may look: somebody without a share, and each organisation that has one. */
export function readersOf(cells: readonly Cell[]): readonly [Reader, ...Reader[]] {
  const known = new Map(cells.map((cell) => [cell, knownOf(cell)]));
  const reader = (organisation: string | null): Reader => {
    const share = (cell: Cell): number =>
      organisation === null ? 0 : (known.get(cell)?.get(organisation) ?? 0);
    return {
      organisation,
      share,
      rest: (cell) => (known.get(cell)?.get(null) ?? 0) - share(cell),
      hasOthers: ({ parts }, least) => {
        const found = new Set<string>();
        for (const { knownTo, count } of parts) {
          if (found.size >= least) break;
          if (count > 0 && (organisation === null || !knownTo.includes(organisation)))
            found.add(knownTo[0] ?? '');
        }
        return found.size >= least;
      },
    };
  };
  const organisations = new Set(cells.flatMap(({ parts }) => parts.flatMap(({ knownTo }) => knownTo)));
  return [reader(null), ...[...organisations].map(reader)];
}
