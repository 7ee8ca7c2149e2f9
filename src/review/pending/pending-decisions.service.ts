import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { LONGEST_PAUSE_SECONDS, type ReviewProblem } from '../../../libs/review/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, Database, engineActor } from '../../platform/base/database/index.js';
import {
  closedBecause,
  duePending,
  lockPending,
  markSeen,
  ownPending,
  type OwnPendingRow,
  type PendingRow,
  prolongPending,
  settlePending,
} from './pending-decision.store.js';
import { PendingEffects } from './pending-effects.service.js';

export type PendingResult = Result<null, ReviewProblem | 'not-found'>;

/** How those that are due are gone through. */
interface Settling {
  readonly skips: (id: string) => boolean;
  /** Told of each that a fault kept from taking effect: it stays as it is. */
  readonly onFault: (error: unknown, id: string) => void;
}

/**
 * Decisions that were made and can still be undone. Each is kept from the moment it is made and takes effect by itself,
 * in a transaction of its own that holds its row: of an undo, its maker's "now" and any number of processes that find
 * it due, one ends its pause.
 */
@Injectable()
export class PendingDecisions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly effects: PendingEffects,
  ) {}

  /** What the actor made and can undo, and what became of what they have not been told of. */
  list(actor: Actor): Promise<OwnPendingRow[]> {
    return this.database.transaction(actor, ownPending);
  }

  /** Nothing was decided, then: it can be decided anew. */
  undo(actor: Actor, id: string): Promise<PendingResult> {
    return this.database.transaction(actor, async (tx) => {
      const made = await this.own(tx, actor, id);
      if (made === null) return refuse('not-found');
      if (made.state !== 'pending') return refuse('decision-over');
      await settlePending(tx, made, 'undo');
      await this.audit.record(tx, actor, await this.effects.of(made).undone(tx, made));
      return ok(null);
    });
  }

  /**
   * Its maker need not wait: takes effect at once. Where it no longer can, that is what the list says. That its pause
   * was over first is no refusal: what was asked for has happened. What was undone stays so.
   */
  async now(actor: Actor, id: string, now = new Date()): Promise<PendingResult> {
    const found = await this.database.transaction(actor, (tx) => this.own(tx, actor, id));
    if (found === null) return refuse('not-found');
    if (await this.takeEffect(found, now)) return ok(null);
    const over = await this.database.transaction(actor, (tx) => this.own(tx, actor, id));
    return over === null || over.state === 'undone' ? refuse('decision-over') : ok(null);
  }

  /** Begins the pause anew, for who is reading or on the way to the button. */
  prolong(actor: Actor, id: string): Promise<PendingResult> {
    return this.change(actor, id, (tx) => prolongPending(tx, id, LONGEST_PAUSE_SECONDS));
  }

  /** Its maker has read what became of it. */
  seen(actor: Actor, id: string): Promise<PendingResult> {
    return this.change(actor, id, (tx) => markSeen(tx, id));
  }

  /**
   * Lets everything take effect whose pause is over. Safe to run twice, or by any number of processes at once.
   * @returns how many ended
   */
  async settleDue(region: string, { skips, onFault }: Settling, now = new Date()): Promise<number> {
    let ended = 0;
    const due = await this.database.transaction(engineActor(region), duePending);
    for (const made of due.filter(({ id }) => !skips(id)))
      try {
        ended += (await this.takeEffect(made, now)) ? 1 : 0;
      } catch (error) {
        // One that cannot be taken must not keep the others waiting.
        onFault(error, made.id);
      }
    return ended;
  }

  /** As its maker, whose rights the database holds it to. False where somebody was first. */
  private async takeEffect(found: PendingRow, now: Date): Promise<boolean> {
    const actor = makerOf(found);
    const effect = this.effects.of(found);
    const ended = await this.database.transaction(actor, async (tx) => {
      const made = await lockPending(tx, found.id);
      if (made?.state !== 'pending') return false;
      const outcome = await effect.take(tx, actor, made, now);
      if (outcome.ok) await settlePending(tx, made, 'take-effect');
      else {
        const cause = made.proposalId === null ? null : await closedBecause(tx, made.proposalId);
        await settlePending(tx, made, 'fail', { problem: outcome.error, cause });
      }
      return true;
    });
    effect.after?.();
    return ended;
  }

  private change(
    actor: Actor,
    id: string,
    work: (tx: EntityManager) => Promise<boolean>,
  ): Promise<PendingResult> {
    return this.database.transaction(actor, async (tx) => {
      if ((await this.own(tx, actor, id)) === null) return refuse('not-found');
      return (await work(tx)) ? ok(null) : refuse('decision-over');
    });
  }

  /** Locked. A colleague's is one that is not there, also where its maker acts for another organisation. */
  private async own(tx: EntityManager, actor: Actor, id: string): Promise<PendingRow | null> {
    const made = await lockPending(tx, id);
    const own =
      made?.decidedBy === actor.user && made.role === actor.role && made.providerId === actor.organisation;
    return own ? made : null;
  }
}

/** Who made it, as they were when they did. */
const makerOf = (made: PendingRow): Actor => ({
  region: made.regionId,
  user: made.decidedBy,
  displayName: made.decidedByName ?? made.decidedBy,
  role: made.role,
  organisation: made.providerId,
  profession: made.profession,
  work: 'job',
});
