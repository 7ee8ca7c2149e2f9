import { Inject, Injectable } from '@nestjs/common';
import { type Actor, engineActor } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { EventSequencer } from '../../events/index.js';
import { Notifications } from '../notifications.service.js';
import { MailStore, type Subscriber } from './mail.store.js';

/** Decides who gets a mail of what: counts of what each person would see under the bell, asked as that person. */
@Injectable()
export class MailPlanner {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly notifications: Notifications,
    private readonly outbox: MailStore,
    private readonly sequencer: EventSequencer,
  ) {}

  /** @param day `YYYY-MM-DD`: one digest a day, whoever asks for it and however often. @returns how many mails were put in the box. */
  digest(day: string): Promise<number> {
    return this.plan('digest', () => day);
  }

  atOnce(): Promise<number> {
    return this.plan('at-once', (until) => String(until));
  }

  private async plan(purpose: 'digest' | 'at-once', keyOf: (until: number) => string): Promise<number> {
    const engine = engineActor(this.settings.region.id);
    // Asked first: what comes after it is for the next mail, also where nothing up to it was for this person.
    const now = await this.sequencer.position();
    let put = 0;
    for (const to of await this.outbox.subscribers(engine, purpose)) {
      const { counts: all, until: last } = await this.notifications.counts(this.asThem(to), to.mailedUntil);
      const counts = Object.fromEntries(Object.entries(all).filter(([topic]) => !to.muted.includes(topic)));
      const until = Math.max(last, now);
      if (
        until > to.mailedUntil &&
        (await this.outbox.put(engine, to, purpose, keyOf(until), { counts, until }))
      )
        put += 1;
    }
    return put;
  }

  /** What may be counted for somebody is what row-level security shows them. */
  private asThem({ user, organisation: party, role }: Subscriber): Actor {
    const { id: region } = this.settings.region;
    const organisation = party === region ? null : party;
    return { region, user, organisation, role, displayName: '', profession: null };
  }
}
