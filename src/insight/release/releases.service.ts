import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type TransferRow } from '../../../libs/insight/index.js';
import { periodOf } from '../../../libs/disclosure/index.js';
import { type PolicyDocument } from '../../../libs/policy/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { problem } from '../../platform/base/http/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { INSIGHT_PROBLEMS } from '../problems.js';
import { transferSums } from '../transfers/transfers-release.js';
import { type Released } from './figure-release.entity.js';
import { findRelease, keepRelease, momentOfPublication, type Release } from './figure-release.store.js';
import { keepShown, keptPeriods, latestOn } from './kept-release.store.js';
import { SHOWN, type Shown } from './shown.js';
import { READ, type Rules, type Sums, withRules } from './sums.js';

export type Published<K extends Released> = Shown[K] &
  Rules & {
    /** When it was published. */
    readonly asOf: string;
    /** The first day of the period of which it is: the release. */
    readonly release: string;
    /** What it is made of, for what only the own organisation of a reader sees; null of an earlier release, which keeps none. */
    readonly own: Sums[K] | null;
  };

/**
 * Figures as they were published, the same for everybody until the next period begins (policy: publicationDays). Two
 * looks with one push or one acceptance between them are then the same look.
 *
 * An earlier release can be read again, and narrows nothing beyond what a reader has who saved each one while it was the
 * latest: what is kept are the very answers of then, which everybody was shown (SHOWN), under the norms and the threshold
 * of then. Nothing is computed of them anew, no role and no parameter chooses among them but those of the latest, and
 * nothing in the database may change them. What two releases say together they said to whoever saved both: decision 0024.
 */
@Injectable()
export class Releases {
  constructor(private readonly database: Database) {}

  /**
   * The release of today's period; made now where there is none yet. One of nothing at all is not kept, or a region that
   * begins would see nothing for a whole period.
   * @param on a day: what was the latest on it
   * @throws where nothing of the kind was published by then
   */
  async of<K extends Released>(actor: Actor, kind: K, on?: string): Promise<Published<K>> {
    const found = await this.find(actor, kind, on);
    if (found === null) throw problem(INSIGHT_PROBLEMS, 'not-published-by-then');
    return found;
  }

  /** The same, and null where nothing of the kind was published by then. */
  find<K extends Released>(actor: Actor, kind: K, on?: string): Promise<Published<K> | null> {
    return this.database.asEngine(actor, async (tx) => {
      if (on === undefined) return this.latest(tx, kind, await momentOfPublication(tx));
      const kept = await latestOn(tx, kind, on);
      return kept && published<K>(kept, null);
    });
  }

  /** The releases that can be read: the first day of each period, the latest first. */
  dates(actor: Actor): Promise<{ readonly period: string; readonly takenAt: Date }[]> {
    return this.database.asEngine(actor, keptPeriods);
  }

  /** Whether anything of a kind was ever published. */
  isBegun(actor: Actor, kind: Released): Promise<boolean> {
    return this.database.asEngine(actor, async (tx) => (await findRelease(tx, kind)) !== null);
  }

  /** Publishes as of a moment, where nothing was published for its period or a later one: for the past of a SYNTHETIC region. */
  async publish(actor: Actor, kind: Released, now: Date): Promise<void> {
    await this.database.asEngine(actor, (tx) => this.latest(tx, kind, now));
  }

  /**
   * The transfers of the past of a SYNTHETIC region as of a moment. A month that was published stays what it was, so every
   * later release has them.
   */
  async publishTransfers(actor: Actor, madeUp: readonly TransferRow[], now: Date): Promise<void> {
    await this.database.asEngine(actor, async (tx) => {
      const { document } = await policyInForce(tx);
      const found = await findRelease(tx, 'transfers');
      const earlier = (found?.sums as Sums['transfers'] | undefined)?.rows ?? [];
      const sums = await transferSums(tx, { document, now, earlier, madeUp });
      await this.keep(tx, 'transfers', { document, now, sums });
    });
  }

  private async latest<K extends Released>(tx: EntityManager, kind: K, now: Date): Promise<Published<K>> {
    const { document } = await policyInForce(tx);
    const period = periodOf(todayOf(now), document.publicationDays);
    const found = await findRelease(tx, kind);
    if (found !== null && found.period >= period) return shownOf<K>(tx, kind, found);
    const earlier = found === null ? null : (found.sums as Sums[K]);
    const sums = await READ[kind](tx, { document, now, earlier });
    return this.keep(tx, kind, { document, now, sums });
  }

  private async keep<K extends Released>(
    tx: EntityManager,
    kind: K,
    {
      document,
      now,
      sums,
    }: { readonly document: PolicyDocument; readonly now: Date; readonly sums: Sums[K] },
  ): Promise<Published<K>> {
    const period = periodOf(todayOf(now), document.publicationDays);
    const made = withRules(sums, document);
    if (made.rows.length > 0) await keepRelease(tx, kind, { period, takenAt: now, sums: made });
    // Of two that publish at once both show what the first kept.
    const kept = made.rows.length > 0 ? await findRelease(tx, kind) : null;
    if (kept !== null) return shownOf<K>(tx, kind, kept);
    return published<K>({ period, takenAt: now, shown: withRules(SHOWN[kind](made), document) }, made);
  }
}

/** What everybody is shown of a release: as it was kept, or from now on. */
async function shownOf<K extends Released>(
  tx: EntityManager,
  kind: K,
  { period, takenAt, sums: stored }: Release,
): Promise<Published<K>> {
  const sums = stored as Sums[K] & Rules;
  let kept = await latestOn(tx, kind, period);
  if (kept?.period !== period) {
    const { norm, norms, suppressUnder } = sums;
    kept = { period, takenAt, shown: { ...SHOWN[kind](sums), norm, norms, suppressUnder } };
    await keepShown(tx, kind, kept);
  }
  return published<K>(kept, sums);
}

interface ToShow {
  readonly period: string;
  readonly takenAt: Date;
  readonly shown: object;
}

const published = <K extends Released>(
  { period, takenAt, shown }: ToShow,
  own: Sums[K] | null,
): Published<K> => ({ ...shown, asOf: takenAt.toISOString(), release: period, own }) as Published<K>;
