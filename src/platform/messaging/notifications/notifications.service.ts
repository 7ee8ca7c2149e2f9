import { Injectable } from '@nestjs/common';
import { type EventTopic, textFor } from '../../../../libs/kernel/index.js';
import { type Actor, Database, type Role } from '../../base/database/index.js';
import { EventKinds, TOPICS } from '../events/index.js';

/** Older ones are no news: what still wants a hand stands in the lists. */
const DAYS = 30;

interface Row {
  readonly id: number;
  readonly kind: string;
  readonly place: number;
  readonly count: number;
  readonly subjectId: string;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly at: Date;
  readonly read: boolean;
  readonly unread: number;
}

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
  readonly message: { readonly nl: string; readonly en: string };
}

/**
 * What somebody is told: events of their organisation, of kinds that their role may see and that have words for their
 * side, done by somebody else and not meant for another, within thirty days. Events of one kind and one transaction are one line.
 * $1 kinds, $2 the places that go with them.
 */
const LINES = `
  SELECT max(e.position)::float8 AS id, e.kind, min(h.place) AS place, count(*)::integer AS count, min(e.subject_id::text) AS "subjectId",
    CASE WHEN count(DISTINCT e.by_organisation) = 1 THEN min(e.by_organisation) END AS organisation, max(e.at) AS at,
    (max(e.position) <= coalesce((SELECT r.read_until FROM notification_reader r WHERE r.region_id = acting_region()
       AND r.user_id = acting_user() AND r.organisation = acting_organisation()), 0)
     OR EXISTS (SELECT FROM notification_read n WHERE n.region_id = acting_region() AND n.user_id = acting_user()
       AND n.organisation = acting_organisation() AND n.batch = e.batch AND n.kind = e.kind)) AS read
  FROM event e JOIN unnest($1::text[], $2::integer[]) AS h (kind, place) ON h.kind = e.kind AND e.organisations[h.place + 1] = acting_organisation()
  WHERE e.region_id = acting_region() AND e.organisations @> ARRAY[acting_organisation()] AND e.position > $3::bigint
    AND e.at > now() - interval '${DAYS} days' AND e.by_user IS DISTINCT FROM acting_user()
    AND (e.told_user IS NULL OR e.told_user = acting_user())
  GROUP BY e.batch, e.kind`;

/** The bell: what happened, and what of it this person has read, for this organisation. */
@Injectable()
export class Notifications {
  constructor(
    private readonly database: Database,
    private readonly kinds: EventKinds,
  ) {}

  async list(actor: Actor, limit: number): Promise<{ unread: number; items: Notification[] }> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<Row[]>(
        `WITH line AS (${LINES})
         SELECT l.*, count(*) FILTER (WHERE NOT l.read) OVER ()::integer AS unread,
           (SELECT json_build_object('id', p.id, 'name', p.name) FROM provider p
            WHERE p.region_id = acting_region() AND p.id = l.organisation AND p.id <> acting_organisation()) AS by
         FROM line l ORDER BY l.id DESC LIMIT $4`,
        [...this.heardBy(actor), 0, limit],
      ),
    );
    return { unread: rows[0]?.unread ?? 0, items: rows.flatMap((row) => this.told(row)) };
  }

  /** How much of each topic is unread and came after a position; for mail, which says no more than that. */
  async counts(actor: Actor, after: number): Promise<{ counts: Record<string, number>; until: number }> {
    const rows = await this.database.transaction(actor, (tx) =>
      tx.query<Pick<Row, 'id' | 'kind' | 'count' | 'read'>[]>(`${LINES} ORDER BY 1`, [
        ...this.heardBy(actor),
        after,
      ]),
    );
    const counts: Record<string, number> = {};
    for (const { kind, count, read } of rows) {
      const topic = this.kinds.find(kind)?.topic;
      if (!read && topic !== undefined) counts[topic] = (counts[topic] ?? 0) + count;
    }
    return { counts, until: rows.at(-1)?.id ?? after };
  }

  /** Everything up to here has been read; a number ahead of what there is counts as all there is. */
  async readUntil(actor: Actor, until: number): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await tx.query(
        `INSERT INTO notification_reader AS r (region_id, user_id, organisation, read_until)
         SELECT acting_region(), acting_user(), acting_organisation(), least($1::bigint, coalesce(max(e.position), 0))
         FROM event e WHERE e.region_id = acting_region() AND e.organisations @> ARRAY[acting_organisation()]
         ON CONFLICT (region_id, user_id, organisation) DO UPDATE SET read_until = greatest(r.read_until, EXCLUDED.read_until)`,
        [until],
      );
      // What was read by itself and lies behind the mark need not be remembered.
      await tx.query(
        `DELETE FROM notification_read n WHERE n.region_id = acting_region() AND n.user_id = acting_user() AND n.organisation = acting_organisation()
           AND NOT EXISTS (SELECT FROM event e WHERE e.region_id = acting_region() AND e.batch = n.batch AND e.kind = n.kind AND e.position > $1::bigint)`,
        [until],
      );
    });
  }

  /** False where there is no such notification. */
  async readOne(actor: Actor, id: number): Promise<boolean> {
    const found = await this.database.transaction(actor, async (tx) => {
      const [event] = await tx.query<{ batch: string; kind: string }[]>(
        'SELECT batch::text AS batch, kind FROM event WHERE region_id = acting_region() AND position = $1::bigint',
        [id],
      );
      if (event === undefined) return false;
      await tx.query(
        `INSERT INTO notification_read (region_id, user_id, organisation, batch, kind)
         VALUES (acting_region(), acting_user(), acting_organisation(), $1::xid8, $2) ON CONFLICT DO NOTHING`,
        [event.batch, event.kind],
      );
      return true;
    });
    return found;
  }

  /** What there can be news of for somebody in this role. */
  topicsOf(role: Role): EventTopic[] {
    const told = new Set(this.kinds.notifiedTo(role).map(({ kind }) => this.kinds.find(kind)?.topic));
    return TOPICS.filter((topic) => told.has(topic));
  }

  private heardBy(actor: Actor): [string[], number[]] {
    const told = this.kinds.notifiedTo(actor.role);
    return [told.map(({ kind }) => kind), told.map(({ party }) => party)];
  }

  private told(row: Row): Notification[] {
    const kind = this.kinds.find(row.kind);
    const text = kind?.told[row.place] ?? null;
    if (kind === undefined || text === null) return [];
    const { id, count, subjectId, by, at, read } = row;
    return [
      {
        ...{ id, kind: kind.kind, topic: kind.topic, count, by, at, read },
        subjectId: count === 1 ? subjectId : null,
        message: textFor(text, count),
      },
    ];
  }
}
