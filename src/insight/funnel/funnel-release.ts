import { type EntityManager } from 'typeorm';
import { courseOf, type Eligible, eligibleOf, type FunnelCourse } from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { partsAbout } from '../../../libs/matching/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { Slices } from '../../platform/base/time/index.js';
import { among } from '../insight.store.js';
import { funnelCases, runLookedAt } from './funnel.store.js';

/** The funnel of one population, behind the gate. */
export interface FunnelOf extends FunnelCourse {
  readonly population: Population;
  /** Null where no run has been completed. */
  readonly eligible: (Eligible & { readonly ranAt: string }) | null;
}

export interface FunnelSums {
  readonly rows: readonly FunnelOf[];
}

/** How far proposals came since the beginning. Nothing where there was never one. */
export async function funnelSums(
  tx: EntityManager,
  { suppressUnder: k, publicationDays }: PolicyDocument,
): Promise<FunnelSums> {
  const cases = await funnelCases(tx);
  const run = await runLookedAt(tx, publicationDays);
  if (cases.length === 0) return { rows: [] };
  const slices = new Slices();
  const rows: FunnelOf[] = [];
  for (const population of POPULATIONS) {
    const about = partsAbout(run?.parts ?? [], population);
    rows.push({
      population,
      ...courseOf(among(cases, population), k),
      eligible: run && { ...eligibleOf(about, k), ranAt: run.finishedAt.toISOString() },
    });
    await slices.rest();
  }
  return { rows };
}

/** Where there never was a proposal. */
export const emptyFunnel = (k: number): Omit<FunnelOf, 'population'> => ({
  ...courseOf([], k),
  eligible: null,
});
