import { Injectable } from '@nestjs/common';
import { hashOf, SessionStore } from '../../../identity/index.js';
import { EventListener } from '../event-listener.service.js';
import { LiveStreams } from './live-streams.service.js';

/** A session that ends anywhere is over here at once: for the next request, and for the page that is held open. */
@Injectable()
export class SessionEnds {
  constructor(
    listener: EventListener,
    private readonly sessions: SessionStore,
    private readonly streams: LiveStreams,
  ) {
    listener.subscribeToSessionEnds((whose) => void this.heard(whose));
  }

  private async heard(whose: string | null): Promise<void> {
    this.sessions.forgetLooks();
    await this.streams.endStale(({ actor }) => whose === null || hashOf(actor.user) === whose);
  }
}
