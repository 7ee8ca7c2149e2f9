import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Result } from '../../../libs/kernel/index.js';
import { type AuditEvent } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/index.js';
import { type PendingRow } from './pending-decision.store.js';

/** What a decision can be on. */
export type PendingKind = 'proposal' | 'case';
export const kindOf = ({ proposalId }: Pick<PendingRow, 'proposalId'>): PendingKind =>
  proposalId === null ? 'case' : 'proposal';

/** How decisions of one kind become what they were recorded to be. */
export interface Effect {
  /** Takes the decision as its maker would take it now, in the transaction that ends its pause. A refusal is a code; what it brings about is kept. */
  readonly take: (
    tx: EntityManager,
    actor: Actor,
    made: PendingRow,
    now: Date,
  ) => Promise<Result<null, string>>;
  /** What the trail says where it was undone. */
  readonly undone: (tx: EntityManager, made: PendingRow) => Promise<AuditEvent>;
  /** Once it is kept for good. */
  readonly after?: () => void;
}

/** Whoever owns a kind of decision says here, when the service starts, how it takes effect. */
@Injectable()
export class PendingEffects {
  private readonly effects = new Map<PendingKind, Effect>();

  add(kind: PendingKind, effect: Effect): void {
    this.effects.set(kind, effect);
  }

  /** @throws where nobody owns the kind: the service was put together wrongly */
  of(made: Pick<PendingRow, 'proposalId'>): Effect {
    const effect = this.effects.get(kindOf(made));
    if (effect === undefined) throw new Error(`Nobody takes decisions on a ${kindOf(made)}`);
    return effect;
  }
}
