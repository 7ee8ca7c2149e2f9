import { type EntityManager } from 'typeorm';
import {
  courseOf,
  type Eligible,
  eligibleOf,
  type ExchangeRow,
  type FunnelCourse,
  type Ledger,
  ledgerOf,
  type SeverityWeights,
} from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { partsAbout } from '../../../libs/matching/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { Slices } from '../../platform/base/time/index.js';
import { among } from '../insight.store.js';
import { exchangeRows } from '../ledger/ledger.store.js';
import { funnelCases, runLookedAt } from './funnel.store.js';

/** The funnel of one population, behind the gate. */
export interface FunnelOf extends FunnelCourse {
  readonly population: Population;
  /** Null where no run has been completed. */
  readonly eligible: (Eligible & { readonly ranAt: string }) | null;
  /** Who sent and took them. With the funnel, as its total is a step of it. */
  readonly ledger: Ledger;
  /** What the ledger of one organisation is made of, which it may see in full. */
  readonly exchanged: readonly ExchangeRow[];
}

export interface FunnelSums {
  readonly severityWeight: SeverityWeights;
  readonly rows: readonly FunnelOf[];
}

/** How far proposals came since the beginning. Nothing where there was never one. */
export async function funnelSums(
  tx: EntityManager,
  { suppressUnder: k, publicationDays, matching: { severityWeight: weights } }: PolicyDocument,
): Promise<FunnelSums> {
  const cases = await funnelCases(tx);
  const run = await runLookedAt(tx, publicationDays);
  if (cases.length === 0) return { rows: [], severityWeight: weights };
  const exchanges = await exchangeRows(tx);
  const slices = new Slices();
  const rows: FunnelOf[] = [];
  for (const population of POPULATIONS) {
    const about = partsAbout(run?.parts ?? [], population);
    const course = courseOf(among(cases, population), k);
    const exchanged = among(exchanges, population);
    rows.push({
      population,
      ...course,
      ...{
        exchanged,
        ledger: ledgerOf(exchanged, { k, weights, mayTotal: course.funnel.accepted !== null }),
      },
      eligible: run && { ...eligibleOf(about, k), ranAt: run.finishedAt.toISOString() },
    });
    await slices.rest();
  }
  return { rows, severityWeight: weights };
}

/** Where there never was a proposal. */
export const emptyFunnel = (k: number): Omit<FunnelOf, 'population'> => ({
  ...courseOf([], k),
  eligible: null,
  ledger: { transfers: 0, lines: [] },
  exchanged: [],
});
