import { Injectable } from '@nestjs/common';
import { disclose } from '../../../libs/matching/index.js';
import { ok, passesEighteen, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  type Addressee,
  addresseeOf,
  addresseesOf,
  costOf,
  type LetterData,
  type OfferProblem,
  payerOf,
  waitKnownOf,
  weeksSoonerIn,
} from '../../../libs/offer/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { contactOf } from '../../registry/index.js';
import { wasOnAgenda } from '../../review/index.js';
import { viewLetter } from '../offer/offer-view.store.js';

export interface OfferedLetter {
  readonly data: LetterData;
  /** Whom it can be for, by the age band: several where only the sender knows. */
  readonly addressees: readonly Addressee[];
  readonly offeredAt: Date;
}

/** What the letter of an offer says: only for the organisation where the client waits, whose letter it is. */
@Injectable()
export class LetterService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /**
   * @param form how it is looked at, for the audit trail
   * @param to whom it is for, where somebody says so
   */
  read(
    actor: Actor,
    id: string,
    form: 'text' | 'html' | 'pdf',
    to: Addressee | null,
  ): Promise<Result<OfferedLetter, OfferProblem | 'not-found'>> {
    return this.database.transaction<Result<OfferedLetter, OfferProblem | 'not-found'>>(actor, async (tx) => {
      const row = await viewLetter(tx, id);
      if (row === null) return refuse('not-found');
      // The reference is the sending organisation's own, and so is the letter.
      if (row.reference === null) return refuse('not-your-client');
      const { age, title } = disclose(row.need);
      const addressee = addresseeOf(age, title, to);
      if (!addressee.ok) return addressee;
      await this.audit.record(tx, actor, {
        action: 'offer.letter',
        subjectKind: 'offer',
        subjectId: subjectOf({ id }, 'id'),
        category: 'clinical-summary',
        ground: 'treatment-relation',
        detail: { form },
      });
      const { reference, facts, options, offeredAt, answerBy, others } = row;
      const { crisis, letter } = (await policyInForce(tx)).document;
      return ok({
        offeredAt,
        addressees: addresseesOf(age, title),
        data: {
          reference,
          addressee: addressee.value,
          seen: { others, table: await wasOnAgenda(tx, row.entryId, offeredAt) },
          contact: await contactOf(tx, row.fromId),
          wait: waitKnownOf(row.gain),
          travelBy: letter.travelBy,
          aroundEighteen: passesEighteen(age, title),
          payer: payerOf(title, facts.contracted ?? null),
          cost: costOf(age, title),
          crisis,
          facts,
          options: options.map((week) => ({ week, weeksSooner: weeksSoonerIn(week, row) })),
          offeredOn: todayOf(offeredAt),
          answerBy,
        },
      });
    });
  }
}
