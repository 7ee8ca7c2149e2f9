import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import {
  type ActionCount,
  type OpenCaseCount,
  type TransferRow,
  type WaitRow,
} from '../../../libs/insight/index.js';
import { plusDays } from '../../../libs/kernel/index.js';
import { periodOf } from '../../../libs/disclosure/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { actionCounts, caseCounts, type OfPopulation, waitRows } from '../insight.store.js';
import { type FunnelSums, funnelSums } from '../funnel/funnel-release.js';
import { type QueueSums, queueSums } from '../queues/queues-release.js';
import { type TimeToIntakeSums, timeToIntakeSums } from '../time-to-intake/time-to-intake-release.js';
import { type TransferSums, transferSums } from '../transfers/transfers-release.js';
import { type TrendSums, trendSums } from '../trend/trend-release.js';
import { type Released } from './figure-release.entity.js';
import { findRelease, keepRelease } from './figure-release.store.js';

/** What figures of each kind are made of. */
interface Sums {
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
}
/** The norms and the threshold are those of the release: other ones over the same sums would be a second look at them. */
type Rules = Pick<PolicyDocument, 'suppressUnder'> & Pick<PolicyDocument['matching'], 'norm' | 'norms'>;
export type Published<K extends Released> = Sums[K] & Rules & { readonly asOf: string };

/** What a release goes by: the policy, the moment, and what was published last. */
interface Occasion<K extends Released> {
  readonly document: PolicyDocument;
  readonly now: Date;
  readonly earlier: Sums[K] | null;
}

const READ: { readonly [K in Released]: (tx: EntityManager, occasion: Occasion<K>) => Promise<Sums[K]> } = {
  waits: async (tx) => ({ rows: await waitRows(tx) }),
  funnel: (tx, { document }) => funnelSums(tx, document),
  'case-table': async (tx) => ({ rows: await caseCounts(tx), actions: await actionCounts(tx) }),
  trend: (tx, { document, now, earlier }) => trendSums(tx, document, earlier?.rows ?? [], now),
  'time-to-intake': (tx, { document, now }) => timeToIntakeSums(tx, document, now),
  queues: (tx, { document, now }) => queueSums(tx, document, now),
  transfers: (tx, { document, now, earlier }) =>
    transferSums(tx, { document, now, earlier: earlier?.rows ?? [] }),
};

/**
 * Figures as they were published, the same for everybody until the next period begins (policy: publicationDays). Two
 * looks with one push or one acceptance between them are then the same look.
 */
@Injectable()
export class Releases {
  constructor(private readonly database: Database) {}

  /**
   * The release of today's period; made now where there is none yet. One of nothing at all is not kept, or a region that
   * begins would see nothing for a whole period.
   */
  async of<K extends Released>(actor: Actor, kind: K, now = new Date()): Promise<Published<K>> {
    return this.database.asEngine(actor, async (tx) => {
      const { document } = await policyInForce(tx);
      const period = periodOf(todayOf(now), document.publicationDays);
      const found = await findRelease(tx, kind);
      if (found !== null && found.period >= period) return published<K>(found.sums, found.takenAt);
      const earlier = found === null ? null : (found.sums as Sums[K]);
      const sums = withRules(await READ[kind](tx, { document, now, earlier }), document);
      if (sums.rows.length === 0) return published<K>(sums, now);
      await keepRelease(tx, kind, period, sums);
      // Of two that publish at once both show what the first kept.
      const kept = await findRelease(tx, kind);
      return kept === null ? published<K>(sums, now) : published<K>(kept.sums, kept.takenAt);
    });
  }

  /** Whether anything of a kind was ever published. */
  isBegun(actor: Actor, kind: Released): Promise<boolean> {
    return this.database.asEngine(actor, async (tx) => (await findRelease(tx, kind)) !== null);
  }

  /**
   * Publishes the transfers of the past of a SYNTHETIC region, as of the period before today's. A month that was published
   * stays what it was, so every later release has them.
   */
  async begin(actor: Actor, madeUp: readonly TransferRow[], now = new Date()): Promise<void> {
    await this.database.asEngine(actor, async (tx) => {
      const { document } = await policyInForce(tx);
      const sums = await transferSums(tx, { document, now, earlier: [], madeUp });
      const period = periodOf(plusDays(todayOf(now), -document.publicationDays), document.publicationDays);
      await keepRelease(tx, 'transfers', period, withRules(sums, document));
    });
  }
}

const withRules = <S>(sums: S, { matching, suppressUnder }: PolicyDocument): S & Rules => ({
  ...sums,
  ...{ norm: matching.norm, norms: matching.norms, suppressUnder },
});

const published = <K extends Released>(sums: object, takenAt: Date): Published<K> =>
  ({ ...sums, asOf: takenAt.toISOString() }) as Published<K>;
