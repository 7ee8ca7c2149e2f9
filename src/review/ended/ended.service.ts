import { Injectable } from '@nestjs/common';
import { causeOf } from '../../../libs/review/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type EndedProposalListDto } from './ended.dto.js';
import { endedOfOwn } from './ended.store.js';

/** What ended under somebody's eyes: who had opened a proposal or taken it on is told, with why and what came instead. */
@Injectable()
export class EndedProposals {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor): Promise<EndedProposalListDto> {
    return this.database.transaction(actor, async (tx) => {
      const rows = await endedOfOwn(tx);
      const event = {
        action: 'proposal.list',
        subjectKind: 'proposal',
        category: 'clinical-summary',
        ground: 'transfer-review',
        detail: { listed: rows.length },
      } as const;
      await this.audit.recordEach(
        tx,
        actor,
        event,
        rows.map((row) => subjectOf(row, 'id')),
      );
      const items = rows.map(({ closedAt, closedReason, otherName, ...row }) => {
        const cause = causeOf(closedReason);
        return {
          ...row,
          other: otherName,
          endedAt: closedAt.toISOString(),
          reasonNl: cause?.nl ?? null,
          reasonEn: cause?.en ?? null,
        };
      });
      return { items, total: items.length };
    });
  }
}
