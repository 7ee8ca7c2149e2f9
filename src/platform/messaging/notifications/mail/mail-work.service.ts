import { Inject, Injectable } from '@nestjs/common';
import { engineActor } from '../../../base/database/index.js';
import { type Settings, SETTINGS } from '../../../base/config/index.js';
import { MailStore } from './mail.store.js';
import { MailPlanner } from './mail-planner.service.js';
import { MailSender } from './mail-sender.service.js';

/** What a mail job does: put mails in the box, then send what is due. */
@Injectable()
export class MailWork {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly planner: MailPlanner,
    private readonly sender: MailSender,
    private readonly outbox: MailStore,
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
