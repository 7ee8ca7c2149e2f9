import { type EntityManager } from 'typeorm';
import { lastDeliveries } from '../../ingest/index.js';
import { todayOf } from '../../platform/base/time/index.js';

/** The day on which a provider last delivered its waiting list, as far as the actor may see it; null = never. */
export async function deliveredOn(tx: EntityManager, provider: string): Promise<string | null> {
  const delivered = await lastDeliveries((sql, parameters) => tx.query(sql, parameters));
  const at = delivered.get(provider);
  return at === undefined ? null : todayOf(new Date(at));
}
