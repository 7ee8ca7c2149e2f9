import { type Ask, table } from '../../../base/database/index.js';
import { WebhookEndpoint } from '../endpoint/webhook-endpoint.entity.js';
import { WebhookDelivery } from './webhook-delivery.entity.js';

const w = table(WebhookEndpoint, 'w');
const d = table(WebhookDelivery, 'd');

/** How the webhooks of a region stand: endpoints by state, and how late their messages are. No number of messages: each is about a client. */
export interface WebhooksNow {
  readonly delivering: number;
  readonly failing: number;
  readonly disabled: number;
  /** Seconds that the message has been due that is due longest; 0 = none is. */
  readonly dueSeconds: number;
}

export async function webhooksNow(ask: Ask): Promise<WebhooksNow> {
  const [endpoints] = await ask<Omit<WebhooksNow, 'dueSeconds'>>(
    `SELECT (count(*) FILTER (WHERE ${w.state} = 'active' AND ${w.failingSince} IS NULL))::integer AS delivering,
       (count(*) FILTER (WHERE ${w.state} = 'active' AND ${w.failingSince} IS NOT NULL))::integer AS failing,
       (count(*) FILTER (WHERE ${w.state} = 'disabled'))::integer AS disabled FROM ${w} WHERE ${w.regionId} = acting_region()`,
    [],
  );
  const [due] = await ask<Pick<WebhooksNow, 'dueSeconds'>>(
    `SELECT coalesce(extract(epoch FROM now() - min(${d.nextAt})), 0)::float8 AS "dueSeconds"
     FROM ${d} JOIN ${w} ON ${w.regionId} = ${d.regionId} AND ${w.id} = ${d.endpointId}
     WHERE ${d.regionId} = acting_region() AND ${d.state} = 'waiting' AND ${d.nextAt} <= now() AND ${w.state} = 'active'`,
    [],
  );
  return { ...endpoints!, ...due! };
}
