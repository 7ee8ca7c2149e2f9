import { type EntityManager } from 'typeorm';
import { type BridgingRow, type FlowRow, type TransferRow } from '../../../libs/insight/index.js';
import { columnsOf, type RowOf, table } from '../../platform/base/database/index.js';
import { DailyFact } from '../facts/daily-fact.entity.js';
import { InsightBeginning, InsightBridging, InsightTransfer } from '../insight.entity.js';

const t = table(InsightTransfer, 't');
const b = table(InsightBridging, 'b');
const f = table(DailyFact, 'f');
const s = table(InsightBeginning, 's');

// All of it as the engine.

/** Since which day there are proposals; null where there was never one. */
export async function proposalsSince(tx: EntityManager): Promise<string | null> {
  const [found] = await tx.query<RowOf<InsightBeginning, 'proposalsSince'>[]>(
    `SELECT ${columnsOf(s, 'proposalsSince')} FROM ${s}`,
  );
  return found?.proposalsSince ?? null;
}

export const transferRows = (tx: EntityManager, months: readonly string[]): Promise<TransferRow[]> =>
  tx.query(
    `SELECT ${columnsOf(t, ...(['population', 'month', 'step', 'fromProvider', 'toProviders'] as const), 'expectedWeeks', 'sparedWeeks', 'clients')}
     FROM ${t} WHERE ${t.month} = ANY ($1)`,
    [months],
  );

export const bridgingRows = (tx: EntityManager, months: readonly string[]): Promise<BridgingRow[]> =>
  tx.query(
    `SELECT ${columnsOf(b, 'population', 'month', 'clients')}, ${b.providerId} AS provider
     FROM ${b} WHERE ${b.month} = ANY ($1)`,
    [months],
  );

/** What each list did in each month that is touched by these days, by all that is known of it now. */
export const flowRows = (tx: EntityManager, from: string, until: string): Promise<FlowRow[]> =>
  tx.query(
    `SELECT ${f.population}, to_char(${f.day}, 'YYYY-MM') AS month, ${f.providerId} AS provider,
       sum(${f.intake})::integer AS intakes, sum(${f.went})::integer AS departures,
       sum(${f.cleaned} + ${f.cleanedAfter})::integer AS cleaned
     FROM ${f} WHERE ${f.regionId} = acting_region() AND ${f.day} BETWEEN $1 AND $2 GROUP BY 1, 2, 3`,
    [from, until],
  );
