import { Injectable } from '@nestjs/common';
import { type Actor, Database } from '../../base/database/index.js';
import { type DomainEvent, eventsAfter } from './event.store.js';
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
      eventsAfter(
        tx,
        position,
        kinds.map(({ kind }) => kind),
        limit,
      ),
    );
  }
}
