import { Inject, Injectable } from '@nestjs/common';
import { engineActor } from '../../../base/database/actor.js';
import { type Settings, SETTINGS } from '../../../base/config/settings.js';
import { MailOutbox } from './outbox.js';
import { MailPlanner } from './planner.js';
import { MailSender } from './sender.js';

/** What a mail job does: put mails in the box, then send what is due. */
@Injectable()
export class MailWork {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly planner: MailPlanner,
    private readonly sender: MailSender,
    private readonly outbox: MailOutbox,
  ) {}

  /** @param digest the day of the digest this job is for, where it is for one. */
  async take({ digest }: { readonly digest?: string }): Promise<void> {
    if (this.settings.mail === null) return;
    if (digest !== undefined) await this.planner.digest(digest);
    await this.planner.atOnce();
    await this.sender.run();
  }

  isDue(): Promise<boolean> {
    return this.outbox.isDue(engineActor(this.settings.region.id));
  }
}
