import { type EntityManager } from 'typeorm';
import { type Installation } from '../../../libs/operation/index.js';
import { overdueAge } from '../../../libs/registry/index.js';
import { lastDeliveries } from '../../ingest/index.js';
import { type Ask, table } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { ProviderName } from '../current/names.entity.js';

const p = table(ProviderName, 'p');

/** When each provider of the acting region last delivered its waiting list, ISO 8601; null = never. */
export async function deliveredLists(
  ask: Ask,
): Promise<{ id: string; name: string; lastAt: string | null }[]> {
  const delivered = await lastDeliveries(ask);
  const providers = await ask<{ id: string; name: string }>(
    `SELECT ${p.id} AS id, ${p.name} AS name FROM ${p} WHERE ${p.regionId} = acting_region() ORDER BY ${p.id}`,
    [],
  );
  return providers.map((one) => ({ ...one, lastAt: delivered.get(one.id) ?? null }));
}

/** How fresh the waiting list of each provider of the acting region is, for a sentence about it. */
export const freshness = async (ask: Ask): Promise<NonNullable<Installation['deliveries']>> =>
  (await deliveredLists(ask)).map(({ id, name, lastAt }) => ({ provider: `${name} (${id})`, lastAt }));

export interface DeliveryState {
  readonly provider: string;
  readonly name: string;
  readonly lastAt: string | null;
  /** How old it is, where that is more than the region agreed on. */
  readonly overdueDays: number | null;
}

/** The same, held against what the region agreed on. */
export async function deliveryStates(
  tx: EntityManager,
  now: Date,
): Promise<{ dueDays: number; deliveries: DeliveryState[] }> {
  const { dueDays } = (await policyInForce(tx)).document.pushes;
  const lists = await deliveredLists((sql, parameters) => tx.query(sql, parameters));
  const deliveries = lists.map(({ id, name, lastAt }) => ({
    provider: id,
    name,
    lastAt,
    overdueDays: overdueAge(lastAt === null ? null : todayOf(new Date(lastAt)), todayOf(now), dueDays),
  }));
  return { dueDays, deliveries };
}
