import { type AuditAction } from '../../../libs/words/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  consentGiver,
  type ConsentGiver,
  type HandOver,
  type HandOverStep,
  isLetterDate,
  mayDo,
  mayTakeBack,
  type OfferProblem,
} from '../../../libs/offer/index.js';
import { sideOf } from '../../../libs/review/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { ageOf, insertStep, stepsDone, takeStepBack } from './hand-over-step.store.js';
import { lockOffer, type OfferRow } from '../offer/offer.store.js';
import { lockTransfer, type TransferRow } from '../transfer/transfer.store.js';

/** What a step says beside that it is done, each with its own step and no other. */
export interface StepDetails {
  /** Date of the referral letter. */
  readonly letterOn: string | null;
  /** Whose consent it is; null where the age leaves one. */
  readonly consentOf: ConsentGiver | null;
}

type Work = (
  tx: EntityManager,
  now: HandOver,
  transfer: TransferRow | null,
  offer: OfferRow,
) => Promise<Result<null, OfferProblem>>;

/** What is seen to between acceptance and intake, each with who and when; taken back, it stays in the record. */
@Injectable()
export class HandOverService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  record(
    actor: Actor,
    offerId: string,
    step: HandOverStep,
    { letterOn, consentOf }: StepDetails,
    now = new Date(),
  ): Promise<Result<null, OfferProblem | 'not-found'>> {
    return this.recorded(actor, offerId, 'transfer.hand-over', step, async (tx, at, transfer, offer) => {
      const allowed = mayDo(step, at);
      if (!allowed.ok) return allowed;
      if ((step === 'referral-letter') !== (letterOn !== null)) return refuse('letter-date-out-of-range');
      if (letterOn !== null && !isLetterDate(letterOn, transfer!.registeredOn, todayOf(now)))
        return refuse('letter-date-out-of-range');
      const consent = await this.consentOf(tx, offer, step, consentOf);
      if (!consent.ok) return consent;
      await insertStep(tx, actor, { offerId, step, letterOn, consentOf: consent.value });
      return ok(null);
    });
  }

  private async consentOf(
    tx: EntityManager,
    offer: OfferRow,
    step: HandOverStep,
    said: ConsentGiver | null,
  ): Promise<Result<ConsentGiver | null, OfferProblem>> {
    if (step === 'consent') return consentGiver(await ageOf(tx, offer.proposalId), said);
    return said === null ? ok(null) : refuse('consent-giver-unexpected');
  }

  takeBack(
    actor: Actor,
    offerId: string,
    step: HandOverStep,
  ): Promise<Result<null, OfferProblem | 'not-found'>> {
    return this.recorded(actor, offerId, 'transfer.hand-over-back', step, async (tx, at) => {
      const allowed = mayTakeBack(step, at);
      if (!allowed.ok) return allowed;
      // A talk that the other organisation recorded is theirs to take back.
      return (await takeStepBack(tx, actor, offerId, step)) ? ok(null) : refuse('not-your-step');
    });
  }

  private recorded(
    actor: Actor,
    offerId: string,
    action: AuditAction,
    step: HandOverStep,
    work: Work,
  ): Promise<Result<null, OfferProblem | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const offer = await lockOffer(tx, actor, offerId);
      if (offer === null) return refuse('not-found');
      const transfer = await lockTransfer(tx, offerId);
      const done = await stepsDone(tx, actor, offerId);
      const at: HandOver = {
        transfer: transfer?.state ?? null,
        side: sideOf(offer, actor.organisation),
        done,
      };
      const result = await work(tx, at, transfer, offer);
      await this.audit.record(tx, actor, {
        action,
        subjectKind: 'offer',
        subjectId: subjectOf(offer, 'id'),
        category: 'clinical-summary',
        ground: 'treatment-relation',
        outcome: result.ok ? 'done' : 'refused',
        detail: result.ok ? { step } : { step, refusal: result.error },
      });
      return result;
    });
  }
}
