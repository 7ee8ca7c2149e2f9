import { Injectable } from '@nestjs/common';
import { type Actor, type Ask, Database } from '../../base/database/index.js';
import { Audit } from '../event/audit.service.js';
import { type AuditSubject, type AuditValue, subjectOf } from '../event/audit-event.js';
import { Pseudonyms } from '../event/pseudonyms.service.js';
import {
  entrySubjects,
  type EntryTrail,
  entryTrail,
  knownEntry,
  knownSubject,
  searchTrail,
  type TrailEvent,
  type TrailSearch,
} from './trail.store.js';

export interface TrailPage {
  readonly items: readonly TrailEvent[];
  readonly more: boolean;
}

/** As it is asked: one id, in whatever form. */
export type TrailQuestion = Omit<TrailSearch, 'subject'> & { readonly subject: string | null };

/** Reading the trail is in the trail: who asks what about whom is an event like any other. */
@Injectable()
export class TrailReader {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly pseudonyms: Pseudonyms,
  ) {}

  /**
   * What a client may ask for. The request itself is recorded too, and is the last line of what it gives: about the entry
   * that was found, and about none where there is none. @returns null then
   */
  ofEntry(actor: Actor, id: string): Promise<EntryTrail | null> {
    return this.database.transaction(actor, async (tx) => {
      const ask: Ask = (sql, values) => tx.query(sql, values);
      const entry = await knownEntry(ask, id);
      await this.audit.record(tx, actor, {
        action: 'audit.export',
        subjectKind: 'entry',
        subjectId: entry,
        category: 'audit',
        ground: 'question-of-client',
      });
      return entry === null ? null : entryTrail(ask, entry);
    });
  }

  /**
   * The id of an entry that the trail or the registry knows; null where neither does. That it was asked is recorded, about
   * the entry that was found or about none, and nothing as it was typed.
   */
  entryOf(actor: Actor, id: string): Promise<string | null> {
    return this.database.transaction(actor, async (tx) => {
      const entry = await knownEntry((sql, values) => tx.query(sql, values), id);
      await this.audit.record(tx, actor, {
        action: 'audit.search',
        subjectKind: 'entry',
        subjectId: entry,
        category: 'audit',
        ground: 'supervision',
        detail: { conditions: 1 },
      });
      return entry;
    });
  }

  /**
   * One page of what was found, and whether there is more behind it. Of the question the trail keeps what was found by it
   * and how many conditions it had, and nothing as it was typed.
   * @returns null where something is asked about that the trail does not know: that nobody saw it would be another answer
   */
  search(actor: Actor, { subject, ...search }: TrailQuestion): Promise<TrailPage | null> {
    return this.database.transaction(actor, async (tx) => {
      const ask: Ask = (sql, values) => tx.query(sql, values);
      const forms = subject === null ? null : this.pseudonyms.formsOf(subject);
      // Of an entry also what is said under the ids of its proposals, offers and cases; whose those are only one role may ask.
      const about =
        forms === null || subject === null || actor.role !== 'privacy-officer'
          ? forms
          : [...forms, ...(await entrySubjects(ask, subject))];
      const found = await searchTrail(ask, { ...search, subject: about, limit: search.limit + 1 });
      const known = about === null || found.length > 0 || (await knownSubject(ask, about));
      const items = found.slice(0, search.limit);
      await this.audit.record(tx, actor, {
        action: 'audit.search',
        subjectKind: 'audit',
        subjectId: subject === null ? null : foundAbout(items[0]),
        category: 'audit',
        ground: 'supervision',
        detail: {
          events: items.length,
          conditions: CONDITIONS.filter((one) => ({ subject, ...search })[one] !== null).length,
          ...this.foundBy(search, items),
        },
      });
      return known ? { items, more: found.length > items.length } : null;
    });
  }

  /** What all of the events have in common because it was asked for, and the days they are of. */
  private foundBy(
    search: Omit<TrailQuestion, 'subject'>,
    items: readonly TrailEvent[],
  ): Readonly<Record<string, AuditValue>> {
    const [newest, oldest] = [items[0], items.at(-1)];
    if (newest === undefined || oldest === undefined) return {};
    return {
      from: oldest.at.slice(0, 10),
      to: newest.at.slice(0, 10),
      ...(search.user === null ? {} : this.audit.people({ user: newest.user })),
      ...(search.organisation === null ? {} : { organisation: newest.organisation }),
      ...(search.action === null ? {} : { action: newest.action }),
    };
  }
}

const CONDITIONS = ['from', 'to', 'user', 'organisation', 'action', 'subject'] as const;

/** Under which id the event is about what was looked for. */
const foundAbout = (event: TrailEvent | undefined): AuditSubject | null =>
  event === undefined || event.subject.id === null ? null : subjectOf({ id: event.subject.id }, 'id');
