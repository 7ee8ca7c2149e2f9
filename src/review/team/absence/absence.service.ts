import { type AuditAction } from '../../../../libs/words/index.js';
import { policyInForce } from '../../../policy/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, plusDays, refuse, type Result } from '../../../../libs/kernel/index.js';
import { type Absence, type Period, planAbsence, type ReviewProblem } from '../../../../libs/review/index.js';
import { Audit } from '../../../platform/audit/index.js';
import { type Actor, Database } from '../../../platform/base/database/index.js';
import { todayOf } from '../../../platform/base/time/index.js';
import {
  type AbsenceRow,
  absencesFrom,
  changeAbsence,
  deleteAbsence,
  deleteAbsencesBefore,
  insertAbsence,
} from './absence.store.js';
import { lockOneself, registerColleague, reviewers } from '../colleague/colleague.store.js';

export interface WantedAbsence extends Period {
  /** Id of a colleague; null = the team. */
  readonly delegate: string | null;
}

type Outcome = Result<null, ReviewProblem>;
const MOST = 20;
/** After so many days it is nobody's business any more when somebody was away; the audit trail keeps what was set. */
const KEPT_DAYS = 28;

/** When somebody is away, planned by nobody but themselves. The table tells the delegate, whichever way a row changes. */
@Injectable()
export class AbsenceService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  plan(actor: Actor, wanted: WantedAbsence, now = new Date()): Promise<Outcome> {
    const today = todayOf(now);
    return this.database.transaction<Outcome>(actor, async (tx) => {
      const own = await this.lockOwn(tx, actor, today);
      if (own.length >= MOST) return refuse('too-many-absences');
      const planned = await this.checked(tx, actor, wanted, { today, others: own, was: null });
      if (!planned.ok) return planned;
      const { since, until, delegate } = planned.value;
      await insertAbsence(tx, actor, planned.value);
      await deleteAbsencesBefore(tx, actor, plusDays(today, -KEPT_DAYS));
      await this.record(tx, actor, 'absence.set', { since, until, ...this.audit.people({ delegate }) });
      return ok(null);
    });
  }

  /** Other days, or another delegate. @param version what the person looked at */
  change(
    actor: Actor,
    id: string,
    wanted: WantedAbsence & { readonly version: number },
    now = new Date(),
  ): Promise<Outcome> {
    const today = todayOf(now);
    return this.database.transaction<Outcome>(actor, async (tx) => {
      const own = await this.lockOwn(tx, actor, today);
      const was = own.find((one) => one.id === id && one.version === wanted.version);
      if (was === undefined) return refuse('absence-changed');
      const others = own.filter((one) => one !== was);
      const planned = await this.checked(tx, actor, wanted, { today, others, was });
      if (!planned.ok) return planned;
      const { since, until, delegate } = planned.value;
      await changeAbsence(tx, actor, was, planned.value);
      await this.record(tx, actor, 'absence.change', { since, until, ...this.audit.people({ delegate }) });
      return ok(null);
    });
  }

  /** Back before its last day, or not going after all; where there is none (any more) there is nothing to do. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const was = await deleteAbsence(tx, id);
      if (was !== null)
        await this.record(tx, actor, 'absence.end', {
          ...was,
          ...this.audit.people({ delegate: was.delegate }),
        });
    });
  }

  /** What the person has planned, locked: of two tabs that plan at once the second sees what the first did. */
  private async lockOwn(tx: EntityManager, actor: Actor, today: string): Promise<AbsenceRow[]> {
    await registerColleague(tx, actor);
    await lockOneself(tx);
    return (await absencesFrom(tx, today)).filter(({ user }) => user === actor.user);
  }

  private async checked(
    tx: EntityManager,
    actor: Actor,
    { since, until, delegate }: WantedAbsence,
    context: { today: string; others: readonly Period[]; was: Period | null },
  ): Promise<Result<Absence, ReviewProblem>> {
    const found = (await reviewers(tx)).find(({ user }) => user === delegate);
    const { organisation } = actor;
    const colleague = found && { ...found, organisation };
    const weeks = (await policyInForce(tx)).document.review.absenceWeeks;
    return planAbsence(actor, delegate === null ? null : colleague, { since, until }, { ...context, weeks });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    detail: Readonly<Record<string, string | null>>,
  ): Promise<unknown> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: 'person',
      subjectId: null,
      category: 'settings',
      ground: 'own-choice',
      detail,
    });
  }
}
