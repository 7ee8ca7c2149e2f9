import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  type LetterData,
  type OfferFacts,
  type OfferProblem,
  weeksSoonerIn,
} from '../../../libs/offer/index.js';
import { type Gain } from '../../../libs/review/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { FACTS, FACTS_JOINS } from '../offer/offer-facts.js';

export interface OfferedLetter {
  readonly data: LetterData;
  readonly offeredAt: Date;
}

interface Row {
  readonly reference: string | null;
  readonly facts: OfferFacts;
  readonly week: string;
  readonly gain: Gain;
  readonly options: readonly string[];
  readonly offeredAt: Date;
  readonly answerBy: string;
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
      const [row] = await tx.query<Row[]>(
        `SELECT e.reference, coalesce(o.facts, ${FACTS}) AS facts, p.week, p.gain, o.offered_at AS "offeredAt",
           o.answer_by::text AS "answerBy",
           ARRAY(SELECT x.week FROM offer_option x WHERE x.region_id = o.region_id AND x.offer_id = o.id ORDER BY x.week) AS options
         FROM offer o JOIN proposal p ON p.region_id = o.region_id AND p.id = o.proposal_id ${FACTS_JOINS}
         LEFT JOIN waiting_list_entry e ON e.region_id = o.region_id AND e.id = o.entry_id AND e.provider_id = acting_organisation()
         WHERE o.region_id = acting_region() AND o.id = $1
           AND (o.from_provider = acting_organisation() OR o.to_provider = acting_organisation())`,
        [id],
      );
      if (row === undefined) return refuse('not-found');
      // The reference is the sending organisation's own, and so is the letter.
      if (row.reference === null) return refuse('not-your-client');
      await this.audit.record(tx, actor, {
        action: 'offer.letter',
        subjectKind: 'offer',
        subjectId: id,
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
