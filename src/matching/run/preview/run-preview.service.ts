import { Injectable } from '@nestjs/common';
import { isSmall } from '../../../../libs/disclosure/index.js';
import { POPULATIONS } from '../../../../libs/kernel/index.js';
import { partsAbout, runFigures } from '../../../../libs/matching/index.js';
import { Audit, subjectOf } from '../../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../../platform/base/database/index.js';
import { may } from '../../../platform/identity/index.js';
import { policyInForce } from '../../../policy/index.js';
import {
  type OpenAbout,
  openForNextRun,
  ownOpenProposals,
  replacedAmong,
} from '../../proposal/proposal-of-run.store.js';
import { lastCompletedRun } from '../run.store.js';
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
      // What the page of the last run hides of a population is not told here either: its other numbers would undo it.
      const parts = (await lastCompletedRun(tx, actor.region))?.counts?.parts ?? [];
      // Nor is anything where one of the four is small: they add up to what the run proposed.
      const told = ({ population, replaced, approved, opened, byHand }: OpenAbout): boolean =>
        [replaced, approved, opened, byHand].every((count) => !isSmall(count, k)) &&
        runFigures(partsAbout(parts, population), k).proposed !== null;
      const shown = (of: 'replaced' | 'approved' | 'opened' | 'byHand'): CountAboutDto[] =>
        POPULATIONS.flatMap((population) => {
          const row = counts.find((one) => one.population === population);
          return row === undefined || row[of] === 0
            ? []
            : [{ population, count: told(row) ? row[of] : null }];
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
