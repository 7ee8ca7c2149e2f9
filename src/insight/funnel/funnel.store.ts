import { type EntityManager } from 'typeorm';
import { type FunnelCase } from '../../../libs/insight/index.js';
import { type RunPart } from '../../../libs/matching/index.js';
import { periodOf } from '../../../libs/disclosure/index.js';
import { plusDays } from '../../../libs/kernel/index.js';
import { columnsOf, table } from '../../platform/base/database/index.js';
import { TIME_ZONE, todayOf } from '../../platform/base/time/index.js';
import { InsightFunnel, InsightRun } from '../insight.entity.js';
import { type OfPopulation } from '../insight.store.js';

const f = table(InsightFunnel, 'f');
const r = table(InsightRun, 'r');

export const funnelCases = (tx: EntityManager): Promise<OfPopulation<FunnelCase>[]> =>
  tx.query(
    `SELECT ${columnsOf(
      f,
      ...([
        'population',
        'fromProvider',
        'toProvider',
        'proposalState',
        'offerState',
        'transferState',
      ] as const),
      ...([
        'places',
        'seen',
        'intakeHeld',
        'reason',
        'daysToSeen',
        'daysToApproved',
        'daysToOffered',
      ] as const),
      ...(['daysToAccepted', 'daysToIntake', 'daysToStarted', 'daysHeld'] as const),
    )} FROM ${f}`,
  );

/** A run and what became of its entries. */
export interface RunLookedAt {
  readonly finishedAt: Date;
  readonly parts: readonly RunPart[] | null;
}

/** Of the period of publication of the last completed run the first, whose figures are told of that period; null without one. */
export async function runLookedAt(tx: EntityManager, publicationDays: number): Promise<RunLookedAt | null> {
  const [last] = await tx.query<{ at: Date | null }[]>(`SELECT max(${r.finishedAt}) AS at FROM ${r}`);
  if (!last?.at) return null;
  const period = periodOf(todayOf(last.at), publicationDays);
  const day = `(${r.finishedAt} AT TIME ZONE '${TIME_ZONE}')::date`;
  const [found = null] = await tx.query<RunLookedAt[]>(
    `SELECT ${columnsOf(r, 'finishedAt', 'parts')} FROM ${r} WHERE ${day} >= $1 AND ${day} < $2 ORDER BY ${r.finishedAt}, ${r.id} LIMIT 1`,
    [period, plusDays(period, publicationDays)],
  );
  return found;
}
