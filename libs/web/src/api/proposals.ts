import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { afterPaint } from './after-paint.js';
import { allPages } from './all-pages.js';
import { api, dataOf } from './http.js';
import { queryClient } from './query-client.js';
import type { ProposalDetail, ProposalSummary, UrgencyReason, Worklist } from './types.js';

const MINUTE = 60_000;
/** Somebody may read one proposal for as long before the next one is asked for. */
const KEPT_MS = 15 * MINUTE;
/** As many as the service gives at once. */
const MOST = 200;
/** While a decision can still be undone. */
const PAUSE_MS = 2_000;

export interface WorklistFilter {
  list: 'ours' | 'theirs' | 'approved';
  side?: 'sending' | 'receiving';
  assignee?: 'me';
  urgency?: UrgencyReason;
  diagnosis?: string;
  organisation?: string;
  /** Days. */
  within?: number;
  limit: number;
  offset: number;
}

/** The lists as the service asks for them. */
export const LISTS = {
  ours: { waitingFor: 'me' },
  theirs: { waitingFor: 'other' },
  approved: { state: 'approved' },
} as const;

const readWorklist = ({ list, ...filter }: WorklistFilter, signal?: AbortSignal): Promise<Worklist> =>
  dataOf(
    api.GET('/api/v1/proposals', {
      params: { query: { ...LISTS[list], ...filter, sort: 'urgency' } },
      signal,
    }),
  );

/** Every line of the list, whatever page of it is shown. */
export const wholeWorklist = (filter: WorklistFilter): Promise<ProposalSummary[]> =>
  allPages((offset) => readWorklist({ ...filter, limit: MOST, offset }));

export const worklistQuery = ({ list, ...filter }: WorklistFilter) =>
  queryOptions({
    queryKey: ['proposals', 'list', list, filter],
    queryFn: ({ signal }) => readWorklist({ list, ...filter }, signal),
    placeholderData: keepPreviousData,
    // The other side may act at any moment.
    refetchInterval: MINUTE,
  });

export const viewsQuery = queryOptions({
  queryKey: ['worklist-views'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/worklist-views', { signal })),
  staleTime: 5 * MINUTE,
});

/** What ended although the reader had opened it or taken it on. Each reading is a look, so it is seldom asked again. */
export const endedQuery = queryOptions({
  queryKey: ['proposals', 'ended'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/ended-proposals', { signal })),
  staleTime: 5 * MINUTE,
});

const aheadKey = (id: string) => ['proposals', 'ahead', id] as const;

/** One that may be opened next. It does not count as opened: the other side is not told that somebody has looked. */
export const proposalAheadQuery = (id: string) =>
  queryOptions({
    queryKey: aheadKey(id),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/proposals/{id}', { params: { path: { id }, query: { ahead: true } }, signal })),
    gcTime: KEPT_MS,
    retry: false,
  });

const readAhead = (id: string): ProposalDetail | undefined =>
  queryClient.getQueryData<ProposalDetail>(aheadKey(id));

/** The proposal that is opened: what was read ahead is shown at once, and opening it is said and asked for anew. */
export const proposalQuery = (id: string) =>
  queryOptions<ProposalDetail>({
    queryKey: ['proposals', 'one', id],
    queryFn: async ({ signal }) => {
      if (readAhead(id) !== undefined) await afterPaint();
      return dataOf(api.GET('/api/v1/proposals/{id}', { params: { path: { id } }, signal }));
    },
    placeholderData: () => readAhead(id),
    refetchInterval: (query) => (query.state.data?.pending ? PAUSE_MS : MINUTE),
  });
