import { Injectable } from '@nestjs/common';
import { isSmall } from '../../../../libs/disclosure/index.js';
import { POPULATIONS } from '../../../../libs/kernel/index.js';
import { Audit, subjectOf } from '../../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../../platform/base/database/index.js';
import { may } from '../../../platform/identity/index.js';
import { policyInForce } from '../../../policy/index.js';
import { openForNextRun, ownOpenProposals, replacedAmong } from '../../proposal/proposal-of-run.store.js';
import { type CountAboutDto, type RunPreviewDto } from './run-preview.dto.js';

/** What a run would do to the proposals that are open, said before it is started. */
@Injectable()
export class RunPreview {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  preview(actor: Actor): Promise<RunPreviewDto> {
    return this.database.transaction(actor, async (tx) => {
      const { suppressUnder: k } = (await policyInForce(tx)).document;
      // Who may not see proposals is told how many there are.
      const open = may(actor.role, 'proposals:read') ? await ownOpenProposals(tx) : [];
      const ids = open.map(({ id }) => id);
      const { counts, replaced } = await inEngineRole(tx, actor, async () => ({
        counts: await openForNextRun(tx),
        replaced: await replacedAmong(tx, ids),
      }));
      const own = open.filter(({ id }) => replaced.has(id));
      await this.audit.recordEach(
        tx,
        actor,
        {
          action: 'proposal.list',
          subjectKind: 'proposal',
          category: 'clinical-summary',
          ground: 'transfer-mechanism',
        },
        own.map((row) => subjectOf(row, 'id')),
      );
      const shown = (of: 'replaced' | 'approved' | 'opened' | 'byHand'): CountAboutDto[] =>
        POPULATIONS.flatMap((population) => {
          const count = counts.find((row) => row.population === population)?.[of] ?? 0;
          return count === 0 ? [] : [{ population, count: isSmall(count, k) ? null : count }];
        });
      return {
        replaces: shown('replaced'),
        keeps: { approved: shown('approved'), opened: shown('opened'), byHand: shown('byHand') },
        k,
        own,
      };
    });
  }
}
