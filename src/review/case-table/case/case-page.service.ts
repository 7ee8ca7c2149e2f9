import { type PolicyDocument } from '../../../../libs/policy/index.js';
import { policyInForce } from '../../../policy/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { CASE } from '../../../../libs/review/index.js';
import { nextState, plusDays } from '../../../../libs/kernel/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database, inEngineRole } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import { pendingOnCase } from '../../pending/pending-decision.store.js';
import { pauseOf } from '../../pending/pending-view.js';
import { promisedPlaces } from '../../../matching/index.js';
import { caseEvent } from './case-audit.js';
import { caseHistory, earlierCases, takenDecision } from './case-history.js';
import { tabledNeeds, type TabledNeed } from './case-needs.js';
import { caseOptions, type Options } from './case-options.js';
import { type CaseAllowedDto, type CasePageDto } from './case-page.dto.js';
import { actionsOnCase } from '../action/case-action.store.js';
import { areaNames, listHistories, registryNow } from '../../../registry/index.js';
import { latestReason } from './case-history.store.js';
import { actionOf, summaryOfCase } from './case-view.js';
import { type CaseViewRow, viewCase } from './case-view.store.js';

interface Context {
  readonly region: string;
  readonly policy: PolicyDocument;
  readonly today: string;
}

/** What the engine may look up about the entry of a case, and what of it the table sees. */
interface Seen extends Options {
  readonly tabled: TabledNeed;
  readonly areaName: string;
  readonly unmatched: string | null;
  readonly history: CasePageDto['history'];
}

/** One case with all that a table needs to decide, and nothing that says who it is about. */
@Injectable()
export class CasePageService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Null where there is none, or the actor may not see it: nobody learns which. */
  read(actor: Actor, id: string, now = new Date()): Promise<CasePageDto | null> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      const row = await viewCase(tx, id);
      if (row === null) return null;
      await this.audit.record(tx, actor, caseEvent('case.read', row.entryId, id));
      const { document: policy } = await policyInForce(tx);
      const { caseTable: table } = policy;
      const seen = await inEngineRole(tx, actor, () =>
        this.look(tx, row, { region: actor.region, policy, today }),
      );
      const actions = await actionsOnCase(tx, id);
      const made = await pendingOnCase(tx, id);
      const { organisation } = actor;
      const { need } = seen.tabled;
      return {
        ...summaryOfCase(row, seen.tabled, policy.matching),
        need: {
          ...need,
          areaName: seen.areaName,
          settings: [...need.settings],
          age: [...need.age],
          flags: [...need.flags],
        },
        unmatched: seen.unmatched,
        options: seen.options,
        blocked: seen.blocked,
        history: seen.history,
        earlier: await earlierCases(tx, row.entryId, id),
        decided: await takenDecision(tx, actor, id),
        actions: actions.map((action) => actionOf(action, need, { organisation, today })),
        pending: made === null ? null : pauseOf(made, actor),
        allowed: allowedTo(actor, row, made !== null, today),
        dueOn: plusDays(today, table.actionDays),
      };
    });
  }

  private async look(tx: EntityManager, row: CaseViewRow, context: Context): Promise<Seen> {
    const { policy, today } = context;
    const tabled = (await tabledNeeds(tx, [row.entryId], policy, today)).get(row.entryId)!;
    const { area } = tabled.need;
    const areaName = (await areaNames(tx, context.region)).get(area) ?? area;
    const unmatched = await latestReason(tx, row.entryId);
    const undecided = row.state === 'submitted' || row.state === 'on-agenda';
    const options = undecided
      ? caseOptions(
          {
            ...(await registryNow(tx, row.entryId, null, today)),
            history: await listHistories(tx, [row.entryId]),
          },
          await promisedPlaces(tx, row.entryId),
          context,
        )
      : { options: [], blocked: [] };
    return { tabled, areaName, unmatched, ...options, history: await caseHistory(tx, row.entryId) };
  }
}

/** Asks the same table of steps that will judge the click. */
function allowedTo(actor: Actor, row: CaseViewRow, pending: boolean, today: string): CaseAllowedDto {
  const chair = actor.role === 'case-table-chair';
  const undecided = row.state === 'submitted' || row.state === 'on-agenda';
  const begun = row.meetingOn !== null && row.meetingOn <= today;
  return {
    schedule: chair && undecided,
    decide: chair && nextState(CASE, row.state, 'decide') !== null && begun && !pending,
    ask: chair && (row.state === 'on-agenda' || row.state === 'decided'),
    takeBack: !chair && undecided && actor.organisation === row.providerId,
  };
}
