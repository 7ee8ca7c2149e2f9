import { type AuditAction } from '../../../libs/words/index.js';
import { policyInForce } from '../../policy/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, plusDays, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  answersFor,
  BEGINS_WITHIN_WEEKS,
  isQualified,
  type ReviewProblem,
} from '../../../libs/review/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type NamedDto } from '../../platform/base/http/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { lockProposal } from '../../matching/index.js';
import { absencesFrom } from './absence/absence.store.js';
import { assign, assigneeOf, unassign } from './assignment/assignment.store.js';
import { registerColleague, reviewers, type ReviewerRow } from './colleague/colleague.store.js';
import { type TeamDto } from './team.dto.js';

type Outcome<E = never> = Result<null, ReviewProblem | E>;

/** Who reviews beside somebody, who is away and who has taken on what. None of it changes who may decide. */
@Injectable()
export class TeamService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  read(actor: Actor, now = new Date()): Promise<TeamDto> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      await registerColleague(tx, actor);
      const [all, absences, policy] = await Promise.all([
        reviewers(tx),
        absencesFrom(tx, today),
        policyInForce(tx),
      ]);
      const weeks = policy.document.review.absenceWeeks;
      const named = nameIn(all);
      const yours = new Set(answersFor(absences, actor.user, today));
      return {
        me: actor.user,
        today,
        weeks,
        furthest: plusDays(today, BEGINS_WITHIN_WEEKS * 7),
        absences: absences
          .filter(({ user }) => user === actor.user)
          .map(({ id, version, since, until, delegate }) => ({
            ...{ id, version, since, until },
            now: since <= today,
            delegate: delegate === null ? null : named(delegate),
          })),
        colleagues: all
          .filter(({ user }) => user !== actor.user)
          .map(({ user, name, profession }) => ({
            id: user,
            name,
            profession,
            yours: yours.has(user),
            away: absences
              .filter((one) => one.user === user)
              .map(({ since, until, delegate }) => ({ since, until, yours: delegate === actor.user })),
          })),
      };
    });
  }

  /**
   * Takes on a proposal oneself, or over from the colleague who had it.
   * @param instead who had it when the person looked; where that has changed nobody's hand is overruled unseen
   */
  takeOn(actor: Actor, id: string, instead: string | null): Promise<Outcome<'not-found'>> {
    return this.database.transaction<Outcome<'not-found'>>(actor, async (tx) => {
      if ((await lockProposal(tx, id)) === null) return refuse('not-found');
      if (!isQualified(actor.role, actor.profession)) return refuse('not-qualified');
      if ((await assigneeOf(tx, id)) !== instead) return refuse('assignee-changed');
      await registerColleague(tx, actor);
      await assign(tx, id);
      await this.record(tx, actor, 'proposal.take-on', id, this.audit.people({ instead }));
      return ok(null);
    });
  }

  /** Gives a proposal back to the team; only one's own. */
  release(actor: Actor, id: string): Promise<Outcome<'not-found'>> {
    return this.database.transaction<Outcome<'not-found'>>(actor, async (tx) => {
      if ((await lockProposal(tx, id)) === null) return refuse('not-found');
      if (!(await unassign(tx, actor, id))) return refuse('assignee-changed');
      await this.record(tx, actor, 'proposal.release', id, {});
      return ok(null);
    });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    proposal: string,
    detail: Readonly<Record<string, string | null>>,
  ): Promise<unknown> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: 'proposal',
      subjectId: subjectOf({ proposal }, 'proposal'),
      category: 'settings',
      ground: 'transfer-review',
      detail,
    });
  }
}

const nameIn = (all: readonly ReviewerRow[]) => {
  const names = new Map(all.map(({ user, name }) => [user, name]));
  return (user: string): NamedDto => ({ id: user, name: names.get(user) ?? user });
};
