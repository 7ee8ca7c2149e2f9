import { type EntityManager } from 'typeorm';
import { periodOf } from '../../../libs/disclosure/index.js';
import { plusDays } from '../../../libs/kernel/index.js';
import { type RowOf } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { type MatchingRun } from './run.entity.js';
import { firstCompletedIn } from './run.store.js';

/**
 * The first completed run of the period of publication that a run was completed in; null for one that was not. Figures
 * about others are told of that run alone: two runs with one push between them are then one look.
 */
export async function runOfPeriod(
  tx: EntityManager,
  { finishedAt }: Pick<MatchingRun, 'finishedAt'>,
  publicationDays: number,
): Promise<RowOf<MatchingRun, 'finishedAt' | 'counts' | 'shares'> | null> {
  if (finishedAt === null) return null;
  const period = periodOf(todayOf(finishedAt), publicationDays);
  return firstCompletedIn(tx, period, plusDays(period, publicationDays));
}
