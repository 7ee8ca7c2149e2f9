import { type EntityManager } from 'typeorm';
import { type ActionCount, type OpenCaseCount, type WaitRow } from '../../../libs/insight/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { type FunnelSums, funnelSums } from '../funnel/funnel-release.js';
import { actionCounts, caseCounts, type OfPopulation, waitRows } from '../insight.store.js';
import { type QueueSums, queueSums } from '../queues/queues-release.js';
import { type TimeToIntakeSums, timeToIntakeSums } from '../time-to-intake/time-to-intake-release.js';
import { type TransferSums, transferSums } from '../transfers/transfers-release.js';
import { type TrendSums, trendSums } from '../trend/trend-release.js';
import { leverSums, type LeverSums } from '../levers/levers-release.js';
import { type Released } from './figure-release.entity.js';

/** What figures of each kind are made of. */
export interface Sums {
  readonly waits: { readonly rows: readonly OfPopulation<WaitRow>[] };
  readonly funnel: FunnelSums;
  readonly 'case-table': {
    readonly rows: readonly OfPopulation<OpenCaseCount>[];
    readonly actions: readonly OfPopulation<ActionCount>[];
  };
  readonly trend: TrendSums;
  readonly 'time-to-intake': TimeToIntakeSums;
  readonly queues: QueueSums;
  readonly transfers: TransferSums;
  readonly levers: LeverSums;
}

/** The norms and the threshold are those of the release: other ones over the same sums would be a second look at them. */
export type Rules = Pick<PolicyDocument, 'suppressUnder'> &
  Pick<PolicyDocument['matching'], 'norm' | 'norms'>;

export const withRules = <S>(sums: S, { matching, suppressUnder }: PolicyDocument): S & Rules => ({
  ...sums,
  ...{ norm: matching.norm, norms: matching.norms, suppressUnder },
});

/** What a release goes by: the policy, the moment, and what was published last. */
interface Occasion<K extends Released> {
  readonly document: PolicyDocument;
  readonly now: Date;
  readonly earlier: Sums[K] | null;
}

export const READ: {
  readonly [K in Released]: (tx: EntityManager, occasion: Occasion<K>) => Promise<Sums[K]>;
} = {
  waits: async (tx) => ({ rows: await waitRows(tx) }),
  funnel: (tx, { document }) => funnelSums(tx, document),
  'case-table': async (tx) => ({ rows: await caseCounts(tx), actions: await actionCounts(tx) }),
  trend: (tx, { document, now, earlier }) => trendSums(tx, document, earlier?.rows ?? [], now),
  'time-to-intake': (tx, { document, now }) => timeToIntakeSums(tx, document, now),
  queues: (tx, { document, now }) => queueSums(tx, document, now),
  transfers: (tx, { document, now, earlier }) =>
    transferSums(tx, { document, now, earlier: earlier?.rows ?? [] }),
  levers: (tx, { document }) => leverSums(tx, document),
};
