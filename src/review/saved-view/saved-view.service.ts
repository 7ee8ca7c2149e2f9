import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { MOST_VIEWS, readLabel, type ReviewProblem } from '../../../libs/review/index.js';
import { Audit } from '../../platform/audit/index.js';
import { type Actor } from '../../platform/base/database/actor.js';
import { Database } from '../../platform/base/database/database.js';
import { type SavedViewDto, type ViewFilterDto } from './saved-view.dto.js';

const OF_MINE =
  'region_id = acting_region() AND provider_id = acting_organisation() AND user_id = acting_user()';
/** One writer at a time for each person: otherwise two would take the same place. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('saved-view:' || acting_region() || ':' || acting_organisation() || ':' || acting_user(), 0))`;

/** What somebody wants to see of the worklist again: for that person and organisation alone. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor): Promise<SavedViewDto[]> {
    return this.database.transaction(actor, (tx) => read(tx));
  }

  save(actor: Actor, text: string, query: ViewFilterDto): Promise<Result<SavedViewDto, ReviewProblem>> {
    return this.database.transaction<Result<SavedViewDto, ReviewProblem>>(actor, async (tx) => {
      const label = readLabel(text);
      if (!label.ok) return label;
      await tx.query(LOCK);
      const known = await read(tx);
      if (known.some((view) => view.label === label.value)) return refuse('label-taken');
      if (known.length >= MOST_VIEWS) return refuse('too-many-views');
      const [{ id }] = await tx.query<[{ id: string }]>(
        `INSERT INTO saved_view (region_id, provider_id, user_id, place, label, query)
         SELECT acting_region(), acting_organisation(), acting_user(), min(n), $1, $2
         FROM generate_series(1, ${MOST_VIEWS}) n WHERE n NOT IN (SELECT place FROM saved_view WHERE ${OF_MINE}) RETURNING id`,
        [label.value, JSON.stringify(query)],
      );
      await this.record(tx, actor, 'worklist-view.save', id);
      return ok({ id, label: label.value, query });
    });
  }

  /** False where there is none, or it is somebody else's. */
  remove(actor: Actor, id: string): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      const [, removed] = await tx.query<[unknown, number]>(
        `DELETE FROM saved_view WHERE ${OF_MINE} AND id = $1`,
        [id],
      );
      if (removed === 1) await this.record(tx, actor, 'worklist-view.remove', id);
      return removed === 1;
    });
  }

  private record(tx: EntityManager, actor: Actor, action: string, view: string): Promise<unknown> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: 'person',
      subjectId: null,
      category: 'settings',
      ground: 'own-choice',
      detail: { view },
    });
  }
}

const read = (tx: EntityManager): Promise<SavedViewDto[]> =>
  tx.query<SavedViewDto[]>(
    `SELECT id, label, query FROM saved_view WHERE ${OF_MINE} ORDER BY created_at, place`,
  );
