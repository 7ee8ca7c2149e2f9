import type { Shares } from '../../api/types.js';

type Table = Shares['tables'][number];
type Group = Table['groups'][number];

/** The key of the line of those that are no band together. */
export const TOGETHER = 'together';

/** A line of the table: one group, or those that may not be shown by themselves, taken together. */
export interface ShareRow {
  readonly key: string;
  readonly entries: number;
  readonly proposed: number;
  readonly firstComeFirstServed: number;
  readonly of: readonly Group[];
}

const startOf = ({ key }: Group): number => parseInt(key);

/**
 * The groups that may be shown, and the others as one. Of bands (weeks, years) in their order, where those that are
 * hidden lie side by side as the band that they are together: `15-21`, `22-31` and `32-` as `15-`.
 */
export function shareRows({ by, groups, together }: Table): ShareRow[] {
  const bands = by === 'waited' || by === 'age';
  const sorted = bands ? groups.toSorted((a, b) => startOf(a) - startOf(b)) : groups;
  const shown = sorted.flatMap((group): ShareRow[] => {
    const { key, entries, proposed, firstComeFirstServed } = group;
    return entries === null || proposed === null || firstComeFirstServed === null
      ? []
      : [{ key, entries, proposed, firstComeFirstServed, of: [group] }];
  });
  if (together === null) return shown;
  const hidden = sorted.filter(({ entries }) => entries === null);
  const first = sorted.indexOf(hidden[0]!);
  const sideBySide = bands && hidden.every((group, i) => sorted[first + i] === group);
  const rest: ShareRow = {
    key: sideBySide ? `${startOf(hidden[0]!)}-${hidden.at(-1)!.key.split('-')[1]}` : TOGETHER,
    ...together,
    of: hidden,
  };
  return sideBySide ? shown.toSpliced(first, 0, rest) : [...shown, rest];
}
