import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../base/database/index.js';
import { type DomainEvent, EVENT_COLUMNS } from './event.js';
import { EventKinds } from './event-kinds.service.js';

/** What happened after a position, in order; row-level security leaves out what concerns others. */
@Injectable()
export class EventReader {
  constructor(
    private readonly database: Database,
    private readonly kinds: EventKinds,
  ) {}

  after(actor: Actor, position: number, limit: number): Promise<DomainEvent[]> {
    const kinds = actor.role === 'engine' ? this.kinds.all() : this.kinds.seenBy(actor.role);
    return this.database.transaction(actor, (tx) =>
      tx.query<DomainEvent[]>(
        `SELECT ${EVENT_COLUMNS} FROM event e
         WHERE e.region_id = acting_region() AND e.position > $1::bigint AND e.kind = ANY ($2) ORDER BY e.position LIMIT $3`,
        [position, kinds.map(({ kind }) => kind), limit],
      ),
    );
  }
}
