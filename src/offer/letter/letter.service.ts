import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type LetterData, type OfferProblem, weeksSoonerIn } from '../../../libs/offer/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { viewLetter } from '../offer/offer-view.store.js';

export interface OfferedLetter {
  readonly data: LetterData;
  readonly offeredAt: Date;
}

/** What the letter of an offer says: only for the organisation where the client waits, whose letter it is. */
@Injectable()
export class LetterService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** @param form how it is looked at, for the audit trail */
  read(
    actor: Actor,
    id: string,
    form: 'text' | 'html' | 'pdf',
  ): Promise<Result<OfferedLetter, OfferProblem | 'not-found'>> {
    return this.database.transaction(actor, async (tx) => {
      const row = await viewLetter(tx, id);
      if (row === null) return refuse('not-found');
      // The reference is the sending organisation's own, and so is the letter.
      if (row.reference === null) return refuse('not-your-client');
      await this.audit.record(tx, actor, {
        action: 'offer.letter',
        subjectKind: 'offer',
        subjectId: subjectOf({ id }, 'id'),
        category: 'clinical-summary',
        ground: 'treatment-relation',
        detail: { form },
      });
      const { reference, facts, options, offeredAt, answerBy } = row;
      return ok({
        offeredAt,
        data: {
          reference,
          facts,
          options: options.map((week) => ({ week, weeksSooner: weeksSoonerIn(week, row) })),
          offeredOn: todayOf(offeredAt),
          answerBy,
        },
      });
    });
  }
}
