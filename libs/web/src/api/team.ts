import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf } from './http.js';

export type Team = Schemas['TeamDto'];
export type NewAbsence = Schemas['NewAbsenceDto'];

export const teamQuery = queryOptions({
  queryKey: ['team'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/team', { signal })),
  staleTime: 60_000,
});
export const setAbsence = (body: NewAbsence): Promise<Team> =>
  dataOf(api.PUT('/api/v1/team/absence', { body }));
export const endAbsence = (): Promise<unknown> => dataOf(api.DELETE('/api/v1/team/absence'));

const at = (id: string) => ({ params: { path: { id } } });
/** @param instead who had taken it on as far as one knows. */
export const takeOn = (id: string, instead: string | null): Promise<unknown> =>
  dataOf(api.POST('/api/v1/proposals/{id}/assignee', { ...at(id), body: { instead } }));
export const release = (id: string): Promise<unknown> =>
  dataOf(api.DELETE('/api/v1/proposals/{id}/assignee', at(id)));
