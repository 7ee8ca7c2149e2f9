import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { type Candidate, giveFollowUp, type OfferProblem } from '../../../libs/offer/index.js';
import { type Absence, absenceOn, answersFor, standInFor } from '../../../libs/review/index.js';
import { Audit, auditPeople } from '../../platform/audit/index.js';
import { may } from '../../platform/identity/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { todayOf } from '../../platform/base/time/index.js';
import { absencesFrom, type ColleagueRow, colleagues, registerColleague } from '../../review/index.js';
import { type FollowUpDto, type FollowUpListDto, type FollowUpOwnerDto } from './follow-up.dto.js';

interface Row extends Omit<FollowUpDto, 'createdAt' | 'owner' | 'standIn'> {
  readonly at: Date;
  readonly owner: string | null;
  readonly ownerName: string | null;
}

interface TaskRow {
  readonly entryId: string;
  readonly kind: string;
  readonly open: boolean;
  readonly version: number;
  readonly owner: string | null;
}

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
      const rows = await tx.query<Row[]>(
        `SELECT u.id, u.kind, e.reference, u.entry_id AS "entryId", u.owner, u.owner_name AS "ownerName", o.id AS "offerId",
           u.version, u.created_at AS "at"
         FROM follow_up u JOIN waiting_list_entry e ON e.region_id = u.region_id AND e.id = u.entry_id
         LEFT JOIN offer o ON o.region_id = u.region_id AND o.id = u.cause_id
         WHERE u.region_id = acting_region() AND u.provider_id = acting_organisation() AND u.done_at IS NULL
         ORDER BY coalesce(u.owner = ANY ($1), false) DESC, u.created_at DESC, u.id LIMIT 500`,
        [[actor.user, ...answersFor(absences, actor.user, today)]],
      );
      const [{ total }] = await tx.query<[{ total: number }]>(
        `SELECT count(*)::integer AS total FROM follow_up u
         WHERE u.region_id = acting_region() AND u.provider_id = acting_organisation() AND u.done_at IS NULL`,
      );
      const event = { action: 'entry.read', subjectKind: 'entry', ...ABOUT, detail: { listed: rows.length } };
      await this.audit.recordEach(
        tx,
        actor,
        event,
        rows.map(({ entryId }) => entryId),
      );
      return {
        items: rows.map((row) => shown(row, actor, { team, absences, today })),
        total,
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
      const task = await lockTask(tx, id);
      if (task === null) return refuse('not-found');
      if (!task.open) return refuse('done-already');
      await change(tx, id, task, 'done_at = now(), done_by = acting_user()');
      const behalf = answersFor(await absencesFrom(tx, today), actor.user, today).find(
        (away) => away === task.owner,
      );
      await this.record(
        tx,
        actor,
        'follow-up.done',
        task,
        behalf === undefined ? {} : auditPeople({ onBehalfOf: behalf }),
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
      const task = await lockTask(tx, id);
      const { organisation } = actor;
      if (task === null || organisation === null) return refuse('not-found');
      const found = (await colleagues(tx)).find(({ user }) => user === wanted.colleague);
      const absences = await absencesFrom(tx, today);
      const to = found && candidate(found, organisation, absences, today);
      const given = giveFollowUp({ ...task, organisation }, wanted.version, to);
      if (!given.ok) return given;
      await change(tx, id, task, 'owner = $3, owner_name = $4', [given.value.owner, found?.name ?? null]);
      await this.record(
        tx,
        actor,
        'follow-up.hand-over',
        task,
        auditPeople({ from: task.owner, to: given.value.owner }),
      );
      return ok(null);
    });
  }

  private record(
    tx: EntityManager,
    actor: Actor,
    action: string,
    { entryId, kind }: TaskRow,
    detail: Readonly<Record<string, string | null>>,
  ): Promise<unknown> {
    const event = { action, subjectKind: 'entry', subjectId: entryId, ...ABOUT };
    return this.audit.record(tx, actor, { ...event, detail: { kind, ...detail } });
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

async function lockTask(tx: EntityManager, id: string): Promise<TaskRow | null> {
  const [row] = await tx.query<TaskRow[]>(
    `SELECT entry_id AS "entryId", kind, done_at IS NULL AS open, version, owner FROM follow_up
     WHERE region_id = acting_region() AND id = $1 AND provider_id = acting_organisation() FOR NO KEY UPDATE`,
    [id],
  );
  return row ?? null;
}

/** @throws where the task is not what it was under its lock */
async function change(
  tx: EntityManager,
  id: string,
  { version }: TaskRow,
  assignments: 'done_at = now(), done_by = acting_user()' | 'owner = $3, owner_name = $4',
  values: readonly (string | null)[] = [],
): Promise<void> {
  const [, changed] = await tx.query<[unknown, number]>(
    `UPDATE follow_up SET ${assignments}, version = version + 1
     WHERE region_id = acting_region() AND id = $1 AND version = $2 AND done_at IS NULL`,
    [id, version, ...values],
  );
  if (changed !== 1) throw new Error('The follow-up changed under its lock');
}

interface People {
  readonly team: readonly ColleagueRow[];
  readonly absences: readonly Absence[];
  readonly today: string;
}

function shown({ at, owner, ownerName, ...task }: Row, actor: Actor, people: People): FollowUpDto {
  const { team, absences, today } = people;
  const person = (id: string, known: string | null): FollowUpOwnerDto => ({
    id,
    name: known ?? team.find(({ user }) => user === id)?.name ?? null,
    you: id === actor.user,
  });
  const standIn = owner === null ? null : standInFor(absences, owner, today);
  return {
    ...task,
    owner: owner === null ? null : person(owner, ownerName),
    standIn: standIn === null ? null : person(standIn, null),
    createdAt: at.toISOString(),
  };
}
