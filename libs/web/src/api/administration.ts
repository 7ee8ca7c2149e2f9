import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf, outcomeOf } from './http.js';

export type Policy = Schemas['PolicyDto'];
export type PolicyVersion = Schemas['PolicyVersionDto'];
export type ProviderLimits = Schemas['ProviderLimitsDto'];
export type System = Schemas['SystemDto'];
export type Installation = Schemas['InstallationDto'];
export type Person = Schemas['PersonDto'];

export const policyQuery = queryOptions({
  queryKey: ['administration', 'policy'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/policy', { signal })),
  // Somebody is filling in a form made of it.
  refetchOnWindowFocus: false,
});
export const policyVersionQuery = (version: number) =>
  queryOptions({
    queryKey: ['administration', 'policy', version],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/policy/versions/{version}', { params: { path: { version } }, signal })),
    staleTime: Infinity,
  });
export const setPolicy = (body: Schemas['SetPolicyDto']): Promise<PolicyVersion> =>
  outcomeOf(api.PUT('/api/v1/policy', { body }));

export const providerLimitsQuery = queryOptions({
  queryKey: ['administration', 'providers'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/provider-limits', { signal })),
});
export const addProvider = (body: Schemas['AddProviderDto']): Promise<ProviderLimits> =>
  outcomeOf(api.POST('/api/v1/provider-limits', { body }));
export const setProvider = (id: string, body: Schemas['ChangeProviderDto']): Promise<ProviderLimits> =>
  outcomeOf(api.PUT('/api/v1/provider-limits/{id}', { params: { path: { id } }, body }));

export const systemsQuery = queryOptions({
  queryKey: ['administration', 'systems'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/systems', { signal })),
});
/** Whoever looks at this waits for something to change. */
const POLL_INSTALLATION_MS = 15_000;
export const installationQuery = queryOptions({
  queryKey: ['administration', 'installation'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/installation', { signal })),
  refetchInterval: POLL_INSTALLATION_MS,
});
/** Each reading is a line of the trail: so it is read when the page opens, and never by itself. */
export const peopleQuery = queryOptions({
  queryKey: ['administration', 'people'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/people', { signal })),
  staleTime: Infinity,
  gcTime: 0,
  refetchOnWindowFocus: false,
  retry: false,
});
