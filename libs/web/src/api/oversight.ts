import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf, outcomeOf } from './http.js';

export type TrailEvent = Schemas['TrailEventDto'];
export type EntryTrail = Schemas['EntryTrailDto'];
export type AskedEntry = Schemas['AskedEntryDto'];
export type ClientAnswer = Schemas['ClientAnswerDto'];
export type Chain = Schemas['ChainStateDto'];
export type Retention = Schemas['RetentionDto'];
export type RetentionRehearsal = Schemas['RetentionRehearsalDto'];
export type ErasureRehearsal = Schemas['ErasureRehearsalDto'];
export type Erased = Schemas['ErasedDto'];
export type ErasedRows = Schemas['ErasedRowsDto'];
export type LiveUser = Schemas['LiveUserDto'];

export interface TrailFilter {
  from?: string;
  to?: string;
  action?: string;
  organisation?: string;
  user?: string;
  subject?: string;
  before?: string;
  limit: number;
}

/** Each reading of the trail is a line in it: so it is read when somebody asks, and never by itself. */
const ONLY_WHEN_ASKED = {
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  retry: false,
} as const;

export const readTrail = (filter: TrailFilter, signal?: AbortSignal): Promise<Schemas['TrailListDto']> =>
  dataOf(api.GET('/api/v1/audit/events', { params: { query: filter }, signal }));
export const trailQuery = (filter: TrailFilter) =>
  queryOptions({
    queryKey: ['oversight', 'trail', filter],
    queryFn: ({ signal }) => readTrail(filter, signal),
    placeholderData: keepPreviousData,
    ...ONLY_WHEN_ASKED,
  });
export const entryTrailQuery = (id: string) =>
  queryOptions({
    queryKey: ['oversight', 'entry', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/audit/entries/{id}', { params: { path: { id } }, signal })),
    ...ONLY_WHEN_ASKED,
  });
export const clientAnswerQuery = (asked: AskedEntry) =>
  queryOptions({
    queryKey: ['oversight', 'answer', asked],
    queryFn: ({ signal }) => dataOf(api.POST('/api/v1/client-answers', { body: asked, signal })),
    ...ONLY_WHEN_ASKED,
  });
/** Id under which the trail knows an entry of a provider. */
export const lookUpEntry = (asked: AskedEntry): Promise<{ entry: string }> =>
  dataOf(api.POST('/api/v1/entry-lookups', { body: asked }));
export const writeAnswerLetter = (asked: AskedEntry, language: 'nl' | 'en'): Promise<Blob> =>
  dataOf(
    api.POST('/api/v1/client-answers/letter', { body: { ...asked, language }, parseAs: 'blob' }),
  ) as Promise<Blob>;

const POLL_CHAIN_MS = 2_000;
const RARELY_MS = 60_000;
/** @param awaited whether somebody waits for what verifying finds. */
export const chainQuery = (awaited: boolean) =>
  queryOptions({
    queryKey: ['oversight', 'chain'],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/audit/chain', { signal })),
    refetchInterval: awaited ? POLL_CHAIN_MS : RARELY_MS,
  });
export const verifyChain = (): Promise<Chain> => outcomeOf(api.POST('/api/v1/audit/chain/verifications'));

export const retentionQuery = queryOptions({
  queryKey: ['oversight', 'retention'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/retention', { signal })),
});
export const rehearseRetention = (): Promise<RetentionRehearsal> =>
  dataOf(api.POST('/api/v1/retention/rehearsal'));

export const erasuresQuery = queryOptions({
  queryKey: ['oversight', 'erasures'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/erasures', { signal })),
});
export const rehearseErasure = (asked: AskedEntry): Promise<ErasureRehearsal> =>
  dataOf(api.POST('/api/v1/erasures/rehearsal', { body: asked }));
export const eraseEntry = (entry: string): Promise<Erased> =>
  outcomeOf(api.POST('/api/v1/erasures', { body: { entry } }));

export const liveSessionsQuery = queryOptions({
  queryKey: ['oversight', 'sessions'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/sessions', { signal })),
  ...ONLY_WHEN_ASKED,
});
export const endSessions = (user: string, session?: string): Promise<Schemas['EndedSessionsDto']> =>
  outcomeOf(api.POST('/api/v1/sessions/end', { body: { user, session } }));
