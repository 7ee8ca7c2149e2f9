import { useQuery } from '@tanstack/react-query';
import { worklistQuery } from '../../../api/proposals.js';
import type { ProposalSummary } from '../../../api/types.js';
import { usePendingId } from '../decision/use-pending.js';
import { filterOf, type ReviewSearch } from '../worklist/worklist-search.js';

/** So many after this one are read ahead: one that somebody else decides meanwhile leaves the next. */
const AHEAD = 2;

export interface Place {
  previous: string | undefined;
  next: string | undefined;
  /** Those that come after it, the nearest first. */
  after: string[];
  position: number | undefined;
  total: number;
  /** What the list says of it. */
  item: ProposalSummary | undefined;
}

/** Where this proposal stands in the list it was opened from, leaving out one that is being decided. */
export function usePlace(id: string, search: ReviewSearch): Place {
  const { data } = useQuery(worklistQuery(filterOf(search)));
  const pendingId = usePendingId();
  const all = data?.items ?? [];
  const items = all.filter((item) => item.id === id || item.id !== pendingId);
  const at = items.findIndex((item) => item.id === id);
  const after = items.slice(at + 1, at + 1 + AHEAD).map((item) => item.id);
  return {
    previous: items[at - 1]?.id,
    next: after[0],
    after,
    position: at < 0 ? undefined : at + 1 + filterOf(search).offset,
    total: (data?.total ?? 0) - (all.length - items.length),
    item: items[at],
  };
}
