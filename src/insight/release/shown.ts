import {
  type CaseReport,
  caseReport,
  type OpenCases,
  openCases,
  WAIT_GROUPINGS,
  type WaitGrouping,
  type WaitReport,
  waitReport,
} from '../../../libs/insight/index.js';
import { type Population, POPULATIONS } from '../../../libs/kernel/index.js';
import { type FunnelOf } from '../funnel/funnel-release.js';
import { among, type OfPopulation } from '../insight.store.js';
import { normFor } from '../trend/trend-release.js';
import { type Released } from './figure-release.entity.js';
import { type Rules, type Sums } from './sums.js';

/** What everybody is shown of each kind. */
export interface Shown {
  readonly waits: {
    readonly reports: readonly {
      readonly population: Population;
      readonly by: WaitGrouping;
      readonly report: WaitReport;
    }[];
  };
  readonly funnel: Omit<Sums['funnel'], 'rows'> & { readonly rows: readonly Omit<FunnelOf, 'exchanged'>[] };
  readonly 'case-table': {
    readonly tables: readonly OfPopulation<{ readonly report: CaseReport; readonly open: OpenCases }>[];
  };
  readonly trend: Sums['trend'];
  readonly 'time-to-intake': Sums['time-to-intake'];
  readonly queues: Sums['queues'];
  readonly transfers: Sums['transfers'];
  readonly levers: Sums['levers'];
}

const same = <S>(sums: S): S => sums;

/**
 * Passes the gate, once for each release. The answers are kept, and not what they are made of: a gate that hides
 * otherwise since, or a table that was not shown then, would be a second look at the same sums. Nor is what only the own
 * organisation of a reader sees: it may be of one client, and goes with the next release.
 */
export const SHOWN: { readonly [K in Released]: (sums: Sums[K] & Rules) => Shown[K] } = {
  waits: ({ rows, suppressUnder: k, norm, norms }) => ({
    reports: POPULATIONS.flatMap((population) => {
      const own = among(rows, population);
      const held = normFor({ matching: { norm, norms } }, population);
      return WAIT_GROUPINGS.map((by) => ({
        ...{ population, by },
        report: waitReport(own, { by, norm: held, k, own: null }),
      }));
    }),
  }),
  funnel: ({ rows, severityWeight }) => ({
    severityWeight,
    rows: rows.map(({ exchanged: _, ...shown }) => shown),
  }),
  'case-table': ({ rows, actions, suppressUnder: k }) => ({
    tables: POPULATIONS.map((population) => {
      const of = [among(rows, population), among(actions, population)] as const;
      return { population, report: caseReport(...of, k), open: openCases(...of, k) };
    }),
  }),
  trend: same,
  'time-to-intake': same,
  queues: same,
  transfers: same,
  levers: same,
};
