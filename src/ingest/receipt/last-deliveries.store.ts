import { type Ask, table } from '../../platform/base/database/index.js';
import { PushReceipt } from './receipt.entity.js';

const r = table(PushReceipt, 'r');

/** When each provider of the acting region last delivered its waiting list, ISO 8601; who never did is missing. */
export async function lastDeliveries(ask: Ask): Promise<ReadonlyMap<string, string>> {
  const rows = await ask<{ provider: string; at: string }>(
    `SELECT ${r.providerId} AS provider, to_json(max(${r.receivedAt})) #>> '{}' AS at FROM ${r}
     WHERE ${r.regionId} = acting_region() AND ${r.kind} = 'waiting-list' GROUP BY 1`,
    [],
  );
  return new Map(rows.map(({ provider, at }) => [provider, at]));
}
