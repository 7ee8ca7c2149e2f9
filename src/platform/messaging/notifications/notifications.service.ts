import { Injectable } from '@nestjs/common';
import { type Bilingual, EVENT_TOPICS, type EventTopic } from '../../../../libs/kernel/index.js';
import { type Actor, Database, type Role } from '../../base/database/index.js';
import { OrganisationDirectory } from '../../identity/index.js';
import { EventKinds } from '../events/index.js';
import {
  latestLines,
  linesAfter,
  markRead,
  markReadUntil,
  type NotificationLine,
} from './notification.store.js';

export interface Notification {
  /** Position of its last event. */
  readonly id: number;
  readonly kind: string;
  readonly topic: EventTopic;
  readonly count: number;
  /** Null where it is about several. */
  readonly subjectId: string | null;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly at: Date;
  readonly read: boolean;
  readonly message: Bilingual;
}

/** The bell: what happened, and what of it this person has read, for this organisation. */
@Injectable()
export class Notifications {
  constructor(
    private readonly database: Database,
    private readonly kinds: EventKinds,
    private readonly organisations: OrganisationDirectory,
  ) {}

  list(actor: Actor, limit: number): Promise<{ unread: number; items: Notification[] }> {
    return this.database.transaction(actor, async (tx) => {
      const lines = await latestLines(tx, this.kinds.notifiedTo(actor.role), limit);
      const others = new Set(lines.flatMap(({ organisation }) => organisation ?? []));
      others.delete(actor.organisation ?? '');
      const names = new Map((await this.organisations.named(tx, [...others])).map((one) => [one.id, one]));
      const items = lines.flatMap((line) => this.itemOf(line, names.get(line.organisation ?? '') ?? null));
      return { unread: lines[0]?.unread ?? 0, items };
    });
  }

  /** How much of each topic is unread and came after a position; for mail, which says no more than that. */
  async counts(actor: Actor, after: number): Promise<{ counts: Record<string, number>; until: number }> {
    const rows = await this.database.transaction(actor, (tx) =>
      linesAfter(tx, this.kinds.notifiedTo(actor.role), after),
    );
    const counts: Record<string, number> = {};
    for (const { kind, count, read } of rows) {
      const topic = this.kinds.find(kind)?.topic;
      if (!read && topic !== undefined) counts[topic] = (counts[topic] ?? 0) + count;
    }
    return { counts, until: rows.at(-1)?.id ?? after };
  }

  /** Everything up to here has been read; a number ahead of what there is counts as all there is. */
  readUntil(actor: Actor, until: number): Promise<void> {
    return this.database.transaction(actor, (tx) => markReadUntil(tx, until));
  }

  /** False where there is no such notification. */
  readOne(actor: Actor, id: number): Promise<boolean> {
    return this.database.transaction(actor, (tx) => markRead(tx, id));
  }

  /** What there can be news of for somebody in this role. */
  topicsOf(role: Role): EventTopic[] {
    const known = new Set(this.kinds.notifiedTo(role).map(({ kind }) => this.kinds.find(kind)?.topic));
    return EVENT_TOPICS.filter((topic) => known.has(topic));
  }

  private itemOf(line: NotificationLine, by: Notification['by']): Notification[] {
    const kind = this.kinds.find(line.kind);
    const { id, count, subjectId, at, read } = line;
    const message = this.kinds.textFor(line.kind, line.party, count);
    if (kind === undefined || message === null) return [];
    return [
      {
        ...{ id, kind: kind.kind, topic: kind.topic, count, by, at, read },
        subjectId: count === 1 ? subjectId : null,
        message,
      },
    ];
  }
}
