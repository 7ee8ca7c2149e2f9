import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, setCsrfToken } from './http.js';
import type {
  CodeLists,
  FollowUp,
  Funnel,
  List,
  Offer,
  Programme,
  ProposalDetail,
  ProposalSummary,
  Receipt,
  Run,
  RunStatus,
  Session,
  UnmatchedList,
  Waits,
  WaitsBy,
  Worklist,
} from './types.js';

const MINUTE = 60_000;
const POLL_RUN_MS = 1500;
const underWay = (status: RunStatus | undefined): boolean => status === 'queued' || status === 'running';

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    const session = await get<Session>('/session', {}, signal);
    setCsrfToken(session.signedIn ? session.csrfToken : null);
    return session;
  },
  staleTime: 5 * MINUTE,
});

export const codeListsQuery = queryOptions({
  queryKey: ['code-lists'],
  queryFn: ({ signal }) => get<CodeLists>('/code-lists', {}, signal),
  staleTime: Infinity,
});

export interface WorklistFilter {
  list: 'ours' | 'theirs' | 'approved' | 'all';
  side?: 'sending' | 'receiving';
  limit: number;
  offset: number;
}
const LISTS: Record<WorklistFilter['list'], Record<string, string>> = {
  ours: { waitingFor: 'me' },
  theirs: { waitingFor: 'other' },
  approved: { state: 'approved' },
  all: {},
};
export const worklistQuery = (filter: WorklistFilter) =>
  queryOptions({
    queryKey: ['proposals', 'list', filter],
    queryFn: ({ signal }) =>
      get<Worklist>(
        '/proposals',
        {
          ...LISTS[filter.list],
          side: filter.side,
          sort: 'urgency',
          limit: filter.limit,
          offset: filter.offset,
        },
        signal,
      ),
    placeholderData: keepPreviousData,
    // The other side may act at any moment.
    refetchInterval: MINUTE,
  });

export const proposalQuery = (id: string) =>
  queryOptions({
    queryKey: ['proposals', 'one', id],
    queryFn: ({ signal }) => get<ProposalDetail>(`/proposals/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: MINUTE,
  });

export const offersQuery = (state?: string) =>
  queryOptions({
    queryKey: ['offers', 'list', state ?? 'all'],
    queryFn: ({ signal }) => get<List<Offer>>('/offers', { state }, signal),
  });
export const readyQuery = queryOptions({
  queryKey: ['offers', 'ready'],
  queryFn: ({ signal }) => get<List<ProposalSummary>>('/offers/ready', {}, signal),
});
export const followUpsQuery = queryOptions({
  queryKey: ['offers', 'follow-ups'],
  queryFn: ({ signal }) => get<List<FollowUp>>('/follow-ups', {}, signal),
});

export const waitsQuery = (by: WaitsBy) =>
  queryOptions({
    queryKey: ['insight', 'waits', by],
    queryFn: ({ signal }) => get<Waits>('/insight/waits', { by }, signal),
    placeholderData: keepPreviousData,
  });
export const funnelQuery = queryOptions({
  queryKey: ['insight', 'funnel'],
  queryFn: ({ signal }) => get<Funnel>('/insight/funnel', {}, signal),
});

export const runsQuery = queryOptions({
  queryKey: ['runs', 'list'],
  queryFn: ({ signal }) => get<List<Run>>('/matching-runs', {}, signal),
  refetchInterval: (query) =>
    query.state.data?.items.some((run) => underWay(run.status)) ? POLL_RUN_MS : false,
});
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['runs', 'one', id],
    queryFn: ({ signal }) => get<Run>(`/matching-runs/${encodeURIComponent(id)}`, {}, signal),
    refetchInterval: (query) => (underWay(query.state.data?.status) ? POLL_RUN_MS : false),
  });
export const unmatchedQuery = (runId: string, reason: string | undefined) =>
  queryOptions({
    queryKey: ['runs', 'unmatched', runId, reason ?? 'all'],
    queryFn: ({ signal }) =>
      get<UnmatchedList>(`/matching-runs/${encodeURIComponent(runId)}/unmatched`, { reason }, signal),
    placeholderData: keepPreviousData,
  });

export const programmesQuery = (mine: boolean) =>
  queryOptions({
    queryKey: ['programmes', mine],
    queryFn: ({ signal }) => get<List<Programme>>('/programmes', { mine: mine || undefined }, signal),
  });
export const receiptsQuery = queryOptions({
  queryKey: ['receipts', 'list'],
  queryFn: ({ signal }) => get<List<Receipt>>('/receipts', {}, signal),
});
export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['receipts', 'one', id],
    queryFn: ({ signal }) => get<Receipt>(`/receipts/${encodeURIComponent(id)}`, {}, signal),
  });
