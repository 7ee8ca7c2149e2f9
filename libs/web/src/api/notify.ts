import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../api-client/index.js';
import { api, dataOf, outcomeOf } from './http.js';

export type LiveChange = Schemas['LiveChangeDto'];
export type Notification = Schemas['NotificationDto'];
export type NotificationList = Schemas['NotificationListDto'];
export type MailPreference = Schemas['MailPreferenceDto'];
export type NewMailPreference = Schemas['NewMailPreferenceDto'];
export type Webhook = Schemas['WebhookDto'];
export type WebhookSecret = Schemas['WebhookSecretDto'];
export type WebhookKind = Schemas['WebhookKindDto'];
export type ChangedWebhook = Schemas['ChangedWebhookDto'];
export type Delivery = Schemas['DeliveryDto'];

const MINUTE = 60_000;
const MOST = 100;

export const notificationsQuery = queryOptions({
  queryKey: ['notifications'],
  queryFn: ({ signal }) =>
    dataOf(api.GET('/api/v1/notifications', { params: { query: { limit: MOST } }, signal })),
  placeholderData: keepPreviousData,
  // For where live updates do not get through.
  refetchInterval: MINUTE,
});
export const readAll = (until: number): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/notifications/read', { body: { until } }));
export const readOne = (id: number): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }));

export const mailPreferenceQuery = queryOptions({
  queryKey: ['mail-preference'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/notification-preferences', { signal })),
});
export const saveMailPreference = (body: NewMailPreference): Promise<MailPreference> =>
  outcomeOf(api.PUT('/api/v1/notification-preferences', { body }));
export const confirmAddress = (token: string): Promise<MailPreference> =>
  outcomeOf(api.POST('/api/v1/notification-preferences/confirm', { body: { token } }));

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks', 'list'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/webhooks', { signal })),
});
const POLL_MS = 3_000;
export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', 'deliveries', id],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/webhooks/{id}/deliveries', { params: { path: { id } }, signal })),
    refetchInterval: (query) =>
      query.state.data?.items.some(({ state, attempts }) => state === 'waiting' && attempts < 2)
        ? POLL_MS
        : false,
  });
export const addWebhook = (body: Schemas['NewWebhookDto']): Promise<WebhookSecret> =>
  outcomeOf(api.POST('/api/v1/webhooks', { body }));
export const changeWebhook = (id: string, body: ChangedWebhook): Promise<Webhook> =>
  outcomeOf(api.PUT('/api/v1/webhooks/{id}', { params: { path: { id } }, body }));
export const removeWebhook = (id: string): Promise<unknown> =>
  outcomeOf(api.DELETE('/api/v1/webhooks/{id}', { params: { path: { id } } }));
export const rotateSecret = (id: string): Promise<WebhookSecret> =>
  outcomeOf(api.POST('/api/v1/webhooks/{id}/secret', { params: { path: { id } } }));
export const testWebhook = (id: string): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/webhooks/{id}/test', { params: { path: { id } } }));
export const replayAll = (id: string): Promise<unknown> =>
  outcomeOf(api.POST('/api/v1/webhooks/{id}/replay', { params: { path: { id } } }));
export const replayDelivery = (id: string, delivery: string): Promise<unknown> =>
  outcomeOf(
    api.POST('/api/v1/webhooks/{id}/deliveries/{delivery}/replay', { params: { path: { id, delivery } } }),
  );
