import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import {
  answersFor,
  isQualified,
  planAbsence,
  plusDays,
  readAbsenceWeeks,
  type ReviewRefusal,
} from '../../../libs/review/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/auth/index.js';
import { Database } from '../../platform/database/database.js';
import { todayOf } from '../../platform/time/today.js';
import { lockProposal } from '../proposals.js';
import { absencesOn, assigneeOf, makeKnown, reviewers } from './reviewers.js';
import { type TeamDto } from './team.dto.js';

type Outcome<E = never> = Result<null, ReviewRefusal | E>;

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
      await makeKnown(tx, actor);
      const [all, absences, weeks] = await Promise.all([reviewers(tx), absencesOn(tx, today), weeksOf(tx)]);
      const away = new Map(absences.map((absence) => [absence.user, absence]));
      const names = new Map(all.map(({ user, name }) => [user, name]));
      const yours = new Set(answersFor(absences, actor.user, today));
      const own = away.get(actor.user);
      const delegate = own?.delegate ?? null;
      return {
        me: actor.user,
        today,
        furthest: plusDays(today, weeks * 7),
        absence:
          own === undefined
            ? null
            : {
                until: own.until,
                delegate: delegate === null ? null : { id: delegate, name: names.get(delegate) ?? delegate },
              },
        colleagues: all
          .filter(({ user }) => user !== actor.user)
          .map(({ user, name, profession }) => ({
            id: user,
            name,
            profession,
            awayUntil: away.get(user)?.until ?? null,
            yours: yours.has(user),
          })),
      };
    });
  }

  leave(actor: Actor, until: string, delegate: string | null, now = new Date()): Promise<Outcome> {
    const today = todayOf(now);
    return this.database.transaction<Outcome>(actor, async (tx) => {
      await makeKnown(tx, actor);
      const found = (await reviewers(tx)).find(({ user }) => user === delegate);
      const { organisation } = actor;
      // Who stands in the list of this organisation's reviewers is a clinician of it: the table holds no others.
      const colleague = found && { ...found, organisation, role: 'clinician' };
      const weeks = await weeksOf(tx);
      const planned = planAbsence(actor, delegate === null ? null : colleague, until, { today, weeks });
      if (!planned.ok) return planned;
      await tx.query(
        `INSERT INTO absence (region_id, provider_id, user_id, since, until, delegate)
         VALUES (acting_region(), acting_organisation(), acting_user(), $1, $2, $3)
         ON CONFLICT (region_id, provider_id, user_id) DO UPDATE SET since = EXCLUDED.since, until = EXCLUDED.until, delegate = EXCLUDED.delegate`,
        [today, planned.value.until, planned.value.delegate],
      );
      await this.record(tx, actor, 'absence.set', null, { until, delegate });
      return ok(null);
    });
  }

  /** Ends an absence before its time; where there is none there is nothing to do. */
  async comeBack(actor: Actor): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const [, removed] = await tx.query<[unknown, number]>(
        `DELETE FROM absence WHERE region_id = acting_region() AND provider_id = acting_organisation() AND user_id = acting_user()`,
      );
      if (removed === 1) await this.record(tx, actor, 'absence.end', null, {});
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
      await makeKnown(tx, actor);
      await tx.query(
        `INSERT INTO assignment (region_id, proposal_id, provider_id, user_id) VALUES (acting_region(), $1, acting_organisation(), acting_user())
         ON CONFLICT (region_id, proposal_id, provider_id) DO UPDATE SET user_id = EXCLUDED.user_id, taken_at = now()`,
        [id],
      );
      await this.record(tx, actor, 'proposal.take-on', id, { instead });
      return ok(null);
    });
  }

  /** Gives a proposal back to the team; only one's own. */
  release(actor: Actor, id: string): Promise<Outcome<'not-found'>> {
    return this.database.transaction<Outcome<'not-found'>>(actor, async (tx) => {
      if ((await lockProposal(tx, id)) === null) return refuse('not-found');
      const [, removed] = await tx.query<[unknown, number]>(
        `DELETE FROM assignment WHERE region_id = acting_region() AND provider_id = acting_organisation() AND proposal_id = $1 AND user_id = acting_user()`,
        [id],
      );
      if (removed !== 1) return refuse('assignee-changed');
      await this.record(tx, actor, 'proposal.release', id, {});
      return ok(null);
    });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    proposal: string | null,
    detail: Readonly<Record<string, string | null>>,
  ): Promise<unknown> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: proposal === null ? 'person' : 'proposal',
      subjectId: proposal,
      category: 'settings',
      ground: proposal === null ? 'own-choice' : 'transfer-review',
      detail,
    });
  }
}

/** @throws where the stored document cannot be used */
async function weeksOf(tx: EntityManager): Promise<number> {
  const [row] = await tx.query<{ document: unknown }[]>(
    `SELECT document FROM policy_version WHERE region_id = acting_region() ORDER BY version DESC LIMIT 1`,
  );
  const read = readAbsenceWeeks(row?.document);
  if (!read.ok) throw new Error(`The policy of the region: ${read.error} is out of range`);
  return read.value;
}
