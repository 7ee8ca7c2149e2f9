import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf, outcomeOf } from './http.js';

export type Pause = Schemas['PauseDto'];
export type PendingDecision = Schemas['PendingDecisionDto'];
export type PendingList = Schemas['PendingDecisionListDto'];

const POLL_MS = 2_000;
const at = (id: string) => ({ params: { path: { id } } });

/** What somebody decided and can undo, and what became of what they were not told of. */
export const pendingQuery = queryOptions({
  queryKey: ['pending-decisions'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/pending-decisions', { signal })),
  refetchInterval: (query) =>
    query.state.data?.items.some(({ state }) => state === 'pending') ? POLL_MS : false,
});
export const readPending = (): Promise<PendingList> => dataOf(api.GET('/api/v1/pending-decisions'));
export const undoPending = (id: string): Promise<PendingList> =>
  outcomeOf(api.DELETE('/api/v1/pending-decisions/{id}', at(id)));
export const effectPending = (id: string): Promise<PendingList> =>
  outcomeOf(api.POST('/api/v1/pending-decisions/{id}/effect', at(id)));
export const prolongPending = (id: string): Promise<PendingList> =>
  outcomeOf(api.POST('/api/v1/pending-decisions/{id}/prolong', at(id)));
export const seenPending = (id: string): Promise<PendingList> =>
  outcomeOf(api.POST('/api/v1/pending-decisions/{id}/seen', at(id)));
