import type { Queues } from '../../api/types.js';

type Row = Queues['rows'][number];

export interface QueueFinding {
  readonly kind: 'short' | 'long' | 'none' | 'noNorm' | 'hidden';
  /** Diagnosis groups whose demand exceeds their capacity, whose list is too long, and all that are shown. */
  readonly short: number;
  readonly long: number;
  readonly all: number;
}

/** What the lists of a place come to; of those that are shown. */
export function queueFinding(rows: readonly Row[], norm: number | null): QueueFinding {
  const shown = rows.flatMap(({ figure }) => (figure === null ? [] : [figure]));
  const short = shown.filter(({ balance }) => balance === 'short').length;
  const long = shown.filter(({ needed }) => needed === 'relief').length;
  const kind = (): QueueFinding['kind'] => {
    if (shown.length === 0) return 'hidden';
    if (short > 0) return 'short';
    if (norm === null) return 'noNorm';
    return long > 0 ? 'long' : 'none';
  };
  return { kind: kind(), short, long, all: shown.length };
}
