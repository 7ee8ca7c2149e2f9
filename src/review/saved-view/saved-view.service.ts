import { type AuditAction } from '../../../libs/words/index.js';
import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { canonicalJson, ok, refuse, type Result } from '../../../libs/kernel/index.js';
import { MOST_VIEWS, type ReviewProblem } from '../../../libs/review/index.js';
import { Audit, subjectOf } from '../../platform/audit/index.js';
import { type Actor, Database } from '../../platform/base/database/index.js';
import { type SavedViewDto, type ViewFilterDto } from './saved-view.dto.js';
import { deleteSavedView, insertSavedView, lockSavedViews, savedViews } from './saved-view.store.js';

/** What somebody wants to see of the worklist again: for that person and organisation alone. */
@Injectable()
export class SavedViewService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor): Promise<SavedViewDto[]> {
    const views = await this.database.transaction(actor, (tx) => savedViews(tx, actor));
    return views.map(({ id, query }) => ({ id, query }));
  }

  save(actor: Actor, query: ViewFilterDto): Promise<Result<SavedViewDto, ReviewProblem>> {
    return this.database.transaction<Result<SavedViewDto, ReviewProblem>>(actor, async (tx) => {
      await lockSavedViews(tx);
      const known = await savedViews(tx, actor);
      const asked = canonicalJson(query);
      if (known.some((view) => canonicalJson(view.query) === asked)) return refuse('view-kept-already');
      if (known.length >= MOST_VIEWS) return refuse('too-many-views');
      const taken = new Set(known.map(({ place }) => place));
      let place = 1;
      while (taken.has(place)) place++;
      const id = await insertSavedView(tx, actor, { place, query });
      await this.record(tx, actor, 'worklist-view.save', id);
      return ok({ id, query });
    });
  }

  /** False where there is none, or it is somebody else's. */
  remove(actor: Actor, id: string): Promise<boolean> {
    return this.database.transaction(actor, async (tx) => {
      const removed = await deleteSavedView(tx, actor, id);
      if (removed) await this.record(tx, actor, 'worklist-view.remove', id);
      return removed;
    });
  }

  private record(tx: EntityManager, actor: Actor, action: AuditAction, view: string): Promise<unknown> {
    return this.audit.record(tx, actor, {
      action,
      subjectKind: 'person',
      subjectId: null,
      category: 'settings',
      ground: 'own-choice',
      detail: { view: subjectOf({ view }, 'view') },
    });
  }
}
