import { type Installation } from '../../../libs/operation/index.js';
import { lastDeliveries } from '../../ingest/index.js';
import { type Ask, table } from '../../platform/base/database/index.js';
import { ProviderName } from '../current/names.entity.js';

const p = table(ProviderName, 'p');

/** How fresh the waiting list of each provider of the acting region is. */
export async function freshness(ask: Ask): Promise<NonNullable<Installation['deliveries']>> {
  const delivered = await lastDeliveries(ask);
  const providers = await ask<{ id: string; name: string }>(
    `SELECT ${p.id} AS id, ${p.name} AS name FROM ${p} WHERE ${p.regionId} = acting_region() ORDER BY ${p.id}`,
    [],
  );
  return providers.map(({ id, name }) => ({
    provider: `${name} (${id})`,
    lastAt: delivered.get(id) ?? null,
  }));
}
