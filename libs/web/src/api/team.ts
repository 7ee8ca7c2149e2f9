import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf, outcomeOf } from './http.js';

export type Team = Schemas['TeamDto'];
export type OwnAbsence = Schemas['OwnAbsenceDto'];
export type Colleague = Schemas['ColleagueDto'];

export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/team', { signal })),
  staleTime: 60_000,
});
const at = (id: string) => ({ params: { path: { id } } });
export const planAbsence = (body: Schemas['NewAbsenceDto']): Promise<Team> =>
  outcomeOf(api.POST('/api/v1/team/absences', { body }));
export const changeAbsence = (id: string, body: Schemas['ChangedAbsenceDto']): Promise<Team> =>
  outcomeOf(api.PUT('/api/v1/team/absences/{id}', { ...at(id), body }));
/** Back before its last day, or not going after all. */
export const cancelAbsence = (id: string): Promise<unknown> =>
  outcomeOf(api.DELETE('/api/v1/team/absences/{id}', at(id)));

/** @param instead who had taken it on as far as one knows. */
export const takeOn = (id: string, instead: string | null): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/proposals/{id}/assignee', { ...at(id), body: { instead } }));
export const release = (id: string): Promise<unknown> =>
  outcomeOf(api.DELETE('/api/v1/proposals/{id}/assignee', at(id)));
