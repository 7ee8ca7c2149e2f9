import { type AuditAction } from '../../../libs/words/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Candidate, giveFollowUp, type OfferProblem } from '../../../libs/offer/index.js';
import { type Absence, absenceOn, answersFor, standInFor } from '../../../libs/review/index.js';
import { Audit, type AuditEvent, subjectOf } from '../../platform/audit/index.js';
import { may } from '../../platform/identity/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { policyInForce } from '../../policy/index.js';
import { absencesFrom, type ColleagueRow, colleagues, registerColleague } from '../../review/index.js';
import {
  closeFollowUp,
  countOpenFollowUps,
  handOverFollowUp,
  type LockedFollowUp,
  lockFollowUp,
  type OpenFollowUp,
  openFollowUps,
} from '../../registry/index.js';
import { offersAmong } from '../offer/offer.store.js';
import { type FollowUpDto, type FollowUpListDto, type FollowUpOwnerDto } from './follow-up.dto.js';

type Outcome = Result<null, OfferProblem | 'not-found'>;

/** What came back to an organisation and wants somebody's hand. A task ends when somebody says so, and not by time. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Own ones and those of whom one answers for first, then the newest. */
  list(actor: Actor, now = new Date()): Promise<FollowUpListDto> {
    const today = todayOf(now);
    return this.database.transaction(actor, async (tx) => {
      await registerColleague(tx, actor);
      const [team, absences] = await Promise.all([colleagues(tx), absencesFrom(tx, today)]);
      const rows = await openFollowUps(tx, [actor.user, ...answersFor(absences, actor.user, today)]);
      const total = await countOpenFollowUps(tx);
      const offers = await offersAmong(
        tx,
        rows.flatMap(({ causeId }) => causeId ?? []),
      );
      const event = {
        action: 'entry.read',
        subjectKind: 'entry',
        ...ABOUT,
        detail: { listed: rows.length },
      } as const;
      await this.audit.recordEach(
        tx,
        actor,
        event,
        rows.map((row) => subjectOf(row, 'entryId')),
      );
      return {
        items: rows.map((row) => shown(row, actor, { team, absences, offers, today })),
        total,
        crisis: (await policyInForce(tx)).document.crisis,
        colleagues: team.filter(mayFollowUp).map(({ user: id, name, role, profession }) => ({
          ...{ id, name, role, profession },
          awayUntil: absenceOn(absences, id, today)?.until ?? null,
          you: id === actor.user,
        })),
      };
    });
  }

  /** Somebody of the organisation has seen to it. Twice is refused, so that nobody believes to have been the one. */
  done(actor: Actor, id: string, now = new Date()): Promise<Outcome> {
    const today = todayOf(now);
    return this.database.transaction<Outcome>(actor, async (tx) => {
      const task = await lockFollowUp(tx, id);
      if (task === null) return refuse('not-found');
      if (!task.open) return refuse('done-already');
      await closeFollowUp(tx, task);
      const behalf = answersFor(await absencesFrom(tx, today), actor.user, today).find(
        (away) => away === task.owner,
      );
      await this.record(
        tx,
        actor,
        'follow-up.done',
        task,
        behalf === undefined ? {} : this.audit.people({ onBehalfOf: behalf }),
      );
      return ok(null);
    });
  }

  /** To a colleague, or to oneself. The table tells whoever gets it. */
  give(
    actor: Actor,
    id: string,
    wanted: { readonly colleague: string; readonly version: number },
    now = new Date(),
  ): Promise<Outcome> {
    const today = todayOf(now);
    return this.database.transaction<Outcome>(actor, async (tx) => {
      const task = await lockFollowUp(tx, id);
      const { organisation } = actor;
      if (task === null || organisation === null) return refuse('not-found');
      const found = (await colleagues(tx)).find(({ user }) => user === wanted.colleague);
      const absences = await absencesFrom(tx, today);
      const to = found && candidate(found, organisation, absences, today);
      const given = giveFollowUp({ ...task, organisation }, wanted.version, to);
      if (!given.ok) return given;
      await handOverFollowUp(tx, task, { user: given.value.owner, name: found?.name ?? null });
      await this.record(
        tx,
        actor,
        'follow-up.hand-over',
        task,
        this.audit.people({ from: task.owner, to: given.value.owner }),
      );
      return ok(null);
    });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: AuditAction,
    task: LockedFollowUp,
    detail: NonNullable<AuditEvent['detail']>,
  ): Promise<unknown> {
    const event = { action, subjectKind: 'entry', subjectId: subjectOf(task, 'entryId'), ...ABOUT } as const;
    return this.audit.record(tx, actor, { ...event, detail: { kind: task.kind, ...detail } });
  }
}

const ABOUT = { category: 'clinical-summary', ground: 'treatment-relation' } as const;

const mayFollowUp = ({ role }: ColleagueRow): boolean => may(role, 'follow-ups:close');

/** Row-level security shows the colleagues of the own organisation alone. */
const candidate = (
  found: ColleagueRow,
  organisation: string,
  absences: readonly Absence[],
  today: string,
): Candidate => ({
  user: found.user,
  organisation,
  mayFollowUp: mayFollowUp(found),
  away: absenceOn(absences, found.user, today) !== null,
});

interface People {
  readonly team: readonly ColleagueRow[];
  readonly absences: readonly Absence[];
  /** Which of the causes are offers. */
  readonly offers: ReadonlySet<string>;
  readonly today: string;
}

function shown(row: OpenFollowUp, actor: Actor, people: People): FollowUpDto {
  const { team, absences, offers, today } = people;
  const { id, kind, reference, entryId, causeId, owner, ownerName, version, createdAt } = row;
  const person = (user: string, known: string | null): FollowUpOwnerDto => ({
    id: user,
    name: known ?? team.find((one) => one.user === user)?.name ?? null,
    you: user === actor.user,
  });
  const standIn = owner === null ? null : standInFor(absences, owner, today);
  return {
    ...{ id, kind, reference, entryId, version },
    offerId: causeId !== null && offers.has(causeId) ? causeId : null,
    owner: owner === null ? null : person(owner, ownerName),
    standIn: standIn === null ? null : person(standIn, null),
    createdAt: createdAt.toISOString(),
  };
}
