import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../base/database/index.js';
import { Audit } from '../event/audit.service.js';
import { auditId } from '../event/audit-event.js';
import {
  type EntryTrail,
  entryTrail,
  searchTrail,
  type TrailEvent,
  type TrailSearch,
} from './trail.store.js';

export interface TrailPage {
  readonly items: readonly TrailEvent[];
  readonly more: boolean;
}

/** Reading the trail is in the trail: who asks what about whom is an event like any other. */
@Injectable()
export class TrailReader {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** What a client may ask for. The request itself is recorded too, and is the last line of what it gives. */
  ofEntry(actor: Actor, entry: string): Promise<EntryTrail> {
    return this.database.transaction(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'audit.export',
        subjectKind: 'entry',
        subjectId: entry,
        category: 'audit',
        ground: 'question-of-client',
      });
      return entryTrail((sql, values) => tx.query(sql, values), entry);
    });
  }

  /** @returns one page of what was found, and whether there is more behind it. */
  search(actor: Actor, search: TrailSearch): Promise<TrailPage> {
    return this.database.transaction(actor, async (tx) => {
      const found = await searchTrail((sql, values) => tx.query(sql, values), {
        ...search,
        limit: search.limit + 1,
      });
      const items = found.slice(0, search.limit);
      await this.audit.record(tx, actor, {
        action: 'audit.search',
        subjectKind: 'audit',
        subjectId: search.subject,
        category: 'audit',
        ground: 'supervision',
        detail: {
          from: search.from,
          to: search.to,
          user: search.user === null ? null : auditId(search.user),
          organisation: search.organisation,
          action: search.action,
          events: items.length,
        },
      });
      return { items, more: found.length > items.length };
    });
  }
}
